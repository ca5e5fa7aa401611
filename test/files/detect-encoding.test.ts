import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readText } from "../../src/files/read-text.ts";
import { makeCorpusFolder } from "../support/corpus-folder.ts";

const LIMIT = { bytes: 1024 * 1024, lines: 10_000, advice: "" };

let folder = "";
beforeEach(() => {
  folder = makeCorpusFolder({});
});
afterEach(() => rmSync(folder, { recursive: true }));

const ENGLISH = "It’s the owner’s café – and “ours”.";
const FRENCH = "L’été dernier, les élèves étaient déçus ; ça a été dur à Genève, où la fête a dû être fermée.";
const GERMAN = "Die Größe der Brücke überrascht: fünf Männer müssen täglich über die Straße gehen.";
const RUSSIAN = "Мэр города сообщил, что мост будет открыт в мае. Жители довольны решением.";
const POLISH = "Wczoraj w Łodzi odbyło się spotkanie, na którym mówiono o przyszłości mostów i żeglugi.";
const TURKISH = "Belediye başkanı köprünün mayıs ayında açılacağını söyledi, halk da memnun kaldığını bildirdi.";
const GREEK = "Ο δήμαρχος ανακοίνωσε ότι η γέφυρα θα ανοίξει τον Μάιο.";

test.each([
  ["windows-1252", ENGLISH],
  ["windows-1252", "café"],
  ["windows-1252", "Herr Müller sagte: „Nein“."],
  ["windows-1252", FRENCH],
  ["windows-1252", GERMAN],
  ["macintosh", "Herr Müller aß im Café."],
  ["macintosh", FRENCH],
  ["windows-1250", POLISH],
  ["windows-1251", RUSSIAN],
  ["koi8-r", RUSSIAN],
  ["windows-1254", TURKISH],
  ["windows-1253", GREEK],
])("a text in %s is read as it was written: %s", async (encoding, text) => {
  expect(await read(encodeBytes(text, encoding))).toMatchObject({ kind: "text", text });
});

test.each([
  ["gb18030", "市长周五宣布，大桥将于五月开放。", "cad0b3a4d6dccee5d0fbb2bca3acb4f3c7c5bdabd3dacee5d4c2bfaab7c5a1a3"],
  [
    "shift_jis",
    "市長は橋が五月に開通すると発表した。",
    "8e7392b782cd8bb482aa8cdc8c8e82c98a4a92ca82b782e982c694ad955c82b582bd8142",
  ],
])("a text in %s is read as it was written: %s", async (_, text, bytes) => {
  expect(await read(Uint8Array.from(Buffer.from(bytes, "hex")))).toMatchObject({ kind: "text", text });
});

test.each([
  ["utf-16le with its mark", `\ufeff${RUSSIAN}`, "le"],
  ["utf-16be with its mark", `\ufeff${RUSSIAN}`, "be"],
  ["utf-16le without a mark", ENGLISH, "le"],
  ["utf-16be without a mark", ENGLISH, "be"],
  ["Russian in utf-16le without a mark", RUSSIAN, "le"],
])("%s is read as it was written", async (_, text, order) => {
  const bytes = Buffer.from(text, "utf16le");
  const expected = { kind: "text", text: text.replace("\ufeff", ""), converted: `utf-16${order}` };
  expect(await read(order === "le" ? bytes : bytes.swap16())).toEqual(expected);
});

test("UTF-8 with a broken letter is refused: no other encoding would mend it", async () => {
  const bytes = Uint8Array.from([...new TextEncoder().encode(FRENCH), 0xff]);
  expect(await read(bytes)).toMatchObject({ kind: "refused", fault: expect.stringMatching(/not UTF-8/u) });
});

test("what is no text is refused", async () => {
  const bytes = Uint8Array.from({ length: 2_000 }, (_, at) => (at * at * 7 + at * 31) % 256);
  expect(await read(bytes)).toMatchObject({ kind: "refused" });
});

test("the encoding is told by the first letters beyond ASCII, however far back they stand", async () => {
  const text = `${"All work and no play.\n".repeat(8_000)}${RUSSIAN}`;
  expect(await read(encodeBytes(text, "windows-1251"))).toMatchObject({ kind: "text", text });
});

function read(bytes: Uint8Array): ReturnType<typeof readText> {
  writeFileSync(path.join(folder, "a.txt"), bytes);
  return readText(path.join(folder, "a.txt"), LIMIT);
}

// The platform decodes alone: each byte is looked up among what all 256 stand for.
function encodeBytes(text: string, encoding: string): Uint8Array {
  const letters = Array.from({ length: 256 }, (_, byte) => new TextDecoder(encoding).decode(Uint8Array.of(byte)));
  if (encoding === "windows-1252")
    for (const [place, letter] of Array.from("‘’“”•–—").entries()) letters[0x91 + place] = letter;
  if (encoding === "windows-1252") letters[0x84] = "„";
  return Uint8Array.from(Array.from(text, (letter) => letters.indexOf(letter)));
}
