import { expect, test } from "vitest";
import { findOrigin } from "../../../src/core/article/origins.ts";
import { TextWriter } from "../../../src/core/article/text-writer.ts";

/** What is read of the stretches of a source that lie between two bars. */
function take(drawn: string): { readonly source: string; readonly text: string; readonly origins: number[] } {
  const source = drawn.replaceAll("|", "");
  const writer = new TextWriter(source, 0);
  let start = 0;
  for (const part of drawn.split("|")) {
    writer.take({ start, end: start + part.length });
    start += part.length;
  }
  const { text, origins } = writer.finish();
  return { source, text, origins: Array.from(text, (_, at) => findOrigin(origins, at)) };
}

test.each([
  ["letters that nobody sees are left out", "re\u00adcon\u200bstruct", "reconstruct"],
  ["no space comes out of them", "har\u200b|\ufeffbour", "harbour"],
  ["white space beside them is folded as elsewhere", "a \u200b|\u200b b", "a b"],
  ["white space inside stays as it stands", "a  b\u00ad  c", "a  b  c"],
  ["white space around them inside is one space", "a \ufeff b", "a b"],
  ["a stretch of them alone is nothing", "a|\u200b\ufeff|b", "ab"],
  ["no text begins or ends with white space for them", "\u200b a \u200b", "a"],
  [
    "control characters part words",
    "otter\u0000swims\u001b\u0007up|\u0085|stream\u0000|again",
    "otter swims up stream again",
  ],
  ["beside white space they part nothing", "\u0000a\u0000 b\n\u0000c \u0000 d\u0000", "a b c d"],
  ["a stretch that was taken adds nothing", "a| |b", "a b"],
])("%s", (_, drawn, expected) => {
  const { source, text, origins } = take(drawn);
  expect(text).toBe(expected);
  for (const [at, origin] of origins.entries()) {
    if (text[at]?.trim() !== "") expect(source[origin]).toBe(text[at]);
  }
});

test.each([
  ["a\u0000b  c\n\u0000d", "a b  c\nd"],
  ["\u0000a\u0000", "a"],
])("control characters part the words of code too: %j", (source, expected) => {
  const writer = new TextWriter(source, 0);
  writer.takeWhole({ start: 0, end: source.length });
  expect(writer.finish().text).toBe(expected);
});

test("a reference to a letter that nobody sees is nothing", () => {
  const writer = new TextWriter("a&shy;b", 0);
  writer.take({ start: 0, end: 1 });
  writer.takeReference("\u00ad", { start: 1, end: 6 });
  writer.take({ start: 6, end: 7 });
  expect(writer.finish().text).toBe("ab");
});

test("a clean text is one stretch of its source", () => {
  const writer = new TextWriter("One word.", 0);
  writer.take({ start: 0, end: 9 });
  expect(writer.finish().origins.starts.length).toBe(1);
});
