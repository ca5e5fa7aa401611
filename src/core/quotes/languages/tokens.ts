import { APOSTROPHES } from "../../text/apostrophes.ts";
import { findMatches } from "../../text/find-matches.ts";
import type { Span } from "../../text/span.ts";
import type { QuoteLanguage } from "./quote-language.ts";

/** A word, a mark, or all that stands in one pair of quotation marks. */
export interface Token extends Span {
  readonly kind: "word" | "mark" | "quoted";
  readonly text: string;
  /** In small letters, apostrophes as "'"; of a mark, itself. */
  readonly lower: string;
  readonly isCapital: boolean;
  /** Of what is quoted: its number in the article. */
  readonly quoted?: number;
}

/** What is quoted, as a sentence has it: where its marks stand in this sentence, and its number in the article. */
export interface QuotedSpan extends Span {
  readonly number: number;
}

/**
 * The tokens of a sentence, in order. A full stop inside it is none: it belongs to a short form.
 *
 *     „Ja“, sagte Dr. Lund.
 *     ^^^^^ ^^^^^ ^^  ^^^^     quoted, ",", and words
 */
export function readTokens(
  text: string,
  sentence: Span,
  quoted: readonly QuotedSpan[],
  language: QuoteLanguage,
): readonly Token[] {
  const tokens: Token[] = [];
  let at = sentence.start;
  for (const { start, end, number } of quoted) {
    addWords(tokens, text, { start: at, end: start }, language);
    // What looked like a short form ends a sentence all the same: “140 km/h. « On a eu … »”
    const stop = STOP_BEFORE.exec(text.slice(Math.max(at, start - LONGEST_STOP), start));
    if (stop !== null) tokens.push(buildToken("mark", ".", start - stop[0].length));
    tokens.push({ kind: "quoted", start, end, text: "", lower: "", isCapital: false, quoted: number });
    at = end;
  }
  addWords(tokens, text, { start: at, end: sentence.end }, language);
  return tokens;
}

function addWords(tokens: Token[], text: string, { start, end }: Span, language: QuoteLanguage): void {
  for (const { 0: found, index } of findMatches(text.slice(start, end), TOKEN)) {
    const from = start + index;
    if (WORD_START.test(found)) splitWord(tokens, found, from, language);
    else if (found !== ".") tokens.push(buildToken("mark", found, from));
  }
}

function splitWord(tokens: Token[], word: string, at: number, { lead, tail }: QuoteLanguage): void {
  const before = (word.length <= LONGEST_SPLIT && lead?.exec(word)?.[0].length) || 0;
  const rest = word.slice(before);
  const cut = (rest.length <= LONGEST_SPLIT && tail?.exec(rest)?.index) || rest.length;
  if (before > 0) tokens.push(buildToken("word", word.slice(0, before), at));
  if (rest !== "") tokens.push(buildToken("word", rest.slice(0, cut), at + before));
  const joint = TAIL_JOINT.exec(rest.slice(cut))?.[0].length ?? 0;
  if (cut < rest.length) tokens.push(buildToken("word", rest.slice(cut + joint), at + before + cut + joint));
}

function buildToken(kind: "word" | "mark", text: string, start: number): Token {
  const lower = text.toLowerCase().replace(APOSTROPHE, "'");
  return { kind, start, end: start + text.length, text, lower, isCapital: CAPITAL.test(text) };
}

/** The first mark from a token on that is no bracket, within some tokens. */
export function findMark(tokens: readonly Token[], from: number, most: number): number | undefined {
  let depth = 0;
  for (let at = from; at < Math.min(tokens.length, from + most); at += 1) {
    const token = tokens[at];
    if (token?.kind === "quoted") return undefined;
    if (token?.lower === "(") depth += 1;
    else if (token?.lower === ")") depth -= 1;
    else if (token?.kind === "mark" && depth === 0) return at;
  }
  return undefined;
}

/** Matches ". " at the end; not "a ". */
const STOP_BEFORE = /\.\s*$/u;
const LONGEST_STOP = 4;
/** Code units of a word that may be two. */
const LONGEST_SPLIT = 60;
/** Matches “63-Jährige”, “l’adjoint”, “U.S”, "—" and the “qu’” before what is quoted; not a blank. */
const TOKEN = new RegExp(
  String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-.&${APOSTROPHES}][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:[${APOSTROPHES}](?=\s*$))?|[^\s\p{L}\p{M}\p{N}]`,
  "gu",
);
/** Matches "a" and "6"; not ",". */
const WORD_START = /^[\p{L}\p{N}]/u;
/** Matches "Lund" and "al-Nasr"; not "sagte" and not "63-Jährige". */
const CAPITAL = /^(?:\p{Lu}|(?:al|el)-\p{Lu})/u;
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, "gu");
/** Matches the "-t-" of "-t-il" and the "-" of "-elle"; not that of "porte-parole". */
const TAIL_JOINT = /^-(?:t-)?/u;
