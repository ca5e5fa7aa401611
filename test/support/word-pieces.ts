import { readFileSync } from "node:fs";
import path from "node:path";

/** Pieces of two words or more that a file of the bot's words says: between marks, line ends and what is filled in. */
export function readPieces(file: string): string[] {
  return readFileSync(path.join(import.meta.dirname, "../../src/layout/words", file), "utf8")
    .split("\n")
    .filter((line) => !line.startsWith("import "))
    .flatMap((line) => line.split(/["`${}“”„«»]/u))
    .map((piece) => piece.trim())
    .filter((piece) => PIECE.test(piece));
}

/** Matches "Not in the corpus:"; not "return count(passages". */
const PIECE = /^[\p{L},.:;’'! -]*\p{L}{3,} [\p{L},.:;’'! -]*\p{L}{2,}[\p{L},.:;’'! -]*$/u;
