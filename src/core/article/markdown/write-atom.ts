import { findMatches } from "../../text/find-matches.ts";
import { sliceText, trimSpan } from "../../text/span.ts";
import type { Atom } from "./atom.ts";
import { breakBlock, closeCode, closeParagraph, openCode, openParagraph, writeCode } from "./open-block.ts";
import { findPieces } from "./plain-words.ts";
import { place, type Reading } from "./reading.ts";
import { takeHtmlLines } from "./references.ts";
import { writePieces } from "./write-pieces.ts";
import { writeTag } from "./write-tag.ts";

/** Does what a thing that Markdown does not know does to the words around it. */
export function writeAtom(reading: Reading, atom: Atom): void {
  switch (atom.kind) {
    case "tag":
      writeTag(reading, atom);
      return;
    case "dropped":
      writeWords(reading, atom);
      return;
    case "code":
      writeLines(reading, atom);
      return;
    case "note":
      breakBlock(reading);
      reading.notes.enter(atom.note);
      breakBlock(reading);
      writeWords(reading, { ...atom, kind: "dropped", block: "paragraph" });
      return;
    case "note-end":
      closeParagraph(reading);
      reading.notes.leave();
      openParagraph(reading);
      return;
    case "alert":
      reading.quotes.turnInto(atom.note);
      breakBlock(reading);
      return;
    case "script": {
      const mark = reading.blocks.openMark({ kind: atom.script });
      reading.blocks.takeWords(atom.words);
      reading.blocks.closeMark(mark);
      reading.hasWords = true;
      return;
    }
    case "words":
      for (const words of atom.words) reading.blocks.takeWords(words);
      reading.hasWords = true;
      return;
    case "link":
      reading.links.push({ mark: reading.blocks.openMark({ kind: "link", url: atom.url }), url: atom.url, label: "" });
      return;
    case "link-end": {
      const mark = reading.links.pop()?.mark;
      if (mark !== undefined) reading.blocks.closeMark(mark);
      return;
    }
    case "break":
      breakBlock(reading);
      return;
    case "gone":
      return;
  }
}

type Kind<Name extends Atom["kind"]> = Extract<Atom, { readonly kind: Name }>;

function writeWords(reading: Reading, { words, block }: Kind<"dropped">): void {
  for (const [at, span] of words.entries()) {
    if (block !== undefined) breakBlock(reading);
    else if (at > 0) reading.blocks.part(" ");
    if (block === "caption" && reading.row === undefined) reading.blocks.open(place(reading, { kind: "caption" }));
    const pieces = findPieces(reading.source, span);
    if (pieces === undefined) reading.blocks.takeWords(span);
    else writePieces(reading, pieces);
    reading.hasWords = true;
    if (block !== undefined) breakBlock(reading);
  }
}

function writeLines(reading: Reading, { code, language, isHtml }: Kind<"code">): void {
  closeParagraph(reading);
  if (isHtml) writeHtmlLines(reading, code, language);
  else writeCode(reading, [code], language);
  openParagraph(reading);
}

function writeHtmlLines(reading: Reading, code: Kind<"code">["code"], language: string | undefined): void {
  const { source } = reading;
  const written = sliceText(source, code);
  let start = code.start;
  const lines = [];
  for (const { 0: tag, index } of findMatches(written, TAG)) {
    lines.push({ start, end: code.start + index });
    start = code.start + index + tag.length;
  }
  lines.push({ start, end: code.end });
  const first = lines.findIndex((line) => sliceText(source, line).trim() !== "");
  const last = lines.findLastIndex((line) => sliceText(source, line).trim() !== "");
  if (first === -1) return;
  openCode(reading, language);
  for (const [at, line] of lines.entries()) {
    if (at < first || at > last) continue;
    const trimmed = trimSpan(source, line);
    takeHtmlLines(reading.blocks, source, {
      start: at === first ? trimmed.start : line.start,
      end: at === last ? trimmed.end : line.end,
    });
  }
  closeCode(reading);
}

/** Matches "<b>", "</b>" and a comment; not "a < b". */
const TAG = /<\/?[A-Za-z][^<>]*>|<!--(?:(?!-->).)*-->/gsu;
