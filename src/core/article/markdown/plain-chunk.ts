import type { Span } from "../../text/span.ts";
import { findCodeTitle } from "./code-title.ts";
import { closesFence, isInclude } from "./line-rules.ts";
import type { PlainChunk } from "./plain-block.ts";
import { findBlocks } from "./plain-blocks.ts";
import { isBlank, readLine } from "./plain-lines.ts";
import { findRows, findTable } from "./plain-rows.ts";
import { findPieces } from "./plain-words.ts";

/**
 * The blocks at the beginning of `span` that the parser is not needed for: a heading; paragraphs, in lists and quotations too,
 * a table, code or definitions that a blank line ends. Undefined when Markdown may say more of them; `isFresh`: a blank line
 * stands before.
 */
export function findPlainChunk(source: string, span: Span, isFresh: boolean): PlainChunk | undefined {
  const heading = findHeading(source, span);
  if (heading !== undefined || !isFresh) return heading;
  return findBlocks(source, span) ?? findTable(source, span) ?? findCode(source, span) ?? findDefinitions(source, span);
}

/** What goes on with the plain blocks before `span`, which were cut; undefined when Markdown may say more of it. */
export function findContinuation(source: string, span: Span, { table, open }: PlainChunk): PlainChunk | undefined {
  if (table !== undefined) return findRows(source, span, table);
  return open === undefined ? undefined : findBlocks(source, span, open);
}

function findHeading(source: string, { start, end }: Span): PlainChunk | undefined {
  HEADING.lastIndex = start;
  const found = HEADING.exec(source);
  if (found === null || start + found[0].length > end) return undefined;
  const [whole, mark = ""] = found;
  const line = findPieces(source, { start: start + mark.length, end: start + whole.trimEnd().length });
  if (line === undefined) return undefined;
  const blocks = [{ kind: "heading", level: mark.trimEnd().length, lines: [line] }] as const;
  return { start, end: start + whole.length, blocks, isClosed: true };
}

function findCode(source: string, { start, end }: Span): PlainChunk | undefined {
  FENCE.lastIndex = start;
  const found = FENCE.exec(source);
  if (found === null) return undefined;
  const [whole, fence = "", language = "", meta = ""] = found;
  const from = start + whole.length;
  const title = findCodeTitle(source, { start: from - 1 - meta.length, end: from - 1 });
  for (let at = from; at < end; ) {
    const line = readLine(source, at, end);
    if (line.end - start > LONGEST_CODE) return undefined;
    const written = source.slice(line.start, line.end);
    // A tag of Liquid may stand behind the fence that closes it.
    if (isInclude(written) || (written.startsWith(fence) && written.includes("{%"))) return undefined;
    at = line.end + 1;
    if (!closesFence(written, fence)) continue;
    if (!written.startsWith(fence)) return undefined;
    const code = { start: from, end: line.start };
    return {
      start,
      end: Math.min(end, at),
      blocks: [{ kind: "code", language: language || undefined, title, code }],
      isClosed: true,
    };
  }
  return undefined;
}

// What references lead to is no words, and is known already.
function findDefinitions(source: string, { start, end }: Span): PlainChunk | undefined {
  for (let at = start; at < end; ) {
    const line = readLine(source, at, end);
    if (isBlank(source, line)) {
      return at === start ? undefined : { start, end: Math.min(end, line.end + 1), blocks: [], isClosed: true };
    }
    if (line.end - line.start > LONGEST) return undefined;
    // Up to here they end at line ends, and the title of the last one can stand in no line that begins another.
    if (line.end - start > LONGEST) return at === start ? undefined : { start, end: at, blocks: [], isClosed: true };
    if (!DEFINITION.test(source.slice(line.start, line.end))) return undefined;
    at = line.end + 1;
  }
  return { start, end, blocks: [], isClosed: true };
}

/** Code units of definitions that are read at once, and those of code. */
const LONGEST = 4_000;
const LONGEST_CODE = 12_000;

/** Matches the line "```js title" with the fence, the language and " title" in groups; not "``` a`" and not "  ```". */
const FENCE = /(`{3,}|~{3,})[ \t]*(?:(\w[\w+#-]*)([ \t][^`\n&\\]*)?)?\n/uy;
/** Matches “[a]: /b” and “[a]: https://b.example "Title"”; not "[^a]: b" and not "[a]:". */
const DEFINITION =
  /^\[(?!\^)[\p{L}\p{N}][\p{L}\p{N} ._-]{0,200}\]: [\p{L}\p{N}./#][\p{L}\p{N}_./#?:%+,;-]*(?: "[\p{L}\p{N} .,;:!?'-]*")?$/u;
/** Matches a line "## Words" with its end; not "#tag". */
const HEADING = /(#{1,6}) [ \t]*([^\s#][^\n#]*)(?:\n|$)/uy;
