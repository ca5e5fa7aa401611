import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { Article } from "../../src/core/article/article.ts";
import { readArticleOnceInSteps } from "../../src/core/library/readings.ts";
import { loadTagger } from "../../src/core/quotes/grammar/load-tagger.ts";
import { digestReadingInSteps } from "../../src/core/quotes/reading-digest.ts";
import { loadDateReader } from "../../src/core/summary/dates.ts";
import { finishSteps } from "../../src/core/text/steps.ts";
import { unpackEventsInSteps, unpackOutcome, unpackSaidInSteps } from "../../src/reading/pack-reading.ts";
import { type PoolResult, type PoolSettings, ReadingPool } from "../../src/reading/reading-pool.ts";
import { makeArticle, makeMarkdown } from "../support/articles.ts";

const ODD = path.join(import.meta.dirname, "../fixtures/reading/odd-worker.js");
const REAL = path.join(import.meta.dirname, "../../dist/reading/reading-worker.js");

const SETTINGS: PoolSettings = {
  program: ODD,
  most: 1,
  memory: 48,
  look: 20,
  stuck: 15,
  longest: () => 100,
  rest: 1_000_000,
};

const pools: ReadingPool[] = [];
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close();
});

/** What becomes of the articles, by their text, in the order in which it is told; `broken` where the pool gives up. */
function readAll(articles: readonly Article[], settings: Partial<PoolSettings> = {}): Promise<[string, PoolResult][]> {
  return new Promise((resolve) => {
    const results: [string, PoolResult][] = [];
    const pool = new ReadingPool(
      { ...SETTINGS, ...settings },
      {
        onResult: ({ text }, result) => {
          results.push([text, result]);
          if (results.length === articles.length) resolve(results);
        },
        onBroken: (reason) => resolve([...results, ["broken", { kind: "failed", reason }]]),
      },
    );
    pools.push(pool);
    pool.add(articles);
    // The threads do not keep the process alive.
    const alive = setInterval(() => undefined, 1_000);
    pools.push({ close: async () => clearInterval(alive) } as ReadingPool);
  });
}

function write(...texts: readonly string[]): Article[] {
  return texts.map((text, at) => makeArticle(text, { title: "T" }, `${at}.txt`));
}

describe("an article costs itself alone", () => {
  test.each([
    ["throws now", "Error: odd"],
    ["breaks now", "Error: broken"],
    ["exits now", "the thread ended"],
    ["eats now", "it takes too much memory"],
    ["loops now", "it comes to no end"],
    ["goes-on now", "it comes to no end"],
  ])("that %s: the others are read, before and after it", async (odd, reason) => {
    const texts = ["one", "two", odd, "three", "four"];
    // Whoever is out of memory takes its time to say so.
    const patient = { stuck: 100_000, longest: () => 100_000 };
    const results = new Map(await readAll(write(...texts), odd.startsWith("eats") ? patient : {}));
    expect(results.get(odd)).toEqual({ kind: "failed", reason });
    for (const text of texts.filter((other) => other !== odd)) {
      const packed = new TextEncoder().encode(text);
      expect(results.get(text)).toMatchObject({ kind: "read" });
      const result = results.get(text);
      expect(result?.kind === "read" && Buffer.from(packed).equals(result.packed)).toBe(true);
    }
  });
});

test("a program that ends before it reads anything is not started for ever, and that is told", async () => {
  const [[name, result] = []] = await readAll(write("absent now", "one"));
  expect([name, result?.kind]).toEqual(["broken", "failed"]);
});

test("an article that somebody waits for is read before the others", async () => {
  const articles = write("one", "two", "three", "four", "five");
  const [first, second, ...others] = articles;
  const last = others.at(-1);
  const order: string[] = [];
  await new Promise<void>((resolve) => {
    const pool = new ReadingPool(SETTINGS, {
      onResult: ({ text }) => {
        order.push(text);
        if (order.length === articles.length) resolve();
      },
      onBroken: () => resolve(),
    });
    pools.push(pool);
    pool.add(articles);
    if (last !== undefined) pool.hurry(last);
  });
  // Two were given to the thread at once.
  expect(order).toEqual([first?.text, second?.text, "five", "three", "four"]);
});

test("a thread finds what this one finds", async () => {
  const text =
    "# Bridge\n\n“We sold the ferry in May 2024,” said Mara Lind, the mayor. She said that it cost $3 million.\n\n| Day | Event |\n| --- | --- |\n| 3 May 2021 | It opened |\n\n- Olaf Berg: “Nobody asked.”";
  const article = makeMarkdown(text, { title: "T", date: "2024-06-01", lang: "en" });
  const reading = finishSteps(readArticleOnceInSteps(article, await loadTagger(), await loadDateReader()));
  expect(reading.said.quotes.length).toBeGreaterThan(1);
  expect(reading.events.length).toBeGreaterThan(1);
  const [[, result] = []] = await readAll([article], {
    program: REAL,
    memory: 512,
    longest: () => 10_000,
    stuck: 5_000,
  });
  if (result?.kind !== "read") throw new Error("it was not read");
  expect(finishSteps(unpackSaidInSteps(result.packed))).toEqual(reading.said);
  expect(finishSteps(unpackEventsInSteps(result.packed))).toEqual(reading.events);
  const digest = finishSteps(digestReadingInSteps(article, reading.said));
  expect(unpackOutcome(result.packed)).toEqual({ kind: "read", digest });
});
