/** Chance that can be repeated: the same seed gives the same throws in the same order. */
export interface Dice {
  /** Dice of their own, by one throw: how often they are thrown changes nothing here. */
  branch(): Dice;
  /** A number from `from` up to `to`. */
  between(from: number, to: number): number;
  /** True as often as `share` says, from 0 to 1. */
  happens(share: number): boolean;
  /** One of a list that is not empty. */
  pick<T>(list: readonly [T, ...T[]]): T;
  /** One of a list, each as likely as its weight among all. */
  weigh<T extends { readonly weight: number }>(list: readonly [T, ...T[]]): T;
}

/** Dice of a seed, a whole number. The generator is Mulberry32 (Tommy Ettinger, 2017, public domain). */
export function buildDice(seed: number): Dice {
  let state = seed >>> 0;
  const throwOnce = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    branch: () => buildDice(throwOnce() * 2 ** 32),
    between: (from, to) => from + throwOnce() * (to - from),
    happens: (share) => throwOnce() < share,
    pick: (list) => list[Math.floor(throwOnce() * list.length)] ?? list[0],
    weigh: (list) => {
      let left = throwOnce() * list.reduce((sum, { weight }) => sum + weight, 0);
      for (const one of list) {
        left -= one.weight;
        if (left < 0) return one;
      }
      return list[0];
    },
  };
}
