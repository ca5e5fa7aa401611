import { addCopies, showPassage } from "../article/excerpt.ts";
import type { Library } from "../library/library.ts";
import { explainEvidence, findAbsentTerms, UNSURE } from "../search/confidence.ts";
import { markEvidence } from "../search/evidence.ts";
import type { SearchLimits } from "../search/filters.ts";
import { FEATURE_NAMES } from "../search/rank.ts";
import { maskNames } from "../search/scan-names.ts";
import type { Hit, SearchResult } from "../search/search-passages.ts";
import type { WeighedQuery } from "../search/weigh-query.ts";
import type { Query } from "../text/analyze-query.ts";
import { listReasons } from "../text/reason.ts";
import { sliceText } from "../text/span.ts";
import type { RunSteps, Steps } from "../text/steps.ts";
import type { AbsentWord, NotFoundAnswer, PassagesAnswer, ShownHit } from "./answer.ts";

/**
 * What the corpus says to a question: the best passages, best first, or that it is not in the corpus, with what is
 * missing and what is nearest. The question has to hold a word.
 */
export async function answerQuestion(
  question: string,
  library: Library,
  runSteps: RunSteps,
  limits: SearchLimits = {},
): Promise<PassagesAnswer | NotFoundAnswer> {
  const found = await library.search(question, limits);
  const { query, confidence: value, evidence, hits: ranked } = found;
  const confidence = { value, threshold: UNSURE, reasons: explainEvidence(evidence, found.certainty) };
  // An article's other passages are ranked with the one that matches; those without a word of the question say nothing,
  // unless a heading above them or their title has one.
  const telling = ranked.filter(({ scan, names }) => scan.occurrences.length > 0 || maskNames(names) !== 0);
  const written = findWritten(query.query);
  const show = (hits: readonly Hit[]): Promise<ShownHit[]> => runSteps(showHitsInSteps(hits, found, library.version));
  const absent: AbsentWord[] = [];
  for (const { asked } of findAbsentTerms(query)) {
    absent.push({ word: written.get(asked) ?? asked, nearest: await library.findSimilarWords(asked, NEAREST_WORDS) });
  }
  if (telling.length > 0 && value >= UNSURE) {
    return { kind: "passages", question, confidence, hits: await show(telling.slice(0, SHOWN)), absent };
  }
  const nearest = await show(telling.slice(0, NEAREST));
  return { kind: "not-found", question, confidence, absent, apart: findApart(query, telling, written), nearest };
}

function* showHitsInSteps(hits: readonly Hit[], found: Ranking, version: string): Steps<ShownHit[]> {
  const shown: ShownHit[] = [];
  for (const hit of hits) {
    shown.push(showHit(hit, found, version));
    yield;
  }
  return shown;
}

type Ranking = Pick<SearchResult, "query" | "weights">;

function showHit(hit: Hit, { query, weights }: Ranking, version: string): ShownHit {
  const { passage, score, features, copies } = hit;
  const reasons = listReasons(FEATURE_NAMES, features, weights);
  const excerpt = showPassage(passage, version, passage, markEvidence(query, hit));
  return { ...addCopies(excerpt, copies), score, reasons };
}

/** The words of the question that the corpus knows, unless one passage holds all of them or the question shuts some out. */
function findApart(query: WeighedQuery, hits: readonly Hit[], written: ReadonlyMap<string, string>): string[] {
  const { phrases, excluded } = query.query;
  const known = query.terms.filter((term) => term.isKnown);
  if (known.length < 2 || phrases.length > 0 || excluded.length > 0) return [];
  const isTogether = hits.some(({ scan }) => {
    const held = new Set(scan.occurrences.map(({ term }) => query.terms[term]));
    return known.every((term) => held.has(term));
  });
  return isTogether ? [] : known.map(({ asked }) => written.get(asked) ?? asked);
}

/** By a folded word of the question, how the question writes it where it has it first. */
function findWritten({ text, words }: Query): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  for (const term of words) if (!written.has(term.word)) written.set(term.word, sliceText(text, term));
  return written;
}

/** Hits in one answer, over all of its pages: whoever has not found it among these asks in other words. */
const SHOWN = 15;
/** Passages that are shown as the nearest ones when none surely answers. */
const NEAREST = 3;
/** Words of the corpus that are offered for one that it lacks. */
const NEAREST_WORDS = 5;
