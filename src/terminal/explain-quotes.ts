import type { QuoteExplanation, ShownQuote } from "../core/answers/answer.ts";
import type { Span } from "../core/text/span.ts";

/** Why each quote is given to its speaker: cue, mention, candidates with their scores. */
export function explainQuotes(quotes: readonly ShownQuote[]): string {
  return quotes.map(explainQuote).join("\n");
}

function explainQuote(shown: ShownQuote, index: number): string {
  const parts = shown.explanations.map((explanation) => explainOne(shown, explanation));
  return `${index + 1}. ${shown.kind}, ${shown.speaker}\n${parts.join("")}`;
}

function explainOne({ excerpt }: ShownQuote, { by, cue, mention, candidates }: QuoteExplanation): string {
  // The excerpt holds both, since it was cut around them; from elsewhere only the place can be told.
  const show = (span: Span | undefined) => {
    if (span === undefined) return "none";
    const isInside = excerpt.start <= span.start && span.end <= excerpt.end;
    const words = isInside ? `“${excerpt.text.slice(span.start - excerpt.start, span.end - excerpt.start)}” ` : "";
    return `${words}(${span.start}–${span.end})`;
  };
  const lines = [
    `   by ${by}: cue ${show(cue)}, mention ${show(mention)}`,
    ...candidates.map(
      ({ name, score, features }) => `   ${score.toFixed(2).padStart(6)}  ${name}  ${listFeatures(features)}`,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

function listFeatures(features: object): string {
  return Object.entries(features)
    .filter(([, value]) => value !== 0)
    .map(([name, value]) => `${name} ${typeof value === "number" ? Math.round(value * 100) / 100 : value}`)
    .join(", ");
}
