import type { Steps } from "../../text/steps.ts";
import type { NameMention } from "./build-mention.ts";
import type { Entity } from "./entities.ts";
import { fold, readSurname } from "./surnames.ts";

// Who is not meant by a name alone, though it is a word of theirs.

/** Whether the surname may be a firm’s: "Dahl" behind "Dahl Foods, founded by Sven Dahl", which is nobody for sure. */
export function mayBeFirm(
  bearer: Entity | undefined,
  { words, titles }: NameMention,
  firms: ReadonlySet<string>,
): boolean {
  if (bearer === undefined || bearer.full.length === 0 || titles.length > 0) return false;
  return firms.has(fold(words[0] ?? "")) && bearer.full.every(({ isFounder }) => isFounder);
}

/** Those who may be meant by the mention, by the words of their names: "UN" is nobody called "Un". */
export function listBearers(byWord: ReadonlyMap<string, readonly Entity[]>, { words }: NameMention): readonly Entity[] {
  const word = words[0] ?? "";
  const bearers = byWord.get(fold(word)) ?? [];
  return ACRONYM.test(word) ? bearers.filter(({ name }) => name.split(" ").includes(word)) : bearers;
}

/** Matches "UN" and "NATO"; not "Un" and not "MALMQUIST". */
const ACRONYM = /^\p{Lu}{2,4}$/u;

/** Who is named as somebody's kin and called by the given name, as "Mia" behind "his daughter Mia Lund". */
export function* findCalledKinInSteps(
  entities: readonly Entity[],
  mentions: readonly NameMention[],
  byWord: ReadonlyMap<string, readonly Entity[]>,
): Steps<ReadonlySet<Entity>> {
  const named = new Set<Entity>();
  for (const entity of entities) {
    if (entity.full.some(({ isKin }) => isKin)) named.add(entity);
    yield;
  }
  const kin = new Set<Entity>();
  for (const { words } of named.size === 0 ? [] : mentions) {
    const word = fold(words[0] ?? "");
    for (const entity of byWord.get(word) ?? []) {
      if (named.has(entity) && readSurname(entity) !== word) kin.add(entity);
    }
    yield;
  }
  return kin;
}

/** The bearers without those kin: "Lund" alone is the other of the name. */
export function leaveOutKin(
  bearers: readonly Entity[],
  { words, titles }: NameMention,
  kin: ReadonlySet<Entity>,
): readonly Entity[] {
  if (titles.length > 0 || kin.size === 0) return bearers;
  const surname = fold(words[0] ?? "");
  const others = bearers.filter((entity) => !kin.has(entity) || readSurname(entity) !== surname);
  return others.some((entity) => readSurname(entity) === surname) ? others : bearers;
}
