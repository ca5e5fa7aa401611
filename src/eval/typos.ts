import { searchPassages } from "../core/search/search-passages.ts";
import { findMatches } from "../core/text/find-matches.ts";
import { type AskSet, type IndexedSet, indexSet, readAskSet } from "./ask-set.ts";
import { createRandom } from "./bootstrap.ts";
import type { EvalRequest } from "./measurement.ts";
import { printFigures } from "./print-figures.ts";

/** Measures how many points of Hit@1 one slip in the longest word of each question costs, over several draws of slips. */
export async function measureTypos({ files }: EvalRequest): Promise<void> {
  for (const file of files) {
    const set = await readAskSet(file);
    const indexed = indexSet(set.passages);
    const plain = measureHit1(set.queries, indexed);
    const draws = Array.from({ length: DRAWS }, (_, seed) => {
      const random = createRandom(seed + 1);
      return measureHit1(
        set.queries.map((query) => ({ ...query, text: misspell(query.text, random) })),
        indexed,
      );
    });
    const mean = draws.reduce((sum, hit1) => sum + hit1, 0) / DRAWS;
    const result = {
      queries: set.queries.length,
      hit1: round(plain),
      withTypo: round(mean),
      lost: round(plain - mean),
    };
    printFigures(result);
  }
}

const DRAWS = 5;

function measureHit1(queries: AskSet["queries"], { index, ids }: IndexedSet): number {
  const right = queries.filter(({ text, relevant }) => {
    const first = searchPassages(index, text).hits[0]?.passage;
    return first !== undefined && (relevant[ids.get(first) ?? ""] ?? 0) > 0;
  });
  return (100 * right.length) / Math.max(1, queries.length);
}

/** The question with a letter of its longest word dropped, doubled, swapped with the next, or changed; never the first. */
export function misspell(question: string, random: () => number): string {
  const words = [...findMatches(question, /\p{L}{3,}/gu)].sort((a, b) => b[0].length - a[0].length);
  const longest = words[0];
  if (longest === undefined) return question;
  const letters = Array.from(longest[0]);
  const at = 1 + Math.floor(random() * (letters.length - 2));
  const [letter = "", next = ""] = letters.slice(at);
  const slips = [[next], [letter, letter, next], [next, letter], [LIKELY[Math.floor(random() * LIKELY.length)], next]];
  const slip = slips[Math.floor(random() * slips.length)] ?? [];
  const misspelt = [...letters.slice(0, at), ...slip, ...letters.slice(at + 2)].join("");
  return question.slice(0, longest.index) + misspelt + question.slice(longest.index + longest[0].length);
}

/** The letters that English uses most. */
const LIKELY = "etaoinshr".split("");

function round(value: number): number {
  return Number(value.toFixed(2));
}
