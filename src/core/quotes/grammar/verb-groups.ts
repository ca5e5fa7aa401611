import { POSSESSIVES } from "./phrase-words.ts";
import type { Token } from "./token.ts";

/**
 * A verb with its auxiliaries and adverbs; indexes into the sentence's tokens, half-open.
 *
 *     He had not previously said so
 *        ^^^^^^^^^^^^^^^^^^^^^^^   from 1 to 5, head 4
 */
export interface VerbGroup {
  readonly from: number;
  readonly to: number;
  /** Index of the verb itself. */
  readonly head: number;
  /** "say"; a verb with a particle that changes it is joined to it: "point-out". */
  readonly lemma: string;
  readonly form: "finite" | "ing" | "infinitive";
  readonly isPassive: boolean;
  readonly isNegated: boolean;
  /** Whether it says what may, will or would be: "could call". */
  readonly isModal: boolean;
}

/** The verb groups of a sentence, in order. */
export function findVerbGroups(tokens: readonly Token[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let index = 0;
  while (index < tokens.length) {
    const group = isVerbal(tokens, index) || isInfinitiveTo(tokens, index) ? readGroup(tokens, index) : undefined;
    if (group === undefined) index += 1;
    else {
      groups.push(isJoinedInfinitive(tokens, group, groups.at(-1)) ? joinInfinitive(group, groups.at(-1)) : group);
      index = group.to;
    }
  }
  return groups;
}

/** The first verb that begins behind the token at `at`. */
export function findGroupAfter(groups: readonly VerbGroup[], at: number): VerbGroup | undefined {
  let low = 0;
  let high = groups.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((groups[middle]?.from ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return groups[low];
}

// "not to confront guests or ask them to leave": the second verb shares the "to" of the first, and its "not".
function isJoinedInfinitive(tokens: readonly Token[], group: VerbGroup, before: VerbGroup | undefined): boolean {
  const verb = tokens[group.head];
  const joint = tokens[group.from - 1];
  if (before?.form !== "infinitive" || group.to - group.from > 1 || verb?.pos !== "VERB") return false;
  return verb.lower === verb.lemma && (joint?.lower === "or" || joint?.lower === "and");
}

function joinInfinitive(group: VerbGroup, before: VerbGroup | undefined): VerbGroup {
  return { ...group, form: "infinitive", isNegated: before?.isNegated ?? false };
}

function readGroup(tokens: readonly Token[], start: number): VerbGroup | undefined {
  let head = -1;
  let index = start;
  for (; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.isQuotation) break;
    if (isVerbal(tokens, index)) {
      // A second full verb begins another group: "helped put", "said is".
      if (head !== -1 && tokens[head]?.pos === "VERB") break;
      if (head !== -1 && token.pos === "AUX" && MODALS.has(token.lower)) break;
      head = index;
    } else if (!(token.pos === "ADV" || NEGATIONS.has(token.lower) || (token.lower === "to" && index === start))) break;
  }
  const verb = tokens[head];
  if (verb === undefined) return undefined;
  // "made it clear that"
  const behind = tokens[head + 1]?.lower === "it" && tokens[head + 2]?.lower === "clear" ? head + 2 : head + 1;
  const joined = `${verb.lemma}-${tokens[behind]?.lower ?? ""}`;
  const isJoined = PARTICLE_VERBS.has(joined);
  const words = tokens.slice(start, head);
  return {
    from: start,
    to: isJoined ? behind + 1 : head + 1,
    head,
    lemma: isJoined ? joined : verb.lemma,
    form: readForm(tokens, start, head),
    isPassive:
      PARTICIPLE.test(verb.lower) &&
      !PRESENT.test(verb.lower) &&
      verb.pos === "VERB" &&
      (words.some((word) => BE_FORMS.has(word.lower)) || isShortPassive(tokens, start, head)),
    isNegated: words.some((word) => NEGATIONS.has(word.lower)) || isRefused(tokens, start),
    isModal: words.some((word) => MODALS.has(word.lower)),
  };
}

// "when asked about it": without a subject and its "was".
function isShortPassive(tokens: readonly Token[], start: number, head: number): boolean {
  return start === head && SHORTENED.has(tokens[start - 1]?.lower ?? "");
}

// "told not to speak": what is not to be done.
function isRefused(tokens: readonly Token[], start: number): boolean {
  return tokens[start]?.lower === "to" && NEGATIONS.has(tokens[start - 1]?.lower ?? "");
}

function readForm(tokens: readonly Token[], start: number, head: number): VerbGroup["form"] {
  if (tokens[start]?.lower === "to") return "infinitive";
  const hasAuxiliary = tokens.slice(start, head).some((token) => token.pos === "AUX");
  return !hasAuxiliary && (tokens[head]?.lower.endsWith("ing") ?? false) ? "ing" : "finite";
}

function isVerbal(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || token.isQuotation) return false;
  if (token.pos !== "VERB" && token.pos !== "AUX") return false;
  if (isHyphenated(tokens, index)) return false;
  // "a leading figure", "the said plan": a participle between a determiner and a noun is no verb of the sentence.
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (token.pos === "VERB" && before !== undefined && isDeterminer(before) && after !== undefined && isNominal(after))
    return false;
  return true;
}

// "so-called", "coal-fired": half of an adjective.
function isHyphenated(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (token === undefined) return false;
  return (before?.text === "-" && before.end === token.start) || (after?.text === "-" && after.start === token.end);
}

function isDeterminer(token: Token): boolean {
  return (token.pos === "DET" && !token.isQuotation) || POSSESSIVES.has(token.lower) || token.lower === "'s";
}

function isNominal(token: Token): boolean {
  return token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "ADJ";
}

function isInfinitiveTo(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]?.lower !== "to") return false;
  const next = tokens[index + 1];
  const second = tokens[index + 2];
  if (next === undefined) return false;
  if (next.pos === "VERB" || next.pos === "AUX") return true;
  return next.pos === "ADV" && second !== undefined && (second.pos === "VERB" || second.pos === "AUX");
}

const MODALS: ReadonlySet<string> = new Set("will would can could may might must shall should 'll 'd".split(" "));
const NEGATIONS: ReadonlySet<string> = new Set(["not", "n't", "never", "hardly", "barely"]);
const SHORTENED: ReadonlySet<string> = new Set(["when", "if", "once", "as", "than", "unless", "until", "though"]);
const BE_FORMS: ReadonlySet<string> = new Set("is are was were be been being 's 're am 'm got".split(" "));
const PARTICLE_VERBS: ReadonlySet<string> = new Set(["point-out", "go-on", "make-clear", "call-out", "sum-up"]);

/** Matches "calling"; not "sung". */
const PRESENT = /ing$/u;
/** Matches "accused", "known", "told"; not "says". */
const PARTICIPLE = /(?:ed|en|wn|ld|id|ught|nt|ut|ne|et|ft|st|ng|pt|rd)$/u;
