import type { Article } from "../core/article/article.ts";
import type { Library } from "../core/index/corpus.ts";
import { findArticle } from "../core/library/find-article.ts";
import type { TextOption } from "./command.ts";

/** The article that a command works on. */
export interface ChosenArticle {
  readonly article: Article;
  /** How many articles it was chosen from as the newest; 1 when it was named or is the only one. */
  readonly newestOf: number;
}

/** The article of that name, or the newest when none is named; undefined when there is none. */
export function chooseArticle(library: Library, asked: string): ChosenArticle | undefined {
  const article = asked === "" ? library.articles[0] : findArticle(library, asked);
  if (article === undefined) return undefined;
  return { article, newestOf: asked === "" ? library.articles.length : 1 };
}

/** An option that takes an article, completed by its title. */
export function buildArticleOption(name: string, description: string, presence: "required" | "optional"): TextOption {
  return { kind: "text", name, description, required: presence === "required", maxLength: 200, completes: true };
}

/** An option that takes what an answer is to be about. */
export function buildAboutOption(presence: "required" | "optional"): TextOption {
  return {
    kind: "text",
    name: "about",
    description: "Only what is said on this",
    required: presence === "required",
    maxLength: 300,
    completes: false,
  };
}
