import { expect, test } from "vitest";
import { COMMANDS, MESSAGE_COMMANDS } from "../../src/commands/registry.ts";
import { explainRequest } from "../../src/interact/explain/explain.ts";
import type { Request } from "../../src/interact/request.ts";
import { answerLine } from "../../src/terminal/answer-line.ts";
import { printExplanation } from "../../src/terminal/print-explanation.ts";
import { makeArticle, makeMarkdown } from "../support/articles.ts";
import { buildLibrary } from "../support/libraries.ts";
import { runAtOnce } from "../support/run-at-once.ts";
import { makeHarbourLibrary } from "../support/web/harbour-corpus.ts";

const SOURCES = { commands: COMMANDS, library: makeHarbourLibrary(), runSteps: runAtOnce };
const PERSON = { viewer: { id: "1", canManageMessages: false, canManageServer: false }, locale: "en-US" };

test.each([
  ["/ask when do the ferries run", "ask", { question: "when do the ferries run" }],
  ["/ask zebra ferry", "ask", { question: "zebra ferry" }],
  ["/quote Holm", "quote", { speaker: "Holm" }],
  ["/summary harbour.txt", "summary", { article: "harbour.txt" }],
  [
    "/check We will open the northern channel before Easter",
    "check",
    { quote: "We will open the northern channel before Easter" },
  ],
])("%s is explained in the terminal by what the page shows", async (line, command, args) => {
  const request: Request = { kind: "command", command, args, ...PERSON };
  const { sections } = await explainRequest(request, { ...SOURCES, messageCommands: MESSAGE_COMMANDS });
  const { output } = await answerLine(line, SOURCES, { form: "explained", hasColor: false });
  expect(sections.length).toBeGreaterThan(0);
  expect(output.endsWith(printExplanation(sections))).toBe(true);
});

test("what was weighed is printed with its share of the score, what was chosen with a star", () => {
  const source = { article: "a", passage: 1, start: 0, end: 4 };
  const bar = { words: "Two.", score: -1, isChosen: true, source };
  const weighed = { kind: "weighed", title: "1. A", words: "One.", source, score: 0.5 } as const;
  const features = [{ name: "window", value: 0.25, weight: 2 }];
  const facts = [{ term: "cue", text: "“said”" }];
  const printed = printExplanation([
    { ...weighed, features, facts },
    { kind: "chart", title: "All", bars: [bar] },
  ]);
  expect(printed).toBe(
    [
      "1. A",
      "One.",
      "  score             +0.5000",
      "  window            +0.5000 = 0.25 × 2",
      "  cue               “said”",
      "",
      "All",
      "* −1.0000  Two.",
      "",
    ].join("\n"),
  );
});

test.each([
  ["ask", { question: "ferry" }],
  ["quote", { speaker: "Lind" }],
  ["summary", {}],
  ["check", { quote: "The ferry sank" }],
])("control characters of a source do not reach the terminal with the reasons for /%s", async (command, args) => {
  const text = "The ferry \u001b[2Jsank, said Mara Lind.\n“The \u0007ferry will be raised,” said Mara Lind.";
  const library = buildLibrary([makeArticle(text, { title: "Odd \u001b]0;x" })]);
  const request: Request = { kind: "command", command, args, ...PERSON };
  const { sections } = await explainRequest(request, { ...SOURCES, library, messageCommands: MESSAGE_COMMANDS });
  expect(sections.length).toBeGreaterThan(0);
  expect(printExplanation(sections).replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
});

test("a passage is named by the headings that it stands under", async () => {
  const article = makeMarkdown("# Rules\n\n## Bans\n\nWhoever shouts is banned for nine days.", { title: "FAQ" });
  const sources = { ...SOURCES, library: buildLibrary([article]) };
  const { output } = await answerLine("/ask banned", sources, { form: "explained", hasColor: false });
  expect(output).toContain("— FAQ › Rules › Bans · ");
  expect(output).toContain("1. FAQ › Rules › Bans, passage 1");
});
