import type { Args } from "./command.ts";

/** A typed line: the command that it names, and what stands behind the name. */
export interface SplitLine {
  readonly command: string;
  readonly rest: string;
}

/** What is typed for options: words before the first name, then what stands behind each name. */
export interface SplitOptions {
  readonly head: string;
  readonly named: readonly { readonly name: string; readonly text: string }[];
}

/** The command of a line, in lower case; a line without a slash is a question. */
export function splitLine(line: string): SplitLine {
  const match = COMMAND_LINE.exec(line.trim());
  return match === null
    ? { command: PLAIN_WORDS, rest: line }
    : { command: (match[1] ?? "").toLowerCase(), rest: match[2] ?? "" };
}

/**
 * Cuts what is typed for options at each `name:` of one of `names`, which are in lower case:
 *
 *     Pashinyan about: railways
 *     ^^^^^^^^^         ^^^^^^^^    head and the text of “about”, both without the white space at their ends
 */
export function splitOptions(rest: string, names: readonly string[]): SplitOptions {
  const starts: { name: string; from: number; to: number }[] = [];
  rest.replace(OPTION_NAME, (whole: string, written: string, from: number) => {
    const name = written.toLowerCase();
    if (names.includes(name)) starts.push({ name, from, to: from + whole.length });
    return whole;
  });
  return {
    head: rest.slice(0, starts[0]?.from ?? rest.length).trim(),
    named: starts.map(({ name, to }, index) => ({ name, text: rest.slice(to, starts[index + 1]?.from).trim() })),
  };
}

/** What is typed without the page named behind it, and that page, from 1 to the last that there may be; absent where none is named. */
export function splitPage(typed: string): { readonly call: string; readonly page?: number } {
  const match = PAGE.exec(typed);
  if (match === null) return { call: typed };
  const page = Math.min(Math.max(1, Number(match[1])), LAST_PAGE);
  return { call: typed.slice(0, match.index), page };
}

/** A call as it is typed: "/ask question: trade". */
export function renderCall(command: string, args: Args): string {
  return [`/${command}`, ...Object.entries(args).map(([name, value]) => `${name}: ${value}`)].join(" ");
}

/** The command that answers plain words. */
const PLAIN_WORDS = "ask";

/** Matches "/ask trade" and "/help"; not "1/2 of". */
const COMMAND_LINE = /^\/([^\s]+)(?:\s+([\s\S]*))?$/u;
/** Matches "about:" at the start or after a space; not "10:30". */
const OPTION_NAME = /(?<=^|\s)([\p{L}_-]+):/gu;
/** No list has as many pages; what a page of the browser sends has no higher one either. */
const LAST_PAGE = 9_999;
/** Matches "page: 2" and "page: -1" at the end; not "page 2" nor "homepage: 2". */
const PAGE = /(?<=^|\s)page:\s*(-?\d{1,100})\s*$/iu;
