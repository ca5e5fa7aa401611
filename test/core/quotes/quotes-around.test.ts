import { expect, test } from "vitest";
import { isReadInStretches, readQuotesAroundInSteps } from "../../../src/core/quotes/quotes-around.ts";
import { finishSteps } from "../../../src/core/text/steps.ts";
import { makeArticle } from "../../support/articles.ts";
import { countTaggerCalls } from "../../support/count-tagger-calls.ts";

const FILLER = "The ferry left at noon. The gulls followed it.";
const SAID = "“The bridge is safe for every cart,” Ada Voss said.";

/** `length` code units before what is said, and as many behind. */
function write(length: number, between: string): { text: string; at: number } {
  const side = `${FILLER}${between}`.repeat(Math.ceil(length / (FILLER.length + between.length)));
  return { text: `${side}${SAID}${between}${side}`, at: side.length };
}

test.each([
  ["paragraphs", "\n\n"],
  ["one paragraph", " "],
])("of a book in %s the pages around a place are read, and they tell who speaks there", async (_, between) => {
  const { text, at } = write(160_000, between);
  const article = makeArticle(text, { title: "T" });
  const { tag, count } = await countTaggerCalls();
  const place = { start: at, end: at + SAID.length };
  const { quotes, speakers } = finishSteps(readQuotesAroundInSteps(article, place, tag));
  const quote = quotes.find(({ start, end }) => text.slice(start, end).includes("safe for every cart"));
  expect(speakers.get(quote?.speaker ?? "")?.name).toBe("Ada Voss");
  const sentences = (2 * text.length) / FILLER.length;
  expect(count()).toBeLessThan(sentences / 2);
  const before = count();
  finishSteps(readQuotesAroundInSteps(article, place, tag));
  expect(count()).toBe(before);
});

test("an article of usual length is read whole", () => {
  const read = (length: number) => isReadInStretches(makeArticle(write(length, " ").text, { title: "T" }));
  expect([read(100_000), read(200_000)]).toEqual([false, true]);
});
