import type { Bar, ExplanationSection, Feature, WeighedSection } from "../interact/explain/explanation.ts";
import { showControls } from "./paint.ts";

/** What was weighed for an answer, as lines for a terminal; empty where nothing was. */
export function printExplanation(sections: readonly ExplanationSection[]): string {
  return sections.map(printSection).join("\n");
}

function printSection(section: ExplanationSection): string {
  switch (section.kind) {
    case "weighed":
      return printWeighed(section);
    case "chart":
      return `${[section.title, ...section.bars.map(printBar)].join("\n")}\n`;
  }
}

function printWeighed({ title, words, score, features, facts }: WeighedSection): string {
  const lines = [
    ...(score === undefined ? [] : [printTerm("score", printScore(score))]),
    ...features.map(printFeature),
    ...facts.map(({ term, text }) => printTerm(term, showControls(text))),
  ];
  return `${[showControls(title), ...(words === "" ? [] : [showControls(words)]), ...lines].join("\n")}\n`;
}

function printFeature({ name, value, weight }: Feature): string {
  return printTerm(name, `${printScore(value * weight)} = ${value.toFixed(2)} × ${weight}`);
}

// A star stands before what was chosen.
function printBar({ words, score, isChosen }: Bar): string {
  return `${isChosen ? "*" : " "} ${printScore(score)}  ${showControls(words)}`;
}

function printTerm(term: string, text: string): string {
  return `  ${term.padEnd(TERM_WIDTH)}${text}`;
}

function printScore(number: number): string {
  return `${number < 0 ? "−" : "+"}${Math.abs(number).toFixed(4)}`;
}

const TERM_WIDTH = 18;
