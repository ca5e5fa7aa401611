/**
 * Whether one of these words may turn the sense of a sentence round, so that leaving it out is no harmless cut: English
 * negations, conditions and verbs of denial. The list is the project's own.
 */
export function holdsReversingWord(keys: readonly string[]): boolean {
  return holdsNegation(keys) || keys.some((key) => REVERSING.has(key));
}

/** Whether one of these words says no: "not", "never", "denied". */
export function holdsNegation(keys: readonly string[]): boolean {
  return keys.some((key) => NEGATIONS.has(key) || key.endsWith("n't"));
}

const NEGATIONS: ReadonlySet<string> = new Set(
  `not no never none nobody nothing nowhere neither nor cannot cant without deny denies denied denying refuse refuses
  refused refusing reject rejects rejected rejecting`.split(/\s+/u),
);

const REVERSING: ReadonlySet<string> = new Set(
  `unless if hardly barely scarcely rarely seldom only false wrong untrue lie lies myth allegedly doubt doubts doubted
  doubting fail fails failed failing nonsense absurd claim claims claimed dispute disputes disputed pretend pretends
  pretended suppose imagine whether would could might may stop oppose opposes opposed against`.split(/\s+/u),
);
