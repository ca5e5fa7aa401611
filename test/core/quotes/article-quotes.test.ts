import { expect, test } from "vitest";
import type { Article } from "../../../src/core/article/article.ts";
import { buildArticle } from "../../../src/core/article/build-article.ts";
import { readQuotesInSteps } from "../../../src/core/quotes/article-quotes.ts";
import type { Tagger } from "../../../src/core/quotes/grammar/tagger.ts";
import { finishSteps } from "../../../src/core/text/steps.ts";
import { countTaggerCalls } from "../../support/count-tagger-calls.ts";

const PARAGRAPHS = 12;
const TEXT = "Ada Voss closed the bridge. She said the pillars were cracked.\n\n".repeat(PARAGRAPHS);

function build(text: string): Article {
  const body = { start: 0, end: text.length };
  return buildArticle({ id: "a", original: text, body, format: "markdown", metadata: { title: "The bridge" } });
}

test("a sentence is one step: others have their turn before the next is tagged", async () => {
  const { tag, count } = await countTaggerCalls();
  const reading = readQuotesInSteps(build(TEXT), tag);
  let most = 0;
  for (let step = reading.next(), before = 0; step.done !== true; before = count(), step = reading.next())
    most = Math.max(most, count() - before);
  expect(most).toBe(1);
});

test("two who ask for an article at the same time share one reading of it", async () => {
  const { tag, count } = await countTaggerCalls();
  const article = build(TEXT);
  const [first, second] = [readQuotesInSteps(article, tag), readQuotesInSteps(article, tag)];
  let [one, other] = [first.next(), second.next()];
  while (one.done !== true || other.done !== true) [one, other] = [first.next(), second.next()];
  expect(count()).toBe(2 * PARAGRAPHS);
  expect(finishSteps(readQuotesInSteps(article, tag)).quotes).toHaveLength(PARAGRAPHS);
  expect(count()).toBe(2 * PARAGRAPHS);
});

test("a reading that one asker gave up is gone on with, not begun anew", async () => {
  const { tag, count } = await countTaggerCalls();
  const article = build(TEXT);
  const given = readQuotesInSteps(article, tag);
  for (let step = 0; step < PARAGRAPHS; step += 1) given.next();
  finishSteps(readQuotesInSteps(article, tag));
  expect(count()).toBe(2 * PARAGRAPHS);
});

test("a reading that failed is begun anew", async () => {
  const { tag, count } = await countTaggerCalls();
  const article = build(TEXT);
  const failing: Tagger = () => {
    throw new Error("no model");
  };
  expect(() => finishSteps(readQuotesInSteps(article, failing))).toThrow("no model");
  expect(finishSteps(readQuotesInSteps(article, tag)).quotes).toHaveLength(PARAGRAPHS);
  expect(count()).toBe(2 * PARAGRAPHS);
});
