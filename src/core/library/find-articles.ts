import type { Article } from "../article/article.ts";
import type { SplitArticle } from "../article/passages.ts";
import { writeArticleKey } from "../article/receipt.ts";
import { listNames } from "../index/article-names.ts";
import type { Steps } from "../text/steps.ts";
import { splitFolded } from "../text/terms.ts";

/** The article that somebody means. */
export interface FoundArticle extends SplitArticle {
  /** How many articles it was chosen from as the newest; 1 when it alone is meant. */
  readonly newestOf: number;
}

/**
 * Those of the articles that `named` means, in their order: all of them where nothing is named, else the one of that id,
 * else the one of that key, else those of that title or other name, else those whose title or other name holds it. Case, accents, script,
 * punctuation and the form of letters aside.
 */
export function* findArticlesInSteps(articles: readonly Article[], named: string): Steps<readonly Article[]> {
  const name = named.trim();
  if (name === "") return articles;
  const composed = name.normalize("NFC");
  const wanted = readForms(name);
  const byTitle: Article[] = [];
  const byPart: Article[] = [];
  let byId: Article | undefined;
  let byKey: Article | undefined;
  for (const article of articles) {
    if (article.id === name) return [article];
    if (article.id.normalize("NFC") === composed) byId ??= article;
    if (writeArticleKey(article) === wanted.letters) byKey ??= article;
    const titles = readNames(article);
    if (titles.some((title) => isSame(title, wanted))) byTitle.push(article);
    else if (titles.some((title) => holds(title, wanted))) byPart.push(article);
    yield;
  }
  const alone = byId ?? byKey;
  if (alone !== undefined) return [alone];
  return byTitle.length > 0 ? byTitle : byPart;
}

/** A name as it is compared: by its words, and letter by letter. */
interface NameForms {
  readonly words: string;
  readonly letters: string;
}

function readForms(name: string): NameForms {
  return {
    words: splitFolded(name)
      .map(({ word }) => word)
      .join(" "),
    letters: name.normalize("NFC").toLowerCase(),
  };
}

function isSame(title: NameForms, wanted: NameForms): boolean {
  return title.letters === wanted.letters || (wanted.words !== "" && title.words === wanted.words);
}

function holds(title: NameForms, wanted: NameForms): boolean {
  return title.letters.includes(wanted.letters) || (wanted.words !== "" && title.words.includes(wanted.words));
}

function readNames(article: Article): readonly NameForms[] {
  const known = names.get(article);
  if (known !== undefined) return known;
  const forms = listNames(article).map(readForms);
  names.set(article, forms);
  return forms;
}

// What follows from the article alone is read at the first question.
const names = new WeakMap<Article, readonly NameForms[]>();
