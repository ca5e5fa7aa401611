import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { deserialize, serialize } from "node:v8";
import type { Article } from "../core/article/article.ts";
import type { IndexSnapshot } from "../core/index/passage-index.ts";
import { digestCode } from "./digest-code.ts";

/** The index of one corpus folder on disk, so that a restart need not build it. */
export interface SnapshotFile {
  /** The index of exactly these articles; undefined when there is none, or one that cannot be trusted. Never rejects. */
  load(articles: readonly Article[]): Promise<IndexSnapshot | undefined>;
  /** Replaces the file in one step. Rejects when it cannot be written. */
  save(articles: readonly Article[], snapshot: IndexSnapshot): Promise<void>;
}

/**
 * The snapshot of the corpus in `folder`, kept in `cacheFolder`. It is taken only when its checksum holds and it was
 * written for the same texts, by the same code on the same version of Node.js: whatever else is rebuilt.
 */
export function openSnapshot(cacheFolder: string, folder: string): SnapshotFile {
  const file = path.join(cacheFolder, `index-${nameCorpus(folder)}.bin`);
  let code: Promise<Buffer> | undefined;
  const identify = async (articles: readonly Article[]): Promise<Buffer> => {
    code ??= digestCode(CODE);
    // A language that could not be found once may be found the next time.
    const parts = articles.map(({ id, hash, lang }) => `${id}\n${hash}\n${lang ?? ""}\n`).sort();
    return createHash("sha256")
      .update(await code)
      .update(parts.join(""))
      .digest();
  };
  return {
    load: async (articles) => {
      try {
        return await parse(await readFile(file), await identify(articles));
      } catch {
        return undefined;
      }
    },
    save: async (articles, snapshot) => {
      await mkdir(cacheFolder, { recursive: true });
      const parts = await encode(snapshot);
      await write(file, [await identify(articles), await digest(parts), ...parts]);
    },
  };
}

/** By which the files of one corpus folder are told from others' in a cache folder. */
export function nameCorpus(folder: string): string {
  return createHash("sha256").update(path.resolve(folder)).digest("hex").slice(0, NAME_LENGTH);
}

/** The file: what it was made of, a checksum of the rest, the rest. */
async function parse(bytes: Buffer, identity: Buffer): Promise<IndexSnapshot | undefined> {
  if (!bytes.subarray(0, DIGEST_LENGTH).equals(identity)) return undefined;
  const payload = bytes.subarray(2 * DIGEST_LENGTH);
  if (!bytes.subarray(DIGEST_LENGTH, 2 * DIGEST_LENGTH).equals(await digest([payload]))) return undefined;
  return decode(payload);
}

/** The snapshot in parts, its long rows of numbers as they stand in memory; before each part its length in bytes. */
async function encode({ articles, words, counts, terms, postings }: IndexSnapshot): Promise<Buffer[]> {
  const parts: Buffer[] = [];
  for (const value of [articles, words, terms, postings.stems]) {
    parts.push(serialize(value));
    await setImmediate();
  }
  const rows = [counts, postings.counts, postings.documents, postings.frequencies, postings.lengths];
  for (const row of rows) parts.push(Buffer.from(row.buffer, row.byteOffset, row.byteLength));
  return parts.flatMap((part) => {
    const length = Buffer.alloc(LENGTH_LENGTH);
    length.writeUInt32LE(part.length);
    return [length, part];
  });
}

function decode(payload: Buffer): IndexSnapshot {
  let at = 0;
  const next = (): Buffer => {
    const start = at + LENGTH_LENGTH;
    at = start + payload.readUInt32LE(at);
    return payload.subarray(start, at);
  };
  const articles: string[] = deserialize(next());
  const words: string[] = deserialize(next());
  const terms: number = deserialize(next());
  const stems: string[] = deserialize(next());
  const counts = readRow(next());
  const postings = {
    stems,
    counts: readRow(next()),
    documents: readRow(next()),
    frequencies: readRow(next()),
    lengths: readRow(next()),
  };
  return { articles, words, counts, terms, postings };
}

// A copy, since numbers of four bytes have to begin at a multiple of four.
function readRow(part: Buffer): Uint32Array {
  return new Uint32Array(Uint8Array.from(part).buffer);
}

// Written aside and put in place as a whole: a reader sees the last file or this one, and a crash leaves the last one.
async function write(file: string, parts: readonly Buffer[]): Promise<void> {
  const draft = `${file}.tmp`;
  await writeFile(draft, parts);
  await rename(draft, file);
}

async function digest(parts: readonly Buffer[]): Promise<Buffer> {
  const hash = createHash("sha256");
  for (const part of parts) {
    for (let at = 0; at < part.length; at += DIGESTED_AT_ONCE) {
      hash.update(part.subarray(at, at + DIGESTED_AT_ONCE));
      await setImmediate();
    }
  }
  return hash.digest();
}

/** What an index follows from beside the texts. Matches "core/terms.js" and "files/decode.ts"; not "core/terms.js.map" and not "web/serve-web.js". */
const CODE = /^(?:core|files)[\\/].*\.[jt]s$/u;

/** Bytes of a SHA-256. */
const DIGEST_LENGTH = 32;
/** Bytes of the length of a part. */
const LENGTH_LENGTH = 4;
/** Bytes: about ten milliseconds. */
const DIGESTED_AT_ONCE = 4 * 1024 * 1024;
/** Hexadecimal digits that tell the corpora of one cache folder apart. */
const NAME_LENGTH = 16;
