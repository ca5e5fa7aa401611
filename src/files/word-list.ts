import { readFile } from "node:fs/promises";

/** Reads a list of words, one a line, "#" before a remark. Throws what reading the file throws. */
export async function readWordList(file: string): Promise<string[]> {
  const lines = (await readFile(file, "utf8")).split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "" && !line.startsWith("#"));
}
