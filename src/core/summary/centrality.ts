/** How strongly the sentences of one article say the same, by tf-idf cosine. All arrays are by place. */
export interface Centrality {
  /** Stationary weight of a walk along similar sentences (LexRank), scaled so that the highest is 1. */
  readonly lexRank: readonly number[];
  /** Cosine to the mean of all sentences. */
  readonly centroid: readonly number[];
  /** Sum of the cosines to later sentences, scaled so that the highest is 1 (PacSum's forward part). */
  readonly forward: readonly number[];
  /** Sum of the cosines to earlier sentences, likewise. */
  readonly backward: readonly number[];
  /** Cosine of two sentences, from 0 to 1. */
  similarity(a: number, b: number): number;
  /** Cosine of each sentence to a weighted bag of stems. */
  compare(bag: ReadonlyMap<string, number>): number[];
}

/**
 * Measures sentences given as stems. A stem that stands in many sentences links each with its nearest ones only, so
 * that the time grows with the number of sentences and not with its square.
 *
 * G. Erkan and D. Radev, "LexRank", JAIR 22, 2004; H. Zheng and M. Lapata, "Sentence Centrality Revisited for
 * Unsupervised Summarization", ACL 2019.
 */
export function measureCentrality(sentences: readonly (readonly string[])[]): Centrality {
  const idf = weighStems(sentences);
  const vectors = sentences.map((stems) => normalize(countWeights(stems, idf)));
  const edges = link(vectors);
  const mean = normalize(sumVectors(vectors));
  return {
    lexRank: scale(rank(edges)),
    centroid: vectors.map((vector) => multiply(vector, mean)),
    forward: scale(edges.map((row, place) => sumWhere(row, (other) => other > place))),
    backward: scale(edges.map((row, place) => sumWhere(row, (other) => other < place))),
    similarity: (a, b) => multiply(vectors[a] ?? EMPTY, vectors[b] ?? EMPTY),
    compare: (bag) => {
      const weighted = new Map([...bag].map(([stem, weight]) => [stem, weight * (idf.get(stem) ?? 0)]));
      const unit = normalize(weighted);
      return vectors.map((vector) => multiply(vector, unit));
    },
  };
}

type Vector = ReadonlyMap<string, number>;
type Edges = readonly ReadonlyMap<number, number>[];
const EMPTY: Vector = new Map();

function weighStems(sentences: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const stems of sentences) for (const stem of new Set(stems)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const idf = new Map<string, number>();
  for (const [stem, count] of counts) idf.set(stem, Math.log(1 + sentences.length / count));
  return idf;
}

function countWeights(stems: readonly string[], idf: ReadonlyMap<string, number>): Map<string, number> {
  const weights = new Map<string, number>();
  for (const stem of stems) weights.set(stem, (weights.get(stem) ?? 0) + (idf.get(stem) ?? 0));
  return weights;
}

/** The nearest sentences that share a stem with a sentence to each side, at most. */
const REACH = 40;
/** Cosine under which two sentences are not linked. */
const WEAKEST_LINK = 0.05;

function link(vectors: readonly Vector[]): Edges {
  const postings = new Map<string, number[]>();
  for (const [place, vector] of vectors.entries()) {
    for (const stem of vector.keys()) {
      const list = postings.get(stem);
      if (list === undefined) postings.set(stem, [place]);
      else list.push(place);
    }
  }
  const ranks = new Map<string, number>();
  return vectors.map((vector, place) => {
    const sums = new Map<number, number>();
    for (const [stem, weight] of vector) {
      const list = postings.get(stem) ?? [];
      const rankHere = ranks.get(stem) ?? 0;
      ranks.set(stem, rankHere + 1);
      for (let at = Math.max(0, rankHere - REACH); at < Math.min(list.length, rankHere + REACH + 1); at += 1) {
        const other = list[at] ?? place;
        if (other !== place) sums.set(other, (sums.get(other) ?? 0) + weight * (vectors[other]?.get(stem) ?? 0));
      }
    }
    for (const [other, sum] of sums) if (sum < WEAKEST_LINK) sums.delete(other);
    return sums;
  });
}

/** Probability of not jumping, and rounds after which the ranks stand still to three digits. */
const DAMPING = 0.85;
const ROUNDS = 20;

function rank(edges: Edges): number[] {
  const size = edges.length;
  const totals = edges.map((row) => sumWhere(row, () => true));
  let ranks = edges.map(() => 1 / size);
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = edges.map(() => (1 - DAMPING) / size);
    for (const [place, row] of edges.entries()) {
      const share = (DAMPING * (ranks[place] ?? 0)) / Math.max(totals[place] ?? 0, Number.EPSILON);
      for (const [other, weight] of row) next[other] = (next[other] ?? 0) + share * weight;
    }
    ranks = next;
  }
  return ranks;
}

function sumWhere(row: ReadonlyMap<number, number>, holds: (other: number) => boolean): number {
  let sum = 0;
  for (const [other, weight] of row) if (holds(other)) sum += weight;
  return sum;
}

function sumVectors(vectors: readonly Vector[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const vector of vectors) for (const [stem, weight] of vector) sum.set(stem, (sum.get(stem) ?? 0) + weight);
  return sum;
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
