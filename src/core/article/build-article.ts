import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { sliceText } from "../text/span.ts";
import { finishSteps, type Steps } from "../text/steps.ts";
import type { Article, ArticleSource } from "./article.ts";
import type { Block } from "./blocks.ts";
import { FORMATS } from "./formats.ts";
import { markTurnsInSteps } from "./turns.ts";

/**
 * The article of one file. Without a stated title its first line is the title; that line is then no passage, unless
 * it is itself a paragraph of the text (long, or a whole sentence) or all that there is.
 */
export function buildArticle(source: ArticleSource): Article {
  return finishSteps(buildArticleInSteps(source));
}

/** `buildArticle` in short steps: the text may have ten megabytes. */
export function* buildArticleInSteps(source: ArticleSource): Steps<Article> {
  const { id, original, metadata } = source;
  const read = yield* FORMATS[source.format].readInSteps(original, source.body);
  const { text, blocks: found } = read;
  const first = found.find(({ kind }) => kind !== "furniture");
  const stated = metadata.title?.trim();
  const isTitled = stated !== undefined && stated !== "";
  const title = isTitled ? stated : first === undefined ? id : readTitle(text, first);
  const dropsFirst = first !== undefined && (isTitled ? readTitle(text, first) === stated : isTitleLine(text, first));
  const rest = dropsFirst && found.length > 1 ? found.filter((block) => block !== first) : found;
  const blocks = yield* markTurnsInSteps(read, original, rest);
  return {
    ...metadata,
    ...read,
    id,
    title,
    // One string in place of two alike.
    original: original === text ? text : original,
    blocks: blocks.some((block) => block.kind !== "heading") ? blocks : blocks.map(asParagraph),
    hash: yield* digestInSteps(original),
  };
}

/** SHA-256 of the text as UTF-8, in hexadecimal. */
function* digestInSteps(text: string): Steps<string> {
  const hash = sha256.create();
  for (let at = 0; at < text.length; ) {
    const end = at + DIGESTED_AT_ONCE;
    // A letter of two code units is not cut in two.
    const part = text.slice(at, isHighSurrogate(text.charCodeAt(end - 1)) ? end + 1 : end);
    hash.update(utf8ToBytes(part));
    at += part.length;
    yield;
  }
  return bytesToHex(hash.digest());
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

function readTitle(text: string, block: Block): string {
  // What a title is cut from has a known length, whatever its line has.
  const start = sliceText(text, { start: block.start, end: Math.min(block.end, block.start + READ_FOR_TITLE) });
  const line = (start.split("\n", 1)[0] ?? "").trim();
  if (line.length <= TITLE_LENGTH) return line;
  return `${line.slice(0, line.lastIndexOf(" ", TITLE_LENGTH) + 1 || TITLE_LENGTH).trim()}…`;
}

function isTitleLine(text: string, first: Block): boolean {
  if (first.kind === "heading") return true;
  if (first.end - first.start > TITLE_LENGTH) return false;
  const line = sliceText(text, first);
  return !line.includes("\n") && !line.endsWith(".");
}

// An article of headings alone is shown as paragraphs: otherwise nothing of it could be found.
function asParagraph(block: Block): Block {
  return { kind: "paragraph", start: block.start, end: block.end };
}

/** Longest line, in code units, that is taken for a title; a longer one is cut at a word when it has to serve as one. */
const TITLE_LENGTH = 200;

/** Code units of a first line that are looked at: a title, its marks, and white space around it. */
const READ_FOR_TITLE = 2_000;

/** Code units that are digested at once: about a millisecond. */
const DIGESTED_AT_ONCE = 64 * 1024;
