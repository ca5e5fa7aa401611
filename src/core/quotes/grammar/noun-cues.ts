import { readClause } from "./content-end.ts";
import { type NounPhrase, readPhraseLeft } from "./noun-phrases.ts";
import { POSSESSIVES } from "./phrase-words.ts";
import { isSpeechNoun } from "./speech-verbs.ts";
import type { Statement } from "./statement.ts";
import type { Subject } from "./subject.ts";
import { isPossessiveMark, spanOf, type Token } from "./token.ts";
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
    if (noun === undefined || noun.pos !== "NOUN" || !isSpeechNoun(noun.lemma) || noun.quotation !== undefined)
      continue;
    if (tokens[at + 1]?.lower !== "that") continue;
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
    const content = readClause({ tokens, groups, group, subject, frames: new Set(), floor: 0 }, at + 2);
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

// "Voss’s repeated" and "his": whose it is, with adjectives between.
function findOwner(tokens: readonly Token[], noun: number): NounPhrase | undefined {
  let at = noun - 1;
  while (at > 0 && (tokens[at]?.pos === "ADJ" || tokens[at]?.pos === "ADV")) at -= 1;
  const mark = tokens[at];
  if (mark === undefined) return undefined;
  if (POSSESSIVES.has(mark.lower)) return { from: at, to: at + 1 };
  return isPossessiveMark(mark) ? readPhraseLeft(tokens, at, 0) : undefined;
}
