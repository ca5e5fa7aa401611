import type { PassageIndex } from "../index/passage-index.ts";
import type { Steps } from "../text/steps.ts";
import type { Candidate, Candidates } from "./candidates.ts";
import { completeEvidence, type ScannedCandidate } from "./complete-evidence.ts";
import { buildSaturation, countOccurrences } from "./count-occurrences.ts";
import { rateFields } from "./rate-fields.ts";
import { findBestSentence, findBestWindow, rateAnswer, rateSharedStarts } from "./rate-sentences.ts";
import { isNamedWhole, maskNames, NameScanner } from "./scan-names.ts";
import { type ScannedPassage, scanPassage } from "./scan-passage.ts";
import { type ScoringQuery, sumMass } from "./weigh-query.ts";

/**
 * What speaks for a candidate, each a number of about 0 to 1. "Mass" is the idf of all terms of the query; a feature of
 * mass is the share of it that something holds. "Relative" ones are divided by the best of all candidates.
 */
export interface Features {
  /** Mass of the best sentence, relative. */
  readonly sentence: number;
  /** Mass of the best two neighbouring sentences, relative. */
  readonly window: number;
  /** Mass of the passage and its two neighbours, relative. */
  readonly context: number;
  /** BM25 of the words as they are written, endings included, relative. */
  readonly exact: number;
  /** BM25 with terms that are rare within the article counting more. */
  readonly local: number;
  /** The same for the terms of the best sentence. */
  readonly localSentence: number;
  /** Mass of the words in the best sentence that only begin like a term it lacks. */
  readonly sharedStart: number;
  /** Share of the query's pairs of neighbouring words. */
  readonly pairs: number;
  /** Share of the query's function words, without those of asking. */
  readonly joining: number;
  /** Mass near a word of the asked type; 0 when no type is asked. */
  readonly answer: number;
  /** BM25 of the whole article. */
  readonly article: number;
  /** The same, relative. */
  readonly articleLead: number;
  /** Best sentences of all candidates of the article together. */
  readonly articleSentences: number;
  /** Mass of the article. */
  readonly articleMass: number;
  /** ln of the article's number of passages. */
  readonly articleSize: number;
  /** Mass of the title and the other names. */
  readonly title: number;
  /** 1 for the first passage of an article. */
  readonly first: number;
  /** 1 for the second passage. */
  readonly second: number;
  /** ln of the length over the average length. */
  readonly length: number;
  /** BM25F of the passage, the headings above it, and its article's names and subjects, over the query's mass. */
  readonly fields: number;
  /** The same, relative. */
  readonly fieldsLead: number;
  /** How alike the nearest heading and the question are, the less the more passages stand between the two. */
  readonly heading: number;
  /** The same of the title, the less the more passages the article has. */
  readonly titleLikeness: number;
  /** Share of the query's pairs of neighbouring words in the nearest heading. */
  readonly headingPairs: number;
  /** Mass of all headings above it, and of its article's names and subjects. */
  readonly named: number;
  /** Mass of these and the passage together. */
  readonly covered: number;
  /** 1 for the first passage under a heading. */
  readonly firstOfSection: number;
  /** ln of how many of the article's passages are among the best by BM25F. */
  readonly amongBest: number;
  /** 1 for a passage of few words. */
  readonly short: number;
}

/** A candidate with what speaks for it. */
export interface MeasuredCandidate extends ScannedCandidate {
  readonly features: Features;
  /** The features before any is made relative: how much of the question the candidate holds, whatever others hold. */
  readonly absolute: Features;
}

/** Reads the candidates' text and measures them. */
export function* measureCandidatesInSteps(
  query: ScoringQuery,
  { ranked, skipped }: Candidates,
  index: PassageIndex,
): Steps<MeasuredCandidate[]> {
  const scanned: ScannedCandidate[] = [];
  const scanner = new NameScanner(query, index);
  for (const candidate of ranked) {
    const { passage } = candidate;
    scanned.push({ ...candidate, scan: scanPassage(passage, query), names: scanner.scan(passage) });
    yield;
  }
  const measured: MeasuredCandidate[] = [];
  for (const candidate of completeEvidence(scanned, skipped)) {
    measured.push(measureCandidate(query, candidate, index));
    yield;
  }
  const best = (name: keyof Features): number => Math.max(1e-9, ...measured.map(({ absolute }) => absolute[name]));
  const top = { sentence: best("sentence"), window: best("window"), context: best("context"), exact: best("exact") };
  const topArticle = best("article");
  const topFields = best("fields");
  const among = countAmongBest(measured);
  const sentences = new Map<string, number>();
  for (const { passage, absolute } of measured) {
    sentences.set(passage.article.id, (sentences.get(passage.article.id) ?? 0) + absolute.sentence);
  }
  return measured.map((candidate) => ({
    ...candidate,
    features: {
      ...candidate.features,
      sentence: candidate.features.sentence / top.sentence,
      window: candidate.features.window / top.window,
      context: candidate.features.context / top.context,
      exact: candidate.features.exact / top.exact,
      articleLead: candidate.features.article / topArticle,
      articleSentences: sentences.get(candidate.passage.article.id) ?? 0,
      fieldsLead: candidate.features.fields / topFields,
      amongBest: Math.log(1 + (among.get(candidate.passage.article.id) ?? 0)),
    },
  }));
}

function measureCandidate(query: ScoringQuery, candidate: ScannedCandidate, index: PassageIndex): MeasuredCandidate {
  const { passage, article, scan, names } = candidate;
  const section = index.placeInSection(passage);
  const saturate = buildSaturation(scan.length / index.averageLength);
  const rarity = query.terms.map((_, term) =>
    Math.log((article.passages + 1) / Math.max(1, article.counts[term] ?? 0)),
  );
  const sentence = findBestSentence(query, scan.sentences);
  const counts = countOccurrences(query, scan);
  const sum = (weigh: (term: number) => number): number =>
    query.terms.reduce((total, { idf }, term) => total + idf * weigh(term), 0) / query.mass;
  // A text without headings says itself what it is about, unless it is asked for by its very name.
  const named = maskNames(names);
  const countsNames = index.reference > 0 || isNamedWhole(query, names);
  const absolute: Features = {
    sentence: sentence.mass,
    window: findBestWindow(query, scan.sentences),
    context: sumMass(query, maskNeighbours(candidate)),
    exact: sum((term) => saturate(counts.exact[term] ?? 0)),
    local: sum((term) => (rarity[term] ?? 0) * saturate(counts.all[term] ?? 0)),
    localSentence: sum((term) => (sentence.mask & (1 << term) ? (rarity[term] ?? 0) : 0)),
    sharedStart: sum(rateSharedStarts(scan, sentence)),
    pairs: scan.pairs / Math.max(1, query.pairs.size),
    joining: scan.joining / Math.max(1, query.joining.size),
    answer: rateAnswer(query, scan),
    article: article.score,
    articleLead: 0,
    articleSentences: 0,
    articleMass: sum((term) => ((article.counts[term] ?? 0) > 0 ? 1 : 0)),
    articleSize: Math.log(article.passages),
    title: sumMass(query, names.title.mask),
    first: passage.number === 1 ? 1 : 0,
    second: passage.number === 2 ? 1 : 0,
    length: Math.log((scan.length + 1) / index.averageLength),
    fields: index.reference === 0 ? 0 : rateFields(query, candidate, counts.weighed, index),
    fieldsLead: 0,
    heading: names.nearest.likeness / Math.sqrt(section.number),
    titleLikeness: countsNames ? names.title.likeness / Math.sqrt(article.passages) : 0,
    headingPairs: names.nearest.pairs,
    named: countsNames ? sumMass(query, named) : 0,
    covered: index.reference === 0 ? 0 : sumMass(query, named | maskSentences(scan)),
    firstOfSection: passage.trail.length > 0 && section.number === 1 ? 1 : 0,
    amongBest: 0,
    short: index.reference > 0 && scan.length < SHORT ? 1 : 0,
  };
  return { ...candidate, features: absolute, absolute };
}

function maskNeighbours({ passage: { number }, article: { masks } }: Candidate): number {
  return (masks.get(number - 1) ?? 0) | (masks.get(number) ?? 0) | (masks.get(number + 1) ?? 0);
}

function maskSentences({ sentences }: ScannedPassage): number {
  return sentences.reduce((all, mask) => all | mask, 0);
}

/** Words, without function words, under which a passage is short. */
const SHORT = 15;

function countAmongBest(measured: readonly MeasuredCandidate[]): ReadonlyMap<string, number> {
  const best = [...measured].sort((a, b) => b.absolute.fields - a.absolute.fields).slice(0, BEST);
  const among = new Map<string, number>();
  for (const { passage } of best) among.set(passage.article.id, (among.get(passage.article.id) ?? 0) + 1);
  return among;
}

/** Passages among which those of one article are counted. */
const BEST = 30;
