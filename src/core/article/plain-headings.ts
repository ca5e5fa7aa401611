import type { Steps } from "../text/steps.ts";
import type { LineGroup, LineTable } from "./line-table.ts";
import { isUnderline, type Rank, readLabel } from "./plain-labels.ts";
import { goesOn, isProse, type Wrapping } from "./plain-wrapping.ts";

/** A heading of a plain text: the lines `first` to `last` of it, and up to where what underlines it goes. */
export interface PlainHeading {
  readonly first: number;
  readonly last: number;
  readonly end: number;
  readonly level: number;
}

/**
 * The headings of a plain text by the number of their first line: lines that are underlined, and such as the text uses
 * steadily: "Chapter 12", "2.3 Scope", "§ 4" whose numbers rise, lines in capitals, title lines over wrapped paragraphs.
 * None in a text that does without.
 */
export function* findHeadingsInSteps(
  lines: LineTable,
  wrapping: Wrapping,
  groups: readonly LineGroup[],
): Steps<ReadonlyMap<number, PlainHeading>> {
  const found: Candidate[] = [];
  for (const [place, group] of groups.entries()) {
    const candidate = readCandidate(lines, wrapping, group, groups[place + 1]);
    if (candidate !== undefined) found.push(candidate);
    if (place % GROUPS_PER_STEP === GROUPS_PER_STEP - 1) yield;
  }
  const steady = keepSteady(found, wrapping.isUsual ? FEWEST_WRAPPED : FEWEST);
  const ranks = [...new Set(steady.map(({ rank }) => rank))].sort((a, b) => a - b);
  const levels = new Map(ranks.map((rank, place) => [rank, place + 1]));
  return new Map(
    steady.map(({ first, last, end, rank }) => [first, { first, last, end, level: levels.get(rank) ?? 1 }]),
  );
}

interface Candidate extends Omit<PlainHeading, "level"> {
  readonly kind: "underlined" | "numbered" | "capitals" | "title";
  readonly rank: Rank;
  /** What it is called beside its number ("chapter"), and the number's parts. */
  readonly label: string;
  readonly number: readonly number[];
  /** Whether a paragraph follows at once. */
  readonly isFollowed: boolean;
}

function readCandidate(
  lines: LineTable,
  wrapping: Wrapping,
  group: LineGroup,
  next: LineGroup | undefined,
): Candidate | undefined {
  const { first, last } = group;
  const words = lines.read(first);
  if (last > first && isUnderline(lines.read(first + 1), words)) {
    const rank = lines.read(first + 1).startsWith("=") ? RANKS.underlined : RANKS.underlinedLess;
    return { kind: "underlined", rank, label: "", number: [], first, last: first, end: first + 1, isFollowed: true };
  }
  const isFollowed = next !== undefined && isProse(lines, wrapping, next);
  const label = readLabel(words);
  if (label !== undefined) {
    const end = last > first && goesOn(lines, wrapping, first) ? undefined : findHeadingEnd(lines, group);
    return end === undefined
      ? undefined
      : { kind: "numbered", ...label, first, last: end, end, isFollowed: isFollowed || end < last };
  }
  const isApart = last === first || (last === first + 1 && CAPITALS.test(lines.read(last)));
  const alone = { label: "", number: [], first, last, end: last, isFollowed };
  if (isApart && CAPITALS.test(words) && lines.readWidth(first) <= LONGEST_TITLE) {
    return { kind: "capitals", rank: RANKS.capitals, ...alone };
  }
  const isTitle = first === last && isFollowed && TITLE.test(words) && !lines.isFinished(first);
  const isShort = lines.at(first).end - lines.at(first).start <= Math.min(LONGEST_TITLE, wrapping.width * SHORT_TITLE);
  return isTitle && isShort && wrapping.isUsual ? { kind: "title", rank: RANKS.title, ...alone } : undefined;
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

// What a text uses steadily: numbers that rise, or lines of one form that paragraphs follow.
function keepSteady(found: readonly Candidate[], fewest: number): readonly Candidate[] {
  const numbered = new Set(keepRising(found.filter(({ kind }) => kind === "numbered")));
  const counts = { capitals: 0, title: 0 };
  for (const { kind, isFollowed } of found)
    if ((kind === "capitals" || kind === "title") && isFollowed) counts[kind] += 1;
  return found.filter((one) => {
    if (one.kind === "underlined") return true;
    return one.kind === "numbered" ? numbered.has(one) : counts[one.kind] >= fewest;
  });
}

// Of each label those that go on from the last one, or begin anew; at least two. A word like "chapter" says what it is; numbers
// alone are headings where paragraphs stand under most of them, else a list.
function keepRising(found: readonly Candidate[]): readonly Candidate[] {
  const runs = new Map<string, Candidate[]>();
  for (const one of found) {
    const run = runs.get(one.label) ?? [];
    runs.set(one.label, run);
    const last = run.at(-1);
    if (last === undefined || isRise(last.number, one.number) || one.number.every((part) => part <= 1)) run.push(one);
  }
  const rising = [...runs.values()].filter((run) => run.length >= 2);
  // A part stands over chapters alone.
  const isNamed = rising.some((run) => run[0]?.label !== "" && countFollowed(run) > 0);
  return rising.filter((run) => (run[0]?.label === "" ? countFollowed(run) * 2 >= run.length : isNamed)).flat();
}

function countFollowed(run: readonly Candidate[]): number {
  return run.filter(({ isFollowed }) => isFollowed).length;
}

/** Whether a number is the next one after another, or some further on, of the same depth, deeper or less deep. */
function isRise(before: readonly number[], number: readonly number[]): boolean {
  const place = number.findIndex((part, at) => part !== before[at]);
  if (place === -1) return false;
  const step = (number[place] ?? 0) - (before[place] ?? 0);
  return step >= 1 && step <= WIDEST_STEP && number.slice(place + 1).every((part) => part <= 1);
}

/** What stands further out has the lower one; those of labels are in `plain-labels.ts`. */
const RANKS = { underlined: 0.5, underlinedLess: 5.5, capitals: 6, title: 30 } as const;

/** Lines of one form from which on a text uses them steadily. */
const FEWEST = 3;
/** The same between paragraphs that are wrapped, which no line of news is. */
const FEWEST_WRAPPED = 2;
/** How far a number may be from the one before: some may be missing, or be written another way. */
const WIDEST_STEP = 3;
/** Columns of a title. */
const LONGEST_TITLE = 90;
/** Lines of a heading that goes on below its label. */
const LONGEST_HEADING = 3;
/** The share of the width at which lines are wrapped that a title has at most. */
const SHORT_TITLE = 0.8;
/** Groups of lines that are looked at in one step. */
const GROUPS_PER_STEP = 200;

/** Matches "THE WHALE, 2ND PART" and "ANNEX"; not "U2", "Annex", "(APPLAUSE)" and "FOR SALE:". */
const CAPITALS = /^[\p{Lu}\p{N}"“‘](?!.*\p{Ll})(?=.*\p{Lu}{2})(?=(?:.*?\p{Lu}){3})[^:;]*[^,:;]$/u;
/** Matches "Dress code" and "4 Rooms"; not "Jane: hello", "“Go", "dress code" and "Dear Sir,". */
const TITLE = /^(?!.*: )[\p{Lu}\p{Lo}\p{N}].*[^,;:]$/u;
/** Matches a line that begins as no title does. */
const SMALL_OR_NUMBER = /^(?:\p{Ll}|\(?\p{N}|["“‘])/u;
