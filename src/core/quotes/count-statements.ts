import type { Article } from "../article/article.ts";
import type { Copies } from "../index/copies.ts";
import { type Collapsed, type Comparable, collapseInSteps, likenCopies } from "../index/same-words.ts";
import { addCount } from "../text/add-count.ts";
import { groupInSteps } from "../text/group-in-steps.ts";
import { sortInSteps } from "../text/sort-in-steps.ts";
import type { Steps } from "../text/steps.ts";
import type { NameIndex, Places } from "./name-index.ts";
import { readNotedInSteps } from "./noted-statements.ts";
import type { Entry } from "./register/name-node.ts";
import type { Person } from "./register/person.ts";
import { joinStatements, type Statement } from "./statements.ts";

/** A statement with the article that has it. */
export interface SpokenStatement extends Statement {
  readonly article: Article;
  /** By the place of a quote of the article, that of the speaker there who makes it: one person may be several of them. */
  readonly speakers: ReadonlyMap<number, number>;
}

/** Speakers of an article, by their places in it. */
export interface NamedSpeakers {
  readonly article: Article;
  readonly speakers: readonly number[];
}

/** What statements are counted by. */
export interface CountedBy {
  readonly index: NameIndex;
  /** Articles that are nearly the same: what they say in the same words counts once. */
  readonly copies: Copies;
}

/** What one person says, in the order of the articles and in each of them in its own; what copies of an article repeat is there once. */
export function* listSpokenInSteps(
  named: Iterable<NamedSpeakers>,
  by: CountedBy,
): Steps<readonly Collapsed<SpokenStatement>[]> {
  const spoken: SpokenStatement[] = [];
  for (const one of named) {
    for (const statement of yield* openInSteps(one, by)) spoken.push(statement);
    yield;
  }
  return yield* collapseSpokenInSteps(spoken, by);
}

/** Somebody who is quoted, with how many statements in the articles that were asked for. */
export interface FoundSpeaker {
  readonly person: Person;
  readonly name: string;
  /** The speakers of those articles who are that person and say something. */
  readonly entries: readonly Entry[];
  readonly quotes: number;
}

/** How many statements there are of each person, in all, by collection and by month of the articles that have them. */
export interface StatementCounts {
  /** Those who say anything, in no order. */
  readonly speakers: readonly FoundSpeaker[];
  readonly byCollection: CountsByPart;
  /** By `YYYY-MM`, or `YYYY` where an article states no month. */
  readonly byMonth: CountsByPart;
}

/** By the name of a part, undefined for what is of none, how many statements of each person are in it. */
export type CountsByPart = ReadonlyMap<string | undefined, ReadonlyMap<Person, number>>;

/** Counts as `listSpokenInSteps` lists, of several persons at once, what they say in the articles that have places. */
export function* countStatementsInSteps(
  persons: readonly Person[],
  places: Places,
  by: CountedBy,
): Steps<StatementCounts> {
  const parts: Parts = { byCollection: new Map(), byMonth: new Map() };
  const speakers: FoundSpeaker[] = [];
  let seen = 0;
  for (const person of persons) {
    const entries = person.entries.filter(({ article, quotes }) => quotes > 0 && places.has(article));
    seen += 1 + person.entries.length;
    if (seen > ENTRIES_PER_STEP) {
      seen = 0;
      yield;
    }
    if (entries.length === 0) continue;
    const counts = yield* countByArticleInSteps(entries, places, by);
    let quotes = 0;
    for (const [article, count] of counts) {
      quotes += count;
      addCount(openPart(parts.byCollection, article.collection), person, count);
      addCount(openPart(parts.byMonth, article.date?.slice(0, MONTH)), person, count);
    }
    speakers.push({ person, name: person.name, entries, quotes });
  }
  return { speakers, ...parts };
}

/** The speakers of the articles who are one person, in the order of the places. */
export function* listNamedInSteps(entries: readonly Entry[], places: Places): Steps<NamedSpeakers[]> {
  const ordered = yield* sortInSteps(
    entries,
    (a, b) => (places.get(a.article) ?? 0) - (places.get(b.article) ?? 0) || a.place - b.place,
  );
  const groups = yield* groupInSteps(ordered, ({ article }) => article);
  return [...groups].map(([article, members]) => ({ article, speakers: members.map(({ place }) => place) }));
}

interface Parts {
  readonly byCollection: Map<string | undefined, Map<Person, number>>;
  readonly byMonth: Map<string | undefined, Map<Person, number>>;
}

// Only what copies repeat, and what an article gives to two of its speakers who are one, has to be looked at.
function* countByArticleInSteps(
  entries: readonly Entry[],
  places: Places,
  by: CountedBy,
): Steps<ReadonlyMap<Article, number>> {
  const counts = new Map<Article, number>();
  const looked: Entry[] = [];
  const seen = new Set<Article>();
  for (const entry of entries) {
    if (seen.has(entry.article) || by.copies.has(entry.article.id)) looked.push(entry);
    seen.add(entry.article);
  }
  const apart = new Set(looked.map(({ article }) => article));
  for (const { article, quotes } of entries) if (!apart.has(article)) counts.set(article, quotes);
  if (apart.size === 0) return counts;
  const named = yield* listNamedInSteps(
    entries.filter(({ article }) => apart.has(article)),
    places,
  );
  for (const { item } of yield* listSpokenInSteps(named, by)) addCount(counts, item.article, 1);
  return counts;
}

function openPart(parts: Map<string | undefined, Map<Person, number>>, name: string | undefined): Map<Person, number> {
  const known = parts.get(name) ?? new Map<Person, number>();
  parts.set(name, known);
  return known;
}

function* openInSteps({ article, speakers: named }: NamedSpeakers, { index }: CountedBy): Steps<SpokenStatement[]> {
  const statements = yield* readNotedInSteps(index.find(article).statements, new Set(named));
  const speakers = new Map<number, number>();
  for (const { quotes, speaker } of statements) for (const place of quotes) speakers.set(place, speaker);
  const own = named.length > 1 ? joinStatements(statements) : statements;
  return own.map(({ start, end, kinds, quotes, words }) => ({ start, end, kinds, quotes, words, article, speakers }));
}

function collapseSpokenInSteps(
  statements: readonly SpokenStatement[],
  { copies }: CountedBy,
): Steps<Collapsed<SpokenStatement>[]> {
  return collapseInSteps(statements, openStatement, likenCopies(copies));
}

function openStatement({ article, words }: SpokenStatement): Comparable {
  return { article, readWordsInSteps: () => giveInSteps(words) };
}

function* giveInSteps<T>(known: T): Steps<T> {
  yield;
  return known;
}

/** Entries that are gone through in less than a millisecond. */
const ENTRIES_PER_STEP = 500;
/** Characters of a date that tell its month. */
const MONTH = "2024-05".length;
