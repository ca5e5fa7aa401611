import { endClause } from "./content-end.ts";
import type { ContentShape, CueContext } from "./cue-context.ts";
import { type NounPhrase, readPhraseLeft } from "./noun-phrases.ts";
import { POSSESSIVES } from "./phrase-words.ts";
import { findNounPrepositions, isSpeechNoun } from "./speech-verbs.ts";
import type { Statement } from "./statement.ts";
import type { Subject } from "./subject.ts";
import { isPossessiveMark, type Region, spanOf, type Token } from "./token.ts";
import type { VerbGroup } from "./verb-groups.ts";

/**
 * The statements that a noun gives: somebody's claim, warning or promise, and "that".
 *
 *     Voss’s repeated claim that the bridge was safe
 *     ^^^^ mention    ^^^^^ cue  ^^^^^^^^^^^^^^^^^^^ content
 */
export function findNounCues(tokens: readonly Token[], groups: readonly VerbGroup[], number: number): Statement[] {
  const found: Statement[] = [];
  for (let at = 1; at + 2 < tokens.length; at += 1) {
    const noun = tokens[at];
    if (noun === undefined || noun.pos !== "NOUN" || noun.quotation !== undefined) continue;
    const shape = readShape(tokens, groups, at);
    if (shape === undefined) continue;
    const owner = findOwner(tokens, at);
    const group: VerbGroup = {
      from: at,
      to: at + 1,
      head: at,
      lemma: noun.lemma,
      form: "finite",
      isPassive: false,
      isNegated: false,
      isModal: false,
    };
    if (owner === undefined) continue;
    const subject: Subject = { shape: "before", phrase: owner, from: owner.from, to: at + 1 };
    const from = tokens[at + 1]?.lower === "to" ? at + 1 : at + 2;
    const context = { tokens, groups, group, subject, frames: new Set<never>(), floor: 0 };
    const content = shape === "clause" ? endClause(context, from, shape) : endPhrase(context, from);
    if (content.from >= content.to) continue;
    found.push({
      sentence: number,
      cue: spanOf(tokens, group),
      lemma: noun.lemma,
      shape: "before",
      mention: spanOf(tokens, owner),
      contents: [content],
    });
  }
  return found;
}

// "claim that it held", "claims about the weir", "promise to go"
function readShape(tokens: readonly Token[], groups: readonly VerbGroup[], noun: number): ContentShape | undefined {
  const lemma = tokens[noun]?.lemma ?? "";
  const word = tokens[noun + 1]?.lower ?? "";
  if (word === "that") return isSpeechNoun(lemma) ? "clause" : undefined;
  if (findNounPrepositions(lemma).includes(word)) return "phrase";
  const isInfinitive = groups.some(({ from, form }) => from === noun + 1 && form === "infinitive");
  return isInfinitive && PROMISES.has(lemma) ? "phrase" : undefined;
}

const PROMISES: ReadonlySet<string> = new Set(["promise", "pledge", "vow"]);

// "His claims about the weir are false": the noun waits for a verb of its own, and a comma ends what belongs to it.
function endPhrase(context: CueContext, from: number): Region {
  const { tokens, subject } = context;
  const noun = { from: subject.to - 1, to: subject.to };
  const waiting: Subject = { shape: "participle", phrase: noun, from: noun.to, to: noun.to };
  const { to } = endClause({ ...context, subject: waiting }, from, "phrase");
  const comma = tokens.findIndex(
    ({ text, quotation }, index) => index > from && text === "," && quotation === undefined,
  );
  return { from, to: comma === -1 ? to : Math.min(to, comma) };
}

// "Voss’s repeated" and "his": whose it is, with adjectives between.
function findOwner(tokens: readonly Token[], noun: number): NounPhrase | undefined {
  let at = noun - 1;
  while (at > 0 && (tokens[at]?.pos === "ADJ" || tokens[at]?.pos === "ADV")) at -= 1;
  const mark = tokens[at];
  if (mark === undefined) return undefined;
  if (POSSESSIVES.has(mark.lower)) return { from: at, to: at + 1 };
  return isPossessiveMark(mark) ? readPhraseLeft(tokens, at, 0) : undefined;
}
