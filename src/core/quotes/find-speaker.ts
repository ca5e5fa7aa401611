import type { Article } from "../article.ts";
import type { Span } from "../span.ts";
import { peekQuotes, readNameWords, readQuotes } from "./article-quotes.ts";
import { type AskedName, bearsName, isSameName, measureDistance, readAskedName } from "./person-names.ts";
import type { Quote, Speaker } from "./quote.ts";
import type { Tagger } from "./tagger.ts";

/** A quote with the article that holds it and the one who spoke. */
export interface SpokenQuote {
  readonly article: Article;
  readonly quote: Quote;
  readonly speaker: Speaker;
}

/** What was found of somebody. */
export type SpeakerSearch =
  /** What they said, in the order of the articles and inside them; never empty. */
  | { readonly kind: "quoted"; readonly name: string; readonly quotes: readonly SpokenQuote[] }
  /** They are named, and nothing that they said is given. */
  | { readonly kind: "mentioned"; readonly name: string; readonly mentions: readonly NamedPlace[] }
  | { readonly kind: "unknown"; readonly nearest: readonly string[] };

export interface NamedPlace extends Span {
  readonly article: Article;
}

/**
 * What somebody said in the articles, which are in the order in which they are to be shown. Any alias will do, in any
 * script and with a slip or two; of several bearers of the name the most quoted one is meant. Reads only articles that
 * hold the name, the first `MOST_ARTICLES` of them.
 */
export function findSpeaker(articles: readonly Article[], asked: string, tag: Tagger): SpeakerSearch {
  const name = correctName(articles, readAskedName(asked));
  if (name === undefined) return { kind: "unknown", nearest: findNearest(articles, asked, tag) };
  const read = articles.filter((article) => holdsName(article, name)).slice(0, MOST_ARTICLES);
  const spoken: SpokenQuote[] = [];
  const mentions: (NamedPlace & { name: string })[] = [];
  for (const article of read) {
    const { quotes, speakers } = readQuotes(article, tag);
    const bearers = [...speakers.values()].filter((speaker) => bearsName(speaker, name));
    for (const speaker of bearers)
      mentions.push(...speaker.mentions.map((span) => ({ ...span, article, name: speaker.name })));
    for (const quote of quotes) {
      const speaker = bearers.find(({ id }) => id === quote.speaker);
      if (speaker !== undefined) spoken.push({ article, quote, speaker });
    }
  }
  const most = countNames(spoken.map(({ speaker }) => speaker.name))[0];
  if (most !== undefined) {
    return {
      kind: "quoted",
      name: most.name,
      quotes: spoken.filter(({ speaker }) => isSameName(speaker.name, most.name)),
    };
  }
  const first = countNames(mentions.map((mention) => mention.name))[0];
  if (first === undefined) return { kind: "unknown", nearest: findNearest(articles, asked, tag) };
  return {
    kind: "mentioned",
    name: first.name,
    mentions: mentions.filter((mention) => isSameName(mention.name, first.name)),
  };
}

/** Articles that one question reads at most: some seconds of work on a small machine when none was read before. */
const MOST_ARTICLES = 300;

/**
 * Who is quoted and how often, most quoted first, in the articles that were read so far and in up to `budget` more, the
 * first first: the overview of a large corpus grows with each call instead of holding up one.
 */
export function countSpeakers(articles: readonly Article[], tag: Tagger, budget: number): CountedName[] {
  let left = budget;
  const names: string[] = [];
  for (const article of articles) {
    const isKnown = peekQuotes(article) !== undefined;
    if (!isKnown && left === 0) continue;
    if (!isKnown) left -= 1;
    const { quotes, speakers } = readQuotes(article, tag);
    for (const quote of quotes) {
      const speaker = quote.speaker === undefined ? undefined : speakers.get(quote.speaker);
      if (speaker !== undefined) names.push(speaker.name);
    }
  }
  return countNames(names);
}

export interface CountedName {
  readonly name: string;
  readonly quotes: number;
}

// Forms of one name count together, under the fullest of them.
function countNames(names: readonly string[]): CountedName[] {
  const forms = new Map<string, number>();
  for (const name of names) forms.set(name, (forms.get(name) ?? 0) + 1);
  const groups = new Map<string, { name: string; quotes: number }[]>();
  for (const [name, quotes] of [...forms].sort((a, b) => b[0].length - a[0].length)) {
    const key = name.split(" ").at(-1) ?? name;
    const peers = groups.get(key) ?? [];
    const same = peers.find((peer) => isSameName(peer.name, name));
    if (same === undefined) groups.set(key, [...peers, { name, quotes }]);
    else same.quotes += quotes;
  }
  return [...groups.values()].flat().sort((a, b) => b.quotes - a.quotes || (a.name < b.name ? -1 : 1));
}

function holdsName(article: Article, { names, offices }: AskedName): boolean {
  const words = readNameWords(article);
  return names.length > 0 ? names.every((word) => words.has(word)) : offices.some((word) => words.has(word));
}

// The name as the corpus spells it; undefined when a word of it stands nowhere, nor one that is near.
function correctName(articles: readonly Article[], asked: AskedName): AskedName | undefined {
  if (asked.names.length === 0) return asked.offices.length === 0 ? undefined : asked;
  if (articles.some((article) => holdsName(article, asked))) return asked;
  const vocabulary = new Set(articles.flatMap((article) => [...readNameWords(article)]));
  const names = asked.names.map((word) => (vocabulary.has(word) ? word : findNear(word, vocabulary)[0]));
  const known = names.filter((word) => word !== undefined);
  return known.length === names.length ? { ...asked, names: known } : undefined;
}

function findNear(word: string, vocabulary: Iterable<string>): string[] {
  const limit = word.length <= SHORT_WORD ? 1 : 2;
  const near: { other: string; distance: number }[] = [];
  for (const other of vocabulary) {
    const distance = measureDistance(word, other, limit);
    if (distance <= limit) near.push({ other, distance });
  }
  return near.sort((a, b) => a.distance - b.distance).map(({ other }) => other);
}

/** Letters up to which a word forgives one slip; a longer one forgives two. */
const SHORT_WORD = 5;

// The quoted whose name is spelled most like what was asked, else the most quoted.
function findNearest(articles: readonly Article[], asked: string, tag: Tagger): string[] {
  const { names, offices } = readAskedName(asked);
  const speakers = countSpeakers(articles, tag, MOST_NEW);
  const rate = (name: string) => {
    const words = readAskedName(name).names;
    const distances = [...names, ...offices].flatMap((word) =>
      words.map((other) => measureDistance(word, other, FAR) / word.length),
    );
    return Math.min(1, ...distances);
  };
  return speakers
    .map(({ name }, rank) => ({ name, rank, distance: rate(name) }))
    .sort((a, b) => a.distance - b.distance || a.rank - b.rank)
    .slice(0, MOST_NEAREST)
    .map(({ name }) => name);
}

/** Articles that a search for a near name reads anew at most. */
const MOST_NEW = 50;
const MOST_NEAREST = 5;
/** Edits up to which two names are compared at all. */
const FAR = 6;
