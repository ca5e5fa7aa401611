import { findMatches } from "../core/text/find-matches.ts";
import { isFieldName } from "./front-matter-fields.ts";
import { LONGEST_YAML } from "./read-yaml.ts";

/** In what a head is written. */
export type HeadSyntax = "yaml" | "toml" | "json";

/** The head of a file, cut off: the text goes on at `body`. */
export type HeadCut =
  /** All of the file is text. */
  | { readonly kind: "none" }
  | { readonly kind: "head"; readonly syntax: HeadSyntax; readonly text: string; readonly body: number }
  /** A head that nothing closes: its lines are taken for it as far as they look like fields. */
  | { readonly kind: "open"; readonly syntax: HeadSyntax; readonly text: string; readonly body: number }
  /** More than is read of a head. */
  | { readonly kind: "too-long"; readonly body: number };

/**
 * Cuts the head off a file: YAML between `---` lines, its end mark `...` as good, TOML between `+++` lines, or one JSON
 * object that the file begins with.
 */
export function cutHead(text: string): HeadCut {
  if (text.startsWith("---")) return cutFenced(text, YAML);
  if (text.startsWith("+++")) return cutFenced(text, TOML);
  return JSON_BEGUN.test(text.slice(0, LONGEST_BEGINNING)) ? cutJson(text) : { kind: "none" };
}

/** How one syntax stands between two lines. */
interface Fence {
  readonly syntax: HeadSyntax;
  readonly opening: RegExp;
  /** Its line end in front of it; sticky. */
  readonly closing: RegExp;
  /** What every closing line begins with, its line end in front of it. */
  readonly marks: readonly string[];
  /** Whether lines begin as a head does, and not as text between two rules. */
  readonly begun: RegExp;
  /** A line that states a field, its name the first group. */
  readonly key: RegExp;
  /** A line that belongs to a head. */
  readonly line: RegExp;
}

function cutFenced(text: string, fence: Fence): HeadCut {
  const { syntax } = fence;
  const opening = fence.opening.exec(text.slice(0, LONGEST_BEGINNING))?.[0];
  if (opening === undefined) return { kind: "none" };
  const closing = findClosing(text, fence, opening.length - 1);
  if (closing !== undefined && closing.body <= LONGEST_HEAD) {
    const lines = text.slice(opening.length, Math.max(opening.length, closing.start + 1));
    return { kind: "head", syntax, text: lines, body: closing.body };
  }
  const head = text.slice(opening.length, LONGEST_HEAD);
  if (closing !== undefined && isLikely(head, fence)) return { kind: "too-long", body: closing.body };
  const lines = closing === undefined && fence.begun.test(head) ? takeLines(head, fence) : "";
  // As many as are read of a head: what follows them is not known.
  const isCut = text.length > LONGEST_HEAD && !head.slice(lines.length).includes("\n");
  if (lines === "" || isCut) return { kind: "none" };
  return { kind: "open", syntax, text: lines, body: opening.length + lines.length };
}

function findClosing(text: string, fence: Fence, from: number): { start: number; body: number } | undefined {
  const found = fence.marks.map((mark) => findLine(text, mark, fence.closing, from)).filter((one) => one !== undefined);
  return found.sort((a, b) => a.start - b.start)[0];
}

function findLine(text: string, mark: string, line: RegExp, from: number): { start: number; body: number } | undefined {
  for (let at = text.indexOf(mark, from); at !== -1; at = text.indexOf(mark, at + 1)) {
    line.lastIndex = at;
    const match = line.exec(text);
    if (match !== null) return { start: at, body: at + match[0].length };
  }
  return undefined;
}

// A text may begin with a rule and hold another one far below: what stands between them is a head when it begins as one
// does, or states a field. Served as text it would be without the limits that it states.
function isLikely(head: string, { begun, key }: Fence): boolean {
  return begun.test(head) || [...findMatches(head, key)].some(([, name = ""]) => isFieldName(name));
}

function takeLines(head: string, { line }: Fence): string {
  let end = 0;
  for (const one of head.split(/(?<=\n)/u)) {
    if (!line.test(one)) break;
    end += one.length;
  }
  return head.slice(0, end);
}

function cutJson(text: string): HeadCut {
  const end = findBraceEnd(text, Math.min(text.length, LONGEST_HEAD));
  if (end === undefined) {
    // What goes on for longer may be a document of JSON: where it ends is not known.
    return text.length > LONGEST_HEAD ? { kind: "too-long", body: 0 } : { kind: "none" };
  }
  JSON_END.lastIndex = end;
  const rest = JSON_END.exec(text)?.[0];
  return rest === undefined
    ? { kind: "none" }
    : { kind: "head", syntax: "json", text: text.slice(0, end), body: end + rest.length };
}

// Where the brace closes that the text begins with, braces within strings aside.
function findBraceEnd(text: string, end: number): number | undefined {
  let depth = 0;
  let isString = false;
  for (let at = 0; at < end; at += 1) {
    const letter = text[at];
    if (isString && letter === "\\") at += 1;
    else if (letter === '"') isString = !isString;
    else if (!isString && letter === "{") depth += 1;
    else if (!isString && letter === "}") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

const YAML: Fence = {
  syntax: "yaml",
  /** Matches the line "---"; not "----". */
  opening: /^---[ \t]*\n/u,
  /** Matches a line end and the line "---" or "..." behind it; not "----" and not "--- and more". */
  closing: /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/uy,
  marks: ["\n---", "\n..."],
  /**
   * Matches a beginning with a key of one word or in quotes ("max-quote: 90", '"title": A'), an anchor, a tag or a bracket
   * of YAML, blank lines and comments before it, or with nothing but comments; not a heading ("# Trade") or a blank line
   * before prose, nor prose in quotes or a link ("[1]: …").
   */
  begun:
    /^(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*(?:(?:#[^\n]*)?$|[^\s:"'#*[\]]+[ \t]*:(?:[ \t]|\n)|"[^"\n]*"[ \t]*:|'[^'\n]*'[ \t]*:|&\w|!!?\w|\{|\?[ \t])/u,
  /** Matches a line that states a field ("title: A", '- "title": A'); not "He said: no". */
  key: /^[ \t]*(?:-[ \t]+)?["']?([\w-]+)["']?[ \t]*:(?:[ \t]|$)/gmu,
  /** Matches "title: A", "  more" and "- a"; not a blank line and not "He went". */
  line: /^(?:[\w-]+[ \t]*:(?:[ \t]|\n)|[ \t]+\S|- )/u,
};

const TOML: Fence = {
  syntax: "toml",
  /** Matches the line "+++"; not "++++". */
  opening: /^\+\+\+[ \t]*\n/u,
  /** Matches a line end and the line "+++" behind it; not "++++". */
  closing: /\n\+\+\+[ \t]*(?:\n|$)/uy,
  marks: ["\n+++"],
  /** Matches a beginning with a key or a table, comments before it; not prose. */
  begun:
    /^(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*(?:[\w.-]+|"[^"\n]*"|'[^'\n]*')[ \t]*=|^(?:[ \t]*(?:#[^\n]*)?\n)*\[{1,2}[\w.-]+\]{1,2}[ \t]*\n/u,
  /** Matches a line that states a field ("title = 'A'"); not "a = b = c" in prose. */
  key: /^[ \t]*["']?([\w-]+)["']?[ \t]*=/gmu,
  /** Matches "title = 'A'" and "  'b',"; not a blank line and not "He went". */
  line: /^(?:[\w.-]+[ \t]*=|[ \t]+\S|\[)/u,
};

/** Code units: what is read of a head, and the two lines around it. */
const LONGEST_HEAD = LONGEST_YAML + 100;
/** Code units in which the line is looked for that a head begins with. */
const LONGEST_BEGINNING = 200;

/** Matches '{ "title"' at the beginning of a file; not "{% include %}" and not "{}". */
const JSON_BEGUN = /^\{\s*"/u;
/** Matches the rest of a line without words; sticky. */
const JSON_END = /[ \t]*(?:\n|$)/uy;
