import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { finishSteps, type Steps } from "../text/steps.ts";
import { isHighSurrogate } from "../text/surrogates.ts";
import type { Article, ArticleSource } from "./article.ts";
import type { ArticleText } from "./article-text.ts";
import type { Block } from "./blocks.ts";
import { findDateInName, readTopFolder } from "./file-name.ts";
import { noteFileTextInSteps } from "./file-text.ts";
import { chooseTitleInSteps } from "./first-turn.ts";
import { FORMATS } from "./formats.ts";
import { findDateInTitle } from "./stated-date.ts";
import { markTurnsInSteps } from "./turns.ts";

/**
 * The article of one file. The heading or line that is its title is no passage, unless it is all that there is. What the
 * file does not state is taken from its name: its collection is the folder that it is in, and a date is marked as taken
 * from there.
 */
export function buildArticle(source: ArticleSource): Article {
  return finishSteps(buildArticleInSteps(source));
}

/** `buildArticle` in short steps: the text may have ten megabytes. */
export function* buildArticleInSteps(source: ArticleSource): Steps<Article> {
  const { id, original, metadata } = source;
  const read = yield* FORMATS[source.format].readInSteps(original, source.body);
  const { blocks: found } = read;
  const { title, block: own, site, marked } = yield* chooseTitleInSteps(source, read);
  const proper = site === undefined ? found : found.with(found.indexOf(site), asNavigation(site));
  const rest = own === undefined || found.length === 1 ? proper : proper.toSpliced(proper.indexOf(own), 1);
  const blocks = marked ?? (yield* markTurnsInSteps(read, original, rest));
  const collection = metadata.collection ?? readTopFolder(id);
  return {
    ...metadata,
    ...(metadata.date === undefined && findDate(id, title)),
    ...(collection !== undefined && { collection }),
    ...read,
    text: shareLetters(read, original),
    id,
    title,
    file: yield* noteFileTextInSteps(original, read),
    blocks: yield* showHeadingsInSteps(blocks),
    hash: yield* digestInSteps(source.inherited === undefined ? original : `${original}\0${source.inherited}`),
  };
}

// A text that stands in its file in one piece is that piece, and not a copy of it in memory.
function shareLetters({ text, origins: { starts, sources } }: ArticleText, original: string): string {
  const [first = 0] = sources;
  const piece = starts.length === 1 ? original.slice(first, first + text.length) : "";
  return piece === text ? piece : text;
}

function asNavigation({ start, end }: Block): Block {
  return { kind: "furniture", reason: "navigation", start, end };
}

function findDate(id: string, title: string): Pick<Article, "date" | "dateFrom"> {
  const inName = findDateInName(id);
  if (inName !== undefined) return { date: inName, dateFrom: "file name" };
  const inTitle = findDateInTitle(title);
  return inTitle === undefined ? {} : { date: inTitle, dateFrom: "title" };
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

// An article of headings alone is shown as paragraphs: otherwise nothing of it could be found.
function* showHeadingsInSteps(blocks: readonly Block[]): Steps<readonly Block[]> {
  const shown: Block[] = [];
  for (const { kind, start, end } of blocks) {
    if (kind !== "heading") return blocks;
    shown.push({ kind: "paragraph", start, end });
    if (shown.length % BLOCKS_PER_STEP === 0) yield;
  }
  return shown;
}

/** Blocks: a fraction of a millisecond. */
const BLOCKS_PER_STEP = 2_000;
/** Code units that are digested at once: about a millisecond. */
const DIGESTED_AT_ONCE = 10_000;
