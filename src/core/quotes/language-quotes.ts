import { type Span, spanAll } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { QuoteLanguage } from "./languages/quote-language.ts";
import { readSaidInSteps, type Said } from "./languages/read-said.ts";
import type { ArticleQuotes, Quote } from "./quote.ts";

/** What is said in a text of a language whose words of speaking are known, and by whom; the paragraphs must be in order. */
export function* findLanguageQuotesInSteps(
  text: string,
  paragraphs: readonly Span[],
  language: QuoteLanguage,
): Steps<ArticleQuotes> {
  const { said, speakers } = yield* readSaidInSteps(text, paragraphs, language);
  const quotes: Quote[] = [];
  for (const each of said) {
    quotes.push(finish(each));
    yield;
  }
  return { quotes, speakers };
}

function finish({ draft: { kind, parts, cue, subject }, by, speaker }: Said): Quote {
  return {
    ...spanAll(parts),
    kind,
    parts,
    grounds: { by, candidates: [] },
    ...(cue && { cue: { start: cue.start, end: cue.end } }),
    ...(subject && { mention: { start: subject.start, end: subject.end } }),
    ...(speaker !== undefined && { speaker }),
  };
}
