import type { Token } from "micromark-util-types";
import { findMatches } from "../../text/find-matches.ts";
import type { Draft } from "./draft.ts";
import { closeParagraph, openParagraph } from "./open-block.ts";
import { parseDraft } from "./parse-draft.ts";
import type { PlainChunk } from "./plain-chunk.ts";
import { addLineEnd, closeHeading, ENTER_FLOW, EXIT_FLOW, EXIT_LABEL, openHeading } from "./read-flow.ts";
import { ENTER_TEXT, EXIT_SILENT, EXIT_TEXT } from "./read-text.ts";
import type { Reading } from "./reading.ts";
import { takeWords } from "./take-words.ts";

/** Reads a draft and writes the blocks that it holds. */
export function readDraft(reading: Reading, draft: Draft): void {
  reading.draft = draft;
  if (isOverloaded(draft.text)) {
    openParagraph(reading);
    takeWords(reading, { start: 0, end: draft.text.length });
    reading.isOpen = draft.isCut;
    if (!draft.isCut) closeParagraph(reading);
    return;
  }
  let silent: Token | undefined;
  for (const [way, token] of parseDraft(draft.text, reading.definitions)) {
    if (way === "enter") {
      if (silent !== undefined) continue;
      if (reading.code !== undefined && token.type === "lineEnding") addLineEnd(reading, token);
      if (SILENT.has(token.type)) silent = token;
      else (ENTER_FLOW.get(token.type) ?? ENTER_TEXT.get(token.type))?.(reading, token);
    } else if (silent === undefined) (EXIT_FLOW.get(token.type) ?? EXIT_TEXT.get(token.type))?.(reading, token);
    else {
      (EXIT_SILENT.get(token.type) ?? EXIT_LABEL.get(token.type))?.(reading, token);
      if (silent === token) silent = undefined;
    }
  }
}

/** Writes words that stand without a mark. */
export function writeChunk(reading: Reading, { blocks }: PlainChunk): void {
  for (const { kind, mark, lines } of blocks) {
    if (kind === "heading") openHeading(reading);
    else {
      if (kind === "item") {
        reading.depth += 1;
        reading.item = mark;
      }
      openParagraph(reading);
    }
    for (const [at, line] of lines.entries()) {
      if (at > 0) reading.blocks.part(" ");
      reading.blocks.takeWords(line);
    }
    if (kind === "heading") reading.level = mark.length;
    if (kind === "heading") closeHeading(reading);
    else closeParagraph(reading);
    if (kind === "item") reading.depth -= 1;
  }
}

// Nobody marks every third letter: the signs of such a text are its words, and looking for what they open would take long.
function isOverloaded(text: string): boolean {
  if (text.length < SHORTEST_OVERLOADED || text.includes("```") || text.includes("~~~")) return false;
  let signs = 0;
  for (const _ of findMatches(text, DELIMITER)) signs += 1;
  return signs > text.length * MOST_SIGNS;
}

/** Code units under which a text is read whatever stands in it, and the share of signs above which it is not. */
const SHORTEST_OVERLOADED = 1_000;
const MOST_SIGNS = 0.3;

/** Matches the signs that open something and may open it in vain; not "-". */
const DELIMITER = /[*_~`[\]!\\]/gu;

/** Tokens whose inside is no word. */
const SILENT: ReadonlySet<string> = new Set([
  "codeFencedFenceInfo",
  "codeFencedFenceMeta",
  "definition",
  "resource",
  "reference",
  "tableDelimiterRow",
  "taskListCheck",
  "gfmFootnoteDefinitionLabel",
  "gfmFootnoteCall",
]);
