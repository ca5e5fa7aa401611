import { describe, expect, test } from "vitest";
import { PassageIndex } from "../../../src/core/index/passage-index.ts";
import { chooseRetrievalTerms } from "../../../src/core/search/retrieval-terms.ts";
import { searchPassages } from "../../../src/core/search/search-passages.ts";
import { type ScoringQuery, weighInSteps } from "../../../src/core/search/weigh-query.ts";
import { analyzeInSteps } from "../../../src/core/text/analyze-query.ts";
import { finishSteps } from "../../../src/core/text/steps.ts";
import { addText } from "./build-index.ts";

/** 3,000 passages in articles of ten: all hold "river", two of three "bridge", every second "stone", few the others. */
function buildLargeIndex(): PassageIndex {
  const index = new PassageIndex();
  for (let article = 0; article < 300; article += 1) {
    const paragraphs = Array.from({ length: 10 }, (_, at) => {
      const number = article * 10 + at;
      const words = ["river"];
      if (number % 3 > 0) words.push("bridge");
      if (number % 2 === 0) words.push("stone");
      if (number % 100 === 0) words.push("ferry");
      if (number === 700) words.push("lantern");
      return `${words.join(" ")}.`;
    });
    addText(index, `article-${article}`, paragraphs);
  }
  return index;
}

const large = buildLargeIndex();

function weigh(question: string, index: PassageIndex): ScoringQuery {
  return finishSteps(weighInSteps(finishSteps(analyzeInSteps(question, new Map())), index));
}

function choose(question: string): { finding: readonly string[]; scoring: readonly string[]; skipped: string[] } {
  const query = weigh(question, large);
  const { finding, scoring, skipped } = chooseRetrievalTerms(query, large);
  return { finding, scoring, skipped: [...skipped].map((term) => query.terms[term]?.asked ?? "") };
}

describe("choosing what to look up", () => {
  test("keeps the three rarest terms and skips others that are frequent", () => {
    const { finding, scoring, skipped } = choose("river bridge stone ferry lantern");
    expect([...finding, ...scoring]).toEqual(["lantern", "ferri", "stone"]);
    expect(skipped.sort()).toEqual(["bridge", "river"]);
  });

  test("keeps frequent terms when there are no rarer ones", () => {
    const { finding, scoring, skipped } = choose("river bridge stone");
    expect([...finding, ...scoring]).toEqual(["stone", "bridg", "river"]);
    expect(skipped).toEqual([]);
  });

  test("lets terms beyond the passages needed score without finding more", () => {
    expect(choose("river bridge stone").scoring).toEqual(["bridg", "river"]);
  });

  test("skips nothing in a small corpus", () => {
    const small = new PassageIndex();
    addText(small, "a", ["river bridge stone ferry lantern.", "river bridge stone ferry.", "river bridge."]);
    const query = weigh("river bridge stone ferry lantern", small);
    const { finding, skipped } = chooseRetrievalTerms(query, small);
    expect(finding).toHaveLength(5);
    expect(skipped.size).toBe(0);
  });
});

describe("a search that skips frequent terms", () => {
  test("still counts them where a passage is read", () => {
    const { hits } = searchPassages(large, "river bridge stone ferry lantern");
    const [best] = hits;
    expect(best?.passage.article.id).toBe("article-70");
    expect(best?.features.articleMass).toBeCloseTo(1);
  });

  test("finds passages of frequent words alone", () => {
    expect(searchPassages(large, "river").hits.length).toBeGreaterThan(0);
  });

  test("finds what limits leave over though only frequent words stand there", () => {
    const { hits } = searchPassages(large, "river bridge stone ferry lantern", { article: "article-71" });
    expect(new Set(hits.map(({ passage }) => passage.article.id))).toEqual(new Set(["article-71"]));
  });
});
