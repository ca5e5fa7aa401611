import type { Passage } from "../article/passages.ts";
import type { Match, PassageIndex } from "../index/passage-index.ts";
import type { Steps } from "../text/steps.ts";
import { maskHeldAliases } from "./aliases.ts";
import { type ArticleEvidence, tallyArticles } from "./article-evidence.ts";
import { chooseRetrievalTerms } from "./retrieval-terms.ts";
import { isWhole, type ScoringQuery, sumMass, type WeighedQuery } from "./weigh-query.ts";

/** A passage that is worth a closer look. */
export interface Candidate {
  readonly passage: Passage;
  readonly article: ArticleEvidence;
}

interface LikelyCandidate extends Candidate {
  /** How likely it is to be among the best, as far as the index tells. */
  readonly likelihood: number;
}

/** What a search found: the passages to rank and, behind them, all others that share a word. */
export interface Candidates {
  readonly ranked: readonly Candidate[];
  /** In the order of their BM25. */
  readonly rest: readonly Passage[];
  /** Terms, by index, that were not looked up: the evidence of an article lacks them. */
  readonly skipped: ReadonlySet<number>;
}

/**
 * The passages to rank: of those with the highest BM25 and those of the articles that hold most of the query the likeliest,
 * since the sentence that answers often leaves out what its article is about. `accepts` says which passages may be shown.
 */
export function* collectInSteps(
  query: ScoringQuery,
  index: PassageIndex,
  accepts: (passage: Passage) => boolean,
): Steps<Candidates> {
  const bits = new Map(query.terms.flatMap(({ stems }, bit) => stems.map((stem): [string, number] => [stem, bit])));
  const { finding, scoring, required, skipped } = chooseRetrievalTerms(query, index);
  const aliasStems = query.aliases.flatMap(({ named }) => named);
  const maskStems = buildMask(bits, query);
  const holds = ({ passage, stems }: Match): boolean =>
    required.every((stem) => stems.includes(stem) || index.articlesNamed(stem).includes(passage.article.id)) &&
    maskStems(stems) !== 0 &&
    accepts(passage);
  const found = yield* index.searchInSteps(addStems(finding, aliasStems), addStems(scoring, aliasStems));
  const best = yield* takeAccepted(found, holds);
  // What is shown may be limited to passages with nothing but frequent words.
  const matches =
    best.length > 0 || scoring.length === 0
      ? best
      : yield* takeAccepted(yield* index.searchInSteps(addStems([...bits.keys()], aliasStems), []), holds);
  const articles = tallyArticles(matches, maskStems, query, skipped, index, findNamed(query, index));
  const chosen = choosePassages(query, matches, articles, index).filter(({ passage }) => accepts(passage));
  const reading = index.reference < HALF ? READING.text : READING.reference;
  const least = reading.promising * (chosen[0]?.likelihood ?? 0);
  const ranked = chosen
    .slice(0, reading.most)
    .filter(({ likelihood }, place) => place < reading.least || likelihood >= least);
  const rest = chosen.slice(ranked.length, LISTED).map(({ passage }) => passage);
  const listed = new Set(chosen.map(({ passage }) => passage));
  for (const { passage } of matches) {
    if (rest.length + ranked.length >= LISTED) break;
    if (!listed.has(passage)) rest.push(passage);
  }
  return { ranked, rest, skipped };
}

/** All of these parts of passages as candidates, each with the evidence of its article, as `collectInSteps` has it. */
export function* collectPartsInSteps(
  query: ScoringQuery,
  index: PassageIndex,
  parts: readonly Passage[],
): Steps<Candidates> {
  const bits = new Map(query.terms.flatMap(({ stems }, bit) => stems.map((stem): [string, number] => [stem, bit])));
  const { finding, scoring, skipped } = chooseRetrievalTerms(query, index);
  const aliasStems = query.aliases.flatMap(({ named }) => named);
  const maskStems = buildMask(bits, query);
  const ids = new Set(parts.map(({ article }) => article.id));
  const found = yield* index.searchInSteps(addStems(finding, aliasStems), addStems(scoring, aliasStems));
  const matches: Match[] = [];
  for (const [at, match] of found.entries()) {
    if (ids.has(match.passage.article.id) && maskStems(match.stems) !== 0) matches.push(match);
    if (at % MATCHES_PER_STEP === 0) yield;
  }
  const articles = tallyArticles(matches, maskStems, query, skipped, index, findNamed(query, index));
  const ranked = parts.map((passage): Candidate => {
    const { id } = passage.article;
    const article = articles.get(id) ?? { ...NO_EVIDENCE, passages: index.countPassages(id) };
    return { passage, article };
  });
  return { ranked, rest: [], skipped };
}

const NO_EVIDENCE: Omit<ArticleEvidence, "passages"> = { names: 0, counts: [], masks: new Map(), score: 0 };
/** Matches of which a step takes less than a millisecond. */
const MATCHES_PER_STEP = 1_000;

/**
 * The articles whose names hold terms of the query, with which. Where no passage stands under a heading only the terms
 * count that stand in no passage, and those of a name that holds the whole query: texts of such a corpus say themselves
 * what they are about.
 */
function findNamed(query: ScoringQuery, index: PassageIndex): ReadonlyMap<string, number> {
  const named = new Map<string, number>();
  let unheld = 0;
  for (const [bit, { stems, isKnown }] of query.terms.entries()) {
    if (!isKnown) continue;
    if (!stems.some((stem) => index.frequency(stem) > 0)) unheld |= 1 << bit;
    for (const stem of stems) {
      const ids = index.articlesNamed(stem);
      if (ids.length > MOST_NAMED) continue;
      for (const id of ids) named.set(id, (named.get(id) ?? 0) | (1 << bit));
    }
  }
  if (index.reference > 0) return named;
  const counted = [...named].map(([id, mask]): [string, number] => [id, isWhole(query, mask) ? mask : mask & unheld]);
  return new Map(counted.filter(([, mask]) => mask !== 0));
}

/** Articles over which a word in a name tells nothing. */
const MOST_NAMED = 1_000;

/** The passages with the highest BM25 and those of the best articles, the likeliest first as far as the index tells. */
function choosePassages(
  query: ScoringQuery,
  matches: readonly Match[],
  articles: ReadonlyMap<string, ArticleEvidence>,
  index: PassageIndex,
): LikelyCandidate[] {
  const rate = ({ score, names }: ArticleEvidence): number => score + NAMED * sumMass(query, names);
  const bestArticles = [...articles]
    .sort((a, b) => rate(b[1]) - rate(a[1]))
    .slice(0, index.reference < HALF ? ARTICLES : REFERENCE_ARTICLES);
  const scores = new Map(matches.map(({ passage, score }) => [passage, score]));
  const chosen = new Set(matches.slice(0, PASSAGES).map(({ passage }) => passage));
  for (const [id] of bestArticles) {
    for (const passage of index.passagesOf(id, PASSAGES_OF_ARTICLE)) chosen.add(passage);
  }
  const topScore = matches[0]?.score ?? 1;
  const topArticle = bestArticles[0] === undefined ? 1 : rate(bestArticles[0][1]) || 1;
  return [...chosen]
    .flatMap((passage) => {
      const article = articles.get(passage.article.id);
      if (article === undefined) return [];
      const score = (scores.get(passage) ?? 0) / topScore;
      return [
        { passage, article, likelihood: rateUnread(query, { passage, article }, score, rate(article) / topArticle) },
      ];
    })
    .sort((a, b) => b.likelihood - a.likelihood);
}

/** `score` is the BM25 of the passage, `articleScore` that of its article, both relative to the best. */
function rateUnread(
  query: ScoringQuery,
  { passage: { number }, article: { masks, names } }: Candidate,
  score: number,
  articleScore: number,
): number {
  const around = (masks.get(number - 1) ?? 0) | (masks.get(number) ?? 0) | (masks.get(number + 1) ?? 0) | names;
  const opening = UNREAD.openings[number - 1] ?? 0;
  return UNREAD.score * score + UNREAD.around * sumMass(query, around) + UNREAD.article * articleScore + opening;
}

/** Set by hand after what counts most in the ranking; an order among which the best need only come somewhere in front. */
const UNREAD = { score: 2.5, around: 1.5, article: 3, openings: [0.8, 0.3] };

/**
 * The most passages that are read: the ranking of more is no better and takes longer. Of these, those are read that promise
 * at least a share of what the most promising one does, and the least number that is read. In reference texts more passages
 * share the words of a question.
 */
const READING = {
  text: { most: 20, promising: 0.55, least: 6 },
  reference: { most: 80, promising: 0.2, least: 20 },
};
/** From here on a corpus is rather one of reference texts. */
const HALF = 0.5;
/** How much the mass of an article's names counts beside the BM25 of its passages. */
const NAMED = 4;
/** Passages that are taken for their own BM25. */
const PASSAGES = 60;
/** Articles whose passages are all taken. */
const ARTICLES = 6;
/** The same among reference texts, whose articles are shorter or more alike. */
const REFERENCE_ARTICLES = 12;
const PASSAGES_OF_ARTICLE = 40;
/** How many passages a search lists at least, as far as there are any. */
const LISTED = 100;

/** Matches that are looked at, best first: an article whose best passage comes later is no candidate. */
const MATCHES = 2_000;

function* takeAccepted(matches: readonly Match[], accepts: (match: Match) => boolean): Steps<Match[]> {
  const taken: Match[] = [];
  for (const match of matches) {
    if (taken.length >= MATCHES) break;
    if (accepts(match)) taken.push(match);
    yield;
  }
  return taken;
}

function addStems(stems: readonly string[], more: readonly string[]): readonly string[] {
  return more.length === 0 ? stems : [...new Set([...stems, ...more])];
}

// Of another name with several words all have to be there.
function buildMask(bits: ReadonlyMap<string, number>, { aliases }: WeighedQuery): (stems: readonly string[]) => number {
  return (stems) => {
    let mask = maskHeldAliases(aliases, stems);
    for (const stem of stems) {
      const bit = bits.get(stem);
      if (bit !== undefined) mask |= 1 << bit;
    }
    return mask;
  };
}
