import fc from "fast-check";
import { expect, test } from "vitest";
import type { InlineMark } from "../../src/core/article/blocks.ts";
import { OMISSION } from "../../src/layout/sheet.ts";
import { renderExcerpt } from "../../src/message/render-excerpt.ts";
import { countCases } from "../support/case-count.ts";
import { joinShown, readShown } from "../support/read-shown.ts";
import { buildExcerpt, type Draft, draft, structuredExcerpt, untabledExcerpt } from "../support/structured-excerpt.ts";

const WIDE = { gap: "\n\n" } as const;
const LEVELS = ["Level", "School"];

function item(words: string, mark: string, depth = 1): Draft {
  return draft("item", words, { mark, place: { depth } });
}

function row(...words: string[]): Draft {
  return draft("row", words, { header: LEVELS });
}

test.each<[claim: string, drafts: Draft[], rendered: string]>([
  ["paragraphs stand as in the source", [draft("paragraph", "One."), draft("paragraph", "Two.", WIDE)], "One.\n\nTwo."],
  ["a heading is one", [draft("heading", "Dress code"), draft("paragraph", "None.", WIDE)], "### Dress code\nNone."],
  ["a line that looks like a heading is none", [draft("paragraph", "# 1 of 3")], "\\# 1 of 3"],
  ["bullets of any sign", [item("one", "*"), item("two", "+"), item("three", "•")], "- one\n- two\n- three"],
  ["numbers as written", [item("three", "3."), item("four", "4.")], "3. three\n4. four"],
  ["a number out of turn is no list of Discord's", [item("one", "1."), item("seven", "7.")], "1. one\n7\\. seven"],
  ["nor is a letter", [item("one", "a)"), item("two", "1)")], "a) one\n1) two"],
  [
    "lists within lists, the outer one going on",
    [item("one", "1."), item("a", "-", 2), item("b", "-", 3), item("two", "2.")],
    "1. one\n  - a\n    - b\n2. two",
  ],
  ["a list that was cut out of another stands at the margin", [item("a", "-", 3), item("b", "-", 4)], "- a\n  - b"],
  [
    "a paragraph within an item",
    [item("one", "-"), draft("paragraph", "More.", { gap: "\n\n", place: { depth: 1 } }), item("two", "-")],
    "- one\n  More.\n- two",
  ],
  [
    "a quotation, to its end",
    [
      draft("paragraph", "One.", { place: { quoted: 1 } }),
      draft("paragraph", "Two.", { gap: "\n\n", place: { quoted: 1 } }),
      draft("paragraph", "Three."),
    ],
    "> One.\n> \n> Two.\n\nThree.",
  ],
  ["a quotation within another is one", [draft("paragraph", "One.", { place: { quoted: 2 } })], "> One."],
  [
    "a note says of which kind it is, in small print",
    [
      draft("paragraph", "Wet.", { place: { note: "warning" } }),
      draft("paragraph", "Dry.", { place: { note: "warning" } }),
    ],
    "> -# warning\n> Wet.\n> Dry.",
  ],
  ["code with its language", [draft("code", "let a_b = 1;", { language: "ts" })], "```ts\nlet a_b = 1;\n```"],
  ["a language that is none is left out", [draft("code", "a", { language: "{.python}" })], "```\na\n```"],
  ["what would end a block of code is words", [draft("code", "a\n```\nb")], "a\n\\`\\`\\`\nb"],
  ["an image by its words", [draft("caption", "A map of the bay")], "🖼 *A map of the bay*"],
  ["a footnote by its label", [draft("footnote", "See there.", { mark: "2" })], "\\[2] See there."],
  ["who speaks in a dialogue", [draft("turn", "Q: Why?")], "**Q**: Why?"],
  [
    "a table that fits",
    [draft("row", ["Level", "School"]), row("3", "Evocation"), row("10", "")],
    "```\nLevel  School\n─────  ─────────\n3      Evocation\n10\n```",
  ],
  ["rows without their head keep it", [row("3", "Fire")], "```\nLevel  School\n─────  ──────\n3      Fire\n```"],
  [
    "wide letters take two columns",
    [draft("row", ["京都", "a"]), draft("row", ["x", "b"])],
    "```\n京都  a\nx     b\n```",
  ],
  [
    "a table that does not fit is lines",
    [row("3", "x ".repeat(30).trim()), row("", "b")],
    `**Level:** 3\n**School:** ${"x ".repeat(30).trim()}\n\n**Level:**\n**School:** b`,
  ],
  ["a table that ends with a back tick is lines", [row("3", "Fire`")], "**Level:** 3\n**School:** Fire\\`"],
  ["a cell of two lines", [row("3", "Fire\nCold")], "**Level:** 3\n**School:** Fire\nCold"],
])("%s", (_claim, drafts, rendered) => {
  expect(renderExcerpt({ excerpt: buildExcerpt(drafts) }, 4_096)).toBe(rendered);
});

test.each<[claim: string, url: string, rendered: string]>([
  ["an address", "https://c.example/d", "See [there](<https://c.example/d>)."],
  ["one that is relative to the article's", "../d?e#f", "See [there](<https://a.example/d?e#f>)."],
  ["a place in the article", "#rules", "See [there](<https://a.example/b/#rules>)."],
  ["a script", "javascript:alert(1)", "See there."],
  ["an invitation", "https://discord.gg/abc", "See there."],
  ["an address with a name before it", "https://bank.example@evil.example/", "See there."],
  ["no address", "http://", "See there."],
  ["a template of a site's", "{% page '/d' %}", "See there."],
])("%s behind words is written where it may be opened", (_claim, url, rendered) => {
  const link: InlineMark = { kind: "link", url, start: 4, end: 9 };
  expect(renderExcerpt({ excerpt: buildExcerpt([draft("paragraph", "See there.")], [link]) }, 4_096)).toBe(rendered);
});

test("a relative link of an article without an address is its words alone", () => {
  const excerpt = buildExcerpt([draft("paragraph", "See there.")], [{ kind: "link", url: "/d", start: 4, end: 9 }]);
  const attribution = { title: "T", trail: [], passage: 1, passages: 1 };
  expect(renderExcerpt({ excerpt: { ...excerpt, attribution } }, 4_096)).toBe("See there.");
});

const THREE = [draft("paragraph", "Here are three."), item("First one. It is long.", "1."), item("Second one.", "2.")];

test.each<[claim: string, drafts: Draft[], room: number, rendered: string]>([
  ["whole items go", THREE, 52, "Here are three.\n1. First one. It is long. \\[…]"],
  ["a sentence of an item goes", THREE, 40, "Here are three.\n1. First one. \\[…]"],
  [
    "rows go",
    [row("1", "a"), row("2", "b"), row("3", "c")],
    60,
    "```\nLevel  School\n─────  ──────\n1      a\n2      b\n```\n\\[…]",
  ],
  ["lines of code go", [draft("code", "one();\n\n  two();\nthree();")], 32, "```\none();\n\n  two();\n```\n\\[…]"],
  ["in a quotation", [draft("paragraph", "One is. Two are.", { place: { quoted: 1 } })], 16, "> One is. \\[…]"],
])("%s where there is no room, and the gap is marked", (_claim, drafts, room, rendered) => {
  expect(renderExcerpt({ excerpt: buildExcerpt(drafts) }, room)).toBe(rendered);
});

test("addresses behind words go before any word does", () => {
  const link: InlineMark = { kind: "link", url: "https://c.example/d", start: 4, end: 9 };
  const excerpt = buildExcerpt([draft("paragraph", "See there.")], [link]);
  expect(renderExcerpt({ excerpt }, 20)).toBe("See there.");
});

test.each<[claim: string, drafts: Draft[], at: number, rendered: string]>([
  ["behind its mark", THREE, 27, "1. \\[…] It is long. \\[…]"],
  ["as a line before code", [draft("code", "one(1, 2, 3);\ntwo();")], 14, "\\[…]\n```\ntwo();\n```"],
  [
    "before the note's words",
    [draft("paragraph", "A is one of many. B is.", { place: { note: "tip" } })],
    18,
    "> -# tip\n> \\[…] B is.",
  ],
])("a block that is shown from its middle has the gap %s", (_claim, drafts, at, rendered) => {
  const excerpt = buildExcerpt(drafts, [], [{ kind: "sentence", start: at, end: at + 1 }]);
  const shown = renderExcerpt({ excerpt }, rendered.length + 8) ?? "";
  expect(shown.replaceAll("__", "")).toBe(rendered);
});

test("gaps at the ends are marked outside of what is built", () => {
  const excerpt = buildExcerpt([item("one", "-"), item("two", "-")]);
  expect(renderExcerpt({ excerpt, gaps: ["before", "after"] }, 100)).toBe("- \\[…] one\n- two \\[…]");
  const code = buildExcerpt([draft("code", "a();")]);
  expect(renderExcerpt({ excerpt: code, gaps: ["before", "after"] }, 100)).toBe("\\[…]\n```\na();\n```\n\\[…]");
});

const OWN_MARK = / ?(?:•|\d+\.|[a-z\d]\)|🖼|\[[^\]]*\])$/u;

function fold(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

test("whatever the room, what is shown are pieces of the words in order, every gap marked", () => {
  fc.assert(
    fc.property(untabledExcerpt, fc.integer({ min: 5, max: 300 }), (excerpt, room) => {
      fc.pre(!excerpt.text.includes(OMISSION));
      const rendered = renderExcerpt({ excerpt }, room);
      if (rendered === undefined) return;
      expect(rendered.length).toBeLessThanOrEqual(room);
      const whole = fold(joinShown(readShown(renderExcerpt({ excerpt }, Number.POSITIVE_INFINITY) ?? "")));
      const read = fold(joinShown(readShown(rendered)));
      if (!read.includes(OMISSION)) expect(read).toBe(whole);
      let at = 0;
      for (const piece of read.split(OMISSION).map((part) => part.trim().replace(/[\u202C\u2069]+$/u, ""))) {
        const words = whole.includes(piece) ? piece : piece.replace(OWN_MARK, "");
        const found = whole.indexOf(words, at);
        expect(found, words).toBeGreaterThanOrEqual(at);
        at = found + words.length;
      }
    }),
    { numRuns: countCases(3_000) },
  );
});

test("whatever the room, no block of code stays open and nothing but Markdown that was meant is read", () => {
  fc.assert(
    fc.property(structuredExcerpt, fc.integer({ min: 5, max: 300 }), (excerpt, room) => {
      const rendered = renderExcerpt({ excerpt, gaps: ["before", "after"] }, room) ?? "";
      expect(rendered.length).toBeLessThanOrEqual(room);
      expect((rendered.match(/^(?:> )?```/gmu) ?? []).length % 2).toBe(0);
      expect(() => readShown(rendered)).not.toThrow();
    }),
    { numRuns: countCases(3_000) },
  );
});
