import type { Article } from "../article/article.ts";
import type { SplitArticle } from "../article/passages.ts";
import { writeArticleKey } from "../article/receipt.ts";
import { listNames, nameFile } from "../index/article-names.ts";
import type { Steps } from "../text/steps.ts";
import { joinFolded } from "../text/terms.ts";

/** The article that somebody means. */
export interface FoundArticle extends SplitArticle {
  /** How many articles it was chosen from as the newest; 1 when it alone is meant, and when none of them has a date. */
  readonly newestOf: number;
  /** How many it was chosen from as the first, since none of them has a date; 1 otherwise. */
  readonly firstOf: number;
}

/**
 * Those of the articles that `named` means, in their order: all of them where nothing is named, else the one of that id,
 * else the one of that key, else those of that title or other name, else those whose file is called so, with its ending or
 * without, else those of whose names one holds it. Case, accents, script, punctuation and the form of letters aside.
 */
export function* findArticlesInSteps(articles: readonly Article[], named: string): Steps<readonly Article[]> {
  const name = named.trim();
  if (name === "") return articles;
  const composed = name.normalize("NFC");
  const wanted = readForms(name);
  const byTitle: Article[] = [];
  const byFile: Article[] = [];
  const byPart: Article[] = [];
  let byId: Article | undefined;
  let byKey: Article | undefined;
  for (const article of articles) {
    if (article.id === name) return [article];
    if (article.id.normalize("NFC") === composed) byId ??= article;
    if (writeArticleKey(article) === wanted.letters) byKey ??= article;
    const { titles, files } = readNames(article);
    if (titles.some((title) => isSame(title, wanted))) byTitle.push(article);
    else if (files.some((file) => isSame(file, wanted))) byFile.push(article);
    else if ([...titles, ...files.slice(0, PATHS)].some((one) => holds(one, wanted))) byPart.push(article);
    yield;
  }
  const alone = byId ?? byKey;
  if (alone !== undefined) return [alone];
  return [byTitle, byFile].find((found) => found.length > 0) ?? byPart;
}

/** Says of the article that was chosen from `found`, the first of them, by what it was. */
export function countChoice(found: readonly Article[]): Pick<FoundArticle, "newestOf" | "firstOf"> {
  // Those of a date come before the others.
  return found[0]?.date !== undefined ? { newestOf: found.length, firstOf: 1 } : { newestOf: 1, firstOf: found.length };
}

/** A name as it is compared: by its words, and letter by letter. */
interface NameForms {
  readonly words: string;
  readonly letters: string;
}

function readForms(name: string): NameForms {
  return {
    words: joinFolded(name),
    letters: name.normalize("NFC").toLowerCase(),
  };
}

function isSame(title: NameForms, wanted: NameForms): boolean {
  return title.letters === wanted.letters || (wanted.words !== "" && title.words === wanted.words);
}

function holds(title: NameForms, wanted: NameForms): boolean {
  return title.letters.includes(wanted.letters) || (wanted.words !== "" && title.words.includes(wanted.words));
}

/** What an article is called, and its file: its name and its path without the ending, and its name with it. */
interface ArticleForms {
  readonly titles: readonly NameForms[];
  readonly files: readonly NameForms[];
}

function readNames(article: Article): ArticleForms {
  const known = names.get(article);
  if (known !== undefined) return known;
  const { id } = article;
  const file = nameFile(article);
  const base = id.slice(id.lastIndexOf("/") + 1);
  const forms = {
    titles: listNames(article).map(readForms),
    files: [file, id.slice(0, id.length - base.length) + file, base].map(readForms),
  };
  names.set(article, forms);
  return forms;
}

/** Names of a file that have no ending: “x” names no text because of its “.txt”. */
const PATHS = 2;

// What follows from the article alone is read at the first question.
const names = new WeakMap<Article, ArticleForms>();
