import type { Article } from "../article/article.ts";
import type { Passage, SplitArticle } from "../article/passages.ts";
import { type Corpus, openArticle } from "../index/corpus.ts";
import { APOSTROPHES, foldApostrophes } from "../text/apostrophes.ts";
import { type ComparedWord, readComparedWords } from "../text/compared-words.ts";
import { findFirst } from "../text/find-first.ts";
import { groupBy } from "../text/group-by.ts";
import { listStems } from "../text/list-stems.ts";
import { type Span, sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { splitStretches } from "../text/stretches.ts";
import { splitTermsInSteps, type Term } from "../text/terms.ts";
import type { QuotedWords } from "./quoted-words.ts";

/** A stretch of one article that may hold a quotation, as words. Headings are skipped: they are nobody's words. */
export interface SourceWindow extends SplitArticle {
  readonly words: readonly ComparedWord[];
}

/** An article that may hold a quotation. */
export interface CandidateArticle extends SplitArticle {
  /** Those of its passages that share words with the quotation, best first; never empty. */
  readonly found: readonly Passage[];
}

/** Where a quotation may stand. */
export interface FoundSources {
  /** The articles with passages that share words with it, best first; empty when no word of it is in the corpus. */
  readonly candidates: readonly CandidateArticle[];
  /** The stretches of articles around them. */
  readonly windows: readonly SourceWindow[];
  /** The same with their titles and headings, for words that run over several lines and so may hold one. */
  readonly headed: readonly SourceWindow[];
}

/** The places of the corpus that may hold a quotation. */
export function* findSourcesInSteps(quoted: QuotedWords, corpus: Corpus): Steps<FoundSources> {
  const candidates = yield* findCandidatesInSteps(quoted, corpus);
  const windows = yield* readWindowsInSteps(candidates, quoted);
  const headed = quoted.text.includes("\n") ? yield* readAround(candidates, quoted, readAll) : [];
  return { candidates, windows, headed };
}

/**
 * Passages that share the rarest words with a quotation, best first, grouped by article; those in which a short quotation
 * stands whole come first. Empty when no word of it is in the index.
 */
export function* findCandidatesInSteps(quoted: QuotedWords, corpus: Corpus): Steps<CandidateArticle[]> {
  const isShort = quoted.words.length <= FEW_WORDS;
  const { finding, telling } = yield* chooseStems(quoted, corpus);
  const found = yield* corpus.index.searchInSteps(finding, telling);
  const passages = found.slice(0, isShort ? PASSAGES_TO_SIFT : PASSAGES).map(({ passage }) => passage);
  return groupByArticle(isShort ? yield* siftWhole(passages, quoted) : passages, corpus);
}

/** The stretches of articles around the candidates, each with room for the whole of the quotation. */
export function readWindowsInSteps(
  candidates: readonly CandidateArticle[],
  quoted: QuotedWords,
): Steps<SourceWindow[]> {
  return readAround(candidates, quoted, readTold);
}

function* readAround(
  candidates: readonly CandidateArticle[],
  quoted: QuotedWords,
  readWords: (article: Article, span: Span) => Steps<ComparedWord[]>,
): Steps<SourceWindow[]> {
  const windows: SourceWindow[] = [];
  for (const { found, ...source } of candidates) {
    for (const cluster of splitClusters(found)) windows.push(yield* readWindow(source, cluster, quoted, readWords));
  }
  return windows;
}

function groupByArticle(passages: readonly Passage[], corpus: Corpus): CandidateArticle[] {
  return [...groupBy(passages, ({ article }) => article)].map(([article, found]) => ({
    ...openArticle(corpus, article),
    found,
  }));
}

// The words of a short quotation stand in very many passages; the ranking does not see whether they stand together.
function* siftWhole(passages: readonly Passage[], quoted: QuotedWords): Steps<Passage[]> {
  const words = quoted.words.map(({ start, end }) => quoted.text.slice(start, end));
  const whole = new RegExp(buildPattern(words), "iu");
  const standing = new Set<Passage>();
  for (const passage of passages) {
    if (whole.test(sliceText(passage.article.text, passage))) standing.add(passage);
    if (standing.size === PASSAGES) break;
    yield;
  }
  return [...standing, ...passages.filter((passage) => !standing.has(passage)).slice(0, PASSAGES)];
}

// Between two words stands no sign with which the second begins: a row of "%" would be divided among them in every way.
function buildPattern(words: readonly string[]): string {
  return words
    .map((word, place) => {
      const [first = ""] = word;
      return place === 0
        ? escapePattern(word)
        : `(?:(?!${escapePattern(first)})${BETWEEN})${GAP}${escapePattern(word)}`;
    })
    .join("");
}

function escapePattern(word: string): string {
  return foldApostrophes(word.replace(PATTERN_SIGN, "\\$&")).replaceAll("'", `[${APOSTROPHES}]`);
}

/** Stems that find passages, and stems that only tell which of those are nearer. */
interface ChosenStems {
  readonly finding: readonly string[];
  readonly telling: readonly string[];
}

// Rare words find the place; each common one more would cost the reading of a long list and tell little. A word that joins
// others in one language ("the") is no rare one because the corpus has it as a word of another.
function* chooseStems(quoted: QuotedWords, corpus: Corpus): Steps<ChosenStems> {
  const readings: Term[][] = [];
  for (const language of [undefined, ...corpus.index.lexicon.languages.values()]) {
    readings.push(yield* splitTermsInSteps(quoted.text, language));
  }
  const joining = new Set(readings.flat().flatMap(({ word, joins }) => (joins ? [word] : [])));
  const telling = new Set<string>();
  const common = new Set<string>();
  for (const terms of readings) {
    for (const { word, stem } of terms) (joining.has(word) ? common : telling).add(stem);
    const own = terms.filter(({ word }) => !joining.has(word));
    for (const stem of listStems(quoted.text, own)) telling.add(stem);
    yield;
  }
  const rare = sortByRarity(telling, corpus);
  const finding = takeRarest(rare.length > 0 ? rare : sortByRarity(common, corpus));
  return { finding, telling: rare.slice(finding.length, finding.length + STEMS).map(({ stem }) => stem) };
}

interface CountedStem {
  readonly stem: string;
  readonly frequency: number;
}

function sortByRarity(stems: Iterable<string>, { index }: Corpus): CountedStem[] {
  return [...stems]
    .map((stem) => ({ stem, frequency: index.frequency(stem) }))
    .filter(({ frequency }) => frequency > 0)
    .sort((a, b) => a.frequency - b.frequency);
}

function takeRarest(stems: readonly CountedStem[]): string[] {
  const chosen: string[] = [];
  let postings = 0;
  for (const { stem, frequency } of stems.slice(0, STEMS)) {
    postings += frequency;
    if (postings > POSTINGS && chosen.length >= FEWEST_STEMS) break;
    chosen.push(stem);
  }
  return chosen;
}

function splitClusters(passages: readonly Passage[]): Passage[][] {
  const clusters: Passage[][] = [];
  for (const passage of [...passages].sort((a, b) => a.number - b.number)) {
    const open = clusters.at(-1);
    const last = open?.at(-1)?.number ?? Number.NEGATIVE_INFINITY;
    if (open === undefined || passage.number - last > NEIGHBOURS) clusters.push([passage]);
    else open.push(passage);
  }
  return clusters;
}

function* readWindow(
  source: SplitArticle,
  cluster: readonly Passage[],
  quoted: QuotedWords,
  readWords: (article: Article, span: Span) => Steps<ComparedWord[]>,
): Steps<SourceWindow> {
  const [first] = cluster;
  const last = cluster.at(-1);
  if (first === undefined || last === undefined) throw new Error("a cluster holds at least one passage");
  const { article, passages } = source;
  const room = quoted.text.length + MARGIN;
  const behind = findFirst(passages.length, (place) => (passages[place]?.end ?? 0) > first.start - room);
  const start = passages[behind - 1]?.end ?? 0;
  const next = findFirst(passages.length, (place) => (passages[place]?.start ?? 0) >= last.end + room);
  const end = passages[next]?.start ?? article.text.length;
  return { ...source, words: yield* readWords(article, { start, end }) };
}

function* readTold({ text, blocks }: Article, { start, end }: Span): Steps<ComparedWord[]> {
  const words: ComparedWord[] = [];
  for (
    let place = findFirst(blocks.length, (at) => (blocks[at]?.end ?? 0) > start);
    place < blocks.length;
    place += 1
  ) {
    const block = blocks[place];
    if (block === undefined || block.start >= end) break;
    if (block.kind === "heading") continue;
    const within = { start: Math.max(start, block.start), end: Math.min(end, block.end) };
    for (const word of yield* readAll({ text }, within)) words.push(word);
  }
  return words;
}

function* readAll({ text }: Pick<Article, "text">, span: Span): Steps<ComparedWord[]> {
  const words: ComparedWord[] = [];
  for (const stretch of splitStretches(text, span, READ_PER_STEP)) {
    for (const word of readComparedWords(text, stretch)) words.push(word);
    yield;
  }
  return words;
}

/** Code units: about a millisecond. */
const READ_PER_STEP = 8_000;

/** Words up to which a quotation is short: many passages hold all of them. */
const FEW_WORDS = 6;
const PASSAGES_TO_SIFT = 1_500;
const PASSAGES = 40;
/** Stems asked for at most, and entries of the index read for them beyond the first few. */
const STEMS = 12;
const FEWEST_STEMS = 2;
const POSTINGS = 6_000;
/** Passages between two finds in one article that are still read as one stretch. */
const NEIGHBOURS = 30;
/** Code units around a find beyond the quotation's own length. */
const MARGIN = 200;

/** What may stand between two words: some signs and blanks, no word. */
const BETWEEN = String.raw`[^\p{L}\p{N}]`;
const GAP = "{0,40}";
/** Matches "." and "$"; not "a" and not "-". */
const PATTERN_SIGN = /[.*+?^${}()|[\]\\/]/gu;
