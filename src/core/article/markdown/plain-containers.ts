/** A quotation, an item of a list or a note at the foot that lines stand in. */
export interface Container {
  readonly kind: "quotation" | "item" | "note";
  /** Spaces that a line needs to go on in it. */
  readonly columns: number;
  /** What an item is marked with, or the label of a note; "" for a quotation. */
  readonly mark: string;
}

/** A line in its containers. */
export interface ContainedLine {
  readonly containers: readonly Container[];
  /** How many of them go on from the line before, and whether others begin. */
  readonly kept: number;
  readonly isNew: boolean;
  /** Where in the line its words begin, and how many spaces stand before them. */
  readonly at: number;
  readonly spaces: number;
}

/**
 * The containers that a line stands in, those of the line before it known; undefined when that takes the parser.
 * `isInParagraph`: the line before was one of a paragraph.
 */
export function findContainers(
  line: string,
  before: readonly Container[],
  isInParagraph: boolean,
): ContainedLine | undefined {
  let at = 0;
  let kept = 0;
  for (const container of before) {
    const next = goOn(container, line, at);
    if (next === undefined) break;
    at = next;
    kept += 1;
  }
  const containers = before.slice(0, kept);
  for (let isFirst = true; ; isFirst = false) {
    const sibling = isFirst ? before[kept] : undefined;
    const opened = open(line, at, containers.length, isInParagraph, sibling);
    if (opened === "unclear" || containers.length > DEEPEST) return undefined;
    if (opened === undefined) break;
    containers.push(opened.container);
    at = opened.end;
  }
  const spaces = countSpaces(line, at);
  return { containers, kept, isNew: containers.length > kept, at: at + spaces, spaces };
}

/** Where an item's words begin behind the box of a task. */
export function skipTask(line: string, at: number): number {
  TASK.lastIndex = at;
  return at + (TASK.exec(line)?.[0].length ?? 0);
}

function goOn({ kind, columns }: Container, line: string, at: number): number | undefined {
  const spaces = countSpaces(line, at);
  if (kind === "quotation")
    return spaces <= MOST_SPACES && line[at + spaces] === ">" ? skipMark(line, at + spaces) : undefined;
  if (at + spaces === line.length) return at;
  return spaces >= columns ? at + columns : undefined;
}

function open(
  line: string,
  at: number,
  depth: number,
  isInParagraph: boolean,
  sibling: Container | undefined,
): { readonly container: Container; readonly end: number } | "unclear" | undefined {
  const spaces = countSpaces(line, at);
  if (spaces > MOST_SPACES) return undefined;
  const start = at + spaces;
  if (line[start] === ">") return { container: QUOTATION, end: skipMark(line, start) };
  NOTE.lastIndex = start;
  const note = depth === 0 ? NOTE.exec(line) : null;
  if (note !== null) {
    return { container: { kind: "note", columns: NOTE_COLUMNS, mark: note[1] ?? "" }, end: start + note[0].length };
  }
  ITEM.lastIndex = start;
  const [whole, mark = ""] = ITEM.exec(line) ?? [];
  if (whole === undefined) return undefined;
  RULE.lastIndex = start;
  if (RULE.test(line)) return "unclear";
  const goesOn = sibling?.kind === "item" && sibling.mark.at(-1) === mark.at(-1);
  // A number ends a paragraph only when it is the first of a list, or goes on with one.
  if (isInParagraph && !goesOn && mark.length > 1 && mark.slice(0, -1) !== "1") return "unclear";
  return { container: { kind: "item", columns: spaces + whole.length, mark }, end: start + whole.length };
}

function skipMark(line: string, at: number): number {
  return line[at + 1] === " " ? at + 2 : at + 1;
}

function countSpaces(line: string, at: number): number {
  let end = at;
  while (line[end] === " ") end += 1;
  return end - at;
}

const QUOTATION: Container = { kind: "quotation", columns: 0, mark: "" };

/** Spaces before a mark: with more of them a line is code. */
const MOST_SPACES = 3;
/** Spaces that lines of a note at the foot are indented by. */
const NOTE_COLUMNS = 4;
/** Containers in each other that are told apart here. */
const DEEPEST = 16;

/** Matches "- " and "3.  " before words; not "-" alone and not the spaces of code. */
const ITEM = /([-*+]|\d{1,9}[.)]) {1,4}(?=[^\s])/uy;
/** Matches "* * *" and "- - -"; not "- - a". */
const RULE = /([-*])(?:[ \t]*\1){2,}[ \t]*$/uy;
/** Matches "[^1]: " before words, the label in a group; not "[1]: ". */
const NOTE = /\[\^([^\]\s[\\^]{1,200})\]: *(?=\S)/uy;
/** Matches "[ ] " and "[x] " before words; not "[a] ". */
const TASK = /\[[ xX]\] +(?=\S)/uy;
