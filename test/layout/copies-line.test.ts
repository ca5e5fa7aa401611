import { expect, test } from "vitest";
import { answerQuestion } from "../../src/core/answers/answer-question.ts";
import { layOut } from "../../src/layout/lay-out.ts";
import { LANGUAGES } from "../../src/layout/words/choose-words.ts";
import { makeArticle } from "../support/articles.ts";
import { buildLibrary } from "../support/libraries.ts";
import { runAtOnce } from "../support/run-at-once.ts";

const REPORT =
  "The old ferry of Aldmouth was sold in May. The buyers came from Torvik and paid nine million for the ship.";

function makeReports(...sources: readonly string[]) {
  return sources.map((source, at) =>
    makeArticle(REPORT, { title: "Ferry sold", source, date: `2024-05-0${at + 1}` }, `${at}.txt`),
  );
}

async function readLines(count: number): Promise<string[]> {
  const library = buildLibrary(
    makeReports("Sound Post", "Torvik Times", "Bay News", "Herald", "Gazette").slice(0, count),
  );
  const answer = await answerQuestion("ferry sold", library, runAtOnce);
  return LANGUAGES.flatMap((words) =>
    layOut(answer, words).sections.flatMap((section) => (section.kind === "excerpt" ? section.attribution : [])),
  );
}

test("what stands in several articles is shown once, and the others are named in every language", async () => {
  const lines = await readLines(3);
  expect(lines).toHaveLength(LANGUAGES.length);
  for (const line of lines) expect(line).toMatch(/Bay News.* · .+Torvik Times; Sound Post$/u);
  expect(lines[0]).toMatch(/ · also in Torvik Times; Sound Post$/u);
});

test("of many others some are named, and the rest counted", async () => {
  expect((await readLines(5))[0]).toMatch(/ · also in [^;]+; [^;]+; [^;]+; \+1$/u);
});

test("copies that are named alike are told by their files", async () => {
  const library = buildLibrary([
    makeArticle(REPORT, { title: "A" }, "a.txt"),
    makeArticle(REPORT, { title: "A" }, "b.txt"),
  ]);
  const answer = await answerQuestion("ferry sold", library, runAtOnce);
  const [words] = LANGUAGES;
  const sections = words === undefined ? [] : layOut(answer, words).sections;
  expect(sections).toMatchObject([{ attribution: expect.stringMatching(/also in b\.txt$/u) }]);
});
