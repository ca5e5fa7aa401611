import type { Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { ArticleQuotes, Quote } from "./quote.ts";

/** The quotes that stand at these places among those of an article; of a place behind the last there is none. */
export function* lookUpQuotesInSteps({ quotes }: ArticleQuotes, places: readonly number[]): Steps<Map<number, Quote>> {
  const found = new Map<number, Quote>();
  for (const place of places) {
    const quote = quotes[place];
    if (quote !== undefined) found.set(place, quote);
    yield;
  }
  return found;
}

/** Where an article names the speakers at these places among those of it: of one after the other, in order. */
export function* lookUpMentionsInSteps({ speakers }: ArticleQuotes, places: readonly number[]): Steps<Span[]> {
  const all = [...speakers.values()];
  const found: Span[] = [];
  for (const place of places) {
    for (const mention of all[place]?.mentions ?? []) found.push(mention);
    yield;
  }
  return found;
}
