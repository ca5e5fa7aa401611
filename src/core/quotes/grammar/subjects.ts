import { findActor, findCompelled } from "./actors.ts";
import { findByAgent } from "./by-agents.ts";
import { findOwner, findTelling, isReducedClause } from "./clause-owners.ts";
import { findAppositiveStart, findRelativeStart, isClosing, isInsertion } from "./insertions.ts";
import { findInverted } from "./inverted-subjects.ts";
import { type NounPhrase, readPhraseLeft } from "./noun-phrases.ts";
import { isRelative } from "./relatives.ts";
import { findFrames, isWritten, judges } from "./speech-verbs.ts";
import type { Subject, SubjectShape } from "./subject.ts";
import { isTime } from "./time-words.ts";
import type { Token } from "./token.ts";
import { DASH } from "./token.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** The subject of each verb group, by its index; undefined where the sentence gives none. */
export function findSubjects(tokens: readonly Token[], groups: readonly VerbGroup[]): readonly (Subject | undefined)[] {
  const clauses: Clauses = { tokens, groups, subjects: [], before: new Map(), lenders: [] };
  for (const [index, group] of groups.entries()) clauses.subjects.push(findSubject(clauses, group, index));
  return clauses.subjects;
}

/** What is known of a sentence while its subjects are found. Each answer is kept: one verb's is asked for by many others. */
interface Clauses {
  readonly tokens: readonly Token[];
  readonly groups: readonly VerbGroup[];
  /** The subjects found so far, by the index of the group. */
  readonly subjects: (Subject | undefined)[];
  /** What `findBefore` gave, by the index of the group. */
  readonly before: Map<number, Subject | undefined>;
  /** By the index of a group: the subject that it or the nearest before it can lend. */
  readonly lenders: (Subject | undefined)[];
}

function findSubject(clauses: Clauses, group: VerbGroup, index: number): Subject | undefined {
  if (group.form === "ing") return findControlled(clauses, group, index, "participle");
  if (group.form === "infinitive") return findControlled(clauses, group, index, "infinitive");
  const inverted = findInverted(clauses.tokens, group);
  if (inverted !== undefined) return inverted;
  return findBefore(clauses, index) ?? findShared(clauses, group, index);
}

function findBefore(clauses: Clauses, index: number): Subject | undefined {
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
  const gap = tokens[end - 2]?.text === "," ? end - 2 : end - 1;
  const antecedent = readPhraseLeft(tokens, gap, 0);
  const phrase = { from: end - 1, to: end };
  return antecedent && { shape: "relative", phrase, antecedent, from: end - 1, to: group.to };
}

const MOST_HOPS = 6;

function findShared(clauses: Clauses, group: VerbGroup, index: number): Subject | undefined {
  const { tokens } = clauses;
  const end = skipAdverbs(tokens, group.from, 0);
  const joint = tokens[end - 1];
  if (joint === undefined || !(joint.pos === "CCONJ" || joint.text === ",")) return undefined;
  return findEarlier(clauses, group, index, "shared");
}

function findEarlier(clauses: Clauses, group: VerbGroup, index: number, shape: SubjectShape): Subject | undefined {
  const { groups, lenders } = clauses;
  while (lenders.length < index)
    lenders.push(findOwn(clauses, groups[lenders.length], lenders.length) ?? lenders.at(-1));
  const lent = lenders[index - 1];
  const told = shape === "participle" ? findTeller(clauses, lent, index) : lent;
  return told && { ...told, shape, from: group.from, to: group.to };
}

// "Lund said that Holm had come, adding": who told of the last subject goes on, not the one of whom they told.
function findTeller(clauses: Clauses, lent: Subject | undefined, index: number): Subject | undefined {
  let told = lent;
  for (let hops = 0; told !== undefined && hops < MOST_HOPS; hops += 1) {
    const at = findTelling(clauses.tokens, clauses.groups, told.phrase);
    const teller = at === undefined || at >= index ? undefined : findOwn(clauses, clauses.groups[at], at);
    if (teller === undefined || teller.phrase.from >= told.phrase.from) return told;
    told = teller;
  }
  return told;
}

// The subject that a verb can lend to those behind it: its own, and no word that stands for another one.
function findOwn(clauses: Clauses, group: VerbGroup | undefined, index: number): Subject | undefined {
  if (group?.form !== "finite") return undefined;
  const subject = findInverted(clauses.tokens, group) ?? findBefore(clauses, index);
  return subject?.shape === "relative" ? undefined : subject;
}

function findControlled(
  clauses: Clauses,
  group: VerbGroup,
  index: number,
  shape: "participle" | "infinitive",
): Subject | undefined {
  const { tokens, groups } = clauses;
  const before = tokens[skipAdverbs(tokens, group.from, 0) - 1];
  if (shape === "infinitive") {
    // "went on to say", "refused to comment": the verb right before lends its subject.
    const governor = groups[index - 1];
    if (governor === undefined) return undefined;
    if (governor.to !== group.from) return findCompelled(tokens, governor, group);
    const subject = clauses.subjects[index - 1];
    return subject === undefined ? undefined : { ...subject, to: group.to };
  }
  // "was quoted as saying": who is quoted.
  const quoted = groups[index - 1];
  // "was denied by the mayor, hinting that it was old": who denied it.
  const agent = before?.text === "," && quoted !== undefined ? findByAgent(tokens, quoted) : undefined;
  if (agent !== undefined && agent.to === group.from - 1)
    return { shape: "shared", phrase: agent, from: group.from, to: group.to };
  const isQuoted = before?.lower === "as" && quoted?.isPassive === true && QUOTING.has(quoted.lemma);
  if (
    isQuoted ||
    before === undefined ||
    before.text === "," ||
    before.pos === "CCONJ" ||
    DASH.test(before.text) ||
    PARTICIPLE_LINKS.has(before.lower) ||
    isHabit(tokens, group.from)
  ) {
    return findEarlier(clauses, group, index, shape) ?? findLater(clauses, group, index, shape);
  }
  // "posted on Twitter accusing": where something was said, behind a preposition, says nothing itself.
  const lent = isBehindPlace(tokens, group, groups[index - 1]?.to ?? 0)
    ? findEarlier(clauses, group, index, shape)
    : undefined;
  if (lent !== undefined) return lent;
  // "a video showing", "a statement saying": the noun before it.
  const phrase = readPhraseLeft(tokens, group.from, groups[index - 1]?.to ?? 0);
  if (phrase === undefined) return undefined;
  return { shape: "participle", phrase, from: group.from, to: group.to };
}

// "was fond of saying"
function isHabit(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.lower === "of" && tokens[at - 2]?.pos === "ADJ";
}

function isBehindPlace(tokens: readonly Token[], { from, lemma }: VerbGroup, floor: number): boolean {
  if (findFrames(lemma) === undefined) return false;
  const [before, noun] = [tokens[from - 2], tokens[from - 1]];
  if (noun === undefined || isTime(noun)) return noun !== undefined;
  const isName = noun.pos === "PROPN" && before?.pos === "ADP" && before.lower !== "of" && from - 2 >= floor;
  const phrase = isName ? undefined : readPhraseLeft(tokens, from, floor);
  const joint = phrase && tokens[phrase.from - 1];
  // "issued a statement after their meeting saying", not "a statement saying".
  const isMeeting = joint?.pos === "ADP" && OCCASIONS.has(joint.lower) && !isWritten(noun.lemma);
  return isName || isMeeting;
}

// "Citing the report, he called it a failure": a participle that opens the sentence waits for its subject.
function findLater(clauses: Clauses, group: VerbGroup, index: number, shape: SubjectShape): Subject | undefined {
  const { tokens, groups } = clauses;
  if (group.from > 2) return undefined;
  for (let later = index + 1; later < groups.length; later += 1) {
    if (groups[later]?.form !== "finite") continue;
    const subject = findBefore(clauses, later);
    const comma = subject && tokens[subject.phrase.from - 1];
    if (subject !== undefined && comma?.text === ",") return { ...subject, shape, from: group.from, to: group.to };
  }
  return undefined;
}

function skipAdverbs(tokens: readonly Token[], end: number, floor: number): number {
  let at = end;
  while (at > floor && tokens[at - 1]?.pos === "ADV" && !isRelative(tokens, at - 1)) at -= 1;
  return at;
}

/** Matches "Lund"; not "lund". */
const CAPITAL = /^\p{Lu}/u;
const OCCASIONS: ReadonlySet<string> = new Set(["after", "before", "during", "at", "following"]);
const QUOTING: ReadonlySet<string> = new Set(["quote", "cite"]);
const PARTICIPLE_LINKS: ReadonlySet<string> = new Set([
  "while",
  "when",
  "after",
  "before",
  "by",
  "in",
  "from",
  "without",
]);
