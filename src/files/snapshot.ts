import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { deserialize, serialize } from "node:v8";
import type { Article } from "../core/article.ts";
import type { IndexSnapshot } from "../core/search/passage-index.ts";

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
  const name = createHash("sha256").update(path.resolve(folder)).digest("hex").slice(0, NAME_LENGTH);
  const file = path.join(cacheFolder, `index-${name}.bin`);
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
      const payload = serialize(snapshot);
      await write(file, [await identify(articles), await digest(payload), payload]);
    },
  };
}

/** The file: what it was made of, a checksum of the rest, the rest. */
async function parse(bytes: Buffer, identity: Buffer): Promise<IndexSnapshot | undefined> {
  if (!bytes.subarray(0, DIGEST_LENGTH).equals(identity)) return undefined;
  const payload = bytes.subarray(2 * DIGEST_LENGTH);
  if (!bytes.subarray(DIGEST_LENGTH, 2 * DIGEST_LENGTH).equals(await digest(payload))) return undefined;
  const snapshot: IndexSnapshot = deserialize(payload);
  return snapshot;
}

// Written aside and put in place as a whole: a reader sees the last file or this one, and a crash leaves the last one.
async function write(file: string, parts: readonly Buffer[]): Promise<void> {
  const draft = `${file}.tmp`;
  await writeFile(draft, parts);
  await rename(draft, file);
}

async function digest(payload: Buffer): Promise<Buffer> {
  const hash = createHash("sha256");
  for (let at = 0; at < payload.length; at += DIGESTED_AT_ONCE) {
    hash.update(payload.subarray(at, at + DIGESTED_AT_ONCE));
    await setImmediate();
  }
  return hash.digest();
}

/** SHA-256 of all that an index follows from: the texts, the project's code, its libraries' versions, and Node.js. */
async function identify(articles: readonly Article[]): Promise<Buffer> {
  const hash = createHash("sha256").update(process.version);
  for (const file of await listCode()) hash.update(await readFile(file));
  const parts = articles.map((article) => `\n${article.id}\n${article.hash}`).sort();
  return hash.update(parts.join("")).digest();
}

async function listCode(): Promise<string[]> {
  const root = path.join(import.meta.dirname, "..");
  const files = (await readdir(root, { recursive: true })).filter((name) => CODE.test(name)).sort();
  return [path.join(root, "../package.json"), ...files.map((name) => path.join(root, name))];
}

/** Matches "core/terms.js" and "files/decode.ts"; not "core/terms.js.map" and not "web/serve-web.js". */
const CODE = /^(?:core|files)[\\/].*\.[jt]s$/u;

/** Bytes of a SHA-256. */
const DIGEST_LENGTH = 32;
/** Bytes: about ten milliseconds. */
const DIGESTED_AT_ONCE = 4 * 1024 * 1024;
/** Hexadecimal digits that tell the corpora of one cache folder apart. */
const NAME_LENGTH = 16;
