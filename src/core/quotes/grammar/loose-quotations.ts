import { addToGroup, groupBy } from "../../text/group-by.ts";
import type { Quotation } from "../../text/quotations.ts";
import type { Span } from "../../text/span.ts";
import type { Steps } from "../../text/steps.ts";
import type { Draft } from "./assemble.ts";
import { findBeside, findIntroduction } from "./beside-quotation.ts";
import type { Sentence } from "./sentence.ts";

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
    addToGroup(this.#bySentence, draft.sentence, draft);
  }

  /** The drafts of a sentence, in its order. */
  listOf(number: number): readonly Draft[] {
    return (this.#bySentence.get(number) ?? []).sort((a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0));
  }
}

function standsAlone(sentence: Sentence, at: number): boolean {
  return sentence.tokens.every((token, index) => index === at || token.isQuotation || token.pos === "PUNCT");
}
