import type { Span } from "../../text/span.ts";
import { cutParts } from "./draft.ts";
import type { Reading } from "./reading.ts";
import { writeAtom } from "./write-atom.ts";

/** Takes the words of a stretch of the draft; what Markdown does not know does there what it does. */
export function takeWords(reading: Reading, span: Span): void {
  if (reading.isBadge) return;
  for (const part of cutParts(reading.draft, span)) {
    if (part.kind === "atom") writeAtom(reading, part.atom);
    if (part.kind !== "source") continue;
    const words = { start: part.source, end: part.source + part.end - part.start };
    reading.blocks.takeWords(words);
    if (reading.images > 0) reading.hasImage = true;
    else reading.hasWords ||= reading.source.slice(words.start, words.end).trim() !== "";
  }
}
