import type { Article } from "../article/article.ts";
import { chooseFirstInSteps } from "../text/choose-first.ts";
import type { Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { Tagger } from "./grammar/tagger.ts";
import { addCount, type CountedName, compareCounted, joinFormsInSteps, readNameCountsInSteps } from "./name-counts.ts";
import { findNamedArticlesInSteps } from "./named-articles.ts";
import { findNearestInSteps } from "./near-names.ts";
import { type AskedName, readAskedName } from "./people/asked-name.ts";
import { BEARINGS, type Bearing, findBearersInSteps } from "./people/match-name.ts";
import { isSameName } from "./people/same-name.ts";
import type { Speaker } from "./people/speaker.ts";
import type { Quote } from "./quote.ts";
import { type ArticlesRead, type ReadArticle, type ReadingBudget, readWithinInSteps } from "./reading-budget.ts";

/** A quote with the article that holds it and the one who spoke. */
export interface SpokenQuote {
  readonly article: Article;
  readonly quote: Quote;
  readonly speaker: Speaker;
}

/** What was found of somebody, and in how many of the articles that have the name it was looked for. */
export type SpeakerSearch =
  /** What they said, in the order of the articles and inside them; never empty. */
  | {
      readonly kind: "quoted";
      readonly name: string;
      readonly quotes: readonly SpokenQuote[];
      readonly read: ArticlesRead;
    }
  /** They are named, and nothing that they said is given. */
  | { readonly kind: "mentioned"; readonly mentions: readonly NamedPlace[]; readonly read: ArticlesRead }
  /** Nobody has the name; names that come near it, of the quoted in so many of all articles. */
  | {
      readonly kind: "unknown";
      readonly nearest: readonly string[];
      readonly read: ArticlesRead;
      readonly readForNearest: ArticlesRead;
    };

export interface NamedPlace extends Span {
  readonly article: Article;
}

/**
 * What somebody said in the articles, which are in the order in which they are to be shown. Any alias will do, in any
 * script and with a slip or two; of several bearers of the name the most quoted one is meant. Reads only articles that
 * hold the name, and of those that nobody read before as many as `budget` allows.
 */
export function* findSpeakerInSteps(
  articles: readonly Article[],
  asked: string,
  tag: Tagger,
  budget: ReadingBudget,
): Steps<SpeakerSearch> {
  const named = yield* findNamedArticlesInSteps(articles, readAskedName(asked));
  const found = yield* readWithinInSteps(named.articles, tag, budget);
  const read = { articles: found.length, of: named.articles.length };
  const { spoken, mentions } = yield* listBearersInSteps(found, named.name);
  const most = yield* findMostInSteps(spoken.map(({ speaker }) => speaker.name));
  if (most !== undefined) {
    const quotes = yield* keepNameInSteps(spoken, most, ({ speaker }) => speaker.name);
    return { kind: "quoted", name: most, quotes, read };
  }
  const first = yield* findMostInSteps(mentions.map((mention) => mention.name));
  if (first !== undefined) {
    const own = yield* keepNameInSteps(mentions, first, (mention) => mention.name);
    return { kind: "mentioned", mentions: own, read };
  }
  const known = yield* countSpeakersInSteps(articles, tag, { left: Math.min(budget.left, MOST_FOR_NEAREST) });
  const nearest = yield* findNearestInSteps(known.speakers, asked);
  return { kind: "unknown", nearest, read, readForNearest: known.read };
}

/** Steps of reading for the sake of names that come near an unknown one. */
const MOST_FOR_NEAREST = 10_000;

/** Who is quoted in the articles that were read, in no order. */
export interface CountedSpeakers {
  readonly speakers: readonly CountedName[];
  readonly read: ArticlesRead;
}

/**
 * Who is quoted and how often, in the articles that were read before and in as many others as `budget` allows: the
 * overview of a large corpus grows with each call instead of holding up one.
 */
export function* countSpeakersInSteps(
  articles: readonly Article[],
  tag: Tagger,
  budget: ReadingBudget,
): Steps<CountedSpeakers> {
  const found = yield* readWithinInSteps(articles, tag, budget);
  const forms = new Map<string, number>();
  for (const { said } of found) {
    for (const [name, quotes] of yield* readNameCountsInSteps(said)) addCount(forms, name, quotes);
    yield;
  }
  return { speakers: yield* joinFormsInSteps(forms), read: { articles: found.length, of: articles.length } };
}

interface FoundBearers {
  readonly spoken: readonly SpokenQuote[];
  readonly mentions: readonly (NamedPlace & { readonly name: string })[];
}

// What is said by those, and where those are named, who bear the name as far as anybody in the articles does.
function* listBearersInSteps(read: readonly ReadArticle[], name: AskedName): Steps<FoundBearers> {
  const found: (FoundBearers & { readonly bearing: Bearing | undefined })[] = [];
  for (const { article, said } of read) {
    const { bearing, speakers } = yield* findBearersInSteps(said.speakers.values(), name);
    const mentions: (NamedPlace & { name: string })[] = [];
    for (const speaker of speakers.values()) {
      for (const { start, end } of speaker.mentions) mentions.push({ start, end, article, name: speaker.name });
    }
    const spoken: SpokenQuote[] = [];
    for (const [at, quote] of said.quotes.entries()) {
      if (at % QUOTES_PER_STEP === 0) yield;
      const speaker = quote.speaker === undefined ? undefined : speakers.get(quote.speaker);
      if (speaker !== undefined) spoken.push({ article, quote, speaker });
    }
    found.push({ bearing, spoken, mentions });
  }
  const closest = BEARINGS.find((bearing) => found.some((other) => other.bearing === bearing));
  const own = found.filter(({ bearing }) => bearing === closest);
  return { spoken: own.flatMap(({ spoken }) => spoken), mentions: own.flatMap(({ mentions }) => mentions) };
}

// The name that stands there most often, its forms taken together; undefined where there is none.
function* findMostInSteps(names: readonly string[]): Steps<string | undefined> {
  const forms = new Map<string, number>();
  for (const name of names) addCount(forms, name, 1);
  const [most] = yield* chooseFirstInSteps(yield* joinFormsInSteps(forms), 1, compareCounted);
  return most?.name;
}

function* keepNameInSteps<T>(items: readonly T[], name: string, readName: (item: T) => string): Steps<T[]> {
  const isOwn = new Map<string, boolean>();
  const own: T[] = [];
  for (const [at, item] of items.entries()) {
    if (at % QUOTES_PER_STEP === 0) yield;
    const other = readName(item);
    const known = isOwn.get(other) ?? isSameName(other, name);
    isOwn.set(other, known);
    if (known) own.push(item);
  }
  return own;
}

/** Quotes, or places of names, of which a step takes no longer than a millisecond. */
const QUOTES_PER_STEP = 500;
