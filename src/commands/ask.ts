import type { AbsentWord, Answer } from "../core/answer.ts";
import type { Mark } from "../core/excerpt.ts";
import { type Library, showPassage } from "../core/library.ts";
import type { Passage } from "../core/passages.ts";
import { findSimilarWords } from "../core/search/spelling.ts";
import { sliceText } from "../core/span.ts";
import { isFunctionWord, splitTerms, type Term } from "../core/terms.ts";
import { type Command, readText } from "./command.ts";

/** `/ask`: the passages that answer a question, best first. */
export const ask: Command = {
  name: "ask",
  description: "Find the passages that answer a question, word for word",
  options: [
    {
      kind: "text",
      name: "question",
      description: "A question or a few keywords",
      required: true,
      maxLength: 300,
      completes: false,
    },
  ],
  run: (args, library) => answerQuestion(readText(args, "question"), library),
};

function answerQuestion(question: string, library: Library): Answer {
  if (library.articles.length === 0) return { kind: "refusal", reason: "empty-corpus" };
  const terms = chooseTerms(splitTerms(question));
  if (terms.length === 0) return { kind: "refusal", reason: "empty-question", asked: question };
  const stems = new Set(terms.map((term) => term.stem));
  const hits = library.index.find([...stems], SHOWN);
  if (hits.length === 0) return { kind: "not-found", question, absent: findAbsent(question, terms, library) };
  return {
    kind: "passages",
    question,
    hits: hits.map(({ passage }) => showPassage(library, passage, passage, markMatches(passage, stems))),
  };
}

// Function words find nothing in particular; a question of nothing else is asked with them.
function chooseTerms(terms: readonly Term[]): readonly Term[] {
  const content = terms.filter((term) => !isFunctionWord(term));
  return content.length > 0 ? content : terms;
}

function markMatches(passage: Passage, stems: ReadonlySet<string>): Mark[] {
  return splitTerms(sliceText(passage.article.text, passage))
    .filter((term) => stems.has(term.stem))
    .map((term) => ({ kind: "match", start: passage.start + term.start, end: passage.start + term.end }));
}

function findAbsent(question: string, terms: readonly Term[], library: Library): AbsentWord[] {
  return terms
    .filter((term) => library.index.frequency(term.stem) === 0)
    .map((term) => ({
      word: sliceText(question, term),
      nearest: findSimilarWords(term.word, library.index.words, 5).map(({ word }) => word),
    }));
}

/** Hits in one answer, over all of its pages: whoever has not found it among these asks in other words. */
const SHOWN = 15;
