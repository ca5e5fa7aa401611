import { type AnswerType, readAnswerType } from "./answer-type.ts";
import { APOSTROPHES } from "./apostrophes.ts";
import { isAskingWord, recogniseQuestion } from "./asking-words.ts";
import { findMatches } from "./find-matches.ts";
import type { Language, Languages } from "./language.ts";
import { addUnit } from "./numbers.ts";
import type { MarkFamily } from "./quotation-marks.ts";
import { findTypedInSteps, spanWords } from "./quotations.ts";
import { readWord } from "./read-word.ts";
import { type Span, sliceText } from "./span.ts";
import type { Steps } from "./steps.ts";
import { isWholeOf, splitTermsInSteps, type Term, type Whole } from "./terms.ts";
import { INVISIBLE_LETTERS } from "./unseen.ts";
import { UNSPACED_SCRIPTS } from "./unspaced.ts";
import { joinHyphens, MOST_TIED, type Tie } from "./wholes.ts";

/** A question as search understands it, before any corpus is looked at. */
export interface Query {
  readonly text: string;
  /** Every word in order, function words too. */
  readonly words: readonly QueryWord[];
  /** What is looked for, in order, each stem once; empty when there is no word. */
  readonly terms: readonly QueryWord[];
  /** Words that must follow one another, each by its stems: the words in quotation marks. */
  readonly phrases: readonly (readonly (readonly string[])[])[];
  /** Stems that must not occur: words with a hyphen before them; a number with a minus is a number. */
  readonly excluded: readonly string[];
  readonly answerType: AnswerType;
  /** What several of its words are together, be it that they only stand side by side. */
  readonly wholes: readonly QueryWhole[];
}

/** Words of a question that a text may write as one. */
export interface QueryWhole extends Span {
  readonly tie: Tie | "space";
  readonly word: string;
  /** Its stems under English and all languages of the corpus, each once. */
  readonly stems: readonly string[];
  /** In order, at least one. */
  readonly words: readonly QueryWord[];
}

/** A word of a question, whose language is not known for certain. */
export interface QueryWord extends Term {
  /** Its stems under all languages of the corpus in which it is no function word: its own first, each once. */
  readonly stems: readonly string[];
  /** Whether it is a function word of English or of any language of the corpus, or asks in another. */
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
  for (const quotation of yield* findTypedInSteps(blankInchMarks(text))) {
    if (!quotation.closed || !PHRASE_MARKS.has(quotation.family)) continue;
    phrases.push(yield* read(sliceText(text, spanWords(quotation))));
  }
  const excluded: QueryWord[] = [];
  for (const match of findMatches(text, EXCLUDED)) excluded.push(...(yield* read(joinHyphens(match[1] ?? ""))));
  const sought = text.replace(EXCLUDED, (word) => " ".repeat(word.length));
  const words = dropAsking(yield* read(sought), languages);
  const named = words.filter((term) => !term.joins);
  return {
    text,
    words,
    terms: dropRepeated(named.length === 0 ? words : named),
    phrases: phrases.map((phrase) => phrase.map(({ stems }) => stems)).filter((phrase) => phrase.length > 0),
    excluded: excluded.flatMap(({ stems }) => stems),
    answerType: readAnswerType(words.map((term) => term.word)),
    wholes: yield* readWholes(sought, words, languages),
  };
}

// A mark behind a number that would open a quotation is one of inches: 5" and 7".
function blankInchMarks(text: string): string {
  let isOpen = false;
  return text.replace(STRAIGHT_MARK, (mark, digit: string | undefined) => {
    const isInch = !isOpen && digit !== undefined;
    if (!isInch) isOpen = !isOpen;
    return isInch ? `${digit} ` : mark;
  });
}

// Who asks in a language that no article is in uses its small words too. One asking word among words of no language may
// still be the name of a thing: where the corpus has it, it is looked for.
function dropAsking(words: readonly QueryWord[], languages: Languages): readonly QueryWord[] {
  const known = words.filter(({ joins }) => joins).length;
  const askedIn = recogniseQuestion(
    words.map(({ word }) => word),
    known,
  );
  if (askedIn !== undefined && !languages.has(askedIn.tag)) {
    return words.map((word) => (askedIn.joins.has(word.word) ? { ...word, joins: true, mayJoin: true } : word));
  }
  return known > 0 ? words : words.map((word) => (isAskingWord(word.word) ? { ...word, mayJoin: true } : word));
}

function* readWholes(text: string, words: readonly QueryWord[], languages: Languages): Steps<QueryWhole[]> {
  const wholes: QueryWhole[] = [];
  for (const [at, word] of words.entries()) {
    if (word.wholes.length > 0) {
      const near = listNear(words, at);
      for (const whole of word.wholes) wholes.push(readTied(text, whole, near, languages));
    }
    const before = words[at - 1];
    const joined = before === undefined ? undefined : joinNeighbours(text, [before, word], languages);
    if (joined !== undefined) wholes.push(joined);
    if (at % READ_PER_STEP === 0) yield;
  }
  return wholes;
}

// The words that a whole which ends with this one may have.
function listNear(words: readonly QueryWord[], last: number): QueryWord[] {
  const near: QueryWord[] = [];
  for (let at = Math.max(0, last + 1 - MOST_TIED); at <= last; at += 1) {
    const word = words[at];
    if (word !== undefined) near.push(word);
  }
  return near;
}

function readTied(text: string, whole: Whole, near: readonly QueryWord[], languages: Languages): QueryWhole {
  const { tie, word, stem, start } = whole;
  const end = near.at(-1)?.end ?? start;
  const others =
    tie === "hyphen" && LETTERS.test(word) ? readStems(joinHyphens(text.slice(start, end)), languages) : [];
  const words = near.filter((other) => other.start >= start);
  return { tie, word, stems: [...new Set([stem, ...others])], start, end, words };
}

// "Anti virus" may be one word in a text, and "sixty three" a number.
function joinNeighbours(
  text: string,
  words: readonly [QueryWord, QueryWord],
  languages: Languages,
): QueryWhole | undefined {
  const [first, { start, end, joins, stem }] = words;
  if (joins || first.joins || text.slice(first.end, start) !== " ") return undefined;
  const number = addUnit(first.stem, stem);
  const raw = `${sliceText(text, first)}${text.slice(start, end)}`;
  if (number === undefined && !LETTERS.test(raw)) return undefined;
  const stems = number === undefined ? readStems(raw, languages).filter((own) => isWholeOf(own, first.word)) : [number];
  if (stems.length === 0) return undefined;
  return { tie: "space", word: number ?? raw.toLowerCase(), stems, start: first.start, end, words };
}

function readStems(raw: string, languages: Languages): string[] {
  return [...new Set([undefined, ...languages.values()].map((language) => readWord(raw, language).stem))];
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
/**
 * Matches the end of "Armenia -turkey" and of "trade -anti-virus"; not the hyphen of "Armenia-Russia", "- ", "-40", "-v" and
 * "--all".
 */
const EXCLUDED = new RegExp(
  String.raw`(?<=^|\s)-((?:[${UNSPACED_SCRIPTS}]|\p{L}(?=[\p{L}\p{M}\p{N}]))[\p{L}\p{M}\p{N}${APOSTROPHES}${INVISIBLE_LETTERS}]*(?:[-‐‑][\p{L}\p{N}]+)*)`,
  "gu",
);
/** Matches a straight double quotation mark, with a digit before it in a group. */
const STRAIGHT_MARK = /(\p{N})?"/gu;
/** Matches "antivirus"; not "covid19". */
const LETTERS = /^\p{L}+$/u;
