import { expect, test } from "vitest";
import { buildSynonymsInSteps } from "../../../src/core/index/synonyms.ts";
import { markEvidence } from "../../../src/core/search/evidence.ts";
import { searchPassages } from "../../../src/core/search/search-passages.ts";
import { finishSteps } from "../../../src/core/text/steps.ts";
import { loadLanguages } from "../../../src/files/load-languages.ts";
import { makeArticle } from "../../support/articles.ts";
import { buildCorpus } from "../../support/build-corpus.ts";

const GROUPS = [
  ["Türkiye", "Turkey"],
  ["United States", "US", "U.S.A."],
  ["CIS", "Commonwealth of Independent States"],
  ["Armenia", "Армения"],
];

const TEXTS: readonly (readonly [lang: string, text: string])[] = [
  ["en", "The pipeline runs through Türkiye to the sea."],
  ["en", "Envoys of the US signed the grain treaty in spring."],
  ["en", "They told us nothing about the harvest."],
  ["en", "Two united parties won seats in four states."],
  ["en", "The Commonwealth of Independent States meets in autumn."],
  ["ru", "Поезда идут через территорию Армении."],
];

async function find(question: string, groups = GROUPS): Promise<string[][]> {
  const languages = await loadLanguages(["ru"]);
  const articles = TEXTS.map(([lang, text], i) => makeArticle(text, { title: "—", lang }, `${i}.txt`));
  const { index } = buildCorpus(articles, [], {
    languages,
    synonyms: finishSteps(buildSynonymsInSteps(groups, languages)),
    people: [],
  });
  const { query, hits } = searchPassages(index, question);
  return hits.map((hit) =>
    markEvidence(query, hit)
      .filter(({ kind }) => kind === "match")
      .map(({ start, end }) => hit.passage.article.text.slice(start, end)),
  );
}

test.each<[string, string[]]>([
  ["Turkey", ["Türkiye"]],
  ["what runs through turkey?", ["runs", "Türkiye"]],
  ["treaty with the United States", ["US", "treaty"]],
  ["USA", ["US"]],
  ["the CIS in autumn", ["Commonwealth of Independent States", "autumn"]],
  ["Armenia", ["Армении"]],
])("“%s” finds the other name and marks it", async (question, marked) => {
  const first = (await find(question))[0] ?? [];
  expect(first).toEqual(expect.arrayContaining(marked));
});

test("without the groups nothing of it is found", async () => {
  for (const question of ["Turkey", "USA", "CIS"]) expect(await find(question, [])).toEqual([]);
});

test("the words of a longer name count only together", async () => {
  expect(await find("USA")).toEqual([["US"]]);
});

test("the pronoun “us” is no country", async () => {
  expect((await find("What did they tell us about the harvest?")).flat()).not.toContain("US");
  expect((await find("United States")).flat()).not.toContain("us");
});

test("a passage with the asked name is better than the same with another", async () => {
  const articles = ["Exports to Türkiye rose.", "Exports to Turkey rose."].map((text, i) =>
    makeArticle(text, { title: "—" }, `${i}.txt`),
  );
  const languages = new Map();
  const { index } = buildCorpus(articles, [], {
    languages,
    synonyms: finishSteps(buildSynonymsInSteps(GROUPS, languages)),
    people: [],
  });
  for (const [name, id] of [
    ["Türkiye", "0.txt"],
    ["Turkey", "1.txt"],
  ]) {
    const { hits } = searchPassages(index, `exports to ${name}`);
    expect(hits.map(({ passage }) => passage.article.id)[0]).toBe(id);
    expect(hits.length).toBe(2);
  }
});

test("a name that only a synonym holds is known and is not corrected", async () => {
  const articles = [makeArticle("The pipeline runs through Türkiye.\nA turner came.")];
  const languages = new Map();
  const { index } = buildCorpus(articles, [], {
    languages,
    synonyms: finishSteps(buildSynonymsInSteps(GROUPS, languages)),
    people: [],
  });
  expect(searchPassages(index, "Turkey").query.terms).toMatchObject([{ isKnown: true, corrections: [] }]);
});
