import type { Confidence, ShownHit } from "../../core/answers/answer.ts";
import { sumReasons } from "../../core/text/reason.ts";
import { renderTrail } from "../../layout/attribution-line.ts";
import type { WeighedSection } from "./explanation.ts";
import { listFeatures } from "./list-features.ts";

/** The passages that were ranked for a question, best first, with what spoke for each. */
export function explainHits(hits: readonly ShownHit[]): WeighedSection[] {
  return hits.map(({ article, passage, start, end, text, score, reasons, attribution }, place) => ({
    kind: "weighed",
    title: `${place + 1}. ${renderTrail(attribution)}, passage ${passage}`,
    words: text,
    source: { article, passage, start, end },
    score,
    features: listFeatures(reasons),
    facts: [],
  }));
}

/** Whether the first passage is the answer: one section, of no words of a source; none when no passage was found. */
export function explainConfidence({ value, threshold, reasons }: Confidence): WeighedSection[] {
  if (reasons.length === 0) return [];
  const title = `Confidence ${value.toFixed(2)}, an answer from ${threshold} on`;
  const weighed = { score: sumReasons(reasons), features: listFeatures(reasons) };
  return [{ kind: "weighed", title, words: "", ...weighed, facts: [] }];
}
