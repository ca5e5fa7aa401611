import type { FeatureName } from "../core/summary/features.ts";
import { FEATURES, WEIGHTS, type Weights } from "../core/summary/score.ts";
import { type MeasuredArticle, summarize } from "../core/summary/summarize.ts";
import { sliceText } from "../core/text/span.ts";
import type { EvalRequest } from "./measurement.ts";
import { solveRidge } from "./ridge.ts";
import { scoreRouge, tokenizeRouge } from "./rouge.ts";
import { measureRecord, readSummaryRecords, type SummaryRecord, tokenizeReference } from "./summary-data.ts";

/**
 * Fits the weights of a summary's features on files of JSON lines `{ id, text, reference }`, prints ROUGE-1 of each file
 * under five-fold cross-validation and, as the last line, the weights fitted on all of it as JSON.
 *
 * What is fitted is what one sentence adds to F1 where F1 is about `EXPECTED_F1`: twice its shared words less its length
 * times that F1 (the linear form of a ratio, W. Dinkelbach, "On Nonlinear Fractional Programming", 1967).
 */
export async function fitSummary({ files }: EvalRequest): Promise<void> {
  const sets = await Promise.all(
    files.map(async (file) => ({ file, items: (await readSummaryRecords(file)).map(prepare) })),
  );
  for (const { file, items } of sets) {
    const folds = Array.from({ length: FOLDS }, (_, fold) => {
      const others = sets.flatMap((set) => set.items.filter((_, index) => index % FOLDS !== fold));
      const weights = fitWeights(others);
      return items.filter((_, index) => index % FOLDS === fold).map((item) => scoreItem(item, weights));
    });
    const scores = folds.flat();
    process.stdout.write(`${file}: rouge-1 ${mean(scores).toFixed(2)} under ${FOLDS}-fold cross-validation\n`);
  }
  process.stdout.write(`${JSON.stringify(fitWeights(sets.flatMap(({ items }) => items)))}\n`);
}

interface Item {
  readonly record: SummaryRecord;
  readonly measured: MeasuredArticle;
  readonly targets: readonly number[];
}

function prepare(record: SummaryRecord): Item {
  const measured = measureRecord(record);
  const reference = tokenizeReference(record).flat();
  const targets = measured.candidates.map(({ text }) => {
    const tokens = tokenizeRouge([text]).flat();
    return (2 * countShared(reference, tokens) - EXPECTED_F1 * tokens.length) / (reference.length + TYPICAL_WORDS);
  });
  return { record, measured, targets };
}

function countShared(reference: readonly string[], tokens: readonly string[]): number {
  const left = [...reference];
  let shared = 0;
  for (const token of tokens) {
    const at = left.indexOf(token);
    if (at === -1) continue;
    left.splice(at, 1);
    shared += 1;
  }
  return shared;
}

function fitWeights(items: readonly Item[]): Weights {
  const groups = items.map(({ measured, targets }) => {
    const { candidates, boilerplate, features, cut } = measured;
    const clean = candidates.filter(({ place }) => boilerplate[place] === false && cut[place] === false);
    return clean.map(({ place }) => ({
      inputs: FITTED.map((feature) => features[place]?.[feature] ?? 0),
      target: targets[place] ?? 0,
    }));
  });
  const fitted = solveRidge(groups, PENALTY);
  const weights = new Map(FITTED.map((feature, index) => [feature, round(fitted[index] ?? 0)]));
  const choose = (feature: FeatureName): number => weights.get(feature) ?? WEIGHTS[feature];
  return { ...WEIGHTS, ...Object.fromEntries(FEATURES.map((feature) => [feature, choose(feature)])) };
}

function scoreItem({ record, measured }: Item, weights: Weights): number {
  const { sentences } = summarize(measured, { length: "medium", weights });
  const texts = sentences.map(({ candidate }) => sliceText(record.text, candidate));
  return 100 * scoreRouge(tokenizeReference(record), tokenizeRouge(texts)).rouge1;
}

const BY_HAND: ReadonlySet<FeatureName> = new Set(["likeTitle", "figures", "courtesy", "short"]);
const FITTED = FEATURES.filter((feature) => !BY_HAND.has(feature));

const FOLDS = 5;
/** F1 at which a sentence is worth its length. */
const EXPECTED_F1 = 0.37;
/** Words of a summary, in the denominator of F1. */
const TYPICAL_WORDS = 60;
/** Ridge penalty; the fit hardly changes between 0.1 and 10. */
const PENALTY = 1;

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function round(weight: number): number {
  return Math.round(weight * 10_000) / 10_000;
}
