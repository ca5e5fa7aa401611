import path from "node:path";
import type { Article, ArticleSource } from "../core/article/article.ts";
import { buildArticleInSteps } from "../core/article/build-article.ts";
import { type FormatName, findFormat, nameEndings } from "../core/article/formats.ts";
import type { Problem } from "../core/article/problem.ts";
import type { Steps } from "../core/text/steps.ts";
import { type Encoding, nameEncoding } from "./encodings.ts";
import { readFrontMatter } from "./front-matter.ts";
import { readText, type SizeLimit } from "./read-text.ts";
import { runSteps } from "./run-steps.ts";
import type { Entry } from "./survey-corpus.ts";

/** What one file of the corpus holds; no article and no problem when it is gone. */
export interface ArticleRead {
  readonly id: string;
  readonly article?: Article;
  readonly problems: readonly Problem[];
  /** It could not be read, or not even looked at, for a reason that may pass by itself. */
  readonly mayPass: boolean;
}

/**
 * Reads what stands at these paths inside `folder`, undefined where nothing does any more, in their order and some at a
 * time. Never throws for what a file holds; rejects with the reason of `signal` once that is aborted.
 */
export async function* readArticles(
  folder: string,
  entries: readonly (readonly [string, Entry | undefined])[],
  signal?: AbortSignal,
): AsyncGenerator<ArticleRead> {
  for (let at = 0; at < entries.length; at += READ_AT_ONCE) {
    const sources = await Promise.all(
      entries.slice(at, at + READ_AT_ONCE).map(([id, entry]) => readSource(folder, id, entry)),
    );
    signal?.throwIfAborted();
    yield* await runSteps(buildAll(sources), signal);
  }
}

/** What a file holds before its text is cut up. */
interface Source extends Omit<ArticleRead, "article"> {
  readonly source?: ArticleSource;
}

async function readSource(folder: string, id: string, entry: Entry | undefined): Promise<Source> {
  if (entry === undefined) return { id, problems: [], mayPass: false };
  if (entry.kind === "refused") return { id, problems: [entry.problem], mayPass: entry.mayPass };
  const format = findFormat(id);
  if (format === undefined) {
    return { id, problems: [warn(id, `Not a ${nameEndings()} file: it is not served.`)], mayPass: false };
  }
  const read = await readText(path.join(folder, id), LARGEST_FILE);
  switch (read.kind) {
    case "none":
      return { id, problems: [], mayPass: false };
    case "refused":
      return { id, problems: [fail(id, read.fault)], mayPass: read.mayPass };
    case "text":
      return { id, mayPass: false, ...noteConversion(id, read.converted, readHead(id, read.text, format)) };
  }
}

function noteConversion(id: string, converted: Encoding | undefined, read: Head): Head {
  if (converted === undefined) return read;
  const message = `The file is ${nameEncoding(converted)}: it was converted. Save it as UTF-8 where a letter is wrong.`;
  return { ...read, problems: [{ severity: "note", file: id, message }, ...read.problems] };
}

type Head = Pick<Source, "source" | "problems">;

function readHead(id: string, text: string, format: FormatName): Head {
  const front = readFrontMatter(text);
  if ("fault" in front) return { problems: [fail(id, front.fault)] };
  const { metadata, body, warnings } = front;
  return {
    source: { id, original: text, body, format, metadata },
    problems: warnings.map((warning) => ({ severity: "warning", file: id, ...warning })),
  };
}

function* buildAll(sources: readonly Source[]): Steps<readonly ArticleRead[]> {
  const all: ArticleRead[] = [];
  for (const { source, ...read } of sources) {
    if (source === undefined) all.push(read);
    else {
      const article = yield* buildArticleInSteps(source);
      const isEmpty = article.blocks.length === 0;
      const problems = isEmpty
        ? [...read.problems, warn(source.id, "The file holds no text below its front matter.")]
        : read.problems;
      all.push({ ...read, article, problems });
    }
    yield;
  }
  return all;
}

function warn(file: string, message: string): Problem {
  return { severity: "warning", file, message };
}

function fail(file: string, message: string): Problem {
  return { severity: "error", file, message };
}

/** A disk answers several requests in about the time of one. */
const READ_AT_ONCE = 8;

/** A long book has two megabytes and 30,000 lines, a collected edition ten megabytes. */
const LARGEST_FILE: SizeLimit = {
  bytes: 12 * 1024 * 1024,
  lines: 600_000,
  advice: "Split it, a book at its chapters.",
};
