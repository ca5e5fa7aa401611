import type { Article } from "../core/article/article.ts";
import type { Library } from "../core/index/corpus.ts";
import { readQuotesInSteps } from "../core/quotes/article-quotes.ts";
import { loadTagger } from "../core/quotes/grammar/load-tagger.ts";
import type { ArticleQuotes } from "../core/quotes/quote.ts";
import { LONGEST_SUMMED, readArticleInSteps } from "../core/summary/article-reading.ts";
import { type DateReader, loadDateReader } from "../core/summary/dates.ts";
import { summarizeInSteps } from "../core/summary/summarize.ts";
import type { Span } from "../core/text/span.ts";
import type { Steps } from "../core/text/steps.ts";
import type { Context } from "../interact/context.ts";
import type { ArticleLine, ArticlePart, ArticleView, CorpusView, QuoteMark } from "./protocol.ts";

/** The articles whose title or file name holds `query`, case apart, and the problems of all files. */
export function viewCorpus(library: Library, query: string): CorpusView {
  const wanted = query.trim().toLowerCase();
  const found = library.articles.filter(
    ({ id, title }) => title.toLowerCase().includes(wanted) || id.toLowerCase().includes(wanted),
  );
  return {
    version: library.version,
    articles: found.slice(0, LONGEST_LIST).map((article) => readLine(article, library)),
    matching: found.length,
    problems: library.problems,
  };
}

/** An article with its passages, quotes and summary; undefined when the library has none of this id. */
export async function viewArticle(
  { library, runSteps }: Pick<Context, "library" | "runSteps">,
  id: string,
): Promise<ArticleView | undefined> {
  const article = library.articles.find((one) => one.id === id);
  if (article === undefined) return undefined;
  const tag = await loadTagger();
  const reader = await loadDateReader();
  return {
    line: readLine(article, library),
    text: article.text,
    parts: listParts(article, library),
    quotes: listQuotes(await runSteps(readQuotesInSteps(article, tag))),
    summary: await runSteps(listSummaryInSteps(article, library, reader)),
    problems: library.problems.filter(({ file }) => file === id),
  };
}

function readLine(article: Article, library: Library): ArticleLine {
  const { text: _text, blocks: _blocks, hash: _hash, ...line } = article;
  return { ...line, passages: library.passages.get(article.id)?.length ?? 0 };
}

function listParts({ id, blocks }: Article, library: Library): ArticlePart[] {
  const headings = blocks.filter(({ kind }) => kind === "heading").map(({ start, end }) => ({ start, end }));
  const passages = (library.passages.get(id) ?? []).map(({ start, end, number }) => ({ start, end, passage: number }));
  return [...headings, ...passages].sort((a: Span, b: Span) => a.start - b.start);
}

function listQuotes({ quotes, speakers }: ArticleQuotes): QuoteMark[] {
  return quotes.map(({ kind, parts, speaker, cue, mention }) => ({
    kind,
    parts,
    ...(speaker !== undefined && { speaker: speakers.get(speaker)?.name ?? speaker }),
    ...(cue !== undefined && { cue }),
    ...(mention !== undefined && { mention }),
  }));
}

function* listSummaryInSteps(article: Article, library: Library, reader: DateReader): Steps<Span[]> {
  if (article.text.length > LONGEST_SUMMED) return [];
  const measured = yield* readArticleInSteps(article, library.passages.get(article.id) ?? [], reader);
  const { sentences } = yield* summarizeInSteps(measured, { length: "medium" });
  return sentences.map(({ candidate: { start, end } }) => ({ start, end }));
}

/** Articles of one list: a page of more cannot be read, and the field above it narrows it down. */
const LONGEST_LIST = 300;
