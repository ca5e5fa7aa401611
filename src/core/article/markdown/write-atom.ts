import type { Atom } from "./atom.ts";
import type { Reading } from "./reading.ts";

/** Does what a thing that Markdown does not know does to the words around it. */
export function writeAtom(reading: Reading, atom: Atom): void {
  switch (atom.kind) {
    case "dropped":
      for (const span of atom.words) {
        reading.hasWords = true;
        reading.blocks.takeWords(span);
      }
      return;
    case "tag":
      if (atom.tag.name.toLowerCase() === "br") reading.blocks.part("\n", atom.start);
      return;
    case "note":
      reading.notes.push(atom.note);
      return;
    case "note-end":
      reading.notes.pop();
      return;
    case "alert":
      reading.quotes[reading.quotes.length - 1] = atom.note;
      return;
    case "link":
    case "link-end":
    case "definition":
      return;
  }
}
