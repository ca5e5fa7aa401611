import type { Article } from "../article/article.ts";
import type { OwnedPerson } from "../index/owned-person.ts";
import type { Steps } from "../text/steps.ts";
import { type ArticlesRead, countRead, listPlaces, listRead } from "./articles-read.ts";
import { type CountedBy, countStatementsInSteps, type FoundSpeaker, type StatementCounts } from "./count-statements.ts";
import type { NameIndex } from "./name-index.ts";
import { nameToAsk } from "./register/find-persons.ts";
import { listRoles } from "./register/person.ts";

/** How many statements somebody makes. */
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

/** Who is quoted in the articles that were read. */
export interface CountedSpeakers extends StatementCounts {
  readonly read: ArticlesRead;
}

/** The quoted more often before the others, then by name. */
export function compareCounted(a: CountedName, b: CountedName): number {
  return b.quotes - a.quotes || (a.name < b.name ? -1 : 1);
}

/** These as they are shown, one a step: some are named in thousands of articles. */
export function* showCountedInSteps(found: Iterable<FoundSpeaker>): Steps<CountedPerson[]> {
  const shown: CountedPerson[] = [];
  for (const one of found) {
    shown.push(showCounted(one));
    yield;
  }
  return shown;
}

function showCounted({ person, entries, quotes }: FoundSpeaker): CountedPerson {
  const { name, isStated } = person;
  return {
    name,
    asked: nameToAsk(person),
    isStated,
    roles: listRoles(person, MOST_ROLES),
    quotes,
    articles: new Set(entries.map(({ article }) => article)).size,
  };
}

/**
 * Who is quoted and with how many statements, in those of the articles that were read. While the reading goes on it may be some
 * articles old, and tells so.
 */
export function* countSpeakersInSteps(
  articles: readonly Article[],
  by: CountedBy,
  owned: readonly OwnedPerson[],
): Steps<CountedSpeakers> {
  const known = counted.get(articles);
  if (known?.owned === owned && !isOutdated(known, by.index)) return known.speakers;
  return yield* recountSpeakersInSteps(articles, by, owned);
}

/** The same of all that were read until now. */
export function* recountSpeakersInSteps(
  articles: readonly Article[],
  by: CountedBy,
  owned: readonly OwnedPerson[],
): Steps<CountedSpeakers> {
  const { index } = by;
  const { revision } = index;
  const known = counted.get(articles);
  if (known?.owned === owned && known.index === index && known.revision === revision) return known.speakers;
  const own = listRead(articles, by);
  const people = yield* index.openPeopleInSteps(owned);
  const persons = yield* people.listInSteps();
  const statements = yield* countStatementsInSteps(persons, listPlaces(own), by);
  // What was taken out meanwhile, for the next state of the corpus, was not looked at.
  const speakers = { ...statements, read: countRead(articles, listRead(own, by), articles) };
  counted.set(articles, { index, owned, revision, speakers });
  return speakers;
}

interface Counted {
  readonly index: NameIndex;
  readonly owned: readonly OwnedPerson[];
  readonly revision: number;
  readonly speakers: CountedSpeakers;
}

// While the reading goes on, each article changes the counts a little.
function isOutdated({ index: own, revision, speakers: { read } }: Counted, index: NameIndex): boolean {
  if (own !== index) return true;
  const mayLag = read.articles < read.of ? read.articles * MOST_LAG : 0;
  return index.revision - revision > mayLag;
}

// Derived from what was read: the cache only spares the time of counting again.
const counted = new WeakMap<readonly Article[], Counted>();

/** Share of the read articles that may be missing from the counts until all are read. */
const MOST_LAG = 0.05;
const MOST_ROLES = 3;
