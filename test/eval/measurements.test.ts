import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { createRandom } from "../../src/eval/bootstrap.ts";
import { runEval } from "../../src/eval/run-eval.ts";
import { misspell } from "../../src/eval/typos.ts";

const MAIN = path.join(import.meta.dirname, "../../dist/main.js");
const folder = mkdtempSync(path.join(tmpdir(), "verbatim-eval-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, records: readonly object[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, records.map((record) => JSON.stringify(record)).join("\n"));
  return file;
}

/** What a measurement prints, in the process of the test. */
async function print(...args: readonly string[]): Promise<string> {
  const written: string[] = [];
  const output = vi.spyOn(process.stdout, "write").mockImplementation((text) => written.push(String(text)) > 0);
  try {
    expect(await runEval(args)).toBe(0);
  } finally {
    output.mockRestore();
  }
  return written.join("");
}

async function measure(...args: readonly string[]): Promise<unknown> {
  return readFigures(await print(...args));
}

function readFigures(printed: string): unknown {
  return JSON.parse(printed.trimEnd().split("\n").at(-1) ?? "");
}

test("a measurement that is asked for on the command line is printed, and nothing on standard error", () => {
  const file = write("one.jsonl", [
    { id: "a", text: "One is here. Two is there.", sentences: ["One is here.", "Two is there."] },
  ]);
  const { stdout, stderr, status } = spawnSync(process.execPath, [MAIN, "eval", "sentences", file], {
    encoding: "utf8",
  });
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  expect(readFigures(stdout)).toMatchObject({ f1: 100 });
});

test("quotes: of a folder of articles the run holds what is said in each, its text and the names that are shown", async () => {
  const articles = path.join(folder, "articles");
  mkdirSync(articles);
  writeFileSync(path.join(articles, "b.md"), "---\ntitle: Pier\n---\n\n**Ada Lund** said: “It holds.” It was late.\n");
  writeFileSync(path.join(articles, "a.txt"), "A man said the tide was low.\n");
  const run = path.join(folder, "articles.run");
  expect(await measure("quotes", articles, "--run", run)).toEqual({ articles: 2, quotes: 2, shown: 1 });
  const records = readFileSync(run, "utf8").trimEnd().split("\n");
  expect(records.map((line) => JSON.parse(line))).toMatchObject([
    { id: "a.txt", text: "A man said the tide was low.", quotes: [{ kind: "reported", speaker: null }] },
    {
      id: "b.md",
      text: "Ada Lund said: “It holds.” It was late.",
      quotes: [{ kind: "direct", start: 16, end: 25, parts: [[16, 25]], speaker: "Ada Lund" }],
    },
  ]);
});

test("sentences: a boundary is the end of a sentence inside its text", async () => {
  const file = write("sentences.jsonl", [
    { id: "right", text: "One is here. Two is there.", sentences: ["One is here.", "Two is there."] },
    { id: "missed", text: "it rained; it poured. Yes.", sentences: ["it rained;", "it poured.", "Yes."] },
  ]);
  const run = path.join(folder, "sentences.run");
  // Two of three boundaries are found and nothing else: precision 1, recall 2/3.
  expect(await measure("sentences", file, "--run", run)).toMatchObject({ f1: 80, mbPerSecond: expect.any(Number) });
  expect(readFileSync(run, "utf8").split("\n")[0]).toBe('{"id":"right","spans":[[0,12],[13,26]]}');
});

test("typos: one slip in the longest word, and what it costs", async () => {
  const file = path.join(folder, "typos.json");
  const passages = ["The lighthouse was painted white.", "A ferry crossed the bay."];
  const set = {
    passages: passages.map((text, at) => ({ id: `p${at}`, group: `g${at}`, text })),
    queries: [
      { id: "q0", text: "Who painted the lighthouse?", relevant: { p0: 1 } },
      { id: "q1", text: "bay", relevant: { p1: 1 } },
    ],
  };
  writeFileSync(file, JSON.stringify(set));
  // A slip in "lighthouse" is mended; one in "bay" that leaves three letters is not.
  const result = z
    .object({ hit1: z.number(), withTypo: z.number(), lost: z.number() })
    .parse(await measure("typos", file));
  expect(result.hit1).toBe(100);
  expect(result.withTypo).toBeGreaterThanOrEqual(50);
  expect(result.withTypo).toBeLessThan(100);
  expect(result.lost).toBe(100 - result.withTypo);
});

function writeAskSet(name: string, texts: Readonly<Record<string, string>>): string {
  const file = path.join(folder, name);
  const passages = Object.keys(texts).map((text, at) => ({ id: `p${at}`, group: `g${at}`, text }));
  const queries = Object.values(texts).map((text, at) => ({ id: `q${at}`, text, relevant: { [`p${at}`]: 1 } }));
  writeFileSync(file, JSON.stringify({ passages, queries }));
  return file;
}

test("no-answer and fit-confidence: questions about another set and those whose article is gone get less confidence", async () => {
  const harbour = writeAskSet("harbour.json", {
    "The lighthouse of Wellow was painted white.": "Who painted the lighthouse of Wellow white?",
    "A ferry crossed the bay of Sark at noon.": "When did the ferry cross the bay?",
    "The northern pier fell in a storm.": "Which pier fell in the storm?",
  });
  const orchard = writeAskSet("orchard.json", {
    "Pears were picked before the frost came.": "When were the pears picked?",
    "A press makes cider of windfalls.": "What makes cider of windfalls?",
    "The beekeeper sold white honey after the storm.": "Who sold white honey after the storm?",
  });
  expect(await measure("no-answer", harbour, orchard)).toEqual({ queries: 3, offTopic: 1, takenOut: 1 });
  const stdout = await print("fit-confidence", harbour, orchard);
  expect(stdout).toContain("harbour.json  not fitted on: off topic 1.0000  taken out 1.0000");
  const weights = z.object({ fitted: z.record(z.string(), z.number()) });
  const { fitted } = weights.parse(JSON.parse(stdout.slice(stdout.indexOf("{"))));
  expect(fitted.window).toBeGreaterThan(0);
  expect(fitted.absent).toBeLessThan(0);
});

test("a slip leaves the first letter and all other words as they are", () => {
  const random = createRandom(7);
  const slips = Array.from({ length: 200 }, () => misspell("Is Öland an island?", random));
  for (const slip of slips) expect(slip).toMatch(/^Is Öland an i\p{L}{4,6}\?$/u);
  expect(new Set(slips).size).toBeGreaterThan(10);
  expect(misspell("7 + 8?", random)).toBe("7 + 8?");
});

const ARTICLE = [
  "By Ann Roe.",
  "Published: 3 May 2021.",
  "The harbour of Wellow will buy two electric ferries.",
  "The ferries cost $40 million.",
  "Sark wants a night ferry as well.",
  "The mayor spoke for an hour.",
].join(" ");

test("summary: the first three sentences of the raw text are what it is measured against", async () => {
  const reference = ["Wellow will buy two electric ferries.", "The ferries cost $40 million."];
  const file = write("summary.jsonl", [{ id: "a", text: ARTICLE, reference }]);
  const run = path.join(folder, "summary.run");
  const result = await measure("summary", file, "--run", run);
  expect(result).toMatchObject({ articles: 1, dangling: 0, msPerArticle: expect.any(Number) });
  expect(result).toEqual(expect.objectContaining({ rouge2: expect.any(Number), rougeLsum: expect.any(Number) }));
  const { rouge1, lead3Rouge1 } = z.object({ rouge1: z.number(), lead3Rouge1: z.number() }).parse(result);
  expect(rouge1).toBeGreaterThan(lead3Rouge1);
  const { spans } = z
    .object({ spans: z.array(z.tuple([z.number(), z.number()])) })
    .parse(JSON.parse(readFileSync(run, "utf8")));
  expect(spans.length).toBe(3);
  expect(ARTICLE.slice(...(spans[0] ?? [0, 0]))).toBe("The harbour of Wellow will buy two electric ferries.");
});

test("fit-summary prints a weight for each feature", async () => {
  const records = Array.from({ length: 6 }, (_, id) => ({ id: `${id}`, text: ARTICLE, reference: ["Two ferries."] }));
  expect(await measure("fit-summary", write("fit.jsonl", records))).toMatchObject({ position: expect.any(Number) });
});

test("docs: a shown passage is right when it is of the file and holds the anchor, whatever marks are between its words", async () => {
  const set = path.join(folder, "harbour-docs");
  mkdirSync(path.join(set, "data"), { recursive: true });
  writeFileSync(path.join(set, "data/mooring.md"), "# Mooring\n\n## Fees\n\nA berth costs **nine** crowns a night.\n");
  writeFileSync(path.join(set, "data/tides.md"), "# Tides\n\n## Spring\n\nThe water rises by four metres.\n");
  const ask = (id: string, question: string, kind: string, right: readonly object[]): object => ({
    id,
    question,
    kind,
    right,
  });
  writeFileSync(
    path.join(set, "questions.json"),
    JSON.stringify([
      ask("a", "What does a berth cost?", "words", [{ file: "mooring.md", anchor: "costs nine crowns" }]),
      ask("b", "How far does the water rise?", "words", [{ file: "mooring.md", anchor: "nine crowns" }]),
      ask("c", "Who won the regatta?", "none", []),
    ]),
  );
  const figures = await measure("docs", set);
  expect(figures).toMatchObject({ n: 2, hit1: 0.5, hit3: 0.5, none: 1, refused: 1 });
  expect(figures).toMatchObject({ kinds: { words: { n: 2, hit1: 0.5 } }, sets: { "harbour-docs": { n: 2 } } });
});

test("a file of cases that is not there is one sentence, without a trace", () => {
  const { stderr, status } = spawnSync(process.execPath, [MAIN, "eval", "ask", "/nowhere/cases.json"], {
    encoding: "utf8",
  });
  expect(stderr).toBe("/nowhere/cases.json cannot be read: ENOENT.\n");
  expect(status).toBe(2);
});
