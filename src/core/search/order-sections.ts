import { listBlocks, type Passage } from "../article/passages.ts";
import { addCount } from "../text/add-count.ts";
import type { Query } from "../text/analyze-query.ts";
import { asksWhatItIs } from "../text/asking-words.ts";
import { isEndMark, readFinalMark } from "../text/sentence-marks.ts";
import { sliceText } from "../text/span.ts";
import { UNSPACED_SCRIPTS } from "../text/unspaced.ts";
import type { ScoredCandidate } from "./confidence.ts";
import type { WeighedQuery } from "./weigh-query.ts";

/**
 * Candidates in the order in which they are shown. A section that is asked for by its name begins with its beginning, which
 * explains what the rest goes on about, and so does an article where nothing is asked but what it is about; the first few are
 * of several sections where those say nearly as much, and so are they where pages of one form, one a product, say nearly the
 * same of each.
 */
export function orderSections<Ranked extends Orderable>(
  { query }: Pick<WeighedQuery, "query">,
  candidates: readonly Ranked[],
): Ranked[] {
  const asked = rateAskedSections(query, candidates);
  const placed = candidates.map((candidate) => {
    const best = opensSection(candidate) ? rateOpened(candidate.passage, query, asked) : undefined;
    return { candidate, score: best ?? candidate.score, isBrought: best !== undefined };
  });
  placed.sort((a, b) => b.score - a.score || Number(b.isBrought) - Number(a.isBrought));
  return spreadSections(placed);
}

/** What the order asks of a candidate. */
type Orderable = Pick<ScoredCandidate, "passage" | "names" | "features" | "score">;

/** A candidate with the score by which it is placed. */
interface Placed<Ranked> {
  readonly candidate: Ranked;
  readonly score: number;
}

/** The best score in each section that is asked for by its name. */
function rateAskedSections({ words }: Query, candidates: readonly Orderable[]): ReadonlyMap<string, number> {
  const asksForWhole = asksWhatItIs(words.flatMap(({ joins, word }) => (joins ? word : [])));
  const asked = new Map<string, number>();
  const raise = (section: string, score: number): void => {
    asked.set(section, Math.max(score, asked.get(section) ?? score));
  };
  for (const { passage, names, score } of candidates) {
    if (names.nearest.sameness >= SAME) raise(nameSection(passage), score);
    // An article begins with what it is about: who asks something of that in particular wants the passage that says so.
    else if (asksForWhole && names.opening >= SAME) raise(nameOpening(passage), score);
  }
  return asked;
}

function rateOpened(passage: Passage, { words }: Query, asked: ReadonlyMap<string, number>): number | undefined {
  const section = asked.get(nameSection(passage));
  const isBare = words.every(({ joins }) => !joins);
  const article = opensArticle(passage) && (isBare || explains(passage)) ? asked.get(nameOpening(passage)) : undefined;
  return section === undefined || article === undefined ? (section ?? article) : Math.max(section, article);
}

// A page may open with a list of what its thing has ("Range: 60 feet") before it says what that does.
function explains(passage: Passage): boolean {
  return listBlocks(passage).some(
    (block) =>
      block.kind === "paragraph" && isEndMark(readFinalMark(sliceText(passage.article.text, block)).charCodeAt(0)),
  );
}

function opensSection({ passage, features }: Orderable): boolean {
  return opensArticle(passage) || features.firstOfSection > 0;
}

// What stands under a heading from the first line on ("Install") is no introduction.
function opensArticle({ number, trail }: Passage): boolean {
  return number === 1 && trail.length === 0;
}

function spreadSections<Ranked extends Orderable>(placed: readonly Placed<Ranked>[]): Ranked[] {
  const left = placed.slice(0, NEAR);
  const first: Placed<Ranked>[] = [];
  const shown = new Map<string, number>();
  const words = new PassageWords();
  const countAlike = ({ candidate: { passage } }: Placed<Ranked>): number =>
    first.filter(
      ({ candidate: one }) => one.passage.article !== passage.article && words.areAlike(one.passage, passage),
    ).length;
  const rate = (one: Placed<Ranked>): number =>
    one.score - REPEATED * (shown.get(nameSection(one.candidate.passage)) ?? 0) - RETOLD * countAlike(one);
  while (first.length < GLANCE && left.length > 0) {
    const [best] = left.splice(findBest(left, rate), 1);
    if (best === undefined) break;
    first.push(best);
    const { passage } = best.candidate;
    if (passage.trail.length === 0) continue;
    const section = nameSection(passage);
    addCount(shown, section);
  }
  return [...first, ...left, ...placed.slice(NEAR)].map(({ candidate }) => candidate);
}

// A rate is at most the score, and the scores fall: mostly the first few tell which is the best.
function findBest<Ranked>(left: readonly Placed<Ranked>[], rate: (one: Placed<Ranked>) => number): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const [at, one] of left.entries()) {
    if (one.score <= most) break;
    const rated = rate(one);
    if (rated <= most) continue;
    best = at;
    most = rated;
  }
  return best;
}

/** The words of passages, each read when it is first compared. */
class PassageWords {
  readonly #read = new Map<Passage, ReadonlySet<string>>();

  /** Whether most of the words of both are the same, whatever the name is in them that tells them apart. */
  areAlike(one: Passage, other: Passage): boolean {
    const [a, b] = [this.#list(one), this.#list(other)];
    let common = 0;
    for (const word of a) if (b.has(word)) common += 1;
    return common >= LEAST_COMMON * (a.size + b.size - common);
  }

  #list(passage: Passage): ReadonlySet<string> {
    const { article, start, end } = passage;
    const known = this.#read.get(passage);
    const words = known ?? new Set(article.text.slice(start, end).toLowerCase().match(WORD) ?? []);
    if (known === undefined) this.#read.set(passage, words);
    return words;
  }
}

function nameSection({ article, trail }: Passage): string {
  return `${trail.at(-1)?.start ?? ""} ${article.id}`;
}

function nameOpening({ article }: Passage): string {
  return `opening ${article.id}`;
}

/** How alike a name and a question are that say the same, but for a word that weighs little. */
const SAME = 0.9;
/** Passages that are seen at a glance. */
const GLANCE = 3;
/** Passages among which these are chosen. */
const NEAR = 20;
/** What a passage loses of its score for each one of its section before it. From 0.25 to 2 as many right ones come among three. */
const REPEATED = 0.5;
/** What it loses for each one before it that says nearly the same of something else. */
const RETOLD = 1;
/** Share of the words of two passages that both hold when they say nearly the same. */
const LEAST_COMMON = 0.6;
/** Matches "don", "4" and 京; not "-". */
const WORD = new RegExp(String.raw`[${UNSPACED_SCRIPTS}]|[^\s\p{P}\p{S}${UNSPACED_SCRIPTS}]+`, "gu");
