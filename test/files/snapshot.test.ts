import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildArticle } from "../../src/core/article/build-article.ts";
import type { Corpus } from "../../src/core/index/corpus.ts";
import type { IndexSnapshot } from "../../src/core/index/passage-index.ts";
import { finishSteps } from "../../src/core/text/steps.ts";
import { type LiveCorpus, openCorpus } from "../../src/files/live-corpus.ts";
import { openSnapshot, type SnapshotFile } from "../../src/files/snapshot.ts";
import { makeArticle } from "../support/articles.ts";
import { buildCorpus } from "../support/build-corpus.ts";
import { findPassages } from "../support/find-passages.ts";

let root = "";
let cache = "";
/** The file of a corpus, opened once a test: whoever opens it digests the code of the whole program. */
let own: SnapshotFile;
let live: LiveCorpus | undefined;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "snapshot-"));
  cache = path.join(root, "cache");
  own = openSnapshot(cache, "corpus");
});
afterEach(async () => {
  await live?.close();
  live = undefined;
  rmSync(root, { recursive: true, force: true });
});

const corpus = buildCorpus([makeArticle("Trade grew.\n\nExports rose with trade."), makeArticle("Rail.", {}, "b.txt")]);

async function save(): Promise<string> {
  await own.save(corpus.articles, take(corpus));
  const [name = ""] = readdirSync(cache);
  return path.join(cache, name);
}

function load(articles = corpus.articles): Promise<IndexSnapshot | undefined> {
  return own.load(articles);
}

function take({ index }: Corpus): IndexSnapshot {
  return finishSteps(index.snapshotInSteps());
}

test("a snapshot that was saved is loaded as it was", async () => {
  await save();
  expect(await load()).toEqual(take(corpus));
  expect(await load([...corpus.articles].reverse())).toEqual(take(corpus));
});

test("a snapshot is not taken for articles whose folders state something else", async () => {
  await save();
  const body = { start: 0, end: 11 };
  const source = { id: "a.txt", original: "Trade grew.", body, format: "plain", metadata: {} } as const;
  const [before, after] = ["The Gazette", "The Herald"].map((inherited) => [buildArticle({ ...source, inherited })]);
  await own.save(before ?? [], take(corpus));
  expect(await load(before)).toEqual(take(corpus));
  expect(await load(after)).toBeUndefined();
});

test("a snapshot is not taken for articles whose language was not known then", async () => {
  await save();
  const { articles } = corpus;
  expect(await load(articles.map((article) => ({ ...article, lang: "fr", langFrom: "words" })))).toBeUndefined();
});

test("a snapshot replaces the last one and leaves no draft behind", async () => {
  await save();
  await save();
  expect(readdirSync(cache)).toEqual([expect.stringMatching(/^index-[0-9a-f]+\.bin$/u)]);
});

test("a snapshot is written beside the last one, which stays whole until it is replaced", async () => {
  const file = await save();
  const last = readFileSync(file);
  linkSync(file, path.join(root, "held"));
  const other = buildCorpus([...corpus.articles, makeArticle("Grain came by rail.", {}, "c.txt")]);
  await own.save(other.articles, take(other));
  expect(readFileSync(file).equals(last)).toBe(false);
  expect(readFileSync(path.join(root, "held")).equals(last)).toBe(true);
});

describe("a snapshot is not taken", () => {
  test("when there is none", async () => {
    expect(await load()).toBeUndefined();
  });

  test("when it is cut off, at any place", async () => {
    const file = await save();
    const bytes = readFileSync(file);
    for (const share of [0, 0.01, 0.1, 0.5, 0.99]) {
      writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length * share)));
      expect(await load()).toBeUndefined();
    }
  });

  test("when one byte of it is another", async () => {
    const file = await save();
    const bytes = readFileSync(file);
    const places = Array.from({ length: 50 }, (_, step) => Math.floor((step * (bytes.length - 1)) / 49));
    for (const place of places) {
      const corrupt = Uint8Array.from(bytes);
      corrupt[place] = (corrupt[place] ?? 0) ^ 1;
      writeFileSync(file, corrupt);
      expect(await load()).toBeUndefined();
    }
    writeFileSync(file, bytes);
    expect(await load()).toBeDefined();
  });

  test("when something follows it", async () => {
    const file = await save();
    writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from("more")]));
    expect(await load()).toBeUndefined();
  });

  test("when an article was changed, added, removed or renamed since", async () => {
    await save();
    const [first, second] = corpus.articles;
    if (first === undefined || second === undefined) throw new Error("two articles");
    expect(await load([makeArticle("Trade fell.", {}, first.id), second])).toBeUndefined();
    expect(await load([...corpus.articles, makeArticle("New.", {}, "c.txt")])).toBeUndefined();
    expect(await load([first])).toBeUndefined();
    expect(await load([first, { ...second, id: "other.txt" }])).toBeUndefined();
    expect(await load()).toBeDefined();
  });

  test("when it is that of another corpus", async () => {
    const file = await save();
    const other = buildCorpus([makeArticle("Grain came by rail.")]);
    await openSnapshot(cache, "other").save(other.articles, take(other));
    const names = readdirSync(cache);
    expect(names.length).toBe(2);
    const foreign = names.map((name) => path.join(cache, name)).find((name) => name !== file);
    writeFileSync(file, readFileSync(foreign ?? ""));
    expect(await load()).toBeUndefined();
  });
});

describe("a corpus of thousands of passages", () => {
  const WORDS = "Trade exports harbour ferry bridge talks grain rail tonnes quarter delegation border visited agreed";
  let corpus = "";
  beforeEach(() => {
    corpus = path.join(root, "corpus");
    mkdirSync(corpus);
    const paragraphs = Array.from({ length: 2_100 }, (_, at) => `${WORDS} ${WORDS} number${at}.`);
    writeFileSync(path.join(corpus, "a.txt"), `Title\n\n${paragraphs.join("\n\n")}`);
  });

  async function open(): Promise<{ corpus: Corpus; failures: unknown[] }> {
    const failures: unknown[] = [];
    const fail = (error: unknown): void => void failures.push(error);
    live = await openCorpus(corpus, { onLoad: () => undefined, onFailure: fail, onCacheFailure: fail }, cache);
    const opened = live.get();
    await live.close();
    return { corpus: opened, failures };
  }

  test("is restored at the next start, and answers as before", async () => {
    const built = await open();
    expect(readdirSync(cache).length).toBe(1);
    const restored = await open();
    expect(restored.corpus.version).toBe(built.corpus.version);
    const find = ({ index }: Corpus): number[] =>
      findPassages(index, ["number77", "ferri"]).map(({ passage }) => passage.number);
    expect(find(built.corpus).length).toBeGreaterThan(0);
    expect(find(restored.corpus)).toEqual(find(built.corpus));
    expect([...restored.corpus.index.words]).toEqual([...built.corpus.index.words]);
  });

  test("is built anew from a snapshot that is cut in half, which is then replaced", async () => {
    await open();
    const file = path.join(cache, readdirSync(cache)[0] ?? "");
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, bytes.length / 2));
    expect(findPassages((await open()).corpus.index, ["number77"]).length).toBe(1);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  test("is served when the cache folder cannot be written: the owner is told once", async () => {
    writeFileSync(cache, "a file where the folder should be");
    const { corpus: served, failures } = await open();
    expect(findPassages(served.index, ["number77"]).length).toBe(1);
    expect(failures.length).toBe(1);
  });
});

test("a small corpus leaves no snapshot: it is built in no time", async () => {
  writeFileSync(path.join(root, "a.txt"), "Title\n\nTrade grew.");
  live = await openCorpus(root, { onLoad: () => undefined, onFailure: () => undefined }, cache);
  await live.close();
  expect(readdirSync(root)).toEqual(["a.txt"]);
});
