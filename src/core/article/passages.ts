import { findFirst } from "../text/find-first.ts";
import type { Language } from "../text/language.ts";
import { splitSentences } from "../text/sentences.ts";
import { type Span, sliceText } from "../text/span.ts";
import { finishSteps, type Steps } from "../text/steps.ts";
import type { Article } from "./article.ts";
import type { Block } from "./blocks.ts";
import { cutParagraphsInSteps } from "./cut-paragraphs.ts";
import { endsLead, packSectionInSteps } from "./pack-section.ts";

/** A verbatim slice of an article: the unit that is indexed and shown. */
export interface Passage extends Span {
  readonly article: Article;
  /** Counts from 1 in the order of the article. */
  readonly number: number;
  /** How many passages the article has. */
  readonly of: number;
  /** The headings that it stands under, the outermost first; no heading within it. */
  readonly trail: readonly Span[];
}

/** An article with all of its passages, in order, and the language its words are read in. */
export interface SplitArticle {
  readonly article: Article;
  readonly passages: readonly Passage[];
  /** Undefined for English, and where the article states none or one that is not known. */
  readonly language: Language | undefined;
}

/** The passage in which `offset` lies; undefined between two passages, in a heading or outside. */
export function findPassageAt(passages: readonly Passage[], offset: number): Passage | undefined {
  const passage = passages[findFirst(passages.length, (place) => (passages[place]?.end ?? 0) > offset)];
  return passage !== undefined && passage.start <= offset ? passage : undefined;
}

/** `splitPassagesInSteps` at once. */
export function splitPassages(article: Article): Passage[] {
  return finishSteps(splitPassagesInSteps(article));
}

/**
 * An article's passages in order. Where the article has headings or admonitions they are filled up with what stands together in a section
 * (`packSectionInSteps`), elsewhere a passage is a paragraph (`cutParagraphsInSteps`); none crosses a heading, and what is
 * no part of the article proper is in none. A heading with nothing below is one by itself: it says what it says. Empty when
 * the article has no words.
 */
export function* splitPassagesInSteps(article: Article): Steps<Passage[]> {
  const cut: Cut[] = [];
  let isParted = false;
  for (const [at, block] of article.blocks.entries()) {
    isParted = isHeading(block) || block.note !== undefined;
    if (isParted) break;
    if (at % SPLIT_PER_STEP === 0) yield;
  }
  const cutSection = isParted ? packSectionInSteps : cutParagraphsInSteps;
  for (const { trail, blocks } of yield* readSectionsInSteps(article.blocks)) {
    for (const span of blocks.every(isHeading) ? blocks : yield* cutSection(article, blocks)) {
      cut.push({ start: span.start, end: span.end, trail });
      if (cut.length % SPLIT_PER_STEP === 0) yield;
    }
    yield;
  }
  const passages: Passage[] = [];
  for (const [at, one] of cut.entries()) {
    passages.push({ article, number: at + 1, of: cut.length, ...one });
    if (passages.length % SPLIT_PER_STEP === 0) yield;
  }
  return passages;
}

/** The blocks that a passage holds or cuts, in order. */
export function listBlocks({ article: { blocks }, start, end }: Passage): Block[] {
  const held: Block[] = [];
  for (let at = findFirst(blocks.length, (place) => (blocks[place]?.end ?? 0) > start); ; at += 1) {
    const block = blocks[at];
    if (block === undefined || block.start >= end) return held;
    held.push(block);
  }
}

/**
 * What introduces the beginning of a passage and stands before it: the words that name the columns of its first row, or the
 * sentence before the list whose later items it holds. Empty elsewhere.
 */
export function readIntroduction(passage: Passage): string {
  const blocks = listBlocks(passage);
  if (blocks[0]?.kind === "item") return readLeadIn(passage, blocks[0]);
  const rows = blocks.flatMap((block) => (block.kind === "row" ? block : []));
  const holdsHead = rows.some(({ header }) => header.length === 0);
  return holdsHead ? "" : (rows[0]?.header ?? []).join("\n");
}

function readLeadIn({ article: { text, lang, blocks } }: Passage, first: Block): string {
  const at = findFirst(blocks.length, (place) => (blocks[place]?.start ?? 0) >= first.start);
  let before = at - 1;
  while (at - before <= MOST_ITEMS && blocks[before]?.kind === "item") before -= 1;
  const lead = blocks[before];
  if (lead?.kind !== "paragraph" || !endsLead(text, lead)) return "";
  return splitSentences(text, lead, lang)
    .slice(-1)
    .map((sentence) => sliceText(text, sentence))
    .join("");
}

/** Items of a list after which nobody looks back at what introduced them. */
const MOST_ITEMS = 50;

/** The sentences of a passage in order: none of them crosses a paragraph. */
export function splitPassageSentences(passage: Passage): Span[] {
  const { text, lang } = passage.article;
  return listBlocks(passage).flatMap((block) => splitSentences(text, clip(block, passage), lang));
}

type Cut = Pick<Passage, "start" | "end" | "trail">;

interface Section {
  readonly trail: readonly Span[];
  readonly blocks: readonly Block[];
}

function* readSectionsInSteps(blocks: readonly Block[]): Steps<readonly Section[]> {
  const sections: Section[] = [];
  const open: { readonly level: number; readonly span: Span }[] = [];
  let trail: readonly Span[] = [];
  let members: Block[] = [];
  // The last heading, as long as nothing stands below it.
  let bare: Heading | undefined;
  for (const [place, block] of blocks.entries()) {
    if (place % SPLIT_PER_STEP === SPLIT_PER_STEP - 1) yield;
    if (isHeading(block)) {
      sections.push({ trail, blocks: members });
      const { level, start, end } = block;
      if (bare !== undefined && bare.level >= level) sections.push({ trail: trail.slice(0, -1), blocks: [bare] });
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      open.push({ level, span: { start, end } });
      trail = open.map(({ span }) => span);
      members = [];
      bare = block;
      continue;
    }
    bare = undefined;
    if (block.kind !== "furniture") members.push(block);
    else if (members.length > 0) {
      // A passage is one stretch: what stands on both sides of a menu would show it.
      sections.push({ trail, blocks: members });
      members = [];
    }
  }
  sections.push({ trail, blocks: members });
  if (bare !== undefined) sections.push({ trail: trail.slice(0, -1), blocks: [bare] });
  return sections;
}

type Heading = Extract<Block, { kind: "heading" }>;

function isHeading(block: Block): block is Heading {
  return block.kind === "heading";
}

/** Passages: about a millisecond. */
const SPLIT_PER_STEP = 2_000;

function clip(block: Span, passage: Span): Span {
  return { start: Math.max(block.start, passage.start), end: Math.min(block.end, passage.end) };
}
