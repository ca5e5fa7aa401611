import { decodeNamedCharacterReference } from "decode-named-character-reference";
import { findMatches } from "../../text/find-matches.ts";
import type { Span } from "../../text/span.ts";
import type { BlockWriter } from "./block-writer.ts";

/** What a character reference (“&amp;”) stands for; undefined when it stands for nothing. */
export function decodeReference(written: string): string | undefined {
  const name = written.slice(1, -1);
  if (!name.startsWith("#")) return decodeNamedCharacterReference(name) || undefined;
  const isHexadecimal = name[1] === "x" || name[1] === "X";
  const code = Number.parseInt(name.slice(isHexadecimal ? 2 : 1), isHexadecimal ? 16 : 10);
  return isLetter(code) ? String.fromCodePoint(code) : undefined;
}

function isLetter(code: number): boolean {
  return code > 0 && code <= LAST_LETTER && !(code >= 0xd800 && code < 0xe000);
}

/** Takes the reference that stands at `span`, or the words that look like one. */
export function takeReferenceAt(blocks: BlockWriter, source: string, span: Span): void {
  const text = decodeReference(source.slice(span.start, span.end));
  if (text === undefined) blocks.takeWords(span);
  else blocks.takeReference(text, span);
}

/** `text` with its references decoded. */
export function decodeReferences(text: string): string {
  return text.replace(REFERENCE, (written) => decodeReference(written) ?? written);
}

/** Takes words of the source as HTML has them: only references are no words. */
export function takeHtmlWords(blocks: BlockWriter, source: string, span: Span): void {
  forEachReference(source, span, (each) => blocks.takeWords(each), blocks);
}

/** Takes lines of code of the source as HTML has them. */
export function takeHtmlLines(blocks: BlockWriter, source: string, span: Span): void {
  forEachReference(source, span, (each) => blocks.takeWhole(each), blocks);
}

function forEachReference(source: string, { start, end }: Span, take: (span: Span) => void, blocks: BlockWriter): void {
  let from = start;
  for (const match of findMatches(source.slice(start, end), REFERENCE)) {
    const at = start + match.index;
    const text = decodeReference(match[0]);
    if (text === undefined) continue;
    take({ start: from, end: at });
    from = at + match[0].length;
    blocks.takeReference(text, { start: at, end: from });
  }
  take({ start: from, end });
}

/** The last letter that Unicode has room for. */
const LAST_LETTER = 0x10ffff;

/** Matches "&amp;", "&#160;" and "&#xA0;"; not "& a;". */
export const REFERENCE = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/gu;
