import type { Draft } from "./assemble.ts";
import { clusterNames, type Entity, weigh } from "./entities.ts";
import { groupBy } from "./group-by.ts";
import { findCapitals, findKnownNames, findNames, isTitleCase, type NameMention } from "./names.ts";
import { findRoleFacts } from "./roles.ts";
import type { Sentence } from "./token.ts";

/** The persons and bodies of an article, and where its sentences name them. */
export interface Cast {
  readonly sentences: readonly Sentence[];
  readonly entities: Entity[];
  /** Who bears the name mentioned. */
  readonly bearers: ReadonlyMap<NameMention, Entity>;
  readonly names: readonly NameMention[];
  /** Bodies by the last word of a name of several, lower case: "institute" gives the Polar Institute. */
  readonly bodiesByHead: ReadonlyMap<string, readonly Entity[]>;
}

/** Reads the names of the sentences, puts them together and tells persons from bodies; `drafts` tell who speaks. */
export function readCast(sentences: readonly Sentence[], text: string, drafts: readonly Draft[]): Cast {
  const isTitle = sentences.map(isTitleCase);
  const known = findCapitals(sentences.filter((_, number) => !isTitle[number]));
  const read = (surnames?: ReadonlySet<string>) =>
    sentences.flatMap((sentence, number) => (isTitle[number] ? [] : findNames(sentence, number, known, surnames)));
  // "Dean" is a name and no office where the article has a "Howard Dean": so the names are read twice.
  const full = read().filter((name) => name.words.length > 1 && name.personality > 0);
  const body = read(new Set(full.map((name) => name.words.at(-1) ?? "")));
  const titles = sentences.flatMap((sentence, number) =>
    isTitle[number] ? findKnownNames(sentence, number, body) : [],
  );
  const names = [...body, ...titles].sort((a, b) => a.start - b.start);
  const entities = clusterNames(names);
  const bearers = new Map<NameMention, Entity>(
    entities.flatMap((entity) => entity.mentions.map((mention) => [mention, entity] as const)),
  );
  for (const [mention, entity] of bearers) {
    const sentence = sentences[mention.sentence];
    if (sentence === undefined || entity.roles.length >= MOST_ROLES) continue;
    const known = new Set(entity.roles.map((fact) => fact.text));
    entity.roles.push(...findRoleFacts(sentence, mention, text).filter((fact) => !known.has(fact.text)));
  }
  countDeeds(drafts, bearers);
  markKin(entities);
  for (const entity of entities) entity.kind = weigh(entity) > 0 ? "person" : "body";
  voteGenders(sentences, names, bearers);
  return { sentences, names, entities, bearers, bodiesByHead: indexBodies(entities) };
}

/** What an article says that somebody is, at most; the first mentions say it. */
const MOST_ROLES = 12;

// "Ayrault said his government …": a pronoun in a sentence with one person tells the gender where name and title do not.
function voteGenders(
  sentences: readonly Sentence[],
  names: readonly NameMention[],
  bearers: ReadonlyMap<NameMention, Entity>,
): void {
  const votes = new Map<Entity, number>();
  for (const [number, mentions] of groupBy(names, (name) => name.sentence)) {
    const persons = new Set(mentions.map((name) => bearers.get(name)).filter((entity) => entity?.kind === "person"));
    const [person] = persons;
    if (persons.size !== 1 || person === undefined || person.gender !== undefined) continue;
    const start = mentions.find((name) => bearers.get(name) === person)?.start ?? 0;
    const words = (sentences[number]?.tokens ?? []).filter(
      (token) => token.start > start && token.quotation === undefined,
    );
    const vote = words.reduce((sum, token) => sum + (PRONOUN_VOTES.get(token.lower) ?? 0), 0);
    votes.set(person, (votes.get(person) ?? 0) + Math.max(-2, Math.min(2, vote)));
  }
  for (const [person, vote] of votes) if (Math.abs(vote) >= 2) person.gender = vote > 0 ? "m" : "f";
}

// "his" and "himself" belong to the subject more often than "he", which may begin another clause.
const PRONOUN_VOTES: ReadonlyMap<string, number> = new Map([
  ["he", 1],
  ["his", 2],
  ["himself", 2],
  ["she", -1],
  ["her", -2],
  ["herself", -2],
]);

function indexBodies(entities: readonly Entity[]): Map<string, Entity[]> {
  const byHead = new Map<string, Entity[]>();
  for (const entity of entities) {
    const words = entity.name.toLowerCase().split(" ");
    const head = words.at(-1);
    if (entity.kind !== "body" || words.length < 2 || head === undefined) continue;
    byHead.set(head, [...(byHead.get(head) ?? []).slice(-MOST_NAMESAKES), entity]);
  }
  return byHead;
}

/** Bodies of one head noun that are kept: the last ones. */
const MOST_NAMESAKES = 20;

// Who speaks is a person sooner than a place: what is not known by name or title is weighed by that.
function countDeeds(drafts: readonly Draft[], bearers: ReadonlyMap<NameMention, Entity>): void {
  const ends = new Set(drafts.flatMap((draft) => (draft.mention === undefined ? [] : [draft.mention.end])));
  for (const [mention, entity] of bearers) if (ends.has(mention.end)) entity.deeds += 1;
}

function markKin(entities: readonly Entity[]): void {
  const surnames = new Set(
    entities.filter((entity) => weigh(entity) > 0).map((entity) => entity.name.split(" ").at(-1)),
  );
  for (const entity of entities) {
    const words = entity.name.split(" ");
    if (words.length > 1 && weigh(entity) <= 0 && surnames.has(words.at(-1))) entity.kin = 1;
  }
}
