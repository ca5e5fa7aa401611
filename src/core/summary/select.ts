import type { Steps } from "../text/steps.ts";
import type { Candidate } from "./candidate.ts";

/** A sentence with what speaks for it, before it is known which others are chosen. */
export interface ScoredCandidate {
  readonly candidate: Candidate;
  readonly score: number;
  /** What the sentence costs by itself: a quotation cut open, boilerplate. */
  readonly fault: number;
  /** Whether it starts with a pronoun or a connective, and so leans on the sentence before it. */
  readonly leans: boolean;
}

/** A chosen sentence and what its place among the others cost when it was chosen. */
export interface Choice {
  readonly scored: ScoredCandidate;
  /** How alike the most alike sentence chosen before it is, from 0 to 1. */
  readonly redundancy: number;
  /** Words by which the summary went over its soft cap with it. */
  readonly excess: number;
  readonly isLeaning: boolean;
}

export interface SelectionLimits {
  readonly sentences: number;
  /** Words over which a summary costs more with each word. */
  readonly softCap: number;
}

/** What one unit costs, in the unit of the scores. */
export interface SelectionCosts {
  readonly redundancy: number;
  readonly excessWord: number;
  readonly leaning: number;
}

/**
 * The best sentences in the article's order, at least one when there is any and at most `limits.sentences`: greedily the
 * one that adds most when its likeness to those chosen (maximal marginal relevance), the length and a missing
 * predecessor are counted. Stops when all that is left costs more than `WORST`.
 *
 * J. Carbonell and J. Goldstein, "The Use of MMR", SIGIR 1998.
 */
export function* chooseSentencesInSteps(
  scored: readonly ScoredCandidate[],
  limits: SelectionLimits,
  costs: SelectionCosts,
  compareWith: (sentence: number) => (other: number) => number,
): Steps<Choice[]> {
  const choices: Choice[] = [];
  const redundancies = new Float64Array(scored.length);
  const chosen = new Set<number>();
  while (choices.length < limits.sentences) {
    const words = choices.reduce((sum, { scored: { candidate } }) => sum + candidate.words, 0);
    const judge = (option: ScoredCandidate, index: number): Choice => ({
      scored: option,
      redundancy: redundancies[index] ?? 0,
      excess: Math.min(MOST_EXCESS, Math.max(0, words + option.candidate.words - limits.softCap)),
      isLeaning: option.leans && !chosen.has(option.candidate.place - 1),
    });
    const best = yield* findBest(scored, chosen, judge, costs);
    if (best === undefined || (choices.length > 0 && best.value < WORST)) break;
    choices.push(best.choice);
    chosen.add(best.choice.scored.candidate.place);
    const likenessOf = compareWith(best.choice.scored.candidate.place);
    for (const [index, { candidate }] of scored.entries()) {
      redundancies[index] = Math.max(redundancies[index] ?? 0, likenessOf(candidate.place));
      yield;
    }
  }
  return choices.sort((a, b) => a.scored.candidate.place - b.scored.candidate.place);
}

function* findBest(
  scored: readonly ScoredCandidate[],
  chosen: ReadonlySet<number>,
  judge: (option: ScoredCandidate, index: number) => Choice,
  costs: SelectionCosts,
): Steps<{ choice: Choice; value: number } | undefined> {
  let best: { choice: Choice; value: number } | undefined;
  for (const [index, option] of scored.entries()) {
    yield;
    if (chosen.has(option.candidate.place)) continue;
    const choice = judge(option, index);
    const value = weighChoice(choice, costs);
    if (best === undefined || value > best.value) best = { choice, value };
  }
  return best;
}

/** What a sentence adds to the summary, in the unit of the scores. */
export function weighChoice(choice: Choice, costs: SelectionCosts): number {
  const { score, fault } = choice.scored;
  const leaning = choice.isLeaning ? costs.leaning : 0;
  return score - fault - leaning - costs.redundancy * choice.redundancy - costs.excessWord * choice.excess;
}

/** Excess after which more words cost no more: a long sentence may be the only one that says it. */
const MOST_EXCESS = 80;
/** The value under which a sentence is worse than none: no clean sentence falls under it, every fault does. */
const WORST = -0.7;
