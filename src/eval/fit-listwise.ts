/** The candidates of one question: a row of features each, and which of them are relevant. */
export interface RankedList {
  readonly rows: readonly Float64Array[];
  readonly relevant: readonly boolean[];
  /** Relevant passages that there are, found or not. */
  readonly wanted: number;
  /** How much the question counts. */
  readonly weight: number;
}

/** What a fit is after. */
export interface FitAim {
  /**
   * "each": every relevant row's softmax probability against the rows that are not relevant is made as likely as possible
   * (ListNet's top-one loss, Cao et al. 2007). "any": that of all relevant rows together, where one that answers is enough.
   */
  readonly relevant: "each" | "any";
  /** How much large weights are held down (L2): the more, the fewer lists there are to learn from. */
  readonly penalty: number;
}

/**
 * Weights that give relevant rows the highest scores, by Adam (Kingma and Ba 2015) on features scaled to unit variance
 * within a list. Lists without a relevant row teach nothing.
 */
export function fitListwise(lists: readonly RankedList[], aim: FitAim): number[] {
  const useful = lists.filter((list) => list.rows.length > 1 && list.relevant.includes(true));
  const size = useful[0]?.rows[0]?.length ?? 0;
  const scales = measureScales(useful, size);
  const total = useful.reduce((sum, list) => sum + list.weight, 0);
  const weights = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = new Float64Array(size);
    for (const list of useful) addGradient(list, weights, scales, { gradient, rate: SLOPES[aim.relevant] });
    const rate = RATE * Math.min(1, 2 * (1 - step / STEPS) + 0.02);
    for (let j = 0; j < size; j += 1) {
      const slope = (gradient[j] ?? 0) / total + aim.penalty * (weights[j] ?? 0);
      first[j] = 0.9 * (first[j] ?? 0) + 0.1 * slope;
      second[j] = 0.99 * (second[j] ?? 0) + 0.01 * slope * slope;
      const corrected = Math.sqrt((second[j] ?? 0) / (1 - 0.99 ** step)) + 1e-9;
      weights[j] = (weights[j] ?? 0) - (rate * (first[j] ?? 0)) / (1 - 0.9 ** step) / corrected;
    }
  }
  return Array.from(weights, (weight, j) => weight * (scales[j] ?? 1));
}

/** The sum of a row's features times their weights. */
export function scoreRow(row: Float64Array, weights: ArrayLike<number>): number {
  let score = 0;
  for (let j = 0; j < row.length; j += 1) score += (row[j] ?? 0) * (weights[j] ?? 0);
  return score;
}

const STEPS = 250;
const RATE = 0.1;

/** One over the standard deviation of each feature within a list. */
function measureScales(lists: readonly RankedList[], size: number): Float64Array {
  const variances = new Float64Array(size);
  for (const { rows } of lists) {
    for (let j = 0; j < size; j += 1) {
      let sum = 0;
      let squares = 0;
      for (const row of rows) {
        sum += row[j] ?? 0;
        squares += (row[j] ?? 0) ** 2;
      }
      variances[j] = (variances[j] ?? 0) + Math.max(0, squares / rows.length - (sum / rows.length) ** 2);
    }
  }
  return variances.map((variance) => (variance === 0 ? 1 : 1 / Math.sqrt(variance / lists.length)));
}

/** Where the slopes of a list are added up, and how its rows' odds give them. */
interface Descent {
  readonly gradient: Float64Array;
  readonly rate: RateSlopes;
}

function addGradient(list: RankedList, weights: Float64Array, scales: Float64Array, { gradient, rate }: Descent): void {
  const scaled = weights.map((weight, j) => weight * (scales[j] ?? 1));
  const scores = list.rows.map((row) => scoreRow(row, scaled));
  const top = Math.max(...scores);
  const slopes = rate(
    scores.map((score) => Math.exp(score - top)),
    list.relevant,
  );
  for (const [a, row] of list.rows.entries()) {
    const change = (slopes[a] ?? 0) * list.weight;
    if (Math.abs(change) < 1e-7) continue;
    for (let j = 0; j < row.length; j += 1) {
      gradient[j] = (gradient[j] ?? 0) + change * (row[j] ?? 0) * (scales[j] ?? 1);
    }
  }
}

/** The slope of the loss by each row's score, from the rows' odds and which of them are relevant. */
type RateSlopes = (odds: readonly number[], relevant: readonly boolean[]) => number[];

const SLOPES: Readonly<Record<FitAim["relevant"], RateSlopes>> = { each: rateEach, any: rateAny };

function rateEach(odds: readonly number[], relevant: readonly boolean[]): number[] {
  const others = odds.reduce((sum, value, a) => sum + (relevant[a] === true ? 0 : value), 0);
  const count = relevant.filter((value) => value).length;
  // The shares of the rows that are not relevant add up over the relevant ones, so that each row is read once.
  let shared = 0;
  const own = odds.map((value, a) => {
    if (relevant[a] !== true) return 0;
    const sum = others + value;
    shared += 1 / sum;
    return value / sum - 1;
  });
  return odds.map((value, a) => (relevant[a] === true ? (own[a] ?? 0) : value * shared) / count);
}

function rateAny(odds: readonly number[], relevant: readonly boolean[]): number[] {
  const all = odds.reduce((sum, value) => sum + value, 0);
  const right = odds.reduce((sum, value, a) => sum + (relevant[a] === true ? value : 0), 0);
  return odds.map((value, a) => value / all - (relevant[a] === true ? value / right : 0));
}
