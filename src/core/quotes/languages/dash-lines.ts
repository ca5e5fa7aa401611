import { findMatches } from "../../text/find-matches.ts";
import type { Quotation } from "../../text/quotations.ts";
import { type Span, sliceText, trimSpan } from "../../text/span.ts";
import type { Steps } from "../../text/steps.ts";
import type { QuoteLanguage } from "./quote-language.ts";

/**
 * What is spoken in paragraphs that begin with a dash, as if it stood in quotation marks; only where its verb of speaking
 * stands beside, since a dash opens the item of a list as well.
 *
 *     — Надо идти, — сказал он. — Уже поздно.
 *       ^^^^^^^^^                 ^^^^^^^^^^^
 */
export function* findDashLinesInSteps(
  text: string,
  paragraphs: readonly Span[],
  language: QuoteLanguage,
): Steps<Quotation[]> {
  const found: Quotation[] = [];
  for (const paragraph of paragraphs) {
    if (DASH_FIRST.test(text.slice(paragraph.start, paragraph.start + 3)))
      found.push(...readDashLine(text, paragraph, language));
    yield;
  }
  return found;
}

function readDashLine(text: string, paragraph: Span, language: QuoteLanguage): Quotation[] {
  const pieces = cutAtDashes(text, paragraph);
  const isTag = pieces.map((piece) => opensWithVerb(sliceText(text, piece), language));
  const found: Quotation[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (isTag[at] === true) continue;
    const rest = isTag[at + 1] === true || isTag[at - 1] === true ? undefined : findTagIn(text, piece, language);
    if (rest === undefined && isTag[at + 1] !== true && isTag[at - 1] !== true) continue;
    const words = trimSpan(text, { start: piece.start, end: rest ?? piece.end });
    const end = words.start + sliceText(text, words).replace(LAST_COMMA, "").length;
    if (words.start < end)
      found.push({ start: words.start, end, parts: [{ start: words.start, end }], family: "double", closed: true });
  }
  return found;
}

function cutAtDashes(text: string, paragraph: Span): readonly Span[] {
  const pieces: Span[] = [];
  let start = paragraph.start;
  for (const { index, 0: dash } of findMatches(sliceText(text, paragraph), DASH)) {
    if (index > 0) pieces.push({ start, end: paragraph.start + index });
    start = paragraph.start + index + dash.length;
    if (pieces.length >= MOST_PIECES) break;
  }
  pieces.push({ start, end: paragraph.end });
  return pieces;
}

function opensWithVerb(words: string, language: QuoteLanguage): boolean {
  const first = FIRST_WORD.exec(words.slice(0, LONGEST_LEAD))?.[0].trim().toLowerCase() ?? "";
  return isVerb(first, language);
}

function isVerb(word: string, { verbs, quoting }: QuoteLanguage): boolean {
  const bare = word.replace(ENCLITIC, "");
  return verbs.has(bare) || quoting.has(bare);
}

// French sets no second dash: “— Il est tard, répondit Antoine.”
function findTagIn(text: string, piece: Span, language: QuoteLanguage): number | undefined {
  const words = text.slice(piece.start, Math.min(piece.end, piece.start + LONGEST_LINE));
  for (const match of findMatches(words, TAG_START)) {
    const [lead = "", verb = ""] = match;
    if (isVerb(match.groups?.verb ?? verb, language))
      return piece.start + match.index + lead.indexOf(match.groups?.verb ?? "");
  }
  return undefined;
}

/** Pieces of one line. */
const MOST_PIECES = 40;
const LONGEST_LEAD = 80;
/** Code units of a line in which its verb is looked for. */
const LONGEST_LINE = 2_000;
/** Matches "— " and "—H" at the start; not "-a". */
const DASH_FIRST = /^(?:[—―]|[–-]\s)\s*\p{L}?/u;
/** Matches the dash of ", — сказал", " —insistió" and the one that opens; not the hyphen of "Ivan-Petrov". */
const DASH = /(?:^[—―–-]\s*)|\s[—―–]\s*|(?<=[,.!?…])[—―]\s*/gu;
const FIRST_WORD = /^\s*[\p{L}'’-]+/u;
/** Matches "-t-il" and "-elle". */
const ENCLITIC = /-(?:t-)?(?:ils?|elles?|on|je)$/u;
/** Matches ", répondit" and "? demanda". */
const TAG_START = /[,!?…]\s+(?<verb>\p{Ll}[\p{L}-]*)/gu;
const LAST_COMMA = /[\s,]+$/u;
