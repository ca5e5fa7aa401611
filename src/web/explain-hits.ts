import type { ShownHit } from "../core/answer.ts";
import type { WeighedSection } from "./protocol.ts";

/** The passages that were ranked for a question, best first, with what spoke for each. */
export function explainHits(hits: readonly ShownHit[]): WeighedSection[] {
  return hits.slice(0, SHOWN).map(({ article, passage, start, end, text, score, reasons, attribution }, place) => ({
    kind: "weighed",
    title: `${place + 1}. ${attribution.title}, passage ${passage}`,
    words: text,
    source: { article, passage, start, end },
    score,
    features: reasons.map(({ feature, value, weight }) => ({ name: feature, value, weight })),
    facts: [],
  }));
}

/** Hits that are explained: those of a first page and the next that lost. */
const SHOWN = 6;
