import type { Article } from "../article.ts";
import { splitSentences } from "../sentences.ts";
import { type Span, sliceText } from "../span.ts";
import type { Quote } from "./quote.ts";

/**
 * The quotes of an article in order: paragraphs in quotation marks and sentences with a verb of saying, each given to
 * the name that its paragraph has next to the verb, or to the person named last where it has "he" or "she".
 */
export function findQuotes(article: Article): Quote[] {
  const quotes: Quote[] = [];
  let last: string | undefined;
  for (const block of article.blocks) {
    if (block.kind !== "paragraph") continue;
    for (const sentence of splitUnquoted(article.text, block)) {
      const words = sliceText(article.text, sentence);
      const cue = SAYING.exec(words);
      if (cue === null) continue;
      last = (cue.groups?.name ?? cue.groups?.source)?.split(/\s+/u).at(-1) ?? last;
      const quoted = [...words.matchAll(QUOTATION)].map((match) => shift(match.index, match[0], sentence.start));
      const isDirect =
        quoted.length > 0 && (quoted[0]?.start === sentence.start || words.length - (cue.index ?? 0) < 60);
      quotes.push({
        ...sentence,
        kind: quoted.length === 0 ? "reported" : isDirect ? "direct" : "mixed",
        parts: quoted.length === 0 ? [sentence] : quoted,
        cue: shift(cue.index, cue[0], sentence.start),
        ...(last !== undefined && { speaker: last }),
      });
    }
  }
  return quotes;
}

// A sentence end inside quotation marks ends no sentence of the article: the pieces join until the marks are closed.
function splitUnquoted(text: string, paragraph: Span): Span[] {
  const joined: { start: number; end: number }[] = [];
  let depth = 0;
  for (const sentence of splitSentences(text, paragraph)) {
    const open = joined.at(-1);
    if (depth > 0 && open !== undefined) open.end = sentence.end;
    else joined.push({ ...sentence });
    const words = sliceText(text, sentence);
    depth += (words.match(/“/gu)?.length ?? 0) - (words.match(/”/gu)?.length ?? 0);
  }
  return joined;
}

function shift(index: number, words: string, offset: number): Span {
  return { start: offset + index, end: offset + index + words.length };
}

/** Matches `Pashinyan also said`, `he said` and `said Ms Lee`; not "the said contract". */
const SAYING =
  /(?:According to (?<source>\p{Lu}\p{L}+))|(?:\b(?<name>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*)|\b[Hh]e|\b[Ss]he)(?: also| then)? (?:said|says|noted|stated|added|told|emphasized|recalled|described|expressed)\b/u;
/** Matches “No.” with its marks; not ”No“. */
const QUOTATION = /“[^”]+”?|"[^"]+"/gu;
