import type { Span } from "../../src/core/text/span.ts";

/** An article without its markup, and what the markup said of it. */
export interface MarkedText {
  readonly text: string;
  /** The parts of each quote, by its number, in order. */
  readonly parts: ReadonlyMap<number, readonly Span[]>;
  /** The mention of each quote, by its number. */
  readonly mentions: ReadonlyMap<number, Span>;
  readonly notSpeech: readonly Span[];
}

/**
 * Takes the markup out of an article: `⟦1|said words⟧`, `{1,2|the speaker}` and `⟦-|no speech⟧`, which may be nested.
 * Throws an Error that names the fixture for markup that is left open, closed twice, or given to a number twice.
 */
export function readMarkup(id: string, body: string): MarkedText {
  const parts = new Map<number, Span[]>();
  const mentions = new Map<number, Span>();
  const notSpeech: Span[] = [];
  const open: OpenMark[] = [];
  let text = "";
  let read = 0;
  const source = body.trim();
  for (const found of source.matchAll(MARK)) {
    text += source.slice(read, found.index);
    read = found.index + found[0].length;
    const opening = readOpening(found, text.length);
    if (opening !== undefined) {
      open.push(opening);
      continue;
    }
    const mark = open.pop();
    if (mark === undefined || mark.close !== found[0])
      throw new Error(`${id}: stray "${found[0]}" after "${text.slice(-40)}"`);
    const span = { start: mark.start, end: text.length };
    if (span.start === span.end) throw new Error(`${id}: empty markup after "${text.slice(-40)}"`);
    if (mark.numbers.length === 0) notSpeech.push(span);
    for (const number of mark.numbers) {
      if (mark.close === "⟧") parts.set(number, [...(parts.get(number) ?? []), span]);
      else if (mentions.has(number)) throw new Error(`${id}: quote ${number} has two mentions`);
      else mentions.set(number, span);
    }
  }
  const last = open.at(-1);
  if (last !== undefined)
    throw new Error(`${id}: markup left open before "${text.slice(last.start, last.start + 40)}"`);
  return { text: text + source.slice(read), parts, mentions, notSpeech };
}

interface OpenMark {
  readonly start: number;
  readonly close: "⟧" | "}";
  /** Empty for what is no speech. */
  readonly numbers: readonly number[];
}

function readOpening(found: RegExpExecArray, start: number): OpenMark | undefined {
  const [, part, mention] = found;
  if (mention !== undefined) return { start, close: "}", numbers: mention.split(",").map(Number) };
  if (part !== undefined) return { start, close: "⟧", numbers: part === "-" ? [] : [Number(part)] };
  return undefined;
}

/** Matches "⟦12|", "⟦-|", "{1,2|", "⟧" and "}"; not "[1|" nor the brace of "{a". */
const MARK = /⟦(\d+|-)\||\{(\d+(?:,\d+)*)\||⟧|\}/gu;
