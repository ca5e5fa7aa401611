import { listBlocks, type Passage } from "../article/passages.ts";
import type { Query } from "../text/analyze-query.ts";
import { asksWhatItIs } from "../text/asking-words.ts";
import { isEndMark, readFinalMark } from "../text/sentence-marks.ts";
import { sliceText } from "../text/span.ts";
import type { ScoredCandidate } from "./confidence.ts";
import type { WeighedQuery } from "./weigh-query.ts";

/**
 * Candidates in the order in which they are shown. A section that is asked for by its name begins with its beginning, which
 * explains what the rest goes on about, and so does an article where nothing is asked but what it is about; the first few are of several sections where those say nearly as much.
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
  const rate = ({ candidate, score }: Placed<Ranked>): number =>
    score - REPEATED * (shown.get(nameSection(candidate.passage)) ?? 0);
  while (first.length < GLANCE && left.length > 0) {
    const best = left.reduce((top, one) => (rate(one) > rate(top) ? one : top));
    left.splice(left.indexOf(best), 1);
    first.push(best);
    const { passage } = best.candidate;
    if (passage.trail.length === 0) continue;
    const section = nameSection(passage);
    shown.set(section, (shown.get(section) ?? 0) + 1);
  }
  return [...first, ...left, ...placed.slice(NEAR)].map(({ candidate }) => candidate);
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
