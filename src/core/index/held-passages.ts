import type { Passage } from "../article/passages.ts";
import type { Steps } from "../text/steps.ts";
import { copyEntries } from "./copy-in-steps.ts";

/** The passages of an index, each by a number of its own, and which of them an article has. */
export class HeldPassages {
  /** By number; a number is not given twice. An array, which a fork copies in no time. */
  #passages: (Passage | undefined)[] = [];
  readonly #numbers = new Map<string, number[]>();

  /** How many articles there are, those without a passage too. */
  get articles(): number {
    return this.#numbers.size;
  }

  /** The ids of the articles, in the order in which they were opened. */
  ids(): string[] {
    return [...this.#numbers.keys()];
  }

  /** All numbers, article by article. */
  numbers(): number[] {
    return [...this.#numbers.values()].flat();
  }

  /** The numbers of an article's passages, in order; empty when there is no such article. */
  numbersOf(id: string): readonly number[] {
    return this.#numbers.get(id) ?? [];
  }

  /** All passages, in the order in which they were added. */
  passages(): Passage[] {
    return this.#passages.filter((passage) => passage !== undefined);
  }

  /** The first passages of one article, at most `limit`, in order. */
  passagesOf(id: string, limit: number): Passage[] {
    return this.numbersOf(id)
      .slice(0, limit)
      .flatMap((number) => this.#passages[number] ?? []);
  }

  /** The passage of a number; undefined when it was dropped. */
  find(number: number): Passage | undefined {
    return this.#passages[number];
  }

  /** Which of the passages under its heading a passage is, from 1, and how many there are; of its article where it has no heading. */
  placeInSection({ article, number, trail }: Passage): { readonly number: number; readonly of: number } {
    const numbers = this.numbersOf(article.id);
    const start = trail.at(-1)?.start;
    const isInside = (at: number): boolean => {
      const passage = this.#passages[numbers[at - 1] ?? -1];
      return passage !== undefined && passage.trail.at(-1)?.start === start;
    };
    let first = number;
    while (number - first < LONGEST_SECTION && isInside(first - 1)) first -= 1;
    let last = number;
    while (last - number < LONGEST_SECTION && isInside(last + 1)) last += 1;
    return { number: number - first + 1, of: last - first + 1 };
  }

  /** Begins an article, as yet without passages. */
  open(id: string): void {
    this.#numbers.set(id, []);
  }

  /** Adds the next passage of an article that was opened; its number. */
  add(id: string, passage: Passage): number {
    const number = this.#passages.push(passage) - 1;
    this.#numbers.get(id)?.push(number);
    return number;
  }

  /** Takes a passage out; its number stays among those of its article until that is forgotten. */
  drop(number: number): void {
    this.#passages[number] = undefined;
  }

  /** Takes an article out, whose passages were dropped. */
  forget(id: string): void {
    this.#numbers.delete(id);
  }

  /** A copy that is changed without changing this one, which must not be changed any more. */
  *forkInSteps(): Steps<HeldPassages> {
    const fork = new HeldPassages();
    fork.#passages = this.#passages.slice();
    yield* copyEntries(this.#numbers, fork.#numbers);
    return fork;
  }
}

/** Passages that are looked at on both sides for the ends of a section. */
const LONGEST_SECTION = 40;
