import type { Library } from "../core/library.ts";
import { sliceText } from "../core/span.ts";
import { splitTerms } from "../core/terms.ts";
import type { WeighedSection } from "./protocol.ts";

/** The passages that were ranked for a question, best first, with what spoke for each. */
export function explainHits(question: string, library: Library): WeighedSection[] {
  const stems = splitTerms(question).map((term) => term.stem);
  return library.index.find(stems, SHOWN).map(({ passage, score }, place) => ({
    kind: "weighed",
    title: `${place + 1}. ${passage.article.title}, passage ${passage.number}`,
    words: sliceText(passage.article.text, passage),
    source: { article: passage.article.id, passage: passage.number, start: passage.start, end: passage.end },
    score,
    features: [{ name: "BM25+", value: score, weight: 1 }],
    facts: [],
  }));
}

/** Hits that are explained: those of a first page and the next that lost. */
const SHOWN = 6;
