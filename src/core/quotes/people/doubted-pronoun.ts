import type { Choice } from "./discourse.ts";
import { isNamedIn } from "./named-others.ts";

/**
 * The choice of whom a pronoun means, or none of them: “Lund was late, she said” behind a sentence about another woman may be
 * said by either. `toldOf` holds the words of names in what is said, before the pronoun.
 */
export function refuseToldOf(choice: Choice, toldOf: ReadonlySet<string>): Choice {
  const { entity, candidates } = choice;
  if (entity === undefined || !isNamedIn(entity, toldOf)) return choice;
  const isRival = candidates.some(
    (other) => other.features.topic === 1 && other.features.gender === 1 && !isNamedIn(other.entity, toldOf),
  );
  return isRival ? { candidates } : choice;
}

/** The choice of whom “he added” means: who spoke before, whoever else was named since and did nothing. */
export function keepSpeaker(choice: Choice): Choice {
  const [best] = choice.candidates;
  if (best === undefined || best.features.speaker + best.features.topic + best.features.clause > 0) return choice;
  const last = choice.candidates.find(({ features: { speaker, gender } }) => speaker === 1 && gender === 1);
  return last !== undefined && last.features.recency >= LEAST_RECENT ? { ...choice, entity: last.entity } : choice;
}

/** Recency of somebody who was named two sentences before. */
const LEAST_RECENT = 1 / 3;
