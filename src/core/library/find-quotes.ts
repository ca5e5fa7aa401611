import type { Article } from "../article/article.ts";
import type { CopySource } from "../article/excerpt.ts";
import { findPassageAt, type Passage, type SplitArticle } from "../article/passages.ts";
import { type Corpus, openArticle } from "../index/corpus.ts";
import type { ArticlesRead, ReadQuotes } from "../quotes/articles-read.ts";
import {
  findSpeakerInSteps,
  type SeveralBearers,
  type SpeakerSearch,
  type SpokenQuote,
} from "../quotes/find-speaker.ts";
import { type CountedPerson, compareCounted, countSpeakersInSteps, showCounted } from "../quotes/name-counts.ts";
import type { NotedQuote } from "../quotes/noted-quotes.ts";
import type { SpeakerForm } from "../quotes/people/speaker.ts";
import type { Quote } from "../quotes/quote.ts";
import { chooseFirstInSteps } from "../text/choose-first.ts";
import { groupInSteps } from "../text/group-in-steps.ts";
import type { Steps } from "../text/steps.ts";
import { rankQuotesInSteps } from "./rank-quotes.ts";
import { likenPassages, locatePassage } from "./same-passages.ts";
import { collapseInSteps, likenCopies } from "./same-words.ts";

/** Whose words are looked for; what is empty does not limit. */
export interface QuotesAsked {
  readonly speaker: string;
  readonly about: string;
  /** A kind of quotes. */
  readonly kind: string;
  /** As somebody types it. */
  readonly article: string;
  /** How many quotes are wanted, and how many passages where there is none. */
  readonly limit: number;
  readonly mentions: number;
}

/** A quote with the article that it stands in, and what the one who spoke is called there. */
export interface FoundQuote {
  readonly quote: Quote;
  readonly speaker: SpeakerForm;
  readonly source: SplitArticle;
  /** Other articles that have the same quote. */
  readonly copies: readonly CopySource[];
}

/** What was found of somebody, and in how many of the articles that have the name it was looked for. */
export type QuotesFound =
  /** The best quotes, the best first; empty where they said nothing of the kind or on that subject. */
  | {
      readonly kind: "quoted";
      readonly name: string;
      readonly quotes: readonly FoundQuote[];
      readonly read: ArticlesRead;
    }
  | SeveralBearers
  /** They are named, and nothing that they said is given: the first passages that name them. */
  | { readonly kind: "mentioned"; readonly passages: readonly Passage[]; readonly read: ArticlesRead }
  | Extract<SpeakerSearch, { kind: "unknown" }>
  | { readonly kind: "no-such-article" };

/** Who is quoted, most quoted first. */
export type SpeakersFound =
  | { readonly kind: "speakers"; readonly speakers: readonly CountedPerson[]; readonly read: ArticlesRead }
  | { readonly kind: "no-such-article" };

/** What somebody said in these articles of the corpus, those that are meant by the asked one, as far as they were read. */
export function* findQuotesInSteps(
  corpus: Corpus,
  articles: readonly Article[],
  asked: QuotesAsked,
  reading: ReadQuotes,
): Steps<QuotesFound> {
  if (articles.length === 0) return { kind: "no-such-article" };
  const found = yield* findSpeakerInSteps(articles, asked.speaker, reading, corpus.index.lexicon.people);
  const { read } = found;
  switch (found.kind) {
    case "quoted":
      return yield* chooseQuotes(corpus, asked, found, reading);
    case "mentioned":
      return { kind: "mentioned", passages: yield* findMentions(corpus, found, asked.mentions, reading), read };
    case "several":
    case "unknown":
      return found;
  }
}

/** Who is quoted in the articles, at most `limit`, as far as they were read. */
export function* listSpeakersInSteps(
  corpus: Corpus,
  articles: readonly Article[],
  limit: number,
  reading: ReadQuotes,
): Steps<SpeakersFound> {
  if (articles.length === 0) return { kind: "no-such-article" };
  const { speakers, read } = yield* countSpeakersInSteps(articles, reading, corpus.index.lexicon.people);
  const first = yield* chooseFirstInSteps(speakers, limit, compareCounted);
  return { kind: "speakers", speakers: first.map(showCounted), read };
}

type FoundQuotes = Extract<SpeakerSearch, { kind: "quoted" }>;
type FoundMentions = Extract<SpeakerSearch, { kind: "mentioned" }>;

function* chooseQuotes(
  corpus: Corpus,
  { about, kind, limit }: QuotesAsked,
  found: FoundQuotes,
  reading: ReadQuotes,
): Steps<QuotesFound> {
  const { name, read } = found;
  const all = found.quotes.filter(({ quote: { kind: own } }) => kind === "" || own === kind);
  const locate = ({ article, quote }: SpokenQuote) => ({ article, parts: quote.parts });
  const collapsed = yield* collapseInSteps(all, locate, likenCopies(corpus.copies));
  const copiesOf = new Map(collapsed.map(({ item, copies }) => [item.quote, copies]));
  const fitting = collapsed.map(({ item }) => item);
  // A person's own words come before what others report of them; within a kind the order stays.
  const ranked =
    about === ""
      ? yield* chooseFirstInSteps(fitting, limit, compareKinds)
      : yield* rankQuotesInSteps(corpus.index, fitting, about, limit);
  const opened = yield* openQuotesInSteps(ranked, reading);
  const sources = new Map<Article, SplitArticle>();
  const quotes = ranked.flatMap(({ article, quote: noted, speaker }): FoundQuote[] => {
    const source = sources.get(article) ?? openArticle(corpus, article);
    sources.set(article, source);
    const quote = opened.get(noted);
    return quote === undefined ? [] : [{ quote, speaker, source, copies: copiesOf.get(noted) ?? [] }];
  });
  return { kind: "quoted", name, quotes, read };
}

// Those of one article together: it is looked up once.
function* openQuotesInSteps(spoken: readonly SpokenQuote[], reading: ReadQuotes): Steps<Map<NotedQuote, Quote>> {
  const opened = new Map<NotedQuote, Quote>();
  for (const [article, own] of yield* groupInSteps(spoken, (one) => one.article)) {
    const places = own.map(({ quote: { place } }) => place);
    const quotes = yield* reading.findQuotesInSteps(article, places);
    for (const { quote: noted } of own) {
      const quote = quotes.get(noted.place);
      if (quote !== undefined) opened.set(noted, quote);
    }
    yield;
  }
  return opened;
}

function compareKinds(a: SpokenQuote, b: SpokenQuote): number {
  return KINDS.indexOf(a.quote.kind) - KINDS.indexOf(b.quote.kind);
}

function* findMentions(
  { passages, copies }: Corpus,
  { named }: FoundMentions,
  limit: number,
  reading: ReadQuotes,
): Steps<Passage[]> {
  const found = new Set<Passage>();
  for (const { article, speakers } of named) {
    for (const { start } of yield* reading.findMentionsInSteps(article, speakers)) {
      const passage = findPassageAt(passages.get(article.id) ?? [], start);
      if (passage !== undefined) found.add(passage);
      if (found.size === limit * MENTIONS_LOOKED_AT) break;
      yield;
    }
    // Of copies one is shown: more are looked at than are wanted.
    if (found.size === limit * MENTIONS_LOOKED_AT) break;
  }
  const collapsed = yield* collapseInSteps([...found], locatePassage, likenPassages(copies));
  return collapsed.slice(0, limit).map(({ item }) => item);
}

const KINDS: readonly Quote["kind"][] = ["direct", "mixed", "reported"];

const MENTIONS_LOOKED_AT = 4;
