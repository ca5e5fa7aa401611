/** How the words of one language other than English are read. English is built into `read-word.ts`. */
export interface Language {
  /** Primary subtag of BCP 47, for example `ru`. */
  readonly tag: string;
  /** The stem of a word in the language's own script, lower case, NFC, without points and an elided article. */
  readonly stem: (word: string) => string;
  /** Words that only join others, in the same form. */
  readonly stopWords: ReadonlySet<string>;
}

/** The languages of a corpus by primary subtag, English left out. */
export type Languages = ReadonlyMap<string, Language>;

/** The language of an article that states `lang`; undefined for English and where nothing is stated or known. */
export function findLanguage(languages: Languages, lang: string | undefined): Language | undefined {
  return lang === undefined ? undefined : languages.get(readPrimarySubtag(lang));
}

/** "pt" of "pt-BR". */
export function readPrimarySubtag(lang: string): string {
  return (lang.split("-", 1)[0] ?? lang).toLowerCase();
}
