import type { Article } from "../article.ts";
import type { Library } from "../library.ts";
import type { Passage } from "../passages.ts";
import { sliceText } from "../span.ts";
import { splitTerms } from "../terms.ts";
import { type ComparedWord, readComparedWords } from "./compared-words.ts";
import type { QuotedWords } from "./quoted-words.ts";

/** A stretch of one article that may hold a quotation, as words. Headings are skipped: they are nobody's words. */
export interface SourceWindow {
  readonly article: Article;
  readonly words: readonly ComparedWord[];
}

/**
 * Passages that share the rarest words with a quotation, best first, grouped by article; those in which a short quotation
 * stands whole come first. Empty when no word of it is in the index.
 */
export function findCandidates(quoted: QuotedWords, library: Library): Passage[][] {
  const isShort = quoted.words.length <= FEW_WORDS;
  const found = library.index.find(chooseStems(quoted, library), isShort ? PASSAGES_TO_SIFT : PASSAGES);
  const passages = found.map(({ passage }) => passage);
  return groupByArticle(isShort ? siftWhole(passages, quoted) : passages);
}

/** The stretches of articles around the candidates, each with room for the whole of the quotation. */
export function readWindows(
  candidates: readonly (readonly Passage[])[],
  quoted: QuotedWords,
  library: Library,
): SourceWindow[] {
  return candidates
    .flatMap((passages) => splitClusters(passages))
    .map((cluster) => readWindow(cluster, quoted, library));
}

function groupByArticle(passages: readonly Passage[]): Passage[][] {
  const byArticle = new Map<Article, Passage[]>();
  for (const passage of passages) {
    const known = byArticle.get(passage.article);
    if (known === undefined) byArticle.set(passage.article, [passage]);
    else known.push(passage);
  }
  return [...byArticle.values()];
}

// The words of a short quotation stand in very many passages; the ranking does not see whether they stand together.
function siftWhole(passages: readonly Passage[], quoted: QuotedWords): Passage[] {
  const pattern = quoted.words.map(({ start, end }) => escapePattern(quoted.text.slice(start, end))).join(BETWEEN);
  const whole = new RegExp(pattern, "iu");
  const isWhole = (passage: Passage): boolean => whole.test(sliceText(passage.article.text, passage));
  const standing = passages.filter(isWhole).slice(0, PASSAGES);
  return [...standing, ...passages.filter((passage) => !standing.includes(passage)).slice(0, PASSAGES)];
}

function escapePattern(word: string): string {
  return word.replace(PATTERN_SIGN, "\\$&").replace(APOSTROPHE, "['’‘ʼ]");
}

// Rare words find the place; each common one more would cost the reading of a long list and tell little.
function chooseStems(quoted: QuotedWords, library: Library): string[] {
  const stems = [...new Set(splitTerms(quoted.text).map((term) => term.stem))]
    .map((stem) => ({ stem, frequency: library.index.frequency(stem) }))
    .filter(({ frequency }) => frequency > 0)
    .sort((a, b) => a.frequency - b.frequency);
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

function readWindow(cluster: readonly Passage[], quoted: QuotedWords, library: Library): SourceWindow {
  const [first] = cluster;
  const last = cluster.at(-1);
  if (first === undefined || last === undefined) throw new Error("a cluster holds at least one passage");
  const { article } = first;
  const passages = library.passages.get(article.id) ?? [];
  const room = quoted.text.length + MARGIN;
  const start = passages.findLast(({ end }) => end <= first.start - room)?.end ?? 0;
  const end = passages.find((passage) => passage.start >= last.end + room)?.start ?? article.text.length;
  const words = article.blocks
    .filter((block) => block.kind === "paragraph" && block.start < end && block.end > start)
    .flatMap((block) =>
      readComparedWords(article.text, { start: Math.max(start, block.start), end: Math.min(end, block.end) }),
    );
  return { article, words };
}

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

/** What may stand between two words: anything but a word. */
const BETWEEN = String.raw`[^\p{L}\p{N}]*`;
/** Matches "." and "$"; not "a" and not "-". */
const PATTERN_SIGN = /[.*+?^${}()|[\]\\/]/gu;
/** Matches ’ and '; not ". */
const APOSTROPHE = /['’‘ʼ]/gu;
