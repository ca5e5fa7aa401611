import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { NameIndex } from "../../../src/core/quotes/name-index.ts";
import { writeForm } from "../../../src/core/quotes/people/written-form.ts";
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
