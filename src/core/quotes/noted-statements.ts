import type { Steps } from "../text/steps.ts";
import { QUOTE_KINDS, type Statement } from "./statements.ts";

/** A statement as an index keeps it: with what is needed to count, order and compare it. All else is looked up once it is to be shown. */
export interface NotedStatement extends Statement {
  /** The place of who makes it among the speakers of its article. */
  readonly speaker: number;
}

/** The statements of an article, each list that of the speaker in its place, in few bytes each. */
export function* noteStatementsInSteps(bySpeaker: Iterable<readonly Statement[]>): Steps<Uint8Array> {
  const bytes: number[] = [];
  let speaker = 0;
  let noted = 0;
  for (const statements of bySpeaker) {
    let from = 0;
    for (const { start, end, kinds, quotes, words } of statements) {
      noted += 1;
      if (noted % STATEMENTS_PER_STEP === 0) yield;
      addNumber(bytes, speaker * KINDS + kinds);
      addSigned(bytes, start - from);
      addNumber(bytes, end - start);
      addNumber(bytes, quotes.length);
      addNumber(bytes, words.length);
      let last = 0;
      for (const place of quotes) {
        addSigned(bytes, place - last);
        last = place;
      }
      for (const word of words) addNumber(bytes, word);
      from = end;
    }
    speaker += 1;
  }
  return Uint8Array.from(bytes);
}

/** Those of the noted statements that one of the speakers makes, by their places: of one speaker after the other, in order. */
export function* readNotedInSteps(noted: Uint8Array, speakers: ReadonlySet<number>): Steps<NotedStatement[]> {
  const found: NotedStatement[] = [];
  const reader = new NumberReader(noted);
  let last = { speaker: -1, end: 0 };
  for (let read = 1; !reader.isAtEnd; read += 1) {
    const speech = reader.read();
    const kinds = speech % KINDS;
    const speaker = (speech - kinds) / KINDS;
    const start = (speaker === last.speaker ? last.end : 0) + reader.readSigned();
    const end = start + reader.read();
    last = { speaker, end };
    const [quotes, words] = [reader.read(), reader.read()];
    if (speakers.has(speaker)) {
      found.push({ speaker, kinds, start, end, quotes: readPlaces(reader, quotes), words: readWords(reader, words) });
    } else reader.skip(quotes + words);
    if (read % STATEMENTS_PER_STEP === 0) yield;
  }
  return found;
}

function readPlaces(reader: NumberReader, count: number): number[] {
  const places: number[] = [];
  let last = 0;
  for (let place = 0; place < count; place += 1) {
    last += reader.readSigned();
    places.push(last);
  }
  return places;
}

function readWords(reader: NumberReader, count: number): number[] {
  return Array.from({ length: count }, () => reader.read());
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

/** The bit of a byte that tells that the number goes on. */
const MORE = 128;
/** Bits of the kinds that a statement holds. */
const KINDS = 1 << QUOTE_KINDS.length;
/** Statements of which a step takes less than a millisecond. */
const STATEMENTS_PER_STEP = 500;
