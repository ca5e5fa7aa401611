import type { Answer, Confidence, ShownHit, ShownSentence } from "../core/answers/answer.ts";
import { type Reason, sumReasons } from "../core/text/reason.ts";
import { explainQuotes } from "./explain-quotes.ts";

/** Why an answer holds what it holds, as lines for a terminal; empty for answers that weigh nothing. */
export function printReasons(answer: Answer): string {
  switch (answer.kind) {
    case "passages":
      return [printConfidence(answer.confidence), ...answer.hits.map(printHit)].join("\n");
    case "not-found":
      return [printConfidence(answer.confidence), ...answer.nearest.map(printHit)].join("\n");
    case "summary":
      return answer.sentences.map(printSentence).join("\n");
    case "quotes":
      return explainQuotes(answer.quotes);
    default:
      return "";
  }
}

function printConfidence({ value, threshold, reasons }: Confidence): string {
  const name = "confidence".padEnd(FEATURE_WIDTH);
  return [`  ${name} ${value.toFixed(4)}, an answer from ${threshold} on`, ...reasons.map(printReason), ""].join("\n");
}

function printHit({ score, reasons, passage, attribution }: ShownHit, place: number): string {
  return [
    `${place + 1}. ${attribution.title}, passage ${passage}`,
    `  ${"score".padEnd(FEATURE_WIDTH)}${format(score)}`,
    ...reasons.map(printReason),
    "",
  ].join("\n");
}

function printReason({ feature, value, weight }: Reason): string {
  return `  ${feature.padEnd(FEATURE_WIDTH)}${format(value * weight)} = ${value.toFixed(2)} × ${weight}`;
}

function printSentence(sentence: ShownSentence): string {
  const { reasons, redundancy, excess, relevance, passage } = sentence;
  const score = sumReasons(reasons);
  return [
    `passage ${passage}: ${sentence.text}`,
    `  ${"score".padEnd(FEATURE_WIDTH)}${format(score)}`,
    ...reasons.map(printReason),
    `  chosen although it is ${redundancy.toFixed(2)} alike another and ${excess} words over the length`,
    ...(relevance > 0 ? [`  matches what was asked by ${relevance.toFixed(2)}`] : []),
    "",
  ].join("\n");
}

function format(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(4)}`;
}

const FEATURE_WIDTH = 18;
