import { writeFileSync } from "node:fs";
import { buildArticle } from "../core/build-article.ts";
import { findQuotes } from "../core/quotes/find-quotes.ts";
import { loadTagger } from "../core/quotes/load-tagger.ts";
import type { Comparison, Piece, Tally } from "./quote-scores.ts";
import {
  compare,
  count,
  cutLabelled,
  cutPredicted,
  cutStretches,
  emptyTally,
  f1,
  isLong,
  mentionOf,
} from "./quote-scores.ts";
import { readQuoteSet } from "./quote-sets.ts";
import type { EvalRequest } from "./run-eval.ts";

export async function evalQuotes({ files, run }: EvalRequest): Promise<void> {
  const set = files.flatMap(readQuoteSet);
  const tag = await loadTagger();
  const tallies = {
    quoted: emptyTally(),
    long: emptyTally(),
    all: emptyTally(),
    reported: emptyTally(),
    every: emptyTally(),
  };
  const log: { id: string; text: string; comparisons: Comparison[] }[] = [];
  const records: unknown[] = [];
  let ms = 0;
  for (const labelled of set) {
    const { text } = labelled;
    const article = buildArticle({
      id: labelled.id,
      text,
      body: { start: 0, end: text.length },
      format: "plain",
      metadata: {},
    });
    const began = performance.now();
    const { quotes, speakers } = findQuotes(article, tag);
    ms += performance.now() - began;
    const gold = cutLabelled(labelled);
    const predicted = cutPredicted(text, quotes, speakers);
    const comparisons = compare(gold, predicted);
    log.push({ id: labelled.id, text, comparisons });
    count(tallies.every, comparisons);
    count(
      tallies.quoted,
      comparisons.filter((c) => kindOf(c) !== "reported"),
    );
    count(
      tallies.reported,
      comparisons.filter((c) => kindOf(c) === "reported"),
    );
    const stretches = compare(cutStretches(text, gold), cutStretches(text, predicted));
    count(tallies.all, stretches);
    count(
      tallies.long,
      stretches.filter(({ gold: g, predicted: p }) => isLong(text, g ?? p ?? { start: 0, end: 0 })),
    );
    records.push({
      id: labelled.id,
      quotes: quotes
        .map((quote) => ({ ...quote, ...mentionOf(quote) }))
        .map(({ start, end, parts, kind, mention, speaker }) => ({
          start,
          end,
          parts: parts.map((part) => [part.start, part.end]),
          kind,
          ...(mention && { mentionStart: mention.start, mentionEnd: mention.end }),
          speaker: speaker === undefined ? null : (speakers.get(speaker)?.name ?? null),
        })),
    });
  }
  if (run !== undefined) writeFileSync(run, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
  if (process.env.QUOTES_DEBUG !== undefined) debug(log);
  for (const [name, tally] of Object.entries(tallies)) process.stdout.write(`${line(name, tally)}\n`);
  const outcomes: Record<string, number> = {};
  for (const { comparisons } of log)
    for (const c of comparisons) {
      const key = `${kindOf(c)} ${c.outcome}`;
      outcomes[key] = (outcomes[key] ?? 0) + 1;
    }
  for (const [key, n] of Object.entries(outcomes).sort((a, b) => b[1] - a[1]))
    process.stdout.write(`${String(n).padStart(5)}  ${key}\n`);
  const { reported, every } = tallies;
  process.stdout.write(
    `${JSON.stringify({
      articles: set.length,
      quotedF1: round(f1(tallies.quoted)),
      longF1: round(f1(tallies.long)),
      allF1: round(f1(tallies.all)),
      reportedP: round((100 * reported.right) / Math.max(1, reported.predicted)),
      reportedR: round((100 * reported.right) / Math.max(1, reported.gold)),
      speakerAccuracy: round((100 * every.right) / Math.max(1, every.found)),
      msPerArticle: round(ms / Math.max(1, set.length)),
    })}\n`,
  );
}

function kindOf({ gold, predicted }: Comparison): Piece["kind"] {
  return gold?.kind ?? predicted?.kind ?? "reported";
}

function line(name: string, t: Tally): string {
  return `${name.padEnd(9)} gold ${t.gold} predicted ${t.predicted} found ${t.found} right ${t.right} wrong ${t.wrong} shown ${t.shown}  P ${round((100 * t.right) / t.predicted)} R ${round((100 * t.right) / t.gold)} F1 ${round(f1(t))}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function debug(log: { id: string; text: string; comparisons: Comparison[] }[]): void {
  for (const { id, text, comparisons } of log) {
    for (const { gold, predicted, outcome } of comparisons) {
      if (outcome === "ignored") continue;
      const at = gold ?? predicted;
      if (at === undefined) continue;
      const show = (p?: Piece) =>
        p === undefined
          ? "-"
          : `[${p.kind}] <${p.cue === undefined ? "" : text.slice(p.cue.start, p.cue.end)}> ${p.mention === undefined ? "∅" : text.slice(p.mention.start, p.mention.end)} (${p.speaker ?? ""}): ${text.slice(p.start, p.end)}`;
      process.stdout.write(
        `@@ ${outcome} ${id}\n   gold ${show(gold)}\n   pred ${show(predicted)}\n   ctx ${text.slice(Math.max(0, at.start - 130), at.start)}⟦${text.slice(at.start, at.end)}⟧${text.slice(at.end, at.end + 90)}\n`.replace(
          /\n(?! {3}(?:gold|pred|ctx)|$)/gu,
          "¶",
        ),
      );
    }
  }
}
