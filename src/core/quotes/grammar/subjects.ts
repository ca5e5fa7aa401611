import { findAppositiveStart, findRelativeStart, isClosing, isInsertion } from "./insertions.ts";
import { isTime, type NounPhrase, readPhraseLeft, readPhraseRight } from "./noun-phrases.ts";
import { findFrames, isWritten, judges, needsHearer } from "./speech-verbs.ts";
import type { Token } from "./token.ts";
import { DASH } from "./token.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** How a verb's subject stands to it. */
export type SubjectShape = "before" | "inverted" | "relative" | "shared" | "participle" | "infinitive";

export interface Subject {
  readonly shape: SubjectShape;
  /** The words that name the subject. */
  readonly phrase: NounPhrase;
  /** For a relative pronoun, the phrase that it stands for. */
  readonly antecedent?: NounPhrase;
  /** Where the clause of verb and subject begins and ends: what is beyond may be what was said. */
  readonly from: number;
  readonly to: number;
}

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
    if (phrase === undefined) return undefined;
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
    // "A man who survived the fire told": what the relative clause before the verb acts on is not the subject.
    const owner = groups.find((other) => other.to === phrase.from && other.form === "finite" && other !== group);
    const relative = owner === undefined ? undefined : findBefore(clauses, groups.indexOf(owner));
    if (relative?.shape === "relative" && relative.antecedent !== undefined && hops === 0) {
      return { shape: "before", phrase: relative.antecedent, from: relative.antecedent.from, to: group.to };
    }
    // "Trump this week said": the time stands between the subject and its verb.
    if (isTime(tokens[phrase.to - 1]) && phrase.from > floor) {
      // "who in 2010 said"
      if (isRelative(tokens, phrase.from)) return readRelative(tokens, phrase.from + 1, group);
      end = tokens[phrase.from - 1]?.pos === "ADP" ? phrase.from - 1 : phrase.from;
      if (isRelative(tokens, end - 1)) return readRelative(tokens, end, group);
      continue;
    }
    const name = findOpenName(tokens, phrase);
    return { shape: "before", phrase: name ?? phrase, from: (name ?? phrase).from, to: group.to };
  }
  return undefined;
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

// "“No,” said Smith"; "…, said the head of the agency": only right behind what was said.
function findInverted(tokens: readonly Token[], group: VerbGroup): Subject | undefined {
  const before = tokens[group.from - 1];
  const isBehind =
    before !== undefined &&
    (before.isQuotation || before.text === "," || DASH.test(before.text) || /[?!.]/u.test(before.text));
  if (!isBehind && before !== undefined && before.quotation === undefined) return undefined;
  // "…, told Newsweek": what follows such a verb is who hears it.
  if (group.to - group.from > 2 || needsHearer(group.lemma)) return undefined;
  // "Ann Lee, speaking in Rome, called it a lie": what follows a verb that judges is what it judges.
  const isQuoted = before !== undefined && (before.isQuotation || tokens[group.from - 2]?.quotation !== undefined);
  if (!isQuoted && before !== undefined && judges(group.lemma)) return undefined;
  const phrase = readPhraseRight(tokens, group.to);
  if (phrase === undefined) return undefined;
  const head = tokens[phrase.to - 1];
  if (head === undefined || OBJECT_FORMS.has(head.lower) || isTime(tokens[group.to])) return undefined;
  // "Said Ellis: …" may open a sentence.
  if (before === undefined && tokens[phrase.to]?.text !== ":" && tokens[phrase.to]?.text !== ",") return undefined;
  // "…, told reporters that": what follows the verb is its subject only where the verb ends the thought.
  const after = tokens[phrase.to];
  if (after !== undefined && (after.lower === "that" || after.pos === "VERB" || after.pos === "AUX")) return undefined;
  if (
    before !== undefined &&
    before.text === "," &&
    readPhraseLeft(tokens, group.from - 1, 0) !== undefined &&
    !endsClause(tokens, group.from)
  ) {
    return undefined;
  }
  const whole = widenPlaces(tokens, phrase);
  return { shape: "inverted", phrase: whole, from: group.from, to: whole.to };
}

// "said the Bishop of Ely and Norwich, Ann Lee": a second place of the office, before the comma that the name stands behind.
function widenPlaces(tokens: readonly Token[], phrase: NounPhrase): NounPhrase {
  if (tokens[phrase.to]?.lower !== "and" || tokens[phrase.to - 2]?.lower !== "of") return phrase;
  const second = readPhraseRight(tokens, phrase.to + 1);
  const isPlace = /^\p{Lu}/u.test(tokens[phrase.to + 1]?.text ?? "");
  return second !== undefined && isPlace && tokens[second.to]?.text === ","
    ? { from: phrase.from, to: second.to }
    : phrase;
}

// Whether the words before the verb are a clause of their own, so that the verb needs its subject behind it.
function endsClause(tokens: readonly Token[], verb: number): boolean {
  let isVerb = false;
  for (let index = verb - 2; index >= 0; index -= 1) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.isQuotation || token.quotation !== undefined) return true;
    if (token.text === ",") return isVerb && !isRelative(tokens, index + 1);
    if (token.pos === "VERB" || token.pos === "AUX") isVerb = true;
  }
  return isVerb;
}

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
  return lent && { ...lent, shape, from: group.from, to: group.to };
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
    if (governor === undefined || governor.to !== group.from) return undefined;
    const subject = clauses.subjects[index - 1];
    return subject === undefined ? undefined : { ...subject, to: group.to };
  }
  // "was quoted as saying": who is quoted.
  const quoted = groups[index - 1];
  const isQuoted = before?.lower === "as" && quoted?.isPassive === true && QUOTING.has(quoted.lemma);
  if (
    isQuoted ||
    before === undefined ||
    before.text === "," ||
    before.pos === "CCONJ" ||
    DASH.test(before.text) ||
    PARTICIPLE_LINKS.has(before.lower)
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

function isRelative(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.lower ?? "";
  if (word !== "who" && word !== "which" && word !== "that") return false;
  const before = tokens[index - 1];
  return (
    before !== undefined &&
    (before.pos === "NOUN" ||
      before.pos === "PROPN" ||
      before.text === "," ||
      before.text === ")" ||
      before.pos === "PRON" ||
      before.pos === "NUM")
  );
}

const OCCASIONS: ReadonlySet<string> = new Set(["after", "before", "during", "at", "following"]);
const QUOTING: ReadonlySet<string> = new Set(["quote", "cite"]);
const OBJECT_FORMS: ReadonlySet<string> = new Set(["him", "me", "them", "us", "himself", "herself", "themselves"]);
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
