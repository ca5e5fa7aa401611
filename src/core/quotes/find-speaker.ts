import type { Article } from "../article/article.ts";
import { chooseFirstInSteps } from "../text/choose-first.ts";
import type { Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { type ArticlesRead, countRead, listPlaces, type ReadQuotes } from "./articles-read.ts";
import { addCount, type CountedName, compareCounted, joinFormsInSteps } from "./name-counts.ts";
import type { NameIndex } from "./name-index.ts";
import { findNamedArticlesInSteps } from "./named-articles.ts";
import { findNearestInSteps } from "./near-names.ts";
import { type AskedName, listBearerWords, readAskedName } from "./people/asked-name.ts";
import { BEARINGS, type Bearing, findBearersInSteps } from "./people/match-name.ts";
import { isSameName } from "./people/same-name.ts";
import type { Speaker } from "./people/speaker.ts";
import type { ArticleQuotes, Quote } from "./quote.ts";

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
 * script and with a slip or two; of several bearers of the name the most quoted one is meant. Nothing is read for it: it is told in how many
 * of the articles it was looked for.
 */
export function* findSpeakerInSteps(
  articles: readonly Article[],
  asked: string,
  reading: ReadQuotes,
): Steps<SpeakerSearch> {
  const named = yield* findNamedArticlesInSteps(articles, readAskedName(asked), reading.index);
  const { spoken, mentions } = yield* listBearersInSteps(named.articles, named.name, reading);
  const read = countRead(articles, named.articles, reading);
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
  const known = yield* countSpeakersInSteps(articles, reading);
  const nearest = yield* findNearestInSteps(known.speakers, asked);
  return { kind: "unknown", nearest, read, readForNearest: known.read };
}

/** Who is quoted in the articles that were read, in no order. */
export interface CountedSpeakers {
  readonly speakers: readonly CountedName[];
  readonly read: ArticlesRead;
}

/** Who is quoted and how often, in those of the articles that were read. */
export function* countSpeakersInSteps(
  articles: readonly Article[],
  { index, find }: ReadQuotes,
): Steps<CountedSpeakers> {
  const known = counted.get(articles);
  if (known !== undefined && !isOutdated(known, index)) return known.speakers;
  const { revision } = index;
  const forms = new Map<string, number>();
  for (const [at, article] of articles.entries()) {
    for (const [name, quotes] of index.countsOf(article)) addCount(forms, name, quotes);
    if (at % ARTICLES_PER_STEP === 0) yield;
  }
  const read = countRead(articles, articles, { index, find });
  const speakers = { speakers: yield* joinFormsInSteps(forms), read };
  counted.set(articles, { index, revision, speakers });
  return speakers;
}

interface Counted {
  readonly index: NameIndex;
  readonly revision: number;
  readonly speakers: CountedSpeakers;
}

// While the reading goes on, each article changes the counts a little: then they may be some articles old, and say so.
function isOutdated({ index: own, revision, speakers: { read } }: Counted, index: NameIndex): boolean {
  if (own !== index) return true;
  const mayLag = read.articles < read.of ? read.articles * MOST_LAG : 0;
  return index.revision - revision > mayLag;
}

// Derived from what was read: the cache only spares the time of counting again.
const counted = new WeakMap<readonly Article[], Counted>();

/** Share of the read articles that may be missing from the counts until all are read. */
const MOST_LAG = 0.05;

interface FoundBearers {
  readonly spoken: readonly SpokenQuote[];
  readonly mentions: readonly (NamedPlace & { readonly name: string })[];
}

// What is said by those, and where those are named, who bear the name as far as anybody in the articles does.
function* listBearersInSteps(
  articles: readonly Article[],
  name: AskedName,
  { index, find }: ReadQuotes,
): Steps<FoundBearers> {
  const candidates = index.findBearers(listBearerWords(name), listPlaces(articles));
  yield;
  const found: (FoundBearers & { readonly bearing: Bearing | undefined })[] = [];
  for (const article of articles) {
    const places = candidates.get(article);
    const said = places && find(article);
    if (said === undefined) continue;
    const { bearing, speakers } = yield* findBearersInSteps(chooseSpeakers(said, places), name);
    if (speakers.size > 0) found.push({ bearing, ...(yield* listSpokenInSteps(article, said, speakers)) });
    yield;
  }
  const closest = BEARINGS.find((bearing) => found.some((other) => other.bearing === bearing));
  const own = found.filter(({ bearing }) => bearing === closest);
  return { spoken: own.flatMap(({ spoken }) => spoken), mentions: own.flatMap(({ mentions }) => mentions) };
}

function chooseSpeakers({ speakers }: ArticleQuotes, places: readonly number[] = []): Speaker[] {
  const all = [...speakers.values()];
  return places.flatMap((place) => all[place] ?? []);
}

function* listSpokenInSteps(
  article: Article,
  said: ArticleQuotes,
  speakers: ReadonlyMap<string, Speaker>,
): Steps<FoundBearers> {
  const mentions: (NamedPlace & { name: string })[] = [];
  for (const speaker of speakers.values()) {
    for (const { start, end } of speaker.mentions) mentions.push({ start, end, article, name: speaker.name });
  }
  const spoken: SpokenQuote[] = [];
  for (const [at, quote] of said.quotes.entries()) {
    if (at % QUOTES_PER_STEP === QUOTES_PER_STEP - 1) yield;
    const speaker = quote.speaker === undefined ? undefined : speakers.get(quote.speaker);
    if (speaker !== undefined) spoken.push({ article, quote, speaker });
  }
  return { spoken, mentions };
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

/** Articles whose counts are added in less than a millisecond. */
const ARTICLES_PER_STEP = 200;
/** Quotes, or places of names, of which a step takes no longer than a millisecond. */
const QUOTES_PER_STEP = 500;
