import { foldApostrophes, unifyInnerApostrophes } from "../../text/apostrophes.ts";
import { OPENING_DOUBLE_MARKS } from "../../text/quotation-marks.ts";
import type { Quotation } from "../../text/quotations.ts";
import { END_MARKS, isEndMark, readFinalMark } from "../../text/sentence-marks.ts";
import { holdsSentences, readSentences, splitSentences } from "../../text/sentences.ts";
import { type Span, sliceText } from "../../text/span.ts";
import type { Steps } from "../../text/steps.ts";
import { isCueForm, isQuotingForm } from "./cue-forms.ts";
import type { Sentence } from "./sentence.ts";
import { findSubjects } from "./subjects.ts";
import { tagBounded } from "./tag-bounded.ts";
import { repairTags } from "./tag-repairs.ts";
import type { TaggedWord, Tagger } from "./tagger.ts";
import type { Token } from "./token.ts";
import { findVerbGroups } from "./verb-groups.ts";

/**
 * The sentences of the paragraphs, tagged. A quotation that is a clause of its own is one token, so that a sentence is
 * what stands around it; one of a few words stays in the sentence, without its marks:
 *
 *     “I came. I saw,” he said of the “long” war.    is read as    this, he said of the long war.
 */
export function* readNarrativeInSteps(
  text: string,
  paragraphs: readonly Span[],
  quotations: readonly Quotation[],
  tag: Tagger,
): Steps<Sentence[]> {
  const sentences: Sentence[] = [];
  let first = 0;
  for (const [number, paragraph] of paragraphs.entries()) {
    while (first < quotations.length && (quotations[first]?.end ?? 0) <= paragraph.start) first += 1;
    const pieces = cutPieces(text, paragraph, quotations, first);
    const narrative = pieces.map((piece) => piece.words).join("");
    yield;
    for (const span of readSentences(narrative, { start: 0, end: narrative.length }, ENGLISH)) {
      yield;
      if (span.end - span.start > LONGEST_SENTENCE) continue;
      const words = tagBounded(unifyInnerApostrophes(narrative.slice(span.start, span.end)), tag);
      const sentence = buildSentence(repairTags(alignTokens(pieces, span, words, text)), number);
      if (sentence !== undefined) sentences.push(sentence);
    }
  }
  return sentences;
}

function buildSentence(tokens: readonly Token[], paragraph: number): Sentence | undefined {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const groups = findVerbGroups(tokens);
  return { tokens, paragraph, groups, subjects: findSubjects(tokens, groups), start: first.start, end: last.end };
}

/** Code units over which a sentence is a table or a list without stops: no rule of grammar helps there. */
const LONGEST_SENTENCE = 3_000;

/** A run of the narrative: words of the article as they stand, or the stand-in of a quotation. */
interface Piece {
  readonly words: string;
  /** Where the run begins in the narrative. */
  readonly offset: number;
  /** What it covers in the article; of the same length as `words` unless it is a stand-in. */
  readonly source: Span;
  readonly quotation: number | undefined;
  readonly isQuotation: boolean;
}

function cutPieces(text: string, paragraph: Span, quotations: readonly Quotation[], first: number): Piece[] {
  const pieces: Piece[] = [];
  let offset = 0;
  let at = paragraph.start;
  const push = (words: string, source: Span, quotation: number | undefined, isQuotation: boolean) => {
    if (words === "") return;
    pieces.push({ words, offset, source, isQuotation, quotation });
    offset += words.length;
  };
  for (let index = first; index < quotations.length; index += 1) {
    const quotation = quotations[index];
    if (quotation === undefined || quotation.start >= paragraph.end) break;
    const part = quotation.parts.find((span) => span.start >= paragraph.start && span.end <= paragraph.end);
    if (part === undefined) continue;
    push(text.slice(at, Math.max(at, quotation.start)), { start: at, end: quotation.start }, undefined, false);
    at = Math.min(paragraph.end, quotation.end);
    const end = findLastOwn(text, part);
    const last = text[end - 1] ?? "";
    if (isClause(text, part, text.slice(Math.max(paragraph.start, quotation.start - 12), quotation.start), text[at])) {
      push(startsSentence(pieces) ? STAND_IN_FIRST : STAND_IN, part, index, true);
      const isFinal = FINAL.test(last) && endsSentence(text.slice(at, Math.min(at + WIDEST_TAG, paragraph.end)), last);
      if (isFinal) push(".", { start: part.end, end: part.end }, undefined, false);
      else if (last === ",") push(",", { start: end - 1, end }, undefined, false);
    } else push(text.slice(part.start, part.end), part, index, false);
  }
  push(text.slice(at, paragraph.end), { start: at, end: paragraph.end }, undefined, false);
  return pieces;
}

// The end of a quotation's own last letter or stop, in front of a mark that closes inside it: “He said, ‘No more.’”
function findLastOwn(text: string, { start, end }: Span): number {
  let at = end;
  while (at > start + 1 && end - at < MOST_INNER && INNER_CLOSERS.test(text[at - 1] ?? "")) at -= 1;
  return at;
}

/** The language of the grammar. */
const ENGLISH = "en";
/** Marks that close inside one another at a quotation's end. */
const MOST_INNER = 3;

// One that begins a sentence of its own, or holds several. What begins small goes on with the sentence around it.
function isClause(text: string, part: Span, before: string, after: string | undefined): boolean {
  // A mark inside may close last: “He said, ‘No more.’”
  const words = text.slice(part.start, part.end).trim().replace(INNER_CLOSERS, "");
  if (holdsSentences(text, part, ENGLISH)) return true;
  if (
    !/^[^\p{L}]*[\p{Lu}\p{N}]/u.test(words) ||
    (/\p{Ll}\s$/u.test(before) && !PUNCTUATED.test(words) && !/^I\b/u.test(words))
  ) {
    return /^(?:…|\.\.\.)/u.test(words) && words.split(/\s+/u).length > LONGEST_INLINE;
  }
  if (words.split(/\s+/u, LONGEST_INLINE + 1).length > LONGEST_INLINE) return true;
  const opens = before.trim() === "" || /[,:.!?]\s*$/u.test(before);
  // British papers and typists set the stop outside: “We will not sell it”.
  const isStoppedOutside = opens && after !== undefined && STOPS.test(after);
  return PUNCTUATED.test(words) || /[,:]\s*$/u.test(before) || isStoppedOutside;
}

/** Words up to which a quotation without final punctuation is read as part of its sentence. */
const LONGEST_INLINE = 7;

// "“Why?” Graham asked." goes on; "“No.” The crowd left." does not: only a full stop ends both quotation and sentence.
function endsSentence(after: string, last: string): boolean {
  if (after.trim() === "") return true;
  if (!/^\s+["“‘'(«]*[\p{Lu}\p{N}]/u.test(after)) return /^\s+["“]/u.test(after);
  if (last === ".") return true;
  const [first] = splitSentences(after, { start: 0, end: after.length }, ENGLISH);
  const clause = first === undefined ? "" : (sliceText(after, first).split(CLAUSE_END, 1)[0] ?? "");
  const words = clause.trim().split(/\s+/u, LONGEST_TAG);
  return !words.some((word, at) => isCueForm(word.replace(/[.,:;!?]$/u, "")) || isTag(words, at));
}

// “Friday!” Oblonov groaned, …: a name of a few words and a verb by which the clause might end.
function isTag(words: readonly string[], at: number): boolean {
  const word = words[at] ?? "";
  const bare = word.replace(/[.,]$/u, "");
  const isEnd = bare !== word || at === words.length - 1 || /ly[.,]?$/u.test(words[at + 1] ?? "");
  return at > 0 && at <= MOST_NAMES && isEnd && isQuotingForm(bare);
}

/** Words of a name before the verb that it is the subject of. */
const MOST_NAMES = 3;
/** Words behind a quotation among which its cue stands. */
const LONGEST_TAG = 9;
/** Matches ":"; not ",". */
const CLAUSE_END = /[:;](?=\s)/u;

/** Code units behind a quotation in which its cue may begin. */
const WIDEST_TAG = 90;

function startsSentence(pieces: readonly Piece[]): boolean {
  const mark = readFinalMark((pieces.at(-1)?.words.slice(-6) ?? "").replace(OPENING_MARKS, ""));
  return mark === "" || isEndMark(mark.charCodeAt(0));
}

/** Matches "." and the dash of a sentence that is broken off; not ",". */
const FINAL = new RegExp(`[${END_MARKS}—-]`, "u");
/** Matches the end of "we go," and of "Go!"; not of "go". */
const PUNCTUATED = new RegExp(`[,—${END_MARKS}]$`, "u");
/** Matches "." and ","; not a letter. */
const STOPS = /^[,.!?]/u;
/** Matches the "’" of "more.’" and of "more’"; not the "e". */
const INNER_CLOSERS = /[’'”"]+$/u;
/** Matches " (“" at the end; not "”". */
const OPENING_MARKS = new RegExp(String.raw`\s*[([${OPENING_DOUBLE_MARKS}‘"]*$`, "u");

/** Stands for a quotation: a word that may be a subject as well as an object. */
const STAND_IN = "this";
// The splitter of sentences looks for a capital after a full stop.
const STAND_IN_FIRST = "This";

function alignTokens(pieces: readonly Piece[], span: Span, words: readonly TaggedWord[], text: string): Token[] {
  const tokens: Token[] = [];
  let at = findPiece(pieces, span.start);
  for (const word of words) {
    const start = word.start + span.start;
    while (at + 1 < pieces.length && (pieces[at + 1]?.offset ?? 0) <= start) at += 1;
    const piece = pieces[at];
    if (piece === undefined || word.pos === "SPACE") continue;
    tokens.push(piece.isQuotation ? standIn(piece) : readToken(piece, start - piece.offset, word, text));
  }
  return tokens;
}

function standIn({ source, quotation }: Piece): Token {
  const { start, end } = source;
  return { start, end, text: "", lower: "", lemma: "", pos: "PRON", isQuotation: true, quotation };
}

function readToken({ source, quotation }: Piece, inner: number, word: TaggedWord, text: string): Token {
  const start = source.start + inner;
  const end = Math.min(source.end, start + word.end - word.start);
  // The stop that was put behind a quotation stands for no letter of the article.
  const shown = start === end ? "." : text.slice(start, end);
  const { lemma, pos } = word;
  return {
    start,
    end,
    text: shown,
    lower: foldApostrophes(shown.toLowerCase()),
    lemma,
    pos,
    isQuotation: false,
    quotation,
  };
}

function findPiece(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((pieces[middle]?.offset ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
