import { readPhraseRight } from "../grammar/noun-phrases.ts";
import type { Sentence } from "../grammar/sentence.ts";
import { isPossessiveMark, type Token } from "../grammar/token.ts";
import type { NameMention } from "./build-mention.ts";
import { guessGender, isKinNoun, isTrade } from "./name-words.ts";
import { type RolePhrase, readRolePhrase } from "./roles.ts";

/** Words of a sentence that mean a person: a name, "he" or "she", a role ("the senator"), or somebody unnamed ("my brother"). */
export type Reference = NameReference | PronounReference | RoleReference | UnnamedReference;

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

export interface UnnamedReference extends ReferenceBase {
  readonly kind: "unnamed";
  readonly gender: "m" | "f" | undefined;
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
      const endsPhrase = !isNounLike(tokens[to]) && !isPossessive(to) && !leadsToNoun(tokens, to);
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
    const unnamed = readUnnamed(tokens, at);
    if (unnamed !== undefined && !named.some((name) => name.start <= unnamed.beside && name.end > start)) {
      return [
        {
          kind: "unnamed",
          gender: unnamed.gender,
          start,
          end: unnamed.end,
          isSubject: isSubject(at),
          isPossessive: false,
        },
      ];
    }
    const phrase = token.lower === "the" ? readRole(tokens, at) : undefined;
    if (phrase === undefined || named.some((name) => name.start <= phrase.beside && name.end > start)) return [];
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
function readRole(
  tokens: readonly Token[],
  at: number,
): { role: RolePhrase; to: number; end: number; beside: number } | undefined {
  let to = at + 1;
  while (to < tokens.length && to - at <= LONGEST_ROLE && isInside(tokens[to])) to += 1;
  // "the head of state", "the mayor of Bergby": of what or where belongs to the role, not to the words that stand for it.
  const whole = tokens[to]?.lower === "of" ? (readPhraseRight(tokens, to + 1)?.to ?? to) : to;
  const role = readRolePhrase(tokens.slice(at, whole));
  const last = tokens[to - 1];
  return role === undefined || last === undefined
    ? undefined
    : { role, to, end: last.end, beside: findBeside(tokens, whole, last.end) };
}

// "my brother", "another man", "one of the men": somebody new, whom "he" means from then on. What somebody is said to be
// ("is a teacher", "Lund, a teacher,") is nobody new, nor is who is named right behind.
function readUnnamed(tokens: readonly Token[], at: number): Unnamed | undefined {
  const before = tokens[at - 1];
  if (!LEADS_TO_UNNAMED.has(tokens[at]?.lower ?? "") || before?.text === "," || PREDICATING.has(before?.lower ?? ""))
    return undefined;
  let to = at + 1;
  while (to < tokens.length && to - at <= LONGEST_ROLE && isInside(tokens[to]) && tokens[to]?.pos !== "PROPN") to += 1;
  const head = tokens[to - 1];
  if (head === undefined || to - at < 2 || !(isTrade(head.text) || isKinNoun(head.text))) return undefined;
  if (isPossessiveMark(tokens[to])) return undefined;
  return { gender: guessGender(head.text), end: head.end, beside: findBeside(tokens, to, head.end) };
}

// Where a name would stand that tells who it is: "the pilot, Rolf Stein,", "a man called Finn".
function findBeside(tokens: readonly Token[], to: number, end: number): number {
  const next = tokens[to];
  const isTied = next?.text === "," || NAMING.has(next?.lower ?? "");
  return tokens[isTied ? to + 1 : to]?.start ?? end;
}

const NAMING: ReadonlySet<string> = new Set(["called", "named", "is", "was"]);

interface Unnamed {
  readonly gender: "m" | "f" | undefined;
  readonly end: number;
  /** Where a name would stand that tells who it is. */
  readonly beside: number;
}

const LEADS_TO_UNNAMED: ReadonlySet<string> = new Set(
  ["a", "an", "one", "another", "my", "our", "his", "her", "their"], //
);
/** Words behind which it is said what somebody is. */
const PREDICATING: ReadonlySet<string> = new Set(
  "is was are were be been as become became becomes like not".split(" "),
);
/** Tokens that "the" and a role may have together: "the Democratic vice presidential nominee". */
const LONGEST_ROLE = 7;

function isNounLike(token: Token | undefined): boolean {
  return token?.pos === "NOUN" || token?.pos === "PROPN";
}

// "Police chief Ann Lee": the tagger may take "chief" for an adjective.
function leadsToNoun(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.pos === "ADJ" && isNounLike(tokens[at + 1]);
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
