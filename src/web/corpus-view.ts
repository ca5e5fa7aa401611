import { findPassageAt, type SplitArticle } from "../core/article/passages.ts";
import type { Library } from "../core/library/library.ts";
import { readEntry } from "../core/library/list-articles.ts";
import type { ArticleQuotes } from "../core/quotes/quote.ts";
import { LONGEST_SUMMED, readArticleInSteps } from "../core/summary/article-reading.ts";
import { type DateReader, loadDateReader } from "../core/summary/dates.ts";
import { summarizeInSteps } from "../core/summary/summarize.ts";
import type { Span } from "../core/text/span.ts";
import type { Steps } from "../core/text/steps.ts";
import type { Context } from "../interact/context.ts";
import type { ArticlePart, ArticleView, CorpusView, QuoteMark } from "./protocol.ts";

/** The articles that are found by what somebody typed, and the problems of all files. */
export async function viewCorpus(library: Library, query: string): Promise<CorpusView> {
  const { articles, matching } = await library.listArticles(query, LONGEST_LIST);
  return { version: library.version, articles, matching, problems: await library.listProblems() };
}

/** An article with its passages, quotes and summary; undefined when the library has none of this id. */
export async function viewArticle(
  { library, runSteps }: Pick<Context, "library" | "runSteps">,
  id: string,
): Promise<ArticleView | undefined> {
  const source = await library.openArticle(id);
  if (source === undefined) return undefined;
  const { article, passages } = source;
  const reader = await loadDateReader();
  return {
    line: readEntry(article, passages.length),
    text: article.text,
    blocks: article.blocks,
    inline: article.inline,
    parts: listParts(source),
    quotes: listQuotes(await library.readQuotes(source)),
    summary: await runSteps(listSummaryInSteps(source, reader)),
    problems: await library.readProblems(id),
  };
}

function listParts({ article: { blocks }, passages }: SplitArticle): ArticlePart[] {
  const outside = blocks.flatMap((block): ArticlePart[] => {
    const { start, end } = block;
    if (block.kind === "heading") return [{ kind: "heading", level: block.level, start, end }];
    return block.kind === "furniture" ? [{ kind: "aside", reason: block.reason, start, end }] : [];
  });
  const numbered = passages.map(({ start, end, number }): ArticlePart => {
    return { kind: "passage", passage: number, start, end };
  });
  // What a passage holds is drawn with it.
  const apart = outside.filter(({ start }) => findPassageAt(passages, start) === undefined);
  return [...apart, ...numbered].sort((a: Span, b: Span) => a.start - b.start);
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

function* listSummaryInSteps(source: SplitArticle, reader: DateReader): Steps<Span[]> {
  if (source.article.text.length > LONGEST_SUMMED) return [];
  const measured = yield* readArticleInSteps(source, reader);
  const { sentences } = yield* summarizeInSteps(measured, { length: "medium" });
  return sentences.map(({ candidate: { start, end } }) => ({ start, end }));
}

/** Articles of one list: a page of more cannot be read, and the field above it narrows it down. */
const LONGEST_LIST = 300;
