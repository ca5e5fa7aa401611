import type { Passage } from "../article/passages.ts";
import type { PassageIndex } from "../index/passage-index.ts";
import { analyzeInSteps } from "../text/analyze-query.ts";
import { chooseFirstInSteps } from "../text/choose-first.ts";
import { listGramsOf } from "../text/grams.ts";
import { findLanguage, type Language } from "../text/language.ts";
import { type SoughtWords, seekWords } from "../text/segment-words.ts";
import { sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { listOwnStems, splitAround } from "../text/terms.ts";
import { isUnspaced } from "../text/unspaced.ts";
import type { SpokenQuote } from "./find-speaker.ts";

interface RankedQuote {
  readonly spoken: SpokenQuote;
  /** Words of the question that it holds itself. */
  readonly held: number;
  /** Place of its passage among those that the search finds. */
  readonly rank: number;
}

/**
 * The `limit` quotes that are about something, best first: by the words of `about` that they hold themselves, then by
 * how well the search rates their passage. Those without any are left out.
 */
export function* rankQuotesInSteps(
  index: PassageIndex,
  quotes: readonly SpokenQuote[],
  about: string,
  limit: number,
): Steps<SpokenQuote[]> {
  const { languages } = index.lexicon;
  const { terms } = yield* analyzeInSteps(about, languages);
  const stems = new Set(terms.flatMap((term) => term.stems));
  const sought = seekWords([...stems].filter(isUnspaced));
  const matches = yield* index.searchInSteps([...stems].flatMap(listGramsOf), []);
  const ranks = rankPassages(matches.slice(0, MOST_PASSAGES).map(({ passage }) => passage));
  const ranked: RankedQuote[] = [];
  for (const spoken of quotes) {
    const { article, quote } = spoken;
    const held = yield* countHeldInSteps(spoken, stems, findLanguage(languages, article.lang), sought);
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
  stems: ReadonlySet<string>,
  language: Language | undefined,
  sought: SoughtWords | undefined,
): Steps<number> {
  const held = new Set<string>();
  for (const part of quote.parts) {
    for (const term of splitAround(sliceText(article.text, part), language, sought)) {
      for (const stem of listOwnStems(term)) if (stems.has(stem)) held.add(stem);
    }
    yield;
  }
  return held.size;
}

/** Passages of the search that are looked at: more than a page shows, so that one speaker's are among them. */
const MOST_PASSAGES = 500;
