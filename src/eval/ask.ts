import { writeFile } from "node:fs/promises";
import { performance } from "node:perf_hooks";
import { searchPassages } from "../core/search/search-passages.ts";
import { type AskSet, type IndexedSet, indexSet, readAskSet } from "./ask-set.ts";
import type { EvalRequest } from "./measurement.ts";
import { printFigures } from "./print-figures.ts";

/** The passages found for each query id, best first, at most 100. */
type Run = Map<string, string[]>;

/** Measures the search on sets of questions: Hit@1, Hit@5, MRR@10, MAP, nDCG@10 and the time a question takes. */
export async function measureAsk({ files, run }: EvalRequest): Promise<void> {
  const runs: Run = new Map();
  const rows: Row[] = [];
  const times: number[] = [];
  for (const file of files) {
    const set = await readAskSet(file);
    const indexed = indexSet(set.passages);
    for (const query of set.queries) {
      const started = performance.now();
      const found = listFound(indexed, query.text);
      times.push(performance.now() - started);
      runs.set(query.id, found);
      rows.push(scoreList(found, query));
    }
  }
  if (run !== undefined) await writeFile(run, JSON.stringify(Object.fromEntries(runs)));
  printResult(rows, times);
}

/** The ids of the passages that a question finds, best first, at most 100. */
function listFound({ index, ids }: IndexedSet, question: string): string[] {
  const { hits, rest } = searchPassages(index, question);
  const found = [...hits.map((hit) => hit.passage), ...rest].slice(0, LISTED);
  return found.flatMap((passage) => ids.get(passage) ?? []);
}

const LISTED = 100;

interface Row {
  readonly hit1: number;
  readonly hit5: number;
  readonly mrr10: number;
  readonly map: number;
  readonly ndcg10: number;
}

function scoreList(found: readonly string[], { relevant }: AskSet["queries"][number]): Row {
  const grades = found.map((id) => relevant[id] ?? 0);
  const first = grades.findIndex((grade) => grade > 0);
  let seen = 0;
  let precision = 0;
  for (const [rank, grade] of grades.entries()) {
    if (grade <= 0) continue;
    seen += 1;
    precision += seen / (rank + 1);
  }
  const wanted = Object.values(relevant).filter((grade) => grade > 0);
  const ideal = sumGain([...wanted].sort((a, b) => b - a));
  return {
    hit1: first === 0 ? 1 : 0,
    hit5: first >= 0 && first < 5 ? 1 : 0,
    mrr10: first >= 0 && first < 10 ? 1 / (first + 1) : 0,
    map: wanted.length === 0 ? 0 : precision / wanted.length,
    ndcg10: ideal === 0 ? 0 : sumGain(grades) / ideal,
  };
}

function sumGain(grades: readonly number[]): number {
  return grades.slice(0, 10).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
}

function printResult(rows: readonly Row[], times: readonly number[]): void {
  const mean = (name: keyof Row): number => rows.reduce((sum, row) => sum + row[name], 0) / Math.max(1, rows.length);
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0, 3);
  const result = {
    queries: rows.length,
    hit1: round(100 * mean("hit1"), 2),
    hit5: round(100 * mean("hit5"), 2),
    mrr10: round(mean("mrr10"), 4),
    map: round(mean("map"), 4),
    ndcg10: round(mean("ndcg10"), 4),
    p50ms: at(0.5),
    p95ms: at(0.95),
  };
  printFigures(result);
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
