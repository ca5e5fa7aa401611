import type { Article } from "../article/article.ts";
import { findPassageAt, type Passage, splitPassageSentences, splitPassagesInSteps } from "../article/passages.ts";
import { printWordsInSteps } from "../index/word-prints.ts";
import { addToGroup } from "../text/group-by.ts";
import { overlaps, type Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { ArticleQuotes, Quote } from "./quote.ts";

/**
 * What one speaker says in one run of sentences: the unit that is shown, counted and turned over by pages. Its span is the smallest
 * whole sentences that hold the words, their cues and their mentions; quotes whose sentences overlap are one statement, of
 * whatever kind they are. None goes on in another passage.
 *
 *     “It leaks,” Voss said, adding that a new one would cost less. “We know that.”
 *      ^^^^^^^^^             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^    two quotes, one statement
 */
export interface Statement extends Span {
  /** Bit i for kind i of `QUOTE_KINDS`. */
  readonly kinds: number;
  /** The places of the quotes that it holds among those of its article. */
  readonly quotes: readonly number[];
  /** The said words, as `printWordsInSteps` has them. */
  readonly words: readonly number[];
}

/** A person's own words before what others report of them. */
export const QUOTE_KINDS: readonly Quote["kind"][] = ["direct", "mixed", "reported"];

/** Which of the kinds of quotes a statement holds, own words first. */
export function listKinds({ kinds }: Pick<Statement, "kinds">): Quote["kind"][] {
  return QUOTE_KINDS.filter((_, bit) => (kinds & (1 << bit)) !== 0);
}

/**
 * The statements of each speaker of an article, by the speaker's id, in order. Who speaks in headings and titles alone, which stand in
 * no passage, has none.
 */
export function* listStatementsInSteps(article: Article, said: ArticleQuotes): Steps<Map<string, Statement[]>> {
  const statements = new Map<string, Statement[]>();
  const drafts = yield* draftInSteps(article, said);
  for (const [speaker, own] of drafts) {
    const joined: Statement[] = [];
    const drafted = joinOverlapping(own, (a, b) => ({ ...joinHeld(a, b), parts: [...a.parts, ...b.parts] }));
    for (const { parts, ...draft } of drafted) {
      joined.push({ ...draft, words: yield* printWordsInSteps(article.text, unite(parts)) });
      yield;
    }
    statements.set(speaker, joined);
  }
  return statements;
}

/** The statements of one person whom an article has as several speakers, in order: each sentence in one of them. */
export function joinStatements(statements: readonly Statement[]): Statement[] {
  return joinOverlapping(statements, (a, b) => ({ ...joinHeld(a, b), words: [...a.words, ...b.words] }));
}

interface Draft extends Omit<Statement, "words"> {
  readonly parts: readonly Span[];
}

function* draftInSteps(article: Article, { quotes }: ArticleQuotes): Steps<Map<string, Draft[]>> {
  const drafts = new Map<string, Draft[]>();
  if (quotes.every(({ speaker }) => speaker === undefined)) return drafts;
  const passages = yield* splitPassagesInSteps(article);
  const split = new Map<Passage, readonly Span[]>();
  const readSentences = (passage: Passage): readonly Span[] => {
    const sentences = split.get(passage) ?? splitPassageSentences(passage);
    split.set(passage, sentences);
    return sentences;
  };
  for (const [place, quote] of quotes.entries()) {
    yield;
    if (quote.speaker === undefined) continue;
    const around = [quote.cue, quote.mention].filter((span) => span !== undefined);
    const own = drafts.get(quote.speaker) ?? [];
    for (const [passage, parts] of groupByPassage(passages, quote.parts)) {
      const span = coverSentences(readSentences(passage), [...parts, ...around]) ?? passage;
      const clipped = parts.map(({ start, end }) => ({ start, end: Math.min(end, span.end) }));
      const kinds = 1 << QUOTE_KINDS.indexOf(quote.kind);
      own.push({ start: span.start, end: span.end, kinds, quotes: [place], parts: clipped });
    }
    if (own.length > 0) drafts.set(quote.speaker, own);
  }
  return drafts;
}

function groupByPassage(passages: readonly Passage[], parts: readonly Span[]): ReadonlyMap<Passage, Span[]> {
  const grouped = new Map<Passage, Span[]>();
  for (const part of parts) {
    const passage = findPassageAt(passages, part.start);
    if (passage !== undefined) addToGroup(grouped, passage, part);
  }
  return grouped;
}

// From the first to the last sentence that any of the spans touches; undefined where none does.
function coverSentences(sentences: readonly Span[], spans: readonly Span[]): Span | undefined {
  const touched = sentences.filter((sentence) => spans.some((span) => overlaps(sentence, span)));
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last && cover(first, last);
}

function joinHeld(a: Omit<Statement, "words">, b: Omit<Statement, "words">): Omit<Statement, "words"> {
  return { ...cover(a, b), kinds: a.kinds | b.kinds, quotes: [...a.quotes, ...b.quotes] };
}

function joinOverlapping<T extends Span>(items: readonly T[], join: (a: T, b: T) => T): T[] {
  const joined: T[] = [];
  for (const item of [...items].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last === undefined || item.start >= last.end) joined.push(item);
    else joined[joined.length - 1] = join(last, item);
  }
  return joined;
}

// What is marked within what is marked is said once.
function unite(parts: readonly Span[]): Span[] {
  return joinOverlapping(parts, cover);
}

function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
