import type { Draft } from "./assemble.ts";
import { isTime, readPhraseRight } from "./noun-phrases.ts";
import type { Quotation } from "./quotation-marks.ts";
import { findSubject } from "./subjects.ts";
import { type Sentence, spanOf } from "./token.ts";
import { findVerbGroups } from "./verb-groups.ts";

/**
 * Adds the quotations that no verb of speaking claims: one next to any verb with a subject, one that a line ending in
 * ":" introduces, one that goes on after another of its paragraph, and one that stands alone.
 */
export function draftLoose(
  drafts: readonly Draft[],
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): Draft[] {
  const claimed = new Set(drafts.flatMap((draft) => draft.quotations));
  const all = [...drafts];
  // The last quotation of each sentence, by the sentence's index.
  const ends = new Map<number, number>();
  for (const [index, draft] of drafts.entries()) if (draft.quotations.length > 0) ends.set(draft.sentence, index);
  for (const [number, sentence] of sentences.entries()) {
    for (const [at, token] of sentence.tokens.entries()) {
      const index = token.quotation;
      if (!token.isQuotation || index === undefined || claimed.has(index)) continue;
      claimed.add(index);
      const parts = quotations[index]?.parts ?? [];
      const base = { kind: "direct" as const, parts, sentence: number, quotations: [index] };
      const beside = findBeside(sentence, at);
      if (beside !== undefined) {
        ends.set(number, all.push({ ...base, ...beside }) - 1);
        continue;
      }
      if (!standsAlone(sentence, at)) continue;
      const before = sentences[number - 1];
      const previous = ends.get(number) ?? ends.get(number - 1);
      const last = previous === undefined ? undefined : all[previous];
      if (previous !== undefined && last !== undefined && before?.paragraph === sentence.paragraph) {
        all[previous] = { ...last, parts: [...last.parts, ...parts], quotations: [...last.quotations, index] };
        ends.set(number, previous);
        continue;
      }
      const introduced = findIntroduction(sentences, number);
      ends.set(
        number,
        all.push(
          introduced === undefined ? { ...base, shape: "alone" } : { ...base, ...introduced, sentence: number - 1 },
        ) - 1,
      );
    }
  }
  return all;
}

function findBeside(sentence: Sentence, at: number): Pick<Draft, "cue" | "lemma" | "shape" | "mention"> | undefined {
  const { tokens } = sentence;
  const groups = findVerbGroups(tokens);
  for (const [index, group] of groups.entries()) {
    if (group.isNegated) continue;
    const subject = findSubject(tokens, groups, index);
    if (subject === undefined) continue;
    const cue = {
      cue: spanOf(tokens, { from: group.from, to: group.to }),
      lemma: group.lemma,
      shape: subject.shape,
      mention: spanOf(tokens, subject.phrase),
    };
    const behindQuotation =
      subject.from > at &&
      subject.from - at <= 2 &&
      tokens.slice(at + 1, subject.from).every((token) => token.pos === "PUNCT");
    if (behindQuotation) return cue;
    const before = tokens[at - 1];
    const isNext = groups[index + 1] === undefined || (groups[index + 1]?.from ?? 0) > at;
    if (group.to <= at && isNext && (before?.text === ":" || before?.text === "," || group.to === at)) return cue;
  }
  return undefined;
}

function standsAlone(sentence: Sentence, at: number): boolean {
  return sentence.tokens.every((token, index) => index === at || token.isQuotation || token.pos === "PUNCT");
}

// The sentence before ends in ":": its last verb's subject speaks, or the last name that it gives.
function findIntroduction(
  sentences: readonly Sentence[],
  number: number,
): Pick<Draft, "cue" | "lemma" | "shape" | "mention"> | undefined {
  const before = sentences[number - 1];
  const tokens = before?.tokens ?? [];
  if (tokens.at(-1)?.text !== ":") return undefined;
  const groups = findVerbGroups(tokens);
  for (let index = groups.length - 1; index >= 0; index -= 1) {
    const group = groups[index];
    const subject = findSubject(tokens, groups, index);
    if (group === undefined || subject === undefined) continue;
    return {
      cue: spanOf(tokens, { from: group.from, to: group.to }),
      lemma: group.lemma,
      shape: subject.shape,
      mention: spanOf(tokens, subject.phrase),
    };
  }
  const phrase = readPhraseRight(tokens, 0);
  return phrase === undefined || isTime(tokens[0]) ? undefined : { shape: "before", mention: spanOf(tokens, phrase) };
}
