import { readFileSync } from "node:fs";

/** Whom a pronoun or role of an article means; offsets are UTF-16 code units into the article's text. */
export interface MentionLabel {
  readonly id: string;
  readonly offset: number;
  readonly end: number;
  readonly kind: "pronoun" | "role";
  readonly person: string;
}

/** The labels of a JSON-lines file, in its order. */
export function readMentionLabels(path: string): MentionLabel[] {
  const lines = readFileSync(path, "utf8").trimEnd().split("\n");
  return lines.map((line): MentionLabel => JSON.parse(line));
}

/** Whether two names can be one person's: they may differ in fullness, and first and last word decide. */
export function isSamePerson(a: string, b: string): boolean {
  const [x, y] = [splitName(a), splitName(b)];
  if (x.at(-1) !== y.at(-1)) return false;
  return x.length === 1 || y.length === 1 || x[0] === y[0];
}

function splitName(name: string): string[] {
  return name
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => !SUFFIX.test(word));
}

/** Matches "Jr." and "III"; not "Ivan". */
const SUFFIX = /^(?:jr|sr|iii?|iv)\.?$/u;
