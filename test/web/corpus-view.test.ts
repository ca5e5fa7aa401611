import { expect, test } from "vitest";
import { viewArticle, viewCorpus } from "../../src/web/corpus-view.ts";
import { runAtOnce } from "../support/run-at-once.ts";
import { makeHarbourLibrary } from "../support/web/harbour-corpus.ts";

const library = makeHarbourLibrary();
const context = { library, runSteps: runAtOnce };

test("the corpus view lists what matches, with the problems of the files", async () => {
  expect(await viewCorpus(library, "")).toMatchObject({
    matching: 2,
    problems: [{ count: 1, examples: [{ file: "harbour.txt" }] }],
  });
  expect((await viewCorpus(library, "PIER")).articles.map(({ id }) => id)).toEqual(["hostile.txt"]);
  expect((await viewCorpus(library, "nothing of the kind")).articles).toEqual([]);
});

test("an article is viewed with passages, quotes by speaker and kind, and its summary, all inside its text", async () => {
  const view = await viewArticle(context, "harbour.txt");
  if (view === undefined) throw new Error("no article");
  expect(view.parts.map(({ passage }) => passage)).toEqual([1, 2, 3, 4, 5]);
  expect(view.quotes).toContainEqual(expect.objectContaining({ kind: "direct", speaker: "Ada Holm" }));
  expect(view.summary.length).toBeGreaterThan(0);
  for (const { start, end } of [...view.parts, ...view.summary, ...view.quotes.flatMap(({ parts }) => parts)]) {
    expect(view.text.slice(start, end).length).toBe(end - start);
  }
  expect(await viewArticle(context, "../package.json")).toBeUndefined();
});
