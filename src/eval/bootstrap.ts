/** A mean with the 95 % interval of its bootstrap. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Means of resamples of paired differences: a difference that the interval keeps above zero is no accident of the sample. */
export function resampleMeans(differences: readonly number[], random: () => number, rounds = 2_000): Interval {
  const size = differences.length;
  if (size === 0) return { mean: 0, low: 0, high: 0 };
  const means = Array.from({ length: rounds }, () => {
    let sum = 0;
    for (let draw = 0; draw < size; draw += 1) sum += differences[Math.floor(random() * size)] ?? 0;
    return sum / size;
  }).sort((a, b) => a - b);
  const mean = differences.reduce((sum, difference) => sum + difference, 0) / size;
  return { mean, low: means[Math.floor(rounds * 0.025)] ?? mean, high: means[Math.ceil(rounds * 0.975) - 1] ?? mean };
}

/** Numbers from 0 to below 1 that are the same in every run (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
