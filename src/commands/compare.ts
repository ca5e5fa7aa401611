import type { Answer } from "../core/answers/answer.ts";
import { type Excerpt, showPassage } from "../core/article/excerpt.ts";
import type { Passage } from "../core/article/passages.ts";
import type { Library } from "../core/library/library.ts";
import { comparePassagesInSteps } from "../core/search/compare.ts";
import type { RunSteps } from "../core/text/steps.ts";
import { buildAboutOption, buildArticleOption } from "./article-options.ts";
import { type Command, readText } from "./command.ts";
import { findNamed } from "./find-named.ts";
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
    answerCompare([readText(args, "a"), readText(args, "b")], readText(args, "about"), library, runSteps),
  suggest: (option, typed, library) => (option === "about" ? [] : suggestArticles(typed, library)),
};

async function answerCompare(
  [left, right]: readonly [string, string],
  about: string,
  library: Library,
  runSteps: RunSteps,
): Promise<Answer> {
  if (library.size.articles === 0) return { kind: "refusal", reason: "empty-corpus" };
  const [a, b] = [await findNamed(library, left), await findNamed(library, right)];
  if (a === undefined) return { kind: "refusal", reason: "no-such-article", asked: left };
  if (b === undefined) return { kind: "refusal", reason: "no-such-article", asked: right };
  if (a.article.id === b.article.id) return { kind: "refusal", reason: "same-article", asked: a.article.title };
  const rows = await runSteps(comparePassagesInSteps(a, b, await library.weighQuestion(about)));
  if (rows.length === 0) return { kind: "refusal", reason: "nothing-about", asked: about };
  const show = (passage: Passage): Excerpt => showPassage(passage, library.version);
  return {
    kind: "compare",
    about,
    titles: [a.article.title, b.article.title],
    rows: rows.map((row) => ({
      ...(row.left !== undefined && { left: show(row.left) }),
      ...(row.right !== undefined && { right: show(row.right) }),
    })),
  };
}
