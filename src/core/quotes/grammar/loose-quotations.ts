import { groupBy } from "../../text/group-by.ts";
import type { Quotation } from "../../text/quotations.ts";
import type { Span } from "../../text/span.ts";
import type { Steps } from "../../text/steps.ts";
import type { Draft } from "./assemble.ts";
import { isTime, readPhraseRight } from "./noun-phrases.ts";
import type { Sentence } from "./sentence.ts";
import type { Subject } from "./subjects.ts";
import { spanOf, type Token } from "./token.ts";
import type { VerbGroup } from "./verb-groups.ts";

/**
 * Adds the quotations that no verb of speaking claims: one next to any verb with a subject, one that a line ending in
 * ":" introduces, one that goes on after another of its paragraph, and one that stands alone. All in the order of the
 * sentences and inside them.
 */
export function* draftLooseInSteps(
  drafts: readonly Draft[],
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): Steps<Draft[]> {
  const reader = new LooseReader(drafts, sentences, quotations);
  for (const [number, sentence] of sentences.entries()) {
    for (const [at, token] of sentence.tokens.entries()) {
      if (token.isQuotation && token.quotation !== undefined) reader.read(number, at, token.quotation);
    }
    yield;
  }
  const ordered: Draft[] = [];
  for (const number of sentences.keys()) {
    for (const draft of reader.listOf(number)) ordered.push(draft);
    yield;
  }
  return ordered;
}

/** A draft that quotations behind it may still join. */
interface OpenDraft extends Draft {
  readonly parts: Span[];
  readonly quotations: number[];
}

class LooseReader {
  readonly #sentences: readonly Sentence[];
  readonly #quotations: readonly Quotation[];
  readonly #claimed: Set<number>;
  readonly #bySentence: Map<number, OpenDraft[]>;
  /** The draft of the last quotation of each sentence, by the sentence's index. */
  readonly #ends = new Map<number, OpenDraft>();

  constructor(drafts: readonly Draft[], sentences: readonly Sentence[], quotations: readonly Quotation[]) {
    this.#sentences = sentences;
    this.#quotations = quotations;
    this.#claimed = new Set(drafts.flatMap((draft) => draft.quotations));
    const open = drafts.map((draft) => ({ ...draft, parts: [...draft.parts], quotations: [...draft.quotations] }));
    this.#bySentence = groupBy(open, (draft) => draft.sentence);
    for (const draft of open) if (draft.quotations.length > 0) this.#ends.set(draft.sentence, draft);
  }

  /** Reads the quotation for which the token at `at` stands. */
  read(number: number, at: number, index: number): void {
    const sentence = this.#sentences[number];
    if (sentence === undefined || this.#claimed.has(index)) return;
    this.#claimed.add(index);
    const parts = [...(this.#quotations[index]?.parts ?? [])];
    const base = { kind: "direct" as const, parts, sentence: number, quotations: [index] };
    const beside = findBeside(sentence, at);
    if (beside !== undefined) this.#add(number, { ...base, ...beside });
    else if (standsAlone(sentence, at)) this.#readAlone(number, sentence, { ...base, shape: "alone" });
  }

  #readAlone(number: number, { paragraph }: Sentence, draft: OpenDraft): void {
    const before = this.#sentences[number - 1];
    const last = this.#ends.get(number) ?? this.#ends.get(number - 1);
    if (last === undefined || before?.paragraph !== paragraph) {
      const introduced = before && findIntroduction(before);
      this.#add(number, introduced === undefined ? draft : { ...draft, ...introduced, sentence: number - 1 });
      return;
    }
    for (const part of draft.parts) last.parts.push(part);
    for (const quotation of draft.quotations) last.quotations.push(quotation);
    this.#ends.set(number, last);
  }

  #add(number: number, draft: OpenDraft): void {
    this.#ends.set(number, draft);
    const known = this.#bySentence.get(draft.sentence);
    if (known === undefined) this.#bySentence.set(draft.sentence, [draft]);
    else known.push(draft);
  }

  /** The drafts of a sentence, in its order. */
  listOf(number: number): readonly Draft[] {
    return (this.#bySentence.get(number) ?? []).sort((a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0));
  }
}

type DraftCue = Pick<Draft, "cue" | "lemma" | "shape" | "mention">;

function describeCue(tokens: readonly Token[], { from, to, lemma }: VerbGroup, { shape, phrase }: Subject): DraftCue {
  return { cue: spanOf(tokens, { from, to }), lemma, shape, mention: spanOf(tokens, phrase) };
}

function findBeside(sentence: Sentence, at: number): DraftCue | undefined {
  const { tokens, groups, subjects } = sentence;
  for (const [index, group] of groups.entries()) {
    if (group.isNegated) continue;
    const subject = subjects[index];
    if (subject === undefined) continue;
    const behindQuotation =
      subject.from > at &&
      subject.from - at <= 2 &&
      tokens.slice(at + 1, subject.from).every((token) => token.pos === "PUNCT");
    if (behindQuotation) return describeCue(tokens, group, subject);
    const before = tokens[at - 1];
    const isNext = groups[index + 1] === undefined || (groups[index + 1]?.from ?? 0) > at;
    if (group.to <= at && isNext && (before?.text === ":" || before?.text === "," || group.to === at))
      return describeCue(tokens, group, subject);
  }
  return undefined;
}

function standsAlone(sentence: Sentence, at: number): boolean {
  return sentence.tokens.every((token, index) => index === at || token.isQuotation || token.pos === "PUNCT");
}

// A line that ends in ":": its last verb's subject speaks, or the last name that it gives.
function findIntroduction(before: Sentence): DraftCue | undefined {
  if (before.tokens.at(-1)?.text !== ":") return undefined;
  const { tokens, groups, subjects } = before;
  for (let index = groups.length - 1; index >= 0; index -= 1) {
    const group = groups[index];
    const subject = subjects[index];
    if (group === undefined || subject === undefined) continue;
    return describeCue(tokens, group, subject);
  }
  const phrase = readPhraseRight(tokens, 0);
  return phrase === undefined || isTime(tokens[0]) ? undefined : { shape: "before", mention: spanOf(tokens, phrase) };
}
