import { readPrimarySubtag } from "../../text/language.ts";
import { FRENCH } from "./french.ts";
import { GERMAN } from "./german.ts";
import type { QuoteLanguage } from "./quote-language.ts";
import { RUSSIAN } from "./russian.ts";
import { SPANISH } from "./spanish.ts";
import { TURKISH } from "./turkish.ts";

/** The languages beside English of which it is known how they tell who says what. */
const LANGUAGES: readonly QuoteLanguage[] = [GERMAN, FRENCH, SPANISH, RUSSIAN, TURKISH];

/**
 * The language of a text as it states it, or the one of whose most frequent words it has most; undefined for any other, and
 * for a text with few of them.
 */
export function findQuoteLanguage(text: string, lang: string | undefined): QuoteLanguage | undefined {
  if (lang !== undefined) return LANGUAGES.find(({ tag }) => tag === readPrimarySubtag(lang));
  const words = text.slice(0, SAMPLE).toLowerCase().match(WORD) ?? [];
  let most = Math.max(FEWEST, words.length * LEAST_SHARE);
  let best: QuoteLanguage | undefined;
  for (const language of LANGUAGES) {
    const share = words.filter((word) => language.frequent.has(word) || language.letters?.test(word) === true).length;
    if (share > most) [most, best] = [share, language];
  }
  return best;
}

/** Code units that are read to tell the language. */
const SAMPLE = 4_000;
/** Of the words of news some fifth are among its thirty most frequent ones; other languages share a few. */
const LEAST_SHARE = 0.08;
/** Frequent words that tell nothing yet: a name may have as many. */
const FEWEST = 2;
/** Matches a word of any script; not a number. */
const WORD = /\p{L}+/gu;
