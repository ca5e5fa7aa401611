import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { Article } from "../../src/core/article/article.ts";
import type { Problem } from "../../src/core/article/problem.ts";
import { openMemoryLibrary } from "../../src/core/library/memory-library.ts";
import { loadTagger } from "../../src/core/quotes/grammar/load-tagger.ts";
import { finishSteps } from "../../src/core/text/steps.ts";
import { ReadAhead, type ReadAheadParts } from "../../src/reading/read-ahead.ts";
import type { PoolSettings } from "../../src/reading/reading-pool.ts";
import { openMemoryStore, type Store } from "../../src/store/store.ts";
import { makeArticle } from "../support/articles.ts";
import { buildCorpus } from "../support/build-corpus.ts";
import { buildLibrary } from "../support/libraries.ts";
import { runAtOnce } from "../support/run-at-once.ts";

const REAL = path.join(import.meta.dirname, "../../dist/reading/reading-worker.js");
const ODD = path.join(import.meta.dirname, "../fixtures/reading/odd-worker.js");
const POOL: PoolSettings = {
  program: REAL,
  most: 1,
  memory: 512,
  look: 20,
  stuck: 5_000,
  longest: () => 50_000,
  rest: 1_000_000,
};
await loadTagger();

const opened: ReadAhead[] = [];
afterEach(async () => {
  for (const readings of opened.splice(0)) await readings.close();
});

interface Opened {
  readonly readings: ReadAhead;
  readonly problems: readonly Problem[];
  readonly counts: readonly number[];
  /** Resolves once nothing is left to read. */
  readonly finished: Promise<void>;
}

function open(articles: readonly Article[], parts: Partial<ReadAheadParts> = {}): Opened {
  const problems: Problem[] = [];
  const counts: number[] = [];
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const readings = new ReadAhead({
    store: Promise.resolve(openMemoryStore()),
    code: Promise.resolve("1"),
    pool: POOL,
    patience: "short",
    onProgress: (read) => {
      counts.push(read.articles);
      if (read.left === 0) finish();
    },
    onProblem: (problem) => problems.push(problem),
    onBroken: () => finish(),
    ...parts,
  });
  opened.push(readings);
  readings.serve(articles);
  const alive = setInterval(() => undefined, 1_000);
  return { readings, problems, counts, finished: finished.finally(() => clearInterval(alive)) };
}

function write(count: number): Article[] {
  return Array.from({ length: count }, (_, at) =>
    makeArticle(
      `“Pier ${at} is safe since May 2021,” said Ada Voss. Karl Holm called it late.`,
      { title: `Pier ${at}`, lang: "en" },
      `${at}.txt`,
    ),
  );
}

const LIMITS = { speakers: 10, parts: 5, speakersOfPart: 3 };
const ASKED = {
  speaker: "Voss",
  about: "",
  kind: "",
  article: "",
  order: "newest",
  page: { number: 1, size: 25 },
  mentions: 3,
} as const;

function openLibrary(articles: readonly Article[], readings: ReadAhead) {
  return openMemoryLibrary(buildCorpus(articles), runAtOnce, readings);
}

describe("what was read ahead", () => {
  test("answers as what is read when it is asked for, and grows while the reading goes on", async () => {
    const articles = write(6);
    const { readings, counts, finished } = open(articles);
    const library = openLibrary(articles, readings);
    await finished;
    expect(counts).toEqual([0, 1, 2, 3, 4, 5, 6]);
    const here = buildLibrary(articles);
    expect(await library.findQuotes(ASKED)).toEqual(await here.findQuotes(ASKED));
    expect(await library.listSpeakers("", LIMITS)).toEqual(await here.listSpeakers("", LIMITS));
    const source = await library.openArticle("3.txt");
    if (source === undefined) throw new Error("there is such an article");
    expect(await library.readQuotes(source)).toEqual(await here.readQuotes(source));
    expect(await library.readEvents(source)).toEqual(await here.readEvents(source));
    expect(await library.countRead()).toEqual({ articles: 6, of: 6 });
  });

  test("is read once: the next start takes it from the store, and reads nothing", async () => {
    const store = Promise.resolve(openMemoryStore());
    const articles = write(4);
    await open(articles, { store }).finished;
    // Whatever this program is given, it fails.
    const pool = { ...POOL, program: path.join(import.meta.dirname, "no-such-program.js") };
    const next = open(articles, { store, pool });
    await next.finished;
    expect(next.counts).toEqual([4]);
    expect(await openLibrary(articles, next.readings).findQuotes(ASKED)).toMatchObject({ kind: "quoted" });
  });

  test("is read anew where another code reads, or another text is there", async () => {
    const store = Promise.resolve(openMemoryStore());
    const articles = write(3);
    await open(articles, { store }).finished;
    const other = open(articles, { store, code: Promise.resolve("2") });
    await other.finished;
    expect(other.counts).toEqual([0, 1, 2, 3]);
    const changed = makeArticle("“It is old,” said Ada Voss.", { title: "Pier 1", lang: "en" }, "1.txt");
    const next = open([...articles.slice(0, 1), changed], { store });
    await next.finished;
    expect(next.counts).toEqual([1, 2]);
  });

  test("of files that are gone is not asked any more, and the store does not grow with it", async () => {
    const kept: number[] = [];
    const store: Store = {
      ...openMemoryStore(),
      count: () => 1_000,
      keepOnly: async (keys) => {
        kept.push(keys.size);
      },
    };
    const articles = write(3);
    const { readings, finished } = open(articles, { store: Promise.resolve(store) });
    await finished;
    for (const rest of [articles.slice(1), articles.slice(2)]) {
      readings.serve(rest);
      await readings.prepare(rest);
    }
    expect(readings.index.has(articles[0] ?? makeArticle(""))).toBe(false);
    expect(readings.index.has(articles[2] ?? makeArticle(""))).toBe(true);
    await readings.close();
    expect(kept).toEqual([3, 2, 1]);
  });

  test("is lost with a store that loses it, and read again when it is asked for", async () => {
    const lossy = openMemoryStore();
    const articles = write(2);
    const { readings, finished } = open(articles, { store: Promise.resolve(lossy) });
    await finished;
    await lossy.keepOnly(new Set());
    const [article] = articles;
    if (article === undefined) throw new Error("there are two");
    expect(finishSteps(readings.findSaidInSteps(article))).toBeUndefined();
    await readings.prepare([article]);
    expect(finishSteps(readings.findSaidInSteps(article))?.quotes).not.toEqual([]);
  });
});

describe("while the reading goes on", () => {
  test("an answer comes from what is read, and an article that is named is read for it before the others", async () => {
    const articles = write(90);
    const { readings } = open(articles);
    const library = openLibrary(articles, readings);
    const named = await library.findQuotes({ ...ASKED, article: "Pier 88" });
    expect(named).toMatchObject({ kind: "quoted", read: { articles: 1, of: 1 } });
    const found = await library.listSpeakers("", LIMITS);
    if (found.kind !== "speakers") throw new Error("there are speakers");
    expect(found.read.of).toBe(90);
    expect(found.read.articles).toBeLessThan(90);
    expect((await library.describe(5)).read).toMatchObject({ of: 90 });
  });

  test("who asks one thing alone waits for all of it, and nothing is read before it is asked for", async () => {
    const articles = write(70);
    const { readings, counts } = open(articles, { patience: "whole" });
    const library = openLibrary(articles, readings);
    await library.search("pier");
    expect(counts.filter((count) => count > 0)).toEqual([]);
    expect(await library.findQuotes(ASKED)).toMatchObject({ read: { articles: 70, of: 70 } });
  });
});

describe("an article that cannot be read", () => {
  const [good, ...others] = write(3);
  const articles = [
    makeArticle("exits now", { title: "Odd" }, "odd.txt"),
    ...(good === undefined ? [] : [good]),
    ...others,
  ];
  const pool = { ...POOL, program: ODD };

  test("is told to the owner, shown as ever, and not tried again at the next start", async () => {
    const store = Promise.resolve(openMemoryStore());
    const { problems, readings, finished } = open(articles.slice(0, 1), { store, pool });
    await finished;
    expect(problems).toMatchObject([{ severity: "warning", kind: "unread-quotes", file: "odd.txt" }]);
    const library = openLibrary(articles.slice(0, 1), readings);
    expect(await library.listProblems()).toMatchObject([{ kind: "unread-quotes", count: 1 }]);
    expect(await library.readProblems("odd.txt")).toHaveLength(1);
    const source = await library.openArticle("odd.txt");
    expect(source && (await library.readQuotes(source)).quotes).toEqual([]);
    const next = open(articles, { store });
    await next.finished;
    expect(next.problems).toEqual([]);
    const after = openLibrary(articles, next.readings);
    expect(await after.listProblems()).toMatchObject([{ kind: "unread-quotes", count: 1 }]);
    expect(await after.findQuotes(ASKED)).toMatchObject({ kind: "quoted", read: { articles: 3, of: 4 } });
  });

  test("where no thread can be started at all, that is told, and the bot serves on", async () => {
    const reasons: string[] = [];
    const two = write(2);
    const broken = { ...POOL, program: path.join(import.meta.dirname, "no-such-program.js") };
    const told = new Promise<void>((resolve) => {
      const onBroken = (reason: string): void => {
        reasons.push(reason);
        resolve();
      };
      open(two, { pool: broken, onBroken });
    });
    await told;
    expect(reasons).toHaveLength(1);
    const library = openLibrary(two, opened[0] ?? open(two).readings);
    expect(await library.findQuotes(ASKED)).toMatchObject({ kind: "unknown", read: { articles: 0, of: 2 } });
  });
});
