import type { SplitArticle } from "../article/passages.ts";
import { listReasons, type Reason } from "../text/reason.ts";
import { finishSteps, type Steps } from "../text/steps.ts";
import { isFunctionWord, splitTerms } from "../text/terms.ts";
import { type Candidate, isTold, readCandidatesInSteps, readTermsInSteps } from "./candidate.ts";
import { type Centrality, measureCentralityInSteps } from "./centrality.ts";
import { type FeatureName, type Features, findBoilerplateInSteps, measureFeaturesInSteps } from "./features.ts";
import type { SentenceNote } from "./notes.ts";
import { readOpening } from "./openings.ts";
import { findCutQuotationsInSteps } from "./quotation.ts";
import { BOILERPLATE, COSTS, CUT_QUOTATION, FEATURES, scoreFeatures, WEIGHTS, type Weights } from "./score.ts";
import { type Choice, chooseSentencesInSteps, type ScoredCandidate, type SelectionLimits } from "./select.ts";

export type SummaryLength = "short" | "medium" | "long";

/** How many sentences and, softly, how many words a summary has. */
export const LENGTHS: Readonly<Record<SummaryLength, SelectionLimits>> = {
  short: { sentences: 2, softCap: 45 },
  medium: { sentences: 3, softCap: 65 },
  long: { sentences: 6, softCap: 150 },
};

/** Sentences of one article, chosen, unaltered, in its order. */
export interface Summary {
  /** Empty only when the article tells nothing in sentences or items. */
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
  readonly contributions: readonly Reason<FeatureName>[];
  /** How well it matches the query, from 0 to 1; 0 without one. */
  readonly relevance: number;
  /** What has to be shown beside it. */
  readonly note?: SentenceNote;
  readonly choice: Choice;
}

export interface SummaryOptions {
  readonly length: SummaryLength;
  /** How well each sentence matches what was asked, by place, from 0 to 1. Left out, the summary is generic. */
  readonly relevance?: readonly number[];
  /** What can be said beside a sentence so that it is not misread alone, by place; it has to be shown. */
  readonly notes?: ReadonlyMap<number, SentenceNote>;
  /** Those of the project when left out. */
  readonly weights?: Weights;
}

/** An article that has been read and measured once, from which summaries of any length and query are chosen. */
export interface MeasuredArticle {
  readonly candidates: readonly Candidate[];
  readonly centrality: Centrality;
  readonly features: readonly Features[];
  readonly boilerplate: readonly boolean[];
  /** Whether each sentence cuts a quotation open. */
  readonly cut: readonly boolean[];
}

/** `measureInSteps` at once. */
export function measureArticle(source: SplitArticle): MeasuredArticle {
  return finishSteps(measureInSteps(source));
}

/** Reads and measures an article. The time grows with the number of sentences. */
export function* measureInSteps(source: SplitArticle): Steps<MeasuredArticle> {
  const candidates = yield* readCandidatesInSteps(source);
  const terms = yield* readTermsInSteps(candidates, source.language);
  const stems: string[][] = [];
  for (const own of terms) {
    stems.push(own.map(({ stem }) => stem));
    yield;
  }
  const centrality = yield* measureCentralityInSteps(stems);
  const boilerplate = yield* findBoilerplateInSteps(candidates);
  const title = readTitleStems(source);
  const features = yield* measureFeaturesInSteps(candidates, terms, centrality, boilerplate, title);
  return { candidates, centrality, features, boilerplate, cut: yield* findCutQuotationsInSteps(candidates) };
}

// A title that is only the start of the first paragraph says nothing that the place of that paragraph does not say.
function readTitleStems({ article, language }: SplitArticle): string[] {
  const first = article.blocks.find(isTold);
  const opening = first === undefined ? "" : article.text.slice(first.start, first.end);
  if (opening.startsWith(article.title.replace(CUT_MARK, ""))) return [];
  const terms = splitTerms(article.title, language).filter((term) => !isFunctionWord(term));
  return [...new Set(terms.map(({ stem }) => stem))];
}

/** `summarizeInSteps` at once. */
export function summarize(measured: MeasuredArticle, options: SummaryOptions): Summary {
  return finishSteps(summarizeInSteps(measured, options));
}

/** Chooses the sentences of a summary; with a query that matches anything, only matching ones. */
export function* summarizeInSteps(measured: MeasuredArticle, options: SummaryOptions): Steps<Summary> {
  const { candidates, centrality } = measured;
  const relevance = options.relevance ?? [];
  const isAbout = relevance.some((value) => value > 0);
  const scored: ScoredCandidate[] = [];
  for (const candidate of candidates) {
    if (!isAbout || (relevance[candidate.place] ?? 0) > 0) scored.push(scoreCandidate(candidate, measured, options));
    yield;
  }
  const costs = isAbout ? { ...COSTS, leaning: LEANING_ABOUT } : COSTS;
  const choices = yield* chooseSentencesInSteps(scored, LENGTHS[options.length], costs, centrality.compareWith);
  return { sentences: choices.map((choice) => explain(choice, measured, options)), candidates, isAbout };
}

function scoreCandidate(candidate: Candidate, measured: MeasuredArticle, options: SummaryOptions): ScoredCandidate {
  const { place, text } = candidate;
  const features = measured.features[place];
  const generic = features === undefined ? 0 : scoreFeatures(features, options.weights ?? WEIGHTS);
  const relevance = options.relevance?.[place] ?? 0;
  const note = options.notes?.get(place);
  // What was asked may be said inside a quotation alone; unasked, another sentence says it better.
  const isExcused = relevance > 0 && note?.kind === "speech";
  const isCut = measured.cut[place] === true && !isExcused;
  return {
    candidate,
    score: generic + RELEVANCE * relevance - (note === undefined ? 0 : NOTE),
    fault: (measured.boilerplate[place] === true ? BOILERPLATE : 0) + (isCut ? CUT_QUOTATION : 0),
    leans: readOpening(text) !== "none" && note?.kind !== "pronoun" && !isExcused,
  };
}

function explain(choice: Choice, measured: MeasuredArticle, options: SummaryOptions): SummarySentence {
  const { candidate } = choice.scored;
  const features = measured.features[candidate.place];
  const note = options.notes?.get(candidate.place);
  return {
    candidate,
    contributions: features === undefined ? [] : listReasons(FEATURES, features, options.weights ?? WEIGHTS),
    relevance: options.relevance?.[candidate.place] ?? 0,
    choice,
    ...(note !== undefined && { note }),
  };
}

/** What a note beside a sentence costs: a name in the sentence itself reads better. */
const NOTE = 0.025;
/** What leaning costs where a query was asked: its answer may well start with "He". */
const LEANING_ABOUT = 0.05;
/** What a full match with the query adds to a score: as much as the whole range of generic scores. */
const RELEVANCE = 0.2;
/** Matches the "…" of a title that was cut; not "…and more". */
const CUT_MARK = /…$/u;
