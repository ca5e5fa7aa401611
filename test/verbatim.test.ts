import path from "node:path";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { COMMANDS } from "../src/commands/registry.ts";
import type { Excerpt } from "../src/core/article/excerpt.ts";
import { readCorpus } from "../src/files/read-corpus.ts";
import { layOut } from "../src/layout/lay-out.ts";
import { OMISSION } from "../src/layout/sheet.ts";
import { en } from "../src/layout/words/en.ts";
import { buildMessage } from "../src/message/build-message.ts";
import { makeMarkdown } from "./support/articles.ts";
import { countCases } from "./support/case-count.ts";
import { expectPieces } from "./support/expect-reading.ts";
import { buildLibrary, type OpenedLibrary } from "./support/libraries.ts";
import { oddText } from "./support/odd-text.ts";
import { runAtOnce } from "./support/run-at-once.ts";

let corpus: OpenedLibrary;
beforeAll(async () => {
  const { articles, problems } = await readCorpus(path.join(import.meta.dirname, "../corpus"));
  corpus = buildLibrary(articles, problems);
});

/** Every excerpt anywhere in an answer. */
function findExcerpts(value: unknown): Excerpt[] {
  if (Array.isArray(value)) return value.flatMap(findExcerpts);
  if (typeof value !== "object" || value === null) return [];
  return isExcerpt(value) ? [value] : Object.values(value).flatMap(findExcerpts);
}

function isExcerpt(value: object): value is Excerpt {
  return "kind" in value && value.kind === "excerpt";
}

async function expectVerbatim(library: OpenedLibrary, command: string, words: string): Promise<void> {
  const run = COMMANDS.find(({ name }) => name === command);
  const option = run?.options[0]?.name ?? "none";
  const answer = await run?.run({ [option]: words }, library, runAtOnce);
  if (answer === undefined) throw new Error(`no command ${command}`);
  const excerpts = findExcerpts(answer);
  for (const excerpt of excerpts) expectSlice(library, excerpt);
  const sheet = layOut(answer, en);
  const laidOut = sheet.sections.flatMap((section) => (section.kind === "excerpt" ? [section.excerpt] : []));
  // Figures of one sentence are marked in it together, and of a date no more is shown than its own words, in a list.
  const sentences = findExcerpts(answer.kind === "summary" ? { ...answer, dates: [] } : answer);
  expect(new Set(laidOut.map(namePlace))).toEqual(new Set(sentences.map(namePlace)));
  const message = buildMessage(sheet, en);
  const shown = message.body.embeds.flatMap(({ description, footer }) => (footer ? [description ?? ""] : []));
  for (const [index, markdown] of shown.entries()) {
    const excerpt = laidOut[index];
    if (excerpt === undefined || message.files.some(({ text }) => text === excerpt.text)) continue;
    if (!excerpt.text.includes(OMISSION)) expectPieces(excerpt, markdown);
  }
}

function namePlace({ article, start, end }: Excerpt): string {
  return `${article} ${start}–${end}`;
}

function expectSlice(library: OpenedLibrary, excerpt: Excerpt): void {
  const article = library.corpus.articles.find(({ id }) => id === excerpt.article);
  expect(excerpt.text).toBe(article?.text.slice(excerpt.start, excerpt.end));
  const passage = library.corpus.passages.get(excerpt.article)?.[excerpt.passage - 1];
  expect(passage?.start).toBeLessThanOrEqual(excerpt.start);
  expect(excerpt.attribution.title).toBe(article?.title);
  expect(excerpt.attribution.passage).toBe(excerpt.passage);
  for (const mark of excerpt.marks) {
    expect(mark.start).toBeGreaterThanOrEqual(excerpt.start);
    expect(mark.end).toBeLessThanOrEqual(excerpt.end);
  }
}

const command = fc.constantFrom(...COMMANDS.map(({ name }) => name));

test("whatever is asked of the corpus, every shown piece of source is a slice with its attribution", async () => {
  const words = corpus.corpus.articles.flatMap(({ text }) => text.split(/\s+/u));
  const question = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(" "));
  await fc.assert(
    fc.asyncProperty(command, question, (name, asked) => expectVerbatim(corpus, name, asked)),
    { numRuns: countCases(300), examples: [["summary", "peace"]] },
  );
});

test("of an article with several figures in a sentence, what the summary shows is a slice with its attribution", async () => {
  await expectVerbatim(corpus, "summary", "Peace to open new opportunities");
});

test("whatever the source holds, every shown piece of it is a slice and reads back from the message", async () => {
  await fc.assert(
    fc.asyncProperty(command, oddText, oddText, async (name, source, asked) => {
      const library = buildLibrary([makeMarkdown(`# Title\n\n${source}`)]);
      await expectVerbatim(library, name, asked);
      await expectVerbatim(library, name, source.slice(0, 100));
    }),
    { numRuns: countCases(1_000) },
  );
});
