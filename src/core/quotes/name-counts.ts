import type { Article } from "../article/article.ts";
import type { OwnedPerson } from "../index/owned-person.ts";
import type { Steps } from "../text/steps.ts";
import { type ArticlesRead, countRead, listPlaces, type ReadQuotes } from "./articles-read.ts";
import type { NameIndex } from "./name-index.ts";
import { nameToAsk } from "./register/find-persons.ts";
import type { Entry } from "./register/name-node.ts";
import { listRoles, type Person } from "./register/person.ts";

/** How often somebody is quoted. */
export interface CountedName {
  readonly name: string;
  readonly quotes: number;
}

/** Somebody who is quoted, as they are told apart from others of the name. */
export interface CountedPerson extends CountedName {
  /** The name by which they are asked for, and nobody else. */
  readonly asked: string;
  /** Whether it is one person for sure; of others of the name it is not stated which one they are. */
  readonly isStated: boolean;
  /** What articles say most often that they are, at most three. */
  readonly roles: readonly string[];
  /** In how many articles they are quoted. */
  readonly articles: number;
}

/** The same, before it is told to anybody. */
export interface FoundSpeaker extends CountedName {
  readonly person: Person;
  /** In the articles that were asked for. */
  readonly entries: readonly Entry[];
}

/** Who is quoted in the articles that were read, in no order. */
export interface CountedSpeakers {
  readonly speakers: readonly FoundSpeaker[];
  readonly read: ArticlesRead;
}

/** The quoted more often before the others, then by name. */
export function compareCounted(a: CountedName, b: CountedName): number {
  return b.quotes - a.quotes || (a.name < b.name ? -1 : 1);
}

export function showCounted({ person, entries, quotes }: FoundSpeaker): CountedPerson {
  const { name, isStated } = person;
  const quoted = new Set(entries.flatMap((entry) => (entry.quotes > 0 ? [entry.article] : [])));
  return {
    name,
    asked: nameToAsk(person),
    isStated,
    roles: listRoles(person, MOST_ROLES),
    quotes,
    articles: quoted.size,
  };
}

/** Who is quoted and how often, in those of the articles that were read. */
export function* countSpeakersInSteps(
  articles: readonly Article[],
  { index }: Pick<ReadQuotes, "index">,
  owned: readonly OwnedPerson[],
): Steps<CountedSpeakers> {
  const known = counted.get(articles);
  if (known?.owned === owned && !isOutdated(known, index)) return known.speakers;
  const { revision } = index;
  const places = listPlaces(articles);
  const speakers: FoundSpeaker[] = [];
  const people = yield* index.openPeopleInSteps(owned);
  for (const [at, person] of (yield* people.listInSteps()).entries()) {
    if (at % PERSONS_PER_STEP === PERSONS_PER_STEP - 1) yield;
    const quoted = person.entries.filter(({ article, quotes }) => quotes > 0 && places.has(article));
    const quotes = quoted.reduce((sum, entry) => sum + entry.quotes, 0);
    if (quotes > 0) speakers.push({ person, name: person.name, entries: quoted, quotes });
  }
  const found = { speakers, read: countRead(articles, articles, { index }) };
  counted.set(articles, { index, owned, revision, speakers: found });
  return found;
}

interface Counted {
  readonly index: NameIndex;
  readonly owned: readonly OwnedPerson[];
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
/** Persons whose quotes are counted in less than a millisecond. */
const PERSONS_PER_STEP = 200;
const MOST_ROLES = 3;
