import { Packr } from "msgpackr";
import type { Reading } from "../core/library/readings.ts";
import type { Speaker } from "../core/quotes/people/speaker.ts";
import type { ArticleQuotes, Quote } from "../core/quotes/quote.ts";
import type { ReadingDigest } from "../core/quotes/reading-digest.ts";
import type { NotedEvent } from "../core/summary/noted-event.ts";
import { groupBy } from "../core/text/group-by.ts";
import type { Span } from "../core/text/span.ts";
import type { Steps } from "../core/text/steps.ts";

/** What came of reading an article: the words by which it is found, or why it cannot be read. */
export type Outcome =
  | { readonly kind: "read"; readonly digest: ReadingDigest }
  | { readonly kind: "failed"; readonly reason: string };

/**
 * A reading as bytes: what an index keeps of it, which is unpacked at each start, and chunks of a hundred speakers, quotes and
 * events each. A chunk is unpacked when something of it is asked for, in a step of its own.
 */
export function packReading(digest: ReadingDigest, { said, events }: Reading): Uint8Array {
  const speakers = [...said.speakers.values()].map(packSpeaker);
  return join({ kind: "read", digest }, [cutChunks(speakers), cutChunks(said.quotes), cutChunks(events)]);
}

/** Why an article cannot be read, in place of a reading. */
export function packFailure(reason: string): Uint8Array {
  return join({ kind: "failed", reason }, [[], [], []]);
}

// Only this file packs what lies in a store, whose key holds the version of the code.
export function unpackOutcome(packed: Uint8Array): Outcome {
  const [outcome = packed] = cutParts(packed, "outcome");
  return packr.unpack(outcome) as Outcome;
}

/** All that is said in an article that was read. */
export function* unpackSaidInSteps(packed: Uint8Array): Steps<ArticleQuotes> {
  const quotes: Quote[] = [];
  for (const part of cutParts(packed, "quotes")) {
    for (const quote of packr.unpack(part) as readonly Quote[]) quotes.push(quote);
    yield;
  }
  const speakers = new Map<string, Speaker>();
  for (const part of cutParts(packed, "speakers")) {
    for (const speaker of packr.unpack(part) as readonly PackedSpeaker[]) {
      speakers.set(speaker.id, { ...speaker, mentions: yield* unpackSpansInSteps(speaker.mentions) });
    }
    yield;
  }
  return { quotes, speakers };
}

/** The quotes at these places among those of an article that was read; of a place behind the last there is none. */
export function* unpackQuotesInSteps(packed: Uint8Array, places: readonly number[]): Steps<Map<number, Quote>> {
  const found = new Map<number, Quote>();
  const parts = cutParts(packed, "quotes");
  for (const [chunk, own] of groupBy(places, findChunk)) {
    const quotes = unpackChunk(parts[chunk]) as readonly Quote[];
    for (const place of own) {
      const quote = quotes[place % CHUNK];
      if (quote !== undefined) found.set(place, quote);
    }
    yield;
  }
  return found;
}

/** Where an article that was read names the speakers at these places among those of it: of one after the other, in order. */
export function* unpackMentionsInSteps(packed: Uint8Array, places: readonly number[]): Steps<Span[]> {
  const mentions: Span[] = [];
  const parts = cutParts(packed, "speakers");
  for (const [chunk, own] of groupBy(places, findChunk)) {
    const speakers = unpackChunk(parts[chunk]) as readonly PackedSpeaker[];
    for (const place of own) {
      const spans = speakers[place % CHUNK]?.mentions ?? NO_SPANS;
      for (const span of yield* unpackSpansInSteps(spans)) mentions.push(span);
    }
    yield;
  }
  return mentions;
}

/** The events of an article that was read. */
export function* unpackEventsInSteps(packed: Uint8Array): Steps<NotedEvent[]> {
  const events: NotedEvent[] = [];
  for (const part of cutParts(packed, "events")) {
    for (const event of packr.unpack(part) as readonly NotedEvent[]) events.push(event);
    yield;
  }
  return events;
}

/** A speaker with the starts and ends of the mentions in turn: there may be many. */
interface PackedSpeaker extends Omit<Speaker, "mentions"> {
  readonly mentions: Uint32Array;
}

function packSpeaker({ mentions, ...speaker }: Speaker): PackedSpeaker {
  const bounds = new Uint32Array(mentions.length * 2);
  for (const [at, { start, end }] of mentions.entries()) bounds.set([start, end], at * 2);
  return { ...speaker, mentions: bounds };
}

function* unpackSpansInSteps(bounds: Uint32Array): Steps<Span[]> {
  const spans: Span[] = [];
  for (let at = 0; at < bounds.length; at += 2) {
    if (at % SPANS_PER_STEP === SPANS_PER_STEP - 2) yield;
    spans.push({ start: bounds[at] ?? 0, end: bounds[at + 1] ?? 0 });
  }
  return spans;
}

function cutChunks<Item>(items: readonly Item[]): Item[][] {
  const chunks: Item[][] = [];
  for (let at = 0; at < items.length; at += CHUNK) chunks.push(items.slice(at, at + CHUNK));
  return chunks;
}

function findChunk(place: number): number {
  return Math.floor(place / CHUNK);
}

/** What the parts are of, in their order: one of the first, of the others as many as they have chunks. */
const KINDS = ["outcome", "speakers", "quotes", "events"] as const;
type PartKind = (typeof KINDS)[number];

/** The numbers of the chunks of each kind, the length of each part, and the parts: what is kept of an index first, then the chunks. */
function join(outcome: Outcome, chunks: readonly (readonly unknown[])[]): Uint8Array {
  const parts = [outcome, ...chunks.flat()].map((part) => packr.pack(part));
  const heads = [...chunks.map(({ length }) => length), ...parts.map(({ length }) => length)];
  const packed = new Uint8Array(heads.length * NUMBER + sum(parts.map(({ length }) => length)));
  const view = new DataView(packed.buffer);
  for (const [at, head] of heads.entries()) view.setUint32(at * NUMBER, head);
  let at = heads.length * NUMBER;
  for (const part of parts) {
    packed.set(part, at);
    at += part.length;
  }
  return packed;
}

function unpackChunk(part: Uint8Array | undefined): unknown {
  return part === undefined ? [] : packr.unpack(part);
}

/** The parts of one kind, in their order. */
function cutParts(packed: Uint8Array, kind: PartKind): Uint8Array[] {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const readHead = (place: number): number => view.getUint32(place * NUMBER);
  const counts = KINDS.map((_, at) => (at === 0 ? 1 : readHead(at - 1)));
  const lengths = KINDS.length - 1;
  const before = sum(counts.slice(0, KINDS.indexOf(kind)));
  let start = (lengths + sum(counts)) * NUMBER;
  for (let part = 0; part < before; part += 1) start += readHead(lengths + part);
  return Array.from({ length: counts[KINDS.indexOf(kind)] ?? 0 }, (_, at) => {
    const from = start;
    start += readHead(lengths + before + at);
    return packed.subarray(from, start);
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Bytes of a number in front of the parts. */
const NUMBER = 4;
/** Speakers, quotes or events that are unpacked in about a millisecond. */
const CHUNK = 100;
/** Bounds that are read in less than a millisecond. */
const SPANS_PER_STEP = 2_000;
const NO_SPANS = new Uint32Array();

// Maps and sets come back as what they are; the names of fields stand once in a value.
const packr = new Packr({ useRecords: true, moreTypes: true });
