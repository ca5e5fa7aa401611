import { readFile } from "node:fs/promises";
import { z } from "zod";
import { splitPassages } from "../core/article/passages.ts";
import { type MeasuredArticle, measureArticle } from "../core/summary/summarize.ts";
import { buildPlainArticle } from "./build-plain-article.ts";
import { type RougeTokens, tokenizeRouge } from "./rouge.ts";

const RECORD = z.object({ id: z.string(), text: z.string(), reference: z.array(z.string()) });

/** One article of a data set with its reference summary. */
export type SummaryRecord = z.infer<typeof RECORD>;

/** Reads JSON lines `{ id, text, reference: [sentence] }`. */
export async function readSummaryRecords(file: string): Promise<SummaryRecord[]> {
  const lines = (await readFile(file, "utf8")).split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => RECORD.parse(JSON.parse(line)));
}

/** Reads and measures a record as the bot does a plain text file. */
export function measureRecord({ id, text }: SummaryRecord): MeasuredArticle {
  const article = buildPlainArticle(id, text);
  return measureArticle({ article, passages: splitPassages(article), language: undefined });
}

/** The reference as ROUGE counts it. */
export function tokenizeReference({ reference }: SummaryRecord): RougeTokens {
  return tokenizeRouge(reference);
}
