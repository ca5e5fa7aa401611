import { CALENDAR_NAMES } from "./calendar-words.ts";
import { splitWords } from "./word-list.ts";

/** What a question asks for, as far as its question word says: a person or body, a time, a number, a place, or more. */
export type AnswerType = "name" | "date" | "number" | "place" | "open";

/** The answer type that the words of a question (folded, in order) ask for. */
export function readAnswerType(words: readonly string[]): AnswerType {
  for (const [index, word] of words.entries()) {
    const next = words[index + 1] ?? "";
    if (word === "who" || word === "whom" || word === "whose") return "name";
    if (word === "when") return "date";
    if (word === "where") return "place";
    if (word === "how" && NUMBER_QUESTIONS.has(next)) return "number";
    if (word === "what" || word === "which") return TYPE_NOUNS.get(next) ?? "open";
    if (word === "how" || word === "why") return "open";
  }
  return "open";
}

const NUMBER_QUESTIONS = splitWords("many much old long far big large tall high often fast deep wide heavy");

const TYPE_NOUNS = new Map<string, AnswerType>([
  ...listAs("date", "year day date month time decade century season"),
  ...listAs("number", "percentage percent number amount age price cost size population distance total temperature"),
  ...listAs("place", "country city state town place location region area continent county province village street"),
  ...listAs("name", "person man woman actor actress president group organization company team party president king"),
]);

function listAs(type: AnswerType, words: string): [string, AnswerType][] {
  return [...splitWords(words)].map((word) => [word, type]);
}

/** Whether a word of a text may answer a question of this type. `before` is the folded word before it. */
export function answersType(type: AnswerType, word: WrittenWord, before: string): boolean {
  if (type === "number") return word.isNumber || NUMBER_WORDS.has(word.word);
  if (type === "date") return isDateWord(word.word);
  if (type === "open" || !word.isName || isDateWord(word.word)) return false;
  return type === "name" || PLACE_PREPOSITIONS.has(before);
}

export interface WrittenWord {
  /** Folded. */
  readonly word: string;
  /** Begins with a digit. */
  readonly isNumber: boolean;
  /** Begins with a capital that is not owed to the sentence's beginning, and is no function word. */
  readonly isName: boolean;
}

function isDateWord(word: string): boolean {
  return DATE_WORDS.has(word) || YEAR.test(word);
}

const DATE_WORDS = new Set([
  ...CALENDAR_NAMES,
  ...splitWords(`yesterday today tomorrow tonight week month year decade century noon midnight morning evening afternoon spring
  summer autumn winter easter christmas`),
]);

const NUMBER_WORDS = splitWords(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen dozens
  hundreds thousands millions billions half third quarter percent`,
);

const PLACE_PREPOSITIONS = new Set(["in", "at", "near", "from", "to", "of", "outside", "across", "around"]);

/** Matches "1863" and "1990s"; not "863" and not "18631". */
const YEAR = /^(?:1\d|20)\d\ds?$/u;
