import { dropPossessive, foldApostrophes } from "../../text/apostrophes.ts";
import type { Entity } from "./entities.ts";
import { isSuffix } from "./name-words.ts";

/** Given name and surname, without initials and "Jr.": what a person is called by later. */
export function nameWords(words: readonly string[]): string[] {
  return words.filter((word) => word.length > 2 && !isSuffix(word));
}

/** The last of those words, as it is compared. */
export function readSurname(entity: Entity): string {
  return fold(nameWords(entity.name.split(" ")).at(-1) ?? "");
}

/** A word of a name as it is compared: case and the shape of its apostrophe aside. */
export function fold(word: string): string {
  return foldApostrophes(dropPossessive(word.toLowerCase()));
}
