import type { Steps } from "../text/steps.ts";
import type { ArticleText } from "./article-text.ts";

/** A file as it was read, in little memory: of it that alone is kept which its reading text does not have. */
export interface FileText {
  /** Stretches that it has in common with the reading text: of each its start there, its start in the file, and its length. */
  readonly common: Uint32Array;
  /** What stands in the file before the first of them, between two and behind the last, one after the other. */
  readonly others: string;
}

/** Notes down a file beside its reading text. */
export function* noteFileTextInSteps(
  original: string,
  { text, origins: { starts, sources } }: ArticleText,
): Steps<FileText> {
  const notes = new Notes(original);
  let told = 0;
  for (const [run, start] of starts.entries()) {
    if (run % RUNS_PER_STEP === RUNS_PER_STEP - 1) yield;
    const shift = (sources[run] ?? 0) - start;
    const stop = Math.min((starts[run + 1] ?? text.length) + shift, sources[run + 1] ?? original.length);
    // A line end that became a space parts a run.
    for (let at = Math.max(notes.end, start + shift); at < stop; at += 1) {
      if (at - told >= LETTERS_PER_STEP) {
        told = at;
        yield;
      }
      const length = yield* countCommonInSteps(text, at - shift, original, at, stop - at);
      if (length === 0) continue;
      notes.add(at - shift, at, length);
      at += length;
    }
  }
  return notes.finish();
}

/** What is noted down of a file so far. */
class Notes {
  readonly #original: string;
  #common = new Uint32Array(3 * 64);
  #used = 0;
  #others: string[] = [];
  readonly #joined: string[] = [];
  /** Where the last stretch in common ends in the file. */
  end = 0;

  constructor(original: string) {
    this.#original = original;
  }

  add(offset: number, source: number, length: number): void {
    if (this.#used === this.#common.length) this.#grow();
    this.#common.set([offset, source, length], this.#used);
    this.#used += 3;
    this.#others.push(this.#original.slice(this.end, source));
    if (this.#others.length === RUNS_PER_STEP) this.#join();
    this.end = source + length;
  }

  finish(): FileText {
    this.#others.push(this.#original.slice(this.end));
    this.#join();
    return { common: this.#common.slice(0, this.#used), others: this.#joined.join("") };
  }

  // Joined, they hold on to none of the file's letters.
  #join(): void {
    this.#joined.push(this.#others.join(""));
    this.#others = [];
  }

  #grow(): void {
    const grown = new Uint32Array(this.#common.length * 2);
    grown.set(this.#common);
    this.#common = grown;
  }
}

/** The file as it was read (BOM off, line ends LF), front matter and markup included. */
export function readFileText({ text, file }: KeptFile): string {
  if (last?.file === file && last.text === text) return last.original;
  const { common, others } = file;
  const pieces: string[] = [];
  let [end, taken] = [0, 0];
  for (let at = 0; at < common.length; at += 3) {
    const [offset, source, length] = [common[at] ?? 0, common[at + 1] ?? 0, common[at + 2] ?? 0];
    pieces.push(others.slice(taken, taken + source - end), text.slice(offset, offset + length));
    taken += source - end;
    end = source + length;
  }
  const original = [...pieces, others.slice(taken)].join("");
  last = { text, file, original };
  return original;
}

interface KeptFile extends Pick<ArticleText, "text"> {
  readonly file: FileText;
}

function* countCommonInSteps(
  text: string,
  offset: number,
  original: string,
  source: number,
  most: number,
): Steps<number> {
  let length = 0;
  // Much at once, and what differs letter by letter.
  for (; length + COMPARED_AT_ONCE <= most; length += COMPARED_AT_ONCE) {
    const [from, to] = [offset + length, source + length];
    if (text.slice(from, from + COMPARED_AT_ONCE) !== original.slice(to, to + COMPARED_AT_ONCE)) break;
    yield;
  }
  while (length < most && text.charCodeAt(offset + length) === original.charCodeAt(source + length)) length += 1;
  return length;
}

/** Code units. */
const COMPARED_AT_ONCE = 10_000;
const LETTERS_PER_STEP = 6_000;
const RUNS_PER_STEP = 1_000;

// Derived from the article alone: it only spares the time of joining a long one again.
let last: (KeptFile & { readonly original: string }) | undefined;
