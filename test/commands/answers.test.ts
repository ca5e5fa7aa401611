import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { COMMANDS, MESSAGE_COMMANDS } from "../../src/commands/registry.ts";
import type { Answer } from "../../src/core/answers/answer.ts";
import { readCorpus } from "../../src/files/read-corpus.ts";
import { makeArticle } from "../support/articles.ts";
import { buildLibrary, type OpenedLibrary } from "../support/libraries.ts";
import { runAtOnce } from "../support/run-at-once.ts";

let corpus: OpenedLibrary;
beforeAll(async () => {
  const { articles } = await readCorpus(path.join(import.meta.dirname, "../../corpus"));
  corpus = buildLibrary(articles);
});

async function run(name: string, words = "", library = corpus): Promise<Answer> {
  const command = COMMANDS.find((known) => known.name === name);
  if (command === undefined) throw new Error(`no command ${name}`);
  return command.run({ [command.options[0]?.name ?? ""]: words }, library, runAtOnce);
}

describe("/ask", () => {
  test.each([
    ["trade turnover", "$11 billion in 2024"],
    ["turkiye", "Türkiye"],
    ["Пашинян trains", "trains from Russia"],
    ["How much was the trade turnover between Armenia and Russia?", "$11 billion in 2024"],
    ["TRIPP", "TRIPP project"],
  ])("%j is answered first by the passage with %j", async (question, words) => {
    const answer = await run("ask", question);
    expect(answer.kind).toBe("passages");
    expect(answer.kind === "passages" && answer.hits[0]?.text).toContain(words);
  });

  test("passages come best first, with the matched words marked", async () => {
    const answer = await run("ask", "Pashinyan");
    if (answer.kind !== "passages") throw new Error(answer.kind);
    expect(answer.hits.length).toBeGreaterThan(3);
    const [first] = answer.hits;
    const matched = first?.marks.filter(({ kind }) => kind === "match");
    expect(matched?.map(({ start, end }) => first?.text.slice(start - first.start, end - first.start))).toContain(
      "Pashinyan",
    );
  });

  test("what is not there is said with the absent words and the nearest that are there", async () => {
    const answer = await run("ask", "Pashinian zebra");
    const text = JSON.stringify(answer);
    expect(text).toContain("zebra");
    expect(text.toLowerCase()).toContain("pashinyan");
  });

  test.each(["", "   ", "😀 🎉", "?!…", "@", "\u200b"])(
    "%j holds no word and is refused in words",
    async (question) => {
      expect(await run("ask", question)).toMatchObject({ kind: "refusal", reason: "empty-question" });
    },
  );

  test.each([
    "the of and",
    "@everyone **who** [met](https://a.example) `Putin`?",
    `${"trade ".repeat(50)}`.slice(0, 300),
    "x",
  ])("%j is answered one way or another", async (question) => {
    expect(["passages", "not-found"]).toContain((await run("ask", question)).kind);
  });
});

describe("/ask within limits", () => {
  const library = buildLibrary([
    makeArticle("The harbour opened in May. Ships came.", { title: "Old", date: "2023-05" }, "old.txt"),
    makeArticle(
      "The harbour closed. Ships left the harbour for good.",
      { title: "New", date: "2025-02-03" },
      "new.txt",
    ),
    makeArticle("The harbour has no date.", { title: "Undated" }, "undated.txt"),
  ]);

  async function find(args: Record<string, string>): Promise<string[]> {
    const answer = await COMMANDS[0]?.run({ question: "harbour", ...args }, library, runAtOnce);
    if (answer?.kind === "not-found") return answer.nearest.map(({ article }) => article).sort();
    return answer?.kind === "passages" ? answer.hits.map(({ article }) => article).sort() : [];
  }

  test.each<[string, Record<string, string>, string[]]>([
    ["no limit", {}, ["new.txt", "old.txt", "undated.txt"]],
    ["an article by its id", { article: "old.txt" }, ["old.txt"]],
    ["an article by its title", { article: "New" }, ["new.txt"]],
    ["since a year", { since: "2024" }, ["new.txt"]],
    ["since a month that the article's date holds", { since: "2023-05-15" }, ["new.txt", "old.txt"]],
    ["before a day", { before: "2025-02-03" }, ["old.txt"]],
    ["an excluded word", { question: "harbour -ships" }, ["undated.txt"]],
    ["a phrase", { question: '"harbour closed"' }, ["new.txt"]],
    ["a phrase that stands nowhere", { question: '"closed harbour"' }, []],
  ])("%s is kept", async (_limit, args, articles) => {
    expect(await find(args)).toEqual(articles);
  });

  test("an unknown article and a date of another form are refused in words", async () => {
    expect(await COMMANDS[0]?.run({ question: "x", article: "None" }, library, runAtOnce)).toMatchObject({
      reason: "no-such-article",
    });
    expect(await COMMANDS[0]?.run({ question: "x", since: "May" }, library, runAtOnce)).toMatchObject({
      reason: "no-date",
    });
  });
});

test("what is near without surely answering is shown as such, with what is missing", async () => {
  const answer = await run("ask", "When did Armenia join NATO?");
  if (answer.kind !== "not-found") throw new Error(answer.kind);
  expect(answer.absent.map(({ word }) => word)).toEqual(["join", "NATO"]);
  expect(answer.nearest.length).toBeGreaterThan(0);
});

test("every hit says what spoke for it: features and weights that add up to its score", async () => {
  const answer = await run("ask", "trade turnover");
  if (answer.kind !== "passages") throw new Error(answer.kind);
  for (const { score, reasons } of answer.hits) {
    expect(reasons.reduce((sum, { value, weight }) => sum + value * weight, 0)).toBeCloseTo(score, 6);
  }
});

describe("/quote", () => {
  test("the paragraph-long quote on the railways is Pashinyan's, although it does not name him", async () => {
    const answer = await run("quote", "Pashinyan");
    if (answer.kind !== "quotes") throw new Error(answer.kind);
    const quote = answer.quotes.find(({ excerpt }) => excerpt.text.includes("Ijevan, Yeraskh and Akhurik"));
    expect(quote?.kind).toBe("direct");
    expect(quote?.excerpt.text).not.toContain("Pashinyan");
  });

  test("an unknown speaker is told who is quoted", async () => {
    expect(await run("quote", "Nobody Atall")).toMatchObject({ kind: "unknown-speaker", asked: "Nobody Atall" });
  });

  test("without a speaker it says who is quoted", async () => {
    const answer = await run("quote");
    expect(answer.kind).toBe("speakers");
    expect(JSON.stringify(answer)).toContain("Pashinyan");
  });
});

describe("/check", () => {
  const RAILWAYS = "I cannot say that there are already political decisions on the reopening of these railways.";

  test.each([
    ["exact", `“${RAILWAYS}”`, ""],
    ["exact", RAILWAYS, "Pashinyan"],
    ["exact", "as a historic development", "Nikol Pashinyan"],
    ["exact", "“… the situation has matured to the point that it is necessary to carry out preparatory work”", ""],
    ["same-words", RAILWAYS.toUpperCase(), "Пашинян"],
    ["other-speaker", RAILWAYS, "Putin"],
    ["differs", RAILWAYS.replace("cannot", "can"), ""],
    ["differs", "Armenia–Russia trade turnover exceeded $12 billion in 2024", ""],
    ["differs", "Armenia–Russia trade turnover exceeded €11 billion in 2024", ""],
    ["fragment", RAILWAYS.replace("I cannot say that there", "There"), ""],
    ["cut-unmarked", RAILWAYS.replace("already ", ""), ""],
    ["fragment", RAILWAYS.replace(" on the reopening of these railways", ""), "Pashinyan"],
    ["not-found", "The harbour freezes in December.", ""],
  ])("%s: %s (%s)", async (verdict, quote, speaker) => {
    const answer = await COMMANDS.find(({ name }) => name === "check")?.run({ quote, speaker }, corpus, runAtOnce);
    expect(answer).toMatchObject({ kind: "check", verdict });
  });

  test("a message of several quotations gets a verdict for each and none of its own", async () => {
    const answer = await run("check", `He said “${RAILWAYS}” and “all is lost”.`);
    expect(answer).toMatchObject({ quotations: [{ verdict: "exact" }, { verdict: "not-found" }] });
    expect(answer).not.toHaveProperty("verdict");
  });

  test("the command of a message's menu checks the message", async () => {
    const menu = MESSAGE_COMMANDS.find(({ name }) => name === "Check this quote");
    const call = menu?.toCall({ id: "1", content: `Did he say “${RAILWAYS}”?` });
    expect(call).toEqual({ command: "check", args: { quote: `Did he say “${RAILWAYS}”?` } });
  });

  test.each(["", "🎉🎉", "?!"])(
    "a message with %j for words, as one of attachments alone, is refused",
    async (content) => {
      expect(await run("check", content)).toMatchObject({ kind: "refusal", reason: "no-quotation" });
    },
  );
});

test("/summary gives three whole sentences in the article's order, with passage numbers", async () => {
  const answer = await run("summary");
  if (answer.kind !== "summary") throw new Error(answer.kind);
  const starts = answer.sentences.map(({ start }) => start);
  expect(starts.length).toBe(3);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  for (const { text } of answer.sentences) expect(text).toMatch(/[.”]$/u);
});

test("/help names every command of the registry", async () => {
  const answer = await run("help");
  expect(answer.kind === "help" && answer.commands.map(({ name }) => name)).toEqual(COMMANDS.map(({ name }) => name));
});

test.each(["ask", "quote", "check", "summary"])("/%s says when the corpus is empty", async (name) => {
  expect(await run(name, "trade", buildLibrary([]))).toEqual({ kind: "refusal", reason: "empty-corpus" });
});
