import { expect, test } from "vitest";
import type { Args } from "../../src/commands/command.ts";
import { COMMANDS } from "../../src/commands/registry.ts";
import { buildInSteps } from "../../src/core/index/corpus.ts";
import { ENGLISH } from "../../src/core/index/lexicon.ts";
import { openMemoryLibrary } from "../../src/core/library/memory-library.ts";
import type { Steps } from "../../src/core/text/steps.ts";
import { makeArticle } from "../support/articles.ts";
import { chooseCases } from "../support/case-count.ts";
import { buildLibrary } from "../support/libraries.ts";
import { OBJECT_WORDS } from "../support/odd-text.ts";

const PARAGRAPHS = 300;
const LINES = Array.from({ length: PARAGRAPHS }, (_, at) => {
  return `On ${1 + (at % 28)} May 2019 the ferry left pier ${at}, the harbour master told the council of Aldmouth that day. ${"Nobody else was on board. ".repeat(4)}`;
});
const LONG = makeArticle(LINES.join("\n"), { title: "Log" }, "log.txt");
const SHORT = makeArticle("The ferry left.\nIt came back on 3 May 2019.", { title: "Note" }, "note.txt");
const LIBRARY = buildLibrary([LONG, SHORT]);

/** How many steps an answer takes, and the answer. */
async function countSteps(name: string, args: Args, library = LIBRARY) {
  let steps = 0;
  const run = async <Result>(work: Steps<Result>): Promise<Result> => {
    for (;;) {
      const step = work.next();
      if (step.done === true) return step.value;
      steps += 1;
    }
  };
  const opened = openMemoryLibrary(library.corpus, run);
  const answer = await COMMANDS.find((command) => command.name === name)?.run(args, opened, run);
  return { steps, answer };
}

test.each([
  ["summary", { article: "log.txt", about: "the pier" }, "summary"],
  ["timeline", { article: "log.txt" }, "timeline"],
  ["compare", { a: "log.txt", b: "note.txt", about: "ferry" }, "compare"],
  ["check", { quote: "“The ferry left pier nine thousand, the harbour master told the council”" }, "check"],
  ["ask", { question: "When did the ferry leave the harbour -note?" }, "passages"],
] as const)("/%s of a long article is done in steps, others are answered in between", async (name, args, kind) => {
  const { steps, answer } = await countSteps(name, args);
  expect(answer?.kind).toBe(kind);
  expect(steps).toBeGreaterThan(name === "ask" || name === "check" ? 40 : PARAGRAPHS);
});

const HAN = "港口今天开放渔民带着家人来到码头".repeat(250);

test.each([
  ["ask", "letters without a space", { question: HAN }, 30],
  ["ask", "phrases", { question: "“pier” ".repeat(500) }, 500],
  ["timeline", "letters without a space", { about: HAN }, 30],
  ["check", "letters without a space", { quote: HAN }, 25],
  ["check", "letters in marks", { quote: `“${HAN.slice(2)}”` }, 30],
  ["check", "marked words", { quote: "“pier” ".repeat(500) }, 500],
  ["check", "opening marks", { quote: `${"“".repeat(4_000)}pier` }, 7],
] as const)("/%s reads what a person wrote in steps: %s", async (name, _, args, least) => {
  expect((await countSteps(name, args, buildLibrary([SHORT]))).steps).toBeGreaterThan(least);
});

test.each(
  chooseCases([
    ["as it stands", "„Der Hafen Nummer 7 wird morgen geöffnet“"],
    ["altered", "„Der Hafen Nummer 7 wird gestern geöffnet“"],
  ] as const),
)("a quotation %s is judged in steps among the quotes of a book that was read before", async (_, quote) => {
  const countAgain = async (quotes: number): Promise<number> => {
    const lines = Array.from(
      { length: quotes },
      (__, at) => `„Der Hafen Nummer ${at} wird morgen geöffnet“, sagte er.`,
    );
    const book = buildLibrary([makeArticle(lines.join("\n\n"), { title: "Hafen", lang: "de" })]);
    await countSteps("check", { quote }, book);
    return (await countSteps("check", { quote }, book)).steps;
  };
  // Of a longer book the pages around are read alone.
  expect(await countAgain(5_000)).toBeGreaterThanOrEqual((await countAgain(1_000)) + 2);
});

test("what a summary takes of an article is read once", async () => {
  const first = await countSteps("summary", { article: "note.txt" });
  const again = await countSteps("summary", { article: "note.txt" });
  expect(again.answer).toEqual(first.answer);
  expect(again.steps).toBeLessThan(first.steps / 2);
});

test("a library is built in steps, however long one paragraph is", () => {
  const paragraph = makeArticle(`${LINES.join(" ")}`, { title: "One line" });
  let steps = 0;
  for (const _step of buildInSteps([paragraph], [], ENGLISH)) steps += 1;
  expect(steps).toBeGreaterThan(PARAGRAPHS / 3);
});

test.each(OBJECT_WORDS)("a summary of the length “%s” has the usual one", async (length) => {
  const { answer } = await countSteps("summary", { article: "log.txt", length });
  expect(answer?.kind === "summary" && answer.sentences.length).toBe(3);
});
