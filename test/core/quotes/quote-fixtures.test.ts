import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { covers, overlaps, sliceText } from "../../../src/core/text/span.ts";
import {
  ERROR_CLASSES,
  type ErrorClass,
  parseQuoteFixture,
  type QuoteFixture,
  readQuoteFixtures,
} from "../../support/quote-fixtures.ts";

/** What has to stand in the text of a fixture that states the class. */
const SIGNS: readonly (readonly [ErrorClass, RegExp])[] = [
  ["curly-marks", /“[^”]+”/u],
  ["straight-marks", /"[^"]+"/u],
  ["single-marks", /(?<!\p{L})(?:‘[^’]+’|'[^']+')/u],
  ["guillemets", /«[^»]+»/u],
  ["low-marks", /„[^“]+“/u],
  ["double-apostrophe-marks", /''[^"]+?''/u],
  ["wrong-way-marks", /(?<!\S)”|„[^“”]+”/u],
  ["according-to", /according to/iu],
  ["expressed-confidence", /expressed confidence/u],
  ["colon-introduces", /:\s+["“«‘]/u],
  ["junior", /\bJr\./u],
  ["apostrophe-name", /\b[OD]’\p{Lu}/u],
  ["hyphen-name", /\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+/u],
  ["particle-name", /\b(?:de|van|da|al)[ -]\p{Lu}/u],
  ["initials", /\b\p{Lu}\. ?(?:\p{Lu}\. )?\p{Lu}/u],
  ["all-capitals", /(?:\p{Lu}{2,}[ ,]+){4}/u],
  ["transcript", /^[\p{Lu}\p{Ll} ]+: /mu],
];

const fixtures = readQuoteFixtures(join(import.meta.dirname, "../../fixtures/quotes"));

describe("the labelled articles", () => {
  test("are at least thirty short and eight long ones, and nothing between", () => {
    const lengths = fixtures.map((fixture) => ({ id: fixture.id, words: countWords(fixture) }));
    const short = lengths.filter(({ words }) => words >= 60 && words <= 200);
    const long = lengths.filter(({ words }) => words >= 450 && words <= 900);
    expect(lengths.filter((length) => !short.includes(length) && !long.includes(length))).toEqual([]);
    expect(short.length).toBeGreaterThanOrEqual(30);
    expect(long.length).toBeGreaterThanOrEqual(8);
  });

  test("hold every error class", () => {
    const held = new Set(fixtures.flatMap((fixture) => fixture.classes));
    expect(ERROR_CLASSES.filter((name) => !held.has(name))).toEqual([]);
  });

  test.each(SIGNS)("hold the signs of %s wherever they state it", (name, sign) => {
    const held = fixtures.filter((fixture) => fixture.classes.includes(name));
    expect(held.filter(({ text }) => !sign.test(text)).map(({ id }) => id)).toEqual([]);
  });

  test.each(fixtures)("$id has no markup left in its text", ({ text }) => {
    expect(text).not.toMatch(/[⟦⟧{}|]/u);
    expect(text).toBe(text.trim());
  });

  test.each(fixtures)("$id has its labels on whole words inside the text", (fixture) => {
    const whole = { start: 0, end: fixture.text.length };
    for (const span of labelledSpans(fixture)) {
      expect(covers(whole, span)).toBe(true);
      expect(sliceText(fixture.text, span)).toBe(sliceText(fixture.text, span).trim());
      expect(sliceText(fixture.text, { start: span.start - 1, end: span.start + 1 })).not.toMatch(/^[\p{L}\p{N}]{2}$/u);
      expect(sliceText(fixture.text, { start: span.end - 1, end: span.end + 1 })).not.toMatch(/^[\p{L}\p{N}]{2}$/u);
    }
  });

  test.each(fixtures)("$id has parts in order, apart, and each in one paragraph", ({ text, quotes }) => {
    for (const { parts } of quotes) {
      for (const [i, part] of parts.entries()) {
        expect(sliceText(text, part)).not.toContain("\n");
        expect(part.start).toBeGreaterThanOrEqual(parts[i - 1]?.end ?? 0);
      }
    }
  });

  test.each(fixtures)("$id has a mention at every cue, outside the quote's own words", ({ quotes }) => {
    for (const { kind, mention, parts } of quotes) {
      if (mention === undefined) expect(kind).toBe("direct");
      else for (const part of parts) expect(overlaps(mention, part)).toBe(false);
    }
  });

  test.each(fixtures)("$id names only speakers whom its text names", ({ text, quotes, mentionsOnly }) => {
    for (const name of [...quotes.flatMap((quote) => quote.speaker ?? []), ...mentionsOnly])
      expect(text).toContain(name);
  });

  test.each(fixtures)(
    "$id says of nobody both that he speaks and that he is only mentioned",
    ({ quotes, mentionsOnly }) => {
      const speakers = quotes.map((quote) => quote.speaker);
      expect(mentionsOnly.filter((name) => speakers.includes(name))).toEqual([]);
    },
  );

  test.each(fixtures)("$id has quotation marks where its kinds say so", ({ text, classes, quotes }) => {
    if (classes.includes("transcript") || classes.includes("unbalanced-marks")) return;
    for (const { kind, parts } of quotes) {
      const words = parts.map((part) => sliceText(text, part));
      if (kind === "direct") for (const part of words) expect(part).toMatch(OPENS_WITH_MARK);
      if (kind === "mixed") expect(words.join(" ")).toMatch(HOLDS_MARK);
      if (kind === "reported") expect(words.join(" ")).not.toMatch(HOLDS_MARK);
    }
  });
});

describe("a fixture file", () => {
  const check = (body: string, footer: string) =>
    parseQuoteFixture("x", `classes: role\n---\n${body}\n---\n${footer}\n`);

  test("gives spans that count from the text without markup", () => {
    const { text, quotes, notSpeech } = check("⟦1|“No,”⟧ {1|Ada} ⟦-|winked⟧. ⟦1|“No.”⟧", "1? direct Ada");
    expect(text).toBe("“No,” Ada winked. “No.”");
    expect(quotes).toEqual([
      {
        parts: [
          { start: 0, end: 5 },
          { start: 18, end: 23 },
        ],
        kind: "direct",
        mention: { start: 6, end: 9 },
        speaker: "Ada",
        optional: true,
      },
    ]);
    expect(notSpeech).toEqual([{ start: 10, end: 16 }]);
  });

  test.each([
    ["markup left open", "⟦1|“No.”", "1 direct Ada"],
    ["markup closed twice", "⟦1|“No.”⟧⟧ said Ada", "1 direct Ada"],
    ["crossed markup", "⟦1|“No,” {1|Ada⟧}", "1 direct Ada"],
    ["two mentions of one quote", "⟦1|“No,”⟧ {1|Ada} said. {1|She} did.", "1 direct Ada"],
    ["a quote without label", "⟦1|“No,”⟧ {1|Ada} said.", ""],
    ["a label without quote", "Nothing was said.", "1 direct Ada"],
    ["a label given twice", "⟦1|“No,”⟧ {1|Ada} said.", "1 direct Ada\n1 direct Ada"],
    ["an unknown kind", "⟦1|“No,”⟧ {1|Ada} said.", "1 spoken Ada"],
  ])("is refused for %s", (_fault, body, footer) => {
    expect(() => check(body, footer)).toThrow(/^x: /u);
  });
});

function labelledSpans({ quotes, notSpeech }: QuoteFixture) {
  return [
    ...quotes.flatMap(({ parts, mention }) => (mention === undefined ? parts : [...parts, mention])),
    ...notSpeech,
  ];
}

function countWords({ text }: QuoteFixture): number {
  return text.split(/\s+/u).length;
}

/** Matches `“Now` and `''Now`; not `Now”`. */
const OPENS_WITH_MARK = /^(?:["“”„«»‘’']|'')/u;
/** Matches `a “fair” price`, `a ''fair'' price` and `a ‘fair’ price`; not `the town’s price`. */
const HOLDS_MARK = /["“”„«»]|''|‘|(?<!\p{L})['’]\p{L}/u;
