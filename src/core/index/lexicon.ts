import type { Languages } from "../text/language.ts";
import { NO_SYNONYMS, type Synonyms } from "./synonyms.ts";

/** How the words of one corpus are read. */
export interface Lexicon {
  /** The languages of its articles. */
  readonly languages: Languages;
  readonly synonyms: Synonyms;
}

/** English alone, without synonyms. */
export const ENGLISH: Lexicon = { languages: new Map(), synonyms: NO_SYNONYMS };
