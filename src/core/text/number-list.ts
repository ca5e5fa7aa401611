/**
 * A list of numbers that grows, in little memory: there are many of them, most are short, and some are very long. Whole numbers, below
 * four thousand million.
 */
export class NumberList {
  /** The last may be room for more. */
  #numbers: number[] | Uint32Array = [];
  length = 0;

  /** The number at a place, from 0; 0 behind the last. */
  at(place: number): number {
    return place < this.length ? (this.#numbers[place] ?? 0) : 0;
  }

  push(...numbers: readonly number[]): void {
    for (const number of numbers) {
      if (this.length === this.#numbers.length) this.#numbers = makeRoom(this.#numbers);
      this.#numbers[this.length] = number;
      this.length += 1;
    }
  }
}

/**
 * The numbers of a full list, with room for more behind them: a few in an array, more in one of the system's own, which takes half the
 * memory, and some for itself.
 */
export function makeRoom(numbers: number[] | Uint32Array): number[] | Uint32Array {
  // What is pushed onto an array makes room for sixteen more, and most of many lists have one or two.
  if (Array.isArray(numbers) && numbers.length < MOST_IN_ARRAY) return numbers.concat(0);
  const grown = new Uint32Array(Math.ceil(numbers.length * GROWTH) + 1);
  grown.set(numbers);
  return grown;
}

/** Numbers from which on the system's arrays take less. */
export const MOST_IN_ARRAY = 24;
/** How much longer a list becomes that is full. */
const GROWTH = 1.25;
