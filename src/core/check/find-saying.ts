import type { Quote } from "../quotes/quote.ts";
import { overlaps, type Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";

/** How an article has a run of words. */
export type Saying =
  /** What one speaker said, as far as the article tells; without a speaker it does not tell who. */
  | { readonly kind: "said"; readonly quoteKind: Quote["kind"]; readonly speaker?: string }
  /** What several people said, or nobody of whom it tells that they are one; be it with the words that tell who speaks. */
  | { readonly kind: "several"; readonly isTold: boolean }
  /** The article's own words, and some that are said. */
  | { readonly kind: "partly" }
  /** The article's own words alone. */
  | { readonly kind: "unsaid" };

/**
 * Who said `words`, a step for each (the spans of the found words): they are a quote when nearly all of them are parts of
 * quotes of one speaker, and none tells who speaks.
 */
export function* findSayingInSteps(words: readonly Span[], quotes: readonly Quote[]): Steps<Saying> {
  const all = { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
  const near = quotes.filter((quote) => listSpans(quote).some((span) => overlaps(span, all)));
  const holders: Quote[] = [];
  let telling = 0;
  for (const word of words) {
    const holder = findHolder(word, near);
    if (holder !== undefined) holders.push(holder);
    else if (near.some((quote) => tellsWho(word, quote))) telling += 1;
    yield;
  }
  const [first] = holders;
  if (first === undefined) return { kind: "unsaid" };
  if (holders.length + telling < words.length * MOSTLY) return { kind: "partly" };
  if (holders.some((holder) => holder !== first && !areOne(holder, first)))
    return { kind: "several", isTold: telling > 0 };
  if (telling > 0) return { kind: "partly" };
  const kinds = new Set(holders.map(({ kind }) => kind));
  const quoteKind = KINDS.findLast((kind) => kinds.has(kind)) ?? first.kind;
  return { kind: "said", quoteKind, ...(first.speaker !== undefined && { speaker: first.speaker }) };
}

function listSpans({ parts, cue, mention }: Quote): readonly Span[] {
  return [...parts, ...(cue === undefined ? [] : [cue]), ...(mention === undefined ? [] : [mention])];
}

function tellsWho(word: Span, { cue, mention }: Quote): boolean {
  return [cue, mention].some((span) => span !== undefined && overlaps(span, word));
}

/** Whether a cue of these quotes, and nothing of what was said, stands inside `span`: "…,” he said, “…". */
export function holdsCue(span: Span, quotes: readonly Quote[]): boolean {
  return quotes.some(({ cue }) => cue !== undefined && span.start <= cue.start && cue.end <= span.end);
}

// Quotes of an article may lie in each other: words in quotation marks inside a reported sentence are the closer ones.
function findHolder(word: Span, quotes: readonly Quote[]): Quote | undefined {
  const holders = quotes.filter(({ parts }) => parts.some((part) => overlaps(part, word)));
  return holders.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || length(a) - length(b))[0];
}

function areOne(a: Quote, b: Quote): boolean {
  return a.speaker !== undefined && a.speaker === b.speaker;
}

function length({ start, end }: Span): number {
  return end - start;
}

/** The closest hold on the words first. */
const KINDS: readonly Quote["kind"][] = ["direct", "mixed", "reported"];
/** Share of the words that make a run a quote: where reported words begin is seldom told to the word. */
const MOSTLY = 0.9;
