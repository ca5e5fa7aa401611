import { sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { Article, ArticleSource } from "./article.ts";
import type { ArticleText } from "./article-text.ts";
import { isAttendance } from "./attendance.ts";
import type { Block } from "./blocks.ts";
import { isNamedByFolder, readNameAsTitle, readOwnName } from "./file-name.ts";
import { readHeadingWords } from "./heading-words.ts";
import { isMenu, leadsOn } from "./navigation-line.ts";
import { readLabel } from "./plain-labels.ts";
import { type LabelForm, readTurnLabel } from "./turn-labels.ts";
import { standsRightBefore } from "./turn-lines.ts";

/** The title of an article, and the block that it is, where it is one: that is no part of the text then. */
export interface ChosenTitle {
  readonly title: string;
  readonly block?: Block;
  /** The heading above it that names what all files of a site or book are of: no part of this text either. */
  readonly site?: Block;
}

/**
 * The title of an article: the stated one; else its topmost heading, where that is one for all of it; else how the menus of
 * its site name it; else the first line, where that stands alone as titles do; else the name of the file. In plain text what
 * is told of the text may stand above its title line: the fields of a memo, a date. The beginning of a paragraph is a title
 * only where the name of the file tells nothing, cut at a word.
 */
export function* chooseTitleByWordsInSteps(source: ArticleSource, read: ArticleText): Steps<ChosenTitle> {
  return choose(source, read, yield* listHeadingsInSteps(read.blocks));
}

/** The headings of a text, and the levels that they have. */
interface Headings {
  readonly all: readonly Heading[];
  readonly levels: ReadonlySet<number>;
}

function* listHeadingsInSteps(blocks: readonly Block[]): Steps<Headings> {
  const all: Heading[] = [];
  const levels = new Set<number>();
  for (const [place, block] of blocks.entries()) {
    if (place % BLOCKS_PER_STEP === BLOCKS_PER_STEP - 1) yield;
    if (block.kind !== "heading") continue;
    all.push(block);
    levels.add(block.level);
  }
  return { all, levels };
}

function choose(source: ArticleSource, read: ArticleText, headings: Headings): ChosenTitle {
  const { text, blocks } = read;
  const heading = findTitleHeading(source, text, blocks, headings);
  const stated = source.metadata.title?.trim() ?? "";
  if (stated !== "") return { title: stated, ...findSame(stated, source, read, [heading, blocks[0]]) };
  if (heading !== undefined) {
    // In plain text what stands below is its first chapter.
    const own = source.format === "plain" ? undefined : findNamesake(source.id, text, blocks, heading);
    return own === undefined
      ? { title: readHeading(source, read, heading), block: heading }
      : { title: readHeading(source, read, own), block: own, site: heading };
  }
  const first = blocks.find(({ kind }) => kind !== "furniture" && kind !== "caption");
  if (source.label !== undefined) return { title: source.label, ...findSame(source.label, source, read, [first]) };
  const line = source.format === "plain" ? findTitleLine(source, read, headings.all.length) : first;
  if (line !== undefined && isTitleLine(read, line, headings.all.length))
    return { title: readTitle(text, line), block: line };
  const named = readNameAsTitle(source.id);
  if (named !== undefined) return { title: named };
  // A heading that has its like below it stands for no more than its section; a table, code and what somebody says name nothing.
  const isNamed = first === undefined || (LINES.has(first.kind) && first.quoted === undefined);
  if (!isNamed) return { title: readOwnName(source.id) };
  return { title: first === undefined ? source.id : readTitle(text, first) };
}

function readHeading({ original }: ArticleSource, read: ArticleText, block: Block): string {
  return cutTitle(readHeadingWords(read, original, block));
}

// The first line of a plain text that may be its title, before anything that is text.
function findTitleLine({ original }: ArticleSource, read: ArticleText, headings: number): Block | undefined {
  const { text } = read;
  const above = listFirst(read.blocks);
  let last = "";
  for (const [place, block] of above.slice(0, MOST_ABOVE).entries()) {
    if (block.kind !== "paragraph") return undefined;
    const line = readTitle(text, block);
    // “Apologies: Jane Doe” below “Present: Omar Haddad”.
    const isField = NO_TITLE.test(line) || (LABELLED.test(last) && LABELLED.test(line));
    if (SENTENCE_END.test(line) || line.length > TITLE_LENGTH || isTurn(text, block)) return undefined;
    if (breaksOff(read, original, block, above[place + 1])) return undefined;
    if (isTitleLine(read, block, headings) && !isField) return block;
    last = line;
  }
  return undefined;
}

// Those among which the title is, with the one below them.
function listFirst(blocks: readonly Block[]): readonly Block[] {
  const first: Block[] = [];
  for (const block of blocks) {
    if (block.kind !== "furniture") first.push(block);
    if (first.length > MOST_ABOVE) break;
  }
  return first;
}

// Half a sentence, which the next line goes on with.
function breaksOff({ text, origins }: ArticleText, original: string, line: Block, next: Block | undefined): boolean {
  if (next === undefined || !SMALL.test(text.slice(next.start, next.start + 2))) return false;
  return standsRightBefore(origins, original, line, next);
}

function findSame(
  title: string,
  source: ArticleSource,
  read: ArticleText,
  blocks: readonly (Block | undefined)[],
): Pick<ChosenTitle, "block"> {
  const block = blocks.find((one) => {
    if (one === undefined) return false;
    return [readTitle(read.text, one), readHeading(source, read, one)].some((words) => fold(words) === fold(title));
  });
  return block === undefined ? {} : { block };
}

// The marks of a format may stand in a title as it is stated, and not in the one that is read.
function fold(title: string): string {
  return title.replace(NO_WORD, " ").trim().toLowerCase();
}

// Sections of one level side by side are no title. Of the outermost level the first is one where it says what the file is
// called, or where that tells nothing: some write all of their headings with one mark. In plain text the headings were found,
// and begin its chapters.
function findTitleHeading(
  { id, format }: ArticleSource,
  text: string,
  blocks: readonly Block[],
  headings: Headings,
): Heading | undefined {
  const [first, second] = findTopmost(text, headings);
  if (first === undefined) return undefined;
  const top = first.level;
  const isFirst = first === blocks.find(({ kind }) => kind !== "furniture" && kind !== "caption");
  if (format === "plain") {
    return isFirst && (second === undefined || isNumbered(text, first, second)) ? first : undefined;
  }
  if (second !== undefined && isNamedByFolder(id) && id.includes("/") && SECTION.test(readTitle(text, first)))
    return undefined;
  if (top === 1) return second === undefined || isOver(readTitle(text, first), id) ? first : undefined;
  return second === undefined && (isFirst || first === headings.all[0]) && standsEarly(first, blocks)
    ? first
    : undefined;
}

type Heading = Block & { readonly kind: "heading" };

// The first two of the outermost level; a list of contents names what stands below it, and nothing else.
function findTopmost(text: string, { all, levels }: Headings): readonly Heading[] {
  for (const top of [...levels].sort((a, b) => a - b)) {
    const found: Heading[] = [];
    for (const heading of all) {
      if (heading.level === top && !isContents(text, heading)) found.push(heading);
      if (found.length === 2) break;
    }
    if (found.length > 0) return found;
  }
  return [];
}

// “Port rules” over “1. Berths”, as far out as it.
function isNumbered(text: string, first: Block, second: Block): boolean {
  return readLabel(readTitle(text, first)) === undefined && readLabel(readTitle(text, second)) !== undefined;
}

function isOver(heading: string, id: string): boolean {
  const named = readNameAsTitle(id);
  if (named === undefined || isNamedByFolder(id)) return true;
  const words = readWords(heading);
  return [...readWords(named)].some((word) => words.has(word));
}

// Below the name of a site or book that stands over each of its files, with nothing in between: the heading that says what
// the file is called.
function findNamesake(id: string, text: string, blocks: readonly Block[], heading: Block): Block | undefined {
  const at = blocks.indexOf(heading);
  const below = blocks.find(({ kind }, place) => place > at && kind !== "furniture");
  const named = isNamedByFolder(id) ? undefined : readNameAsTitle(id);
  if (below?.kind !== "heading" || named === undefined) return undefined;
  return isSaid(named, readTitle(text, below)) && !isSaid(named, readTitle(text, heading)) ? below : undefined;
}

// “ContentTypeParser” in “Content-Type Parser”, “Write plugin” in “How to write a good plugin”.
function isSaid(name: string, heading: string): boolean {
  const words = readWords(heading);
  return [...readWords(name)].every((word) => words.has(word)) || joinWords(name) === joinWords(heading);
}

function readWords(title: string): ReadonlySet<string> {
  return new Set(fold(title).split(" "));
}

function joinWords(title: string): string {
  return fold(title).replaceAll(" ", "");
}

// A single heading far down is that of a part: “Sources” under a long text.
function standsEarly(heading: Block, blocks: readonly Block[]): boolean {
  const end = blocks.at(-1)?.end ?? heading.end;
  return heading.start <= end * EARLY;
}

function readTitle(text: string, block: Pick<Block, "start" | "end">): Article["title"] {
  // What a title is cut from has a known length, whatever its line has.
  const start = sliceText(text, { start: block.start, end: Math.min(block.end, block.start + READ_FOR_TITLE) });
  return cutTitle(start);
}

function cutTitle(words: string): string {
  const line = (words.split("\n", 1)[0] ?? "").trim();
  if (line.length <= TITLE_LENGTH) return line;
  return `${line.slice(0, line.lastIndexOf(" ", TITLE_LENGTH) + 1 || TITLE_LENGTH).trim()}…`;
}

function isTitleLine({ text, inline }: ArticleText, block: Block, headings: number): boolean {
  if (block.kind !== "paragraph" || block.quoted !== undefined || block.end - block.start > TITLE_LENGTH) return false;
  const line = sliceText(text, block);
  if (line.includes("\n") || UNFINISHED.test(line) || MARKUP.test(line) || isContents(text, block)) return false;
  if (SENTENCE_END.test(line) || SPEECH.test(line) || isTurn(text, block)) return false;
  if (isAttendance(line) || isMenu(line, block, inline) || leadsOn(block, inline)) return false;
  return !LABELLED.test(line) || headings < 2;
}

// "[00:03] Host: Who are you", "<ada> hello" and "Q: When does it open?"; "Peace: What now?" may be a title.
function isTurn(text: string, block: Block): boolean {
  const label = readTurnLabel(text, block);
  return label !== undefined && (TURN_FORMS.has(label.form) || (LETTER_FORMS.has(label.form) && label.isQuestion));
}

function isContents(text: string, block: Block): boolean {
  return block.end - block.start <= LONGEST_CONTENTS && CONTENTS.test(sliceText(text, block));
}

/** What an article may be called by where nothing else names it. */
const LINES: ReadonlySet<Block["kind"]> = new Set(["paragraph", "item"]);

/** Longest line, in code units, that is taken for a title; a longer one is cut at a word when it has to serve as one. */
const TITLE_LENGTH = 200;

/** Code units of a first line that are looked at: a title, its marks, and white space around it. */
const READ_FOR_TITLE = 2_000;

/** Blocks of which no more is asked than what they are: a fraction of a millisecond. */
const BLOCKS_PER_STEP = 5_000;

/** Code units: no words for a table of contents are longer. */
const LONGEST_CONTENTS = 40;

/** The share of a text before a single heading within which that is still its title. */
const EARLY = 0.2;

/** Lines and groups of lines above a title in a plain text. */
const MOST_ABOVE = 8;

/** Matches "Network Working Group      J. Doe", "Note: 17", "From: Jane", "> Hello" and "3 March 2024"; not "Harbour: a history" and "1984". */
const NO_TITLE =
  /\S(?:\s{3}|\t)|^\p{L}+: \S*\p{N}\S*$|^(?:from|to|cc|date|re|subject|by|author|title|status|version):|^[>|]|^by \p{Lu}|^\d{1,2}\.? \p{L}+ \d{4}$/iu;
/** Matches the end of "It opened." and "Did it?”"; not of "It opened". */
const SENTENCE_END = /[.。][)"”’»]*$/u;
/** Matches "It opened." and "You need:", which go on below or are told; not "It opened". */
const UNFINISHED = /[.:;,]$/u;
/** Matches “Hold it!” he cried. “Now!”, which begin and go on with what somebody says; not “Hold it!” and “Hold it”: a review. */
const SPEECH = /^["“„«»‘].*[.,!?…]["”“»«’]\s+\p{Ll}.*["”“»«’]$/u;
/** Matches "![logo](logo.png)", "<!-- a", "+++", "---", "{% include %}" and "| a |"; not "“Yes”" and not "-5 degrees". */
const MARKUP = /^(?:[![]{1,2}[^\]]*\]|<[!/\p{L}]|\+\+\+|---|\{[{%]|\|)/u;
/** Matches "Table of Contents" and "Inhalt", which name no article; not "Contents of the box". */
const CONTENTS =
  /^(?:(?:table of )?contents|toc|on this page|inhalt(?:sverzeichnis)?|sommaire|table des matières|contenidos?|índice|tabla de contenidos?|содержание|оглавление|içindekiler|目录|目次)\s*:?$/iu;
/** Matches "come in June"; not "Come" and "2 rooms". */
const SMALL = /^\p{Ll}/u;
/** Matches "Installation" and "Table of contents", which are sections of many texts; not "Installing the pump". */
const SECTION =
  /^(?:installation|install|installing|summary|overview|usage|introduction|getting started|quick ?start|details|description|background|motivation|features|requirements|setup|about|examples?|contents|table of contents|prerequisites|license|contributing|zusammenfassung|übersicht|überblick|einleitung|einführung|résumé|aperçu|utilisation|resumen|instalación|uso|introducción|введение|установка|обзор|giriş|kurulum|özet|概要|简介|安装|インストール)\s*:?$/iu;
/** Matches the beginning of "Attendees: Jane Doe"; not of "12:30" and "It opens at nine: come". */
const LABELLED = /^\p{Lu}[\p{L}\p{M}]*(?: [\p{L}\p{M}]+)?: ?\S/u;
/** How who speaks is written in chats and recordings, and in no title; and how in questions. */
const TURN_FORMS: ReadonlySet<LabelForm> = new Set(["timed", "clocked", "angled"]);
const LETTER_FORMS: ReadonlySet<LabelForm> = new Set(["letter", "stopped-letter", "handle"]);
/** Matches ", " and "**"; not "é" and not "7". */
const NO_WORD = /[^\p{L}\p{M}\p{N}]+/gu;
