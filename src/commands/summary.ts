import type { Answer } from "../core/answer.ts";
import { findPassageAt, type Library, showPassage } from "../core/library.ts";
import { measureArticle, summarize } from "../core/summary/summarize.ts";
import type { Command } from "./command.ts";

/** `/summary`: an article in sentences of its own. */
export const summary: Command = {
  name: "summary",
  description: "Sum up an article in its own sentences, unaltered",
  options: [],
  run: (_args, library) => answerSummary(library),
};

function answerSummary(library: Library): Answer {
  const article = library.articles[0];
  if (article === undefined) return { kind: "refusal", reason: "empty-corpus" };
  const measured = measureArticle(article, library.passages.get(article.id) ?? []);
  const sentences = summarize(measured, { length: "medium" }).sentences.flatMap(({ candidate }) => {
    const passage = findPassageAt(library, article, candidate.start);
    return passage === undefined ? [] : [showPassage(library, passage, candidate)];
  });
  if (sentences.length === 0) return { kind: "refusal", reason: "no-sentences", asked: article.title };
  return { kind: "summary", title: article.title, sentences, newestOf: library.articles.length };
}
