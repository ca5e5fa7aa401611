import type { Steps } from "../text/steps.ts";
import type { FurnitureReason } from "./blocks.ts";
import type { LineGroup, LineTable } from "./line-table.ts";
import { isLetterHead } from "./plain-fields.ts";
import type { PlainHeading } from "./plain-headings.ts";
import { readLabel } from "./plain-labels.ts";
import { isProse, type Wrapping } from "./plain-wrapping.ts";

/**
 * Of a plain text, the lines that are no part of the work, by their number: the licence before and behind a book of
 * Project Gutenberg, who made the file of it, the head of an e-mail, the feet of pages, and its table of contents. No line in
 * a text without their marks.
 */
export function* findFurnitureInSteps(
  lines: LineTable,
  wrapping: Wrapping,
  groups: readonly LineGroup[],
  headings: ReadonlyMap<number, PlainHeading>,
): Steps<ReadonlyMap<number, FurnitureReason>> {
  const reasons = new Map<number, FurnitureReason>();
  const frame = yield* findFrameInSteps(lines);
  for (const [place, group] of groups.entries()) {
    if (group.last < frame.start || group.first >= frame.end) set(reasons, group, "licence");
    else if (place === 0 && isHead(lines, groups)) set(reasons, group, "byline");
    else if (CREDITS.test(lines.read(group.first))) set(reasons, group, "byline");
    else if (group.first === group.last && PAGE_FOOT.test(lines.read(group.first))) set(reasons, group, "navigation");
    else if ((place === 0 || place === groups.length - 1) && isPath(lines, group)) set(reasons, group, "navigation");
    else if (!reasons.has(group.first) && isContentsTitle(lines, group)) {
      for (const entry of readContents(lines, wrapping, groups, place, headings)) {
        set(reasons, entry, "contents");
      }
    }
    if (place % GROUPS_PER_STEP === GROUPS_PER_STEP - 1) yield;
  }
  for (const listed of yield* findListedInSteps(lines, groups, headings)) {
    if (!reasons.has(listed.first)) set(reasons, listed, "contents");
  }
  return reasons;
}

// Lines of which each says what a heading below says are a table of contents too, one that nothing announces.
function* findListedInSteps(
  lines: LineTable,
  groups: readonly LineGroup[],
  headings: ReadonlyMap<number, PlainHeading>,
): Steps<readonly LineGroup[]> {
  const last = new Map<string, number>();
  for (const { first } of headings.values()) last.set(readKey(lines, first), first);
  const found: LineGroup[] = [];
  let run: LineGroup[] = [];
  let count = 0;
  for (const [place, group] of groups.entries()) {
    if (!headings.has(group.first) && isListed(lines, group, last)) {
      run.push(group);
      count += group.last - group.first + 1;
    } else {
      if (count >= FEWEST_LISTED) found.push(...run);
      run = [];
      count = 0;
    }
    if (place % GROUPS_PER_STEP === GROUPS_PER_STEP - 1) yield;
  }
  return found;
}

function isListed(lines: LineTable, { first, last }: LineGroup, headings: ReadonlyMap<string, number>): boolean {
  if (last - first > MOST_ENTRIES) return false;
  for (let line = first; line <= last; line += 1) {
    if ((headings.get(readKey(lines, line)) ?? -1) <= line) return false;
  }
  return true;
}

// The path to a page above it, and the pages beside it below.
function isPath(lines: LineTable, { first, last }: LineGroup): boolean {
  const line = lines.read(first);
  return first === last && lines.count > 1 && (PATH.test(line) || WAYS.test(line));
}

// What a text without front matter begins with, over its words.
function isHead(lines: LineTable, [head, next]: readonly LineGroup[]): boolean {
  if (head === undefined || next === undefined || !isLetterHead(lines, head)) return false;
  return lines.text.search(WORD) === lines.at(head.first).start;
}

/** Whether that line is the one of Project Gutenberg behind which a book begins. */
export function isWorkStart(line: string): boolean {
  return START.test(line);
}

// The lines between which the work stands: `end` is the first one behind it.
function* findFrameInSteps(lines: LineTable): Steps<{ readonly start: number; readonly end: number }> {
  let start = 0;
  let end = lines.count;
  for (let line = 0; line < lines.count; line += 1) {
    if (line % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    const code = lines.text.charCodeAt(lines.at(line).start);
    if (code !== STAR && code !== SMALL_E && code !== CAPITAL_E) continue;
    const words = lines.read(line);
    if (line < lines.count / 2 && isWorkStart(words)) start = findMarkEnd(lines, line) + 1;
    else if (end === lines.count && line > start && END.test(words)) end = line;
  }
  return { start, end };
}

// "*** START OF THE PROJECT GUTENBERG EBOOK MOBY DICK; OR, THE WHALE ***" may go over two lines.
function findMarkEnd(lines: LineTable, line: number): number {
  for (let end = line; end <= line + 2; end += 1) if (lines.read(end).endsWith("*")) return end;
  return line;
}

function isContentsTitle(lines: LineTable, { first }: LineGroup): boolean {
  return CONTENTS.test(lines.read(first));
}

// The title, and what follows it until a paragraph, or until what it lists begins: a label that was listed stands there again.
function readContents(
  lines: LineTable,
  wrapping: Wrapping,
  groups: readonly LineGroup[],
  from: number,
  headings: ReadonlyMap<number, PlainHeading>,
): readonly LineGroup[] {
  const contents: LineGroup[] = [];
  const listed = new Set<string>();
  let entries = 0;
  for (let place = from; place < Math.min(groups.length, from + MOST_ENTRIES); place += 1) {
    const group = groups[place];
    if (group === undefined) break;
    if (place > from) {
      const key = readKey(lines, group.first);
      const opens = group.last - group.first < 2 && opensText(lines, wrapping, groups, place, headings);
      if (isParagraph(lines, wrapping, group) || listed.has(key) || opens) break;
      for (let line = group.first; line <= group.last; line += 1) listed.add(readKey(lines, line));
      entries += group.last - group.first + 1;
    } else entries += group.last - group.first;
    contents.push(group);
  }
  return entries >= FEWEST_ENTRIES ? contents : [];
}

// A heading over text or a table of contents of its own, or over another one that is: a chapter's number over its title.
function opensText(
  lines: LineTable,
  wrapping: Wrapping,
  groups: readonly LineGroup[],
  place: number,
  headings: ReadonlyMap<number, PlainHeading>,
): boolean {
  const [group, next, last] = [groups[place], groups[place + 1], groups[place + 2]];
  const heading = headings.get(group?.first ?? -1);
  if (heading === undefined || next === undefined) return false;
  if (isProse(lines, wrapping, next) || isContentsTitle(lines, next)) return true;
  const below = headings.get(next.first);
  return below !== undefined && below.level > heading.level && last !== undefined && isProse(lines, wrapping, last);
}

// Lines with page numbers or labels are entries, however wide.
function isParagraph(lines: LineTable, wrapping: Wrapping, group: LineGroup): boolean {
  if (!isProse(lines, wrapping, group)) return false;
  let entries = 0;
  for (let line = group.first; line <= group.last; line += 1) {
    const words = lines.read(line);
    if (ENTRY.test(words) || readLabel(words) !== undefined) entries += 1;
  }
  return entries * 2 < group.last - group.first + 1;
}

// What an entry and the heading that it lists have in common: letters and numbers, without dots and the page.
function readKey(lines: LineTable, line: number): string {
  const words = lines.read(line).replace(BULLET, "");
  const label = readLabel(words);
  if (label !== undefined && label.label !== "") return `${label.label} ${label.number.join(".")}`;
  return words.replace(PAGE, "").replace(NO_WORD, " ").trim().toLowerCase();
}

function set(reasons: Map<number, FurnitureReason>, { first, last }: LineGroup, reason: FurnitureReason): void {
  for (let line = first; line <= last; line += 1) reasons.set(line, reason);
}

const STAR = 0x2a;
const CAPITAL_E = 0x45;
const SMALL_E = 0x65;

/** Lines of a table of contents without which it is none. */
const FEWEST_ENTRIES = 2;
/** The same where no line says that it is one. */
const FEWEST_LISTED = 3;
/** Groups of lines that a table of contents has at most. */
const MOST_ENTRIES = 1_000;
/** Of these, which are looked at in one step. */
const GROUPS_PER_STEP = 200;
const LINES_PER_STEP = 2_000;

/** Matches "*** START OF THE PROJECT GUTENBERG EBOOK EMMA ***" and "*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*"; not "*** THE END ***". */
const START = /^\*{1,3}\s?(?:START OF TH(?:E|IS) PROJECT GUTENBERG|END\*? ?\*?THE SMALL PRINT!)/u;
/** Matches "*** END OF THE PROJECT GUTENBERG EBOOK EMMA ***" and "End of Project Gutenberg's Emma"; not "End of Emma". */
const END = /^(?:\*{3}\s?END OF TH(?:E|IS) PROJECT GUTENBERG|End of (?:the |this )?Project Gutenberg)/iu;
/** Matches "Produced by Jane Doe" and "[Transcriber's Note: …"; not "It was produced by". */
const CREDITS =
  /^\[?(?:Transcriber['’]?s['’]? Notes?\b|Produced by \p{Lu}|E-?text prepared by|This e-?(?:book|text) was (?:produced|prepared|transcribed)|Transcribed (?:by|from) (?:\p{Lu}|the )|Online Distributed Proofreading|Anmerkungen zur Transkription|Notes? (?:du|sur la) transcript)/iu;
/** Matches the first letter of a text. */
const WORD = /\S/u;
/** Matches "Doe          Standards Track          [Page 12]"; not "see [Page 12]". */
const PAGE_FOOT = /\S\s{3,}\[Page \d{1,4}\]$/u;
/** Matches "CONTENTS", "Table of Contents" and "Inhaltsverzeichnis:"; not "The contents". */
const CONTENTS =
  /^(?:table of contents|contents|list of (?:illustrations|tables|figures)|inhalt(?:sverzeichnis)?|table des matières|sommaire|índice(?: general)?|contenido|содержание|оглавление|içindekiler|目录|目次|目錄)\s?[.:]?$/iu;
/** Matches "The Harbour .... 12", "The Harbour   xii" and "12"; not "in 2024". */
const ENTRY = /(?=(?:\d{1,4}|[ivxlc]{1,7})$)(?<=(?:[.·…]{2}|^)\s*|\s{2})/u;
/** Matches the mark of "* 1. Berths"; not the dash of "-1". */
const BULLET = /^[*•+-]\s+/u;
/** Matches the end of such a line. */
const PAGE = /(?:[.·…\s]{2,})(?:\d{1,4}|[ivxlc]{1,7})$/u;
/** Matches what parts words. */
const NO_WORD = /[^\p{L}\p{N}]+/gu;
/** Matches "Home > Boats > Oars" and "Docs › Oars"; not "if a > b > c", "> quoted" and "Go to Home > Boats." */
const PATH =
  /^(?:\p{Lu}[^>›»|.,:;!?]{0,40}(?:\s[>›»→]\s\p{Lu}[^>›»|.,:;!?]{0,60}){2,8}|(?:Home|Start|Startseite|Accueil|Inicio|Главная|Docs)(?:\s[>›»→/]\s[^>›»|.,:;!?]{1,60}){1,8})$/u;
/** Matches "« Previous | Next »" and "Prev: Sails | Next: Ropes"; not "Next to it | a" and "Next". */
const WAYS =
  /^(?:[«←<‹]\s*[^|·»→›]{1,60}|[«←<‹]?\s*(?:previous|prev|zurück|précédent|anterior|назад|önceki)(?:\s*:[^|·]{1,60})?)\s*(?:[|·]\s*(?:(?:up|home|top|contents|index)(?:\s*:[^|·]{1,60})?\s*[|·])?|\s)\s*(?:[^|·]{1,60}\s*[»→>›]|(?:next|weiter|suivant|siguiente|далее|sonraki)(?:\s*:[^|·]{1,60})?)$/iu;
