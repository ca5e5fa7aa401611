import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Article } from "../article/article.ts";
import { type Passage, type SplitArticle, splitPassagesInSteps } from "../article/passages.ts";
import type { Problem } from "../article/problem.ts";
import { findLanguage } from "../text/language.ts";
import { compareCodeUnits, mergeInSteps, sortInSteps } from "../text/sort-in-steps.ts";
import type { Steps } from "../text/steps.ts";
import { ENGLISH, type Lexicon } from "./lexicon.ts";
import { type IndexSnapshot, PassageIndex } from "./passage-index.ts";

/**
 * Articles with their passages and the index over them, in memory. Built aside and swapped in whole; never changed by a
 * reader.
 */
export interface Corpus {
  /** Newest first; articles without a date last, by id. */
  readonly articles: readonly Article[];
  /** Passages by article id, in order. */
  readonly passages: ReadonlyMap<string, readonly Passage[]>;
  readonly index: PassageIndex;
  /** What the files' readers found wrong, for the owner. */
  readonly problems: readonly Problem[];
  /** Twelve hexadecimal digits that change whenever any article does. */
  readonly version: string;
}

/**
 * The corpus of these articles, their words read by `lexicon`; an empty one answers "nothing found" to everything. Ids
 * must differ. In short steps.
 */
export function* buildInSteps(
  articles: readonly Article[],
  problems: readonly Problem[],
  lexicon: Lexicon,
): Steps<Corpus> {
  const ordered = yield* sortInSteps(articles, compareNewestFirst);
  const passages = yield* splitInSteps(ordered);
  const index = new PassageIndex(lexicon);
  for (const [id, members] of passages) yield* index.addInSteps(id, members);
  return { articles: ordered, passages, index, problems, version: yield* digestInSteps(ordered) };
}

/** The corpus of these articles, its index out of a snapshot, which must have been taken of the same articles. */
export function* restoreInSteps(
  articles: readonly Article[],
  problems: readonly Problem[],
  snapshot: IndexSnapshot,
  lexicon: Lexicon = ENGLISH,
): Steps<Corpus> {
  const ordered = yield* sortInSteps(articles, compareNewestFirst);
  const passages = yield* splitInSteps(ordered);
  const index = yield* PassageIndex.restoreInSteps(snapshot, passages, lexicon);
  return { articles: ordered, passages, index, problems, version: yield* digestInSteps(ordered) };
}

/**
 * The corpus that follows `corpus` when these articles, by id, are new, replaced or (undefined) gone: only they are
 * read and indexed. `lexicon` has the languages of the articles before and after. `corpus` stays as it is; once nobody asks it any more, `index.sweepInSteps` of the new one frees
 * what it alone held.
 */
export function* reviseInSteps(
  corpus: Corpus,
  changes: ReadonlyMap<string, Article | undefined>,
  problems: readonly Problem[],
  lexicon: Lexicon = corpus.index.lexicon,
): Steps<Corpus> {
  const index = yield* corpus.index.forkInSteps(lexicon);
  for (const id of changes.keys()) yield* index.retireInSteps(id);
  const added = [...changes.values()].flatMap((article) => article ?? []);
  const split = yield* splitInSteps(added);
  for (const [id, members] of split) yield* index.addInSteps(id, members);
  const kept = corpus.articles.filter(({ id }) => !changes.has(id));
  const articles = yield* mergeInSteps(kept, yield* sortInSteps(added, compareNewestFirst), compareNewestFirst);
  const passages = new Map<string, readonly Passage[]>();
  for (const { id } of articles) {
    passages.set(id, split.get(id) ?? corpus.passages.get(id) ?? []);
    if (passages.size % DIGESTED_PER_STEP === 0) yield;
  }
  return { ...corpus, articles, passages, index, problems, version: yield* digestInSteps(articles) };
}

function* splitInSteps(articles: readonly Article[]): Steps<Map<string, readonly Passage[]>> {
  const passages = new Map<string, readonly Passage[]>();
  for (const article of articles) {
    passages.set(article.id, yield* splitPassagesInSteps(article));
    yield;
  }
  return passages;
}

/** An article of this corpus with its passages. */
export function openArticle({ passages, index }: Corpus, article: Article): SplitArticle {
  return {
    article,
    passages: passages.get(article.id) ?? [],
    language: findLanguage(index.lexicon.languages, article.lang),
  };
}

/** How many passages all articles have together. */
export function countPassages({ passages }: Corpus): number {
  return [...passages.values()].reduce((sum, members) => sum + members.length, 0);
}

function compareNewestFirst(a: Article, b: Article): number {
  const byDate = (b.date ?? "").localeCompare(a.date ?? "");
  return byDate === 0 ? a.id.localeCompare(b.id) : byDate;
}

function* digestInSteps(articles: readonly Article[]): Steps<string> {
  const parts: string[] = [];
  for (const article of articles) {
    parts.push(`${article.id}\n${article.hash}`);
    if (parts.length % DIGESTED_PER_STEP === 0) yield;
  }
  const sorted = yield* sortInSteps(parts, compareCodeUnits);
  const hash = sha256.create();
  for (let at = 0; at < sorted.length; at += DIGESTED_PER_STEP) {
    yield;
    const joint = at === 0 ? "" : "\n";
    hash.update(utf8ToBytes(joint + sorted.slice(at, at + DIGESTED_PER_STEP).join("\n")));
  }
  return bytesToHex(hash.digest()).slice(0, 12);
}

/** Articles: about a millisecond. */
const DIGESTED_PER_STEP = 500;
