import { readField } from "../core/article/plain-fields.ts";
import { isWorkStart } from "../core/article/plain-furniture.ts";
import { findLineEnd } from "../core/text/line-end.ts";
import { isFieldName } from "./front-matter-fields.ts";

/**
 * What a plain text without front matter states of itself at its top, by the names of front matter's fields: the fields of
 * an e-mail or a memo, and those before a book of Project Gutenberg. Empty where it states nothing.
 *
 *     Title: The Lamp              From: Jane Doe <jane@example.org>
 *            A Tale of the Sea     Subject: The key
 *     Language: English            Date: Tue, 5 Mar 2024 10:12:00 +0100
 */
export function readPlainHead(text: string): ReadonlyMap<string, string> {
  const lines = readFirstLines(text);
  const start = lines.findIndex((line) => isWorkStart(line.trim()));
  return start === -1 ? readFieldGroup(lines) : readFieldLines(lines.slice(0, start));
}

function readFirstLines(text: string): readonly string[] {
  const lines: string[] = [];
  for (let start = 0; start < text.length && lines.length < MOST_LINES; ) {
    const end = findLineEnd(text, start, text.length);
    lines.push(text.slice(start, Math.min(end, start + LONGEST_LINE)));
    start = end + 1;
  }
  return lines;
}

// The first lines without a blank one, where all of them are fields and one of these names the text.
function readFieldGroup(lines: readonly string[]): ReadonlyMap<string, string> {
  const first = lines.findIndex((line) => line.trim() !== "");
  const end = lines.findIndex((line, place) => place > first && line.trim() === "");
  const group = lines.slice(Math.max(0, first), end === -1 ? lines.length : end);
  if (!group.every((line, place) => readField(line) !== undefined || (place > 0 && SET_IN.test(line)))) return NOTHING;
  const fields = readFieldLines(group);
  return fields.size >= FEWEST && fields.has("title") ? fields : NOTHING;
}

function readFieldLines(lines: readonly string[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [place, line] of lines.entries()) {
    const { name = "", value = "" } = readField(line) ?? {};
    const field = OTHER_NAMES.get(name) ?? name;
    if (value === "" || !isFieldName(field) || fields.has(field)) continue;
    fields.set(field, tidy([value, ...readContinuation(lines, place + 1)].join(" ")));
  }
  return fields;
}

function readContinuation(lines: readonly string[], from: number): readonly string[] {
  const more: string[] = [];
  for (let place = from; SET_IN.test(lines[place] ?? ""); place += 1) more.push((lines[place] ?? "").trim());
  return more;
}

function tidy(value: string): string {
  return value.replace(ASIDE, "").trim() || value.trim();
}

const NOTHING: ReadonlyMap<string, string> = new Map();

/** How letters and books name what front matter names otherwise. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ["subject", "title"],
  ["from", "author"],
  ["release date", "date"],
  ["posting date", "date"],
]);

/** Lines at the top of a text in which fields are looked for: the longest head of a book has some fifty. */
const MOST_LINES = 200;
/** Code units of a line that are looked at. */
const LONGEST_LINE = 300;
/** Fields without which a group of lines states nothing of a text. */
const FEWEST = 2;

/** Matches the second line of a field; not a blank one. */
const SET_IN = /^\s+\S/u;
/** Matches " <jane@example.org>" and " [EBook #12]" at an end; not "(2nd edition)". */
const ASIDE = /\s*(?:<[^<>]*>|\[[^[\]]*\])\s*$/u;
