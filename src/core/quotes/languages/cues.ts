import type { Span } from "../../text/span.ts";
import { listPhrases, type Phrase } from "./phrases.ts";
import type { QuoteLanguage } from "./quote-language.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./tokens.ts";

/** Words that tell that something is said, or from whom it is known. */
export interface Cue extends Span {
  /** *source*: who is meant stands behind it, *source-behind*: before it, as nothing that is a subject. */
  readonly kind: "verb" | "relative" | "source" | "source-behind";
  /** Its tokens: the first, the one behind that, and the one behind its last word, which may stand far off. */
  readonly from: number;
  readonly to: number;
  readonly last: number;
}

/** A sentence with what may speak in it and what tells of speaking, both in order. */
export interface ReadSentence extends Sentence {
  readonly cues: readonly Cue[];
  readonly phrases: readonly Phrase[];
}

/** Reads the cues and phrases of a sentence. */
export function readClauses(sentence: Sentence, language: QuoteLanguage): ReadSentence {
  const { tokens } = sentence;
  const cues = findCues(tokens, language);
  const stops = new Set<number>();
  for (const { from, to, last } of cues) {
    for (let at = from; at < to; at += 1) stops.add(at);
    stops.add(last - 1);
  }
  return { ...sentence, cues, phrases: listPhrases(tokens, language, stops) };
}

function findCues(tokens: readonly Token[], language: QuoteLanguage): readonly Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < tokens.length; ) {
    const cue = findSource(tokens, at, language) ?? findVerb(tokens, at, language);
    if (cue !== undefined) cues.push(cue);
    at = cue?.to ?? at + 1;
  }
  return cues;
}

function findSource(tokens: readonly Token[], at: number, language: QuoteLanguage): Cue | undefined {
  const before = matchWords(tokens, at, language.sources);
  if (before !== undefined) {
    // “so” is a source only behind a comma or a quotation: “…, so der Minister”.
    const isAside = tokens[at]?.lower !== "so" || (tokens[at - 1] !== undefined && tokens[at - 1]?.kind !== "word");
    if (isAside) return build(tokens, "source", at, at + before, at + before);
  }
  const behind = matchWords(tokens, at, language.sourcesBehind);
  return behind === undefined ? undefined : build(tokens, "source-behind", at, at + behind, at + behind);
}

function matchWords(tokens: readonly Token[], at: number, phrases: readonly (readonly string[])[]): number | undefined {
  return phrases.find((words) => words.every((word, place) => tokens[at + place]?.lower === word))?.length;
}

function findVerb(tokens: readonly Token[], at: number, language: QuoteLanguage): Cue | undefined {
  const { lower, kind } = tokens[at] ?? { lower: "", kind: "mark" };
  if (kind !== "word" || (tokens[at]?.isCapital === true && at > 0)) return undefined;
  const particles = language.parted.get(lower);
  const far = particles && findFar(tokens, at, particles, language.order === "verb-last" ? MOST_JOINED : MOST_PARTED);
  // “gab zu Protokoll”: before a noun the word is a preposition.
  const isPreposition = far !== undefined && language.nouns === "capital" && tokens[far + 1]?.isCapital === true;
  if (far !== undefined && !isPreposition) return build(tokens, "verb", at, at + 1, far + 1);
  if (language.auxiliaries.has(lower)) {
    const participle = findFar(tokens, at, language.participles, MOST_PARTED);
    if (participle !== undefined)
      return build(tokens, "verb", at, participle === at + 1 ? at + 2 : at + 1, participle + 1);
  }
  if (language.relative?.has(lower) === true) return build(tokens, "relative", at, at + 1, at + 1);
  return language.verbs.has(lower) ? build(tokens, "verb", at, at + 1, at + 1) : undefined;
}

/** The first of the words further on in the clause, commas of what stands between aside. */
function findFar(tokens: readonly Token[], at: number, words: ReadonlySet<string>, most: number): number | undefined {
  for (let next = at + 1; next < Math.min(tokens.length, at + most); next += 1) {
    const token = tokens[next];
    if (token === undefined || token.kind === "quoted" || CLOSES.has(token.lower)) return undefined;
    if (words.has(token.lower)) return next;
  }
  return undefined;
}

function build(tokens: readonly Token[], kind: Cue["kind"], from: number, to: number, last: number): Cue {
  return { kind, from, to, last, start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

/** Whose words the verb tells, by where the language has its subject; undefined where nothing in the sentence can be that. */
export function findSubject(read: ReadSentence, cue: Cue, { order, nouns, small }: QuoteLanguage): Phrase | undefined {
  if (cue.kind === "relative") return findAfter(read, cue);
  if (order === "verb-last") return findFirstBefore(read, cue, 0) ?? findAfter(read, cue);
  const start = findClauseStart(read.tokens, cue.from);
  const first = findFirstBefore(read, cue, start);
  const lead = read.tokens[start];
  const opens =
    first !== undefined && (first.from === start || (first.from === start + 1 && small.has(lead?.lower ?? "")));
  if (opens || (first !== undefined && nouns === "small")) return first;
  return findAfter(read, cue) ?? first ?? findPlace(read, cue, start);
}

// “В Минздраве сообщили”: the body in which it was said stands for who said it.
function findPlace({ phrases }: ReadSentence, cue: Cue, start: number): Phrase | undefined {
  return phrases.find(({ kind, from }) => kind === "body" && from === start + 1 && from < cue.from);
}

function findFirstBefore(read: ReadSentence, cue: Cue, start: number): Phrase | undefined {
  return read.phrases.find(({ from, isGoverned }) => from >= start && from < cue.from && !isGoverned);
}

/** The first token of what stands before a verb: behind what is quoted, a colon or a semicolon. */
function findClauseStart(tokens: readonly Token[], at: number): number {
  for (let before = at - 1; before >= 0; before -= 1) {
    const token = tokens[before];
    if (token?.kind === "quoted" || CLOSES.has(token?.lower ?? "")) return skipMarks(tokens, before + 1);
  }
  return 0;
}

function skipMarks(tokens: readonly Token[], at: number): number {
  let next = at;
  while (tokens[next]?.kind === "mark") next += 1;
  return next;
}

/** The subject behind a verb, or between its two words: no mark and no other verb of speaking stands before it. */
export function findAfter({ tokens, phrases, cues }: ReadSentence, cue: Cue): Phrase | undefined {
  const phrase = phrases.find(({ from, isGoverned }) => from > cue.from && !isGoverned);
  if (phrase === undefined || phrase.from > cue.last + MOST_BETWEEN) return undefined;
  for (let at = cue.to; at < phrase.from; at += 1) {
    const isPassed = at >= cue.to && at < cue.last;
    if (!isPassed && (tokens[at]?.kind !== "word" || OPENING.has(tokens[at]?.lower ?? ""))) return undefined;
    if (cues.some(({ from }) => from === at)) return undefined;
  }
  return phrase;
}

/** Tokens in which the second word of a verb stands, where nothing comes between the two. */
const MOST_JOINED = 3;
/** Tokens in which it stands where all of the sentence may come between. */
const MOST_PARTED = 24;
/** Words between a verb and its subject behind it: “sagte am Montag in Berlin der Minister”. */
const MOST_BETWEEN = 7;
/** Marks at which a clause ends. */
const CLOSES: ReadonlySet<string> = new Set([":", ";", "—", "–", "?", "!"]);
/** What opens a clause of its own. */
const OPENING: ReadonlySet<string> = new Set("que qu' dass daß ob что чтобы ki".split(" "));
