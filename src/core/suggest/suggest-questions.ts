import type { Corpus } from "../index/corpus.ts";
import { listTitles, proposeNames } from "./propose-openings.ts";
import { proposeWords } from "./propose-words.ts";
import type { Suggestion } from "./suggestion.ts";
import { completeQuestion, readTyped, type TypedQuestion } from "./typed-question.ts";
import type { WrittenWords } from "./written-words.ts";
import { openWrittenWords } from "./written-words-of.ts";

/**
 * Completions of a question that is being typed, best first, at most 25: its last word completed with words and phrases of
 * the corpus as the corpus writes them, or followed by some. Where nothing to look for was typed, the names that the corpus
 * mentions most and its newest titles. Empty when the corpus has no words, or no completion leaves the question within
 * 100 code units.
 */
export function suggestQuestions(corpus: Corpus, typed: string): Suggestion[] {
  const words = openWrittenWords(corpus);
  const question = readTyped(typed);
  const completed = completeAll(typed, question, words, corpus);
  if (completed.length === 0 && question.mayBeWhole) {
    return completeAll(typed, readTyped(`${typed} `), words, corpus);
  }
  return isBlank(question) ? [...completed.slice(0, MOST - TITLES), ...suggestTitles(corpus)] : completed;
}

/** Choices that Discord shows. */
const MOST = 25;
/** Of these, titles of articles. */
const TITLES = 10;
/** Code units that Discord takes as the name or the value of a choice. */
const LONGEST = 100;

function completeAll(typed: string, question: TypedQuestion, words: WrittenWords, corpus: Corpus): Suggestion[] {
  const suggestions = new Map<string, Suggestion>();
  for (const ending of listEndings(question, words, corpus)) {
    if (suggestions.size >= MOST) break;
    const value = completeQuestion(question, ending, LONGEST);
    if (value === undefined || value === typed) continue;
    const key = value.toLowerCase();
    if (!suggestions.has(key)) suggestions.set(key, { label: value, value });
  }
  return [...suggestions.values()];
}

function listEndings(question: TypedQuestion, words: WrittenWords, corpus: Corpus): readonly string[] {
  const proposals = proposeWords(question, words, corpus.index.vocabulary).sort((a, b) => b.score - a.score);
  if (proposals.length > 0 || question.partial !== "") return proposals.map(({ text }) => text);
  return proposeNames(words);
}

function isBlank({ before, partial }: TypedQuestion): boolean {
  return before === "" && partial === "";
}

function suggestTitles(corpus: Corpus): Suggestion[] {
  return listTitles(corpus, TITLES).map((title) => {
    const label = cut(title, "…");
    return { label, value: cut(title, "") };
  });
}

// Cut at a word where there is one in the second half, and never between the halves of a surrogate pair.
function cut(title: string, mark: string): string {
  if (title.length <= LONGEST) return title;
  const room = title.slice(0, LONGEST - mark.length).replace(HALF_PAIR, "");
  const space = room.lastIndexOf(" ");
  return `${space > LONGEST / 2 ? room.slice(0, space) : room}${mark}`;
}

/** Matches one half of "🙂" alone; not the whole. */
const HALF_PAIR = /\p{Cs}/gu;
