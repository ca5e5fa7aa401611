import type { Article } from "./quote-language.ts";

/** The articles of a language from lines of words that say the same. */
export function buildArticles(lines: readonly (readonly [string, Article])[]): ReadonlyMap<string, Article> {
  return new Map(lines.flatMap(([words, article]) => words.split(" ").map((word) => [word, article] as const)));
}

/** Phrases, set apart by "|", as lists of their words; the longest first, so that it is tried first. */
export function readPhrases(phrases: string): readonly (readonly string[])[] {
  return phrases
    .split("|")
    .map((phrase) => phrase.trim().split(/\s+/u))
    .sort((a, b) => b.length - a.length);
}

/** The forms that each of the stems has with each of the endings, as running text. */
export function conjugate(stems: string, endings: readonly string[]): string {
  return stems
    .trim()
    .split(/\s+/u)
    .flatMap((stem) => endings.map((ending) => stem + ending))
    .join(" ");
}
