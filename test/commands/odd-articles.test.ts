import { expect, test } from "vitest";
import { COMMANDS } from "../../src/commands/registry.ts";
import type { Answer } from "../../src/core/answers/answer.ts";
import type { Article } from "../../src/core/article/article.ts";
import { layOut } from "../../src/layout/lay-out.ts";
import { LANGUAGES } from "../../src/layout/words/choose-words.ts";
import { en } from "../../src/layout/words/en.ts";
import { buildMessage } from "../../src/message/build-message.ts";
import { printSheet } from "../../src/terminal/print-sheet.ts";
import { makeArticle, makeMarkdown } from "../support/articles.ts";
import { buildLibrary } from "../support/libraries.ts";
import { runAtOnce } from "../support/run-at-once.ts";

const ROWS = Array.from({ length: 5_000 }, (_, row) => `| Boat${row} | ${row % 9} | Quay ${row % 13} |`).join("\n");
const LEVELS = Array.from({ length: 40 }, (_, level) => `${"  ".repeat(level)}- level ${level} of salmon`).join("\n");
const HEADING = "An endless heading about cod and ".repeat(70).slice(0, 2_000);

/** Of each article a question that it answers, and words that it has to be answered with. */
const ODD: readonly (readonly [kind: string, article: Article, question: string, words: string])[] = [
  [
    "a table of 5,000 rows",
    makeMarkdown(`# T\n\n| Boat | Berths | Lies |\n|---|---|---|\n${ROWS}`),
    "Boat77",
    "Boat77\t5\tQuay 12",
  ],
  ["40 levels of lists", makeMarkdown(`# T\n\nA list.\n\n${LEVELS}`), "level 38", "level 38 of salmon"],
  [
    "a heading of 2,000 letters",
    makeMarkdown(`# T\n\n## ${HEADING}\n\nHaddock is a fish.`),
    "haddock",
    "Haddock is a fish.",
  ],
  ["a title of 2,000 letters", makeMarkdown(`# ${HEADING}\n\nHaddock is a fish.`), "haddock", "Haddock is a fish."],
  [
    "broken HTML",
    makeMarkdown(
      "# T\n\n<div><p>The <b>eel is <i>long</b>.</p>\n\n</div></div>\n\nThe trout <!-- never closed\n\nis a fish.",
    ),
    "eel long",
    "eel is long",
  ],
  ["mixed scripts", makeMarkdown("# T\n\nСкумбрия 鲭鱼在海里游泳 والسمك يسبح และปลา swims."), "鲭鱼", "鲭鱼在海里游泳"],
  [
    "NUL bytes",
    makeArticle("The plaice\u0000 is flat.\u0000 It lies \u0001on sand.", { title: "T" }),
    "plaice",
    "The plaice",
  ],
  [
    "one line without an end",
    makeArticle("The sprat is small and there are many of it in the sea ".repeat(2_000), { title: "T" }),
    "sprat",
    "The sprat is small",
  ],
];

async function run(article: Article, name: string, args: Record<string, string>): Promise<Answer> {
  const command = COMMANDS.find((known) => known.name === name);
  if (command === undefined) throw new Error(`There is no /${name}.`);
  return command.run(args, buildLibrary([article]), runAtOnce);
}

function show(answer: Answer): string {
  const sheet = layOut(answer, en);
  buildMessage(sheet, en);
  return printSheet(sheet, { hasColor: false });
}

test.each(ODD)(
  "of an article with %s a question is answered with its words",
  async (_kind, article, question, words) => {
    const answer = await run(article, "ask", { question });
    if (answer.kind !== "passages") throw new Error(`It was answered ${answer.kind}.`);
    expect(answer.hits.map(({ text }) => text).join("\n")).toContain(words);
    for (const { text, start, end } of answer.hits) expect(text).toBe(article.text.slice(start, end));
  },
);

test.each(ODD)(
  "an article with %s is summed up, looked through for dates and checked, and each answer shown",
  async (_kind, article, _question, words) => {
    const summary = await run(article, "summary", { article: article.id });
    expect(["summary", "refusal"]).toContain(summary.kind);
    const timeline = await run(article, "timeline", { article: article.id });
    expect(["timeline", "refusal"]).toContain(timeline.kind);
    const check = await run(article, "check", { quote: words });
    expect(check).toMatchObject({
      kind: "check",
      quotations: [{ verdict: expect.not.stringMatching(/^(?:not-found|differs)$/u) }],
    });
    for (const answer of [summary, timeline, check]) {
      expect(show(answer)).not.toMatch(/undefined|NaN|\[object/u);
      for (const words of LANGUAGES) layOut(answer, words);
    }
  },
);
