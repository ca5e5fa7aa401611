import { writeFile } from "node:fs/promises";
import { performance } from "node:perf_hooks";
import { readOpening } from "../core/summary/openings.ts";
import { readQuotation } from "../core/summary/quotation.ts";
import { type Summary, summarize } from "../core/summary/summarize.ts";
import { splitSentences } from "../core/text/sentences.ts";
import { type Span, sliceText } from "../core/text/span.ts";
import { createRandom, resampleMeans } from "./bootstrap.ts";
import type { EvalRequest } from "./measurement.ts";
import { type RougeScores, scoreRouge, tokenizeRouge } from "./rouge.ts";
import { measureRecord, readSummaryRecords, type SummaryRecord, tokenizeReference } from "./summary-data.ts";

/**
 * ROUGE F1 of summaries of three sentences on files of JSON lines `{ id, text, reference }`, with 95 % intervals of a
 * paired bootstrap against the first three sentences of the raw text and against three at random. With `--run`: JSON
 * lines `{ id, spans: [[start, end]] }`.
 */
export async function measureSummaries({ files, run }: EvalRequest): Promise<void> {
  const records = (await Promise.all(files.map(readSummaryRecords))).flat();
  for (const record of records.slice(0, WARM_UP)) summarizeRecord(record);
  const started = performance.now();
  const summaries = records.map(summarizeRecord);
  const msPerArticle = (performance.now() - started) / Math.max(1, records.length);
  const random = createRandom(SEED);
  const own = records.map((record, index) => scoreSpans(record, listSpans(summaries[index])));
  const lead = records.map((record) => scoreSpans(record, splitRaw(record).slice(0, 3)));
  const drawn = records.map((record) => scoreSpans(record, drawThree(splitRaw(record), random)));
  printTable(own, lead, drawn);
  const faults = countFaults(summaries);
  print(
    `sentences ${faults.sentences}: leaning ${percent(faults.leaning, faults.sentences)} %, quotation cut open ` +
      `${percent(faults.cutOpen, faults.sentences)} %, boilerplate ${percent(faults.boilerplate, faults.sentences)} %\n`,
  );
  if (run !== undefined) await writeFile(run, renderRun(records, summaries));
  const means = averageScores(own);
  print(
    `${JSON.stringify({
      articles: records.length,
      rouge1: round(100 * means.rouge1),
      rouge2: round(100 * means.rouge2),
      rougeLsum: round(100 * means.rougeLsum),
      lead3Rouge1: round(100 * averageScores(lead).rouge1),
      dangling: percent(faults.leaning, faults.sentences),
      msPerArticle: round(msPerArticle),
    })}\n`,
  );
}

/** Articles that are summarized before the clock runs, so that the figure is that of a running bot. */
const WARM_UP = 50;
const SEED = 1;

function summarizeRecord(record: SummaryRecord): Summary {
  return summarize(measureRecord(record), { length: "medium" });
}

function splitRaw({ text }: SummaryRecord): Span[] {
  return splitSentences(text, { start: 0, end: text.length }, undefined);
}

function listSpans(summary: Summary | undefined): Span[] {
  return (summary?.sentences ?? []).map(({ candidate }) => candidate);
}

function scoreSpans(record: SummaryRecord, spans: readonly Span[]): RougeScores {
  return scoreRouge(tokenizeReference(record), tokenizeRouge(spans.map((span) => sliceText(record.text, span))));
}

function drawThree(spans: readonly Span[], random: () => number): Span[] {
  const order = spans.map((span) => ({ span, key: random() })).sort((a, b) => a.key - b.key);
  return order
    .slice(0, 3)
    .map(({ span }) => span)
    .sort((a, b) => a.start - b.start);
}

interface Faults {
  readonly sentences: number;
  readonly leaning: number;
  readonly cutOpen: number;
  readonly boilerplate: number;
}

function countFaults(summaries: readonly Summary[]): Faults {
  let [sentences, leaning, cutOpen, boilerplate] = [0, 0, 0, 0];
  for (const summary of summaries) {
    const places = new Set(summary.sentences.map(({ candidate }) => candidate.place));
    for (const { candidate, choice } of summary.sentences) {
      sentences += 1;
      if (readOpening(candidate.text) !== "none" && !places.has(candidate.place - 1)) leaning += 1;
      if (readQuotation(candidate.text).isCutOpen) cutOpen += 1;
      if (choice.scored.fault >= 2) boilerplate += 1;
    }
  }
  return { sentences, leaning, cutOpen, boilerplate };
}

function averageScores(scores: readonly RougeScores[]): RougeScores {
  const mean = (read: (score: RougeScores) => number): number =>
    scores.reduce((sum, score) => sum + read(score), 0) / Math.max(1, scores.length);
  return { rouge1: mean((s) => s.rouge1), rouge2: mean((s) => s.rouge2), rougeLsum: mean((s) => s.rougeLsum) };
}

function printTable(own: readonly RougeScores[], lead: readonly RougeScores[], drawn: readonly RougeScores[]): void {
  print("            rouge-1  rouge-2  rouge-Lsum\n");
  for (const [name, scores] of [
    ["summary", own],
    ["lead-3", lead],
    ["random", drawn],
  ] as const) {
    const { rouge1, rouge2, rougeLsum } = averageScores(scores);
    print(`${name.padEnd(12)}${[rouge1, rouge2, rougeLsum].map((x) => (100 * x).toFixed(2).padStart(7)).join("  ")}\n`);
  }
  for (const [name, scores] of [
    ["lead-3", lead],
    ["random", drawn],
  ] as const) {
    const gains = own.map((score, index) => 100 * (score.rouge1 - (scores[index]?.rouge1 ?? 0)));
    const { mean, low, high } = resampleMeans(gains, createRandom(SEED));
    print(`rouge-1 above ${name}: ${mean.toFixed(2)} (95 % ${low.toFixed(2)} to ${high.toFixed(2)})\n`);
  }
}

function renderRun(records: readonly SummaryRecord[], summaries: readonly Summary[]): string {
  return records
    .map(
      ({ id }, index) => `${JSON.stringify({ id, spans: listSpans(summaries[index]).map((s) => [s.start, s.end]) })}\n`,
    )
    .join("");
}

function print(text: string): void {
  process.stdout.write(text);
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : round((100 * part) / whole);
}

function round(figure: number): number {
  return Math.round(figure * 100) / 100;
}
