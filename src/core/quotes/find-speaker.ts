import type { Article } from "../article/article.ts";
import type { OwnedPerson } from "../index/owned-person.ts";
import { chooseFirstInSteps } from "../text/choose-first.ts";
import { groupInSteps } from "../text/group-in-steps.ts";
import { sortInSteps } from "../text/sort-in-steps.ts";
import type { Steps } from "../text/steps.ts";
import { type ArticlesRead, countRead, listPlaces, type ReadQuotes } from "./articles-read.ts";
import { type CountedPerson, compareCounted, countSpeakersInSteps, showCounted } from "./name-counts.ts";
import type { NameIndex, Places } from "./name-index.ts";
import { findNamedArticlesInSteps } from "./named-articles.ts";
import { findNearestInSteps } from "./near-names.ts";
import { type NotedQuote, readNotedInSteps } from "./noted-quotes.ts";
import { type AskedName, listBearerWords } from "./people/asked-name.ts";
import type { SpeakerForm } from "./people/speaker.ts";
import { readForm } from "./people/written-form.ts";
import { findPersonsInSteps, readAskedPerson } from "./register/find-persons.ts";
import type { Entry, NameNode } from "./register/name-node.ts";
import { findOwned } from "./register/owned-people.ts";
import type { Person } from "./register/person.ts";

/** A quote with the article that holds it and what the one who spoke is called there. */
export interface SpokenQuote {
  readonly article: Article;
  readonly quote: NotedQuote;
  readonly speaker: SpeakerForm;
}

/** Speakers of an article, by their places in it. */
export interface NamedSpeakers {
  readonly article: Article;
  readonly speakers: readonly number[];
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
  /** Several who are quoted bear the name, or hold the office, alike. */
  | SeveralBearers
  /** They are named, and nothing that they said is given. */
  | { readonly kind: "mentioned"; readonly named: readonly NamedSpeakers[]; readonly read: ArticlesRead }
  /** Nobody has the name; names that come near it, of the quoted in so many of all articles. */
  | {
      readonly kind: "unknown";
      readonly nearest: readonly string[];
      readonly read: ArticlesRead;
      readonly readForNearest: ArticlesRead;
    };

/** Those who may be meant by a name: none of their words are given before somebody has chosen one of them. */
export interface SeveralBearers {
  readonly kind: "several";
  /** Most quoted first, those of whom it is not stated which one they are last; at most 25. */
  readonly bearers: readonly CountedPerson[];
  /** How many they are in all. */
  readonly of: number;
  readonly read: ArticlesRead;
}

/**
 * What somebody said in the articles, which are in the order in which they are to be shown. Any alias will do, in any
 * script and with a slip or two; where several bear the name they are told, and no words of any of them. Nothing is read for it:
 * it is told in how many of the articles it was looked for.
 */
export function* findSpeakerInSteps(
  articles: readonly Article[],
  asked: string,
  { index }: Pick<ReadQuotes, "index">,
  owned: readonly OwnedPerson[],
): Steps<SpeakerSearch> {
  const people = yield* index.openPeopleInSteps(owned);
  const wanted = readAskedPerson(asked);
  const named = yield* findNamedArticlesInSteps(articles, wanted.name, index);
  // What only the owner calls somebody stands in no article, and is no slip.
  const name = findOwned(people.owned, wanted.name).length > 0 ? wanted.name : named.name;
  const places = listPlaces(articles);
  const called = yield* listCalledInSteps(name, index, places);
  const persons = yield* findPersonsInSteps(people, { ...wanted, name }, called, (article) => places.has(article));
  const found = persons.map((person) => countPerson(person, places));
  const read = countRead(articles, named.articles, { index });
  const quoted = found.filter(({ quotes }) => quotes > 0);
  const [only] = quoted;
  if (quoted.length > 1) return { kind: "several", ...(yield* listBearersInSteps(quoted)), read };
  if (only !== undefined) {
    const entries = yield* orderInSteps(only.entries, places);
    return { kind: "quoted", name: only.person.name, quotes: yield* listSpokenInSteps(entries, index), read };
  }
  const [first] = yield* chooseFirstInSteps(found, 1, compareMentioned);
  if (first !== undefined) {
    const groups = [...(yield* groupInSteps(yield* orderInSteps(first.entries, places), ({ article }) => article))];
    const speakers = groups.map(([article, members]) => ({ article, speakers: members.map(({ place }) => place) }));
    return { kind: "mentioned", named: speakers, read };
  }
  const known = yield* countSpeakersInSteps(articles, { index }, owned);
  const nearest = yield* findNearestInSteps(known.speakers, asked);
  return { kind: "unknown", nearest, read, readForNearest: known.read };
}

// The names of which an article among `places` has one of the words, or of whose bearers it tells a role with it.
function* listCalledInSteps(name: AskedName, index: NameIndex, places: Places): Steps<Set<NameNode>> {
  const called = new Set<NameNode>();
  let seen = 0;
  for (const [article, speakers] of yield* index.findBearersInSteps(listBearerWords(name), places)) {
    const all = index.find(article).speakers;
    for (const place of speakers) {
      seen += 1;
      if (seen % SPEAKERS_PER_STEP === 0) yield;
      const node = all[place]?.node;
      if (node !== undefined) called.add(node);
    }
  }
  return called;
}

/** A person with what the asked articles have of them. */
interface FoundPerson {
  readonly person: Person;
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly quotes: number;
}

function countPerson(person: Person, places: Places): FoundPerson {
  const entries = person.entries.filter(({ article }) => places.has(article));
  return { person, name: person.name, entries, quotes: entries.reduce((sum, { quotes }) => sum + quotes, 0) };
}

function compareMentioned(a: FoundPerson, b: FoundPerson): number {
  return countMentions(b) - countMentions(a) || compareCounted(a, b);
}

function countMentions({ entries }: FoundPerson): number {
  return entries.reduce((sum, { mentions }) => sum + mentions, 0);
}

function* listBearersInSteps(found: readonly FoundPerson[]): Steps<Pick<SeveralBearers, "bearers" | "of">> {
  const first = yield* chooseFirstInSteps(found, MOST_BEARERS, compareBearers);
  const bearers: CountedPerson[] = [];
  for (const one of first) {
    bearers.push(showCounted(one));
    yield;
  }
  return { bearers, of: found.length };
}

function compareBearers(a: FoundPerson, b: FoundPerson): number {
  return Number(b.person.isStated) - Number(a.person.isStated) || compareCounted(a, b);
}

function* orderInSteps(entries: readonly Entry[], places: Places): Steps<readonly Entry[]> {
  const compare = (a: Entry, b: Entry): number =>
    (places.get(a.article) ?? 0) - (places.get(b.article) ?? 0) || a.place - b.place;
  return yield* sortInSteps(entries, compare);
}

function* listSpokenInSteps(entries: readonly Entry[], index: NameIndex): Steps<SpokenQuote[]> {
  const spoken: SpokenQuote[] = [];
  let listed = 0;
  const quoted = entries.filter(({ quotes }) => quotes > 0);
  for (const [article, members] of yield* groupInSteps(quoted, (entry) => entry.article)) {
    const called = new Map(members.map(({ place, form }) => [place, readForm(form)]));
    for (const quote of yield* readNotedInSteps(index.find(article).quotes, new Set(called.keys()))) {
      const speaker = called.get(quote.speaker);
      if (speaker !== undefined) spoken.push({ article, quote, speaker });
    }
    listed += 1;
    if (listed % ARTICLES_PER_STEP === 0) yield;
  }
  return spoken;
}

/** What Discord shows of choices. */
const MOST_BEARERS = 25;
/** Articles, and speakers, that are gone through in less than a millisecond. */
const ARTICLES_PER_STEP = 100;
const SPEAKERS_PER_STEP = 500;
