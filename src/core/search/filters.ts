import type { Article } from "../article/article.ts";
import type { Passage } from "../article/passages.ts";
import { findLanguage } from "../text/language.ts";
import { sliceText } from "../text/span.ts";
import { splitTerms, type Term } from "../text/terms.ts";
import type { ScoringQuery, WeighedQuery } from "./weigh-query.ts";

/** What a search is limited to. Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export interface SearchLimits {
  /** The id of the only article to search. */
  readonly article?: string;
  /** First day that counts. */
  readonly since?: string;
  /** First day that counts no longer. */
  readonly before?: string;
}

/** Whether `text` is a date in one of the forms that a limit takes. */
export function isLimitDate(text: string): boolean {
  return LIMIT_DATE.test(text);
}

/** Which passages a question may show: within the limits, with what `buildTextFilter` asks of their words. */
export function buildFilter(weighed: ScoringQuery, limits: SearchLimits): (passage: Passage) => boolean {
  const { query, lexicon } = weighed;
  const readsText = query.phrases.length > 0 || query.excluded.length > 0;
  const accepts = buildTextFilter(weighed);
  return (passage) => {
    if (!isWithin(passage.article, limits)) return false;
    if (!readsText) return true;
    const language = findLanguage(lexicon.languages, passage.article.lang);
    return accepts(splitTerms(sliceText(passage.article.text, passage), language));
  };
}

/**
 * Which texts, by their words in order, hold a question's quoted phrases and none of its excluded words. A misspelt word
 * in a phrase stands for the words that are read for it.
 */
export function buildTextFilter({ query, terms }: WeighedQuery): (words: readonly Term[]) => boolean {
  const { excluded } = query;
  const corrected = terms.filter((term) => term.corrections.length > 0);
  const phrases = query.phrases.map((phrase) =>
    phrase.map((stems) => [...stems, ...corrected.flatMap((term) => (stems.includes(term.stem) ? term.stems : []))]),
  );
  if (phrases.length === 0 && excluded.length === 0) return () => true;
  return (words) => {
    const stems = words.map(({ stem }) => stem);
    const held = new Set(stems);
    return !excluded.some((stem) => held.has(stem)) && phrases.every((phrase) => holdsPhrase(stems, phrase));
  };
}

// A date that states no day counts when any of its days does; an article without a date is in no period.
function isWithin(article: Article, { article: id, since, before }: SearchLimits): boolean {
  if (id !== undefined && article.id !== id) return false;
  if (since === undefined && before === undefined) return true;
  const { date } = article;
  if (date === undefined) return false;
  return (
    (since === undefined || `${date}${LAST_DAY.slice(date.length)}` >= since) && (before === undefined || date < before)
  );
}

function holdsPhrase(stems: readonly string[], phrase: readonly (readonly string[])[]): boolean {
  return stems.some((_, start) => phrase.every((word, offset) => word.includes(stems[start + offset] ?? "")));
}

/** What a date without month or day is filled up with to stand for its last day. */
const LAST_DAY = "9999-12-31";

/** Matches "2024", "2024-05" and "2024-05-31"; not "May 2024" and not "2024-13". */
const LIMIT_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u;
