import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { buildArticle } from "../../../src/core/build-article.ts";
import { findQuotes } from "../../../src/core/quotes/find-quotes.ts";
import { loadTagger } from "../../../src/core/quotes/load-tagger.ts";
import { overlaps } from "../../../src/core/span.ts";
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
    const { quotes, speakers } = findQuotes(buildArticle({ id, text, body, format: "plain", metadata: { lang } }), tag);
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
  test("nine in ten of what is found of direct speech is right, and nearly as much of it is found", () => {
    const direct = results.flatMap(({ comparisons }) => comparisons.filter(isDirect));
    const found = direct.filter(({ gold, predicted }) => gold !== undefined && predicted !== undefined).length;
    const labelled = direct.filter(({ gold }) => gold?.counts === true).length;
    const given = direct.filter(({ predicted, outcome }) => predicted !== undefined && outcome !== "ignored").length;
    console.log({ found, labelled, given });
    expect(found / given).toBeGreaterThan(0.5);
    expect(found / labelled).toBeGreaterThan(0.5);
  });

  test("most of what is reported is found", () => {
    const all = results.flatMap(({ comparisons }) => comparisons.filter((one) => !isDirect(one)));
    const found = all.filter(({ gold, predicted }) => gold?.counts === true && predicted !== undefined).length;
    const labelled = all.filter(({ gold }) => gold?.counts === true).length;
    const given = all.filter(({ predicted, outcome }) => predicted !== undefined && outcome !== "ignored").length;
    console.log({ found, labelled, given });
    expect(found / given).toBeGreaterThan(0.5);
    expect(found / labelled).toBeGreaterThan(0.5);
  });

  test("hardly anybody is given what another one said", () => {
    const { shown, wrong } = readShown();
    console.log(shown, wrong);
    expect(wrong.length / shown).toBeLessThan(0.5);
  });

  test("a person who is only named is not given anything to say", () => {
    const given = results.flatMap(({ fixture, predicted }) =>
      predicted.filter(({ speaker }) => speaker !== undefined && fixture.mentionsOnly.includes(speaker)).map((piece) => [fixture.id, piece.speaker, fixture.text.slice(piece.start, piece.end)]),
    );
    expect(given).toEqual([]);
  });

  test("scare quotes, titles and wishes are nobody's words", () => {
    const taken = results.flatMap(({ fixture, predicted }) =>
      fixture.notSpeech
        .filter((span) => predicted.some((piece) => overlaps(piece, span) && piece.end - piece.start <= span.end - span.start + 2))
        .map((span) => `${fixture.id}: ${fixture.text.slice(span.start, span.end)}`),
    );
    console.log(taken);
    expect(taken.length).toBeLessThanOrEqual(50);
  });
});

function isDirect({ gold, predicted }: Comparison): boolean {
  return (gold?.kind ?? predicted?.kind) === "direct";
}
