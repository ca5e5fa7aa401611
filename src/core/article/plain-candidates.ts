import type { LineGroup, LineTable } from "./line-table.ts";
import { beginsItem } from "./plain-items.ts";
import {
  type HeadingLabel,
  isBareLabel,
  isLetterLabel,
  isUnderline,
  type Rank,
  readLabel,
  readLabelBefore,
} from "./plain-labels.ts";
import { goesOn, isProse, type Wrapping } from "./plain-wrapping.ts";

/** Lines that may be a heading: whether they are is told by what else the text has. */
export interface HeadingCandidate {
  readonly kind: "hashed" | "underlined" | "numbered" | "capitals" | "title";
  /** The lines of it, and up to where what underlines it goes. */
  readonly first: number;
  readonly last: number;
  readonly end: number;
  readonly rank: Rank;
  /** What it is called beside its number ("chapter"), or the mark that underlines it; and the number's parts. */
  readonly label: string;
  readonly number: readonly number[];
  /** Code units of the mark that it has as in Markdown (“## ”), which is no word of it. */
  readonly mark?: number;
  /** Whether text follows at once. */
  readonly isFollowed: boolean;
  /** Whether words behind a number end as a sentence does: “4. Dogs stay outside.” */
  readonly isClause?: boolean;
  /** Whether what follows a number has none, be it as short as it likes, or a deeper one. */
  readonly isOverOther?: boolean;
  /** The lines below a number that are its title, beyond a blank one. */
  readonly subtitle?: LineGroup;
  /** What it may be where no other number goes with it: “C. Roe” is a line as others are. */
  readonly otherwise?: HeadingCandidate;
}

/** What the group at `place` begins with; undefined where that is no heading by any text's measure. */
export function readCandidate(
  lines: LineTable,
  wrapping: Wrapping,
  groups: readonly LineGroup[],
  place: number,
): HeadingCandidate | undefined {
  const [group, next] = [groups[place], groups[place + 1]];
  if (group === undefined) return undefined;
  const { first, last } = group;
  const words = lines.read(first);
  if (last > first && isUnderline(lines.read(first + 1), words)) {
    const mark = lines.read(first + 1).charAt(0);
    const rank = mark === "=" ? RANKS.underlined : RANKS.underlinedLess;
    return { kind: "underlined", rank, label: mark, number: [], first, last: first, end: first + 1, isFollowed: true };
  }
  const hashes = HASHES.exec(words);
  if (hashes !== null) {
    const [mark, { length }] = [hashes[0].length, hashes[1] ?? ""];
    const rank = RANKS.hashed + length / 100;
    return {
      kind: "hashed",
      rank,
      label: "",
      number: [length],
      first,
      last: first,
      end: first,
      mark,
      isFollowed: true,
    };
  }
  const label = readLabel(words);
  const setOff = readCapitals(lines, wrapping, group, next) ?? readTitleLine(lines, wrapping, group, next);
  const numbered = label === undefined ? undefined : readNumbered(lines, wrapping, groups, place, label);
  if (label === undefined || numbered === undefined) return setOff;
  return setOff !== undefined && isLetterLabel(label.label) ? { ...numbered, otherwise: setOff } : numbered;
}

function readNumbered(
  lines: LineTable,
  wrapping: Wrapping,
  groups: readonly LineGroup[],
  place: number,
  label: HeadingLabel,
): HeadingCandidate | undefined {
  const [group, next] = [groups[place], groups[place + 1]];
  if (group === undefined) return undefined;
  const { first, last } = group;
  const isWrapped = last > first && goesOn(lines, wrapping, first);
  const end = isWrapped ? findWrappedEnd(lines, group, label) : findHeadingEnd(lines, group);
  if (end === undefined) return undefined;
  const subtitle = label.isAlone && first === last ? findSubtitle(lines, wrapping, groups, place + 1) : undefined;
  const isFollowed =
    end < last
      ? !isLike(label, readLabel(lines.read(end + 1)))
      : subtitle !== undefined || isOver(lines, wrapping, first, label, next);
  const { label: named, number, rank } = label;
  const isClause = !label.isAlone && RULE_END.test(lines.read(end));
  const isOverOther = isFollowed || (end === last && next !== undefined && readNumbering(lines, next) === undefined);
  const stand = { first, last: end, end };
  const found = { kind: "numbered", rank, label: named, number, ...stand, isFollowed, isClause, isOverOther } as const;
  return subtitle === undefined ? found : { ...found, subtitle };
}

// A title that was wrapped: what a number like “2.3” begins, and no full stop ends as it does a clause.
function findWrappedEnd(
  lines: LineTable,
  { first, last }: LineGroup,
  { label, number }: HeadingLabel,
): number | undefined {
  if (last - first >= LONGEST_HEADING || (isBareLabel(label) && number.length < 2)) return undefined;
  return CLAUSE_END.test(lines.read(last)) ? undefined : last;
}

// A label alone, with its title on the line below, or over a paragraph that follows without a blank line.
function findHeadingEnd(lines: LineTable, { first, last }: LineGroup): number | undefined {
  if (lines.readWidth(first) > LONGEST_TITLE) return undefined;
  if (first === last) return first;
  const isShort = last - first < LONGEST_HEADING && lines.readWidth(last) < LONGEST_TITLE;
  for (let line = first + 1; isShort && line <= last; line += 1)
    if (SMALL_OR_NUMBER.test(lines.read(line))) return first;
  return isShort && !lines.isFinished(last) ? last : first;
}

// The line or two between a number that stands alone and the text: what the chapter is called.
function findSubtitle(
  lines: LineTable,
  wrapping: Wrapping,
  groups: readonly LineGroup[],
  place: number,
): LineGroup | undefined {
  const [group, next] = [groups[place], groups[place + 1]];
  if (group === undefined || next === undefined || group.last > group.first + 1) return undefined;
  for (let line = group.first; line <= group.last; line += 1) {
    const words = lines.read(line);
    if (!TITLE.test(words) || lines.readWidth(line) > LONGEST_TITLE || readLabel(words) !== undefined) return undefined;
    if (lines.isFinished(line) && !CAPITALS.test(words)) return undefined;
  }
  return isText(lines, wrapping, next) ? group : undefined;
}

// Text below a number, or a deeper one: “2. Messages” over “2.1 Lit”.
function isOver(
  lines: LineTable,
  wrapping: Wrapping,
  first: number,
  label: HeadingLabel,
  next: LineGroup | undefined,
): boolean {
  if (next === undefined) return false;
  const below = readNumbering(lines, next);
  if (below === undefined) {
    return (
      isProse(lines, wrapping, next) || ((label.isAlone || !lines.isFinished(first)) && lines.isFinished(next.last))
    );
  }
  if (below.label === label.label) return !isLike(label, below);
  // “第一章 总则” over “第一条 狗不得入内。”
  const isRule = below.rank > label.rank && !below.isAlone && !lines.isFinished(first) && lines.isFinished(next.last);
  return isRule || isProse(lines, wrapping, next);
}

function readNumbering(lines: LineTable, { first }: LineGroup): HeadingLabel | undefined {
  const words = lines.read(first);
  return readLabel(words) ?? readLabelBefore(words);
}

// “5. Go on” right behind “4. Halt”: no deeper.
function isLike({ label, number }: HeadingLabel, below: HeadingLabel | undefined): boolean {
  return below?.label === label && below.number.length <= number.length;
}

function readCapitals(
  lines: LineTable,
  wrapping: Wrapping,
  { first, last }: LineGroup,
  next: LineGroup | undefined,
): HeadingCandidate | undefined {
  let end = first - 1;
  while (end < last && CAPITALS.test(lines.read(end + 1)) && lines.readWidth(end + 1) <= LONGEST_TITLE) end += 1;
  if (end < first || end > first + 1 || (end < last && goesOn(lines, wrapping, end))) return undefined;
  const isOnTop = end < last;
  const isFollowed =
    isOnTop || (next !== undefined && !CAPITALS.test(lines.read(next.first)) && isText(lines, wrapping, next));
  return { kind: "capitals", rank: RANKS.capitals, label: "", number: [], first, last: end, end, isFollowed };
}

// A short line that does not end as a sentence does, over text.
function readTitleLine(
  lines: LineTable,
  wrapping: Wrapping,
  { first, last }: LineGroup,
  next: LineGroup | undefined,
): HeadingCandidate | undefined {
  const below = first < last ? { first: first + 1, last, gap: 0 } : next;
  if (!TITLE.test(lines.read(first)) || lines.isFinished(first) || below === undefined) return undefined;
  const longest = wrapping.isUsual ? Math.min(LONGEST_TITLE, wrapping.width * SHORT_TITLE) : LONGEST_UNWRAPPED;
  if (lines.readWidth(first) - lines.readIndent(first) > longest) return undefined;
  // In a wrapped text a line right on top of others is the first of their paragraph.
  if (first < last && (wrapping.isUsual || goesOn(lines, wrapping, first) || !isProse(lines, wrapping, below))) {
    return undefined;
  }
  const isFollowed = isText(lines, wrapping, below);
  return isFollowed
    ? { kind: "title", rank: RANKS.title, label: "", number: [], first, last: first, end: first, isFollowed }
    : undefined;
}

function isText(lines: LineTable, wrapping: Wrapping, group: LineGroup): boolean {
  return isProse(lines, wrapping, group) || lines.isFinished(group.last) || beginsItem(lines.read(group.first));
}

/** How far out each kind stands, the lower the further; those of labels are in `plain-labels.ts`. */
export const RANKS = { hashed: 0.3, underlined: 0.5, underlinedLess: 5.5, capitals: 6, title: 30 } as const;

/** Columns of a title. */
const LONGEST_TITLE = 90;
/** The same where no line is wrapped: a longer one is a sentence that somebody did not end. */
const LONGEST_UNWRAPPED = 60;
/** Lines of a heading that goes on below its label. */
const LONGEST_HEADING = 4;
/** The share of the width at which lines are wrapped that a title has at most. */
const SHORT_TITLE = 0.8;

/** Matches the "## " of "## Dress code", its signs in a group; not "#5" and "C# in depth". */
export const HASHES = /^(#{1,6})\s+(?=\S)/u;
/** Matches "THE WHALE, 2ND PART" and "ANNEX"; not "U2", "Annex", "(APPLAUSE)", "FOR SALE:" and "BOAT   BERTHS". */
const CAPITALS = /^[\p{Lu}\p{N}"“‘](?!.*\p{Ll})(?!.*\S(?:\s{3}|\t))(?=.*\p{Lu}{2})(?=(?:.*?\p{Lu}){3})[^:;]*[^,:;]$/u;
/** Matches "Dress code" and "4 Rooms"; not "Jane: hello", "“Go", "dress code", "Boat   Berths", "Dear Sir,", "2005-12-30 18:10 installed" and "我们走。请". */
const TITLE = /^(?!.*(?:: |[：。，].))(?!.*\S(?:\s{3}|\t))(?:[\p{Lu}\p{Lo}]|\p{N}(?!\d*[-:./]\d)).*[^,;:，；：、]$/u;
/** Matches the end of "each year."; not of "each year?". */
const CLAUSE_END = /[.,;:。，；：]$/u;
/** Matches the end of "Dogs stay outside." and "No diving!"; not of "Who pays?". */
const RULE_END = /[.!。！]["”»’)]*$/u;
/** Matches a line that begins as no title does. */
const SMALL_OR_NUMBER = /^(?:\p{Ll}|\(?\p{N}|["“‘])/u;
