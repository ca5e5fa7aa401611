import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Article } from "../../../src/core/article.ts";
import { buildArticle } from "../../../src/core/build-article.ts";
import { findQuotes } from "../../../src/core/quotes/find-quotes.ts";
import { loadTagger } from "../../../src/core/quotes/load-tagger.ts";
import type { Tagger } from "../../../src/core/quotes/tagger.ts";
import { type Comparison, compare, cutLabelled, cutPredicted } from "../../../src/eval/quote-scores.ts";
import { type QuoteFixture, readQuoteFixtures } from "../../support/quote-fixtures.ts";

const fixtures = readQuoteFixtures(join(import.meta.dirname, "../../fixtures/quotes"));
let tag: Tagger;
beforeAll(async () => {
  tag = await loadTagger();
});

function compareFixture(fixture: QuoteFixture): Comparison[] {
  const { quotes, speakers } = findQuotes(articleOf(fixture), tag);
  const labelled = cutLabelled({
    id: fixture.id,
    text: fixture.text,
    quotes: fixture.quotes.map(({ parts, kind, mention, speaker, optional }) => ({
      parts,
      kind,
      counts: optional !== true,
      ...(mention && { mention }),
      ...(speaker !== null && { speaker }),
    })),
  });
  return compare(labelled, cutPredicted(fixture.text, quotes, speakers));
}

function articleOf({ id, text, lang }: QuoteFixture): Article {
  return buildArticle({ id, text, body: { start: 0, end: text.length }, format: "plain", metadata: { lang } });
}

describe("x", () => {
  test("y", () => {
    const all: Record<string, number> = {};
    for (const fixture of fixtures) {
      for (const { gold, predicted, outcome } of compareFixture(fixture)) {
        const named =
          gold?.speaker === undefined
            ? ""
            : predicted?.speaker === undefined
              ? "nobody"
              : predicted.speaker === gold.speaker
                ? "same"
                : "OTHER";
        const key = `${outcome}`;
        all[key] = (all[key] ?? 0) + 1;
        if ((outcome !== "right" && outcome !== "ignored") || named === "OTHER" || named === "nobody")
          console.log(
            `${fixture.id} ${outcome} ${named} [${gold?.kind}/${predicted?.kind}] gold ${gold?.speaker} got ${predicted?.speaker} M(${predicted?.mention && fixture.text.slice(predicted.mention.start, predicted.mention.end)}) <${predicted?.cue && fixture.text.slice(predicted.cue.start, predicted.cue.end)}> : ${fixture.text.slice((gold ?? predicted)?.start, (gold ?? predicted)?.end)} ${gold && predicted ? "" : "|| " + fixture.text.slice(Math.max(0, ((gold ?? predicted)?.start ?? 0) - 60), ((gold ?? predicted)?.end ?? 0) + 60)}`.replace(
              /\n/g,
              "¶",
            ),
          );
      }
    }
    console.log(all);
    expect(1).toBe(1);
  });
});
