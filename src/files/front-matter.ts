import type { Metadata } from "../core/article/article.ts";
import { findMatches } from "../core/text/find-matches.ts";
import type { Span } from "../core/text/span.ts";
import { LONGEST_YAML, readYaml } from "./read-yaml.ts";

/** What stands between the `---` lines at the head of a file, read. */
export interface FrontMatter {
  readonly metadata: Metadata;
  /** The text after the front matter; all of it when there is none. */
  readonly body: Span;
  readonly warnings: readonly FieldWarning[];
}

export interface FieldWarning {
  /** Absent: it is about the front matter as a whole. */
  readonly field?: string;
  readonly message: string;
}

/** The front matter of `text`, or what is wrong with its YAML, in words for the owner. */
export function readFrontMatter(text: string): FrontMatter | { readonly fault: string } {
  const head = text.slice(0, LONGEST_HEAD);
  const match = FRONT_MATTER.exec(head);
  // A closing line that the cut went through is none: what follows it is not known.
  if (match === null || (match[0].length === head.length && head.length < text.length)) {
    if (!OPENED.test(head) && !isLongHead(text, head)) {
      return { body: { start: 0, end: text.length }, ...readFields(new Map()) };
    }
    return { fault: text.length > LONGEST_HEAD ? TOO_LONG : NOT_CLOSED };
  }
  const read = readYaml(match[1] ?? "");
  // Without its head an article would be shown without the source and past the limits that the head states.
  if ("fault" in read) return { fault: `The front matter ${read.fault}.` };
  const fields = read.value ?? new Map<unknown, unknown>();
  if (!(fields instanceof Map)) return { fault: "The front matter has to be a list of “field: value” lines." };
  const { metadata, warnings } = readFields(fields);
  const remarks = read.remarks.map((message) => ({ message: `The front matter: ${message}.` }));
  return { body: { start: match[0].length, end: text.length }, metadata, warnings: [...remarks, ...warnings] };
}

// An article may begin with a thematic break and hold another one far below: what stands between them is a head when it
// begins as one does, or states a field. Served as text it would be without the limits that it states.
function isLongHead(text: string, head: string): boolean {
  if (text.length === head.length || !BEGUN.test(head)) return false;
  const isLikely = BEGUN_AS_YAML.test(head) || [...findMatches(head, KEY)].some(([, key = ""]) => RULES.has(key));
  return isLikely && holdsClosingLine(text, head.indexOf("\n"));
}

function holdsClosingLine(text: string, from: number): boolean {
  for (let at = text.indexOf("\n---", from); at !== -1; at = text.indexOf("\n---", at + 1)) {
    CLOSING.lastIndex = at;
    if (CLOSING.test(text)) return true;
  }
  return false;
}

function readFields(fields: ReadonlyMap<unknown, unknown>): Pick<FrontMatter, "metadata" | "warnings"> {
  const warnings: FieldWarning[] = [];
  const metadata: Record<string, string> = {};
  for (const [name, value] of fields) {
    const field = isScalar(name) ? String(name) : "a list or a mapping";
    const rule = RULES.get(field);
    if (rule === undefined) {
      warnings.push({ field, message: `Unknown field; known are ${[...RULES.keys()].join(", ")}.` });
    } else if (value !== null && value !== "") {
      const read = isScalar(value) ? rule.read(String(value).trim()) : undefined;
      if (read === undefined) warnings.push({ field, message: `${rule.form} It is left out.` });
      else metadata[field] = read;
    }
  }
  for (const field of ["date", "source"]) {
    if (metadata[field] === undefined && !warnings.some((warning) => warning.field === field)) {
      warnings.push({ field, message: "Not stated: attributions go without it." });
    }
  }
  const { max_quote: maxQuote, ...texts } = metadata;
  return { metadata: { ...texts, ...(maxQuote !== undefined && { maxQuote: Number(maxQuote) }) }, warnings };
}

interface Rule {
  /** The value as the article keeps it; undefined when it does not fit. */
  readonly read: (value: string) => string | undefined;
  readonly form: string;
}

const TEXT: Rule = { read: (value) => value.replace(/\s+/gu, " "), form: "It has to be text." };
const DATE: Rule = { read: readDate, form: "It has to be a date such as 2025-10-12." };
const URL_RULE: Rule = { read: readUrl, form: "It has to be an address that begins with https:// or http://." };
const LANG: Rule = { read: readLang, form: "It has to be a language tag such as en or pt-BR." };

const COUNT: Rule = {
  read: (value) => (WORD_COUNT.test(value) ? value : undefined),
  form: "It has to be a number of words from 1 to 99999.",
};

const RULES: ReadonlyMap<string, Rule> = new Map([
  ["title", TEXT],
  ["author", TEXT],
  ["source", TEXT],
  ["date", DATE],
  ["updated", DATE],
  ["url", URL_RULE],
  ["lang", LANG],
  ["license", TEXT],
  ["collection", TEXT],
  ["max_quote", COUNT],
]);

function readDate(value: string): string | undefined {
  const match = DAY.exec(value);
  if (match === null) return undefined;
  const [, year = "", month, day] = match;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const isReal = date.getUTCMonth() + 1 === Number(month ?? 1) && date.getUTCDate() === Number(day ?? 1);
  return isReal ? [year, month, day].filter((part) => part !== undefined).join("-") : undefined;
}

function readUrl(value: string): string | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return url !== undefined && ["http:", "https:"].includes(url.protocol) ? url.href : undefined;
}

function readLang(value: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(value)[0];
  } catch {
    return undefined;
  }
}

function isScalar(value: unknown): value is string | number | boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}

/** Code units: the YAML and the two lines around it. */
const LONGEST_HEAD = LONGEST_YAML + 100;

const NOT_CLOSED = "The front matter that begins with “---” is not closed by another “---” line.";
const TOO_LONG = `The front matter has more than ${LONGEST_YAML / 1024} kB, or is not closed by another “---” line. Shorten or close it.`;

/** Matches a head of "---", lines, "---"; the first group is the YAML. Not a "---" further down. */
const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)(?<=\n)---[ \t]*(?:\n|$)/u;
/** Matches a head that looks like front matter ("---", then "title: …"); not a thematic break before prose. */
const OPENED = /^---[ \t]*\n[A-Za-z_]+:(?:[ \t]|\n)/u;
/** Matches the "---" line that a head begins with; not "----". */
const BEGUN = /^---[ \t]*\n/u;
/**
 * Matches the first line of a head, and blank lines and comments before the second, when that begins with a key of one
 * word or in quotes ("max-quote: 90", '"title": A'), an anchor, a tag or a bracket of YAML, or when there is nothing but
 * comments; not a heading ("# Trade") or a blank line before prose, nor prose in quotes or a link ("[1]: …").
 */
const BEGUN_AS_YAML =
  /^---[ \t]*\n(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*(?:(?:#[^\n]*)?$|[^\s:"'#*[\]]+[ \t]*:(?:[ \t]|\n)|"[^"\n]*"[ \t]*:|'[^'\n]*'[ \t]*:|&\w|!!?\w|\{|\?[ \t])/u;
/** Matches a line that states a field ("title: A", '- "title": A'), its name the first group; not "He said: no". */
const KEY = /^[ \t]*(?:-[ \t]+)?["']?([a-z_]+)["']?[ \t]*:(?:[ \t]|$)/gmu;
/** Matches a line end and the line "---" behind it; not "----" and not "--- and more". */
const CLOSING = /\n---[ \t]*(?:\n|$)/uy;
/** Matches "2025-10-12", "2025-10", "2025" and "2025-10-12T08:00:00Z"; not "12.10.2025". */
const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?$/u;
/** Matches "90"; not "0" and not "ninety". */
const WORD_COUNT = /^[1-9]\d{0,4}$/u;
