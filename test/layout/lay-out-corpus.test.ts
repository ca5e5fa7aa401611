import { expect, test } from "vitest";
import { sources } from "../../src/commands/sources.ts";
import type { Problem } from "../../src/core/article/problem.ts";
import { layOut } from "../../src/layout/lay-out.ts";
import { LANGUAGES } from "../../src/layout/words/choose-words.ts";
import { makeArticle } from "../support/articles.ts";
import { buildLibrary } from "../support/libraries.ts";
import { runAtOnce } from "../support/run-at-once.ts";

const BROKEN: Problem = { severity: "error", kind: "unreadable", file: "scan\n1.txt", message: "The file is binary." };

test("/sources tells in every language how many dates were taken from names, and what could not be read", async () => {
  const articles = [
    makeArticle("The ferry was sold.", { title: "Ferry" }, "2024-05-02-ferry.txt"),
    makeArticle("The bridge opened.", { title: "Minutes of 3 June 2024" }, "bridge.txt"),
    makeArticle("The mayor spoke.", { title: "Mayor", date: "2024-06-04" }, "2024-06-05-mayor.txt"),
  ];
  const problems = [BROKEN, { ...BROKEN, file: "z.txt" }, { ...BROKEN, severity: "note", file: "y.txt" } as const];
  const answer = await sources.run({}, buildLibrary(articles, problems), runAtOnce);
  for (const words of LANGUAGES) {
    const [list] = layOut(answer, words).sections;
    const items = list?.kind === "list" ? list.items : [];
    expect(items).toContainEqual({ term: words.takenDatesTitle, text: words.takenDates(1, 1) });
    expect(items).toContainEqual({ term: words.unreadFilesTitle, text: "2 (scan 1.txt, …)" });
  }
});

test("/sources says nothing of dates and files where there is nothing to say", async () => {
  const answer = await sources.run(
    {},
    buildLibrary([makeArticle("The ferry.", { title: "A", date: "2024" })]),
    runAtOnce,
  );
  const [words] = LANGUAGES;
  const titles =
    words === undefined ? [] : layOut(answer, words).sections.flatMap((one) => (one.kind === "list" ? one.items : []));
  expect(titles.map(({ term }) => term)).not.toContain(words?.takenDatesTitle);
  expect(titles.map(({ term }) => term)).not.toContain(words?.unreadFilesTitle);
});
