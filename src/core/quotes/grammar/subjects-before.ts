import { findActor } from "./actors.ts";
import { findOwner, isReducedClause } from "./clause-owners.ts";
import { findAppositiveStart, findRelativeStart, isClosing, isInsertion } from "./insertions.ts";
import { type NounPhrase, readPhraseLeft } from "./noun-phrases.ts";
import { isRelative } from "./relatives.ts";
import { judges } from "./speech-verbs.ts";
import type { Subject } from "./subject.ts";
import { isTime } from "./time-words.ts";
import { CAPITAL, DASH, type Token } from "./token.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** What is known of a sentence while its subjects are found. Each answer is kept: one verb's is asked for by many others. */
export interface Clauses {
  readonly tokens: readonly Token[];
  readonly groups: readonly VerbGroup[];
  /** The subjects found so far, by the index of the group. */
  readonly subjects: (Subject | undefined)[];
  /** What `findBefore` gave, by the index of the group. */
  readonly before: Map<number, Subject | undefined>;
  /** By the index of a group: the subject that it or the nearest before it can lend. */
  readonly lenders: (Subject | undefined)[];
}

/** The subject that stands before a verb group, by the index of the group; undefined where none does. */
export function findBefore(clauses: Clauses, index: number): Subject | undefined {
  const { before } = clauses;
  const group = clauses.groups[index];
  if (group !== undefined && !before.has(index)) before.set(index, readBefore(clauses, group, index));
  return before.get(index);
}

function readBefore(clauses: Clauses, group: VerbGroup, index: number): Subject | undefined {
  const { tokens, groups } = clauses;
  const floor = groups[index - 1]?.to ?? 0;
  let end = skipAdverbs(tokens, group.from, 0);
  if (isRelative(tokens, end - 1)) return readRelative(tokens, end, group);
  for (let hops = 0; hops < MOST_HOPS; hops += 1) {
    const phrase = readPhraseLeft(tokens, end, hops === 0 ? floor : 0);
    const jump = findAppositiveStart(tokens, groups, end);
    if (jump !== undefined && tokens[group.from - 1] !== undefined && isClosing(tokens[end - 1])) {
      end = jump;
      continue;
    }
    if (phrase === undefined) return hops === 0 ? readContact(clauses, group, index) : undefined;
    // "his wife, Betta, 43, and their daughter, Esma, 13, said": the last of several is not who speaks.
    const several = hops > 0 ? readSeveral(tokens, groups, phrase) : undefined;
    if (several !== undefined) return { shape: "before", phrase: several, from: several.from, to: group.to };
    // "Ann Lee, 59, of Ashton, Md., said": what was jumped to may be one more insertion behind the name.
    const further = hops > 0 && tokens[end]?.text === "," && isInsertion(tokens, phrase.from) ? end + 1 : undefined;
    const relativeStart = hops > 0 ? findRelativeStart(tokens, phrase.from) : undefined;
    const start = further === undefined ? relativeStart : findAppositiveStart(tokens, groups, further);
    const outer = start === undefined ? undefined : readPhraseLeft(tokens, start, 0);
    // "In the capital, Ann Lee, the mayor, said": a phrase that opens the sentence is no name with insertions behind it.
    const isFronted = outer !== undefined && opensSentence(tokens, outer);
    if (start !== undefined && outer !== undefined && !isFronted) {
      end = start;
      continue;
    }
    const described = findDescribed(clauses, phrase, index);
    if (described !== undefined && hops < 2) {
      // "The firm that runs the inns, Lund Hotels, said"
      const whole = hops === 1 ? readInserted(tokens, end, group) : undefined;
      return { shape: "before", phrase: whole ?? described, from: (whole ?? described).from, to: group.to };
    }
    const actor =
      hops === 0 && !judges(group.lemma)
        ? findActor(tokens, groups[index - 1], clauses.subjects[index - 1], phrase)
        : undefined;
    if (actor !== undefined) return { shape: "before", phrase: actor, from: actor.from, to: group.to };
    // "Trump this week said": the time stands between the subject and its verb.
    if (isTime(tokens[phrase.to - 1]) && phrase.from > floor) {
      // "who in 2010 said"
      if (isRelative(tokens, phrase.from)) return readRelative(tokens, phrase.from + 1, group);
      // "Lund just this week said"
      end = skipAdverbs(tokens, tokens[phrase.from - 1]?.pos === "ADP" ? phrase.from - 1 : phrase.from, floor);
      if (isRelative(tokens, end - 1)) return readRelative(tokens, end, group);
      continue;
    }
    const name = findOpenName(tokens, phrase);
    return { shape: "before", phrase: name ?? phrase, from: (name ?? phrase).from, to: group.to };
  }
  return undefined;
}

// The phrase with the one before its "and", where commas stand around what is told of that one.
function readSeveral(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
  { from, to }: NounPhrase,
): NounPhrase | undefined {
  if (tokens[from - 1]?.lower !== "and" || tokens[from - 2]?.text !== ",") return undefined;
  const start = findAppositiveStart(tokens, groups, from - 1);
  const before = start === undefined ? undefined : readPhraseLeft(tokens, start, 0);
  return before && { from: before.from, to };
}

// "All the experts I met said": right behind a verb whose subject stands right behind a noun, it is the noun that speaks.
function readContact({ tokens, groups, subjects }: Clauses, group: VerbGroup, index: number): Subject | undefined {
  const [inner, subject] = [groups[index - 1], subjects[index - 1]];
  if (inner?.form !== "finite" || inner.to !== group.from || subject?.shape !== "before") return undefined;
  if (subject.phrase.to !== inner.from) return undefined;
  const phrase = readPhraseLeft(tokens, subject.phrase.from, groups[index - 2]?.to ?? 0);
  return phrase && { shape: "before", phrase, from: phrase.from, to: group.to };
}

// "A man who survived the fire told", "a study published in the Star said": whom the clause before the verb tells of is the
// subject, not what the clause acts on.
function findDescribed(clauses: Clauses, phrase: NounPhrase, index: number): NounPhrase | undefined {
  const { tokens, groups } = clauses;
  const at = findOwner(tokens, groups, phrase);
  const owner = at === undefined || at >= index ? undefined : groups[at];
  if (at === undefined || owner === undefined || owner.form === "infinitive") return undefined;
  const subject = owner.form === "ing" ? clauses.subjects[at] : findBefore(clauses, at);
  if (subject?.shape === "relative") return owner.form === "finite" ? subject.antecedent : undefined;
  if (subject === undefined || !isReducedClause(tokens, owner, subject.phrase)) return undefined;
  return owner.form === "ing" || owner.to < phrase.from ? subject.phrase : undefined;
}

// The name between the commas that end before the verb.
function readInserted(tokens: readonly Token[], opener: number, group: VerbGroup): NounPhrase | undefined {
  const to = skipAdverbs(tokens, group.from, 0) - 1;
  // "in Bergby, Norland,": where a place lies.
  let head = opener;
  while (tokens[head - 1]?.pos === "PROPN") head -= 1;
  if (head < opener && tokens[head - 1]?.pos === "ADP") return undefined;
  const inserted = tokens.slice(opener + 1, to);
  return inserted.length > 0 && inserted.every(({ text }) => CAPITAL.test(text)) ? { from: opener + 1, to } : undefined;
}

// "In the capital" and "Speaking to the Star" at a sentence's start.
function opensSentence(tokens: readonly Token[], { from }: NounPhrase): boolean {
  return (
    tokens[from - 1]?.pos === "ADP" && !tokens.slice(0, from).some((token) => token.text === "," || token.isQuotation)
  );
}

// "Dore Gold, former ambassador to Norland said": the comma behind the office is left out.
function findOpenName(tokens: readonly Token[], phrase: NounPhrase): NounPhrase | undefined {
  const office = tokens[phrase.from];
  const isOffice = office?.pos !== "DET" && tokens.slice(phrase.from, phrase.to).some(({ pos }) => pos === "ADP");
  if (!isOffice || tokens[phrase.from - 1]?.text !== ",") return undefined;
  const to = phrase.from - 1;
  let from = to;
  while (from > 0 && tokens[from - 1]?.pos === "PROPN") from -= 1;
  const before = tokens[from - 1];
  const opens =
    before === undefined || before.isQuotation || (before.text === "," && tokens[from - 2]?.isQuotation === true);
  return opens && to - from >= 2 ? { from, to } : undefined;
}

// "the senator, who said": what the pronoun before `end` stands for.
function readRelative(tokens: readonly Token[], end: number, group: VerbGroup): Subject | undefined {
  const mark = tokens[end - 2]?.text ?? "";
  const gap = mark === "," || DASH.test(mark) ? end - 2 : end - 1;
  const antecedent = readPhraseLeft(tokens, gap, 0);
  const phrase = { from: end - 1, to: end };
  return antecedent && { shape: "relative", phrase, antecedent, from: end - 1, to: group.to };
}

/** Behind the last token before `end` that is no adverb, from `floor` on. */
export function skipAdverbs(tokens: readonly Token[], end: number, floor: number): number {
  let at = end;
  while (at > floor && tokens[at - 1]?.pos === "ADV" && !isRelative(tokens, at - 1)) at -= 1;
  return at;
}

const MOST_HOPS = 6;
