import type { Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";

/**
 * What stands in quotation marks of any kind, in order, without the outer marks; stretches inside others are part of
 * them. A quotation may run over paragraphs that each open it again; one that nothing closes ends with its paragraph.
 *
 *     He said "so" and «it’s ‘so’».
 *              ^^       ^^^^^^^^^    spans 9–11 and 18–27
 */
export function* findMarkedInSteps(text: string): Steps<Span[]> {
  const found: Span[] = [];
  const closings = new Closings(text);
  let at = 0;
  // In a line in which nothing closes a single mark, the later ones are apostrophes too.
  let hopeless = 0;
  let next = READ_PER_STEP;
  while (at < text.length) {
    if (at >= next) {
      next = at + READ_PER_STEP;
      yield;
    }
    const opening = readOpening(text, at);
    const isHopeless = opening?.kind === SINGLE && at < hopeless;
    const closing = opening === undefined || isHopeless ? undefined : closings.find(opening);
    if (closing === undefined || opening === undefined) {
      if (opening !== undefined && !isHopeless) hopeless = findLineEnd(text, at);
      at += 1;
    } else {
      found.push({ start: opening.end, end: closing.start });
      at = Math.max(closing.end, opening.end);
    }
  }
  return found;
}

/** Code units: under a millisecond, without the tables of closing marks. */
const READ_PER_STEP = 500;

/** A way to mark a quotation. */
interface Kind {
  readonly opens: string;
  readonly closes: string;
  /** Closing marks of another kind that a keyboard may have put there; believed where no right one follows. */
  readonly mistaken: string;
  /** Whether the mark alone does not tell its side: it opens only where a word begins. */
  readonly isTwoWay: boolean;
}

const SINGLE: Kind = { opens: "‘‚'", closes: "’'", mistaken: "", isTwoWay: true };

const KINDS: readonly Kind[] = [
  { opens: "“", closes: "”", mistaken: '"“', isTwoWay: false },
  { opens: "„‟", closes: "“”", mistaken: '"', isTwoWay: false },
  { opens: "«", closes: "»", mistaken: "", isTwoWay: false },
  { opens: "‹", closes: "›", mistaken: "", isTwoWay: false },
  { opens: "「", closes: "」", mistaken: "", isTwoWay: false },
  { opens: "『", closes: "』", mistaken: "", isTwoWay: false },
  { opens: "《", closes: "》", mistaken: "", isTwoWay: false },
  { opens: '"＂', closes: '"＂', mistaken: "”“", isTwoWay: true },
  { opens: "”", closes: "”", mistaken: '"', isTwoWay: true },
  { opens: "»", closes: "«", mistaken: "", isTwoWay: true },
  { opens: "›", closes: "‹", mistaken: "", isTwoWay: true },
  SINGLE,
];

interface Opening extends Span {
  readonly mark: string;
  readonly kind: Kind;
}

function readOpening(text: string, at: number): Opening | undefined {
  const mark = text[at] ?? "";
  const kind = KINDS.find(({ opens }) => opens.includes(mark));
  if (kind === undefined) return undefined;
  const isPair = kind === SINGLE && text[at + 1] === mark;
  const end = at + (isPair ? 2 : 1);
  if (kind.isTwoWay && (isWord(text[at - 1]) || isGap(text[end]))) return undefined;
  if (kind === SINGLE && !isPair && APOSTROPHE_WORD.test(text.slice(end, end + 8))) return undefined;
  return { start: at, end, mark, kind };
}

/** Finds closing marks in one text; what one look has learned of the text serves all later ones. */
class Closings {
  readonly #text: string;
  /** By the closing marks that are looked for, see `tabulate`. */
  readonly #tables = new Map<string, Int32Array>();
  /** By an opening mark, the ends of the paragraphs that it opens anew, and where the last of each row of them ends. */
  readonly #unclosed = new Map<string, Map<number, number>>();

  #line: Span = { start: 0, end: -1 };

  constructor(text: string) {
    this.#text = text;
  }

  find(opening: Opening): Span | undefined {
    const { kind, end } = opening;
    if (kind === SINGLE) return this.#findSingle(opening);
    const right = this.#look(kind, kind.closes, end);
    if (right < end + LONGEST_QUOTATION) return { start: right, end: right + 1 };
    const paragraphs = this.#findUnclosedEnd(opening);
    const mistaken = this.#look(kind, kind.mistaken, end);
    const isNear = mistaken < Math.min(paragraphs, end + LONGEST_QUOTATION);
    return isNear ? { start: mistaken, end: mistaken + 1 } : { start: paragraphs, end: paragraphs };
  }

  /** Where the mark stands that closes what opens before `from`; past all marks when none does. */
  #look(kind: Kind, closes: string, from: number): number {
    const key = `${kind.opens} ${closes}`;
    const table = this.#tables.get(key) ?? tabulate(this.#text, kind, closes);
    this.#tables.set(key, table);
    return table[from] ?? NOWHERE;
  }

  // "the students’ ‘plan’" closes late: the apostrophe of a plural looks alike, so another mark is preferred.
  #findSingle({ start, end }: Opening): Span | undefined {
    const length = end - start;
    const lineEnd = this.#findLineEnd(end);
    const places = [SURE, PLURAL].map((ending) => this.#lookSingle(ending, length, end));
    const place = places.find((closing) => closing < lineEnd);
    return place === undefined ? undefined : { start: place, end: place + length };
  }

  #lookSingle(ending: string, length: number, from: number): number {
    const key = `${ending} ${length}`;
    const table = this.#tables.get(key) ?? tabulateSingle(this.#text, ending, length);
    this.#tables.set(key, table);
    return table[from] ?? NOWHERE;
  }

  // The marks of one line ask for its end one after the other.
  #findLineEnd(from: number): number {
    const { start, end } = this.#line;
    if (from < start || from > end) this.#line = { start: from, end: findLineEnd(this.#text, from) };
    return this.#line.end;
  }

  #findUnclosedEnd({ mark, end }: Opening): number {
    const text = this.#text;
    const known = this.#unclosed.get(mark) ?? new Map<number, number>();
    this.#unclosed.set(mark, known);
    const passed: number[] = [];
    let last = this.#findLineEnd(end);
    for (;;) {
      const farthest = known.get(last);
      if (farthest !== undefined) last = farthest;
      const next = last + (PARAGRAPH_GAP.exec(text.slice(last, last + LONGEST_GAP))?.[0].length ?? 0);
      if (farthest !== undefined || next === last || text[next] !== mark) break;
      passed.push(last);
      last = findLineEnd(text, next);
    }
    for (const passedEnd of [...passed, last]) known.set(passedEnd, last);
    return last;
  }
}

/**
 * For each offset where the mark stands that closes what opens right before it: marks that open one of the same kind
 * inside have to be closed first. From right to left, since a mark closes what is one level deeper than what follows it.
 */
function tabulate(text: string, kind: Kind, closes: string): Int32Array {
  const table = new Int32Array(text.length + 1).fill(NOWHERE);
  const nearest = new Map<number, number>();
  let level = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const mark = text[at] ?? "";
    if (closes.includes(mark) && canClose(text, at, kind)) {
      nearest.set(level, at);
      level += 1;
    } else if (!kind.isTwoWay && kind.opens.includes(mark) && !startsParagraph(text, at)) level -= 1;
    table[at] = nearest.get(level - 1) ?? NOWHERE;
  }
  return table;
}

/** For each offset the nearest single mark of `length` at or behind it that can close; those of a plural or the others. */
function tabulateSingle(text: string, ending: string, length: number): Int32Array {
  const table = new Int32Array(text.length + 1).fill(NOWHERE);
  let nearest = NOWHERE;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const isMark = SINGLE.closes.includes(text[at] ?? "") && (length === 1 || text[at + 1] === text[at]);
    const isClosing = isMark && !isGap(text[at - 1]) && !isWord(text[at + length]);
    const isPlural = length === 1 && text[at - 1] === "s";
    if (isClosing && isPlural === (ending === PLURAL)) nearest = at;
    table[at] = nearest;
  }
  return table;
}

const SURE = "sure";
const PLURAL = "plural";
/** Behind all texts. */
const NOWHERE = 0x7fffffff;

function canClose(text: string, at: number, kind: Kind): boolean {
  if (!kind.isTwoWay && kind.closes.includes(text[at] ?? "")) return true;
  return !isWord(text[at + 1]) && !isGap(text[at - 1]);
}

function findLineEnd(text: string, from: number): number {
  const newline = text.indexOf("\n", from);
  return newline === -1 ? text.length : newline;
}

function startsParagraph(text: string, at: number): boolean {
  let before = at - 1;
  while (" >\t".includes(text[before] ?? "none")) before -= 1;
  return text[before] === "\n";
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && WORD_CHARACTER.test(character);
}

function isGap(character: string | undefined): boolean {
  return character === undefined || /\s/u.test(character);
}

/** Code units in which a closing mark is looked for: as many as a message has. */
const LONGEST_QUOTATION = 4_000;
/** Code units of line ends and blanks that are looked at between two paragraphs. */
const LONGEST_GAP = 20;

/** Matches "a" and "4"; not ".". */
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
/** Matches line ends with blanks and ">" around them; not words. */
const PARAGRAPH_GAP = /^[ \t]*\n[\s>]*/u;
/** Matches what follows the apostrophe of ’90s, ’em and ’tis; not of ‘tell. */
const APOSTROPHE_WORD = /^(?:\d\ds?\b|(?:em|tis|twas|til|cause|n)\b)/iu;
