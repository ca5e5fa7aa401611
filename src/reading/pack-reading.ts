import { Packr } from "msgpackr";
import type { Reading } from "../core/library/readings.ts";
import type { ReadingDigest } from "../core/quotes/reading-digest.ts";

/** What came of reading an article: the words by which it is found, or why it cannot be read. */
export type Outcome =
  | { readonly kind: "read"; readonly digest: ReadingDigest }
  | { readonly kind: "failed"; readonly reason: string };

/**
 * A reading as bytes, in three parts: what an index keeps of it, which is unpacked at each start, what is said, and the events. Each
 * is unpacked when it is asked for.
 */
export function packReading(digest: ReadingDigest, { said, events }: Reading): Uint8Array {
  return join([{ kind: "read", digest } satisfies Outcome, said, events].map((part) => packr.pack(part)));
}

/** Why an article cannot be read, in place of a reading. */
export function packFailure(reason: string): Uint8Array {
  return join([packr.pack({ kind: "failed", reason } satisfies Outcome)]);
}

// Only this file packs what lies in a store, whose key holds the version of the code.
export function unpackOutcome(packed: Uint8Array): Outcome {
  return packr.unpack(cutPart(packed, 0)) as Outcome;
}

/** What is said in an article that was read. */
export function unpackSaid(packed: Uint8Array): Reading["said"] {
  return packr.unpack(cutPart(packed, 1)) as Reading["said"];
}

/** The events of an article that was read. */
export function unpackEvents(packed: Uint8Array): Reading["events"] {
  return packr.unpack(cutPart(packed, 2)) as Reading["events"];
}

/** The parts one after another, before each its length. */
function join(parts: readonly Uint8Array[]): Uint8Array {
  const packed = new Uint8Array(parts.reduce((sum, { length }) => sum + HEAD + length, 0));
  const view = new DataView(packed.buffer);
  let at = 0;
  for (const part of parts) {
    view.setUint32(at, part.length);
    packed.set(part, at + HEAD);
    at += HEAD + part.length;
  }
  return packed;
}

function cutPart(packed: Uint8Array, place: number): Uint8Array {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  let at = 0;
  for (let part = 0; part < place; part += 1) at += HEAD + view.getUint32(at);
  return packed.subarray(at + HEAD, at + HEAD + view.getUint32(at));
}

/** Bytes of the length of a part. */
const HEAD = 4;

// Maps and sets come back as what they are; the names of fields stand once in a value.
const packr = new Packr({ useRecords: true, moreTypes: true });
