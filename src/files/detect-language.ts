import type { Article } from "../core/article/article.ts";
import { measureEnglish } from "../core/text/is-english.ts";
import { countWords } from "../core/text/words.ts";

/**
 * The primary subtag of the language that an article is in, by its words; undefined for English, for an article of few words,
 * and wherever it is not sure: what is not known is read as English is.
 */
export async function detectLanguage(article: Article): Promise<string | undefined> {
  const words = collectWords(article);
  const share = measureEnglish(words);
  const count = countWords(words);
  if (count < FEWEST_WORDS || share >= SURELY_ENGLISH) return undefined;
  // Its table takes some eighty megabytes: a corpus in English never needs it.
  const { eld } = await import("eld/extrasmall");
  const found = eld.detect(words);
  if (found.language === "" || found.language === "en" || !found.isReliable()) return undefined;
  const scores = found.getScores();
  const best = scores[found.language] ?? 0;
  // A few words of English, names above all, look like any language.
  const isFar =
    best >= LEAST_SCORE && best - (scores.en ?? 0) >= LEAST_LEAD && (share < PERHAPS_ENGLISH || count >= MANY_WORDS);
  return isFar ? found.language : undefined;
}

// The first words that a person wrote for others to read: no code, no table, no licence.
function collectWords({ text, blocks }: Article): string {
  let words = "";
  for (const { kind, start, end } of blocks) {
    if (kind === "code" || kind === "row" || kind === "furniture") continue;
    words += `${text.slice(start, Math.min(end, start + SAMPLE - words.length))}\n`;
    if (words.length >= SAMPLE) break;
  }
  return words.replace(ADDRESS, " ");
}

/** Code units that are read: less than a millisecond. */
const SAMPLE = 1_500;
/** Words of which nothing is told: a title, a name. */
const FEWEST_WORDS = 8;
/** Words from which on a language is told for sure. */
const MANY_WORDS = 30;
/** The least score of a language in its own words: 0.7 and more; lists of names have less in all. */
const LEAST_SCORE = 0.65;
/** By how much the score of a language is over that of English. */
const LEAST_LEAD = 0.05;
/** The share of English function words from which on a text is English: others have up to an eighth of them by chance. */
const SURELY_ENGLISH = 0.25;
/** The share from which on a few words may be English. */
const PERHAPS_ENGLISH = 0.12;

/** Matches "https://a.example/b" and "a@b.example": words of no language. */
const ADDRESS = /\S+(?::\/\/|@)\S+/gu;
