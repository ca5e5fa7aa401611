import type { Languages } from "../text/language.ts";
import type { OwnedPerson } from "./owned-person.ts";
import { NO_SYNONYMS, type Synonyms } from "./synonyms.ts";

/** How the words and names of one corpus are read. */
export interface Lexicon {
  /** The languages of its articles. */
  readonly languages: Languages;
  readonly synonyms: Synonyms;
  /** Those of whom its owner tells. */
  readonly people: readonly OwnedPerson[];
}

/** English alone, without synonyms and people. */
export const ENGLISH: Lexicon = { languages: new Map(), synonyms: NO_SYNONYMS, people: [] };
