import { showPassage } from "../article/excerpt.ts";
import type { Library } from "../library/library.ts";
import { explainEvidence, findAbsentTerms, UNSURE } from "../search/confidence.ts";
import { markEvidence } from "../search/evidence.ts";
import type { SearchLimits } from "../search/filters.ts";
import { FEATURE_NAMES, WEIGHTS } from "../search/rank.ts";
import type { Hit } from "../search/search-passages.ts";
import type { WeighedQuery } from "../search/weigh-query.ts";
import { listReasons } from "../text/reason.ts";
import { sliceText } from "../text/span.ts";
import { splitTerms } from "../text/terms.ts";
import type { AbsentWord, NotFoundAnswer, PassagesAnswer, ShownHit } from "./answer.ts";

/**
 * What the corpus says to a question: the best passages, best first, or that it is not in the corpus, with what is
 * missing and what is nearest. The question has to hold a word.
 */
export async function answerQuestion(
  question: string,
  library: Library,
  limits: SearchLimits = {},
): Promise<PassagesAnswer | NotFoundAnswer> {
  const found = await library.search(question, limits);
  const { query, confidence: value, evidence, hits: ranked } = found;
  const confidence = { value, threshold: UNSURE, reasons: explainEvidence(evidence) };
  // An article's other passages are ranked with the one that matches; those without a word of the question say nothing.
  const telling = ranked.filter(({ scan }) => scan.occurrences.length > 0);
  const absent: AbsentWord[] = [];
  for (const { asked } of findAbsentTerms(query)) absent.push(await describeAbsent(asked, question, library));
  const show = (hit: Hit): ShownHit => showHit(hit, query, library);
  if (telling.length > 0 && value >= UNSURE) {
    return { kind: "passages", question, confidence, hits: telling.slice(0, SHOWN).map(show), absent };
  }
  const nearest = telling.slice(0, NEAREST).map(show);
  return { kind: "not-found", question, confidence, absent, apart: findApart(query, telling, question), nearest };
}

function showHit(hit: Hit, query: WeighedQuery, library: Library): ShownHit {
  const { passage, score, features } = hit;
  const reasons = listReasons(FEATURE_NAMES, features, WEIGHTS);
  return { ...showPassage(passage, library.version, passage, markEvidence(query, hit)), score, reasons };
}

async function describeAbsent(asked: string, question: string, library: Library): Promise<AbsentWord> {
  return { word: writeAsAsked(asked, question), nearest: await library.findSimilarWords(asked, NEAREST_WORDS) };
}

/** The words of the question that the corpus knows, unless one passage holds all of them or the question shuts some out. */
function findApart(query: WeighedQuery, hits: readonly Hit[], question: string): string[] {
  const { phrases, excluded } = query.query;
  const known = query.terms.filter((term) => term.isKnown);
  if (known.length < 2 || phrases.length > 0 || excluded.length > 0) return [];
  const isTogether = hits.some(({ scan }) => {
    const held = new Set(scan.occurrences.map(({ term }) => query.terms[term]));
    return known.every((term) => held.has(term));
  });
  return isTogether ? [] : known.map(({ asked }) => writeAsAsked(asked, question));
}

function writeAsAsked(folded: string, question: string): string {
  const term = splitTerms(question).find(({ word }) => word === folded);
  return term === undefined ? folded : sliceText(question, term);
}

/** Hits in one answer, over all of its pages: whoever has not found it among these asks in other words. */
const SHOWN = 15;
/** Passages that are shown as the nearest ones when none surely answers. */
const NEAREST = 3;
/** Words of the corpus that are offered for one that it lacks. */
const NEAREST_WORDS = 5;
