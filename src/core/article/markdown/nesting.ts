/** What is open within each other, each with the kind of note that it is, if it is one. */
export class Nesting {
  readonly #kinds: (string | undefined)[] = [];
  /** Of each the kind of the innermost up to it that is a note: every block asks for the last one. */
  readonly #notes: (string | undefined)[] = [];
  /** How many are open that stand too deep to be told apart. */
  #deeper = 0;

  /** How many are open. */
  get depth(): number {
    return this.#kinds.length + this.#deeper;
  }

  /** The kind of the innermost that is a note. */
  get note(): string | undefined {
    return this.#notes.at(-1);
  }

  /** Whether the innermost, or another one of that kind, is a note. */
  holds(note: string): boolean {
    return this.#kinds.at(-1) !== undefined || this.#kinds.includes(note);
  }

  enter(kind: string | undefined): void {
    if (this.#kinds.length < DEEPEST) {
      this.#kinds.push(kind);
      this.#notes.push(kind ?? this.#notes.at(-1));
    } else this.#deeper += 1;
  }

  leave(): void {
    if (this.#deeper > 0) this.#deeper -= 1;
    else {
      this.#kinds.pop();
      this.#notes.pop();
    }
  }

  /** Makes a note of the innermost. */
  turnInto(note: string): void {
    if (this.#deeper > 0 || this.#kinds.length === 0) return;
    this.#kinds[this.#kinds.length - 1] = note;
    this.#notes[this.#notes.length - 1] = note;
  }
}

/** Levels whose kinds are known: nobody writes more, and each block asks for them all. */
const DEEPEST = 40;
