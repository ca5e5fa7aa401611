import type { Match, PassageIndex } from "../../src/core/index/passage-index.ts";
import { finishSteps } from "../../src/core/text/steps.ts";

/** Every passage of the index with at least one of `stems`, the best first. */
export function findPassages(index: PassageIndex, stems: readonly string[]): readonly Match[] {
  return finishSteps(index.searchInSteps(stems, []));
}
