import type { Passage } from "../article/passages.ts";
import type { PassageIndex } from "../index/passage-index.ts";
import type { SpokenQuote } from "../quotes/find-speaker.ts";
import { maskHeldAliases } from "../search/aliases.ts";
import { listHeldTerms } from "../search/overlap.ts";
import { readQuestionInSteps, type WeighedQuery } from "../search/weigh-query.ts";
import { chooseFirstInSteps } from "../text/choose-first.ts";
import { findLanguage, type Language } from "../text/language.ts";
import { sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { splitTerms } from "../text/terms.ts";

interface RankedQuote {
  readonly spoken: SpokenQuote;
  /** Terms of the question that it holds itself. */
  readonly held: number;
  /** Place of its passage among those that the search finds. */
  readonly rank: number;
}

/**
 * The `limit` quotes that are about something, best first: by the terms of `about` that they hold themselves, then by
 * how well the index rates their passage. Those without any are left out. A term stands for what the search takes for it,
 * synonyms and slips too.
 */
export function* rankQuotesInSteps(
  index: PassageIndex,
  quotes: readonly SpokenQuote[],
  about: string,
  limit: number,
): Steps<SpokenQuote[]> {
  const query = yield* readQuestionInSteps(index, about);
  const ranks = rankPassages(yield* findPassagesInSteps(index, query));
  const ranked: RankedQuote[] = [];
  for (const spoken of quotes) {
    const { article, quote } = spoken;
    const held = yield* countHeldInSteps(spoken, query, findLanguage(query.lexicon.languages, article.lang));
    const found = ranks
      .get(article.id)
      ?.find(({ passage }) => passage.start <= quote.start && quote.start < passage.end);
    const rank = found?.rank ?? MOST_PASSAGES;
    if (held > 0 || rank < MOST_PASSAGES) ranked.push({ spoken, held, rank });
    yield;
  }
  const best = yield* chooseFirstInSteps(ranked, limit, (a, b) => b.held - a.held || a.rank - b.rank);
  return best.map(({ spoken }) => spoken);
}

/** The passages that the index rates best for a query. */
function* findPassagesInSteps(index: PassageIndex, { terms, aliases }: WeighedQuery): Steps<Passage[]> {
  const own = new Set(terms.flatMap(({ stems }) => stems));
  const matches = yield* index.searchInSteps([...new Set([...own, ...aliases.flatMap(({ named }) => named)])], []);
  const found: Passage[] = [];
  for (const { passage, stems } of matches) {
    if (found.length === MOST_PASSAGES) break;
    // Of another name with several words all have to be there.
    if (stems.some((stem) => own.has(stem)) || maskHeldAliases(aliases, stems) !== 0) found.push(passage);
    yield;
  }
  return found;
}

interface RankedPassage {
  readonly passage: Passage;
  readonly rank: number;
}

function rankPassages(passages: readonly Passage[]): Map<string, RankedPassage[]> {
  const byArticle = new Map<string, RankedPassage[]>();
  for (const [rank, passage] of passages.entries()) {
    const known = byArticle.get(passage.article.id);
    if (known === undefined) byArticle.set(passage.article.id, [{ passage, rank }]);
    else known.push({ passage, rank });
  }
  return byArticle;
}

function* countHeldInSteps(
  { article, quote }: SpokenQuote,
  query: WeighedQuery,
  language: Language | undefined,
): Steps<number> {
  const held = new Set<number>();
  for (const part of quote.parts) {
    for (const term of listHeldTerms(splitTerms(sliceText(article.text, part), language), query)) held.add(term);
    yield;
  }
  return held.size;
}

/** Passages of the search that are looked at: more than a page shows, so that one speaker's are among them. */
const MOST_PASSAGES = 500;
