import type { Search } from "./search.ts";

/**
 * Where the formula ends that begins at `start`, “$a_{1}$” or “$$ … $$”: no brace in it is an expression. Undefined where the
 * sign is that of a sum of money or stands before an expression.
 */
export function findMathEnd(source: string, start: number, search: Search): number | undefined {
  if (source.startsWith("$$", start)) {
    const closing = search.find("$$", start + 2);
    return closing === undefined || closing > start + LONGEST ? undefined : closing + 2;
  }
  FORMULA.lastIndex = start;
  const formula = FORMULA.exec(source)?.[0];
  return formula === undefined ? undefined : start + formula.length;
}

/** Code units of a formula that has lines to itself. */
const LONGEST = 4_000;

/** Matches "$a_{1}$" and "$\\frac{a}{b}$"; not the "$5 {a} or $" of "$5 {a} or $6", and not the "${a}/$" of "${a}/${b}". */
const FORMULA = /\$(?=[^\s{$])(?:[^$\n\\]|\\.|\n(?![ \t]*\n)){1,1000}(?<!\s)\$(?![\p{L}\p{N}{])/uy;
