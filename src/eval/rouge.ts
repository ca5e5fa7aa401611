import { stemPorter } from "./porter-stem.ts";

/** F1 between 0 and 1. */
export interface RougeScores {
  readonly rouge1: number;
  readonly rouge2: number;
  readonly rougeLsum: number;
}

/** A text as ROUGE counts it: stems by sentence. */
export type RougeTokens = readonly (readonly string[])[];

/** Lower case, runs of other characters than a–z and 0–9 as spaces, words of over three letters Porter-stemmed. */
export function tokenizeRouge(sentences: readonly string[]): RougeTokens {
  return sentences.map((sentence) =>
    sentence
      .toLowerCase()
      .split(NOT_TOKEN)
      .filter((token) => token !== "")
      .map(stemToken),
  );
}

/**
 * ROUGE-1, ROUGE-2 and ROUGE-Lsum of a candidate against one reference, as Google's rouge-score package counts them
 * with stemming: n-grams run across sentences, the longest common subsequences are joined by reference sentence.
 * All 0 when either has no token.
 *
 * C.-Y. Lin, "ROUGE: A Package for Automatic Evaluation of Summaries", 2004, section 3.2 for the union.
 */
export function scoreRouge(reference: RougeTokens, candidate: RougeTokens): RougeScores {
  return {
    rouge1: scoreNgrams(reference.flat(), candidate.flat(), 1),
    rouge2: scoreNgrams(reference.flat(), candidate.flat(), 2),
    rougeLsum: scoreUnion(reference, candidate),
  };
}

function scoreNgrams(reference: readonly string[], candidate: readonly string[], size: number): number {
  const expected = countNgrams(reference, size);
  const found = countNgrams(candidate, size);
  let shared = 0;
  for (const [ngram, count] of expected) shared += Math.min(count, found.get(ngram) ?? 0);
  return combine(shared, reference.length - size + 1, candidate.length - size + 1);
}

function countNgrams(tokens: readonly string[], size: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + size <= tokens.length; at += 1) {
    const ngram = tokens.slice(at, at + size).join(" ");
    counts.set(ngram, (counts.get(ngram) ?? 0) + 1);
  }
  return counts;
}

function scoreUnion(reference: RougeTokens, candidate: RougeTokens): number {
  const left = countNgrams(candidate.flat(), 1);
  let shared = 0;
  for (const sentence of reference) {
    for (const at of unite(sentence, candidate)) {
      const token = sentence[at] ?? "";
      const count = left.get(token) ?? 0;
      if (count === 0) continue;
      left.set(token, count - 1);
      shared += 1;
    }
  }
  return combine(shared, reference.flat().length, candidate.flat().length);
}

/** Places in `sentence` that stand in a longest common subsequence with any sentence of the candidate, in order. */
function unite(sentence: readonly string[], candidate: RougeTokens): number[] {
  const places = new Set(candidate.flatMap((other) => findCommon(sentence, other)));
  return [...places].sort((a, b) => a - b);
}

/** Places in `a` of one longest common subsequence with `b`, found from the end as rouge-score does. */
function findCommon(a: readonly string[], b: readonly string[]): number[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      lengths[i * width + j] = a[i - 1] === b[j - 1] ? at(i - 1, j - 1) + 1 : Math.max(at(i - 1, j), at(i, j - 1));
    }
  }
  const places: number[] = [];
  let i = a.length;
  let j = b.length;
  while (i > 0 && j > 0) {
    if (a[i - 1] === b[j - 1]) {
      i -= 1;
      j -= 1;
      places.push(i);
    } else if (at(i, j - 1) > at(i - 1, j)) j -= 1;
    else i -= 1;
  }
  return places;
}

function combine(shared: number, expected: number, found: number): number {
  const precision = shared / Math.max(found, 1);
  const recall = shared / Math.max(expected, 1);
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function stemToken(token: string): string {
  if (token.length <= 3) return token;
  const known = stems.get(token) ?? stemPorter(token);
  stems.set(token, known);
  return known;
}

// A data set uses few words often: the cache only spares the time of stemming them again.
const stems = new Map<string, string>();

/** Matches "’s " as one; not a letter of "été" that is a–z. */
const NOT_TOKEN = /[^a-z0-9]+/u;
