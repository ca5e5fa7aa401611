import path from "node:path";
import type { Article, ArticleSource, Metadata } from "../core/article/article.ts";
import { buildArticleInSteps } from "../core/article/build-article.ts";
import { type FormatName, findFormat, nameEndings } from "../core/article/formats.ts";
import type { Problem, ProblemKind } from "../core/article/problem.ts";
import type { Steps } from "../core/text/steps.ts";
import { type Detection, type DetectLanguages, openDetector } from "./detect-language.ts";
import { type Encoding, explainConversion } from "./encodings.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { readFields } from "./front-matter-fields.ts";
import { readPlainHead } from "./plain-head.ts";
import { DefaultsReader, type Inherited, inherit, isDefaultsFile } from "./read-defaults.ts";
import { readText, type SizeLimit } from "./read-text.ts";
import { runSteps } from "./run-steps.ts";
import { type ScoreLanguages, scoreLanguages } from "./score-languages.ts";
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
  score: ScoreLanguages = scoreLanguages,
): AsyncGenerator<ArticleRead> {
  const defaults = new DefaultsReader(folder);
  const detect = openDetector(score);
  for (let at = 0; at < entries.length; at += READ_AT_ONCE) {
    const sources = await Promise.all(
      entries.slice(at, at + READ_AT_ONCE).map(([id, entry]) => readSource(folder, id, entry, defaults)),
    );
    signal?.throwIfAborted();
    yield* await findLanguages(await runSteps(buildAll(sources), signal), detect, signal);
  }
}

// What a file states of its language is never overruled.
async function findLanguages(
  reads: readonly ArticleRead[],
  detect: DetectLanguages,
  signal: AbortSignal | undefined,
): Promise<readonly ArticleRead[]> {
  const unstated = reads.flatMap(({ article }) => (article !== undefined && article.lang === undefined ? article : []));
  const detections = await detect(unstated, signal);
  const found = new Map(unstated.map(({ id }, at) => [id, detections[at]]));
  return reads.map((read) => addLanguage(read, found.get(read.id)));
}

function addLanguage(read: ArticleRead, detection: Detection | undefined): ArticleRead {
  if (read.article === undefined || detection === undefined || detection.kind === "none") return read;
  if (detection.kind === "failed") {
    const fault = `Not stated, and not found by its words (${detection.reason}): unless it was known, it is read as English.`;
    return { ...read, problems: [...read.problems, { ...warn(read.id, "language", fault), field: "lang" }] };
  }
  const { lang } = detection;
  const name = new Intl.DisplayNames("en", { type: "language" }).of(lang) ?? lang;
  const found = note(read.id, "language", `Not stated: by its words it is in ${name}.`);
  const article: Article = { ...read.article, lang, langFrom: "words" };
  return { ...read, article, problems: [...read.problems, { ...found, field: "lang" }] };
}

/** What a file holds before its text is cut up. */
interface Source extends Omit<ArticleRead, "article"> {
  readonly source?: ArticleSource;
}

async function readSource(
  folder: string,
  id: string,
  entry: Entry | undefined,
  defaults: DefaultsReader,
): Promise<Source> {
  if (entry === undefined) return { id, problems: [], mayPass: false };
  if (entry.kind === "refused") return { id, problems: [entry.problem], mayPass: entry.mayPass };
  if (isDefaultsFile(id)) return { id, ...(await defaults.readOwn(id)) };
  const format = findFormat(id);
  if (format === undefined) {
    return { id, problems: [warn(id, "format", `Not a ${nameEndings()} file: it is not served.`)], mayPass: false };
  }
  const inherited = await defaults.readFor(id);
  if (inherited.kind === "unknown") {
    const effect = inherited.mayPass ? "what was served of the article stays" : "the article is not served without it";
    const problem = fail(id, "below-defaults", `${inherited.file} cannot be read: ${effect}.`);
    return { id, problems: [problem], mayPass: inherited.mayPass };
  }
  const read = await readText(path.join(folder, id), LARGEST_FILE);
  switch (read.kind) {
    case "none":
      return { id, problems: [], mayPass: false };
    case "refused":
      return { id, problems: [fail(id, "unreadable", read.fault)], mayPass: read.mayPass };
    case "text":
      return { id, mayPass: false, ...noteConversion(id, read.converted, readHead(id, read.text, format, inherited)) };
  }
}

function noteConversion(id: string, converted: Encoding | undefined, read: Head): Head {
  if (converted === undefined) return read;
  return { ...read, problems: [note(id, "encoding", explainConversion(converted)), ...read.problems] };
}

type Head = Pick<Source, "source" | "problems">;

function readHead(
  id: string,
  text: string,
  format: FormatName,
  inherited: Inherited & { readonly kind: "known" },
): Head {
  const front = readFrontMatter(text);
  if ("fault" in front) return { problems: [{ ...front.fault, file: id }] };
  const { body, remarks, label, isDraft } = front;
  if (isDraft) return { problems: [note(id, "draft", "It says that it is a draft: it is not served.")] };
  const stated = format === "plain" && body.start === 0 ? addPlainHead(text, front) : front;
  const { metadata, ...rest } = inherit(id, stated, inherited);
  const problems = [...remarks.map((remark) => ({ ...remark, file: id })), ...noteUnstated(id, metadata)];
  return {
    source: { id, original: text, body, format, metadata, ...rest, ...(label !== undefined && { label }) },
    problems,
  };
}

// A plain text that has no front matter may say at its top what it is. What cannot be read of that was not written for us.
function addPlainHead(text: string, front: FrontMatter): FrontMatter {
  return { ...front, metadata: readFields(readPlainHead(text)).metadata };
}

// What an attribution goes without; a date may still be found in the name.
function noteUnstated(id: string, { source }: Metadata): Problem[] {
  const message = "Not stated: attributions go without it.";
  return source === undefined ? [{ ...note(id, "unstated", message), field: "source" }] : [];
}

function* buildAll(sources: readonly Source[]): Steps<readonly ArticleRead[]> {
  const all: ArticleRead[] = [];
  for (const { source, ...read } of sources) {
    if (source === undefined) all.push(read);
    else {
      const article = yield* buildArticleInSteps(source);
      all.push({ ...read, article, problems: [...read.problems, ...noteArticle(article)] });
    }
    yield;
  }
  return all;
}

function noteArticle({ id, blocks, date, dateFrom }: Article): Problem[] {
  const problems: Problem[] = [];
  if (blocks.length === 0) problems.push(warn(id, "empty", "The file holds no text below its front matter."));
  if (date === undefined) {
    problems.push({ ...note(id, "unstated", "Not stated: attributions go without it."), field: "date" });
  }
  if (dateFrom !== undefined) {
    problems.push({ ...note(id, "taken", `Not stated: it is taken from the ${dateFrom}.`), field: "date" });
  }
  return problems;
}

function note(file: string, kind: ProblemKind, message: string): Problem {
  return { severity: "note", kind, file, message };
}

function warn(file: string, kind: ProblemKind, message: string): Problem {
  return { severity: "warning", kind, file, message };
}

function fail(file: string, kind: ProblemKind, message: string): Problem {
  return { severity: "error", kind, file, message };
}

/** A disk answers several requests in about the time of one. */
const READ_AT_ONCE = 8;

/** A long book has two megabytes and 30,000 lines, a collected edition ten megabytes. */
const LARGEST_FILE: SizeLimit = {
  bytes: 12 * 1024 * 1024,
  lines: 600_000,
  advice: "Split it, a book at its chapters.",
};
