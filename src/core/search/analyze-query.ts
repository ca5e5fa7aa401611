import { splitTerms, type Term } from "../terms.ts";
import { type AnswerType, readAnswerType } from "./answer-type.ts";

/** A question as search understands it, before any corpus is looked at. */
export interface Query {
  readonly text: string;
  /** Every word in order, function words too. */
  readonly words: readonly Term[];
  /** What is looked for, in order, each stem once; empty when there is no word. */
  readonly terms: readonly Term[];
  /** Stems that must follow one another: the words in quotation marks. */
  readonly phrases: readonly (readonly string[])[];
  /** Stems that must not occur: words with a hyphen before them. */
  readonly excluded: readonly string[];
  readonly answerType: AnswerType;
}

/**
 * Reads a question. Function words are dropped as long as another word remains; a word in quotation marks is looked for
 * too, a word after a hyphen is not.
 */
export function analyzeQuery(text: string): Query {
  const phrases = [...text.matchAll(QUOTED)].map((match) => splitTerms(match[1] ?? match[2] ?? ""));
  const excluded = [...text.matchAll(EXCLUDED)].flatMap((match) => splitTerms(match[1] ?? ""));
  const words = splitTerms(text.replace(EXCLUDED, " "));
  const named = words.filter((term) => !term.joins);
  return {
    text,
    words,
    terms: dropRepeated(named.length === 0 ? words : named),
    phrases: phrases.map((phrase) => phrase.map((term) => term.stem)).filter((phrase) => phrase.length > 0),
    excluded: excluded.map((term) => term.stem),
    answerType: readAnswerType(words.map((term) => term.word)),
  };
}

function dropRepeated(terms: readonly Term[]): Term[] {
  const seen = new Set<string>();
  return terms.filter((term) => {
    const isNew = !seen.has(term.stem);
    seen.add(term.stem);
    return isNew;
  });
}

/** Matches “peace process” and "peace process"; not a single quotation mark. */
const QUOTED = /"([^"]+)"|[“„«]([^”“»]+)[”“»]/gu;
/** Matches the end of "Armenia -turkey"; not the hyphen of "Armenia-Russia" and not "- ". */
const EXCLUDED = /(?<=^|\s)-([\p{L}\p{N}][\p{L}\p{N}’']*)/gu;
