import type { Steps } from "../text/steps.ts";
import { CODE_START, countCodeSigns, readsAsProse } from "./code-signs.ts";
import type { LineGroup, LineTable } from "./line-table.ts";
import { beginsItem } from "./plain-items.ts";
import { readTable } from "./plain-tables.ts";
import { isProse, type Wrapping } from "./plain-wrapping.ts";

/** Code in a plain text: its lines, and the columns of white space before each of them that are not its own. */
export interface PlainCode {
  readonly first: number;
  readonly last: number;
  readonly indent: number;
}

/**
 * The code of a plain text by the number of its first line: groups of lines that are set in, deeper than the paragraphs are
 * or as deep where these are set in too, and most of whose lines have signs of a program or of what is typed at a prompt.
 * What blank lines alone part is one block.
 */
export function* findCodeInSteps(
  lines: LineTable,
  wrapping: Wrapping,
  groups: readonly LineGroup[],
): Steps<ReadonlyMap<number, PlainCode>> {
  const usual = yield* measureIndentInSteps(lines, wrapping, groups);
  const found = new Map<number, PlainCode>();
  let open: PlainCode | undefined;
  let read = 0;
  for (const group of groups) {
    const indent = yield* findCodeIndentInSteps(lines, group, usual);
    if (indent === undefined) open = undefined;
    else {
      open = { first: open?.first ?? group.first, last: group.last, indent: Math.min(open?.indent ?? indent, indent) };
      found.set(open.first, open);
    }
    if (group.last - read < LINES_PER_STEP) continue;
    read = group.last;
    yield;
  }
  return found;
}

// How far most lines of paragraphs are set in.
function* measureIndentInSteps(lines: LineTable, wrapping: Wrapping, groups: readonly LineGroup[]): Steps<number> {
  const counts = new Uint32Array(DEEPEST + 1);
  for (const [place, group] of groups.entries()) {
    if (place % GROUPS_PER_STEP === GROUPS_PER_STEP - 1) yield;
    const indent = lines.readIndent(group.last);
    if (indent > DEEPEST || !isProse(lines, wrapping, group)) continue;
    counts[indent] = (counts[indent] ?? 0) + group.last - group.first + 1;
  }
  return counts.indexOf(Math.max(...counts));
}

/** How far a group is set in that is code; undefined for any other. */
function* findCodeIndentInSteps(lines: LineTable, group: LineGroup, usual: number): Steps<number | undefined> {
  const { first, last } = group;
  if (lines.readIndent(first) === 0 || lines.readQuoted(first) > 0 || beginsItem(lines.read(first))) return undefined;
  let indent = Number.MAX_SAFE_INTEGER;
  let signs = 0;
  let signed = 0;
  let prose = 0;
  for (let line = first; line <= last; line += 1) {
    indent = Math.min(indent, lines.readIndent(line));
    if (indent === 0 || indent < usual) return undefined;
    const words = lines.read(line);
    const found = countCodeSigns(words);
    signs += found;
    if (readsAsProse(words)) prose += 1;
    else if (found > 0) signed += 1;
    if ((line - first) % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
  }
  const count = last - first + 1;
  const isDeeper = indent > usual || lines.text.charCodeAt(lines.at(first).start - 1) === TAB;
  const share = isDeeper || CODE_START.test(lines.read(first)) ? SHARE : SHARE_BESIDE_PROSE;
  if (signs < FEWEST || signed < count * share || prose * MOST_PROSE > count) return undefined;
  return readTable(lines, group) === undefined ? indent : undefined;
}

/** Signs of code without which there is none. */
const FEWEST = 2;
/** The share of lines that have some. */
const SHARE = 0.5;
/** The same where the code is set in as the paragraphs are. */
const SHARE_BESIDE_PROSE = 0.75;
/** Of so many lines one may read as a sentence does. */
const MOST_PROSE = 4;
/** Columns that paragraphs are set in by at most. */
const DEEPEST = 40;
const TAB = 0x09;
const GROUPS_PER_STEP = 200;
const LINES_PER_STEP = 200;
