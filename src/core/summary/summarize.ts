import type { Article } from "../article.ts";
import type { Passage } from "../passages.ts";
import { isFunctionWord, splitTerms } from "../terms.ts";
import { type Candidate, readCandidates } from "./candidate.ts";
import { type Centrality, measureCentrality } from "./centrality.ts";
import { type Features, findBoilerplate, measureFeatures } from "./features.ts";
import { readOpening } from "./openings.ts";
import { readQuotation } from "./quotation.ts";
import {
  BOILERPLATE,
  COSTS,
  type Contribution,
  CUT_QUOTATION,
  listContributions,
  scoreFeatures,
  WEIGHTS,
} from "./score.ts";
import { type Choice, chooseSentences, type ScoredCandidate, type SelectionLimits } from "./select.ts";

export type SummaryLength = "short" | "medium" | "long";

/** How many sentences and, softly, how many words a summary has. */
export const LENGTHS: Readonly<Record<SummaryLength, SelectionLimits>> = {
  short: { sentences: 2, softCap: 45 },
  medium: { sentences: 3, softCap: 60 },
  long: { sentences: 6, softCap: 150 },
};

/** Sentences of one article, chosen, unaltered, in its order. */
export interface Summary {
  /** Empty only when the article has no sentence. */
  readonly sentences: readonly SummarySentence[];
  /** All sentences of the article, in order. */
  readonly candidates: readonly Candidate[];
  /** Whether it was drawn up for a query of which the article holds something; the generic one otherwise. */
  readonly isAbout: boolean;
}

/** One chosen sentence and why it was chosen. */
export interface SummarySentence {
  readonly candidate: Candidate;
  /** The strongest first. */
  readonly contributions: readonly Contribution[];
  /** How well it matches the query, from 0 to 1; 0 without one. */
  readonly relevance: number;
  readonly choice: Choice;
}

export interface SummaryOptions {
  readonly length: SummaryLength;
  /** How well each sentence matches what was asked, by place, from 0 to 1. Left out, the summary is generic. */
  readonly relevance?: readonly number[];
}

/** An article that has been read and measured once, from which summaries of any length and query are chosen. */
export interface MeasuredArticle {
  readonly candidates: readonly Candidate[];
  readonly centrality: Centrality;
  readonly features: readonly Features[];
  readonly boilerplate: readonly boolean[];
}

/** Reads and measures an article; `passages` are all of its. The time grows with the number of sentences. */
export function measureArticle(article: Article, passages: readonly Passage[]): MeasuredArticle {
  const candidates = readCandidates(article, passages);
  const centrality = measureCentrality(candidates.map(({ terms }) => terms.map(({ stem }) => stem)));
  const boilerplate = findBoilerplate(candidates);
  const title = splitTerms(article.title).filter((term) => !isFunctionWord(term));
  const features = measureFeatures(candidates, centrality, boilerplate, [...new Set(title.map(({ stem }) => stem))]);
  return { candidates, centrality, features, boilerplate };
}

/** Chooses the sentences of a summary; with a query that matches anything, only matching ones. */
export function summarize(measured: MeasuredArticle, options: SummaryOptions): Summary {
  const { candidates, centrality } = measured;
  const relevance = options.relevance ?? [];
  const isAbout = relevance.some((value) => value > 0);
  const scored = scoreCandidates(measured, relevance).filter(
    ({ candidate }) => !isAbout || (relevance[candidate.place] ?? 0) > 0,
  );
  const costs = isAbout ? { ...COSTS, leaning: LEANING_ABOUT } : COSTS;
  const choices = chooseSentences(scored, LENGTHS[options.length], costs, centrality.similarity);
  return {
    sentences: choices.map((choice) => explain(choice, measured, relevance)),
    candidates,
    isAbout,
  };
}

function scoreCandidates(measured: MeasuredArticle, relevance: readonly number[]): ScoredCandidate[] {
  const { candidates, features, boilerplate } = measured;
  return candidates.map((candidate): ScoredCandidate => {
    const { place, text } = candidate;
    const own = features[place];
    const generic = own === undefined ? 0 : scoreFeatures(own, WEIGHTS);
    const fault = (boilerplate[place] === true ? BOILERPLATE : 0) + (readQuotation(text).isCutOpen ? CUT_QUOTATION : 0);
    return {
      candidate,
      score: generic + RELEVANCE * (relevance[place] ?? 0),
      fault,
      leans: readOpening(text) !== "none",
    };
  });
}

function explain(choice: Choice, measured: MeasuredArticle, relevance: readonly number[]): SummarySentence {
  const { candidate } = choice.scored;
  const own = measured.features[candidate.place];
  return {
    candidate,
    contributions: own === undefined ? [] : listContributions(own, WEIGHTS),
    relevance: relevance[candidate.place] ?? 0,
    choice,
  };
}

/** What leaning costs where a query was asked: its answer may well start with "He". */
const LEANING_ABOUT = 0.05;
/** What a full match with the query adds to a score: as much as the whole range of generic scores, and half of leaning. */
const RELEVANCE = 0.2;
