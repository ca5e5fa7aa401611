import type { OutputForm } from "./answer-line.ts";

/** What is typed, without the flags behind it, and those. */
export interface FlaggedLine {
  readonly line: string;
  readonly flags: readonly string[];
}

/** Whether a word of the command line says how to print and is no part of what is asked. */
export function isFlag(word: string): boolean {
  return FLAGS.has(word);
}

/**
 * Cuts the flags off that stand behind a typed line, each once at most:
 *
 *     /ask trade turnover --explain
 *                         ^^^^^^^^^    none of the words that are searched
 */
export function splitFlags(typed: string): FlaggedLine {
  const flags: string[] = [];
  let line = typed.trimEnd();
  for (let match = LAST_FLAG.exec(line); match !== null; match = LAST_FLAG.exec(line)) {
    const [, flag = ""] = match;
    if (flags.includes(flag)) break;
    flags.push(flag);
    line = line.slice(0, match.index).trimEnd();
  }
  return { line, flags };
}

/** How flags ask for an answer to be printed; undefined where there is none. JSON holds the reasons, too. */
export function chooseForm(flags: readonly string[]): OutputForm["form"] | undefined {
  if (flags.includes("--json")) return "json";
  return flags.includes("--explain") ? "explained" : undefined;
}

const FLAGS: ReadonlySet<string> = new Set(["--json", "--explain"]);

/** Matches the end of "/ask trade --explain"; not of "what is --explain?" nor of "trade--json". */
const LAST_FLAG = /(?:^|\s)(--(?:json|explain))$/u;
