import { measureCandidatesInSteps } from "../core/search/features.ts";
import { FEATURE_NAMES, TEXT_WEIGHTS } from "../core/search/rank.ts";
import { retrieveInSteps } from "../core/search/search-passages.ts";
import { finishSteps } from "../core/text/steps.ts";
import { type AskSet, indexSet, readAskSet } from "./ask-set.ts";
import { type FitAim, fitListwise, type RankedList, scoreRow } from "./fit-listwise.ts";
import type { EvalRequest } from "./measurement.ts";

/**
 * Fits the weights of the ranking on one or several sets and prints them, with figures for halves of the questions that the
 * weights were not fitted on. A small set counts as much as `LEAST_QUERIES` questions.
 */
export async function fitAsk({ files }: EvalRequest): Promise<void> {
  const sets = [];
  for (const file of files) sets.push({ file, lists: measureSet(await readAskSet(file)) });
  const lists = sets.flatMap((set) => set.lists);
  const even = new Set(lists.filter((_, position) => position % 2 === 0));
  const halves = [lists.filter((list) => even.has(list)), lists.filter((list) => !even.has(list))].map((half) =>
    fitListwise(half, AIM),
  );
  for (const { file, lists: own } of sets) {
    const rows = own.map((list) => rateList(list, halves[even.has(list) ? 1 : 0] ?? []));
    const mean = (name: "hit1" | "hit5" | "map"): string =>
      (rows.reduce((sum, row) => sum + row[name], 0) / Math.max(1, rows.length)).toFixed(4);
    process.stdout.write(`${file}  not fitted on: hit1 ${mean("hit1")}  hit5 ${mean("hit5")}  map ${mean("map")}\n`);
  }
  const weights = fitListwise(lists, AIM);
  const named = Object.fromEntries(FEATURE_NAMES.map((name, index) => [name, round(weights[index] ?? 0)]));
  process.stdout.write(`${JSON.stringify({ before: TEXT_WEIGHTS, fitted: named }, null, 2)}\n`);
}

const AIM: FitAim = { relevant: "each", penalty: 0.0003 };

/** Fewer questions than this count as this many together. */
const LEAST_QUERIES = 800;

function measureSet(set: AskSet): RankedList[] {
  const { index, ids } = indexSet(set.passages);
  const weight = Math.max(1, LEAST_QUERIES / set.queries.length);
  return set.queries.map(({ text, relevant }) => {
    const { query, candidates } = finishSteps(retrieveInSteps(index, text));
    const measured = finishSteps(measureCandidatesInSteps(query, candidates, index));
    return {
      rows: measured.map(({ features }) => Float64Array.from(FEATURE_NAMES, (name) => features[name])),
      relevant: measured.map(({ passage }) => (relevant[ids.get(passage) ?? ""] ?? 0) > 0),
      wanted: Object.keys(relevant).length,
      weight,
    };
  });
}

function rateList(list: RankedList, weights: readonly number[]): { hit1: number; hit5: number; map: number } {
  const order = list.rows
    .map((row, index) => ({ score: scoreRow(row, weights), isRelevant: list.relevant[index] === true }))
    .sort((a, b) => b.score - a.score);
  const first = order.findIndex((row) => row.isRelevant);
  let seen = 0;
  let precision = 0;
  for (const [rank, row] of order.entries()) {
    if (!row.isRelevant) continue;
    seen += 1;
    precision += seen / (rank + 1);
  }
  return {
    hit1: first === 0 ? 1 : 0,
    hit5: first >= 0 && first < 5 ? 1 : 0,
    map: precision / Math.max(1, list.wanted),
  };
}

function round(value: number): number {
  return Number(value.toFixed(3));
}
