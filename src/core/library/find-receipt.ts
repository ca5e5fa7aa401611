import type { Article } from "../article/article.ts";
import { type Excerpt, showPassage } from "../article/excerpt.ts";
import type { Passage } from "../article/passages.ts";
import { cutDigits, digestWords, type Receipt, writeArticleKey } from "../article/receipt.ts";
import type { Corpus } from "../index/corpus.ts";

/** What has become of a passage since a receipt was given for it. */
export interface ReceiptFinding {
  /**
   * `unchanged`: the article is byte for byte the same. `words-kept`: the article has changed, these words still stand in
   * it. `words-changed`: they do not; what stands in their place is shown. `passage-gone`, `article-gone`: nothing does.
   */
  readonly state: "unchanged" | "words-kept" | "words-changed" | "passage-gone" | "article-gone";
  /** Whether anything else in the corpus has changed since. */
  readonly corpus: "unchanged" | "changed";
  readonly excerpt?: Excerpt;
}

/** Looks up the passage of a receipt as it is now. */
export function findReceipt(corpus: Corpus, receipt: Receipt): ReceiptFinding {
  const rest = cutDigits(corpus.version) === receipt.version ? "unchanged" : "changed";
  const article = findArticleOf(corpus, receipt);
  if (article === undefined) return { state: "article-gone", corpus: rest };
  const passages = corpus.passages.get(article.id) ?? [];
  const there = passages[receipt.passage - 1];
  const isSame = (passage: Passage | undefined): boolean =>
    passage !== undefined && digestWords(passage) === receipt.words;
  const kept = isSame(there) ? there : passages.find(isSame);
  const passage = kept ?? there;
  if (passage === undefined) return { state: "passage-gone", corpus: rest };
  const isWhole = cutDigits(article.hash) === receipt.hash;
  const state = kept === undefined ? "words-changed" : isWhole ? "unchanged" : "words-kept";
  return { state, corpus: rest, excerpt: showPassage(passage, corpus.version) };
}

// A file that was renamed is still the same article.
function findArticleOf(corpus: Corpus, { articleKey, hash }: Receipt): Article | undefined {
  const keyed = corpus.articles.filter((article) => writeArticleKey(article) === articleKey);
  const isSame = (article: Article): boolean => cutDigits(article.hash) === hash;
  return keyed.find(isSame) ?? keyed[0] ?? corpus.articles.find(isSame);
}
