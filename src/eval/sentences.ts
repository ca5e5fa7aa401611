import { readFile, writeFile } from "node:fs/promises";
import { performance } from "node:perf_hooks";
import { z } from "zod";
import { splitSentences } from "../core/text/sentences.ts";
import type { Span } from "../core/text/span.ts";
import type { EvalRequest } from "./measurement.ts";

/**
 * Boundary F1 of `splitSentences` on files of JSON lines `{ id, text, sentences }`, with `lang` where the language is known: a boundary is the end of a sentence
 * that is not the end of its text. With `--run`: JSON lines `{ id, spans: [[start, end]] }`.
 */
export async function measureSentences({ files, run }: EvalRequest): Promise<void> {
  const documents = (await Promise.all(files.map(readDocuments))).flat();
  const split = documents.map(splitDocument);
  const counts = { right: 0, expected: 0, found: 0 };
  for (const [index, document] of documents.entries()) {
    const expected = findBoundaries(document);
    const found = (split[index] ?? []).map((sentence) => sentence.end).filter((end) => end < document.text.length);
    counts.expected += expected.size;
    counts.found += found.length;
    counts.right += found.filter((end) => expected.has(end)).length;
  }
  if (run !== undefined) await writeFile(run, renderRun(documents, split));
  printResult(counts, measureSpeed(documents));
}

const DOCUMENT = z.object({
  id: z.string(),
  text: z.string(),
  lang: z.string().optional(),
  sentences: z.array(z.string()),
});
type Document = z.infer<typeof DOCUMENT>;

async function readDocuments(file: string): Promise<Document[]> {
  const lines = (await readFile(file, "utf8")).split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => DOCUMENT.parse(JSON.parse(line)));
}

function splitDocument({ text, lang }: Document): Span[] {
  return splitSentences(text, { start: 0, end: text.length }, lang);
}

function findBoundaries({ id, text, sentences }: Document): Set<number> {
  const ends = new Set<number>();
  let from = 0;
  for (const sentence of sentences) {
    const start = text.indexOf(sentence, from);
    if (start === -1) throw new Error(`${id}: the sentence ${JSON.stringify(sentence)} is not in the text, in order`);
    from = start + sentence.length;
    if (from < text.length) ends.add(from);
  }
  return ends;
}

/** Megabytes of UTF-8 a second over all texts as paragraphs, the best of five rounds after a warm-up. */
function measureSpeed(documents: readonly Document[]): number {
  const bytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const rounds = Math.max(1, Math.ceil(ROUND_BYTES / Math.max(1, bytes)));
  let best = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const started = performance.now();
    for (let round = 0; round < rounds; round += 1) {
      for (const document of documents) splitDocument(document);
    }
    best = Math.min(best, performance.now() - started);
  }
  return (bytes * rounds) / 1_000 / best;
}

/** Bytes that one timed round works on. */
const ROUND_BYTES = 500_000;

function printResult(counts: { right: number; expected: number; found: number }, mbPerSecond: number): void {
  const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
  const precision = percent(counts.right, counts.found);
  const recall = percent(counts.right, counts.expected);
  const f1 = percent(2 * counts.right, counts.found + counts.expected);
  process.stdout.write(
    `boundaries ${counts.expected}, found ${counts.found}: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}\n`,
  );
  process.stdout.write(`${JSON.stringify({ f1: round(f1), mbPerSecond: round(mbPerSecond) })}\n`);
}

function renderRun(documents: readonly Document[], split: readonly { start: number; end: number }[][]): string {
  return documents
    .map(
      ({ id }, index) =>
        `${JSON.stringify({ id, spans: (split[index] ?? []).map(({ start, end }) => [start, end]) })}\n`,
    )
    .join("");
}

function round(figure: number): number {
  return Math.round(figure * 100) / 100;
}
