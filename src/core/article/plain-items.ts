import type { Steps } from "../text/steps.ts";
import type { LineTable } from "./line-table.ts";

/** The line with which an item of a list begins. */
export interface PlainItem {
  /** The mark as it stands: "-", "2.". */
  readonly mark: string;
  /** Code units of the mark and of the white space behind it. */
  readonly length: number;
  /** How many lists it stands in. */
  readonly depth: number;
}

/**
 * The items of lists by the number of their line: at least two in a row with the same mark, or with numbers or letters that
 * rise by one. A number or a dash that stands alone is none.
 */
export function* findItemsInSteps(lines: LineTable): Steps<ReadonlyMap<number, PlainItem>> {
  const lists = new Lists();
  for (let line = 0; line < lines.count; line += 1) {
    if (line % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    if (lines.isBlank(line)) continue;
    const isApart = line === 0 || lines.isBlank(line - 1);
    const marked = readMark(lines, line);
    // "(2) offer you" may begin a line of a wrapped paragraph by chance.
    const isWithin =
      marked !== undefined &&
      marked.value > 0 &&
      !isApart &&
      !lines.isFinished(line - 1) &&
      lines.readIndent(line) <= lines.readIndent(line - 1) &&
      lists.isEmpty;
    if (marked !== undefined && !isWithin) lists.add(marked);
    // What a blank line parts from an item belongs to it where it is set in below its mark.
    else if (isApart) lists.close(lines.readIndent(line));
  }
  lists.close(0);
  return lists.items;
}

/** The lists of a text while its lines are read in order. */
class Lists {
  readonly items = new Map<number, PlainItem>();
  #runs: [Marked, ...Marked[]][] = [];
  readonly #kept = new Set<Marked>();
  #open: Marked[] = [];

  get isEmpty(): boolean {
    return this.#runs.length === 0;
  }

  add(marked: Marked): void {
    this.#open.push(marked);
    // Goes on with the innermost list whose next mark it is.
    for (let at = this.#runs.length - 1; at >= Math.max(0, this.#runs.length - DEEPEST); at -= 1) {
      const run = this.#runs[at];
      const last = run?.at(-1);
      if (run === undefined || last === undefined) continue;
      if (last.form === marked.form && last.indent === marked.indent && marked.value === last.value + last.step) {
        run.push(marked);
        return;
      }
    }
    this.#runs.push([marked]);
  }

  /** Ends the lists whose marks stand at that column or further right. */
  close(indent: number): void {
    const closed = this.#runs.filter(([first]) => first.indent >= indent);
    for (const run of closed) if (run.length >= FEWEST) for (const marked of run) this.#kept.add(marked);
    this.#runs = this.#runs.filter(([first]) => first.indent < indent);
    if (this.#runs.length > 0) return;
    const indents: number[] = [];
    for (const marked of this.#open) {
      if (!this.#kept.has(marked)) continue;
      while ((indents.at(-1) ?? -1) >= marked.indent) indents.pop();
      indents.push(marked.indent);
      this.items.set(marked.line, { mark: marked.mark, length: marked.length, depth: indents.length });
    }
    this.#open = [];
    this.#kept.clear();
  }
}

interface Marked {
  readonly line: number;
  readonly indent: number;
  readonly mark: string;
  readonly length: number;
  /** What marks of one list have in common: "-", "1.", "(a)". */
  readonly form: string;
  /** What rises in it, and by how much; 0 for a dash. */
  readonly value: number;
  readonly step: 0 | 1;
}

/** Whether a line begins as an item of a list does. */
export function beginsItem(words: string): boolean {
  return MARK.test(words);
}

function readMark(lines: LineTable, line: number): Marked | undefined {
  const match = MARK.exec(lines.read(line));
  const groups = match?.groups;
  if (match === null || groups === undefined) return undefined;
  const { mark = "", number, letter } = groups;
  const value = number === undefined ? (letter?.charCodeAt(0) ?? 0) : Number(number);
  const rises = number !== undefined || letter !== undefined;
  const form = rises ? mark.replace(number ?? letter ?? "", number === undefined ? "a" : "1") : mark;
  return { line, indent: lines.readIndent(line), mark, length: match[0].length, form, value, step: rises ? 1 : 0 };
}

/** Items without which there is no list. */
const FEWEST = 2;
/** Lists in each other that are kept apart. */
const DEEPEST = 10;
const LINES_PER_STEP = 1_000;

/** Matches "- one", "• one", "12. one", "(3) one", "b) one"; not "-one", "2024. One", "a. one", "A) one" "– one", which speaks, and "* * *". */
const MARK = /^(?<mark>[-*+•‣◦▪▫●○·]|\(?(?<number>\d{1,3})[.)]|\(?(?<letter>[a-z])\))\s+(?=.*[\p{L}\p{N}])(?=\S)/u;
