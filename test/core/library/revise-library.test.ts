import fc from "fast-check";
import { expect, test } from "vitest";
import type { Article } from "../../../src/core/article/article.ts";
import { type Corpus, restoreInSteps, reviseInSteps } from "../../../src/core/index/corpus.ts";
import { finishSteps } from "../../../src/core/text/steps.ts";
import { makeArticle } from "../../support/articles.ts";
import { buildCorpus } from "../../support/build-corpus.ts";
import { countCases } from "../../support/case-count.ts";
import { findPassages } from "../../support/find-passages.ts";

const WORDS = ["trade", "export", "harbour", "ferry", "bridge", "talks", "grain", "rail", "the", "of"];
const QUESTIONS = [...WORDS.slice(0, 8).map((word) => [word]), ["trade", "rail"], ["harbour", "ferri", "bridg"]];

const id = fc.constantFrom("a.txt", "b.txt", "c.txt", "d.txt");
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 20, maxLength: 40 });
const article = fc
  .tuple(id, fc.array(words, { minLength: 1, maxLength: 3 }))
  .map(([name, paragraphs]) => write(name, paragraphs));
const articles = fc.uniqueArray(article, { selector: (one) => one.id });
const changes = fc
  .tuple(articles, fc.uniqueArray(id))
  .map(([written, gone]) => new Map([...gone.map((name) => [name, undefined] as const), ...byId(written)]));

test("libraries that follow one another answer as ones that are built anew", () => {
  fc.assert(
    fc.property(articles, fc.array(changes, { maxLength: 4 }), (first, rounds) => {
      let corpus = buildCorpus(first);
      const current = new Map(byId(first));
      for (const round of rounds) {
        corpus = finishSteps(reviseInSteps(corpus, round, []));
        for (const [name, next] of round) {
          if (next === undefined) current.delete(name);
          else current.set(name, next);
        }
        finishSteps(corpus.index.sweepInSteps());
        expectSame(corpus, buildCorpus([...current.values()]));
      }
    }),
    { numRuns: countCases(800) },
  );
});

test("a corpus out of a snapshot answers as the one that it was taken of", () => {
  fc.assert(
    fc.property(articles, changes, (first, round) => {
      const corpus = finishSteps(reviseInSteps(buildCorpus(first), round, []));
      const snapshot = finishSteps(corpus.index.snapshotInSteps());
      expectSame(finishSteps(restoreInSteps(corpus.articles, [], snapshot)), buildCorpus(corpus.articles));
    }),
    { numRuns: countCases(800) },
  );
});

test("a corpus goes on answering from its own articles while the next one is made, and after", () => {
  const before = buildCorpus([write("a.txt", [["trade", "export"]]), write("b.txt", [["rail", "trade"]])]);
  const state = describe(before);
  const steps = reviseInSteps(
    before,
    new Map([
      ["a.txt", write("a.txt", [["harbour", "trade"]])],
      ["b.txt", undefined],
    ]),
    [],
  );
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) expect(find(before, "export")).toEqual(["a.txt 1"]);
  expect(step.value.articles.map((one) => one.id)).toEqual(["a.txt"]);
  expect(find(step.value, "export")).toEqual([]);
  expect(find(step.value, "harbour")).toEqual(["a.txt 1"]);
  expect(find(before, "harbour")).toEqual([]);
  expect(find(before, "rail")).toEqual(["b.txt 1"]);
  expect(describe(before)).toEqual(state);
});

function expectSame(corpus: Corpus, anew: Corpus): void {
  expect(describe(corpus)).toEqual(describe(anew));
  for (const question of QUESTIONS) expect(score(corpus, question)).toEqual(score(anew, question));
}

function describe({ articles: all, index, passages, version }: Corpus): unknown {
  return {
    articles: all.map((one) => [one.id, one.hash, index.passagesOf(one.id, 1_000), passages.get(one.id)]),
    frequencies: QUESTIONS.flat().map((stem) => index.frequency(stem)),
    words: [...index.words].map(([word, count]) => `${word} ${count}`).sort(),
    sizes: [index.size, index.articles, index.averageLength, version],
  };
}

// Equal scores have no order, and sums of floating-point numbers differ in the last digits.
function score({ index }: Corpus, stems: readonly string[]): string[] {
  return findPassages(index, stems)
    .map(({ passage, score: sum, stems: held }) => `${place(passage)} ${sum.toFixed(6)} ${[...held].sort().join()}`)
    .sort();
}

function find({ index }: Corpus, stem: string): string[] {
  return findPassages(index, [stem]).map(({ passage }) => place(passage));
}

function place({ article: { id: name }, number }: { readonly article: Article; readonly number: number }): string {
  return `${name} ${number}`;
}

function write(name: string, paragraphs: readonly (readonly string[])[]): Article {
  return makeArticle(paragraphs.map((paragraph) => `${paragraph.join(" ")}.`).join("\n\n"), { title: "T" }, name);
}

function byId(written: readonly Article[]): [string, Article][] {
  return written.map((one) => [one.id, one]);
}
