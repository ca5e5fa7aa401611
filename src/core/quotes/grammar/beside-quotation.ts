import type { Draft } from "./assemble.ts";
import { ASIDES } from "./clause-words.ts";
import { isInscribed } from "./inscriptions.ts";
import { type NounPhrase, readPhraseRight } from "./noun-phrases.ts";
import type { Sentence } from "./sentence.ts";
import { findFrames } from "./speech-verbs.ts";
import type { Subject } from "./subject.ts";
import { isTime } from "./time-words.ts";
import { CAPITAL, DASH, spanOf, type Token } from "./token.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** What tells who said a quotation that no verb of speaking claims. */
export type DraftCue = Pick<Draft, "cue" | "lemma" | "shape" | "mention">;

/**
 * Who is said to say the quotation at `at` by the words beside it in its sentence; undefined where they name nobody, and
 * where the quotation is a part of their phrase, as the title of a song is.
 *
 *     Ada Lund, mayor: “It holds.”       “It holds,” Lund shrugged.       “It holds.” — Ada Lund
 *     ^^^^^^^^ mention                                ^^^^ mention                       ^^^^^^^^ mention
 */
export function findBeside(sentence: Sentence, at: number): DraftCue | undefined {
  const { tokens } = sentence;
  const before = tokens[at - 1];
  const isPart = before !== undefined && before.pos !== "PUNCT" && !before.isQuotation;
  return findVerbBeside(sentence, at, isPart) ?? findLead(sentence, at) ?? findSignature(sentence, at);
}

function findVerbBeside({ tokens, groups, subjects }: Sentence, at: number, isPart: boolean): DraftCue | undefined {
  const before = tokens[at - 1];
  for (const [index, group] of groups.entries()) {
    const subject = subjects[index];
    if (group.isNegated || subject === undefined || isInscribed(tokens, subject)) continue;
    const behindQuotation =
      !isPart &&
      subject.from > at &&
      subject.from - at <= MOST_MARKS + 1 &&
      tokens.slice(at + 1, subject.from).every((token) => token.pos === "PUNCT" && token.text !== ":");
    if (behindQuotation) return describeCue(tokens, group, subject);
    const isNext = groups[index + 1] === undefined || (groups[index + 1]?.from ?? 0) > at;
    const isRelative = subject.shape === "relative";
    // "The songs included “Winter Bells”": what stands right behind another verb is its object.
    const isSpoken = findFrames(group.lemma)?.has("quotation") === true;
    const isObject = group.to === at && !isSpoken;
    // "It shows films by Norda, “Star Birds,” and more": a comma behind other words than the verb may set in anything.
    const isSetIn = before?.text === "," && !isSpoken && group.to < at - 1 && !endsSentence(tokens, at + 1);
    const isLed =
      before?.text === ":" || (before?.text === "," && !isRelative && !isSetIn) || (group.to === at && !isObject);
    if (group.to <= at && isNext && isLed && !NAMING.has(group.lemma)) {
      return findOuterCue({ tokens, groups, subjects }, index) ?? describeCue(tokens, group, subject);
    }
  }
  return undefined;
}

// "Lund said after Holm came back: “…”": the verb of speaking before an aside that is done, not said.
function findOuterCue({ tokens, groups, subjects }: Pick<Sentence, "tokens" | "groups" | "subjects">, at: number) {
  const [inner, whose] = [groups[at], subjects[at]];
  const isAside = whose?.shape === "before" && ASIDES.has(tokens[whose.from - 1]?.lower ?? "");
  if (inner === undefined || !isAside || findFrames(inner.lemma) !== undefined) return undefined;
  const [outer, subject] = [groups[at - 1], subjects[at - 1]];
  const isSpoken = outer?.form === "finite" && findFrames(outer.lemma)?.has("quotation") === true;
  return isSpoken && subject !== undefined && !outer.isNegated ? describeCue(tokens, outer, subject) : undefined;
}

function endsSentence(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from).every((token) => token.pos === "PUNCT");
}

function describeCue(tokens: readonly Token[], group: VerbGroup, subject: Subject): DraftCue {
  const { shape, phrase, antecedent } = subject;
  return {
    cue: spanOf(tokens, group),
    lemma: group.lemma,
    shape,
    mention: spanOf(tokens, antecedent ?? phrase),
  };
}

// “Ada Lund, mayor: ‘…’” and “Ada Lund – ‘…’”: a name that opens the sentence, without a verb up to the quotation.
function findLead({ tokens, groups }: Sentence, at: number): DraftCue | undefined {
  const mark = tokens[at - 1];
  if (mark === undefined || !(mark.text === ":" || DASH.test(mark.text))) return undefined;
  if (groups.some((group) => group.from < at)) return undefined;
  const from = tokens.findIndex((token) => token.pos !== "PUNCT");
  return from === -1 || from >= at ? undefined : describeName(tokens, readPhraseRight(tokens, from), at - 1);
}

// “‘…’ — Ada Lund, The Herald”: a name behind a dash that closes the sentence.
function findSignature({ tokens, groups }: Sentence, at: number): DraftCue | undefined {
  const dash = tokens.findIndex((token, index) => index > at && token.pos !== "PUNCT") - 1;
  if (dash <= at || dash - at > MOST_MARKS || !DASH.test(tokens[dash]?.text ?? "") || groups.length > 0)
    return undefined;
  return describeName(tokens, readPhraseRight(tokens, dash + 1), dash);
}

function describeName(tokens: readonly Token[], phrase: NounPhrase | undefined, mark: number): DraftCue | undefined {
  const first = phrase && tokens[phrase.from];
  if (phrase === undefined || first === undefined || isTime(first)) return undefined;
  const isNamed = tokens.slice(phrase.from, phrase.to).some((token) => CAPITAL.test(token.text));
  const cue = spanOf(tokens, { from: mark, to: mark + 1 });
  return isNamed ? { cue, shape: "before", mention: spanOf(tokens, phrase) } : undefined;
}

/** A line that ends in ":" and stands over a quotation: its last verb's subject speaks, or the first name that it gives. */
export function findIntroduction(before: Sentence): DraftCue | undefined {
  const { tokens, groups, subjects } = before;
  const mark = tokens.at(-1);
  if (mark?.text !== ":") return undefined;
  for (let index = groups.length - 1; index >= 0; index -= 1) {
    const group = groups[index];
    const subject = subjects[index];
    if (group === undefined || subject === undefined) continue;
    if (isInscribed(tokens, subject)) return undefined;
    return findOuterCue(before, index) ?? describeCue(tokens, group, subject);
  }
  const phrase = readPhraseRight(tokens, 0);
  return phrase === undefined || isTime(tokens[0]) ? undefined : { shape: "before", mention: spanOf(tokens, phrase) };
}

/** A comma and a dash. */
const MOST_MARKS = 2;
/** Verbs in front of the name of a thing: "sang “Winter Bells”". */
const NAMING: ReadonlySet<string> = new Set(
  "sing perform play record release direct entitle title rename name watch star screen stage christen".split(" "),
);
