/**
 * Whether one of these words may turn the sense of a sentence round, so that leaving it out is no harmless cut: English
 * negations, conditions and verbs of denial. The list is the project's own.
 */
export function holdsReversingWord(keys: readonly string[]): boolean {
  return keys.some((key) => REVERSING.has(key) || key.endsWith("n't"));
}

const REVERSING: ReadonlySet<string> = new Set(
  `not no never none nobody nothing nowhere neither nor cannot cant without unless if hardly barely scarcely rarely
  seldom only false wrong untrue lie lies myth allegedly deny denies denied denying refuse refuses refused refusing reject
  rejects rejected rejecting doubt doubts doubted doubting fail fails failed failing nonsense absurd claim claims claimed
  dispute disputes disputed pretend pretends pretended suppose imagine whether would could might may stop oppose opposes
  opposed against`.split(/\s+/u),
);
