import { type NounPhrase, readPhraseLeft, readPhraseRight } from "./noun-phrases.ts";
import { POSSESSIVES } from "./phrase-words.ts";
import type { Statement } from "./statement.ts";
import { isPossessiveMark, type Region, spanOf, type Token } from "./token.ts";
import type { VerbGroup } from "./verb-groups.ts";

/**
 * What is said by a sentence that tells beside it whose words or view it is, without a verb.
 *
 *     According to Ada Lund, it holds.      In Lund’s view, it holds.      It holds, in the words of Ada Lund.
 *     ^^^^^^^^^^^^ cue ^^^^^^^^ mention         ^^^^ mention                        ^^^^^^^^^^^^^^^ cue
 */
export function findAccordingTo(tokens: readonly Token[], groups: readonly VerbGroup[], number: number): Statement[] {
  return tokens.flatMap((_, at): Statement[] => {
    const source = readSource(tokens, at);
    if (source === undefined) return [];
    const contents = findSides(tokens, groups, at, source.whole);
    if (contents.length === 0) return [];
    const [cue, mention] = [spanOf(tokens, source.cue), spanOf(tokens, source.phrase)];
    return [{ sentence: number, cue, lemma: "according-to", shape: "according", mention, contents }];
  });
}

/** Whose words they are, and what tells so. */
interface Source {
  readonly cue: Region;
  readonly phrase: NounPhrase;
  /** The cue with those whose words they are. */
  readonly whole: NounPhrase;
}

function readSource(tokens: readonly Token[], at: number): Source | undefined {
  const word = tokens[at]?.lower;
  if (tokens[at]?.quotation !== undefined) return undefined;
  if (word === "according" && tokens[at + 1]?.lower === "to") return readSourceBehind(tokens, at, at + 2);
  if (word !== "in") return undefined;
  const isOf =
    tokens[at + 1]?.lower === "the" && VIEWS.has(tokens[at + 2]?.lower ?? "") && tokens[at + 3]?.lower === "of";
  return isOf ? readSourceBehind(tokens, at, at + 4) : readOwnedView(tokens, at);
}

function readSourceBehind(tokens: readonly Token[], at: number, from: number): Source | undefined {
  const phrase = readPhraseRight(tokens, from);
  return phrase && { cue: { from: at, to: from }, phrase, whole: { from: at, to: phrase.to } };
}

// "in Lund’s view", "in her words": set off by a comma.
function readOwnedView(tokens: readonly Token[], at: number): Source | undefined {
  const view = tokens.findIndex(({ lower }, index) => index > at + 1 && index < at + LONGEST_OWNER && VIEWS.has(lower));
  const mark = tokens[view - 1];
  const after = tokens[view + 1];
  const isSetOff = after === undefined || after.text === "," || after.text === "." || after.quotation !== undefined;
  if (view === -1 || mark === undefined || !isSetOff) return undefined;
  const cue = { from: view, to: view + 1 };
  const whole = { from: at, to: view + 1 };
  if (POSSESSIVES.has(mark.lower)) return { cue, phrase: { from: view - 1, to: view }, whole };
  const phrase = isPossessiveMark(mark) ? readPhraseLeft(tokens, view - 1, at) : undefined;
  return phrase?.from === at + 1 ? { cue, phrase, whole } : undefined;
}

/** Tokens of an owner: "in the old mayor of Bergby’s view". */
const LONGEST_OWNER = 9;
const VIEWS: ReadonlySet<string> = new Set(["view", "opinion", "words", "telling"]);

function findSides(tokens: readonly Token[], groups: readonly VerbGroup[], at: number, phrase: NounPhrase): Region[] {
  // "Here is how it was, in the words of a miller: “It fell.”"
  if (tokens[phrase.to]?.text === ":") return readBehindColon(tokens, phrase.to + 1);
  let from = skipInserted(tokens, groups, phrase.to);
  while (from < tokens.length && tokens[from]?.text !== ",") from += 1;
  let to = from + 1;
  while (to < tokens.length && !closesSides(tokens, groups, from + 1, to)) to += 1;
  while (to > from && tokens[to - 1]?.pos === "PUNCT") to -= 1;
  if (at <= 1) return from + 1 < to ? [{ from: from + 1, to }] : [];
  const leftEnd = tokens[at - 1]?.text === "," ? at - 1 : at;
  const right = readBothSides(tokens, groups, at, phrase.to);
  let leftStart = 0;
  while (tokens[leftStart]?.pos === "PUNCT" || tokens[leftStart]?.lower === "but" || tokens[leftStart]?.lower === "and")
    leftStart += 1;
  if (leftStart >= leftEnd) return [];
  const left: Region = { from: leftStart, to: leftEnd };
  return right === undefined ? [left] : [left, right];
}

// "Lund, according to his lawyer, did not know": the verb of what is said stands behind the insertion.
function readBothSides(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
  at: number,
  closing: number,
): Region | undefined {
  const isSetIn = tokens[at - 1]?.text === "," && tokens[closing]?.text === ",";
  const isBegun = groups.some(({ form, to }) => form === "finite" && to < at);
  const goesOn = groups.some(({ form, from }) => form === "finite" && from === closing + 1);
  if (!isSetIn || isBegun || !goesOn) return undefined;
  let to = tokens.length;
  while (to > closing + 1 && tokens[to - 1]?.pos === "PUNCT") to -= 1;
  return { from: closing + 1, to };
}

function readBehindColon(tokens: readonly Token[], from: number): Region[] {
  let to = tokens.length;
  while (to > from && tokens[to - 1]?.pos === "PUNCT" && !tokens[to - 1]?.isQuotation) to -= 1;
  return to > from ? [{ from, to }] : [];
}

// "According to the study, published in May, he …" and "to his aunt, Ada Lund, he …": what stands between the first two
// commas tells of whom it is according to.
function skipInserted(tokens: readonly Token[], groups: readonly VerbGroup[], comma: number): number {
  if (tokens[comma]?.text !== ",") return comma;
  const closing = tokens.findIndex(({ text }, index) => index > comma && text === ",");
  if (closing === -1 || !groups.some(({ form, from }) => form === "finite" && from > closing)) return comma;
  const inside = tokens.slice(comma + 1, closing);
  if (inside.some(({ quotation }) => quotation !== undefined)) return comma;
  const first = inside[0];
  const isReduced = first?.pos === "VERB" && /(?:ed|en|ing)$/u.test(first.lower);
  const isName = inside.length > 0 && inside.every(({ pos }) => pos === "PROPN");
  return isReduced || CLOSERS.has(first?.lower ?? "") || isName ? closing : comma;
}

// A comma before "which" closes what was said once its subject has its verb: not in "her mill, which is old, keeps her out".
function closesSides(tokens: readonly Token[], groups: readonly VerbGroup[], from: number, at: number): boolean {
  if (tokens[at]?.text !== "," || !CLOSERS.has(tokens[at + 1]?.lower ?? "")) return false;
  return groups.some((group) => group.form === "finite" && group.from >= from && group.to <= at);
}

// What follows ", which" is mostly the writer's own.
const CLOSERS: ReadonlySet<string> = new Set(["which", "who", "but", "although", "though"]);
