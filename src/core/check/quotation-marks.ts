import type { Span } from "../span.ts";

/**
 * What stands in quotation marks of any kind, in order, without the outer marks; stretches inside others are part of
 * them. A quotation may run over paragraphs that each open it again; one that nothing closes ends with its paragraph.
 *
 *     He said "so" and «it’s ‘so’».
 *              ^^       ^^^^^^^^^    spans 9–11 and 18–27
 */
export function findMarkedSpans(text: string): Span[] {
  const found: Span[] = [];
  let at = 0;
  // A line without a closing single mark has none for its later apostrophes either: it is read to its end once.
  let hopeless = 0;
  while (at < text.length) {
    const opening = readOpening(text, at);
    const isHopeless = opening?.kind === SINGLE && at < hopeless;
    const closing = opening === undefined || isHopeless ? undefined : findClosing(text, opening);
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

function findClosing(text: string, opening: Opening): Span | undefined {
  const { kind } = opening;
  if (kind === SINGLE) return findSingleClosing(text, opening);
  const right = scanForClosing(text, opening, kind.closes);
  if (right !== undefined) return right;
  const paragraphs = { start: opening.end, end: findUnclosedEnd(text, opening) };
  const mistaken = scanForClosing(text.slice(0, paragraphs.end), opening, kind.mistaken);
  return mistaken ?? { start: paragraphs.end, end: paragraphs.end };
}

function scanForClosing(text: string, { end, kind }: Opening, closes: string): Span | undefined {
  let depth = 1;
  const limit = Math.min(text.length, end + LONGEST_QUOTATION);
  for (let at = end; at < limit; at += 1) {
    const mark = text[at] ?? "";
    if (closes.includes(mark) && canClose(text, at, kind)) depth -= 1;
    else if (!kind.isTwoWay && kind.opens.includes(mark) && !startsParagraph(text, at)) depth += 1;
    if (depth === 0) return { start: at, end: at + 1 };
  }
  return undefined;
}

function canClose(text: string, at: number, kind: Kind): boolean {
  if (!kind.isTwoWay && kind.closes.includes(text[at] ?? "")) return true;
  return !isWord(text[at + 1]) && !isGap(text[at - 1]);
}

// "the students’ ‘plan’" closes late: the apostrophe of a plural looks alike, so another mark is preferred.
function findSingleClosing(text: string, opening: Opening): Span | undefined {
  const length = opening.end - opening.start;
  let plural: Span | undefined;
  for (let at = opening.end; at < text.length && text[at] !== "\n"; at += 1) {
    const isMark = SINGLE.closes.includes(text[at] ?? "") && (length === 1 || text[at + 1] === text[at]);
    if (!isMark || isGap(text[at - 1]) || isWord(text[at + length])) continue;
    const closing = { start: at, end: at + length };
    if (length === 2 || text[at - 1] !== "s") return closing;
    plural ??= closing;
  }
  return plural;
}

function findUnclosedEnd(text: string, opening: Opening): number {
  let end = findLineEnd(text, opening.end);
  for (;;) {
    const next = end + (PARAGRAPH_GAP.exec(text.slice(end, end + LONGEST_GAP))?.[0].length ?? 0);
    if (next === end || text[next] !== opening.mark) return end;
    end = findLineEnd(text, next);
  }
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
