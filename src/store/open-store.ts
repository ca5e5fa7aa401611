import { createHash } from "node:crypto";
import { statfsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import type { RootDatabase } from "lmdb";
import { readErrorCode } from "../files/error-code.ts";
import { checkStore } from "./check-store.ts";
import { seal, unseal } from "./sealed-value.js";
import { openMemoryStore, type Store } from "./store.ts";

/** What is the matter with a store, for the owner; the bot serves on. */
export type StoreFault =
  /** It cannot be opened or written: what it should keep lasts as long as the process. */
  | { readonly kind: "not-kept"; readonly reason: string }
  /** It was not whole, and is begun anew. */
  | { readonly kind: "begun-anew"; readonly reason: string };

/**
 * The store in `file`, made where there is none. What is the matter with it is told once a kind to `onFault`; then the values are kept in
 * memory. Several processes may have it open. Never rejects.
 */
export async function openStore(file: string, onFault: (fault: StoreFault) => void): Promise<Store> {
  const check = await checkStore(file);
  if (check.kind === "broken") {
    onFault({ kind: "begun-anew", reason: check.reason });
    const failure = await removeStore(file);
    if (failure !== undefined) return keepInMemory(failure, onFault);
  }
  if (check.kind === "unchecked") return keepInMemory(check.reason, onFault);
  try {
    await mkdir(path.dirname(file), { recursive: true });
    return new FileStore(file, await openDatabase(file), onFault);
  } catch (error) {
    return keepInMemory(readReason(file, error), onFault);
  }
}

// The package's codes are numbers, its words tell what they mean, but of a full disk that reading or writing failed.
function readReason(file: string, error: unknown): string {
  if (isDiskFull(path.dirname(file))) return "its disk is full: make room";
  const code = readErrorCode(error);
  return error instanceof Error && /^-?\d+$/u.test(code) ? error.message : code;
}

function isDiskFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < LEAST_ROOM;
  } catch {
    return false;
  }
}

function keepInMemory(reason: string, onFault: (fault: StoreFault) => void): Store {
  onFault({ kind: "not-kept", reason });
  return openMemoryStore();
}

async function removeStore(file: string): Promise<string | undefined> {
  try {
    for (const part of [file, `${file}-lock`]) await rm(part, { recursive: true, force: true });
    return undefined;
  } catch (error) {
    return readErrorCode(error);
  }
}

// Loaded here: where the package has no program for this system, all else goes on.
async function openDatabase(file: string): Promise<Database> {
  const { open } = await import("lmdb");
  return open<Buffer, Buffer>({
    path: file,
    noSubdir: true,
    encoding: "binary",
    keyEncoding: "binary",
    cache: false,
    noSync: true,
    overlappingSync: false,
  });
}

type Database = RootDatabase<Buffer, Buffer>;

/**
 * LMDB's, in which a value is whole or not there, whenever the process ends. What is written within a moment is put down at once and
 * by this thread, in a millisecond: where the package writes by a thread of its own, a full disk ends the process. Nothing waits for
 * the disk itself: what a power cut leaves is checked at the next start.
 */
class FileStore implements Store {
  readonly #file: string;
  readonly #database: Database;
  readonly #onFault: (fault: StoreFault) => void;
  /** What is to be written, and what could not be: a value that was once given is read again. */
  readonly #held = new Map<string, Uint8Array>();
  #waiting: Writing[] = [];
  #timer: NodeJS.Timeout | undefined;
  #failure: Error | undefined;

  constructor(file: string, database: Database, onFault: (fault: StoreFault) => void) {
    this.#file = file;
    this.#database = database;
    this.#onFault = onFault;
  }

  read(key: string): Uint8Array | undefined {
    const held = this.#held.get(key);
    if (held !== undefined) return held;
    try {
      const sealed = this.#database.get(hashKey(key));
      return sealed === undefined ? undefined : unseal(sealed);
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  write(key: string, value: Uint8Array): Promise<void> {
    this.#held.set(key, value);
    // A disk that was full once is not tried again.
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    this.#timer ??= setTimeout(() => this.#writeWaiting(), MOMENT);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ key, value, resolve, reject });
    });
  }

  async keepOnly(keys: ReadonlySet<string>): Promise<void> {
    const kept = new Set([...keys].map((key) => hashKey(key).toString("latin1")));
    const others = [...this.#database.getKeys({})].filter((key) => !kept.has(key.toString("latin1")));
    for (let at = 0; at < others.length; at += REMOVED_AT_ONCE) {
      this.#database.transactionSync(() => {
        for (const key of others.slice(at, at + REMOVED_AT_ONCE)) this.#database.removeSync(key);
      });
      await setImmediate();
    }
  }

  count(): number {
    return this.#database.getCount({});
  }

  async close(): Promise<void> {
    this.#writeWaiting();
    // What could not be written was told when it failed.
    await this.#database.close().catch(() => undefined);
  }

  #writeWaiting(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const waiting = this.#waiting;
    this.#waiting = [];
    if (waiting.length === 0) return;
    try {
      this.#database.transactionSync(() => {
        for (const { key, value } of waiting) this.#database.putSync(hashKey(key), seal(value));
      });
    } catch (error) {
      const failure = this.#fail(error);
      for (const { reject } of waiting) reject(failure);
      return;
    }
    for (const { key, value, resolve } of waiting) {
      if (this.#held.get(key) === value) this.#held.delete(key);
      resolve();
    }
  }

  #fail(error: unknown): Error {
    const failure = error instanceof Error ? error : new Error(String(error));
    if (this.#failure === undefined) this.#onFault({ kind: "not-kept", reason: readReason(this.#file, error) });
    this.#failure ??= failure;
    return failure;
  }
}

/** A value on its way to the disk, and who waits for it. */
interface Writing {
  readonly key: string;
  readonly value: Uint8Array;
  readonly resolve: () => void;
  readonly reject: (failure: Error) => void;
}

/** A key of any length as 32 bytes: LMDB has a limit, and does not outlive a longer one. */
function hashKey(key: string): Buffer {
  return createHash("sha256").update(key).digest();
}

/** Bytes that are left on a disk that is full: less than what is written at once. */
const LEAST_ROOM = 256 * 1024;
/** Milliseconds in which values come together that are written at once. */
const MOMENT = 100;
/** Values: about a millisecond. */
const REMOVED_AT_ONCE = 50;
