import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { buildArticle } from "../../../src/core/article/build-article.ts";
import { findQuotes } from "../../../src/core/quotes/find-quotes.ts";
import { loadTagger } from "../../../src/core/quotes/grammar/load-tagger.ts";
import { overlaps } from "../../../src/core/text/span.ts";
import { type Comparison, compare, cutLabelled, cutPredicted, type Piece } from "../../../src/eval/quote-scores.ts";
import { type QuoteFixture, readQuoteFixtures } from "../../support/quote-fixtures.ts";

const fixtures = readQuoteFixtures(join(import.meta.dirname, "../../fixtures/quotes"));

interface Result {
  readonly fixture: QuoteFixture;
  readonly predicted: readonly Piece[];
  readonly comparisons: readonly Comparison[];
}

let results: readonly Result[];
beforeAll(async () => {
  const tag = await loadTagger();
  results = fixtures.map((fixture) => {
    const { id, text, lang } = fixture;
    const body = { start: 0, end: text.length };
    const { quotes, speakers } = findQuotes(
      buildArticle({ id, original: text, body, format: "plain", metadata: { lang } }),
      tag,
    );
    const predicted = cutPredicted(text, quotes, speakers);
    const labelled = fixture.quotes.map(({ parts, kind, mention, speaker, optional }) => ({
      parts,
      kind,
      counts: optional !== true,
      ...(mention && { mention }),
      ...(speaker !== null && { speaker }),
    }));
    return { fixture, predicted, comparisons: compare(cutLabelled({ id, text, quotes: labelled }), predicted) };
  });
});

/** The name without its article, in one case: "The Ministry" is the ministry. */
function fold(name: string): string {
  return name.toLowerCase().replace(/^the /u, "");
}

/** Found pieces that show a speaker, and those whose speaker is not the labelled one. */
function readShown(): { shown: number; wrong: string[] } {
  const pairs = results.flatMap(({ fixture, comparisons }) =>
    comparisons.flatMap(({ gold, predicted }) =>
      gold !== undefined && predicted?.speaker !== undefined ? [{ fixture, gold, shown: predicted.speaker }] : [],
    ),
  );
  const wrong = pairs.filter(({ gold, shown }) => gold.speaker === undefined || !isSamePerson(gold.speaker, shown));
  return {
    shown: pairs.length,
    wrong: wrong.map(({ fixture, gold, shown }) => `${fixture.id}: ${shown} for ${gold.speaker}`),
  };
}

// A surname alone is the labelled person's name too, and "fund" is the "fund of the railway".
function isSamePerson(labelled: string, shown: string): boolean {
  const [a, b] = [fold(labelled), fold(shown)];
  return a === b || a.split(" ").at(-1) === b || a.startsWith(b) || b.endsWith(a);
}

describe("over the labelled articles", () => {
  test("what is found of direct speech is nearly always right, and nine in ten of it is found", () => {
    const { found, given, labelled } = countPieces(isDirect);
    expect(found / given).toBeGreaterThan(0.97);
    expect(found / labelled).toBeGreaterThan(0.9);
  });

  test("most of what is reported or partly quoted is found, and little else", () => {
    const { found, given, labelled } = countPieces((one) => !isDirect(one));
    expect(found / given).toBeGreaterThan(0.85);
    expect(found / labelled).toBeGreaterThan(0.84);
  });

  test("one in twenty at most is given to somebody else than its speaker", () => {
    const { shown, wrong } = readShown();
    expect(shown).toBeGreaterThan(300);
    expect(wrong.length / shown, wrong.join("\n")).toBeLessThan(0.05);
  });

  test("a person who is only named is not given anything to say", () => {
    const given = results.flatMap(({ fixture, predicted }) =>
      predicted
        .filter(({ speaker }) => speaker !== undefined && fixture.mentionsOnly.includes(speaker))
        .map((piece) => `${fixture.id}: ${fixture.text.slice(piece.start, piece.end)}`),
    );
    expect(given).toEqual([]);
  });

  test("scare quotes, titles and wishes are hardly ever taken for somebody's words", () => {
    const taken = results.flatMap(({ fixture, predicted }) =>
      fixture.notSpeech
        .filter((span) => predicted.some((piece) => overlaps(piece, span) && isWithin(piece, span)))
        .map((span) => `${fixture.id}: ${fixture.text.slice(span.start, span.end)}`),
    );
    expect(taken.length, taken.join("\n")).toBeLessThanOrEqual(3);
  });
});

function countPieces(belongs: (comparison: Comparison) => boolean): { found: number; given: number; labelled: number } {
  const all = results.flatMap(({ comparisons }) => comparisons.filter(belongs));
  return {
    found: all.filter(({ gold, predicted }) => gold?.counts === true && predicted !== undefined).length,
    given: all.filter(({ predicted, outcome }) => predicted !== undefined && outcome !== "ignored").length,
    labelled: all.filter(({ gold }) => gold?.counts === true).length,
  };
}

function isDirect({ gold, predicted }: Comparison): boolean {
  return (gold?.kind ?? predicted?.kind) === "direct";
}

// The marks stand in the label and not in the piece.
function isWithin(piece: Piece, span: Piece | { start: number; end: number }): boolean {
  return piece.end - piece.start <= span.end - span.start + 2;
}
