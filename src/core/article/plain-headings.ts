import { groupBy } from "../text/group-by.ts";
import type { Steps } from "../text/steps.ts";
import type { LineGroup, LineTable } from "./line-table.ts";
import { type HeadingCandidate, RANKS, readCandidate } from "./plain-candidates.ts";
import { dropClauses, listNumberedLines, type NumberedLine } from "./plain-clauses.ts";
import type { PlainCode } from "./plain-code.ts";
import { isBareLabel, type Rank } from "./plain-labels.ts";
import type { Wrapping } from "./plain-wrapping.ts";

/** A heading of a plain text: the lines `first` to `last` of it, and up to where what underlines it goes. */
export interface PlainHeading {
  readonly first: number;
  readonly last: number;
  readonly end: number;
  readonly level: number;
  /** Code units of a mark before its words; absent where it has none. */
  readonly mark?: number;
}

/**
 * The headings of a plain text by the number of their first line: lines that are underlined or marked as in Markdown, and
 * such as the text uses steadily: "Chapter 12" and its title below, "2.3 Scope", "§ 4", "IV." whose numbers rise, lines in
 * capitals, title lines over paragraphs. None in a text that does without. What it begins with in capitals or as a title line
 * is no heading of it: that is what it is called.
 */
export function* findHeadingsInSteps(
  lines: LineTable,
  wrapping: Wrapping,
  groups: readonly LineGroup[],
  code: ReadonlyMap<number, PlainCode>,
): Steps<ReadonlyMap<number, PlainHeading>> {
  const found: HeadingCandidate[] = [];
  const others: NumberedLine[] = [];
  // A remark of a program may look like a heading.
  let codeEnd = -1;
  for (let place = 0; place < groups.length; place += 1) {
    const first = groups[place]?.first ?? 0;
    codeEnd = Math.max(codeEnd, code.get(first)?.last ?? -1);
    const candidate = first <= codeEnd ? undefined : readCandidate(lines, wrapping, groups, place);
    if (candidate !== undefined) found.push(candidate);
    const group = groups[place];
    if (group !== undefined && first > codeEnd) others.push(...listNumberedLines(lines, group, candidate));
    if (candidate?.subtitle !== undefined) place += 1;
    if (place % GROUPS_PER_STEP === GROUPS_PER_STEP - 1) yield;
  }
  const top = groups[0]?.first ?? 0;
  const steady = addSubtitles(
    dropTitlePage(keepSteady(rankUnderlined(found), others, findSetIn(found, lines), wrapping, top), top),
  );
  const ranks = [...new Set(steady.map(({ rank }) => rank))].sort((a, b) => a - b);
  const levels = new Map(ranks.map((rank, place) => [rank, place + 1]));
  return new Map(
    steady.map(({ first, last, end, rank, mark }) => {
      const level = levels.get(rank) ?? 1;
      return [first, { first, last, end, level, ...(mark !== undefined && { mark }) }];
    }),
  );
}

// Numbers alone that are set in further than the others of their depth are items of lists, or of a table of contents.
function findSetIn(found: readonly HeadingCandidate[], lines: LineTable): ReadonlySet<HeadingCandidate> {
  const indents = new Map<string, number>();
  const listed = found.filter(({ kind, label }) => kind === "numbered" && isBareLabel(label));
  const nameDepth = ({ label, number }: HeadingCandidate): string => `${label} ${number.length}`;
  for (const one of listed) {
    if (!one.isFollowed) continue;
    const depth = nameDepth(one);
    indents.set(depth, Math.min(lines.readIndent(one.first), indents.get(depth) ?? Number.POSITIVE_INFINITY));
  }
  return new Set(listed.filter((one) => lines.readIndent(one.first) > (indents.get(nameDepth(one)) ?? 0)));
}

// As in reStructuredText, the mark that comes first is the outermost, the others stand within each other in their order.
function rankUnderlined(found: readonly HeadingCandidate[]): readonly HeadingCandidate[] {
  const marks = [...new Set(found.flatMap(({ kind, label }) => (kind === "underlined" ? [label] : [])))];
  if (marks.length < 2) return found;
  return found.map((one) => {
    if (one.kind !== "underlined") return one;
    const place = marks.indexOf(one.label);
    return { ...one, rank: place === 0 ? RANKS.underlined : RANKS.underlinedLess + place * WITHIN };
  });
}

// What a text is called stands at its top, and lines in capitals below that which nothing stands between are no headings yet.
function dropTitlePage(found: readonly HeadingCandidate[], top: number): readonly HeadingCandidate[] {
  const begins = found.findIndex(({ isFollowed, first }) => isFollowed && first > top);
  return found.filter(({ kind, first }, place) => {
    return !isSetOff(kind) || (first > top && (begins === -1 || place >= begins));
  });
}

function isSetOff(kind: HeadingCandidate["kind"]): kind is "capitals" | "title" {
  return kind === "capitals" || kind === "title";
}

// What a text uses steadily: numbers that rise, or lines of one form that text follows.
function keepSteady(
  found: readonly HeadingCandidate[],
  others: readonly NumberedLine[],
  setIn: ReadonlySet<HeadingCandidate>,
  { isUsual }: Wrapping,
  top: number,
): readonly HeadingCandidate[] {
  const numbered = new Set(
    keepRising(
      found.filter(({ kind }) => kind === "numbered"),
      others,
      setIn,
    ),
  );
  const read = found.flatMap((one) => (one.kind !== "numbered" || numbered.has(one) ? one : (one.otherwise ?? [])));
  // Where sections are numbered, other lines over text are remarks, or sentences that lead in.
  const fewestTitles = numbered.size >= MANY ? Number.POSITIVE_INFINITY : isUsual ? FEWEST : FEWEST_UNWRAPPED;
  const fewest = { capitals: FEWEST, title: fewestTitles };
  // One “#” may begin a remark of a script.
  const isMarked = found.some(({ kind, number }) => kind === "hashed" && (number[0] ?? 0) > 1);
  const counts = { capitals: 0, title: 0 };
  for (const { kind, isFollowed, first } of read) {
    if (isSetOff(kind) && isFollowed && (isUsual || first > top)) counts[kind] += 1;
  }
  return read.filter(({ kind }) => {
    return isSetOff(kind) ? counts[kind] >= fewest[kind] : kind !== "hashed" || isMarked;
  });
}

// Of each label those that go on from the last one, or begin anew: at 1, or where a table of contents had the number before,
// which is no heading there; at least two. A word like "chapter" says what it is; numbers alone are headings where text stands
// under most of them, else a list.
function keepRising(
  found: readonly HeadingCandidate[],
  others: readonly NumberedLine[],
  setIn: ReadonlySet<HeadingCandidate>,
): readonly HeadingCandidate[] {
  const runs = new Map<string, HeadingCandidate[]>();
  const listed = new Set<string>();
  const places = new Map<string, number>(found.flatMap((one) => (one.isFollowed ? [[readKey(one), one.first]] : [])));
  for (const one of found) {
    const key = readKey(one);
    const isListed = listed.has(key);
    listed.add(key);
    if (setIn.has(one) || (!one.isFollowed && (places.get(key) ?? -1) > one.first)) continue;
    const run = runs.get(one.label) ?? [];
    runs.set(one.label, run);
    const last = run.at(-1);
    const begins = one.number.every((part) => part <= 1) || (one.isFollowed && isListed);
    if (last === undefined || isRise(last.number, one.number) || begins) run.push(one);
  }
  const beside = groupBy(others, ({ label }) => label);
  const all = [...runs].map(([label, run]) => dropClauses(run, beside.get(label) ?? []));
  const isSteady = (run: readonly HeadingCandidate[]): boolean => run.length >= FEWEST;
  const isNamed = (run: readonly HeadingCandidate[]): boolean => !isBareLabel(run[0]?.label ?? "");
  const hasNames = all.some((run) => isSteady(run) && isNamed(run) && countFollowed(run) > 0);
  // A part stands over chapters alone, and of appendices there may be one.
  return all
    .filter((run) => {
      if (isNamed(run)) return hasNames && (isSteady(run) || countFollowed(run) > 0);
      return isSteady(run) && countFollowed(run) * 2 >= run.length;
    })
    .flat();
}

function readKey({ label, number }: HeadingCandidate): string {
  return `${label} ${number.join(".")}`;
}

function countFollowed(run: readonly HeadingCandidate[]): number {
  return run.filter(({ isFollowed }) => isFollowed).length;
}

/** Whether a number is the next one after another, or some further on, of the same depth, deeper or less deep. */
function isRise(before: readonly number[], number: readonly number[]): boolean {
  const place = number.findIndex((part, at) => part !== before[at]);
  if (place === -1) return false;
  const step = (number[place] ?? 0) - (before[place] ?? 0);
  return step >= 1 && step <= WIDEST_STEP && number.slice(place + 1).every((part) => part <= 1);
}

type Ranked = Pick<HeadingCandidate, "first" | "last" | "end" | "mark"> & { readonly rank: Rank };

function addSubtitles(steady: readonly HeadingCandidate[]): readonly Ranked[] {
  return steady.flatMap((one): readonly Ranked[] => {
    if (one.subtitle === undefined) return [one];
    const { first, last } = one.subtitle;
    return [one, { first, last, end: last, rank: one.rank + BELOW }];
  });
}

/** How much further in each further mark stands. */
const WITHIN = 0.01;
/** How much further in the title of a chapter stands than its number. */
const BELOW = 0.25;

/** Headings of one form from which on a text uses them steadily. */
const FEWEST = 2;
/** Numbered headings of a text whose sections are numbered throughout. */
const MANY = 5;
/** The same of title lines where no line is wrapped: two may be the captions of news. */
const FEWEST_UNWRAPPED = 3;
/** How far a number may be from the one before: some may be missing, or be written another way. */
const WIDEST_STEP = 3;
/** Groups of lines that are looked at in one step. */
const GROUPS_PER_STEP = 200;
