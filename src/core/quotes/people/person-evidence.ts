import { groupBy } from "../../text/group-by.ts";
import type { Steps } from "../../text/steps.ts";
import type { Draft } from "../grammar/assemble.ts";
import { readPhraseRight } from "../grammar/noun-phrases.ts";
import type { Sentence } from "../grammar/sentence.ts";
import type { Subject } from "../grammar/subject.ts";
import { isPossessiveMark, type Token } from "../grammar/token.ts";
import type { VerbGroup } from "../grammar/verb-groups.ts";
import type { NameMention } from "./build-mention.ts";
import type { Entity } from "./entities.ts";
import { guessGender, isFirmNoun } from "./name-words.ts";

// What the sentences tell of whether a name is a person's, and a woman's or a man's, where title and given name do not.

/** Code units of ", ". */
const BESIDE = 2;

type Bearers = ReadonlyMap<NameMention, Entity>;

/** Counts how often each is the subject of a verb of speaking: who speaks is a person sooner than a place. */
export function* countDeedsInSteps(drafts: readonly Draft[], bearers: Bearers): Steps<void> {
  const ends = new Set(drafts.flatMap((draft) => (draft.mention === undefined ? [] : [draft.mention.end])));
  for (const [mention, entity] of bearers) {
    // "Her rival, Dev Anand, said": the name stands behind the comma.
    const isBeside = mention.words.length > 1 && ends.has(mention.start - BESIDE);
    if (ends.has(mention.end) || isBeside) entity.deeds += 1;
    yield;
  }
}

/**
 * Counts what only persons do and have ("wept", "who", an age), and verbs in the plural, which no person has: "Big Harbour
 * have denied it".
 */
export function* weighSentencesInSteps(
  sentences: readonly Sentence[],
  names: readonly NameMention[],
  bearers: Bearers,
): Steps<void> {
  for (const [number, mentions] of groupBy(names, (name) => name.sentence)) {
    yield;
    const sentence = sentences[number];
    if (sentence === undefined) continue;
    const { tokens, groups, subjects } = sentence;
    const persons = new Set(mentions.map((mention) => bearers.get(mention))).size;
    for (const mention of mentions) {
      const entity = bearers.get(mention);
      if (entity !== undefined && isOneOfThem(tokens, mention)) entity.deeds += SURE;
      if (entity !== undefined && isFirm(tokens, mention)) entity.plurals += 1;
      const age = entity && readAge(tokens, mention);
      if (entity === undefined || age === undefined) continue;
      entity.deeds += SURE;
      entity.ages.add(age);
    }
    for (const [index, group] of groups.entries()) {
      const subject = subjects[index];
      const entity = subject && findSubject(tokens, subject, mentions, bearers);
      if (subject === undefined || entity === undefined) continue;
      if (subject.shape === "before" && PLURAL_VERBS.has(tokens[group.from]?.lower ?? "")) entity.plurals += 1;
      if (subject.shape === "before" && group.isPassive && FOUNDED.has(group.lemma)) entity.plurals += 1;
      entity.deeds += rateDeed(tokens, group, subject);
      if (persons === 1 && subject.shape === "before" && ownsBehind(tokens, group.to)) entity.deeds += 1;
    }
  }
}

// “Kolvo, which sells boats”, “Kolvo, a boat company,”, “Kolvo’s customers”.
function isFirm(tokens: readonly Token[], { to }: NameMention): boolean {
  const [mark, next] = [tokens[to], tokens[to + 1]];
  if (isPossessiveMark(mark)) return OWNED.has(next?.lower ?? "");
  if (mark?.text !== "," || next === undefined) return false;
  if (next.lower === "which") return true;
  const phrase = next.pos === "DET" ? readPhraseRight(tokens, to + 1) : undefined;
  const end = phrase && tokens.slice(phrase.from, phrase.to).findIndex(({ pos }) => pos === "ADP");
  const head = phrase && tokens[end === undefined || end === -1 ? phrase.to - 1 : phrase.from + end - 1];
  return head?.pos === "NOUN" && isFirmNoun(head.text);
}

const OWNED: ReadonlySet<string> = new Set("shares stock customers products stores subsidiary ceo".split(" "));
const FOUNDED: ReadonlySet<string> = new Set(["found", "launch", "acquire", "list"]);

// “Salo waved to his family”, of whom alone the sentence tells.
function ownsBehind(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from, from + REACH).some(({ lower, quotation }) => quotation === undefined && OWNERS.has(lower));
}

const OWNERS: ReadonlySet<string> = new Set(["his", "her", "himself", "herself"]);

// The name that the subject ends with, and nothing behind it: of "the mayor of Bergby" none is the subject.
function findSubject(
  tokens: readonly Token[],
  { phrase, antecedent, shape }: Subject,
  mentions: readonly NameMention[],
  bearers: Bearers,
): Entity | undefined {
  if (shape !== "before" && shape !== "relative") return undefined;
  const { from, to } = antecedent ?? phrase;
  const name = mentions.find((mention) => mention.to === to);
  const isWhole = name !== undefined && (name.from <= from + 1 || isCompanion(tokens, name));
  return isWhole ? bearers.get(name) : undefined;
}

// "lived with fellow Norlander Arto Pakal, who": not the place of "the mayor of Bergby, who".
function isCompanion(tokens: readonly Token[], { from }: NameMention): boolean {
  const before = tokens[from - 1]?.lower === "fellow" ? tokens[from - 2] : tokens[from - 1];
  return COMPANIONS.has(before?.lower ?? "");
}

const COMPANIONS: ReadonlySet<string> = new Set(["with", "by", "to", "for", "like", "against", "including"]);

function rateDeed(tokens: readonly Token[], group: VerbGroup, subject: Subject): number {
  if (subject.shape === "relative") return tokens[subject.phrase.from]?.lower === "who" ? SURE : 0;
  const isHuman = group.isPassive ? SUFFERED.has(group.lemma) : DONE.has(group.lemma);
  return isHuman && !group.isNegated ? 1 : 0;
}

// “One of them, Dorothy Quill, wept”.
function isOneOfThem(tokens: readonly Token[], { from }: NameMention): boolean {
  const words = tokens.slice(Math.max(0, from - 4), from).map(({ lower }) => lower);
  return words.join(" ") === "one of them ,";
}

// “Dorothy Quill, 54, wept”.
function readAge(tokens: readonly Token[], { to }: NameMention): string | undefined {
  const age = tokens[to + 1]?.text ?? "";
  const isAge = tokens[to]?.text === "," && AGE.test(age) && CLOSES.test(tokens[to + 2]?.text ?? ".");
  return isAge ? age : undefined;
}

// "Ayrault said his government …": a pronoun in a sentence with one person tells the gender where name and title do not.
/** Gives those their gender whom pronouns and words such as “women” tell. */
export function* voteGendersInSteps(
  sentences: readonly Sentence[],
  names: readonly NameMention[],
  bearers: Bearers,
): Steps<void> {
  const votes = new Map<Entity, number>();
  for (const [number, mentions] of groupBy(names, (name) => name.sentence)) {
    yield;
    const persons = new Set(mentions.map((name) => bearers.get(name)).filter((entity) => entity?.kind === "person"));
    const [person] = persons;
    if (persons.size !== 1 || person === undefined || person.gender !== undefined) continue;
    const start = mentions.find((name) => bearers.get(name) === person)?.start ?? 0;
    const words = (sentences[number]?.tokens ?? []).filter(
      (token) => token.start > start && token.quotation === undefined,
    );
    const pronouns = words.reduce((sum, token) => sum + (PRONOUN_VOTES.get(token.lower) ?? 0), 0);
    const vote = pronouns + readSex(sentences[number]?.tokens ?? [], start);
    votes.set(person, (votes.get(person) ?? 0) + Math.max(-2, Math.min(2, vote)));
  }
  for (const [person, vote] of votes) if (Math.abs(vote) >= 2) person.gender = vote > 0 ? "m" : "f";
  for (const person of new Set(bearers.values())) {
    person.gender ??= readKinGender(person);
    yield;
  }
}

// “her son Emil”, “her sister, Lotte Brandt”: what somebody is to another tells.
function readKinGender({ kind, roles }: Entity): "m" | "f" | undefined {
  if (kind !== "person") return undefined;
  for (const { words, text } of roles) {
    const last = text.toLowerCase().split(" ").at(-1) ?? "";
    const guess = words.size <= LONGEST_KIN ? guessGender(last) : undefined;
    if (guess !== undefined) return guess;
  }
  return undefined;
}

// “Lund is one of the first women elected”: what somebody is said to be, behind “is”.
function readSex(tokens: readonly Token[], start: number): number {
  const copula = tokens.findIndex((token) => token.start > start && COPULAS.has(token.lower));
  if (copula === -1) return 0;
  const words = tokens.slice(copula, copula + REACH).filter((token) => token.quotation === undefined);
  return words.reduce((sum, { lower }) => sum + (SEXES.get(lower) ?? 0), 0);
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
/** What is worth two votes alone, behind "is". */
const SEXES: ReadonlyMap<string, number> = new Map([
  ["woman", -2],
  ["women", -2],
  ["man", 2],
  ["men", 2],
]);
const COPULAS: ReadonlySet<string> = new Set(["is", "was", "became", "becomes"]);
/** Tokens behind "is" in which it is said what somebody is. */
const REACH = 10;
/** Words of "her elder sister". */
const LONGEST_KIN = 4;
/** What tells a person alone. */
const SURE = 2;
const PLURAL_VERBS: ReadonlySet<string> = new Set(["have", "are"]);
/** What persons do and no body or place does; the project's own lists. */
const DONE: ReadonlySet<string> = new Set(
  `wear walk smile laugh nod weep cry die marry sit sleep eat drink drive graduate retire resign sing kiss hug whisper faint
  sigh shrug kneel swim cook climb frown blush pray wake limp gasp stare glance`.split(/\s+/u),
);
/** What is done to persons alone. */
const SUFFERED: ReadonlySet<string> = new Set(
  "bear arrest sentence jail imprison convict murder stab hospitalise hospitalize bury handcuff behead widow orphan".split(
    " ",
  ),
);
/** Matches "54"; not "2016". */
const AGE = /^[1-9]\d?$/u;
/** Matches "," and "."; not "years". */
const CLOSES = /^[,.;)]$/u;
