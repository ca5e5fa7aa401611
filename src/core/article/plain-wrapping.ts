import { findMatches } from "../text/find-matches.ts";
import type { Steps } from "../text/steps.ts";
import { isUnspaced } from "../text/unspaced.ts";
import type { LineGroup, LineTable } from "./line-table.ts";

/** How an editor wrapped the lines of a text. */
export interface Wrapping {
  /** Columns up to which its wrapped lines go; 0 where there are none. */
  readonly width: number;
  /** Whether most lines that another one follows are wrapped. */
  readonly isUsual: boolean;
}

/** Measures the wrapping. The first line with words may be a title, which ends without a mark and is no measure. */
export function* measureWrappingInSteps(lines: LineTable): Steps<Wrapping> {
  const widths = new Uint32Array(WIDEST + 1);
  let followed = 0;
  let wrapped = 0;
  let isBegun = false;
  for (let line = 0; line < lines.count; line += 1) {
    if (line % LINES_PER_STEP === 0) yield;
    if (lines.isBlank(line)) continue;
    const isFirst = !isBegun;
    isBegun = true;
    if (isFirst || line + 1 >= lines.count || lines.isBlank(line + 1)) continue;
    followed += 1;
    const width = lines.readWidth(line);
    if (width > WIDEST || lines.isFinished(line)) continue;
    wrapped += 1;
    widths[width] = (widths[width] ?? 0) + 1;
  }
  const width = findUsual(widths, wrapped);
  return { width, isUsual: wrapped * 2 > followed && width >= NARROWEST };
}

/**
 * For each line of a group but the last, whether the next one goes on with it. Lines of verse, of an address, of a table
 * stay apart: the next line's first word would have had room, or each line begins as a sentence does. Of a list of terms and
 * what explains them, indented below, each begins anew:
 *
 *     harbour
 *         The place where ships lie, which
 *         is behind a wall.
 */
export function* joinLinesInSteps(lines: LineTable, wrapping: Wrapping, group: LineGroup): Steps<boolean[]> {
  const { first, last } = group;
  const joints: Joint[] = [];
  let capitals = 0;
  let hasSeam = FIELD.test(lines.read(first));
  for (let line = first; line < last; line += 1) {
    if (!SMALL_START.test(lines.read(line + 1))) capitals += 1;
    const joint = readJoint(lines, wrapping, group, line);
    hasSeam ||= joint.isSeam;
    joints.push(joint);
    if ((line - first) % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
  }
  const isVerse = joints.length >= FEWEST_VERSES && capitals >= joints.length * VERSE && wrapping.width < WIDEST_VERSE;
  if (isVerse) return Array.from({ length: joints.length }, () => false);
  const parted = hasSeam ? yield* partAtLabelsInSteps(joints) : joints;
  const flow = yield* measureFlowInSteps(lines, wrapping, group, parted);
  if (!flow.isFlowing) return yield* joinSentencesInSteps(lines, group, parted);
  const joined: boolean[] = [];
  for (const [place, { isJoined }] of parted.entries()) {
    joined.push(isJoined || flow.mishaps.has(place));
    if (place % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
  }
  return joined;
}

// Where lines are set in, what begins with what it explains begins anew.
function* partAtLabelsInSteps(joints: readonly Joint[]): Steps<Joint[]> {
  const parted: Joint[] = [];
  for (const [place, joint] of joints.entries()) {
    parted.push(joint.isLabelled ? { ...joint, isJoined: false, isSeam: true } : joint);
    if (place % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
  }
  return parted;
}

/** Whether the lines of a group flow together, and which joints are apart by mishap. */
interface Flow {
  readonly isFlowing: boolean;
  readonly mishaps: ReadonlySet<number>;
}

function* measureFlowInSteps(
  lines: LineTable,
  wrapping: Wrapping,
  { first }: LineGroup,
  joints: readonly Joint[],
): Steps<Flow> {
  const [whole, unbroken] = [
    { joints: 0, joined: 0 },
    { joints: 0, joined: 0 },
  ];
  const mishaps = new Set<number>();
  let isHanging = false;
  for (const [place, { isJoined, isSeam, isFull }] of joints.entries()) {
    isHanging ||= isJoined && isFull;
    for (const count of isSeam ? [whole] : [whole, unbroken]) {
      count.joints += 1;
      if (isJoined) count.joined += 1;
    }
    if (!isJoined && !isSeam && isMishap(lines, wrapping.width, first + place)) mishaps.add(place);
    if (place % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
  }
  const judged = isHanging ? unbroken : whole;
  const most = judged.joined * 2 < judged.joints ? judged.joined : judged.joined + mishaps.size;
  return { isFlowing: most >= judged.joints * FLOWING, mishaps };
}

// Of lines that stand apart those that make one sentence, which begins and ends as such and goes on in small letters:
//
//     HOLM: I have written to the county. They
//     will come in June.
//     VOSS: Who pays?
function* joinSentencesInSteps(lines: LineTable, { first }: LineGroup, joints: readonly Joint[]): Steps<boolean[]> {
  const joined = Array.from({ length: joints.length }, () => false);
  let begin = 0;
  for (let place = 0; place <= joints.length; place += 1) {
    if (place % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    const joint = joints[place];
    const isWithin =
      joint !== undefined && !joint.isSeam && joint.isJoined && SMALL_START.test(lines.read(first + place + 1));
    if (isWithin && !lines.isFinished(first + place)) continue;
    const isSentence = lines.isFinished(first + place) && !SMALL_START.test(lines.read(first + begin));
    if (isSentence) joined.fill(true, begin, place);
    begin = place + 1;
  }
  return joined;
}

/** Where one line ends and the next begins. */
interface Joint {
  /** Whether the next goes on with it. */
  readonly isJoined: boolean;
  /** Whether the next is indented more, or no more than the first of the group again. */
  readonly isSeam: boolean;
  /** Whether the next one's first word would have had no room. */
  readonly isFull: boolean;
  /** Whether the next begins with what it explains: “Note: ”. */
  readonly isLabelled: boolean;
}

function readJoint(lines: LineTable, wrapping: Wrapping, { first }: LineGroup, line: number): Joint {
  const [before, behind, outer] = [lines.readIndent(line), lines.readIndent(line + 1), lines.readIndent(first)];
  const isFull = wrapping.width >= NARROWEST && isFilled(lines, line, wrapping.width);
  const isAnew = behind < before && before > outer && behind <= outer;
  const isSeam = behind > before || isAnew;
  const isBegun = isSeam && behind > before && LABELLED.test(lines.read(line));
  const isJoined = goesOn(lines, wrapping, line) && (isFull || isBegun || !isSeam);
  return { isJoined, isSeam, isFull, isLabelled: behind <= outer && LABEL.test(lines.read(line + 1)) };
}

/**
 * The words of a text whose parts a hyphen joins, a later one with a capital letter (“Harbour-Master”): only where one stands
 * on one line it is known that it has no space.
 */
export function* listCompoundsInSteps(lines: LineTable): Steps<ReadonlySet<string>> {
  const compounds = new Set<string>();
  for (let line = 0; line < lines.count; line += 1) {
    if (line % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    for (const [compound] of findMatches(lines.read(line), COMPOUND)) compounds.add(compound);
  }
  return compounds;
}

/** Whether the end of a line and the beginning of the next one are such a word. */
export function isCompound(compounds: ReadonlySet<string>, last: string, next: string): boolean {
  const begun = COMPOUND_END.exec(last)?.[0];
  return begun !== undefined && compounds.has(begun + (COMPOUND_START.exec(next)?.[0] ?? ""));
}

/** Whether a group of lines is a paragraph: one that an editor wrapped, by its first lines, or a single one that is as long. */
export function isProse(lines: LineTable, wrapping: Wrapping, { first, last }: LineGroup): boolean {
  if (first === last) return lines.isFinished(first) && lines.readWidth(first) > SHORTEST_PROSE;
  const end = Math.min(last, first + FIRST_LINES);
  let joined = 0;
  for (let line = first; line < end; line += 1) if (goesOn(lines, wrapping, line)) joined += 1;
  return joined * 2 >= end - first;
}

/** Whether a line breaks off within its sentence and the next one goes on with it, as far as the two of them tell. */
export function goesOn(lines: LineTable, { width, isUsual }: Wrapping, line: number): boolean {
  if (lines.readWidth(line) > WIDEST || lines.readWidth(line + 1) > WIDEST) return false;
  const isFinished = lines.isFinished(line);
  if (!isFinished && SMALL_START.test(lines.read(line + 1))) return true;
  return width >= NARROWEST && (!isFinished || isUsual) && isFilled(lines, line, width);
}

/**
 * What parts two lines that were wrapped: nothing in scripts without spaces, behind a hyphen, and within an address. `last` is
 * the end of the first line, `next` the second one.
 */
export function isPartedByNothing(last: string, next: string): boolean {
  if (isUnspaced(last.slice(-1)) && isUnspaced(next.slice(0, 1))) return true;
  if (last.endsWith("/")) return isWithinAddress(last, next);
  return HYPHEN_END.test(last.slice(-2)) && SMALL_START.test(next);
}

// Behind a slash a word may follow that is none of the address: the rest of one has a bracket's end, or a path of its own.
function isWithinAddress(last: string, next: string): boolean {
  if (SCHEME_END.test(last)) return ADDRESS_START.test(next);
  if (BRACKETED_END.test(last) && CLOSING_REST.test(next)) return true;
  return ADDRESS_END.test(last) && PATH_REST.test(next);
}

// The next line's first word would have had no room.
function isFilled(lines: LineTable, line: number, width: number): boolean {
  const next = lines.read(line + 1);
  const word = isUnspaced(next.slice(0, 1)) ? WIDE_LETTER : (FIRST_WORD.exec(next)?.[0].length ?? next.length);
  return lines.readWidth(line) + 1 + word >= width * FILLED;
}

// A line in a wrapped paragraph that is a word or two too short: it breaks off within its sentence.
function isMishap(lines: LineTable, width: number, line: number): boolean {
  return !lines.isFinished(line) && lines.readWidth(line) > width * SHORT && lines.readWidth(line + 1) <= WIDEST;
}

function findUsual(widths: Uint32Array, wrapped: number): number {
  let rest = wrapped * OUTLIERS;
  for (let width = WIDEST; width > 0; width -= 1) {
    rest -= widths[width] ?? 0;
    if (rest < 0) return width;
  }
  return 0;
}

/** The widest line, in columns, that is still taken for one that an editor wrapped. */
const WIDEST = 130;
/** The narrowest width, in columns, that anybody wraps lines at. */
const NARROWEST = 40;
/** The share of the width that a line and the next word reach: the lines of one text are not all wrapped alike. */
const FILLED = 0.92;
/** The share of the width under which a line ends a paragraph. */
const SHORT = 0.75;
/** The share of wider lines that are no measure: one with an address, a table. */
const OUTLIERS = 0.1;
/** The share of lines that go on, from which on a group of lines is a paragraph. */
const FLOWING = 0.6;
/** Lines that begin with a capital letter, their least number and share, and the widest of them, in verse. */
const FEWEST_VERSES = 3;
const VERSE = 0.9;
const WIDEST_VERSE = 62;
/** Columns of a letter of a script that may be parted anywhere. */
const WIDE_LETTER = 2;
/** Lines by which a long paragraph is judged. */
const FIRST_LINES = 20;
/** Columns of a line over which it is a paragraph by itself. */
const SHORTEST_PROSE = 60;
/** Lines that are looked at in one step: about a millisecond. */
const LINES_PER_STEP = 500;

/** Matches "Note: Whoever" and "Note:"; not "see https://a". */
const LABEL = /^\p{L}[\p{L}\p{N} _.-]{0,30}:(?:\s|$)/u;
/** Matches "Present: Jane Doe", with which a list of such lines begins; not "see https://a" and "note: whoever". */
const FIELD = /^\p{Lu}[\p{L}\p{N} _.-]{0,30}:\s+\S/u;
/** Matches "Note: Whoever" and "AAA:   The"; not "Note:" and not "see https://a". */
const LABELLED = /^\p{L}[\p{L}\p{N} _.-]{0,30}:\s+\S/u;
/** Matches "and" and "“and"; not "And" and not "1". */
const SMALL_START = /^["“‘'(«]?\p{Ll}/u;
/** Matches the word that a line begins with. */
const FIRST_WORD = /^\S+/u;
/** Matches the end of "well-"; not of "well--" and of "5-". */
const HYPHEN_END = /\p{L}[-‐]$/u;
/** Matches the end of "(https://"; not of "a//". */
const SCHEME_END = /(?<![\w.])[a-z]{3,6}:\/\/$/u;
/** Matches "packages.example.org"; not "and" and "(a". */
const ADDRESS_START = /^[\w-]+[.:/@]\w/u;
/** Matches the end of "see (https://example.org/" and a line that is "www.example.org/a/"; not "(see https://example.org/". */
const BRACKETED_END = /(?:[(<（][a-z]{3,6}:\/\/|^[\w-]+(?:\.[\w-]+)+\/)[^\s()<>（）]*$/u;
/** Matches "stable/notes)" and "notes>."; not "and (so)". */
const CLOSING_REST = /^[^\s()<>（）]+[)>）]/u;
/** Matches the end of "https://example.org/a/"; not of "and/". */
const ADDRESS_END = /[a-z]:\/\/\S*$/u;
/** Matches "stable/notes/" and "notes.html,"; not "and/or" and "e.g.". */
const PATH_REST = /^(?:[\w.~%-]+\/[\w.~%-]*\/|[\w.~%/-]*\.(?:html?|pdf|php|txt|xml)(?![\w.]*\w))/u;
/** Matches "Harbour-Master" and "Build-Depends-Indep"; not "well-known". */
const COMPOUND =
  /(?<![\p{L}\p{N}-])[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*-\p{Lu}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*(?![\p{L}\p{N}-])/gu;
/** Matches the end of "the Build-Depends-"; not of "--". */
const COMPOUND_END = /(?<![\p{L}\p{N}-])(?:[\p{L}\p{N}]{1,40}-){1,5}$/u;
/** Matches the word that "Depends-Indep, and" begins with; not "depends". */
const COMPOUND_START = /^\p{Lu}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*(?![\p{L}\p{N}-])/u;
