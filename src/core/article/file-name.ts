import { UNSPACED_SCRIPTS } from "../text/unspaced.ts";
import { listEndings } from "./formats.ts";
import { buildDay } from "./stated-date.ts";

/**
 * A file's name as a title: “dress-code.md” is “Dress code”, “2024-06-02-bridge.md” is “Bridge”; a README or an index has
 * the name of its folder. Undefined where the name has no word that a person would read (“a1.txt”).
 */
export function readNameAsTitle(id: string): string | undefined {
  const parts = id.split("/");
  const base = dropEnding(parts.at(-1) ?? "");
  const folder = parts.at(-2);
  const name = UNNAMED.test(base) && folder !== undefined ? folder : base;
  const words = readWords(name.replace(LEADING_DATE, "").replace(LEADING_NUMBER, "") || name);
  return WORD.test(words) ? capitalize(words) : undefined;
}

/** A file's own name as it is written, without its ending: “a1” of “x/a1.md”. */
export function readOwnName(id: string): string {
  return dropEnding(id.slice(id.lastIndexOf("/") + 1));
}

/** Whether a file's own name says nothing of what it holds: a README, an index. */
export function isNamedByFolder(id: string): boolean {
  return UNNAMED.test(readOwnName(id));
}

/**
 * The topmost folder of a path as a name: “how-to-guides” is “how to guides”. One of digits alone (“2024”) is passed over,
 * and one that site generators keep everything in (“docs”) where there is another below it. Undefined for a file in none.
 */
export function readTopFolder(id: string): string | undefined {
  const folders = id.split("/").slice(0, -1).map(readWords);
  const names = folders.filter((name) => LETTER.test(name));
  return names.find((name) => !GENERAL.has(name.toLowerCase())) ?? names[0];
}

/**
 * The day in a file's name, at its beginning or end, or in its folders (“2024/06/02/bridge.md”); a month without a day only
 * at the beginning (“2024-06 minutes.txt”). Undefined where it has none.
 */
export function findDateInName(id: string): string | undefined {
  const base = readOwnName(id);
  for (const pattern of [DAY_AT_START, DAY_AT_END]) {
    const day = pattern.exec(base);
    const date = day === null ? undefined : buildDay(day[1] ?? "", day[2], day[3]);
    if (date !== undefined) return date;
  }
  const [, year = "", month] = MONTH_AT_START.exec(base) ?? [];
  // “2010-11” is the season of two years as often as a month.
  if (month !== undefined && Number(month) !== (Number(year) + 1) % 100) return buildDay(year, month);
  const folders = DAY_IN_FOLDERS.exec(id);
  return folders === null ? undefined : buildDay(folders[1] ?? "", folders[2], folders[3]);
}

function dropEnding(name: string): string {
  const lower = name.toLowerCase();
  const ending = listEndings().find((one) => lower.endsWith(one) && name.length > one.length);
  return ending === undefined ? name : name.slice(0, -ending.length);
}

function readWords(name: string): string {
  const words = SPACED.test(name) ? name : name.replace(JOINTS, " ");
  return words.replace(UNSEEN, " ").replace(/\s+/gu, " ").trim();
}

function capitalize(words: string): string {
  const first = String.fromCodePoint(words.codePointAt(0) ?? 0);
  return first.toUpperCase() + words.slice(first.length);
}

/** Folders that hold all of a site. */
const GENERAL: ReadonlySet<string> = new Set(["docs", "doc", "src", "content", "pages", "posts", "articles"]);

/** Matches the "n" of "2024 news"; not "2024". */
const LETTER = /\p{L}/u;
/** Matches "README" and "_index", which say nothing of what they hold; not "index of names". */
const UNNAMED = /^(?:readme|_?index)$/iu;
/** Matches "2024-06-02-" before more of a name; not "2024-06-02" alone. */
const LEADING_DATE = /^[12]\d{3}[-_. ]?\d{2}(?:[-_. ]?\d{2})?[-_. ]+(?=.)/u;
/** Matches the "01-" and "3. " that put files in order; not the "3" of "3d-printing". */
const LEADING_NUMBER = /^\d{1,3}[-_. ]+(?=\p{L})/u;
/** Matches a name in which somebody wrote spaces; not "dress-code". */
const SPACED = / /u;
/** Matches the "-" of "dress-code" and "__"; not " ". */
const JOINTS = /[-_]+/gu;
/** Matches a line end and U+202E; not "é". */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]+/gu;
/** Matches "dress", "FAQ" and "規則"; not "a1". */
const WORD = new RegExp(String.raw`\p{L}{3}|[${UNSPACED_SCRIPTS}]`, "u");
/** Matches the beginning of "2024-06-02-bridge" and "20240602_bridge"; not of "202406021". */
const DAY_AT_START = /^([12]\d{3})[-_. ]?(\d{2})[-_. ]?(\d{2})(?!\d)/u;
/** Matches the end of "bridge-2024-06-02"; not of "bridge12024-06-02". */
const DAY_AT_END = /(?<!\d)([12]\d{3})[-_. ]?(\d{2})[-_. ]?(\d{2})$/u;
/** Matches the beginning of "2024-06 minutes" and all of "2024-06"; not of "2024-0600" or "2024-06-x1". */
const MONTH_AT_START = /^([12]\d{3})[-_](\d{2})(?=[-_ ]\p{L}|$)/u;
/** Matches "2024/06/02/" in a path; not "2024/6/". */
const DAY_IN_FOLDERS = /(?:^|\/)([12]\d{3})\/(\d{2})\/(\d{2})\//u;
