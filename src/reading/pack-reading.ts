import { Packr } from "msgpackr";
import type { Reading } from "../core/library/readings.ts";
import type { ReadingDigest } from "../core/quotes/reading-digest.ts";

/** What came of reading an article: the words by which it is found, or why it cannot be read. */
export type Outcome =
  | { readonly kind: "read"; readonly digest: ReadingDigest }
  | { readonly kind: "failed"; readonly reason: string };

/** A reading as bytes, what an index keeps of it before it: that is unpacked at each start, the rest when it is asked for. */
export function packReading(digest: ReadingDigest, reading: Reading): Uint8Array {
  return join({ kind: "read", digest }, packr.pack(reading));
}

/** Why an article cannot be read, in place of a reading. */
export function packFailure(reason: string): Uint8Array {
  return join({ kind: "failed", reason }, new Uint8Array());
}

export function unpackOutcome(packed: Uint8Array): Outcome {
  // Only this file packs what lies in a store, whose key holds the version of the code.
  return packr.unpack(packed.subarray(HEAD, HEAD + readLength(packed))) as Outcome;
}

/** The reading of an outcome that is one. */
export function unpackReading(packed: Uint8Array): Reading {
  return packr.unpack(packed.subarray(HEAD + readLength(packed))) as Reading;
}

function join(outcome: Outcome, rest: Uint8Array): Uint8Array {
  const head = packr.pack(outcome);
  const packed = new Uint8Array(HEAD + head.length + rest.length);
  new DataView(packed.buffer).setUint32(0, head.length);
  packed.set(head, HEAD);
  packed.set(rest, HEAD + head.length);
  return packed;
}

function readLength({ buffer, byteOffset }: Uint8Array): number {
  return new DataView(buffer, byteOffset).getUint32(0);
}

/** Bytes of the length of an outcome. */
const HEAD = 4;

// Maps and sets come back as what they are; the names of fields stand once in a value.
const packr = new Packr({ useRecords: true, moreTypes: true });
