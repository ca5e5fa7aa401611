/** One feature of what was chosen, and how much it counts. */
export interface Reason<Name extends string = string> {
  readonly feature: Name;
  readonly value: number;
  readonly weight: number;
}

/** What each feature adds to a score, the strongest first; those that add nothing are left out. */
export function listReasons<Name extends string>(
  names: readonly Name[],
  values: Readonly<Record<Name, number>>,
  weights: Readonly<Record<Name, number>>,
): Reason<Name>[] {
  return names
    .map((feature) => ({ feature, value: values[feature], weight: weights[feature] }))
    .filter(({ value, weight }) => value * weight !== 0)
    .sort((a, b) => Math.abs(b.value * b.weight) - Math.abs(a.value * a.weight));
}

/** The score that reasons add up to: the sum of value times weight. */
export function sumReasons(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, { value, weight }) => sum + value * weight, 0);
}
