import { findCompelled } from "./actors.ts";
import { findByAgent } from "./by-agents.ts";
import { findTelling } from "./clause-owners.ts";
import { ASIDES } from "./clause-words.ts";
import { findInverted } from "./inverted-subjects.ts";
import { readPhraseLeft, WAYS } from "./noun-phrases.ts";
import { findFrames, isWritten } from "./speech-verbs.ts";
import type { Subject, SubjectShape } from "./subject.ts";
import { type Clauses, findBefore, skipAdverbs } from "./subjects-before.ts";
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

function findSubject(clauses: Clauses, group: VerbGroup, index: number): Subject | undefined {
  if (group.form === "ing") return findControlled(clauses, group, index, "participle");
  if (group.form === "infinitive") return findControlled(clauses, group, index, "infinitive");
  const inverted = findInverted(clauses.tokens, group);
  if (inverted !== undefined) return inverted;
  return findBefore(clauses, index) ?? findShared(clauses, group, index);
}

function findShared(clauses: Clauses, group: VerbGroup, index: number): Subject | undefined {
  const { tokens } = clauses;
  const end = skipAdverbs(tokens, group.from, 0);
  const joint = tokens[end - 1];
  if (joint === undefined || !(joint.pos === "CCONJ" || joint.text === ",")) return undefined;
  return findEarlier(clauses, group, findBehindAside(clauses, end, index) ?? index, "shared");
}

// "The vet refused, because Bella was well, and said": the index of the group that the commas set off, which lends nothing;
// undefined where none does, as for "Lund left, while Holm said it was late, and added".
function findBehindAside({ tokens, groups, subjects }: Clauses, end: number, index: number): number | undefined {
  const [aside, subject] = [groups[index - 1], subjects[index - 1]];
  if (aside === undefined || subject?.shape !== "before" || tokens[end - 2]?.text !== ",") return undefined;
  const lead = tokens[subject.phrase.from - 1];
  const isAside = lead !== undefined && lead.lower !== "as" && ASIDES.has(lead.lower);
  const isSetOff = isAside && tokens[subject.phrase.from - 2]?.text === ",";
  return isSetOff && findFrames(aside.lemma) === undefined ? index - 1 : undefined;
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
  for (let hops = 0; told !== undefined && hops < MOST_TELLERS; hops += 1) {
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
  // "critical of the way Holm has led it and has pledged": nor that of a clause about a noun.
  const isInner = subject !== undefined && WAYS.has(clauses.tokens[subject.phrase.from - 1]?.lower ?? "");
  return subject?.shape === "relative" || isInner ? undefined : subject;
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

/** Who tells of whom who tells of another: more are looked through in no sentence. */
const MOST_TELLERS = 6;
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
