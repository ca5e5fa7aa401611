import { findFirst } from "../../text/find-first.ts";
import { addToGroup, groupBy } from "../../text/group-by.ts";
import { mergeByStart } from "../../text/merge-by-start.ts";
import type { Steps } from "../../text/steps.ts";
import type { NameMention } from "./build-mention.ts";
import { buildEntity, type Entity, weigh } from "./entities.ts";
import { guessGender, isAddress, isGivenName, isSuffix } from "./name-words.ts";
import { findCalledKinInSteps, leaveOutKin, listBearers, mayBeFirm } from "./no-bearers.ts";
import { openTitle } from "./role-words.ts";
import { fold, nameWords, readSurname } from "./surnames.ts";

/** The words of what is said of the bearer where a name stands, in small letters: “mayor” of “Ada Lund, the mayor”. */
export type ReadRoles = (mention: NameMention) => Iterable<string>;

/**
 * Puts the names of an article together: a surname, a name with its title and a full name are one when nothing speaks
 * against it. Names must be in the order of the article; a headline's names join others but found none.
 */
export function* clusterNamesInSteps(
  names: readonly NameMention[],
  readRoles: ReadRoles,
  readParagraph: (mention: NameMention) => number,
): Steps<Entity[]> {
  const entities: Entity[] = [];
  const byWord = new Map<string, Entity[]>();
  const byLength = groupBy(names, ({ words }) => words.length);
  // Full names first: "Clinton" of the first sentence is the "Hillary Clinton" of the third.
  for (const length of [...byLength.keys()].sort((a, b) => b - a).filter((words) => words > 1)) {
    const known = new Map<Entity, NameMention[]>();
    for (const mention of byLength.get(length) ?? []) {
      addToGroup(known, findSame(byWord, mention) ?? found(entities, byWord, mention), mention);
      yield;
    }
    for (const [entity, mentions] of known) entity.full = mergeByStart(entity.full, mentions);
    yield;
  }
  for (const entity of entities) {
    for (const mention of entity.full) addTitles(entity, mention);
    entity.mentions = [...entity.full];
    yield;
  }
  const firms = new Set(
    entities.flatMap(({ kind, name }) => (kind === "body" ? [fold(name.split(" ")[0] ?? "")] : [])),
  );
  const kin = yield* findCalledKinInSteps(entities, byLength.get(1) ?? [], byWord);
  for (const mention of byLength.get(1) ?? []) {
    const bearers = leaveOutKin(listBearers(byWord, mention), mention, kin);
    const ranked = rankBearers(bearers, mention, readRoles);
    if (isOpen(ranked, mention, readParagraph) || mayBeFirm(ranked[0], mention, firms)) continue;
    const bearer = ranked[0] ?? found(entities, byWord, mention);
    bearer.mentions.push(mention);
    if (mention.titles.length > 0) addTitled(bearer, mention);
    yield;
  }
  for (const entity of entities) {
    settle(entity);
    yield;
  }
  for (const namesakes of groupBy(entities, ({ name }) => name).values()) {
    if (namesakes.length > 1) for (const entity of namesakes) tellApart(entity);
    yield;
  }
  return entities;
}

// "Mrs. Harrow" and "Mr. Harrow", of whom no given name is told, are told apart by how they are addressed.
function tellApart(entity: Entity): void {
  const address = entity.name.includes(" ") ? undefined : entity.titled[0]?.titles.find(isAddress);
  if (address !== undefined) entity.name = `${address} ${entity.name}`;
}

function addTitled(entity: Entity, mention: NameMention): void {
  entity.titled.push(mention);
  if (entity.titled.length <= MOST_TITLED) addTitles(entity, mention);
}

function addTitles(entity: Entity, { titles }: NameMention): void {
  for (const title of titles) entity.titles.add(title.toLowerCase());
}

/** Mentions by surname and title whose titles count as the bearer's own. */
const MOST_TITLED = 9;

function found(entities: Entity[], byWord: Map<string, Entity[]>, mention: NameMention): Entity {
  const entity = buildEntity(mention.words.join(" "), mention.personality < 0 ? "body" : "person");
  entities.push(entity);
  const words = entity.kind === "person" ? nameWords(mention.words) : [mention.words.join(" ")];
  for (const word of new Set(words.map(fold))) addToGroup(byWord, word, entity, MOST_NAMESAKES);
  return entity;
}

/** Bearers of one name among whom a mention is decided; more do not occur in an article that somebody wrote. */
const MOST_NAMESAKES = 50;

function findSame(byWord: ReadonlyMap<string, readonly Entity[]>, mention: NameMention): Entity | undefined {
  const whole = byWord.get(fold(mention.words.join(" ")))?.find((entity) => entity.kind === "body");
  if (whole !== undefined) return whole;
  const last = fold(nameWords(mention.words).at(-1) ?? "");
  return (byWord.get(last) ?? []).find((entity) => entity.kind === "person" && agrees(entity, mention));
}

// "Donald J. Trump" is "Donald Trump"; "Donald Trump Jr." and "Ivanka Trump" are not.
function agrees(entity: Entity, mention: NameMention): boolean {
  const known = entity.name.split(" ");
  if (readSuffix(known) !== readSuffix(mention.words)) return false;
  const first = fold(known[0] ?? "");
  const second = fold(mention.words[0] ?? "");
  const surname = fold(nameWords(known).at(-1) ?? "");
  if (surname !== fold(nameWords(mention.words).at(-1) ?? "")) return false;
  if (parts(readMiddle(known), readMiddle(mention.words))) return false;
  return (
    first === second || isShortFor(first, second) || (known.length > 2 && known.slice(0, -1).map(fold).includes(second))
  );
}

// "George H. W. Lund" is not "George W. Lund"; "George Lund" may be either.
function parts(one: string, other: string): boolean {
  return one !== "" && other !== "" && one !== other;
}

// The first letters of the names in the middle: "hw" of "George H. W. Lund".
function readMiddle(words: readonly string[]): string {
  const whole = words.filter((word) => !isSuffix(word));
  const middle = whole.slice(1, -1).filter((word) => INITIAL.test(word));
  return middle.map((word) => word.replace(/\./gu, "").toLowerCase()).join("");
}

/** Matches "H." and "H.W."; not "Herbert". */
const INITIAL = /^(?:\p{Lu}\.?)+$/u;

function readSuffix(words: readonly string[]): string {
  return (words.find(isSuffix) ?? "").replace(/\.$/u, "");
}

// "J." and "John", "Ben" and "Benjamin".
function isShortFor(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const bare = short.replace(/\./gu, "");
  return bare.length > 0 && long.startsWith(bare) && (bare.length === 1 || bare.length >= 3);
}

// Of two who were named in full the bare surname is that of the one whom its paragraph names, or of whom the article tells.
function isOpen(
  [best, next]: readonly Entity[],
  mention: NameMention,
  readParagraph: (mention: NameMention) => number,
): boolean {
  if (best === undefined || next === undefined || mention.titles.length > 0) return false;
  if ([best, next].some((entity) => readSurname(entity) !== fold(mention.words[0] ?? ""))) return false;
  const [own, other] = [best, next].map((entity) => findFullBefore(entity, mention.start));
  if (own === undefined || other === undefined) return false;
  const paragraph = readParagraph(mention);
  const isTold = readParagraph(own) === paragraph && other.sentence < own.sentence;
  return !isTold && best.mentions.length < TELLING_LEAD * next.mentions.length;
}

/** How many times as often as another of the surname somebody is named of whom the article tells. */
const TELLING_LEAD = 2;

function rankBearers(bearers: readonly Entity[], mention: NameMention, readRoles: ReadRoles): readonly Entity[] {
  const fitting = bearers.filter((entity) => canBear(entity, mention));
  const surnamed = fitting.filter((entity) => readSurname(entity) === fold(mention.words[0] ?? ""));
  const pool = surnamed.length > 0 ? surnamed : fitting;
  const before = pool.filter((entity) => findFullBefore(entity, mention.start) !== undefined);
  return keepHolders(before.length > 0 ? before : pool, mention, readRoles).sort(
    (a, b) => rateBearer(b, mention) - rateBearer(a, mention) || firstStart(a) - firstStart(b),
  );
}

// “Ambassador Lund” is the one of the Lunds of whom it is told that this one is an ambassador, whoever was named last.
function keepHolders(entities: readonly Entity[], { titles, start }: NameMention, readRoles: ReadRoles): Entity[] {
  const offices = titles.filter((title) => !isAddress(title)).map(foldTitle);
  if (offices.length === 0 || entities.length < 2) return [...entities];
  const held = entities.map((entity) => {
    const told = entity.full.filter((mention) => mention.start < start).slice(0, TELLING_NAMES);
    const own = new Set([...entity.titles, ...told.flatMap((mention) => [...readRoles(mention)])].map(foldTitle));
    return offices.filter((office) => own.has(office)).length;
  });
  const most = Math.max(0, ...held);
  return entities.filter((_, at) => held[at] === most);
}

function foldTitle(title: string): string {
  return openTitle(title.toLowerCase().replace(/\.$/u, ""));
}

/** Mentions by the whole name whose sentence is looked at for what it says of the bearer. */
const TELLING_NAMES = 3;

// "Mr. Obama" is not Michelle Obama, nor is "President Obama" while her full name was not given and lacks that title.
function canBear(entity: Entity, mention: NameMention): boolean {
  const gender = mention.titles.map(guessGender).find((guess) => guess !== undefined);
  const own = guessEntityGender(entity);
  if (gender !== undefined && own !== undefined && gender !== own) return false;
  if (mention.titles.length === 0 || findFullBefore(entity, mention.start) !== undefined) return true;
  const offices = mention.titles.filter((title) => !isAddress(title));
  return offices.length === 0 || offices.some((title) => entity.titles.has(title.toLowerCase()));
}

// The last mention before `start` that gives the name in full, or with its title.
function findFullBefore(entity: Entity, start: number): NameMention | undefined {
  const full = findLastBefore(entity.full, start);
  const titled = findLastBefore(entity.titled, start);
  return (full?.start ?? -1) > (titled?.start ?? -1) ? full : titled;
}

function findLastBefore(mentions: readonly NameMention[], start: number): NameMention | undefined {
  return mentions[findFirst(mentions.length, (place) => (mentions[place]?.start ?? 0) >= start) - 1];
}

// Named in full a moment ago, or named in full over and over: either makes the short name theirs.
function rateBearer(entity: Entity, mention: NameMention): number {
  const last = findFullBefore(entity, mention.start);
  const distance = last === undefined ? Number.POSITIVE_INFINITY : mention.sentence - last.sentence;
  return Math.exp(-distance / RECENT_SENTENCES) + Math.log(1 + entity.mentions.length);
}

/** Sentences after which a full name has lost about two thirds of its hold on the surname. */
const RECENT_SENTENCES = 6;

function firstStart(entity: Entity): number {
  return entity.mentions[0]?.start ?? 0;
}

// The fullest name, the kind that most mentions speak for, and the gender by titles before given names.
function settle(entity: Entity): void {
  entity.mentions = mergeByStart(entity.full, entity.mentions.slice(entity.full.length));
  entity.name = "";
  for (const { words } of entity.mentions) {
    const name = words.join(" ");
    if (name.length > entity.name.length) entity.name = name;
  }
  entity.kind = weigh(entity) > 0 ? "person" : "body";
  entity.gender = guessEntityGender(entity);
}

/** Mentions that are looked at for a title: the first ones have it. */
const TELLING_MENTIONS = 20;

function guessEntityGender(entity: Entity): "m" | "f" | undefined {
  for (const mention of entity.mentions.slice(0, TELLING_MENTIONS)) {
    const guess = mention.titles.map(guessGender).find((gender) => gender !== undefined);
    if (guess !== undefined) return guess;
  }
  const first = entity.name.split(" ")[0] ?? "";
  return isGivenName(first) || entity.name.includes(" ") ? guessGender(first) : undefined;
}
