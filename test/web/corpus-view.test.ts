import { expect, test } from "vitest";
import { viewArticle, viewCorpus } from "../../src/web/corpus-view.ts";
import { makeMarkdown } from "../support/articles.ts";
import { buildLibrary } from "../support/libraries.ts";
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
  expect(view.parts.map((part) => part.kind === "passage" && part.passage)).toEqual([1, 2, 3, 4, 5]);
  expect(view.quotes).toContainEqual(expect.objectContaining({ kind: "direct", speaker: "Ada Holm" }));
  expect(view.summary.length).toBeGreaterThan(0);
  for (const { start, end } of [...view.parts, ...view.summary, ...view.quotes.flatMap(({ parts }) => parts)]) {
    expect(view.text.slice(start, end).length).toBe(end - start);
  }
  expect(await viewArticle(context, "../package.json")).toBeUndefined();
});

test("headings stand between the passages, and what is set aside with its reason", async () => {
  const article = makeMarkdown("# Guide\n\nHow the harbour is kept.\n\n## Ice\n\nIt is broken at dawn.\n\nNext: Fog", {
    title: "Guide",
  });
  const aside = article.blocks.at(-1);
  if (aside === undefined) throw new Error("no block");
  const { start, end } = aside;
  const blocks = [
    ...article.blocks.slice(0, -1),
    { kind: "furniture" as const, reason: "navigation" as const, start, end },
  ];
  const view = await viewArticle({ library: buildLibrary([{ ...article, blocks }]), runSteps: runAtOnce }, article.id);
  const words = view?.parts.map((part) => [part.kind, view.text.slice(part.start, part.end)]);
  expect(words).toEqual([
    ["passage", "How the harbour is kept."],
    ["heading", "Ice"],
    ["passage", "It is broken at dawn."],
    ["aside", "Next: Fog"],
  ]);
  expect(view?.parts.at(-1)).toMatchObject({ reason: "navigation" });
});
