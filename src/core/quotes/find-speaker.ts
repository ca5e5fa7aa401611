import type { Article } from "../article/article.ts";
import type { OwnedPerson } from "../index/owned-person.ts";
import { chooseFirstInSteps } from "../text/choose-first.ts";
import type { Steps } from "../text/steps.ts";
import { type ArticlesRead, countRead, listPlaces, listRead } from "./articles-read.ts";
import {
  type CountedBy,
  countStatementsInSteps,
  type FoundSpeaker,
  listNamedInSteps,
  type NamedSpeakers,
} from "./count-statements.ts";
import {
  type CountedName,
  type CountedPerson,
  compareCounted,
  countSpeakersInSteps,
  showCountedInSteps,
} from "./name-counts.ts";
import type { NameIndex, Places } from "./name-index.ts";
import { findNamedArticlesInSteps } from "./named-articles.ts";
import { findNearestInSteps } from "./near-names.ts";
import { type AskedName, listBearerWords } from "./people/asked-name.ts";
import { findPersonsInSteps, readAskedPerson } from "./register/find-persons.ts";
import type { Entry, NameNode } from "./register/name-node.ts";
import { findOwned } from "./register/owned-people.ts";
import type { Person } from "./register/person.ts";

/** What was found of somebody, and in how many of the articles that have the name it was looked for. */
export type SpeakerSearch =
  /** Where they speak, in the order of the articles; never empty. */
  | {
      readonly kind: "quoted";
      readonly name: string;
      readonly named: readonly NamedSpeakers[];
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
  /** Most quoted first, those of whom it is not stated which one they are last; at most 20. */
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
  by: CountedBy,
  owned: readonly OwnedPerson[],
): Steps<SpeakerSearch> {
  const { index } = by;
  const known = listRead(articles, by);
  const people = yield* index.openPeopleInSteps(owned);
  const wanted = readAskedPerson(asked);
  const named = yield* findNamedArticlesInSteps(known, wanted.name, index);
  // What only the owner calls somebody stands in no article, and is no slip.
  const name = findOwned(people.owned, wanted.name).length > 0 ? wanted.name : named.name;
  const places = listPlaces(known);
  const called = yield* listCalledInSteps(name, index, places);
  const persons = yield* findPersonsInSteps(people, { ...wanted, name }, called, (article) => places.has(article));
  const { speakers: quoted } = yield* countStatementsInSteps(persons, places, by);
  const [only] = quoted;
  // What was taken out meanwhile, for the next state of the corpus, was not looked at.
  const read = countRead(articles, listRead(known, by), named.articles);
  if (quoted.length > 1) return { kind: "several", ...(yield* listBearersInSteps(quoted)), read };
  if (only !== undefined) {
    return { kind: "quoted", name: only.name, named: yield* listNamedInSteps(only.entries, places), read };
  }
  const found = persons.map((person) => findMentioned(person, places));
  const [first] = yield* chooseFirstInSteps(found, 1, compareMentioned);
  if (first !== undefined) {
    return { kind: "mentioned", named: yield* listNamedInSteps(first.entries, places), read };
  }
  const counted = yield* countSpeakersInSteps(articles, by, owned);
  const nearest = yield* findNearestInSteps(counted.speakers, asked);
  return { kind: "unknown", nearest, read, readForNearest: counted.read };
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

/** A person who is named and not quoted, with where the asked articles name them. */
interface MentionedPerson extends CountedName {
  readonly entries: readonly Entry[];
}

function findMentioned(person: Person, places: Places): MentionedPerson {
  return { name: person.name, entries: person.entries.filter(({ article }) => places.has(article)), quotes: 0 };
}

function compareMentioned(a: MentionedPerson, b: MentionedPerson): number {
  return countMentions(b) - countMentions(a) || compareCounted(a, b);
}

function countMentions({ entries }: MentionedPerson): number {
  return entries.reduce((sum, { mentions }) => sum + mentions, 0);
}

function* listBearersInSteps(found: readonly FoundSpeaker[]): Steps<Pick<SeveralBearers, "bearers" | "of">> {
  const first = yield* chooseFirstInSteps(found, MOST_BEARERS, compareBearers);
  return { bearers: yield* showCountedInSteps(first), of: found.length };
}

function compareBearers(a: FoundSpeaker, b: FoundSpeaker): number {
  return Number(b.person.isStated) - Number(a.person.isStated) || compareCounted(a, b);
}

/** As many as have a button below a message of Discord, which has five rows of five, of which one is taken. */
const MOST_BEARERS = 20;
/** Speakers that are gone through in less than a millisecond. */
const SPEAKERS_PER_STEP = 500;
