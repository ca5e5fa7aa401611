import type { OpenMark } from "./block-writer.ts";
import type { Piece } from "./plain-words.ts";
import type { Reading } from "./reading.ts";
import { takeReferenceAt } from "./references.ts";

/** Writes the pieces of a line, with the marks that begin and end in it. */
export function writePieces({ blocks, source }: Reading, pieces: readonly Piece[]): void {
  const marks: OpenMark[] = [];
  for (const piece of pieces) {
    if (piece.kind === "words") blocks.takeWords(piece);
    else if (piece.kind === "code") blocks.takeWhole(piece);
    else if (piece.kind === "reference") takeReferenceAt(blocks, source, piece);
    else if (piece.kind === "break") blocks.part("\n");
    else if (piece.kind === "open") marks.push(blocks.openMark(piece.mark));
    else {
      const mark = marks.pop();
      if (mark !== undefined) blocks.closeMark(mark);
    }
  }
}
