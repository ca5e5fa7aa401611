import { EVIDENCE_NAMES, type Evidence, TEXT_CONFIDENCE, UNSURE } from "../core/search/confidence.ts";
import { searchPassages } from "../core/search/search-passages.ts";
import { measureArea } from "./area-under-curve.ts";
import { type AskSet, indexSet, readAskSet } from "./ask-set.ts";
import { askWithoutArticle } from "./ask-without-article.ts";
import type { EvalRequest } from "./measurement.ts";
import { solve } from "./ridge.ts";

/** A question's evidence, a number for each name; undefined without a hit, which teaches nothing and gets no confidence. */
type Row = readonly number[] | undefined;

/** The evidence of questions put to one set. */
interface SetEvidence {
  readonly file: string;
  readonly answerable: readonly Row[];
  readonly offTopic: readonly Row[];
  readonly takenOut: readonly Row[];
}

/**
 * Fits the weights of the confidence on two or more sets and prints them, with areas under the ROC curve for each set by
 * weights that were fitted on the others.
 */
export async function fitConfidence({ files }: EvalRequest): Promise<void> {
  if (files.length < 2)
    throw new Error("fit-confidence takes at least two sets: the questions of one are off topic in another.");
  const sets: AskSet[] = [];
  for (const file of files) sets.push(await readAskSet(file));
  const measured = sets.map((set, at) => measureSet(files[at] ?? "", set, sets));
  for (const set of measured) {
    const weights = fitLogistic(measured.filter((other) => other !== set).flatMap(listCases));
    const rate = (rows: readonly Row[]): number[] => rows.map((row) => sumWeighted(row, weights));
    const area = (rows: readonly Row[]): string => measureArea(rate(set.answerable), rate(rows)).toFixed(4);
    process.stdout.write(
      `${set.file}  not fitted on: off topic ${area(set.offTopic)}  taken out ${area(set.takenOut)}\n`,
    );
  }
  const weights = fitLogistic(measured.flatMap(listCases));
  const fitted = Object.fromEntries(EVIDENCE_NAMES.map((name, at) => [name, round(weights[at] ?? 0)]));
  const middle = round(chooseMiddle(measured, weights));
  process.stdout.write(
    `${JSON.stringify({ before: TEXT_CONFIDENCE, fitted: { ...fitted, middle: -middle } }, null, 2)}\n`,
  );
}

function measureSet(file: string, set: AskSet, all: readonly AskSet[]): SetEvidence {
  const indexed = indexSet(set.passages);
  const ask = (queries: AskSet["queries"]): Row[] =>
    queries.map(({ text }) => toRow(searchPassages(indexed.index, text).evidence));
  return {
    file,
    answerable: ask(set.queries),
    offTopic: ask(all.flatMap((other) => (other === set ? [] : other.queries))),
    takenOut: askWithoutArticle(indexed, set.queries).map(({ evidence }) => toRow(evidence)),
  };
}

function toRow(evidence: Evidence | undefined): Row {
  return evidence === undefined ? undefined : EVIDENCE_NAMES.map((name) => evidence[name]);
}

interface Case {
  readonly row: readonly number[];
  readonly isAnswerable: boolean;
  readonly weight: number;
}

/** Every set counts alike, questions with an answer as much as those without, and both kinds without an answer alike. */
function listCases({ answerable, offTopic, takenOut }: SetEvidence): Case[] {
  const weigh = (rows: readonly Row[], isAnswerable: boolean, share: number): Case[] =>
    rows.flatMap((row) => (row === undefined ? [] : [{ row, isAnswerable, weight: share / rows.length }]));
  return [...weigh(answerable, true, 0.5), ...weigh(offTopic, false, 0.25), ...weigh(takenOut, false, 0.25)];
}

/** Logistic regression by Newton's method on evidence scaled to unit variance, with an L2 penalty. */
function fitLogistic(cases: readonly Case[]): number[] {
  const scales = EVIDENCE_NAMES.map((_, at) => 1 / (measureSpread(cases, at) || 1));
  const size = scales.length + 1;
  const rows = cases.map(({ row }) => [...row.map((value, at) => value * (scales[at] ?? 1)), 1]);
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  const fitted = new Float64Array(size);
  for (let step = 0; step < NEWTON_STEPS; step += 1) {
    const slope = Float64Array.from(fitted, (value, at) => (at === size - 1 ? 0 : -PENALTY * value));
    const curve = Array.from({ length: size }, (_, at) =>
      Float64Array.from({ length: size }, (__, other) => (at === other && at < size - 1 ? PENALTY : 0)),
    );
    for (const [place, { isAnswerable, weight }] of cases.entries()) {
      const row = rows[place] ?? [];
      const chance = 1 / (1 + Math.exp(-sumWeighted(row, fitted)));
      const share = weight / total;
      for (const [at, value] of row.entries()) {
        slope[at] = (slope[at] ?? 0) + share * ((isAnswerable ? 1 : 0) - chance) * value;
        const line = curve[at];
        if (line === undefined) continue;
        for (const [other, second] of row.entries()) {
          line[other] = (line[other] ?? 0) + share * chance * (1 - chance) * value * second;
        }
      }
    }
    for (const [at, change] of solve(curve, slope).entries()) fitted[at] = (fitted[at] ?? 0) + change;
  }
  return scales.map((scale, at) => scale * (fitted[at] ?? 0));
}

const NEWTON_STEPS = 30;
const PENALTY = 0.01;

function measureSpread(cases: readonly Case[], at: number): number {
  const values = cases.map(({ row }) => row[at] ?? 0);
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length));
}

/** The middle with which `DENIED` of the questions that have an answer are under the threshold, on average over the sets. */
function chooseMiddle(sets: readonly SetEvidence[], weights: readonly number[]): number {
  const lowest = sets.map(({ answerable }) => {
    const sums = answerable.map((row) => sumWeighted(row, weights)).sort((a, b) => a - b);
    return sums[Math.floor(DENIED * sums.length)] ?? 0;
  });
  const mean = lowest.reduce((sum, value) => sum + value, 0) / Math.max(1, lowest.length);
  return mean + Math.log((1 - UNSURE) / UNSURE);
}

/** The share of questions with an answer that may be told that the corpus seems to have none. */
const DENIED = 0.02;

function sumWeighted(row: Row, weights: ArrayLike<number>): number {
  if (row === undefined) return Number.NEGATIVE_INFINITY;
  return row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
