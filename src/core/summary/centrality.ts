/** How strongly the sentences of one article say the same, by tf-idf cosine. All arrays are by place. */
export interface Centrality {
  /** Cosine of each sentence to the mean of all sentences. */
  readonly centroid: readonly number[];
  /** Sum of the cosines of each sentence to the earlier ones, scaled so that the highest is 1 (PacSum's backward part). */
  readonly backward: readonly number[];
  /** Cosine of two sentences, from 0 to 1. */
  readonly similarity: (a: number, b: number) => number;
  /** Cosine of each sentence to a weighted bag of stems. */
  readonly compare: (bag: ReadonlyMap<string, number>) => number[];
}

/**
 * Measures sentences given as stems. The cosines to all earlier sentences are summed as one product with the sum of
 * their vectors, so that the time grows with the number of sentences and not with its square.
 *
 * D. Radev et al., "Centroid-based summarization of multiple documents", IPM 40, 2004; H. Zheng and M. Lapata,
 * "Sentence Centrality Revisited for Unsupervised Summarization", ACL 2019.
 */
export function measureCentrality(sentences: readonly (readonly string[])[]): Centrality {
  const idf = weighStems(sentences);
  const vectors = sentences.map((stems) => normalize(countWeights(stems, idf)));
  const sum = new Map<string, number>();
  const backward = vectors.map((vector) => {
    const product = multiply(vector, sum);
    for (const [stem, weight] of vector) sum.set(stem, (sum.get(stem) ?? 0) + weight);
    return product;
  });
  const mean = normalize(sum);
  return {
    centroid: vectors.map((vector) => multiply(vector, mean)),
    backward: scale(backward),
    similarity: (a, b) => multiply(vectors[a] ?? EMPTY, vectors[b] ?? EMPTY),
    compare: (bag) => {
      const weighted = normalize(new Map([...bag].map(([stem, weight]) => [stem, weight * (idf.get(stem) ?? 0)])));
      return vectors.map((vector) => multiply(vector, weighted));
    },
  };
}

type Vector = ReadonlyMap<string, number>;
const EMPTY: Vector = new Map();

function weighStems(sentences: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const stems of sentences) for (const stem of new Set(stems)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  for (const [stem, count] of counts) counts.set(stem, Math.log(1 + sentences.length / count));
  return counts;
}

function countWeights(stems: readonly string[], idf: ReadonlyMap<string, number>): Map<string, number> {
  const weights = new Map<string, number>();
  for (const stem of stems) weights.set(stem, (weights.get(stem) ?? 0) + (idf.get(stem) ?? 0));
  return weights;
}

function normalize(vector: Vector): Vector {
  let squares = 0;
  for (const weight of vector.values()) squares += weight * weight;
  const length = Math.sqrt(squares);
  return length === 0 ? vector : new Map([...vector].map(([stem, weight]) => [stem, weight / length]));
}

function multiply(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, weight] of small) sum += weight * (large.get(stem) ?? 0);
  return sum;
}

function scale(values: readonly number[]): number[] {
  const highest = values.reduce((most, value) => Math.max(most, value), 0);
  return highest === 0 ? values.map(() => 0) : values.map((value) => value / highest);
}
