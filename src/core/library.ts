import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Article } from "./article.ts";
import { cutExcerpt, type Excerpt, type Mark } from "./excerpt.ts";
import { type Passage, splitPassages } from "./passages.ts";
import type { Problem } from "./problem.ts";
import { writeReceipt } from "./receipt.ts";
import { PassageIndex } from "./search/passage-index.ts";
import type { Span } from "./span.ts";

/** All that a command may ask of the corpus. Built aside and swapped in whole; never changed by a reader. */
export interface Library {
  /** Newest first; articles without a date last, by id. */
  readonly articles: readonly Article[];
  /** Passages by article id, in order. */
  readonly passages: ReadonlyMap<string, readonly Passage[]>;
  readonly index: PassageIndex;
  /** What the files' readers found wrong, for the owner. */
  readonly problems: readonly Problem[];
  /** Twelve hexadecimal digits that change whenever any article does. */
  readonly version: string;
}

/** The library of these articles; an empty one answers "nothing found" to everything. Ids must differ. */
export function buildLibrary(articles: readonly Article[], problems: readonly Problem[] = []): Library {
  const ordered = [...articles].sort(compareNewestFirst);
  const passages = new Map(ordered.map((article) => [article.id, splitPassages(article)]));
  return {
    articles: ordered,
    passages,
    index: buildIndex(passages),
    problems,
    version: digest(ordered),
  };
}

function buildIndex(passages: Library["passages"]): PassageIndex {
  const index = new PassageIndex();
  for (const [id, members] of passages) index.addArticle(id, members);
  return index;
}

/** Shows `span` of a passage of this library (all of it when left out). */
export function showPassage(library: Library, passage: Passage, span?: Span, marks?: readonly Mark[]): Excerpt {
  const passages = library.passages.get(passage.article.id)?.length ?? passage.number;
  return { ...cutExcerpt(passage, passages, span, marks), receipt: writeReceipt(passage, library.version) };
}

/** The passage of `article` in which `offset` lies; undefined between two passages, in a heading or outside. */
export function findPassageAt(library: Library, article: Article, offset: number): Passage | undefined {
  const passages = library.passages.get(article.id) ?? [];
  return passages.find((passage) => passage.start <= offset && offset < passage.end);
}

function compareNewestFirst(a: Article, b: Article): number {
  const byDate = (b.date ?? "").localeCompare(a.date ?? "");
  return byDate === 0 ? a.id.localeCompare(b.id) : byDate;
}

function digest(articles: readonly Article[]): string {
  const parts = articles.map((article) => `${article.id}\n${article.hash}`).sort();
  return bytesToHex(sha256(utf8ToBytes(parts.join("\n")))).slice(0, 12);
}
