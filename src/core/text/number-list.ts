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
      if (this.length === this.#numbers.length) this.#makeRoom();
      this.#numbers[this.length] = number;
      this.length += 1;
    }
  }

  // A few in an array, more in one of the system's own, which takes half the memory, and some for itself.
  #makeRoom(): void {
    if (Array.isArray(this.#numbers) && this.length < MOST_IN_ARRAY) {
      // What is pushed onto an array makes room for sixteen more, and most of many lists have one or two.
      this.#numbers = this.#numbers.concat(0);
      return;
    }
    const grown = new Uint32Array(Math.ceil(this.length * GROWTH) + 1);
    grown.set(this.#numbers);
    this.#numbers = grown;
  }
}

/** Numbers from which on the system's arrays take less. */
const MOST_IN_ARRAY = 24;
/** How much longer a list becomes that is full. */
const GROWTH = 1.25;
