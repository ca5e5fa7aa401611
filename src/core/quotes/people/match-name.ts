import { APOSTROPHES } from "../../text/apostrophes.ts";
import type { Steps } from "../../text/steps.ts";
import { splitFolded } from "../../text/terms.ts";
import { splitWords } from "../../text/word-list.ts";
import type { AskedName, AskedWord } from "./asked-name.ts";
import { coverName } from "./cover-name.ts";
import { isBodyNoun } from "./name-words.ts";
import { isSameNation } from "./nations.ts";
import { isConnective, type NameWord, readName } from "./read-name.ts";
import { BELONGING, LESSENING } from "./role-words.ts";
import type { Speaker, SpeakerForm } from "./speaker.ts";

/**
 * How far a speaker bears an asked name.
 *
 * - `whole`: a form of the name, or a role, has all that is asked: "Voss", "A. Voss", "Mayor Voss" and "Mayor" for Ada Voss.
 * - `elder`: the same, but the speaker is a "Jr.", which was not asked for.
 * - `half`: the same, but of a double name one half was asked for: "Ada Lund" for Ada Lund-Holm.
 * - `shorter`: the article knows less of the name than is asked, and nothing else: "Voss" for Ada Voss.
 * - `part`: it is what a body is named after, and no short form of it: "England" for the Bank of England.
 */
export type Bearing = "whole" | "elder" | "half" | "shorter" | "part";

/** From the closest to the farthest. */
export const BEARINGS: readonly Bearing[] = ["whole", "elder", "half", "shorter", "part"];

/** Those of the speakers of an article who bear a name, by id. */
export interface Bearers {
  /** How far they do; of the others who bear it less far none is meant. Undefined when there are none. */
  readonly bearing: Bearing | undefined;
  readonly speakers: ReadonlyMap<string, Speaker>;
}

/** Finds who among the speakers of an article is meant by an asked name: all who bear it as far as any does. */
export function* findBearersInSteps(speakers: Iterable<Speaker>, asked: AskedName): Steps<Bearers> {
  let closest = BEARINGS.length;
  let found = new Map<string, Speaker>();
  for (const speaker of speakers) {
    yield;
    const bearing = rateBearing(speaker, asked);
    const rank = bearing === undefined ? BEARINGS.length : BEARINGS.indexOf(bearing);
    if (rank < closest) found = new Map();
    closest = Math.min(closest, rank);
    if (rank === closest && bearing !== undefined) found.set(speaker.id, speaker);
  }
  return { bearing: BEARINGS[closest], speakers: found };
}

/** How far the speaker bears the name; undefined when it is another's. */
export function rateBearing({ kind, roles, aliases }: SpeakerForm, asked: AskedName): Bearing | undefined {
  return rateKnown({ kind, roles, forms: aliases.map((alias) => readName(alias)) }, asked);
}

/** Somebody as far as a name tells them from others. */
export interface Known {
  readonly kind: Speaker["kind"];
  readonly roles: readonly string[];
  readonly forms: readonly (readonly NameWord[])[];
}

/** How far somebody with these forms of a name and these roles bears the asked one; undefined when it is another's. */
export function rateKnown(known: Known, asked: AskedName): Bearing | undefined {
  if (asked.words.length === 0) return undefined;
  if (holdsOffice(known, asked)) return "whole";
  const bearings = known.forms.map((form) => rateForm(form, known, asked));
  const closest = BEARINGS.find((bearing) => bearings.includes(bearing));
  if (closest !== undefined && closest !== "part") return closest;
  return isShorter(known, asked) ? "shorter" : closest;
}

function rateForm(form: readonly NameWord[], speaker: Known, { words, isName }: AskedName): Bearing | undefined {
  const { covered, missing } = coverName(words, form);
  const excused = isName ? missing : missing.filter((word) => word !== words.at(-1));
  if (covered.size === 0 || excused.length < missing.length) return undefined;
  if (!excused.every((word) => isExcused(word, speaker, isName) || isDropped(word, words, form))) return undefined;
  if (speaker.kind === "body" && !coversHead(form, covered)) return "part";
  const isFull = words.filter(({ kind }) => kind === "name" || kind === "initials").length > 1;
  const isJunior = isFull && form.some(({ kind }, place) => kind === "suffix" && !covered.has(place));
  if (isJunior) return "elder";
  return isHalf(form, covered) ? "half" : "whole";
}

// Whether of two names that are tied to one, one alone was found.
function isHalf(form: readonly NameWord[], covered: ReadonlySet<number>): boolean {
  return form.some(({ kind, behind }, place) => {
    const isTied = kind === "name" && behind === "tie" && form[place - 1]?.kind === "name";
    return isTied && covered.has(place) !== covered.has(place - 1);
  });
}

// "Mr. King" asks for somebody named King, though all its words tell offices.
function isExcused({ need, kind, spellings }: AskedWord, speaker: Known, isName: boolean): boolean {
  if (!isName) return speaker.kind === "person" && (kind === "office" || spellings[0] === "the");
  if (need === "never" || (need === "of-bodies" && speaker.kind === "person")) return true;
  return need !== "always" && speaker.roles.some((role) => readWords(role).has(spellings[0]));
}

// The "J." of "Donald J. Trump" is seldom written: where no other initial stands, it is no other name.
function isDropped(word: AskedWord, words: readonly AskedWord[], form: readonly NameWord[]): boolean {
  const isInner = word.kind === "initials" && words.some(({ kind }, at) => kind === "name" && at < words.indexOf(word));
  return isInner && word !== words.at(-1) && form.length > 1 && !form.some(({ kind }) => kind === "initials");
}

// Whether what tells what a body is was found, "Bank" of "Bank of England"; anything else where nothing tells it.
function coversHead(form: readonly NameWord[], covered: ReadonlySet<number>): boolean {
  const joint = form.findIndex(({ spellings: [word] }, place) => place > 0 && isConnective(word) && word !== "the");
  const end = joint === -1 ? form.length : joint;
  const head = form.slice(0, end).findLastIndex(({ spellings: [word] }) => !COMPANY_FORMS.has(word));
  const word = form[head];
  if (word !== undefined && isHead(word)) return covered.has(head);
  return [...covered].some((place) => place < end);
}

// Of short ones acronyms alone: "UN", and no "Un".
function isHead({ letters, spellings: [word] }: NameWord): boolean {
  return isBodyNoun(word) && (word.length > LONGEST_ACRONYM || letters === "capitals");
}

const LONGEST_ACRONYM = 3;
/** What a company is, which nobody asks for. */
const COMPANY_FORMS: ReadonlySet<string> = splitWords("corp inc ltd llc company corporation group");

// "the Russian President" for whom the article calls "Russian President" or "President of Russia"; not for "the wife of the Russian
// President".
function holdsOffice({ roles }: Known, { words }: AskedName): boolean {
  const offices = words.filter(({ kind }) => kind === "office").map(({ spellings: [word] }) => word);
  const last = offices.at(-1);
  if (last === undefined) return false;
  const asked = words.map(({ spellings: [word] }) => word).filter((word) => word !== "the");
  const nations = new Set(words.flatMap(({ kind, spellings: [word] }) => (kind === "qualifier" ? [word] : [])));
  return roles.some((role) => {
    const held = readWords(role);
    const isHeld = (word: string): boolean =>
      held.has(word) || (nations.has(word) && [...held].some((other) => isSameNation(word, other)));
    if (!asked.every(isHeld)) return false;
    const head = readWords(cutHead(role));
    return head.has(last) && ![...head].some((word) => LESSENING.has(word) && !asked.includes(word));
  });
}

// What somebody is, without what that belongs to: "lawyer" of "the mayor’s lawyer" and of "lawyer for the mayor".
function cutHead(role: string): string {
  return role.split(BELONGING, 1).join("").replace(OWNER, "");
}

function readWords(form: string): ReadonlySet<string> {
  return new Set(splitFolded(form).map(({ word }) => word));
}

// "Nikol Pashinyan" is asked for, and the article only has "Pashinyan" or "N. Pashinyan".
function isShorter(known: Known, asked: AskedName): boolean {
  if (!asked.isName) return false;
  const { forms } = known;
  const told = asked.words.filter((word) => !isExcused(word, known, true));
  if (known.kind === "body") return forms.some((form) => isWholeIn(form, told));
  const family = told.at(-1);
  const isJunior = [told, ...forms].some((words) => words.some(({ kind }) => kind === "suffix"));
  if (family === undefined || family.kind === "initials" || isJunior) return false;
  const namesakes = forms.filter((form) => form.at(-1)?.spellings.some((word) => family.spellings.includes(word)));
  const given = told.slice(0, -1);
  const own = namesakes.flatMap((form) => form.slice(0, -1)).filter(({ kind }) => kind !== "particle");
  if (namesakes.length === 0 || contradict(given, own)) return false;
  return given.length === 0 || own.length === 0 || given.some((word) => own.some((other) => agree(word, other)));
}

// "Interior Ministry" is in "the Armenian Interior Ministry"; "Ministry" alone may be any.
function isWholeIn(form: readonly NameWord[], told: readonly AskedWord[]): boolean {
  const own = form.filter(({ kind }) => kind !== "particle");
  const isSameEnd = own.at(-1)?.spellings.some((word) => told.at(-1)?.spellings.includes(word)) === true;
  return own.length > 1 && isSameEnd && coverName(own, told).missing.length === 0;
}

// "George H. W. Bush" and "George W. Bush" are two.
function contradict(given: readonly NameWord[], known: readonly NameWord[]): boolean {
  const [own, others] = [given, known].map((words) => words.filter(({ kind }) => kind === "initials"));
  if (own === undefined || others === undefined || own.length === 0 || others.length === 0) return false;
  if (given.length === own.length || known.length === others.length) return false;
  return !own.some(({ spellings: [letters] }) => others.some((other) => other.spellings[0] === letters));
}

// "N." may be short for "Nikol".
function agree(a: NameWord, b: NameWord): boolean {
  const [x, y] = [a.spellings[0], b.spellings[0]];
  if (a.kind !== "initials" && b.kind !== "initials") return a.spellings.some((word) => b.spellings.includes(word));
  return x.slice(0, 1) === y.slice(0, 1);
}

/** Matches "President Voss’s " before "lawyer"; not "Russian ". */
const OWNER = new RegExp(String.raw`^.*[${APOSTROPHES}]s?\s`, "u");
