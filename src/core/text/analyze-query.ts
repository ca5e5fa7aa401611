import { type AnswerType, readAnswerType } from "./answer-type.ts";
import { APOSTROPHES } from "./apostrophes.ts";
import { findMatches } from "./find-matches.ts";
import type { Language, Languages } from "./language.ts";
import type { MarkFamily } from "./quotation-marks.ts";
import { findTypedInSteps, spanWords } from "./quotations.ts";
import { sliceText } from "./span.ts";
import type { Steps } from "./steps.ts";
import { readWord, splitTermsInSteps, type Term } from "./terms.ts";

/** A question as search understands it, before any corpus is looked at. */
export interface Query {
  readonly text: string;
  /** Every word in order, function words too. */
  readonly words: readonly QueryWord[];
  /** What is looked for, in order, each stem once; empty when there is no word. */
  readonly terms: readonly QueryWord[];
  /** Words that must follow one another, each by its stems: the words in quotation marks. */
  readonly phrases: readonly (readonly (readonly string[])[])[];
  /** Stems that must not occur: words with a hyphen before them. */
  readonly excluded: readonly string[];
  readonly answerType: AnswerType;
}

/** A word of a question, whose language is not known for certain. */
export interface QueryWord extends Term {
  /** Its stems under all languages of the corpus in which it is no function word: its own first, each once. */
  readonly stems: readonly string[];
  /** Whether it is a function word of English or of any language of the corpus. */
  readonly mayJoin: boolean;
}

/**
 * Reads a question put to a corpus in English and `languages`. Function words are dropped as long as another word
 * remains; a word in quotation marks is looked for too, a word after a hyphen is not.
 */
export function* analyzeInSteps(text: string, languages: Languages): Steps<Query> {
  const language = yield* guessLanguage(text, languages);
  const read = (part: string): Steps<QueryWord[]> => readWords(part, language, languages);
  const phrases: QueryWord[][] = [];
  for (const quotation of yield* findTypedInSteps(text)) {
    if (!quotation.closed || !PHRASE_MARKS.has(quotation.family)) continue;
    phrases.push(yield* read(sliceText(text, spanWords(quotation))));
  }
  const excluded: QueryWord[] = [];
  for (const match of findMatches(text, EXCLUDED)) excluded.push(...(yield* read(match[1] ?? "")));
  const words = yield* read(text.replace(EXCLUDED, (word) => " ".repeat(word.length)));
  const named = words.filter((term) => !term.joins);
  return {
    text,
    words,
    terms: dropRepeated(named.length === 0 ? words : named),
    phrases: phrases.map((phrase) => phrase.map(({ stems }) => stems)).filter((phrase) => phrase.length > 0),
    excluded: excluded.flatMap(({ stems }) => stems),
    answerType: readAnswerType(words.map((term) => term.word)),
  };
}

// The language with most function words in the question. "Car" is French for "because": one such word is no evidence.
function* guessLanguage(text: string, languages: Languages): Steps<Language | undefined> {
  let best: { language: Language | undefined; joining: number } | undefined;
  for (const language of languages.size === 0 ? [] : [undefined, ...languages.values()]) {
    const joining = (yield* splitTermsInSteps(text, language)).filter((term) => term.joins).length;
    if (best === undefined || joining >= best.joining + CLEAR_LEAD) best = { language, joining };
  }
  return best?.language;
}

const CLEAR_LEAD = 2;

/** Words, each under all languages of the corpus: under a millisecond. */
const READ_PER_STEP = 100;

function* readWords(text: string, language: Language | undefined, languages: Languages): Steps<QueryWord[]> {
  const words: QueryWord[] = [];
  for (const term of yield* splitTermsInSteps(text, language)) {
    const raw = text.slice(term.start, term.end);
    const others =
      languages.size === 0 ? [] : [readWord(raw, undefined), ...[...languages.values()].map((l) => readWord(raw, l))];
    const stems = others.filter((other) => other.joins === term.joins).map((other) => other.stem);
    words.push({
      ...term,
      stems: [...new Set([term.stem, ...stems])],
      mayJoin: term.joins || others.some((other) => other.joins),
    });
    if (words.length % READ_PER_STEP === 0) yield;
  }
  yield;
  return words;
}

function dropRepeated(terms: readonly QueryWord[]): QueryWord[] {
  const seen = new Set<string>();
  return terms.filter((term) => {
    const isNew = !seen.has(term.stem);
    seen.add(term.stem);
    return isNew;
  });
}

/** Not the single ones, which may be apostrophes, and not those of a title, which stands in other marks elsewhere. */
const PHRASE_MARKS: ReadonlySet<MarkFamily> = new Set(["double", "guillemet", "angle", "corner"]);
/** Matches the end of "Armenia -turkey"; not the hyphen of "Armenia-Russia" and not "- ". */
const EXCLUDED = new RegExp(String.raw`(?<=^|\s)-([\p{L}\p{N}][\p{L}\p{N}${APOSTROPHES}]*)`, "gu");
