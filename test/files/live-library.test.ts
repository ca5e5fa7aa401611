import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Library } from "../../src/core/library.ts";
import { type LiveLibrary, openLibrary } from "../../src/files/live-library.ts";

let folder = "";
let live: LiveLibrary | undefined;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "corpus-"));
  writeFileSync(path.join(folder, "a.txt"), "Title\nTrade grew.");
});
afterEach(async () => {
  await live?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(): Promise<{ next: () => Promise<Library>; failures: unknown[] }> {
  const failures: unknown[] = [];
  let announce: ((library: Library) => void) | undefined;
  live = await openLibrary(folder, {
    onLoad: (library) => announce?.(library),
    onFailure: (error) => failures.push(error),
  });
  const next = (): Promise<Library> =>
    new Promise((resolve) => {
      announce = resolve;
    });
  // The watcher needs a moment before it sees changes.
  await new Promise((resolve) => setTimeout(resolve, 300));
  return { next, failures };
}

test("a changed file is served after a moment, and the version with it", async () => {
  const { next } = await open();
  const before = live?.get();
  const loaded = next();
  writeFileSync(path.join(folder, "a.txt"), "Title\nTrade fell.");
  const after = await loaded;
  expect(live?.get()).toBe(after);
  expect(after.articles[0]?.text).toContain("fell");
  expect(after.version).not.toBe(before?.version);
});

test("a library that somebody holds is not changed by a reload", async () => {
  const { next } = await open();
  const held = live?.get();
  const loaded = next();
  writeFileSync(path.join(folder, "b.txt"), "Other\nExports rose.");
  await loaded;
  expect(held?.articles.length).toBe(1);
  expect(held?.index.find(["export"], 5)).toEqual([]);
});

test("a file that turns bad is reported and the others keep being served", async () => {
  writeFileSync(path.join(folder, "b.txt"), "Other\nExports rose.");
  const { next } = await open();
  const loaded = next();
  writeFileSync(path.join(folder, "b.txt"), Uint8Array.from([0xff, 0x00]));
  const after = await loaded;
  expect(after.articles.map(({ id }) => id)).toEqual(["a.txt"]);
  expect(after.problems).toContainEqual(expect.objectContaining({ severity: "error", file: "b.txt" }));
});

test("when the folder goes away the last library keeps serving", async () => {
  const { failures } = await open();
  rmSync(folder, { recursive: true });
  await expect.poll(() => failures.length, { timeout: 5_000 }).toBeGreaterThan(0);
  expect(live?.get().articles.length).toBe(1);
});

test("only the file that changed is read: the others keep their articles and their problems", async () => {
  writeFileSync(path.join(folder, "b.txt"), "Other\nExports rose.");
  writeFileSync(path.join(folder, "bad.pdf"), "%PDF");
  const { next } = await open();
  const before = live?.get();
  const loaded = next();
  writeFileSync(path.join(folder, "a.txt"), "Title\nTrade fell.");
  const after = await loaded;
  expect(after.articles.find(({ id }) => id === "b.txt")).toBe(before?.articles.find(({ id }) => id === "b.txt"));
  expect(after.problems).toEqual(before?.problems);
  expect(after.index.find(["fall"], 5).map(({ passage }) => passage.article.id)).toEqual(["a.txt"]);
});

test("a folder that is moved away takes its articles with it", async () => {
  mkdirSync(path.join(folder, "sub"));
  writeFileSync(path.join(folder, "sub/b.txt"), "Other\nExports rose.");
  const { next } = await open();
  const loaded = next();
  rmSync(path.join(folder, "sub"), { recursive: true });
  const after = await loaded;
  expect(after.articles.map(({ id }) => id)).toEqual(["a.txt"]);
  expect(after.problems.map(({ file }) => file)).toEqual(["a.txt", "a.txt"]);
  expect(after.index.find(["export"], 5)).toEqual([]);
});
