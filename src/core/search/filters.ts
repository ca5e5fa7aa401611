import type { Article } from "../article/article.ts";
import type { Passage } from "../article/passages.ts";
import { listNames } from "../index/article-names.ts";
import { sliceRaised } from "../index/slice-raised.ts";
import { findLanguage } from "../text/language.ts";
import { listOwnStems, type Term } from "../text/terms.ts";
import { splitSought } from "./split-sought.ts";
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
    const read = (text: string): readonly Term[] => splitSought(text, language, weighed);
    return accepts(read(sliceRaised(passage.article, passage)), () => readTrail(passage).map(read));
  };
}

/** The names of its article and the headings above a passage, each a text of its own. */
function readTrail({ article, trail }: Passage): string[] {
  return [...listNames(article), ...trail.map((heading) => sliceRaised(article, heading))];
}

/**
 * Which texts, by their words in order, hold a question's quoted phrases and none of its excluded words; a phrase may stand
 * in one of the names above the text instead. A misspelt word in a phrase stands for the words that are read for it.
 */
export function buildTextFilter({ query, terms }: WeighedQuery): TextFilter {
  const { excluded } = query;
  const corrected = terms.filter((term) => term.corrections.length > 0);
  const phrases = query.phrases.map((phrase) =>
    phrase.map((stems) => [...stems, ...corrected.flatMap((term) => (stems.includes(term.stem) ? term.stems : []))]),
  );
  if (phrases.length === 0 && excluded.length === 0) return () => true;
  return (words, readNames = () => []) => {
    const held = words.map(listOwnStems);
    const all = new Set(held.flat());
    if (excluded.some((stem) => all.has(stem))) return false;
    const missing = phrases.filter((phrase) => !holdsPhrase(held, phrase));
    if (missing.length === 0) return true;
    const named = readNames().map((name) => name.map(listOwnStems));
    return missing.every((phrase) => named.some((name) => holdsPhrase(name, phrase)));
  };
}

/** Whether a text is accepted; the names above it are only read where its own words do not do. */
type TextFilter = (words: readonly Term[], readNames?: () => readonly (readonly Term[])[]) => boolean;

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

function holdsPhrase(held: readonly (readonly string[])[], phrase: readonly (readonly string[])[]): boolean {
  return held.some((_, start) =>
    phrase.every((word, offset) => held[start + offset]?.some((stem) => word.includes(stem)) === true),
  );
}

/** What a date without month or day is filled up with to stand for its last day. */
const LAST_DAY = "9999-12-31";

/** Matches "2024", "2024-05" and "2024-05-31"; not "May 2024" and not "2024-13". */
const LIMIT_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u;
