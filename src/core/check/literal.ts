import { composeLetters } from "../text/compose-letters.ts";
import { dropNoteMarks, sliceWithout, sliceWithoutNotes } from "../text/note-marks.ts";
import { DOUBLE_OPENERS, QUOTATION_MARKS } from "../text/quotation-marks.ts";
import { dropInvisible } from "../text/unseen.ts";
import type { Comparison } from "./compare.ts";
import type { QuotedWords } from "./quoted-words.ts";

/**
 * Whether the quotation is a slice of the source, letter by letter, part by part where it marks omissions. Only outer
 * marks, marks that open a paragraph anew, runs of white space, marks of notes, borders of cells, Markdown's emphasis and invisible letters are set aside;
 * letters are compared as Unicode holds them equal (canonical equivalence). A comma before the closing mark belongs to
 * the sentence around it.
 */
export function matchesLiterally(quoted: QuotedWords, comparison: Comparison): boolean {
  const { text } = comparison.window.article;
  const parts = splitParts(quoted, comparison);
  const first = parts[0];
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return false;
  const areSame = parts.every((part) =>
    areAlike(
      foldLiteral(sliceWithout(quoted.text, { start: part.quotedStart, end: part.quotedEnd }, quoted.aside)),
      foldLiteral(text.slice(part.sourceStart, part.sourceEnd)),
    ),
  );
  const lead = readLead(sliceWithout(quoted.text, { start: 0, end: first.quotedStart }, quoted.aside));
  const rest = sliceWithout(quoted.text, { start: last.quotedEnd, end: quoted.text.length }, quoted.aside);
  const trail = readTrail(
    sliceWithoutNotes(LAST_WORD + rest, { start: LAST_WORD.length, end: LAST_WORD.length + rest.length }),
  );
  const before = foldLiteral(text.slice(Math.max(0, first.sourceStart - REACH), first.sourceStart));
  const behind = foldLiteral(sliceWithoutNotes(text, { start: last.sourceEnd, end: last.sourceEnd + REACH }));
  return areSame && before.endsWith(lead) && behind.startsWith(trail);
}

/** What is left of a quotation without outer marks, omissions at its ends and a comma before its closing mark. */
export function readContent(text: string): string {
  return dropOuterEnd(foldLiteral(text).replace(OUTER_START, ""));
}

// The marks of notes are the same, or one of the two has none.
function areAlike(quoted: string, source: string): boolean {
  if (quoted === source) return true;
  const [plain, other] = [dropNoteMarks(quoted), dropNoteMarks(source)];
  return plain === other && (plain === quoted || other === source);
}

interface Part {
  readonly quotedStart: number;
  quotedEnd: number;
  readonly sourceStart: number;
  sourceEnd: number;
}

function splitParts(quoted: QuotedWords, { steps, window }: Comparison): Part[] {
  const parts: Part[] = [];
  let isOpen = false;
  for (const step of steps) {
    const word = step.kind === "same" ? quoted.words[step.quoted] : undefined;
    const source = step.kind === "same" ? window.words[step.source] : undefined;
    const open = parts.at(-1);
    if (word === undefined || source === undefined) isOpen = false;
    else if (isOpen && open !== undefined) {
      open.quotedEnd = word.end;
      open.sourceEnd = source.end;
    } else {
      parts.push({
        quotedStart: word.start,
        quotedEnd: word.end,
        sourceStart: source.start,
        sourceEnd: source.end,
      });
      isOpen = true;
    }
  }
  return parts;
}

function readLead(text: string): string {
  return foldLiteral(text).replace(OUTER_START, "");
}

function readTrail(text: string): string {
  return dropOuterEnd(foldLiteral(text));
}

function dropOuterEnd(text: string): string {
  const tail = Math.max(0, text.length - LONGEST_TAIL);
  return text.slice(0, tail) + text.slice(tail).replace(OUTER_END, "");
}

function foldLiteral(text: string): string {
  return dropInvisible(composeLetters(text))
    .replace(/\s+/gu, (gap) => (gap.includes("\n") ? "\n" : " "))
    .replace(LINE_QUOTE, "\n")
    .replace(REOPENING, " ")
    .replace(CELL_BORDER, " ")
    .replace(EMPHASIS, "")
    .replace(/\s+/gu, " ");
}

/** Stands for the last word of a quotation, behind which a mark may lead to a note. */
const LAST_WORD = "word";
/** Code units of punctuation beside a word that are looked at. */
const REACH = 16;
/** Code units at the end of a quotation in which its outer marks stand. */
const LONGEST_TAIL = 200;

/** Matches a line end with "> " behind it, as Discord quotes; not "a > b". */
const LINE_QUOTE = /\n ?>+ ?/gu;
/** Matches the line end and the “ that opens the next paragraph of a quotation; not a line end alone. */
const REOPENING = new RegExp(String.raw`\n[${DOUBLE_OPENERS}‘]`, "gu");
/** Matches the " | " between two cells and the "| " before the first; not "||". */
const CELL_BORDER = /\s*(?<!\|)\|(?!\|)\s*/gu;
/** Matches "**", "_" and "||"; not "-". What is struck through stays marked: it was taken back. */
const EMPHASIS = /[*_`]|\|\|/gu;
/** Matches ` … “` at the start; not `($`. */
const OUTER_START = new RegExp(String.raw`^(?:[\s${QUOTATION_MARKS}]|[[(]?(?:…|\.{3,})[\])]?)+`, "u");
/** Matches `,”` and ` […]` at the end; not `.`. */
const OUTER_END = new RegExp(String.raw`(?:[\s${QUOTATION_MARKS}]|,|[[(]?(?:…|\.{3,}(?!\.))[\])]?)+$`, "u");
