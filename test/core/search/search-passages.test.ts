import { describe, expect, test } from "vitest";
import type { Passage } from "../../../src/core/article/passages.ts";
import { searchPassages } from "../../../src/core/search/search-passages.ts";
import { sliceText } from "../../../src/core/text/span.ts";
import { indexTexts } from "./build-index.ts";

const index = indexTexts({
  harbour: [
    "The harbour of Almere was dredged in 1987. Ferries cross the bay from there every morning.",
    "Fishing boats left the old quay long ago. The lighthouse keeper still paints the lamps by hand.",
    "A storm broke the northern pier. Nobody was hurt when the pier fell into the water.",
  ],
  orchard: [
    "Pickers come to the orchard in autumn. The harvest of pears was poor after the frost.",
    "A press makes cider of the windfalls. The orchard keeper sells it by the road.",
  ],
  library: [
    "The town library lends tools as well as books. Its roof was mended with money from the lottery.",
    "The keeper of maps retired. The lamps of the reading room are lit until nine.",
  ],
});

function readText({ article, start, end }: Passage): string {
  return sliceText(article.text, { start, end });
}

function findFirst(question: string): string {
  const passage = searchPassages(index, question).hits[0]?.passage;
  return passage === undefined ? "" : readText(passage);
}

describe("a search ranks", () => {
  test.each([
    [
      "a sentence with all words before words spread over sentences",
      "lighthouse keeper lamps",
      "paints the lamps by hand",
    ],
    ["a passage about one article before the same word elsewhere", "orchard keeper", "sells it by the road"],
    ["another form of the word", "harvesting pears", "harvest of pears"],
    ["a passage with a year when a question asks when", "When was the harbour dredged?", "1987"],
  ])("%s", (_, question, expected) => {
    expect(findFirst(question)).toContain(expected);
  });
});

describe("a misspelt word is read as the word of the corpus", () => {
  test.each([
    ["a letter dropped", "lighthose"],
    ["a letter doubled", "lighthhouse"],
    ["neighbours swapped", "lighthuose"],
    ["a letter changed", "lighthiuse"],
  ])("%s", (_, typed) => {
    const { query, hits } = searchPassages(index, typed);
    expect(query.terms[0]).toMatchObject({ asked: typed, forms: [typed, "lighthouse"], isKnown: false });
    expect(hits[0] && readText(hits[0].passage)).toContain("lighthouse");
  });

  test("in a quoted phrase too", () => {
    const found = searchPassages(index, '"the lightouse keeper"').hits.map(({ passage }) => readText(passage));
    expect(found).toEqual([expect.stringContaining("The lighthouse keeper still paints")]);
    expect(searchPassages(index, '"keeper lightouse"').hits).toEqual([]);
  });

  test("by each of the words that it may stand for, none of which counts as another form", () => {
    const pears = indexTexts({ a: ["Pears are ripe."], b: ["He pears at the lamp."], c: ["A pearl was found."] });
    const { hits } = searchPassages(pears, "pearr");
    expect(hits).toHaveLength(3);
    for (const { features } of hits) expect(features.exact).toBeGreaterThan(0);
  });

  test("but a short word is not", () => {
    expect(searchPassages(index, "pir").hits).toEqual([]);
  });
});

describe("a search leaves out", () => {
  function listHits(question: string): string[] {
    const { hits, rest } = searchPassages(index, question);
    return [...hits.map(({ passage }) => passage), ...rest].map(readText);
  }

  test("passages without a quoted phrase", () => {
    const found = listHits('"northern pier" water');
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("northern pier");
    expect(listHits('"pier northern"')).toEqual([]);
  });

  test("passages without a quoted phrase though a rarer word stands in others", () => {
    const articles = Object.fromEntries(
      Array.from({ length: 400 }, (_, at) => [`a${at}`, [`The copper kettle of house ${at} sang for guests.`]]),
    );
    const many = indexTexts({ ...articles, one: ["A kettle of copper made tea."], two: ["Tea and guests."] });
    const { hits, rest } = searchPassages(many, '"copper kettle" tea');
    expect(hits.length + rest.length).toBe(100);
    const found = [...hits.map(({ passage }) => passage), ...rest];
    expect(found.every((passage) => readText(passage).includes("copper kettle"))).toBe(true);
  });

  test("passages with an excluded word", () => {
    expect(listHits("keeper").some((text) => text.includes("orchard keeper"))).toBe(true);
    expect(listHits("keeper -orchard").some((text) => text.includes("orchard"))).toBe(false);
  });

  test("passages of removed articles, and forgets their words", () => {
    const changed = indexTexts({ a: ["A walrus slept on the ice."], b: ["The seal swam below the ice."] });
    changed.removeArticle("a");
    expect(searchPassages(changed, "walrus").hits).toEqual([]);
    expect(changed.words.has("walrus")).toBe(false);
    expect(searchPassages(changed, "ice").hits).toHaveLength(1);
  });
});

describe("a search reads", () => {
  test("a bounded number of passages, and lists more by BM25", () => {
    const many = indexTexts(
      Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`a${at}`, [`Otter number ${at} swims.`]])),
    );
    const { hits, rest } = searchPassages(many, "otter swims");
    expect(hits.length).toBeLessThan(50);
    expect(hits.length + rest.length).toBe(100);
    expect(new Set([...hits.map(({ passage }) => passage), ...rest]).size).toBe(100);
  });

  test("a question of many unknown words and signs, and finds nothing", () => {
    expect(searchPassages(index, "zzxqy (.*)+ [a-z]{2} ".repeat(15)).hits).toEqual([]);
  });
});
