import { statSync, writeFileSync } from "node:fs";
import { findQuotes } from "../core/quotes/find-quotes.ts";
import { loadTagger } from "../core/quotes/grammar/load-tagger.ts";
import type { Tagger } from "../core/quotes/grammar/tagger.ts";
import type { Speaker } from "../core/quotes/people/speaker.ts";
import type { Quote } from "../core/quotes/quote.ts";
import type { Span } from "../core/text/span.ts";
import { indexFolder } from "../files/index-folder.ts";
import { buildPlainArticle } from "./build-plain-article.ts";
import type { EvalRequest } from "./measurement.ts";
import type { Comparison, Piece, Tally } from "./quote-scores.ts";
import { compare, cutLabelled, cutPredicted, cutStretches, f1, isLong, mentionOf, tally } from "./quote-scores.ts";
import { type LabelledArticle, readQuoteSet } from "./quote-sets.ts";

/**
 * How well quotes and their speakers are found in labelled articles (`news.jsonl` or `article.json`). A piece is a part of a
 * quote, cut at paragraphs, trimmed of marks, punctuation and a leading "that"; it is found when it overlaps a piece of the
 * reference by Dice ≥ 0.8, and right when its speaker is right as well. Pieces of beliefs and wishes count for nobody.
 * *Quoted units* are the pieces of direct and mixed quotes, *stretches* the words inside quotation marks of those.
 * Prints a table, the errors by class and, last, one line of JSON. Beside the run it writes `OUT.errors`, each error in its
 * context.
 *
 * Of a folder of articles, which has no labels, the run holds what is found, one line an article: `{ id, text, quotes }`, where
 * `text` is the reading text in which the offsets count and `speaker` the name that is shown, or null.
 */
export async function evalQuotes({ files, run }: EvalRequest): Promise<void> {
  const tag = await loadTagger();
  const folders = files.filter((file) => statSync(file).isDirectory());
  if (folders.length > 0) return readFolders(folders, run, tag);
  const set = files.flatMap(readQuoteSet);
  const results = set.map((labelled) => scoreArticle(labelled, tag));
  // The articles are read once more for the time, since the first reading also warms the code up.
  const began = performance.now();
  for (const { id, text } of set) findQuotes(buildPlainArticle(id, text), tag);
  const ms = (performance.now() - began) / Math.max(1, set.length);
  if (run !== undefined) {
    writeFileSync(run, results.map(({ record }) => `${JSON.stringify(record)}\n`).join(""));
    writeFileSync(`${run}.errors`, results.map(listErrors).join(""));
  }
  const tallies = tallyResults(results);
  for (const [name, tally] of Object.entries(tallies)) process.stdout.write(`${describeTally(name, tally)}\n`);
  for (const [key, times] of countOutcomes(results)) process.stdout.write(`${String(times).padStart(5)}  ${key}\n`);
  const { quoted, long, all, reported, every } = tallies;
  const figures = {
    articles: set.length,
    quotedF1: round(f1(quoted)),
    longF1: round(f1(long)),
    allF1: round(f1(all)),
    reportedP: percent(reported.right, reported.predicted),
    reportedR: percent(reported.right, reported.gold),
    speakerAccuracy: percent(every.right, every.found),
    msPerArticle: round(ms),
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

async function readFolders(folders: readonly string[], run: string | undefined, tag: Tagger): Promise<void> {
  const lines: string[] = [];
  const figures = { articles: 0, quotes: 0, shown: 0 };
  for (const folder of folders) {
    const { corpus } = await indexFolder(folder);
    const articles = [...corpus.articles].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const article of articles) {
      const { quotes, speakers } = findQuotes(article, tag);
      const { id, text } = article;
      lines.push(`${JSON.stringify({ id, text, quotes: quotes.map((quote) => recordQuote(quote, speakers)) })}\n`);
      figures.articles += 1;
      figures.quotes += quotes.length;
      figures.shown += quotes.filter(({ speaker }) => speaker !== undefined).length;
    }
  }
  if (run !== undefined) writeFileSync(run, lines.join(""));
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

interface ArticleResult {
  readonly id: string;
  readonly text: string;
  readonly comparisons: readonly Comparison[];
  readonly stretches: readonly Comparison[];
  readonly record: unknown;
}

function scoreArticle(labelled: LabelledArticle, tag: Tagger): ArticleResult {
  const { id, text } = labelled;
  const { quotes, speakers } = findQuotes(buildPlainArticle(id, text), tag);
  const gold = cutLabelled(labelled);
  const predicted = cutPredicted(text, quotes, speakers);
  return {
    id,
    text,
    comparisons: compare(gold, predicted),
    stretches: compare(cutStretches(text, gold), cutStretches(text, predicted)),
    record: { id, quotes: quotes.map((quote) => recordQuote(quote, speakers)) },
  };
}

function recordQuote(quote: Quote, speakers: ReadonlyMap<string, Speaker>): unknown {
  const { start, end, kind, parts } = quote;
  const { mention } = mentionOf(quote);
  return {
    start,
    end,
    parts: parts.map((part) => [part.start, part.end]),
    kind,
    ...(mention && { mentionStart: mention.start, mentionEnd: mention.end }),
    speaker: quote.speaker === undefined ? null : (speakers.get(quote.speaker)?.name ?? null),
  };
}

function tallyResults(results: readonly ArticleResult[]) {
  const pieces = results.flatMap(({ comparisons }) => comparisons);
  const stretches = results.flatMap((result) => result.stretches);
  const isLongStretch =
    ({ text }: ArticleResult) =>
    ({ gold, predicted }: Comparison) => {
      const span = gold ?? predicted;
      return span !== undefined && isLong(text, span);
    };
  return {
    quoted: tally(pieces.filter((piece) => kindOf(piece) !== "reported")),
    long: tally(results.flatMap((result) => result.stretches.filter(isLongStretch(result)))),
    all: tally(stretches),
    reported: tally(pieces.filter((piece) => kindOf(piece) === "reported")),
    every: tally(pieces),
  };
}

function countOutcomes(results: readonly ArticleResult[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const comparison of results.flatMap(({ comparisons }) => comparisons)) {
    const key = `${kindOf(comparison)} ${comparison.outcome}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

function kindOf({ gold, predicted }: Comparison): Piece["kind"] {
  return gold?.kind ?? predicted?.kind ?? "reported";
}

function describeTally(name: string, { gold, predicted, found, right, wrong, shown }: Tally): string {
  const counts = `gold ${gold}  predicted ${predicted}  found ${found}  right ${right}  wrong speaker ${wrong} of ${shown} shown`;
  const shares = `P ${percent(right, predicted)}  R ${percent(right, gold)}  F1 ${round(f1({ gold, predicted, right }))}`;
  return `${name.padEnd(9)} ${counts}  ${shares}`;
}

function percent(part: number, whole: number): number {
  return round((100 * part) / Math.max(1, whole));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

// One block an error, for whoever reads them from the most frequent class down.
function listErrors({ id, text, comparisons }: ArticleResult): string {
  const show = (piece: Piece | undefined) => {
    if (piece === undefined) return "-";
    const slice = (span: Span | undefined) => (span === undefined ? "∅" : text.slice(span.start, span.end));
    return `[${piece.kind}] <${slice(piece.cue)}> ${slice(piece.mention)} (${piece.speaker ?? ""}): ${slice(piece)}`;
  };
  return comparisons
    .map(({ gold, predicted, outcome }) => {
      const { start, end } = gold ?? predicted ?? { start: 0, end: 0 };
      const around = `${text.slice(Math.max(0, start - 130), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 90)}`;
      const lines = [show(gold), show(predicted), around].map((line) => line.replace(/\n/gu, "¶"));
      return `@@ ${outcome} ${id}\n   gold ${lines[0]}\n   pred ${lines[1]}\n   ctx ${lines[2]}\n`;
    })
    .join("");
}
