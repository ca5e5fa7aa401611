import type { Passage } from "../article/passages.ts";
import { selectBest } from "../text/select-best.ts";
import { splitTerms, type Term } from "../text/terms.ts";
import { readProse } from "./read-prose.ts";
import type { TypedQuestion } from "./typed-question.ts";
import type { WrittenWord, WrittenWords } from "./written-words.ts";

/** A passage, with what it has to do with a question. */
export interface NearbyPassage {
  readonly text: string;
  readonly terms: readonly Term[];
  /** How much of the idf of the question's words it holds, 0 to 1; 0 when the question has none. */
  readonly weight: number;
}

/** Reads passages with a question in mind, each only once; as long as time allows, then no more. */
export type ReadNearby = (passages: readonly Passage[], letters: number) => NearbyPassage[];

/** A reader of passages for this question. It reads those given in their order until `letters` code units are new to it. */
export function buildReader(question: TypedQuestion, words: WrittenWords): ReadNearby {
  const read = new Map<Passage, NearbyPassage>();
  const readNearby = buildPassageReader(question, words);
  return (passages, letters) => {
    let left = letters;
    return passages.flatMap((passage) => {
      const known = read.get(passage);
      if (known !== undefined) return [known];
      if (left <= 0 || passage.end - passage.start > LONGEST) return [];
      left -= passage.end - passage.start;
      const nearby = readNearby(passage);
      read.set(passage, nearby);
      return [nearby];
    });
  };
}

function buildPassageReader({ context }: TypedQuestion, words: WrittenWords): (passage: Passage) => NearbyPassage {
  const idf = new Map(context.map(({ stem, word }) => [stem, measureIdf(words.find(word), words)]));
  const mass = [...idf.values()].reduce((sum, weight) => sum + weight, 0) || 1;
  return (passage) => {
    const text = readProse(passage);
    const terms = splitTerms(text, words.findLanguageOf(passage));
    let weight = 0;
    if (idf.size > 0) for (const stem of new Set(terms.map((term) => term.stem))) weight += (idf.get(stem) ?? 0) / mass;
    return { text, terms, weight };
  };
}

/** Code units over which a passage is not read: no paragraph of that length is split into passages, only one sentence is. */
const LONGEST = 20_000;

/** Inverse document frequency of a word among the passages read: log((N + 1) / (df + ½)). */
export function measureIdf(word: WrittenWord | undefined, words: WrittenWords): number {
  return Math.log((words.size + 1) / ((word?.count ?? 0) + 0.5));
}

/** Passages that hold words of the question: some for each of its rarest words. */
export function sampleAround({ context }: TypedQuestion, words: WrittenWords): Passage[] {
  const known = context.flatMap(({ word }) => words.find(word) ?? []);
  const rarest = selectBest(known, RAREST, ({ count }) => -count);
  return [...new Set(rarest.flatMap(({ word }) => words.samplePassages(word, AROUND)))];
}

/** Words of a question that passages are looked up for. */
const RAREST = 3;
/** Passages that are looked at for each. */
const AROUND = 36;
