import { expect, test } from "vitest";
import { splitLines } from "../../src/terminal/split-lines.ts";

async function* give(pieces: readonly (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* pieces;
}

async function split(pieces: readonly (string | Uint8Array)[], most = 100): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of splitLines(give(pieces), most)) {
    lines.push(line.kind === "line" ? Buffer.from(line.bytes).toString("utf8") : "(too long)");
  }
  return lines;
}

test.each([
  ["lines in one piece", ["a\nb\n"], ["a", "b"]],
  ["a line in three pieces", ["a", "b", "c\nd\n"], ["abc", "d"]],
  ["a last line without its end", ["a\nb"], ["a", "b"]],
  ["empty lines, also the first", ["\n\na\n"], ["", "", "a"]],
  ["nothing", [], []],
  ["no line of an empty piece", [""], []],
  ["U+2028 inside a line", ["a\u2028b\n"], ["a\u2028b"]],
  ["a letter whose bytes lie in two pieces", [Buffer.from([0xc3]), Buffer.from([0xa9, 0x0a])], ["é"]],
])("%s: split at line feeds alone", async (_, pieces, lines) => {
  expect(await split(pieces)).toEqual(lines);
});

test("of a line that is too long nothing is kept, and the next is read as ever", async () => {
  const piece = "x".repeat(60);
  expect(await split([piece, piece, "\nshort\n", "x".repeat(101)])).toEqual(["(too long)", "short", "(too long)"]);
  expect(await split(["x".repeat(100)])).toEqual(["x".repeat(100)]);
});
