import type { Quotation } from "../../text/quotations.ts";
import { readFinalMark } from "../../text/sentence-marks.ts";
import { readSentences } from "../../text/sentences.ts";
import type { Span } from "../../text/span.ts";
import type { Steps } from "../../text/steps.ts";
import type { QuoteLanguage } from "./quote-language.ts";
import { type QuotedSpan, readTokens, type Token } from "./tokens.ts";

/** A sentence of the author's, in which what is quoted is one token, however many sentences it has. */
export interface Sentence extends Span {
  readonly paragraph: number;
  /** Whether it is the first of its paragraph. */
  readonly isFirst: boolean;
  readonly tokens: readonly Token[];
}

/** The sentences of all paragraphs, in order. Both lists must be in the order of the text. */
export function* readSentencesInSteps(
  text: string,
  paragraphs: readonly Span[],
  quotations: readonly Quotation[],
  language: QuoteLanguage,
): Steps<readonly Sentence[]> {
  const sentences: Sentence[] = [];
  let next = 0;
  for (const [paragraph, span] of paragraphs.entries()) {
    while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next += 1;
    const quoted = listQuoted(span, quotations, next);
    const masked = maskQuoted(text, span, quoted);
    let at = 0;
    let isFirst = true;
    for (const { start, end } of readSentences(masked, { start: 0, end: masked.length }, language.tag)) {
      const sentence = { start: span.start + start, end: span.start + end };
      const own: QuotedSpan[] = [];
      for (let known = quoted[at]; known !== undefined && known.start < sentence.end; known = quoted[at]) {
        // A sentence that is cut because it is too long may be cut in what it quotes.
        own.push({ ...known, start: Math.max(known.start, sentence.start), end: Math.min(known.end, sentence.end) });
        if (known.end > sentence.end) break;
        at += 1;
      }
      sentences.push({ ...sentence, paragraph, isFirst, tokens: readTokens(text, sentence, own, language) });
      isFirst = false;
      yield;
    }
    yield;
  }
  return sentences;
}

// What of them stands in one paragraph: a quotation may run over several.
function listQuoted(paragraph: Span, quotations: readonly Quotation[], first: number): QuotedSpan[] {
  const quoted: QuotedSpan[] = [];
  for (let number = first; number < quotations.length; number += 1) {
    const known = quotations[number];
    if (known === undefined || known.start >= paragraph.end) break;
    const start = Math.max(known.start, paragraph.start);
    const end = Math.min(known.end, paragraph.end);
    if (start < end) quoted.push({ start, end, number });
  }
  return quoted;
}

// The paragraph with one long word for what is quoted, of the same length: only its last mark still ends a sentence.
function maskQuoted(text: string, { start, end }: Span, quoted: readonly QuotedSpan[]): string {
  const pieces: string[] = [];
  let at = start;
  for (const span of quoted) {
    const inner = text.slice(span.start + 1, span.end - 1);
    // French has a blank before the mark that closes.
    const words = inner.trimEnd();
    const last = readFinalMark(words.slice(-LONGEST_CLOSE));
    const kept = END.test(last) && words.endsWith(last) ? inner.slice(words.length - 1) : "";
    const filling = `${CAPITAL_START.test(inner.slice(0, LONGEST_CLOSE)) ? "X" : "x"}${"x".repeat(inner.length)}`;
    pieces.push(text.slice(at, span.start + 1), filling.slice(0, Math.max(0, inner.length - kept.length)), kept);
    at = Math.max(span.start + 1, span.end - 1);
  }
  pieces.push(text.slice(at, end));
  return pieces.join("");
}

/** Code units at the end of a quotation in which its last mark stands. */
const LONGEST_CLOSE = 8;
/** Matches "Ja" and "… Ja"; not "ja". */
const CAPITAL_START = /^[^\p{L}]*\p{Lu}/u;
/** Matches "." and "?"; not ",". */
const END = /^[.!?…]$/u;
