import { hashText } from "../text/fnv-hash.ts";
import { sliceText } from "../text/span.ts";
import type { Article } from "./article.ts";
import type { Passage } from "./passages.ts";

/** What a receipt says, taken apart. */
export interface Receipt {
  readonly articleKey: string;
  /** The passage's number then. */
  readonly passage: number;
  readonly words: string;
  /** The first digits of the article's hash and of the corpus version then. */
  readonly hash: string;
  readonly version: string;
}

/**
 * A short id of a passage as it stands in one version of the corpus:
 *
 *     k7f3q-5-2hd8-9a2c41-80a1b2
 *     article (by its id), passage number, the passage's words, article hash, corpus version
 */
export function writeReceipt(passage: Passage, version: string): string {
  const { article, number } = passage;
  const parts = [writeArticleKey(article), number, digestWords(passage), cutDigits(article.hash), cutDigits(version)];
  return parts.join("-");
}

/** Reads a receipt, as typed; undefined when it is none. */
export function readReceipt(text: string): Receipt | undefined {
  const match = RECEIPT.exec(text.trim().toLowerCase());
  if (match === null) return undefined;
  const [, articleKey = "", passage, words = "", hash = "", version = ""] = match;
  return { articleKey, passage: Number(passage), words, hash, version };
}

/** Five letters and digits that stand for an article as long as its file keeps its name. */
export function writeArticleKey({ id }: Pick<Article, "id">): string {
  return digest(id, KEY_LENGTH);
}

/** Four letters and digits that stand for the words of a passage. */
export function digestWords(passage: Passage): string {
  return digest(sliceText(passage.article.text, passage), WORDS_LENGTH);
}

/** As many digits of a hash or a version as a receipt has. */
export function cutDigits(hash: string): string {
  return hash.slice(0, DIGITS);
}

function digest(text: string, length: number): string {
  return (hashText(text) >>> 0).toString(36).padStart(length, "0").slice(-length);
}

const KEY_LENGTH = 5;
const WORDS_LENGTH = 4;
const DIGITS = 6;

/** Matches "k7f3q-5-2hd8-9a2c41-80a1b2" in five groups; not "k7f3q". */
const RECEIPT = /^([0-9a-z]{5})-([1-9]\d{0,6})-([0-9a-z]{4})-([0-9a-f]{6})-([0-9a-f]{6})$/u;
