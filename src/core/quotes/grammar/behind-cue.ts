import type { CueContext } from "./cue-context.ts";
import { readPhraseRight } from "./noun-phrases.ts";
import { findPrepositions } from "./speech-verbs.ts";
import type { Token } from "./token.ts";

/** The first token from `from` on that is no adverb; a question word is none. */
export function skipAdverbs(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at]?.pos === "ADV" && !QUESTION_WORDS.has(tokens[at]?.lower ?? "")) at += 1;
  return at;
}

/**
 * The first token behind those to whom it was said: "told reporters", "said to the crowd", "explained in an interview with
 * him" say whom and where, not what.
 */
export function skipAddressee({ tokens, frames, group, subject }: CueContext, from: number): number {
  let at = from;
  if (frames.has("addressee") && subject.shape !== "inverted") {
    const phrase = readPhraseRight(tokens, at);
    if (phrase !== undefined && !isVerbal(tokens[phrase.to])) at = phrase.to;
  }
  if (tokens[at]?.lower === "to" && !isVerbal(tokens[at + 1]) && !findPrepositions(group.lemma).includes("to")) {
    at = readPhraseRight(tokens, at + 1)?.to ?? at;
  }
  return at;
}

/** Whether the word is a verb or an auxiliary. */
export function isVerbal(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === "VERB" || token.pos === "AUX");
}

/** Words that begin a question within a sentence. */
export const QUESTION_WORDS: ReadonlySet<string> = new Set("why how what whether if where when who which".split(" "));
