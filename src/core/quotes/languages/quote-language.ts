/** What a word says of the sex of who is meant. */
export type Gender = "m" | "f";

/**
 * The words of one language by which it is read who says what; all in small letters. A further language is one such file
 * and a line in `registry.ts`.
 */
export interface QuoteLanguage {
  /** Primary subtag of BCP 47. */
  readonly tag: string;
  /** Its most frequent small words, by which a text that states no language is told. */
  readonly frequent: ReadonlySet<string>;
  /** Matches a word with letters that hardly another language has. */
  readonly letters?: RegExp;
  /** Whether it writes every noun with a capital, so that a capital alone makes no name. */
  readonly nouns: "capital" | "small";
  /** Where the subject of what is said stands: behind a verb too, or before what is said and its verb last. */
  readonly order: "verb-inside" | "verb-last";
  /** What a word begins with that is a word of its own: "l’" of “l’adjoint”. */
  readonly lead?: RegExp;
  /** What a word ends in that is a word of its own: "-t-il" of “a-t-il”, "’ya" of “Kaya’ya”. */
  readonly tail?: RegExp;
  /** Pronouns that are a subject; those that are not of one person have no gender but "none". */
  readonly pronouns: ReadonlyMap<string, Gender | "any" | "none">;
  /** Words that open a subject: "der", "sa"; with the gender they tell and whether they mean one that is known. */
  readonly articles: ReadonlyMap<string, Article>;
  /** Words behind which no subject stands: prepositions, and articles of other cases. */
  readonly governing: ReadonlySet<string>;
  /** Words that are neither verb nor noun: conjunctions, adverbs, particles. */
  readonly small: ReadonlySet<string>;
  /** Words that lead on inside a name: "von", "de". */
  readonly particles: ReadonlySet<string>;
  /** Forms of address and degrees before a name: "Frau", "Dr". */
  readonly addresses: ReadonlyMap<string, Gender | "any">;
  /** Matches a noun that says what somebody is: “bürgermeisterin”. */
  readonly office: RegExp;
  /** Each matches offices that a text calls by one another: “Kanzlerin” and “Regierungschefin”. */
  readonly peers?: readonly RegExp[];
  /** Matches an office that anybody may have beside those who are named: “sprecher”, “anwohnerin”. */
  readonly anonymous: RegExp;
  /** Matches an office, or an office's last letters, of women. */
  readonly female: RegExp;
  /** Matches an office of men alone, where women have a form of their own. */
  readonly male: RegExp;
  /** Matches a noun that stands for a body, or heads its name. */
  readonly body: RegExp;
  /** Bodies that are known only beside a name: “das Unternehmen”. */
  readonly generic: RegExp;
  /** Nouns with a capital that are no name: days, months, measures. */
  readonly noNames: ReadonlySet<string>;
  readonly givenMale: ReadonlySet<string>;
  readonly givenFemale: ReadonlySet<string>;
  /** Forms of verbs that tell that something is said. */
  readonly verbs: ReadonlySet<string>;
  /** Those of them that stand before their subject, as “diyen Aksu”. */
  readonly relative?: ReadonlySet<string>;
  /** Those that only stand beside words in quotation marks: “freut”. */
  readonly quoting: ReadonlySet<string>;
  /** Small words that stand before such a verb where it tells what somebody feels: "s’" of “s’indigne”. */
  readonly reflexive?: ReadonlySet<string>;
  /** Participles of such verbs, and the verbs that stand with them. */
  readonly participles: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  /** Forms that are such a verb only with one of these words further on: "teilte … mit". */
  readonly parted: ReadonlyMap<string, ReadonlySet<string>>;
  /** Matches a verb that may stand without its subject; absent where none may. */
  readonly dropping?: RegExp;
  /** Matches a verb whose subject are several; a body takes it as well. */
  readonly plural: RegExp;
  /** Words before who is the source: "laut", "nach angaben von". */
  readonly sources: readonly (readonly string[])[];
  /** Words behind who is the source: "zufolge". */
  readonly sourcesBehind: readonly (readonly string[])[];
  /** Words that open what is said behind a verb: "dass"; those that belong to it ("ob") are not left out. */
  readonly openers: ReadonlySet<string>;
  readonly keptOpeners: ReadonlySet<string>;
  /** Words that open a clause in front of the verb that it depends on: "als", "wenn"; absent where no mood tells of reports. */
  readonly subordinators?: ReadonlySet<string>;
  /** Words that, before a verb of speaking, tell that what it stands beside is what was said: "wie X sagte". */
  readonly as: ReadonlySet<string>;
  /** Matches a sentence in the mood of what is only reported, where a language has one. */
  readonly mood?: RegExp;
  /** Matches the last words of what is reported, where the verb of speaking stands behind it. */
  readonly reportedEnd?: RegExp;
  /** The form that is named of a word in another case, likeliest first; absent where names do not change. */
  readonly listBaseForms?: (word: string) => readonly string[];
}

export interface Article {
  readonly gender?: Gender;
  readonly isDefinite: boolean;
}
