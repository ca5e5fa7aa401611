import type { Article } from "../../src/core/article/article.ts";
import type { Problem } from "../../src/core/article/problem.ts";
import type { Corpus } from "../../src/core/index/corpus.ts";
import type { Lexicon } from "../../src/core/index/lexicon.ts";
import type { Library } from "../../src/core/library/library.ts";
import { openMemoryLibrary } from "../../src/core/library/memory-library.ts";
import { makeArticle } from "./articles.ts";
import { buildCorpus } from "./build-corpus.ts";
import { runAtOnce } from "./run-at-once.ts";

/** A library in memory, with the corpus that it answers from. */
export interface OpenedLibrary extends Library {
  readonly corpus: Corpus;
}

/** The library of these articles. */
export function buildLibrary(
  articles: readonly Article[],
  problems: readonly Problem[] = [],
  lexicon?: Lexicon,
): OpenedLibrary {
  const corpus = buildCorpus(articles, problems, lexicon);
  return { ...openMemoryLibrary(corpus, runAtOnce), corpus };
}

/** A library of plain-text articles named `0.txt`, `1.txt`, … */
export function makeLibrary(...texts: readonly string[]): OpenedLibrary {
  return buildLibrary(texts.map((text, index) => makeArticle(text, { title: `Title ${index}` }, `${index}.txt`)));
}
