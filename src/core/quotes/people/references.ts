import { readPhraseRight } from "../grammar/noun-phrases.ts";
import type { Sentence } from "../grammar/sentence.ts";
import { isPossessiveMark, type Token } from "../grammar/token.ts";
import type { NameMention } from "./build-mention.ts";
import { type RolePhrase, readRolePhrase } from "./roles.ts";

/** Words of a sentence that mean a person: a name, "he" or "she", or a role ("the senator"). */
export type Reference = NameReference | PronounReference | RoleReference;

interface ReferenceBase {
  readonly start: number;
  readonly end: number;
  readonly isSubject: boolean;
  /** Whether it owns what follows: "Putin’s visit". */
  readonly isPossessive: boolean;
}

export interface NameReference extends ReferenceBase {
  readonly kind: "name";
  readonly name: NameMention;
}

export interface PronounReference extends ReferenceBase {
  readonly kind: "pronoun";
  readonly gender: "m" | "f";
}

export interface RoleReference extends ReferenceBase {
  readonly kind: "role";
  readonly role: RolePhrase;
}

/** The references of a sentence in order, those inside quotation marks left out. */
export function findReferences(sentence: Sentence, names: readonly NameMention[]): Reference[] {
  const { tokens } = sentence;
  const subjects = findSubjectPhrases(sentence);
  const isSubject = (at: number) => subjects.some((phrase) => isHead(tokens, phrase, at));
  const isPossessive = (end: number) => isPossessiveMark(tokens[end]);
  const named = names
    .filter((name) => !name.isQuoted)
    .map((name): NameReference => {
      const { start, end, from, to } = name;
      // "Clinton aide Ann Lee said": the first name is only a part of the second one's title.
      const endsPhrase = !isNounLike(tokens[to]) && !isPossessive(to);
      // "The minister, Ann Lee, said": the name stands beside the subject.
      const isApposed = tokens[from - 1]?.text === "," && subjects.some((phrase) => phrase.to === from - 1);
      const shape = { isSubject: endsPhrase && (isApposed || isSubject(from)), isPossessive: isPossessive(to) };
      return { kind: "name", name, start, end, ...shape };
    });
  const others = tokens.flatMap((token, at): Reference[] => {
    if (token.quotation !== undefined) return [];
    const gender = SUBJECT_PRONOUNS.get(token.lower);
    const { start } = token;
    if (gender !== undefined) {
      return [{ kind: "pronoun", gender, start, end: token.end, isSubject: true, isPossessive: false }];
    }
    const phrase = token.lower === "the" ? readRole(tokens, at) : undefined;
    if (phrase === undefined || named.some((name) => name.start < phrase.end && name.end > start)) return [];
    const shape = { isSubject: isSubject(at), isPossessive: isPossessive(phrase.to) };
    return [{ kind: "role", role: phrase.role, start, end: phrase.end, ...shape }];
  });
  return [...named, ...others].sort((a, b) => a.start - b.start);
}

/** Whether the token at `at` belongs to the first noun phrase of a subject: "the daughter of Trump" is not Trump. */
function isHead(tokens: readonly Token[], phrase: Phrase, at: number): boolean {
  if (at < phrase.from || at >= phrase.to) return false;
  return tokens.slice(phrase.from, at).every((token) => token.pos !== "ADP" && !isPossessiveMark(token));
}

interface Phrase {
  readonly from: number;
  readonly to: number;
}

function findSubjectPhrases({ tokens, groups, subjects }: Sentence): Phrase[] {
  return groups.flatMap((group, index) => {
    if (group.form !== "finite") return [];
    const subject = subjects[index];
    // "Holm and Lund came": neither of two is whom the sentence is about.
    const isSingle = subject !== undefined && !isPair(tokens.slice(subject.phrase.from, subject.phrase.to));
    return isSingle && (subject.shape === "before" || subject.shape === "inverted") ? [subject.phrase] : [];
  });
}

function isPair(tokens: readonly Token[]): boolean {
  const joint = tokens.findIndex((token) => token.lower === "and");
  return joint > 0 && tokens[joint - 1]?.pos === "PROPN" && tokens[joint + 1]?.pos === "PROPN";
}

// From "the" to the last word of the noun phrase, where that names a role.
function readRole(tokens: readonly Token[], at: number): { role: RolePhrase; to: number; end: number } | undefined {
  let to = at + 1;
  while (to < tokens.length && to - at <= LONGEST_ROLE && isInside(tokens[to])) to += 1;
  // "the head of state", "the mayor of Bergby": of what or where belongs to the role, not to the words that stand for it.
  const whole = tokens[to]?.lower === "of" ? (readPhraseRight(tokens, to + 1)?.to ?? to) : to;
  const role = readRolePhrase(tokens.slice(at, whole));
  const last = tokens[to - 1];
  return role === undefined || last === undefined ? undefined : { role, to, end: last.end };
}

/** Tokens that "the" and a role may have together: "the Democratic vice presidential nominee". */
const LONGEST_ROLE = 7;

function isNounLike(token: Token | undefined): boolean {
  return token?.pos === "NOUN" || token?.pos === "PROPN";
}

function isInside(token: Token | undefined): boolean {
  if (token === undefined || token.isQuotation) return false;
  return ["ADJ", "NOUN", "PROPN", "NUM"].includes(token.pos) || HYPHEN.test(token.text);
}

const SUBJECT_PRONOUNS: ReadonlyMap<string, "m" | "f"> = new Map([
  ["he", "m"],
  ["she", "f"],
]);
/** Matches the hyphen of "vice-president"; not a dash between words. */
const HYPHEN = /^[-‑]$/u;
