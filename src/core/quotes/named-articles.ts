import type { Article } from "../article/article.ts";
import type { Steps } from "../text/steps.ts";
import { listPlaces } from "./articles-read.ts";
import type { NameIndex } from "./name-index.ts";
import { findNearInSteps, type NearWord } from "./near-names.ts";
import { type AskedName, listNameKeys, respellName } from "./people/asked-name.ts";
import { isBodyNoun } from "./people/name-words.ts";

/** An asked name as the corpus spells it. */
export interface NameSpelling {
  readonly name: AskedName;
  /**
   * *asked*: the name stands there as it was asked, or nothing near it does; *near*: nobody has it, and it is taken for the
   * one nearest to it; *sure*: the same, and it can hardly be another.
   */
  readonly spelling: "asked" | "near" | "sure";
}

/** The articles that have an asked name among their words, and the name as they spell it. */
export interface NamedArticles extends NameSpelling {
  readonly articles: readonly Article[];
}

/**
 * Finds the articles that have all that is needed of the name, in their order; where none has, those that have what is spelled nearly
 * so. Looks at those alone that were read.
 */
export function* findNamedArticlesInSteps(
  articles: readonly Article[],
  asked: AskedName,
  index: NameIndex,
): Steps<NamedArticles> {
  const exact = yield* keepNamedInSteps(articles, asked, index);
  if (exact.length > 0 || !asked.isName) return { name: asked, articles: exact, spelling: "asked" };
  const vocabulary = index.words();
  const near = new Map<number, NearWord>();
  for (const [at, keys] of listNameKeys(asked)) {
    if (keys.some((key) => vocabulary.has(key))) continue;
    const word = yield* findNearInSteps(keys[0] ?? "", vocabulary.keys());
    // A word of it stands nowhere, nor one that is near.
    if (word === undefined) return { name: asked, articles: [], spelling: "asked" };
    near.set(at, word);
  }
  const name = respellName(asked, new Map([...near].map(([at, { word }]) => [at, word])));
  const isSure = [...near].every(([at, word]) => isSlip(asked.words[at]?.spellings[0] ?? "", word));
  return { name, articles: yield* keepNamedInSteps(articles, name, index), spelling: isSure ? "sure" : "near" };
}

function* keepNamedInSteps(
  articles: readonly Article[],
  asked: AskedName,
  index: NameIndex,
): Steps<readonly Article[]> {
  const keys = [...listNameKeys(asked).values()];
  if (keys.length === 0) return [];
  const places = listPlaces(articles);
  yield;
  const holding = yield* index.findHoldersInSteps(keys, places);
  // "the town council" has no capital to be known by.
  if (asked.words.some(({ spellings: [word] }) => isBodyNoun(word))) {
    for (const article of yield* keepHoldingSmallInSteps(articles, keys, index)) holding.add(article);
  }
  return yield* keepInOrderInSteps(articles, holding);
}

// Cheaper than to sort them, where a name stands in most articles.
function* keepInOrderInSteps(articles: readonly Article[], kept: ReadonlySet<Article>): Steps<readonly Article[]> {
  if (kept.size === 0) return [];
  const ordered: Article[] = [];
  for (const [at, article] of articles.entries()) {
    if (kept.has(article)) ordered.push(article);
    if (at % ARTICLES_PER_STEP === ARTICLES_PER_STEP - 1) yield;
  }
  return ordered;
}

// Those in which some of the words have no capital. A body is looked for among the speakers first, which are at hand: the texts are
// gone through where none of them is called so.
function* keepHoldingSmallInSteps(
  articles: readonly Article[],
  keys: readonly (readonly string[])[],
  index: NameIndex,
): Steps<Article[]> {
  const places = listPlaces(articles);
  const bearers: ReadonlyMap<Article, unknown>[] = [];
  for (const words of keys) bearers.push(yield* index.findBearersInSteps(words, places));
  const [first = new Map<Article, unknown>(), ...others] = bearers;
  const named = [...first.keys()].filter((article) => others.every((known) => known.has(article)));
  const holders: { readonly words: readonly string[]; readonly articles: ReadonlySet<Article> }[] = [];
  for (const words of keys) holders.push({ words, articles: yield* index.findHoldersInSteps([words], places) });
  const holding: Article[] = [];
  for (const article of named.length > 0 ? named : articles) {
    const missing = holders.flatMap((one) => (one.articles.has(article) ? [] : [one.words]));
    if (index.has(article) && holdsSmall(article, missing)) holding.push(article);
    yield;
  }
  return holding;
}

function holdsSmall({ text }: Article, keys: readonly (readonly string[])[]): boolean {
  const lower = text.toLowerCase();
  return keys.every((some) => some.some((word) => holdsWord(lower, word)));
}

function holdsWord(lower: string, word: string): boolean {
  for (let at = lower.indexOf(word); at !== -1; at = lower.indexOf(word, at + 1)) {
    if (!LETTER.test(lower[at - 1] ?? "") && !LETTER.test(lower[at + word.length] ?? "")) return true;
  }
  return false;
}

/** Matches "a"; not " ". */
const LETTER = /\p{L}/u;

// Of short words each edit makes another name: "Berg" and "Borg", "Hansen" and "Jensen".
function isSlip(asked: string, { edits, isOnly }: NearWord): boolean {
  return isOnly && edits <= (asked.length < SHORT ? 0 : asked.length < LONG ? 1 : 2);
}

/** Articles that are gone through in less than a millisecond. */
const ARTICLES_PER_STEP = 2_000;
/** Letters from which one edit is a slip for sure, and from which two are. */
const SHORT = 5;
const LONG = 9;
