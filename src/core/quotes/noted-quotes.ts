import type { Span } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { ArticleQuotes, Quote } from "./quote.ts";

/** Of a quote, what is needed to count, order and compare it: all else is looked up once it is to be shown. */
export interface NotedQuote extends Pick<Quote, "kind" | "start" | "end" | "parts"> {
  /** Its place among the quotes of its article. */
  readonly place: number;
  /** The place of who said it among the speakers of its article. */
  readonly speaker: number;
}

/** The quotes of an article that have a speaker, in few bytes each. */
export function* noteQuotesInSteps({ quotes, speakers }: ArticleQuotes): Steps<Uint8Array> {
  const places = new Map([...speakers.keys()].map((id, place) => [id, place]));
  const bytes: number[] = [];
  let last = { place: -1, start: 0 };
  for (const [place, quote] of quotes.entries()) {
    if (place % QUOTES_PER_STEP === QUOTES_PER_STEP - 1) yield;
    const speaker = quote.speaker === undefined ? undefined : places.get(quote.speaker);
    if (speaker === undefined) continue;
    const { kind, start, end, parts } = quote;
    addNumber(bytes, place - last.place - 1);
    addNumber(bytes, speaker * KINDS.length + KINDS.indexOf(kind));
    addSigned(bytes, start - last.start);
    addSigned(bytes, end - start);
    addNumber(bytes, parts.length);
    let from = start;
    for (const part of parts) {
      addSigned(bytes, part.start - from);
      addSigned(bytes, part.end - part.start);
      from = part.end;
    }
    last = { place, start };
  }
  return Uint8Array.from(bytes);
}

/** Those of the noted quotes that one of the speakers said, by their places, in the order of the article. */
export function* readNotedInSteps(noted: Uint8Array, speakers: ReadonlySet<number>): Steps<NotedQuote[]> {
  const found: NotedQuote[] = [];
  const reader = new NumberReader(noted);
  let last = { place: -1, start: 0 };
  for (let read = 1; !reader.isAtEnd; read += 1) {
    const place = last.place + 1 + reader.read();
    const { speaker, kind } = readSpeech(reader.read());
    const start = last.start + reader.readSigned();
    const end = start + reader.readSigned();
    const count = reader.read();
    last = { place, start };
    if (speakers.has(speaker)) found.push({ place, speaker, kind, start, end, parts: readParts(reader, start, count) });
    else reader.skip(count * 2);
    if (read % QUOTES_PER_STEP === 0) yield;
  }
  return found;
}

function readSpeech(number: number): Pick<NotedQuote, "speaker" | "kind"> {
  const at = number % KINDS.length;
  return { speaker: (number - at) / KINDS.length, kind: KINDS[at] ?? "reported" };
}

function readParts(reader: NumberReader, from: number, count: number): Span[] {
  const parts: Span[] = [];
  let last = from;
  for (let part = 0; part < count; part += 1) {
    const start = last + reader.readSigned();
    last = start + reader.readSigned();
    parts.push({ start, end: last });
  }
  return parts;
}

// Seven bits a byte, the last of a number below 128: most differences of places take one.
function addNumber(bytes: number[], number: number): void {
  let rest = number;
  while (rest >= MORE) {
    bytes.push((rest % MORE) + MORE);
    rest = Math.floor(rest / MORE);
  }
  bytes.push(rest);
}

function addSigned(bytes: number[], number: number): void {
  addNumber(bytes, number < 0 ? -2 * number - 1 : 2 * number);
}

class NumberReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  read(): number {
    let number = 0;
    let weight = 1;
    for (;;) {
      const byte = this.#bytes[this.#at] ?? 0;
      this.#at += 1;
      if (byte < MORE) return number + byte * weight;
      number += (byte - MORE) * weight;
      weight *= MORE;
    }
  }

  readSigned(): number {
    const number = this.read();
    return number % 2 === 0 ? number / 2 : -(number + 1) / 2;
  }

  skip(numbers: number): void {
    for (let skipped = 0; skipped < numbers; skipped += 1) this.read();
  }
}

const KINDS: readonly Quote["kind"][] = ["direct", "mixed", "reported"];
/** The bit of a byte that tells that the number goes on. */
const MORE = 128;
/** Quotes of which a step takes less than a millisecond. */
const QUOTES_PER_STEP = 1_000;
