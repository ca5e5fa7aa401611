import type { SplitArticle } from "../article/passages.ts";
import type { Problem, ProblemGroup } from "../article/problem.ts";
import type { Receipt } from "../article/receipt.ts";
import type { FoundSources } from "../check/find-windows.ts";
import type { QuotedWords } from "../check/quoted-words.ts";
import type { ArticlesRead } from "../quotes/articles-read.ts";
import type { CountedPerson } from "../quotes/name-counts.ts";
import type { NameSpelling } from "../quotes/named-articles.ts";
import type { ArticleQuotes } from "../quotes/quote.ts";
import type { SearchLimits } from "../search/filters.ts";
import type { SearchResult } from "../search/search-passages.ts";
import type { WeighedQuery } from "../search/weigh-query.ts";
import type { Suggestion } from "../suggest/suggestion.ts";
import type { TimelineEvent } from "../summary/timeline.ts";
import type { Span } from "../text/span.ts";
import type { CorpusOverview } from "./corpus-overview.ts";
import type { FoundArticle } from "./find-articles.ts";
import type { QuotesAsked, QuotesFound } from "./find-quotes.ts";
import type { ReceiptFinding } from "./find-receipt.ts";
import type { ArticleListing } from "./list-articles.ts";
import type { SpeakersFound, SpeakersLimits } from "./list-speakers.ts";

/**
 * All that may be asked of a corpus: the port between the commands and whatever holds the articles. One library is one
 * state of the corpus and never changes; nothing above it walks over all articles. Each method rejects only where the
 * place that holds the articles does not answer.
 *
 * What is asked and answered is data, which may come from another process. The `language` of an article alone is code: it is
 * found by the article's tag on this side. Nothing above tells two answers' articles or passages apart by identity.
 */
export interface Library {
  /** Twelve hexadecimal digits that change whenever any article does. */
  readonly version: string;
  /** How many articles there are, and how many passages they have together. */
  readonly size: { readonly articles: number; readonly passages: number };

  /** How many of the articles were read so far for what is said in them, of all: it grows by itself. */
  countRead(): Promise<ArticlesRead>;

  /**
   * What the readers of the sources found wrong, for the owner: how many of each kind, with some examples, errors first,
   * then warnings, then notes.
   */
  listProblems(): Promise<readonly ProblemGroup[]>;
  /** What they found wrong with the article of that id; empty where nothing is, or where there is none. */
  readProblems(id: string): Promise<readonly Problem[]>;

  /** What the corpus covers; each collection lists its `listed` newest articles. */
  describe(listed: number): Promise<CorpusOverview>;
  /** The article of that id; undefined when there is none. */
  openArticle(id: string): Promise<SplitArticle | undefined>;
  /**
   * The article that somebody means who typed `named`: by its id, its key, its title or a part of that. The newest of
   * several, and of all where nothing was typed; undefined when there is none.
   */
  findArticle(named: string): Promise<FoundArticle | undefined>;
  /** Articles for a list, the newest first, at most `limit`: those whose name holds the words typed so far. */
  listArticles(typed: string, limit: number): Promise<ArticleListing>;
  /** What has become of the passage of a receipt. */
  findReceipt(receipt: Receipt): Promise<ReceiptFinding>;

  /** The passages that answer a question, ranked. */
  search(question: string, limits?: SearchLimits): Promise<SearchResult>;
  /** A question as `search` reads it: what stands for each of its words in this corpus, synonyms and slips included. */
  weighQuestion(question: string): Promise<WeighedQuery>;
  /** Words of the corpus that are spelled nearly as `word`, as the corpus writes them, the nearest first. */
  findSimilarWords(word: string, limit: number): Promise<readonly string[]>;
  /** How a question that is being typed may go on, best first, at most 25. */
  completeQuestion(typed: string): Promise<readonly Suggestion[]>;

  /**
   * What is said in one article, which is read for it where nobody has done so yet: an answer may have one article read so,
   * of others it takes what `findReadQuotes` and `findReadEvents` have.
   */
  readQuotes(source: SplitArticle): Promise<ArticleQuotes>;
  /** What is said in one article; undefined where nobody has read it yet. */
  findReadQuotes(source: SplitArticle): Promise<ArticleQuotes | undefined>;
  /** The sentences of one article that name a date, in order; it is read for it as for `readQuotes`. */
  readEvents(source: SplitArticle): Promise<readonly TimelineEvent[]>;
  /** The same; undefined where nobody has read it yet. */
  findReadEvents(source: SplitArticle): Promise<readonly TimelineEvent[] | undefined>;
  /** What is said around a place of one article: of a book in the pages near alone, as they name who speaks. */
  readQuotesAround(source: SplitArticle, place: Span): Promise<ArticleQuotes>;
  /** A page of what somebody said, or where they are named, or who comes near the name. */
  findQuotes(asked: QuotesAsked): Promise<QuotesFound>;
  /** The name of a person or body as the corpus spells it, and how sure it is that it means that one. */
  spellName(asked: string): Promise<NameSpelling>;
  /** All names that the owner gives to whom that name is one of them, as far as they hold for an article; empty where there is nobody. */
  listOwnedNames(asked: string, source: SplitArticle): Promise<readonly string[]>;
  /** Who is quoted, by collection and time as well: in the articles of that name, in all where it is empty. */
  listSpeakers(article: string, limits: SpeakersLimits): Promise<SpeakersFound>;
  /** Who is quoted and has a name in which some word begins as typed, the most quoted first, at most `limit`. */
  completeSpeaker(typed: string, limit: number): Promise<readonly CountedPerson[]>;

  /** The places that may hold a quotation. */
  findSources(quoted: QuotedWords): Promise<FoundSources>;

  /** Reads what completions need, if nobody does meanwhile: without it they know a part of the corpus. */
  readAhead(): Promise<void>;
}
