import type { Token } from "micromark-util-types";
import { findMatches } from "../../text/find-matches.ts";
import { type Span, sliceText, trimSpan } from "../../text/span.ts";
import type { InlineMarkKind } from "../blocks.ts";
import { isBadge } from "./badges.ts";
import { foldLabel } from "./definitions.ts";
import { findSources, type Reading, readSource } from "./reading.ts";
import { decodeReference } from "./references.ts";
import { takeWords } from "./take-words.ts";

type Handler = (reading: Reading, token: Token) => void;

export function spanOf(token: Token): Span {
  return { start: token.start.offset, end: token.end.offset };
}

const openMark =
  (kind: InlineMarkKind): Handler =>
  (reading) => {
    reading.marks.push(reading.blocks.openMark(kind));
  };

const closeMark: Handler = (reading) => {
  const mark = reading.marks.pop();
  if (mark !== undefined) reading.blocks.closeMark(mark);
};

const take: Handler = (reading, token) => takeWords(reading, spanOf(token));

const partLine: Handler = (reading) => reading.blocks.part(" ");
const breakLine: Handler = (reading) => reading.blocks.part(reading.row === undefined ? "\n" : " ");

// In a row of a table a backslash takes its meaning from a bar even in code.
function takeCode(reading: Reading, token: Token): void {
  for (const span of findSources(reading, spanOf(token))) {
    const words = trimSpan(reading.source, span);
    if (words.start > span.start) reading.blocks.part(" ");
    let from = words.start;
    for (const { index } of reading.row === undefined
      ? []
      : findMatches(sliceText(reading.source, words), ESCAPED_BAR)) {
      reading.blocks.takeWhole({ start: from, end: words.start + index });
      from = words.start + index + 1;
    }
    reading.blocks.takeWhole({ start: from, end: words.end });
    if (words.end < span.end) reading.blocks.part(" ");
  }
  reading.hasWords = true;
}

function takeReference(reading: Reading, token: Token): void {
  const written = readSource(reading, spanOf(token));
  const [span] = findSources(reading, spanOf(token));
  const text = decodeReference(written);
  if (span === undefined) return;
  if (text === undefined) reading.blocks.takeWords(span);
  else reading.blocks.takeReference(text, { start: span.start, end: span.start + written.length });
  reading.hasWords = true;
}

function openLink(reading: Reading): void {
  reading.links.push({ mark: reading.blocks.openMark({ kind: "link", url: "" }), url: undefined, label: "" });
}

function openImage(reading: Reading, token: Token): void {
  if (reading.images === 0) reading.isBadge = isBadge(findAddress(reading, readSource(reading, spanOf(token))));
  reading.images += 1;
  reading.links.push({ mark: undefined, url: undefined, label: "" });
}

// The words of an image stand before its address.
function findAddress({ definitions }: Reading, image: string): string {
  const [, address, label, words = ""] = IMAGE.exec(image) ?? [];
  return address ?? definitions.links.get(foldLabel(label || words)) ?? "";
}

function closeLink(reading: Reading): void {
  const link = reading.links.pop();
  if (link?.mark === undefined) return;
  const url = link.url ?? reading.definitions.links.get(foldLabel(link.label));
  if (url !== undefined) link.mark.kind = { kind: "link", url };
  reading.blocks.closeMark(link.mark);
}

function closeImage(reading: Reading): void {
  reading.images -= 1;
  reading.isBadge &&= reading.images > 0;
  reading.links.pop();
}

function noteLabel(reading: Reading, token: Token): void {
  const link = reading.links.at(-1);
  if (link !== undefined) link.label = readSource(reading, spanOf(token));
}

function noteAddress(reading: Reading, token: Token): void {
  const link = reading.links.at(-1);
  if (link !== undefined) link.url = readSource(reading, spanOf(token));
}

function noteResource(reading: Reading): void {
  const link = reading.links.at(-1);
  if (link !== undefined) link.url ??= "";
}

function takeAddress(reading: Reading, token: Token): void {
  const written = readSource(reading, spanOf(token));
  const mark = reading.blocks.openMark({ kind: "link", url: completeAddress(written) });
  takeWords(reading, spanOf(token));
  reading.blocks.closeMark(mark);
}

function completeAddress(written: string): string {
  if (/^www\./iu.test(written)) return `http://${written}`;
  return /^[^:/?#]+@/u.test(written) ? `mailto:${written}` : written;
}

/** Matches the end of "a \\|"; not "|". */
const ESCAPED_BAR = /\\(?=\|)/gu;
/** Matches "![a](b)", "![a][b]" and "![a]", the address, the label and the words in groups; not "[a](b)". */
const IMAGE = /^!(?:[^\]]*\]\(\s*<?([^\s)>]*)|\[[^\]]*\]\[([^\]]*)|\[([^\]]*))/u;

/** What the tokens within a paragraph, a heading or a cell do where they begin. */
export const ENTER_TEXT: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ["data", take],
  ["characterEscapeValue", take],
  ["characterReference", takeReference],
  ["codeText", openMark({ kind: "code" })],
  ["codeTextData", takeCode],
  ["emphasis", openMark({ kind: "emphasis" })],
  ["strong", openMark({ kind: "strong" })],
  ["strikethrough", openMark({ kind: "struck" })],
  ["hardBreakEscape", breakLine],
  ["hardBreakTrailing", breakLine],
  ["lineEnding", partLine],
  ["link", openLink],
  ["image", openImage],
  ["autolinkProtocol", takeAddress],
  ["autolinkEmail", takeAddress],
  ["literalAutolinkEmail", takeAddress],
  ["literalAutolinkHttp", takeAddress],
  ["literalAutolinkWww", takeAddress],
]);

/** What they do where they end. */
export const EXIT_TEXT: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ["codeText", closeMark],
  ["emphasis", closeMark],
  ["strong", closeMark],
  ["strikethrough", closeMark],
  ["link", closeLink],
  ["image", closeImage],
  ["labelText", noteLabel],
]);

/** What tokens do whose inside is no word, and those inside of them. */
export const EXIT_SILENT: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ["resource", noteResource],
  ["resourceDestinationString", noteAddress],
  ["referenceString", noteLabel],
  ["gfmFootnoteCallString", (reading, token) => reading.blocks.noteMark(readSource(reading, spanOf(token)))],
]);
