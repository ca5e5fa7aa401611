import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openStore, type StoreFault } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { isInCI } from "../support/case-count.ts";

const BUILT = path.join(import.meta.dirname, "../../dist/store/open-store.js");

let folder: string;
let file: string;
let faults: StoreFault[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "store-"));
  file = path.join(folder, "cache", "readings.mdb");
  faults = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (at = file): Promise<Store> => openStore(at, (fault) => faults.push(fault));

/** A value of some pages that tells its number. */
function makeValue(number: number): Buffer {
  return Buffer.from(`${number} `.repeat(3_000));
}

async function fill(count: number): Promise<void> {
  const store = await open();
  await Promise.all(Array.from({ length: count }, (_, at) => store.write(`key ${at}`, makeValue(at))));
  await store.close();
}

describe("a store", () => {
  test("has what was written before it was opened, also under keys of any length", async () => {
    const long = "k".repeat(5_000);
    const before = await open();
    await before.write("key", makeValue(1));
    await before.write(long, makeValue(2));
    await before.close();
    const after = await open();
    expect([after.read("key"), after.read(long), after.read("other")].map((value) => value && [...value])).toEqual([
      [...makeValue(1)],
      [...makeValue(2)],
      undefined,
    ]);
    expect(after.count()).toBe(2);
    await after.close();
    expect(faults).toEqual([]);
  });

  test("reads what is being written", async () => {
    const store = await open();
    const writing = store.write("key", makeValue(1));
    expect(store.read("key")).toEqual(makeValue(1));
    await writing;
    await store.close();
  });

  test("forgets all but what is to be kept", async () => {
    await fill(120);
    const store = await open();
    await store.keepOnly(new Set(["key 3", "key 7", "not there"]));
    expect(store.count()).toBe(2);
    expect(store.read("key 3")).toBeDefined();
    expect(store.read("key 4")).toBeUndefined();
    await store.close();
  });

  test("is opened by two at once, and each reads what the other wrote", async () => {
    const [one, other] = [await open(), await open()];
    await one.write("one", makeValue(1));
    await other.write("other", makeValue(2));
    expect(await readSoon(other, "one")).toBeDefined();
    expect(await readSoon(one, "other")).toBeDefined();
    await one.close();
    await other.close();
    expect(faults).toEqual([]);
  });
});

async function readSoon(store: Store, key: string): Promise<Uint8Array | undefined> {
  // A snapshot of the store is renewed with the next turn of the event loop.
  await new Promise((resolve) => setImmediate(resolve));
  return store.read(key);
}

describe("a store that is not whole is begun anew, and that is told once", () => {
  const expectBegunAnew = async (): Promise<void> => {
    const store = await open();
    expect(faults).toMatchObject([{ kind: "begun-anew" }]);
    expect(store.read("key 1")).toBeUndefined();
    await store.write("new", makeValue(3));
    await store.close();
    const next = await open();
    expect(next.read("new")).toEqual(makeValue(3));
    await next.close();
    expect(faults).toHaveLength(1);
  };

  test.each([2, 4, 100])("cut to one part of %i", async (parts) => {
    await fill(100);
    truncateSync(file, Math.floor(statSync(file).size / parts));
    await expectBegunAnew();
  });

  test("written over with something else", async () => {
    await fill(100);
    writeFileSync(file, Buffer.alloc(200_000, "no store at all "));
    await expectBegunAnew();
  });
});

test("a value that was written over is none, and the others are read", async () => {
  await fill(20);
  const bytes = readFileSync(file);
  const at = bytes.indexOf("7 7 7 7 7 7 7 ");
  bytes.write("8", at);
  writeFileSync(file, bytes);
  const store = await open();
  expect(store.read("key 7")).toBeUndefined();
  expect(store.read("key 8")).toEqual(makeValue(8));
  await store.close();
  expect(faults).toEqual([]);
});

describe("where nothing can be kept, values last as long as the process, and that is told once", () => {
  const expectInMemory = async (at: string): Promise<void> => {
    const store = await open(at);
    await store.write("key", makeValue(1)).catch(() => undefined);
    await store.write("other", makeValue(2)).catch(() => undefined);
    expect(store.read("key")).toEqual(makeValue(1));
    expect(store.read("other")).toEqual(makeValue(2));
    await store.close();
    expect(faults).toMatchObject([{ kind: "not-kept" }]);
  };

  test("in a folder that cannot be made", async () => {
    writeFileSync(path.join(folder, "file"), "");
    await expectInMemory(path.join(folder, "file", "readings.mdb"));
  });

  const canMount = spawnSync("unshare", ["--mount", "true"]).status === 0;

  /** Uses a store in a folder on a disk of its own; what was told, and how the process ended. */
  function useStoreOn(mount: string): { readonly told: string; readonly status: number | null } {
    const script = `
      import { openStore } from ${JSON.stringify(BUILT)};
      const told = [];
      const store = await openStore(${JSON.stringify(path.join(folder, "readings.mdb"))}, ({ kind, reason }) => told.push(kind + ": " + reason));
      const value = (number) => new Uint8Array(20_000).fill(number);
      for (let at = 0; at < 100; at += 1) await store.write("new " + at, value(at)).catch(() => undefined);
      for (let at = 0; at < 100; at += 1) if (store.read("new " + at)?.[0] !== at) told.push("lost " + at);
      if (store.read("old") !== undefined) told.push("old");
      await store.close();
      console.log(JSON.stringify(told));`;
    const program = [process.execPath, "--input-type=module", "-e", `'${script.replaceAll("'", "'\\''")}'`].join(" ");
    const { stdout, status } = spawnSync("unshare", ["--mount", "sh", "-c", `${mount} && ${program}`]);
    return { told: stdout.toString().trim(), status };
  }

  test.runIf(canMount)("on a full disk", () => {
    const found = useStoreOn(`mount -t tmpfs -o size=300k none ${folder}`);
    expect(found).toEqual({ told: '["not-kept: its disk is full: make room"]', status: 0 });
  });

  test.runIf(canMount)("on a disk that may not be written", () => {
    const found = useStoreOn(`mount --bind ${folder} ${folder} && mount -o remount,ro,bind ${folder}`);
    expect(found).toEqual({ told: expect.stringMatching(/^\["not-kept: (?!its disk is full)[^"]+"\]$/u), status: 0 });
  });
});

test("a process that is killed while it writes loses no value that it was told is kept", async () => {
  const script = `
    import { openStore } from ${JSON.stringify(BUILT)};
    const store = await openStore(${JSON.stringify(file)}, (fault) => console.log("fault " + JSON.stringify(fault)));
    const first = Number(process.argv[1]);
    for (let at = first; ; at += 1) store.write("key " + at, new TextEncoder().encode((at + " ").repeat(3_000))).then(() => console.log(at)), await new Promise((resolve) => setTimeout(resolve, 1));`;
  const kept: number[] = [];
  for (let round = 0; round < KILLS; round += 1) {
    const first = round * 1_000_000;
    const child = spawn(process.execPath, ["--input-type=module", "-e", script, String(first)], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    let left = 20 + round * 17;
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.startsWith("fault")) throw new Error(line);
      kept.push(Number(line));
      left -= 1;
      if (left === 0) child.kill("SIGKILL");
    }
  }
  const store = await open();
  const lost = kept.filter((number) => !makeValue(number).equals(store.read(`key ${number}`) ?? Buffer.alloc(0)));
  await store.close();
  expect(lost).toEqual([]);
  expect(kept.length).toBeGreaterThan(KILLS * 20);
  expect(faults).toEqual([]);
});

const KILLS = isInCI() ? 8 : 3;
