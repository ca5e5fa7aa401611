import { findAccordingTo } from "./according-to.ts";
import { findByAgents } from "./by-agents.ts";
import { isSummary } from "./content-end.ts";
import { findContents } from "./contents.ts";
import { PAST_FORM } from "./cue-forms.ts";
import { isGained } from "./gained.ts";
import { isInscribed } from "./inscriptions.ts";
import { findNounCues } from "./noun-cues.ts";
import { readPhraseRight } from "./noun-phrases.ts";
import type { Sentence } from "./sentence.ts";
import { findFrames, isWritten, judges, needsHearer, needsThat } from "./speech-verbs.ts";
import type { Statement } from "./statement.ts";
import type { Subject } from "./subject.ts";
import { type Region, spanOf, type Token } from "./token.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** The statements of one sentence, in order. */
export function findStatements(sentence: Sentence, number: number): Statement[] {
  const { tokens, groups, subjects } = sentence;
  const found: Statement[] = [
    ...findAccordingTo(tokens, groups, number),
    ...findNounCues(tokens, groups, number),
    ...findByAgents(tokens, groups, number),
  ];
  let floor = 0;
  let last: Subject | undefined;
  for (const [index, group] of groups.entries()) {
    const own = subjects[index];
    // Who spoke goes on speaking: "He said trade grew, adding that …" is his, not the trade's.
    const subject =
      own !== undefined && last !== undefined && inherits(own) && !isTelling(tokens, group, own)
        ? { ...last, shape: own.shape, from: own.from, to: own.to }
        : own;
    const statement = subject && readStatement(tokens, groups, index, floor, number, subject);
    if (statement === undefined) continue;
    const isNested = found.some((other) =>
      other.contents.some((region) => region.from <= group.from && group.to <= region.to),
    );
    const isReported = statement.contents.every((region) =>
      tokens.slice(region.from, region.to).every((token) => token.quotation === undefined),
    );
    // "said in a statement emailed to the paper that": the statement says what they said.
    const isRepeated =
      subject !== undefined &&
      subject.phrase.to === group.from &&
      isWritten(tokens[subject.phrase.to - 1]?.lemma ?? "") &&
      found.some(({ contents }) => haveSameEnds(contents, statement.contents));
    if ((isNested && isReported) || isRepeated) continue;
    found.push(statement);
    // Of whom it is told what they say goes on no longer than that.
    if (!isNested) last = subject;
    if (statement.contents.every((region) => region.to <= group.from)) floor = group.to;
  }
  return found.filter((statement) => !found.some((other) => isPassedOn(tokens, statement, other)));
}

function haveSameEnds([one]: readonly Region[], [other]: readonly Region[]): boolean {
  return one !== undefined && one.from === other?.from && one.to === other.to;
}

// "“It fell,” Lund said, according to the agency": who passes on what somebody said says nothing. Both begin alike, and the
// words of the one hold the other's verb.
function isPassedOn(tokens: readonly Token[], statement: Statement, other: Statement): boolean {
  const [own, theirs] = [statement.contents[0], other.contents[0]];
  if (other === statement || own === undefined || theirs === undefined || own.from !== theirs.from) return false;
  const end = tokens[own.to - 1]?.end ?? 0;
  return theirs.to < own.to && other.cue.end <= end && other.cue.start >= (tokens[theirs.to - 1]?.end ?? 0);
}

// "described how she had called him and told him to come": who told is who called, since it is he who hears both.
function isTelling(tokens: readonly Token[], { lemma, from, to }: VerbGroup, { shape, phrase }: Subject): boolean {
  const owner = tokens[phrase.from];
  const hearer = tokens[to];
  if (shape !== "shared" || !needsHearer(lemma) || owner?.pos !== "PRON" || phrase.to - phrase.from > 1) return false;
  return tokens[from - 1]?.lower === "and" && hearer?.pos === "PRON" && tokens[phrase.from - 1]?.text !== ",";
}

// A participle after its own noun ("a video showing") keeps it.
function inherits(subject: Subject): boolean {
  if (subject.shape === "shared") return true;
  return subject.shape === "participle" && subject.phrase.to !== subject.from;
}

// "No lawyer has confirmed that": what nobody says is not said.
const DENIALS: ReadonlySet<string> = new Set(["no", "nobody", "none", "neither", "nothing", "few"]);

function readStatement(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
  index: number,
  floor: number,
  number: number,
  subject: Subject,
): Statement | undefined {
  const group = groups[index];
  const frames = group && findFrames(group.lemma);
  if (group === undefined || frames === undefined || tokens[group.head]?.quotation !== undefined) return undefined;
  if (DENIALS.has(tokens[subject.phrase.from]?.lower ?? "") || isInscribed(tokens, subject)) return undefined;
  if (group.isNegated || group.isPassive || group.isModal) return undefined;
  if (isSupposed(tokens, subject) || isCarriedOn(tokens, group) || isUnsaid(tokens, groups[index - 1], group, subject))
    return undefined;
  if (isSummed(tokens, subject) || isDescribing(tokens, group)) return undefined;
  if (isNaming(tokens, groups[index - 1], group, subject) || isLet(tokens, groups[index - 1], group, subject))
    return undefined;
  const contents = findContents({ tokens, groups, group, subject, frames, floor });
  const [first] = contents;
  if (first === undefined || isOwnName(tokens, group, contents) || isGained(tokens, groups, group, first))
    return undefined;
  const before = tokens[first.from - 1]?.lower;
  const isTold = before === "by" || (before === "that" && first.from === group.to + 1);
  if (needsThat(group.lemma) && !isTold && tokens[first.from]?.quotation === undefined) return undefined;
  if (
    isUnjudged(tokens, group, contents) ||
    isWithheld(tokens, group, contents) ||
    isAnonymous(tokens, group, contents)
  )
    return undefined;
  const mention = spanOf(tokens, subject.phrase);
  return {
    sentence: number,
    cue: spanOf(tokens, { from: group.from, to: group.to }),
    lemma: group.lemma,
    shape: subject.shape,
    mention,
    contents,
    ...(subject.antecedent && { antecedent: spanOf(tokens, subject.antecedent) }),
  };
}

// "as the group calls itself": nobody is spoken of.
function isOwnName(tokens: readonly Token[], { lemma }: VerbGroup, [first]: readonly Region[]): boolean {
  if (first === undefined || !judges(lemma) || !REFLEXIVE.test(tokens[first.from]?.lower ?? "")) return false;
  return tokens[first.from + 1]?.quotation === undefined && tokens[first.from + 2]?.quotation === undefined;
}

/** Matches "itself" and "themselves"; not "self-made". */
const REFLEXIVE = /sel(?:f|ves)$/u;

// "if the mayor says so": what is only supposed is not said.
function isSupposed(tokens: readonly Token[], { shape, from }: Subject): boolean {
  return shape === "before" && SUPPOSING.has(tokens[from - 1]?.lower ?? "");
}

// "went on carving", "goes on sale", "has gone on a tour": what somebody goes on doing is not said.
function isCarriedOn(tokens: readonly Token[], { lemma, to }: VerbGroup): boolean {
  const next = tokens[to];
  if (lemma !== "go-on" || next === undefined || next.quotation !== undefined) return false;
  return next.lower.endsWith("ing") || next.pos === "NOUN" || next.pos === "DET" || next.pos === "ADJ";
}

// "declined to comment on it" and "is not going to say that": what somebody will not say is not said, nor is what "it is fair
// to say".
function isUnsaid(
  tokens: readonly Token[],
  governor: VerbGroup | undefined,
  { form, from, lemma }: VerbGroup,
  { phrase }: Subject,
): boolean {
  if (form !== "infinitive" || governor === undefined) return false;
  if (governor.to !== from) return tokens[from - 1]?.pos === "ADJ" && tokens[phrase.from]?.lower === "it";
  // "declined to say whether he would run"
  if (lemma === "say" && DECLINING.has(governor.lemma)) return true;
  // "needs to repeat last year's win"
  if (lemma === "repeat" && governor.to === from) return true;
  return governor.isNegated || (COMMENTING.has(lemma) && REFUSALS.has(governor.lemma));
}

// "hears of a disease dubbed the Marsh Death": behind the object of another verb, a form that judges only names it.
function isNaming(
  tokens: readonly Token[],
  before: VerbGroup | undefined,
  { lemma, from, to }: VerbGroup,
  { shape, phrase }: Subject,
): boolean {
  if (!judges(lemma) || shape !== "before" || to - from > 1 || phrase.to !== from) return false;
  return PAST_FORM.test(tokens[from]?.lower ?? "") && before?.to === phrase.from && tokens[phrase.from]?.pos !== "PRON";
}

// "the camp, dubbed the Inn by its guards", "a charging cable": a participle that says what others call or what a thing is for.
function isDescribing(tokens: readonly Token[], { lemma, form, from, to }: VerbGroup): boolean {
  if (lemma === "charge" && form === "ing") return tokens[to]?.pos === "NOUN";
  if (!judges(lemma) || to - from > 1 || tokens[from - 1]?.text !== "," || !PAST_FORM.test(tokens[from]?.lower ?? ""))
    return false;
  const end = tokens.findIndex((token, at) => at >= to && token.pos === "PUNCT" && token.quotation === undefined);
  const by = tokens.slice(to, end === -1 ? tokens.length : end).findIndex(({ lower }) => lower === "by");
  return by !== -1 && tokens[to + by + 1]?.lower.endsWith("ing") !== true;
}

// "does not let letters tell him what to do": what a thing is let or made to say is not said.
function isLet(
  tokens: readonly Token[],
  before: VerbGroup | undefined,
  { from, head, to }: VerbGroup,
  { shape, phrase }: Subject,
): boolean {
  if (shape !== "before" || before === undefined || !LETTING.has(before.lemma) || to - from > 1) return false;
  return before.to === phrase.from && phrase.to === from && tokens[head]?.lower === tokens[head]?.lemma;
}

const LETTING: ReadonlySet<string> = new Set(["let", "make", "help", "have", "hear", "watch", "see"]);

// "…, a claim Lund denied": what he denied stands before the comma, and belongs to another. "…, a report by Lund said" tells it.
function isSummed(tokens: readonly Token[], { shape, phrase }: Subject): boolean {
  if (shape !== "before" || tokens[phrase.from - 1]?.text !== "," || !isSummary(tokens, phrase.from - 1)) return false;
  return tokens[phrase.from + 2]?.pos === "PROPN" && phrase.from + 2 < phrase.to;
}

// "denied them permits" and "is denying permits to millers": who withholds something says nothing.
function isWithheld(tokens: readonly Token[], { lemma }: VerbGroup, [first]: readonly Region[]): boolean {
  if (lemma !== "deny" || first === undefined) return false;
  const phrase = readPhraseRight(tokens, first.from);
  const after = phrase && tokens[phrase.to];
  if (phrase === undefined || after === undefined || tokens[phrase.from]?.quotation !== undefined) return false;
  if (after.lower === "to" && readPhraseRight(tokens, phrase.to + 1) !== undefined) return true;
  const isWhom = OBJECTS.has(tokens[phrase.from]?.lower ?? "") && phrase.to - phrase.from === 1;
  return isWhom && readPhraseRight(tokens, phrase.to) !== undefined;
}

// "asked not to be named": it is for somebody to keep silent about who speaks.
function isAnonymous(tokens: readonly Token[], { lemma }: VerbGroup, [first]: readonly Region[]): boolean {
  const words = first === undefined ? [] : tokens.slice(first.from, first.to).map(({ lower }) => lower);
  return lemma === "ask" && SILENT.test(words.join(" "));
}

// "characterizing the river", "dismissed her": without "as" or words in quotation marks it is done, not said.
function isUnjudged(tokens: readonly Token[], { lemma }: VerbGroup, contents: readonly Region[]): boolean {
  if (!JUDGING_AS.has(lemma)) return false;
  const words = contents.flatMap((region) => tokens.slice(region.from, region.to));
  return !words.some(({ lower, quotation }) => lower === "as" || quotation !== undefined);
}

const JUDGING_AS: ReadonlySet<string> = new Set("dismiss characterize characterise portray depict".split(" "));
/** Matches "not to be named" and "to remain anonymous"; not "to be paid". */
const SILENT = /^(?:not )?to (?:not )?(?:be (?:named|identified)|remain anonymous)/u;
const OBJECTS: ReadonlySet<string> = new Set(["him", "her", "them", "us", "me", "you"]);

const COMMENTING: ReadonlySet<string> = new Set(["comment", "elaborate", "remark", "expand"]);
const DECLINING: ReadonlySet<string> = new Set(["decline", "refuse"]);
const REFUSALS: ReadonlySet<string> = new Set(["decline", "refuse", "fail", "forget", "hesitate", "neglect"]);
const SUPPOSING: ReadonlySet<string> = new Set(["if", "unless", "whether", "lest"]);
