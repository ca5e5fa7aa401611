import type { Passage } from "../article/passages.ts";
import type { PassageIndex } from "../index/passage-index.ts";
import { sortInSteps } from "../text/sort-in-steps.ts";
import type { Steps } from "../text/steps.ts";
import { collectPartsInSteps } from "./candidates.ts";
import { measureCandidatesInSteps } from "./features.ts";
import { buildFilter } from "./filters.ts";
import { blendWeights, scoreFeatures } from "./rank.ts";
import { maskNames, NameScanner } from "./scan-names.ts";
import { scanPassage } from "./scan-passage.ts";
import { readQuestionInSteps, type ScoringQuery, sumMass } from "./weigh-query.ts";

/**
 * Which of these parts of passages hold something of a question, by their places in the list, best first: the search's own
 * ranking, in which each part stands for its passage. What holds nothing itself counts where a heading above it or its article's
 * names do, as in an answer of the search. Of very many those that hold the least are ordered by that alone.
 */
export function* rankPartsInSteps(
  index: PassageIndex,
  question: string,
  parts: readonly Passage[],
): Steps<readonly number[]> {
  const query = yield* readQuestionInSteps(index, question);
  const holding = yield* keepHoldingInSteps(query, index, parts);
  const ordered = yield* sortInSteps(holding, (a, b) => b.mass - a.mass);
  const promising = new Map(ordered.slice(0, MOST_MEASURED).map(({ part, place }) => [part, place]));
  const candidates = yield* collectPartsInSteps(query, index, [...promising.keys()]);
  const weights = blendWeights(index.reference);
  const scored = (yield* measureCandidatesInSteps(query, candidates, index))
    .map(({ passage, features }) => ({ place: promising.get(passage) ?? 0, score: scoreFeatures(features, weights) }))
    .sort((a, b) => b.score - a.score);
  return [...scored, ...ordered.slice(MOST_MEASURED)].map(({ place }) => place);
}

interface HoldingPart {
  readonly part: Passage;
  readonly place: number;
  /** The share of the question's mass that it holds itself. */
  readonly mass: number;
}

function* keepHoldingInSteps(
  query: ScoringQuery,
  index: PassageIndex,
  parts: readonly Passage[],
): Steps<HoldingPart[]> {
  const accepts = buildFilter(query, {});
  const scanner = new NameScanner(query, index);
  const holding: HoldingPart[] = [];
  for (const [place, part] of parts.entries()) {
    const { occurrences, sentences } = scanPassage(part, query);
    const isTold = occurrences.length > 0 || maskNames(scanner.scan(part)) !== 0;
    if (isTold && accepts(part)) {
      const mask = sentences.reduce((all, held) => all | held, 0);
      holding.push({ part, place, mass: sumMass(query, mask) });
    }
    yield;
  }
  return holding;
}

/** Parts that are ranked as passages are: two hundred times a third of a millisecond. */
const MOST_MEASURED = 200;
