import fc from "fast-check";
import { expect, test } from "vitest";
import type { NotFoundAnswer, PassagesAnswer } from "../../../src/core/answers/answer.ts";
import { answerQuestion } from "../../../src/core/answers/answer-question.ts";
import { makeArticle, makeMarkdown } from "../../support/articles.ts";
import { countCases } from "../../support/case-count.ts";
import { buildLibrary, makeLibrary } from "../../support/libraries.ts";
import { oddText } from "../../support/odd-text.ts";
import { runAtOnce } from "../../support/run-at-once.ts";

const LIBRARY = buildLibrary([
  makeArticle(
    [
      "The harbour of Aldmouth opened on 3 May 2019. The mayor, Ines Holm, cut the ribbon before four hundred guests and a band of the navy.",
      "Ferries cross the sound every hour in summer and twice a day in winter, when the ice allows it, as the harbour master told the council.",
      "A night ferry was planned for years. The council gave up the plan after the shipyard of Torvik, which was to build it, had closed its gates.",
    ].join("\n"),
    { title: "The harbour of Aldmouth" },
    "harbour.txt",
  ),
  makeArticle(
    [
      "The school of Torvik counts ninety pupils. Its roof was mended in the autumn, and the gymnasium got a floor of ash.",
      "Pupils cross the bridge on foot. Parents asked the council for a bus, which the council refused for want of money.",
    ].join("\n"),
    { title: "A school mends its roof" },
    "school.txt",
  ),
]);

function ask(question: string): Promise<PassagesAnswer | NotFoundAnswer> {
  return answerQuestion(question, LIBRARY, runAtOnce);
}

test.each([
  ["When did the harbour open?", "opened on 3 May 2019"],
  ["who cut the ribbon", "Ines Holm"],
  ["How many pupils has the school?", "ninety pupils"],
  ["how often do ferries cross in winter", "twice a day in winter"],
  ["shipyard Torvik closed", "had closed its gates"],
  ["harbor oppened", "opened on 3 May 2019"],
])("%j is answered first by the passage with %j", async (question, words) => {
  const answer = await ask(question);
  expect(answer.kind === "passages" ? answer.hits[0]?.text : "").toContain(words);
});

test("the answer of the asked type is marked, and the sentence that holds most of the question", async () => {
  const answer = await ask("When did the harbour open?");
  if (answer.kind !== "passages") throw new Error(answer.kind);
  const [hit] = answer.hits;
  const read = (kind: string): string[] | undefined =>
    hit?.marks
      .filter((mark) => mark.kind === kind)
      .map(({ start, end }) => hit.text.slice(start - hit.start, end - hit.start));
  expect(read("answer")?.join(" ")).toMatch(/2019/u);
  expect(read("sentence")).toEqual(["The harbour of Aldmouth opened on 3 May 2019."]);
  expect(read("match")).toContain("harbour");
});

test("a hit holds a word of the question", async () => {
  const answer = await ask("ribbon");
  expect(answer.kind === "passages" && answer.hits.length).toBe(1);
});

test.each([
  ["zebra", ["zebra"]],
  ["the price of zebras in Aldmouth", ["price", "zebras"]],
])("%j is not in the corpus, and the words that are missing are named", async (question, absent) => {
  const answer = await ask(question);
  expect(answer.kind).toBe("not-found");
  expect(answer.absent.map(({ word }) => word)).toEqual(absent);
});

test("words that no passage holds together are named", async () => {
  const answer = await ask("gymnasium ferries ribbon");
  if (answer.kind === "not-found") expect(answer.apart).toEqual(["gymnasium", "ferries", "ribbon"]);
});

test("whatever is asked of whatever source, every hit is a slice and every mark lies in it", async () => {
  await fc.assert(
    fc.asyncProperty(oddText, oddText, async (source, question) => {
      const library = buildLibrary([makeMarkdown(`# T\n\n${source}`)]);
      const text = library.corpus.articles[0]?.text ?? "";
      for (const asked of [question, source.slice(0, 200)]) {
        const answer = await answerQuestion(asked, library, runAtOnce);
        for (const hit of answer.kind === "passages" ? answer.hits : answer.nearest) {
          expect(hit.text).toBe(text.slice(hit.start, hit.end));
          for (const mark of hit.marks) {
            expect(mark.start).toBeGreaterThanOrEqual(hit.start);
            expect(mark.end).toBeLessThanOrEqual(hit.end);
            expect(mark.start).toBeLessThan(mark.end);
          }
        }
      }
    }),
    { numRuns: countCases(1_000) },
  );
});

test("the words nearest to an absent one are written as the corpus writes them", async () => {
  const answer = await answerQuestion(
    "Zürihc",
    makeLibrary("Trams in Zürich run late. They run in Zürich on Sundays."),
    runAtOnce,
  );
  expect(answer.absent).toEqual([{ word: "Zürihc", nearest: ["Zürich"] }]);
});
