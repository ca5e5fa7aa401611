import fc from "fast-check";
import { expect, test } from "vitest";
import { closeDirections, dropUnseen, findSeen } from "../../../src/core/text/unseen.ts";

test.each([
  ["a right-to-left override", "har\u202ebour", "harbour"],
  ["each embedding, its end, each isolate", "\u202aa\u202bb\u202cc\u202dd\u2066e\u2067f\u2068g\u2069", "abcdefg"],
  ["marks of direction", "\u200ea\u200fb\u061cc", "abc"],
  ["U+0000, a bell, an escape", "har\u0000bour\u0007 \u001b[2J", "harbour [2J"],
  ["delete and the second row of controls", "har\u007fbour\u0080\u0085\u009f", "harbour"],
  ["the controls on both sides of white space", "a\u0008b\u000ec", "abc"],
  ["a soft hyphen and a zero-width space", "har\u00adbour\u200b", "harbour"],
  ["a word joiner, a byte order mark, invisible operators", "a\u2060b\ufeffc\u2063d", "abcd"],
  ["Hangul fillers", "a\u3164b\uffa0c\u115f", "abc"],
  ["letters written with tags", "a\u{e0068}\u{e0069}b", "ab"],
  ["the joiners of a family", "👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧"],
  ["the non-joiner of Persian", "می\u200cخواهم", "می\u200cخواهم"],
  ["a variation selector", "☀\ufe0f", "☀\ufe0f"],
  [
    "a flag that is written with tags",
    "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
    "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
  ],
  ["spaces and line ends", "a \u00a0\t\n\v\f\r\nb", "a \u00a0\t\n\v\f\r\nb"],
])("%s", (_, text, seen) => {
  expect(dropUnseen(text)).toBe(seen);
});

test.each([
  ["a soft hyphen", "re\u00adcon", "recon"],
  ["a zero-width space and a joiner between letters of Latin", "har\u200bbo\u200du\u200cr", "harbour"],
  ["a byte order mark inside", "a\ufeffb", "ab"],
  ["overrides and marks of direction", "\u202ea\u202c\u200fb\u2066c\u2069", "abc"],
  ["U+0000 and an escape", "a\u0000b\u001b", "ab"],
  ["half a letter", "a\ud83db", "ab"],
  ["letters written with tags", "a\u{e0068}b", "ab"],
  ["a zero-width space between Latin and Thai", "a\u200bไทย", "aไทย"],
])("of what a reader reads is left out %s", (_, text, seen) => {
  expect(readSeen(text)).toBe(seen);
});

test.each([
  ["the joiners of a family", "👩\u200d👩\u200d👧"],
  ["the joiner behind a shade of skin, and behind a variation selector", "👩🏽\u200d🚀 🏳\ufe0f\u200d🌈"],
  ["the non-joiner of Persian", "می\u200cخواهم"],
  ["the joiner of a letter that stands alone", "\u200dه ه\u200d"],
  ["the joiner and the non-joiner of Devanagari", "क्\u200dष क्\u200cष"],
  ["a zero-width space between words of Thai", "ภาษา\u200bไทย"],
  ["a flag that is written with tags", "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}"],
  ["tab, line end and a space that does not break", "a\t\n\u00a0b"],
  ["an empty text", ""],
])("a reader's text keeps %s", (_, text) => {
  expect(readSeen(text)).toBe(text);
});

function readSeen(text: string): string {
  return findSeen(text)
    .map(({ start, end }) => text.slice(start, end))
    .join("");
}

test.each([
  ["nothing open", "a", ""],
  ["an override", "a\u202eb", "\u202c"],
  ["one that is closed", "a\u202eb\u202cc", ""],
  ["an isolate", "a\u2067b", "\u2069"],
  ["an override in an isolate", "\u2067\u202e", "\u202c\u2069"],
  ["an isolate whose end ends what is in it", "\u2067\u202e\u2069", ""],
  ["the end of an embedding inside an isolate, which is none", "\u202e\u2067\u202c", "\u2069\u202c"],
  ["the end of nothing", "\u202c\u2069a", ""],
  ["what a line end has ended", "\u202ea\nb", ""],
  ["marks of direction, which end by themselves", "\u200fa", ""],
])("behind %s, %j is closed by %j", (_, text, closing) => {
  expect(closeDirections(text)).toBe(closing);
});

test("behind what closes it nothing is open, however deep", () => {
  const marks = fc.constantFrom(
    "\u202a",
    "\u202b",
    "\u202c",
    "\u202d",
    "\u202e",
    "\u2066",
    "\u2067",
    "\u2068",
    "\u2069",
    "a",
  );
  fc.assert(
    fc.property(fc.array(marks, { maxLength: 100 }), (letters) => {
      const text = letters.join("");
      expect(closeDirections(`${text}${closeDirections(text)}`)).toBe("");
    }),
  );
  expect(closeDirections("\u202e".repeat(1_000)).length).toBe(125);
});
