import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FORMATS } from "../../../src/core/article/formats.ts";
import { makeMarkdown } from "../../support/articles.ts";
import { chooseLength } from "../../support/case-count.ts";
import { BlockMeter, EngineMeter } from "../../support/work-meter.ts";

/** Lines that a file may repeat without end, each of which a parser of Markdown takes long for. */
const LINES: readonly string[] = [
  "[^a]: b\n",
  "> - a\n",
  "- - a\n",
  "- a\n  - b\n",
  "- [ ] a\n",
  ">> a\n",
  " - a\n",
  "\t- a\n",
  "  a\n",
  ":::note\n",
  ":::a\n",
  "!!! a\n    b\n",
  "a  \n",
  "a\\\n",
  "\\a\n",
  "&amp;\n",
  "    a\n",
  "    a\n\n",
  "<p>a</p>\n",
  "<b>\n",
  "~~~\na\n",
  "|-|\n",
  "===\n",
  "+++\n",
  ": a\n",
  "a *b\n",
  "[[a]]\n",
  "[aa][bb]\n",
  "a@b.c\n",
  "a@b. ",
  "`a`` ",
  "H~2~ ",
  "www.a.b\n",
  `${"|-".repeat(30)}|\n`,
  `${"a|".repeat(500)}b\n`,
];

const LENGTH = chooseLength(20_000);
/** A line that is long beside what is looked at of it at once. */
const SHORT = Math.max(20_000, chooseLength(60_000));
/** Containers that are opened, and code units of white space in a line whose beginning is looked at. */
const NESTED = 500;
const GAP = 200;
/** Blocks of code that are run for each code unit: through the parser it is over a hundred. */
const MOST_WORK = 80;

/** Blocks of code that one step may run: a few dozen milliseconds. */
const MOST_STEP = 2_000_000;

// One for the whole file: what was compiled before it is opened anew is not counted.
const blocks = new BlockMeter();
beforeAll(() => blocks.open());
afterAll(() => blocks.close());

describe("a list of which each item is one level deeper", () => {
  test.each(["- ", "1. "])("of %j is read in steps none of which takes long", async (mark) => {
    const lines = Array.from({ length: 400 }, (_, at) => `${" ".repeat(mark.length * at)}${mark}Words of *an* item`);
    const source = lines.join("\n");
    makeMarkdown(source);
    const steps = FORMATS.markdown.readInSteps(source, { start: 0, end: source.length });
    let most = 0;
    for (let isDone = false; !isDone; ) {
      const work = await blocks.measure(() => {
        isDone = steps.next().done === true;
      });
      most = Math.max(most, work);
    }
    expect(most).toBeLessThan(MOST_STEP);
  });
});

test.each([3, 4, 5, 6, 7, 8])(
  "what stands in a list of %d levels for long is no code, wherever it is cut",
  (levels) => {
    const items = Array.from({ length: levels }, (_, at) => `${"  ".repeat(at)}- Item`).join("\n");
    const source = `${items}\n\n${`${"  ".repeat(levels)}More *words*.\n\n`.repeat(600)}`;
    const { blocks } = makeMarkdown(source);
    expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(["item", "paragraph"]));
  },
);

describe("lines of a word or two", () => {
  test.each(LINES)("%j take little work a letter", async (line) => {
    const text = line.repeat(LENGTH / line.length);
    makeMarkdown(text);
    const work = await blocks.measure(() => makeMarkdown(text));
    expect(work / LENGTH).toBeLessThan(MOST_WORK);
  });

  test.each([
    ["import a\n\n", "imports a\n\n"],
    ["a@b. ", "a b. "],
  ])("%j take no more than twice the work of %j", async (line, like) => {
    const measure = async (unit: string): Promise<number> => {
      const text = unit.repeat(LENGTH / unit.length);
      makeMarkdown(text);
      return (await blocks.measure(() => makeMarkdown(text))) / text.length;
    };
    expect((await measure(line)) / (await measure(like))).toBeLessThan(2);
  });

  test.each([
    ["a table of 1,900 columns", `${"|a".repeat(1_900)}|\n`, `${"|-".repeat(1_900)}|\n`],
    ["a table of 1,900 columns with marks that open nothing", `${"|*a".repeat(1_900)}|\n`, `${"|-".repeat(1_900)}|\n`],
    ["a table of cells with a sign that opens nothing", `${"|*a ".repeat(20)}|\n`, `${"|-".repeat(20)}|\n`],
    ["a table of 500 columns without a bar before the first", `${"a|".repeat(500)}b\n`, `${"-|".repeat(500)}-\n`],
  ])("%s takes little work a letter", async (_, row, delimiter) => {
    const text = `${row}${delimiter}${row.repeat(LENGTH / row.length + 8)}`;
    makeMarkdown(text);
    expect((await blocks.measure(() => makeMarkdown(text))) / text.length).toBeLessThan(MOST_WORK);
  });

  test.each(["-\n\n", "<div>\n\na\n\n", "<p>a\n\n", "<pre>\n\n"])(
    "hundreds of %j are words, and those behind them too",
    async (line) => {
      const text = line.repeat(6_000 / line.length);
      makeMarkdown(text);
      const [few, many] = [
        await blocks.measure(() => makeMarkdown(text)),
        await blocks.measure(() => makeMarkdown(text.repeat(3))),
      ];
      expect((many - few) / (2 * text.length)).toBeLessThan(MOST_WORK);
    },
  );

  test("back ticks in runs of many lengths take little work a letter", async () => {
    const lines = Array.from({ length: LENGTH / 50 }, (_, at) => `a ${"`".repeat((at % 90) + 1)} b\n`).join("");
    makeMarkdown(lines);
    expect((await blocks.measure(() => makeMarkdown(lines))) / lines.length).toBeLessThan(MOST_WORK);
  });

  test.each([":::a b\n", ":::note\n", "<blockquote>\n"])(
    "%j four times as often is four times the work, though nothing closes it",
    async (line) => {
      const measure = (times: number): Promise<number> => blocks.measure(() => makeMarkdown(line.repeat(times)));
      await measure(NESTED);
      const [few, many] = [await measure(NESTED), await measure(4 * NESTED)];
      expect(many / few).toBeLessThan(5);
    },
  );

  test.each([":::a\nb\n", "<blockquote>\n\na\n\n"])(
    "%j takes no longer where a thousand others are open",
    async (line) => {
      const measure = (length: number): Promise<number> => {
        const text = line.repeat(length / line.length);
        return blocks.measure(() => makeMarkdown(text));
      };
      await measure(LENGTH / 4);
      const [few, many] = [await measure(LENGTH / 2), await measure(4 * LENGTH)];
      expect(many / few).toBeLessThan(10);
    },
  );
});

test.each([
  ["a fence and what says its language", "``` a", " ", "`"],
  ["what opens a container", ":::a{", "\t", "\u0001"],
  ["a container's title", ":::a b", " ", "c:"],
])("a line of %s is looked through once, however much white space stands in it", async (_, before, unit, after) => {
  const engine = new EngineMeter();
  const measure = (length: number): Promise<number> =>
    engine.measure(() => makeMarkdown(`${before}${unit.repeat(length)}${after}\n\nEnd.`), Number.MAX_SAFE_INTEGER);
  const [short, long] = [await measure(GAP), await measure(4 * GAP)];
  expect(long / short).toBeLessThan(4.5);
});

test.each(["-", "=", "a", "- ", "# a ", "<", "[aa](b "])(
  "one line of nothing but %j is looked through once, however long it is",
  async (unit) => {
    const engine = new EngineMeter();
    const measure = (length: number): Promise<number> =>
      engine.measure(() => makeMarkdown(`Title\n\n${unit.repeat(length / unit.length)}`), Number.MAX_SAFE_INTEGER);
    const [short, long] = [await measure(SHORT), await measure(2 * SHORT)];
    expect(long / short).toBeLessThan(2.25);
  },
);

test("what ends the paragraph of code between back ticks is looked for once, and not for each of them", async () => {
  const engine = new EngineMeter();
  const text = "`a`` ".repeat(LENGTH / 5);
  const work = await engine.measure(() => makeMarkdown(text), Number.MAX_SAFE_INTEGER);
  expect(work / LENGTH).toBeLessThan(250);
});

test.each<[string, (times: number) => string]>([
  ["tags that are closed far below", (times) => `${"<b>".repeat(times)}${"</b>".repeat(times)}`],
  ["tags of ever other names", (times) => Array.from({ length: times }, (_, at) => `<a${at}> `).join("")],
  ["shortcodes of ever other names", (times) => Array.from({ length: times }, (_, at) => `{{< a${at} >}} `).join("")],
  ["what opens a tag that ends far below", (times) => `${"{{ ".repeat(times)}}}`],
])("%s: four times as many are four times the work", async (_, build) => {
  const engine = new EngineMeter();
  const measure = (times: number): Promise<number> =>
    engine.measure(() => makeMarkdown(build(times)), Number.MAX_SAFE_INTEGER);
  const [few, many] = [await measure(LENGTH), await measure(4 * LENGTH)];
  expect(many / few).toBeLessThan(6);
});

test.each([
  ["of words", "The ferry sails at noon. "],
  ["of marks that are read in one way", "The *ferry* sails. "],
  ["of empty cells", "|"],
  ["of marks that open nothing", "The *ferry sails. "],
])("a row %s is read whole, however long it is", (_kind, unit) => {
  const table = (row: string): string => `| a | b |\n|---|---|\n${row}`;
  const countSteps = (source: string): number => {
    let steps = 0;
    for (const _step of FORMATS.markdown.readInSteps(source, { start: 0, end: source.length })) steps += 1;
    return steps;
  };
  const row = `| ${unit.repeat(11_900 / unit.length)} | b |\n`;
  const more = countSteps(table(row.repeat(3))) - countSteps(table(row.repeat(2)));
  expect(more).toBeLessThanOrEqual(1);
});
