import type { Library } from "../library.ts";
import { isFunctionWord, splitTerms } from "../terms.ts";
import type { SpokenQuote } from "./find-speaker.ts";

/**
 * The quotes that are about something, best first: by the words of `about` that they hold themselves, then by how well
 * the search rates their passage. Those without any are left out.
 */
export function rankQuotes(library: Library, quotes: readonly SpokenQuote[], about: string): SpokenQuote[] {
  const terms = splitTerms(about);
  const telling = terms.filter((term) => !isFunctionWord(term));
  const stems = [...new Set((telling.length > 0 ? telling : terms).map((term) => term.stem))];
  const passages = library.index.find(stems, MOST_PASSAGES).map(({ passage }) => passage);
  return quotes
    .map((spoken, order) => {
      const held = countHeld(spoken, stems);
      const rank = passages.findIndex(
        (passage) =>
          passage.article.id === spoken.article.id &&
          passage.start <= spoken.quote.start &&
          spoken.quote.start < passage.end,
      );
      return { spoken, order, held, rank: rank === -1 ? MOST_PASSAGES : rank };
    })
    .filter(({ held, rank }) => held > 0 || rank < MOST_PASSAGES)
    .sort((a, b) => b.held - a.held || a.rank - b.rank || a.order - b.order)
    .map(({ spoken }) => spoken);
}

function countHeld({ article, quote }: SpokenQuote, stems: readonly string[]): number {
  const own = quote.parts.flatMap((part) => splitTerms(article.text.slice(part.start, part.end)));
  const held = new Set(own.map((term) => term.stem));
  return stems.filter((stem) => held.has(stem)).length;
}

/** Passages of the search that are looked at: more than a page shows, so that one speaker's are among them. */
const MOST_PASSAGES = 500;
