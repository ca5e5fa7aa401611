import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildArticleInSteps } from "../../../src/core/article/build-article.ts";
import { makeArticle } from "../../support/articles.ts";
import { chooseCases, chooseLength } from "../../support/case-count.ts";
import { BlockMeter, EngineMeter, type WorkMeter } from "../../support/work-meter.ts";

/** What a plain text may repeat that its reader looks at: labels, marks, columns, names, rules, lines that are wrapped. */
const UNITS: readonly string[] = [
  "CHAPTER I\n\n",
  "Chapter 1: A title\nwith a line\n\nA paragraph follows here, and it ends.\n\n",
  "1. Scope\n\nA paragraph that is long enough to be one, and that ends here.\n\n",
  "ALL IN CAPITALS\n\n",
  "Title\n=====\n",
  "CONTENTS\n\na .... 1\nb .... 2\n\n",
  "- a\n  - b\n",
  "1. a\n   a) b\n",
  "1. a\n\nb\n\n",
  "a\tb\n",
  "aa   bb   cc\n",
  "Q: a?\nA: b.\n",
  "Ada Voss: So?\n\nKarl Holm: No.\n\n",
  "[10:32] a: b\n",
  "    if [ -e a ]; then\n        b=$c\n\n",
  "    a = b(c);\n",
  "A-B-",
  "See https://\na.b/ and\n",
  "*** START OF THE PROJECT GUTENBERG EBOOK\n",
  "End of Project Gutenberg\n",
  "The harbour was built in a year of storms by men who had never\n",
  "a\u200b\u00ad",
  "\u0000a\n",
  "aб京א ",
  "٣ क् ",
];

const SHORT = 4_000;
const TIMES = 4;
const SLACK = 1.25;
const FIXED = 50_000;

async function findFaults(meter: WorkMeter): Promise<string[]> {
  const faults: string[] = [];
  for (const unit of chooseCases(UNITS)) {
    const build = (times: number): string => unit.repeat(Math.ceil((SHORT * times) / unit.length));
    makeArticle(build(1));
    const short = await meter.measure(() => makeArticle(build(1)), Number.MAX_SAFE_INTEGER);
    const long = await meter.measure(() => makeArticle(build(TIMES)), Number.MAX_SAFE_INTEGER);
    if (long > short * TIMES * SLACK + FIXED) faults.push(`${JSON.stringify(unit)}: ${short} steps grow to ${long}`);
  }
  return faults;
}

describe("a plain text four times as long is four times the work, whatever it repeats:", () => {
  const blocks = new BlockMeter();
  beforeAll(() => blocks.open());
  afterAll(() => blocks.close());

  test("for the code", async () => {
    expect(await findFaults(blocks)).toEqual([]);
  });
  test("for the engine", async () => {
    expect(await findFaults(new EngineMeter())).toEqual([]);
  });
});

/** How often reading a text lets others in between, and the text that is read. */
function readInSteps(original: string): { readonly steps: number; readonly text: string } {
  const body = { start: 0, end: original.length };
  const reading = buildArticleInSteps({ id: "a.txt", original, body, format: "plain", metadata: { title: "T" } });
  for (let steps = 0; ; steps += 1) {
    const step = reading.next();
    if (step.done === true) return { steps, text: step.value.text };
  }
}

test.each([
  ["a line of megabytes", "All work and no play. ".repeat(chooseLength(230_000)).trim()],
  ["a line of megabytes without a space", `${"𝒶👩\u200d👧京".repeat(chooseLength(500_000))}`],
  ["megabytes of mixed scripts", "Ένα два три 四 خمسة שש seven.\n\n".repeat(chooseLength(330_000)).trim()],
])("%s is read whole, in short steps", (_, original) => {
  const { steps, text } = readInSteps(original);
  expect(text === original).toBe(true);
  expect(steps).toBeGreaterThan(original.length / (128 * 1024));
});

test("letters that nobody sees are left out of a long text, zeros part its words, and nothing else", () => {
  const original = "harbour\u0000master\u200b of\u00ad Berg\u00adby ".repeat(40_000).trim();
  expect(readInSteps(original).text === "harbour master of Bergby ".repeat(40_000).trim()).toBe(true);
});

test("a line of a table of contents is looked through once, however wide the gap in it is", async () => {
  const engine = new EngineMeter();
  const measure = (gap: number): Promise<number> => {
    const text = `Contents\n\nIt was the harbour of it all${" ".repeat(gap)}x.\n\n`.repeat(4);
    return engine.measure(() => makeArticle(text), Number.MAX_SAFE_INTEGER);
  };
  const [narrow, wide] = [await measure(60), await measure(240)];
  expect(wide / narrow).toBeLessThan(16);
});
