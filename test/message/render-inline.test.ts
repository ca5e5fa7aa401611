import fc from "fast-check";
import { expect, test } from "vitest";
import { nestStyles, type Style } from "../../src/message/nest-styles.ts";
import { renderInline } from "../../src/message/render-inline.ts";
import { countCases } from "../support/case-count.ts";
import { oddText } from "../support/odd-text.ts";
import { joinShown, readShown } from "../support/read-shown.ts";

function setAt(kind: Exclude<Style["kind"], "link">, start: number, end: number): Style {
  return { kind, start, end };
}

function linkAt(start: number, end: number, url = "https://b.example/c"): Style {
  return { kind: "link", start, end, url };
}

test.each<[claim: string, text: string, styles: Style[], rendered: string]>([
  ["words in bold", "trade turnover", [setAt("bold", 0, 5), setAt("bold", 6, 14)], "**trade** **turnover**"],
  ["words underlined", "said “no” twice", [setAt("underline", 5, 9)], "said __“no”__ twice"],
  ["bold within underlined", "one two", [setAt("underline", 0, 7), setAt("bold", 4, 7)], "__one **two**__"],
  ["a style ends with its line", "one\ntwo", [setAt("underline", 0, 7)], "__one__\n__two__"],
  ["what is set is escaped", "a*b", [setAt("bold", 0, 3)], "**a\\*b**"],
  ["an address is never set", "see https://a.example/b now", [setAt("bold", 12, 13)], "see https://a.example/b now"],
  ["bold around an address", "see https://a.example x", [setAt("bold", 0, 23)], "**see** https://a.example **x**"],
  ["italics within bold", "one two", [setAt("bold", 0, 7), setAt("italic", 4, 7)], "**one *two***"],
  ["both over the same words", "one", [setAt("bold", 0, 3), setAt("italic", 0, 3)], "***one***"],
  ["italics beside bold are left out", "onetwo", [setAt("bold", 0, 3), setAt("italic", 3, 6)], "**one**two"],
  ["italics across bold are left out", "one two", [setAt("bold", 0, 5), setAt("italic", 4, 7)], "**one t**wo"],
  ["struck words", "one two", [setAt("strike", 0, 3)], "~~one~~ two"],
  ["nothing is escaped in code", "use a*b now", [setAt("code", 4, 7)], "use `a*b` now"],
  ["a back tick in code", "use a`b now", [setAt("code", 4, 7)], "use ``a`b`` now"],
  ["code that no back ticks can hold is words", "use a``b", [setAt("code", 4, 8)], "use a\\`\\`b"],
  ["code within bold", "use map now", [setAt("bold", 0, 11), setAt("code", 4, 7)], "**use `map` now**"],
  ["bold around code with stars", "use a*b", [setAt("bold", 0, 7), setAt("code", 4, 7)], "**use** `a*b`"],
  ["words with an address behind", "see it", [linkAt(4, 6)], "see [it](<https://b.example/c>)"],
  ["a style within a link", "see it", [linkAt(4, 6), setAt("bold", 0, 6)], "**see** [**it**](<https://b.example/c>)"],
  [
    "a link over two lines is one on each",
    "see\nit",
    [linkAt(0, 6)],
    "[see](<https://b.example/c>)\n[it](<https://b.example/c>)",
  ],
  ["brackets in pairs", "a [1] b", [linkAt(0, 7)], "[a \\[1\\] b](<https://b.example/c>)"],
  ["a bracket alone has no link", "a [1 b", [linkAt(0, 6)], "a \\[1 b"],
  ["words that look like another address", "at https://c.example", [linkAt(0, 20)], "at https://c.example"],
  [
    "marks within an address",
    "it",
    [linkAt(0, 2, "https://b.example/(x)__y*z")],
    "[it](<https://b.example/%28x%29%5F%5Fy%2Az>)",
  ],
])("%s: %j", (_claim, text, styles, rendered) => {
  expect(renderInline(text, styles)).toBe(rendered);
});

const KINDS = ["bold", "italic", "underline", "strike", "code", "link"] as const;
const URLS = ["https://b.example/c", "https://b.example/(d)?e=*f*", "http://g.example/__h__"] as const;

/** Text and styles over it, wherever they are; they begin and end at letters, not at white space. */
const styled = fc
  .oneof(
    oddText,
    fc.array(fc.constantFrom("a", "b*", "`", "[", "]", "~", " ", "c d", "\n", "_", "|"), { maxLength: 12 }),
  )
  .map((text) => (typeof text === "string" ? text : text.join("")))
  .chain((text) => {
    const offset = fc.integer({ min: 0, max: text.length });
    const style = fc
      .tuple(fc.constantFrom(...KINDS), fc.constantFrom(...URLS), offset, offset)
      .map(([kind, url, a, b]): Style => {
        const span = snap(text, Math.min(a, b), Math.max(a, b));
        return kind === "link" ? { kind, url, ...span } : { kind, ...span };
      });
    return fc.tuple(fc.constant(text), fc.array(style, { maxLength: 8 }));
  });

test("whatever is set and however, all letters read back as they were", () => {
  fc.assert(
    fc.property(styled, ([text, styles]) => {
      expect(joinShown(readShown(renderInline(text, styles)))).toBe(text);
    }),
    { numRuns: countCases(20_000) },
  );
});

const NODES = {
  bold: "strong",
  italic: "em",
  underline: "underline",
  strike: "strikethrough",
  code: "inlineCode",
} as const;

test("every style that is kept is read on its very letters, and no other", () => {
  fc.assert(
    fc.property(styled, ([text, styles]) => {
      const kept = nestStyles(text, styles);
      const read = readShown(renderInline(text, styles)).map(({ set }) => set.map((node) => node.split(" ")[0]));
      const wanted = Array.from({ length: text.length }, (_, at) => {
        const over = kept.filter(({ start, end }) => start <= at && at < end);
        return over.map(({ kind }) => (kind === "link" ? kind : NODES[kind]));
      });
      expect(read.map((set) => new Set(set))).toEqual(wanted.map((set) => new Set(set)));
    }),
    { numRuns: countCases(20_000) },
  );
});

function snap(text: string, start: number, end: number): { start: number; end: number } {
  const words = [...text.matchAll(/\S+/gu)].filter(({ index }) => index >= start && index < end);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return { start: 0, end: 0 };
  return { start: first.index, end: last.index + last[0].length };
}
