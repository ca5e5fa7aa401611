import type { Article } from "../article/article.ts";
import type { CopySource } from "../article/excerpt.ts";
import { findPassageAt, type Passage, type SplitArticle } from "../article/passages.ts";
import { type Corpus, openArticle } from "../index/corpus.ts";
import { type Collapsed, collapseInSteps } from "../index/same-words.ts";
import type { ArticlesRead, ReadQuotes } from "../quotes/articles-read.ts";
import { listSpokenInSteps, type SpokenStatement } from "../quotes/count-statements.ts";
import { findSpeakerInSteps, type SeveralBearers, type SpeakerSearch } from "../quotes/find-speaker.ts";
import type { SpeakerForm } from "../quotes/people/speaker.ts";
import { readForm } from "../quotes/people/written-form.ts";
import type { Quote } from "../quotes/quote.ts";
import { listKinds, QUOTE_KINDS } from "../quotes/statements.ts";
import { groupInSteps } from "../text/group-in-steps.ts";
import { sortInSteps } from "../text/sort-in-steps.ts";
import type { Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { rankStatementsInSteps } from "./rank-statements.ts";
import { likenPassages, openPassage } from "./same-passages.ts";

/** Whose words are looked for; what is empty does not limit. */
export interface QuotesAsked {
  readonly speaker: string;
  readonly about: string;
  /** A kind of quotes. */
  readonly kind: string;
  /** As somebody types it. */
  readonly article: string;
  readonly order: QuotesOrder;
  readonly page: PageAsked;
  /** How many passages are wanted where nothing is said. */
  readonly mentions: number;
}

/**
 * *newest*: by the article's date, those without one last, in an article in its order. *best*: what tells most about what is asked;
 * where nothing is asked, own words before what others report of them.
 */
export type QuotesOrder = "newest" | "best";

/** Which of the pages of a long list is wanted, counted from 1, and how much is on one; the nearest where there is none of it. */
export interface PageAsked {
  readonly number: number;
  readonly size: number;
}

/** A statement with the article that it stands in. */
export interface FoundStatement extends Span {
  readonly source: SplitArticle;
  /** The quotes that it holds, in order. */
  readonly quotes: readonly FoundQuote[];
  /** Other articles that have the same statement. */
  readonly copies: readonly CopySource[];
}

export interface FoundQuote {
  readonly quote: Quote;
  /** What they are called in the article. */
  readonly speaker: SpeakerForm;
}

/** What was found of somebody, and in how many of the articles that have the name it was looked for. */
export type QuotesFound =
  /** One page of their statements; empty where they said nothing of the kind or on that subject. */
  | {
      readonly kind: "quoted";
      readonly name: string;
      readonly statements: readonly FoundStatement[];
      /** How many stand on the pages before, and how many there are in all. */
      readonly before: number;
      readonly of: number;
      readonly read: ArticlesRead;
    }
  | SeveralBearers
  /** They are named, and nothing that they said is given: the first passages that name them. */
  | { readonly kind: "mentioned"; readonly passages: readonly Passage[]; readonly read: ArticlesRead }
  | Extract<SpeakerSearch, { kind: "unknown" }>
  | { readonly kind: "no-such-article" };

/** What somebody said in these articles of the corpus, those that are meant by the asked one, as far as they were read. */
export function* findQuotesInSteps(
  corpus: Corpus,
  articles: readonly Article[],
  asked: QuotesAsked,
  reading: ReadQuotes,
): Steps<QuotesFound> {
  if (articles.length === 0) return { kind: "no-such-article" };
  const by = { index: reading.index, copies: corpus.copies };
  const found = yield* findSpeakerInSteps(articles, asked.speaker, by, corpus.index.lexicon.people);
  const { read } = found;
  switch (found.kind) {
    case "quoted":
      return yield* chooseStatements(corpus, asked, found, reading);
    case "mentioned":
      return { kind: "mentioned", passages: yield* findMentions(corpus, found, asked.mentions, reading), read };
    case "several":
    case "unknown":
      return found;
  }
}

type FoundSpeaker = Extract<SpeakerSearch, { kind: "quoted" }>;
type FoundMentions = Extract<SpeakerSearch, { kind: "mentioned" }>;
type Spoken = Collapsed<SpokenStatement>;

function* chooseStatements(
  corpus: Corpus,
  { about, kind, order, page }: QuotesAsked,
  { name, named, read }: FoundSpeaker,
  reading: ReadQuotes,
): Steps<QuotesFound> {
  const all = yield* listSpokenInSteps(named, { index: reading.index, copies: corpus.copies });
  const ofKind = kind === "" ? all : all.filter(({ item }) => listKinds(item).some((own) => own === kind));
  const fitting = yield* orderStatements(corpus, ofKind, { about, order });
  const before = countBefore(page, fitting.length);
  const statements = yield* openStatementsInSteps(corpus, fitting.slice(before, before + page.size), reading);
  // Who is quoted says something: where nothing is left, it was taken out for the next state of the corpus meanwhile.
  const isGone = all.length === 0 || (fitting.length > 0 && statements.length === 0);
  return {
    kind: "quoted",
    name,
    statements,
    before,
    of: fitting.length,
    read: isGone ? { ...read, articles: 0 } : read,
  };
}

function countBefore({ number, size }: PageAsked, of: number): number {
  const last = Math.max(1, Math.ceil(of / size));
  return (Math.min(Math.max(1, number), last) - 1) * size;
}

// They come with the newest first.
function* orderStatements(
  corpus: Corpus,
  all: readonly Spoken[],
  { about, order }: Pick<QuotesAsked, "about" | "order">,
): Steps<readonly Spoken[]> {
  if (about === "") return order === "newest" ? all : yield* sortInSteps(all, compareKinds);
  const ranked = yield* rankStatementsInSteps(corpus, all, about);
  if (order === "best") return ranked;
  const kept = new Set(ranked);
  return all.filter((one) => kept.has(one));
}

// Within a kind the order stays.
function compareKinds({ item: a }: Spoken, { item: b }: Spoken): number {
  return rankKind(a) - rankKind(b);
}

function rankKind(statement: SpokenStatement): number {
  const [best] = listKinds(statement);
  return best === undefined ? QUOTE_KINDS.length : QUOTE_KINDS.indexOf(best);
}

// Those of one article together: it is looked up once.
function* openStatementsInSteps(
  corpus: Corpus,
  shown: readonly Spoken[],
  reading: ReadQuotes,
): Steps<FoundStatement[]> {
  const opened = new Map<Spoken, FoundStatement>();
  for (const [article, own] of yield* groupInSteps(shown, ({ item }) => item.article)) {
    const source = openArticle(corpus, article);
    const quotes = yield* reading.findQuotesInSteps(
      article,
      own.flatMap(({ item }) => item.quotes),
    );
    for (const spoken of own) {
      const { start, end } = spoken.item;
      const held = openQuotes(spoken.item, quotes, reading);
      opened.set(spoken, { source, start, end, quotes: held, copies: spoken.copies });
    }
    yield;
  }
  return shown.flatMap((spoken) => opened.get(spoken) ?? []);
}

// What the one who speaks is called is told by the speaker of the article who says it: of two whom the owner has made one, each by
// their own.
function openQuotes(
  { article, speakers, quotes: places }: SpokenStatement,
  quotes: ReadonlyMap<number, Quote>,
  { index }: ReadQuotes,
): FoundQuote[] {
  const all = index.find(article).speakers;
  return places.flatMap((place) => {
    const quote = quotes.get(place);
    const form = all[speakers.get(place) ?? -1]?.form;
    return quote === undefined || form === undefined ? [] : [{ quote, speaker: readForm(form) }];
  });
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
  const collapsed = yield* collapseInSteps([...found], openPassage, likenPassages(copies));
  return collapsed.slice(0, limit).map(({ item }) => item);
}

const MENTIONS_LOOKED_AT = 4;
