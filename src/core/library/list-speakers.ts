import type { Article } from "../article/article.ts";
import type { OwnedPerson } from "../index/owned-person.ts";
import type { ArticlesRead } from "../quotes/articles-read.ts";
import type { CountedBy, CountsByPart } from "../quotes/count-statements.ts";
import { type CountedPerson, compareCounted, countSpeakersInSteps, showCountedInSteps } from "../quotes/name-counts.ts";
import { nameToAsk } from "../quotes/register/find-persons.ts";
import type { Person } from "../quotes/register/person.ts";
import { addCount } from "../text/add-count.ts";
import { chooseFirstInSteps } from "../text/choose-first.ts";
import type { Steps } from "../text/steps.ts";

/** Who is quoted: each number counts statements as `findQuotes` lists them. */
export type SpeakersFound = SpeakersOverview | { readonly kind: "no-such-article" };

export interface SpeakersOverview {
  readonly kind: "speakers";
  /** The most quoted first. */
  readonly speakers: readonly CountedPerson[];
  /** How many there are in all, and how many statements they make together. */
  readonly speakersOf: number;
  readonly quotesOf: number;
  /** By collection, that with the most statements first, articles of none last, under no name; empty where there is but one. */
  readonly collections: readonly CountedPart[];
  readonly collectionsOf: number;
  /** By year (`YYYY`), in one year by month (`YYYY-MM`), the latest first, articles without a date last; empty where there is but one. */
  readonly times: readonly CountedPart[];
  readonly timesOf: number;
  readonly read: ArticlesRead;
}

/** What is said in a part of the articles. */
export interface CountedPart {
  readonly name?: string;
  readonly quotes: number;
  /** The most quoted in it first. */
  readonly speakers: readonly PartSpeaker[];
  readonly speakersOf: number;
}

/** Somebody who is quoted there; `asked` is the name that means this one alone. */
export type PartSpeaker = Pick<CountedPerson, "name" | "asked" | "isStated" | "quotes">;

/** How many speakers are listed at most, how many parts, and how many speakers of each of those. */
export interface SpeakersLimits {
  readonly speakers: number;
  readonly parts: number;
  readonly speakersOfPart: number;
}

/** Who is quoted in the articles, as far as they were read. */
export function* listSpeakersInSteps(
  articles: readonly Article[],
  limits: SpeakersLimits,
  by: CountedBy,
  owned: readonly OwnedPerson[],
): Steps<SpeakersFound> {
  if (articles.length === 0) return { kind: "no-such-article" };
  const { speakers, byCollection, byMonth, read } = yield* countSpeakersInSteps(articles, by, owned);
  const collections = sortByCount(byCollection);
  yield;
  const times = yield* chooseTimesInSteps(byMonth);
  return {
    kind: "speakers",
    speakers: yield* showCountedInSteps(yield* chooseFirstInSteps(speakers, limits.speakers, compareCounted)),
    speakersOf: speakers.length,
    quotesOf: countAll(speakers),
    collections: yield* countParts(collections, limits),
    collectionsOf: collections.length > 1 ? collections.length : 0,
    times: yield* countParts(times, limits),
    timesOf: times.length > 1 ? times.length : 0,
    read,
  };
}

/** How many statements there are, and of how many people and bodies, in those of the articles that were read. */
export function* sumUpSaidInSteps(
  articles: readonly Article[],
  by: CountedBy,
  owned: readonly OwnedPerson[],
): Steps<{ readonly statements: number; readonly speakers: number; readonly read: ArticlesRead }> {
  const { speakers, read } = yield* countSpeakersInSteps(articles, by, owned);
  return { statements: countAll(speakers), speakers: speakers.length, read };
}

type Part = readonly [name: string | undefined, counts: ReadonlyMap<Person, number>];

// Those of no collection last.
function sortByCount(parts: CountsByPart): readonly Part[] {
  const sums = new Map([...parts].map(([name, counts]) => [name, name === undefined ? -1 : sum(counts)]));
  return [...parts].sort(([a], [b]) => (sums.get(b) ?? 0) - (sums.get(a) ?? 0) || ((a ?? "") < (b ?? "") ? -1 : 1));
}

// Years where there are several, else months.
function* chooseTimesInSteps(byMonth: CountsByPart): Steps<readonly Part[]> {
  const byYear = new Map<string | undefined, Map<Person, number>>();
  for (const [month, counts] of byMonth) {
    const year = month?.slice(0, YEAR);
    const own = byYear.get(year) ?? new Map<Person, number>();
    byYear.set(year, own);
    for (const [person, quotes] of counts) addCount(own, person, quotes);
    yield;
  }
  const years = [...byYear.keys()].filter((year) => year !== undefined);
  const parts: readonly Part[] = [...(years.length > 1 ? byYear : byMonth)];
  return [...parts].sort(([a = ""], [b = ""]) => (a > b ? -1 : 1));
}

function* countParts(parts: readonly Part[], limits: SpeakersLimits): Steps<CountedPart[]> {
  if (parts.length < 2) return [];
  const counted: CountedPart[] = [];
  for (const [name, counts] of parts.slice(0, limits.parts)) {
    const speakers = [...counts].map(([person, quotes]): PartSpeaker => {
      return { name: person.name, asked: nameToAsk(person), isStated: person.isStated, quotes };
    });
    counted.push({
      ...(name !== undefined && { name }),
      quotes: sum(counts),
      speakers: yield* chooseFirstInSteps(speakers, limits.speakersOfPart, compareCounted),
      speakersOf: speakers.length,
    });
    yield;
  }
  return counted;
}

function countAll(speakers: readonly { readonly quotes: number }[]): number {
  return speakers.reduce((total, { quotes }) => total + quotes, 0);
}

function sum(counts: ReadonlyMap<unknown, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

/** Characters of a date that tell its year. */
const YEAR = "2024".length;
