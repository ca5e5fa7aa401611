import type { Steps } from "../text/steps.ts";

/** How strongly the sentences of one article say the same, by tf-idf cosine. All arrays are by place. */
export interface Centrality {
  /** Cosine of each sentence to the mean of all sentences. */
  readonly centroid: readonly number[];
  /** Sum of the cosines of each sentence to the earlier ones, scaled so that the highest is 1 (PacSum's backward part). */
  readonly backward: readonly number[];
  /** Cosine of each sentence to this one, from 0 to 1. */
  readonly compareWith: (sentence: number) => (other: number) => number;
  /** Cosine of each sentence to a weighted bag of stems. */
  readonly compareWithBag: (bag: ReadonlyMap<string, number>) => Steps<number[]>;
}

/**
 * Measures sentences given as stems. The cosines to all earlier sentences are summed as one product with the sum of
 * their vectors, so that the time grows with the number of sentences and not with its square.
 *
 * D. Radev et al., "Centroid-based summarization of multiple documents", IPM 40, 2004; H. Zheng and M. Lapata,
 * "Sentence Centrality Revisited for Unsupervised Summarization", ACL 2019.
 */
export function* measureCentralityInSteps(sentences: readonly (readonly string[])[]): Steps<Centrality> {
  const { numbers, idf } = yield* weighStems(sentences);
  const vectors: Vector[] = [];
  const sum = new Float64Array(idf.length);
  const backward: number[] = [];
  for (const stems of sentences) {
    const vector = buildVector(stems, numbers, idf);
    vectors.push(vector);
    backward.push(multiply(vector, sum));
    for (const [at, stem] of vector.stems.entries()) sum[stem] = (sum[stem] ?? 0) + (vector.weights[at] ?? 0);
    yield;
  }
  normalize(sum);
  return {
    centroid: yield* multiplyAll(vectors, sum),
    backward: scale(backward),
    compareWith: (sentence) => {
      const weights = spread(vectors[sentence] ?? EMPTY, idf.length);
      return (other) => multiply(vectors[other] ?? EMPTY, weights);
    },
    compareWithBag: (bag) => {
      const weights = new Float64Array(idf.length);
      for (const [stem, weight] of bag) {
        const number = numbers.get(stem);
        if (number !== undefined) weights[number] = weight * (idf[number] ?? 0);
      }
      normalize(weights);
      return multiplyAll(vectors, weights);
    },
  };
}

/** The stems of a sentence by number, each once, and their weights: in arrays of numbers, since a book has a million. */
interface Vector {
  readonly stems: Uint32Array;
  readonly weights: Float64Array;
}

const EMPTY: Vector = { stems: new Uint32Array(), weights: new Float64Array() };

interface WeighedStems {
  /** Counts from 0 in the order of the text. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Inverse document frequency by number, a sentence being a document. */
  readonly idf: Float64Array;
}

function* weighStems(sentences: readonly (readonly string[])[]): Steps<WeighedStems> {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  for (const stems of sentences) {
    for (const stem of new Set(stems)) {
      const number = numbers.get(stem) ?? numbers.size;
      numbers.set(stem, number);
      counts[number] = (counts[number] ?? 0) + 1;
    }
    yield;
  }
  return { numbers, idf: Float64Array.from(counts, (count) => Math.log(1 + sentences.length / count)) };
}

function buildVector(stems: readonly string[], numbers: ReadonlyMap<string, number>, idf: Float64Array): Vector {
  const weights = new Map<number, number>();
  for (const stem of stems) {
    const number = numbers.get(stem) ?? 0;
    weights.set(number, (weights.get(number) ?? 0) + (idf[number] ?? 0));
  }
  const vector = { stems: Uint32Array.from(weights.keys()), weights: Float64Array.from(weights.values()) };
  normalize(vector.weights);
  return vector;
}

function normalize(weights: Float64Array): void {
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  const length = Math.sqrt(squares);
  if (length > 0) for (const [at, weight] of weights.entries()) weights[at] = weight / length;
}

function spread({ stems, weights }: Vector, size: number): Float64Array {
  const dense = new Float64Array(size);
  for (const [at, stem] of stems.entries()) dense[stem] = weights[at] ?? 0;
  return dense;
}

function multiply({ stems, weights }: Vector, dense: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < stems.length; at += 1) sum += (weights[at] ?? 0) * (dense[stems[at] ?? 0] ?? 0);
  return sum;
}

function* multiplyAll(vectors: readonly Vector[], dense: Float64Array): Steps<number[]> {
  const products: number[] = [];
  for (const vector of vectors) {
    products.push(multiply(vector, dense));
    yield;
  }
  return products;
}

function scale(values: readonly number[]): number[] {
  const highest = values.reduce((most, value) => Math.max(most, value), 0);
  return highest === 0 ? values.map(() => 0) : values.map((value) => value / highest);
}
