import type { Steps } from "../text/steps.ts";

/** The words of the passages with the number of passages that hold each, also by length for finding misspelt ones. */
export class Vocabulary {
  readonly #counts = new Map<string, number>();
  readonly #lengths = new Map<number, WordsOfLength>();
  /** Words that no passage holds any more and that still stand among those of their length. */
  readonly #gone = new Set<string>();

  /** In how many passages each word stands. */
  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  /** Counts passages, one where not said, that hold `word`. */
  add(word: string, passages = 1): void {
    const count = this.#counts.get(word);
    this.#counts.set(word, (count ?? 0) + passages);
    if (count !== undefined || this.#gone.delete(word)) return;
    this.#place(word);
  }

  /** Counts one passage less; nothing happens when no passage holds `word`. */
  remove(word: string): void {
    const count = this.#counts.get(word) ?? 0;
    if (count > 1) this.#counts.set(word, count - 1);
    else if (count === 1) {
      this.#counts.delete(word);
      this.#gone.add(word);
      if (this.#gone.size > this.#counts.size) this.#sweep();
    }
  }

  /**
   * Words that may be within `most` edits of `word`, by their lengths and letters: some are farther off, none that is as
   * near is left out. One edit changes the set of letters by two at most.
   */
  *findNearInSteps(word: string, most: number): Steps<string[]> {
    const letters = maskLetters(word);
    const near: string[] = [];
    for (let length = word.length - most; length <= word.length + most; length += 1) {
      const { words, masks } = this.#lengths.get(length) ?? NO_WORDS;
      for (const [at, mask] of masks.entries()) {
        const other = countBits(letters ^ mask) <= 2 * most ? words[at] : undefined;
        if (other !== undefined && this.#counts.has(other)) near.push(other);
        if (at % LOOKED_AT_PER_STEP === 0) yield;
      }
    }
    return near;
  }

  #place(word: string): void {
    const { words, masks } = this.#lengths.get(word.length) ?? this.#openLength(word.length);
    words.push(word);
    masks.push(maskLetters(word));
  }

  #openLength(length: number): WordsOfLength {
    const opened: WordsOfLength = { words: [], masks: [] };
    this.#lengths.set(length, opened);
    return opened;
  }

  // Once more words are gone than are left: so each is looked at once for each that goes.
  #sweep(): void {
    this.#gone.clear();
    this.#lengths.clear();
    for (const word of this.#counts.keys()) this.#place(word);
  }
}

/** Words: about a millisecond. */
const LOOKED_AT_PER_STEP = 5_000;

interface WordsOfLength {
  readonly words: string[];
  /** The letters of each word as bits. */
  readonly masks: number[];
}

const NO_WORDS: WordsOfLength = { words: [], masks: [] };

function maskLetters(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i += 1) mask |= 1 << (word.charCodeAt(i) & 31);
  return mask;
}

function countBits(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
