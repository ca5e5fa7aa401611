import type { Answer } from "../core/answers/answer.ts";
import { type Library, showPassage } from "../core/index/corpus.ts";
import { findArticle } from "../core/library/find-article.ts";
import { comparePassagesInSteps } from "../core/search/compare.ts";
import type { Steps } from "../core/text/steps.ts";
import { buildAboutOption, buildArticleOption } from "./choose-article.ts";
import { type Command, readText } from "./command.ts";
import { suggestArticles } from "./suggest-articles.ts";

/** `/compare`: what two articles say on the same question. */
export const compare: Command = {
  name: "compare",
  description: "Show what two articles say on the same question, side by side",
  options: [
    buildArticleOption("a", "One article", "required"),
    buildArticleOption("b", "The other article", "required"),
    buildAboutOption("required"),
  ],
  run: (args, library, runSteps) =>
    runSteps(answerCompare(library, readText(args, "a"), readText(args, "b"), readText(args, "about"))),
  suggest: (option, typed, library, runSteps) => (option === "about" ? [] : suggestArticles(typed, library, runSteps)),
};

function* answerCompare(library: Library, left: string, right: string, about: string): Steps<Answer> {
  if (library.articles.length === 0) return { kind: "refusal", reason: "empty-corpus" };
  const [a, b] = [findArticle(library, left), findArticle(library, right)];
  if (a === undefined) return { kind: "refusal", reason: "no-such-article", asked: left };
  if (b === undefined) return { kind: "refusal", reason: "no-such-article", asked: right };
  if (a.id === b.id) return { kind: "refusal", reason: "same-article", asked: a.title };
  const [ours, theirs] = [library.passages.get(a.id) ?? [], library.passages.get(b.id) ?? []];
  const rows = yield* comparePassagesInSteps(ours, theirs, about);
  if (rows.length === 0) return { kind: "refusal", reason: "nothing-about", asked: about };
  return {
    kind: "compare",
    about,
    titles: [a.title, b.title],
    rows: rows.map((row) => ({
      ...(row.left !== undefined && { left: showPassage(library, row.left) }),
      ...(row.right !== undefined && { right: showPassage(library, row.right) }),
    })),
  };
}
