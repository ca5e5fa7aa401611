import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test, vi } from "vitest";
import type { Article } from "../../../src/core/article/article.ts";
import { listRead } from "../../../src/core/quotes/articles-read.ts";
import { showCountedInSteps } from "../../../src/core/quotes/name-counts.ts";
import { NameIndex } from "../../../src/core/quotes/name-index.ts";
import { findNearestInSteps } from "../../../src/core/quotes/near-names.ts";
import { writeForm } from "../../../src/core/quotes/people/written-form.ts";
import { finishSteps } from "../../../src/core/text/steps.ts";
import { makeArticle } from "../../support/articles.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Bytes that are held once all is gone that can go. */
function countHeld(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

// A reading is unpacked from a file's bytes, which come as one text: its words are cut from that.
function cutFrom(text: string, bytes: number): string {
  const whole = Buffer.from(text.padEnd(bytes, ".")).toString("latin1");
  return whole.slice(0, text.length);
}

test("of a reading the names alone are kept, and not the text that they were cut from", () => {
  const index = new NameIndex();
  const [articles, bytes] = [40, 1_000_000];
  const before = countHeld();
  for (let at = 0; at < articles; at += 1) {
    const name = `Wilhelmina Featherstonehaugh${at}`;
    const form = writeForm({ kind: "person", name, roles: [], aliases: [name] });
    const word = cutFrom(name.toLowerCase(), bytes);
    index.add(makeArticle("Nothing.", {}, `${at}.txt`), {
      names: [word],
      speakers: [{ form: cutFrom(form, bytes), words: [word], quotes: 1, mentions: 1 }],
      statements: new Uint8Array(),
    });
  }
  expect(index.size).toBe(articles);
  // Each article would hold one text or two.
  expect(countHeld() - before).toBeLessThan((articles * bytes) / 4);
});

/** Takes in that an article names these, each of whom it quotes once. */
function add(index: NameIndex, article: Article, ...names: string[]): void {
  const speakers = names.map((name) => {
    const form = writeForm({ kind: "person", name, roles: ["Mayor"], aliases: [name] });
    return { form, words: name.toLowerCase().split(" "), quotes: 1, mentions: 1 };
  });
  index.add(article, { names: [], speakers, statements: new Uint8Array() });
}

test("what somebody is called is read once, however many articles call them so, and again once nobody did", () => {
  const index = new NameIndex();
  const articles = Array.from({ length: 50 }, (_, at) => makeArticle("Nothing.", {}, `${at}.txt`));
  const parse = vi.spyOn(JSON, "parse");
  const countReadings = (): number => parse.mock.calls.filter(([text]) => text.startsWith('["person"')).length;
  for (const article of articles) add(index, article, "Ada Voss");
  expect(countReadings()).toBe(1);
  finishSteps(index.removeInSteps(new Set(articles)));
  const again = makeArticle("Nothing.", {}, "again.txt");
  add(index, again, "Ada Voss");
  parse.mockRestore();
  const people = finishSteps(index.openPeopleInSteps([]));
  expect(finishSteps(people.listInSteps()).map(({ name, entries }) => [name, entries.length])).toEqual([
    ["Ada Voss", 1],
  ]);
});

test("which articles are read is asked of each once, until another one is read or gone", () => {
  const index = new NameIndex();
  const articles = Array.from({ length: 3 }, (_, at) => makeArticle("Nothing.", {}, `${at}.txt`));
  const [first, second] = articles;
  if (first === undefined || second === undefined) throw new Error("there are three");
  add(index, first, "Ada Voss");
  const has = vi.spyOn(index, "has");
  expect(listRead(articles, { index })).toEqual([first]);
  expect(listRead(articles, { index })).toEqual([first]);
  expect(has).toHaveBeenCalledTimes(3);
  add(index, second, "Ada Voss");
  expect(listRead(articles, { index })).toEqual([first, second]);
  finishSteps(index.removeInSteps(new Set([first])));
  expect(listRead(articles, { index })).toEqual([second]);
});

test("those who are quoted are shown one a step", () => {
  const index = new NameIndex();
  add(index, makeArticle("Nothing."), "Ada Voss", "Ben Holm", "Cora Lind");
  const persons = finishSteps(finishSteps(index.openPeopleInSteps([])).listInSteps());
  const found = persons.map((person) => ({ person, name: person.name, entries: person.entries, quotes: 1 }));
  expect([...showCountedInSteps(found)]).toHaveLength(3);
});

test("the names of all who are quoted are read once, whatever is asked", () => {
  let readings = 0;
  const speakers = ["Ada Voss", "Ben Holm"].map((name) => ({
    quotes: 1,
    get name() {
      readings += 1;
      return name;
    },
  }));
  expect(finishSteps(findNearestInSteps(speakers, "Ada Vosz"))).toEqual(["Ada Voss", "Ben Holm"]);
  const first = readings;
  expect(finishSteps(findNearestInSteps(speakers, "Benn Holm"))).toEqual(["Ben Holm", "Ada Voss"]);
  // Each is looked at to be shown alone.
  expect(readings - first).toBe(first - speakers.length);
});
