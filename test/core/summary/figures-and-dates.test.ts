import { describe, expect, test } from "vitest";
import { readCandidatesInSteps } from "../../../src/core/summary/candidate.ts";
import { findDatesInSteps, loadDateReader } from "../../../src/core/summary/dates.ts";
import { findKeyFiguresInSteps } from "../../../src/core/summary/key-figures.ts";
import { sliceText } from "../../../src/core/text/span.ts";
import { finishSteps } from "../../../src/core/text/steps.ts";
import { makeArticle, makeMarkdown, splitArticle } from "../../support/articles.ts";
import { EngineMeter } from "../../support/work-meter.ts";

const reader = await loadDateReader();

function read(text: string) {
  const article = makeArticle(text);
  return finishSteps(readCandidatesInSteps(splitArticle(article)));
}

describe("key figures", () => {
  test.each([
    ["Turnover exceeded $11 billion in 2024.", ["money: $11 billion"]],
    ["It cost £220,000, or about 250,000 euros.", ["money: £220,000", "money: 250,000 euros"]],
    ["They paid AMD 4.5 million and 30 drams.", ["money: AMD 4.5 million", "money: 30 drams"]],
    [
      "Trade rose by 4.5 percent, costs by 3% and wages by 7 per cent.",
      ["percent: 4.5 percent", "percent: 3%", "percent: 7 per cent"],
    ],
    ["It reached 4.5 billion.", ["quantity: 4.5 billion"]],
    [
      "The line is 120 km long and carries 3 million tonnes a year.",
      ["quantity: 120 km", "quantity: 3 million tonnes"],
    ],
    ["About 200 people and 46 new schools were counted.", ["quantity: 200 people", "quantity: 46 new schools"]],
    ["He was jailed for 24 years.", ["quantity: 24 years"]],
    [
      "Profits rose to $1.13bn (£600m) from €639.5m a year earlier, on 40m barrels.",
      ["money: $1.13bn", "money: £600m", "money: €639.5m", "quantity: 40m barrels"],
    ],
    ["RESOLVED: that £1.2m be paid.", ["money: £1.2m"]],
    ["Prices rose 3–4 percent.", ["percent: 3–4 percent"]],
  ])("%s", (text, figures) => {
    const found = finishSteps(findKeyFiguresInSteps(read(text), [], 100)).map(
      ({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`,
    );
    expect(found).toEqual(figures);
  });

  test.each([
    "In 2024 the road opened.",
    "Since 1998 it has been shut.",
    "He met her on August 8 at 10:30 a.m.",
    "It starts at 7 p.m. on 3 May.",
    "The 45-year-old driver, aged 45, left.",
    "They won 3-1.",
    "See No. 5 and Article 12.",
    "On Flight 188 nobody slept.",
    "Call 010-555-1234.",
    "Two days later it rained.",
    "",
  ])("%s has none", (text) => {
    expect(finishSteps(findKeyFiguresInSteps(read(text), [], 100))).toEqual([]);
  });

  test.each([
    ["It holds 2<sup>64</sup> bytes, 10<sup>-3</sup> metres and 7 bytes.", ["7 bytes"]],
    [
      "It weighs 10<sup>3</sup> kilograms on 5 km<sup>2</sup> and 6 m<sup>3</sup> for 30 people<sup>1</sup>.",
      ["30 people"],
    ],
    ["It is 100<sub>2</sub> percent, $10<sup>6</sup> or 4 percent.", ["4 percent"]],
    ["It has 12 rooms on the 3<sup>rd</sup> floor.", ["12 rooms"]],
  ])("a number with a power is none of another value: %s", (source, figures) => {
    const article = makeMarkdown(`# Title\n\n${source}`);
    const candidates = finishSteps(readCandidatesInSteps(splitArticle(article)));
    const found = finishSteps(findKeyFiguresInSteps(candidates, article.inline, 100));
    expect(found.map((figure) => sliceText(article.text, figure))).toEqual(figures);
  });

  test("the same figure is listed once, with the sentence that has it first", () => {
    const found = finishSteps(findKeyFiguresInSteps(read("It cost $5 million. Yes, $5 million."), [], 100));
    expect(found.length).toBe(1);
    expect(found[0]?.sentence.text).toBe("It cost $5 million.");
  });
});

describe("dates", () => {
  async function check(text: string, published: string | undefined, expected: readonly string[]): Promise<void> {
    const dates = finishSteps(findDatesInSteps(read(text), published, 100, reader));
    expect(dates.map(({ start, end, day }) => `${text.slice(start, end)} → ${day ?? "?"}`)).toEqual(expected);
  }

  test.each([
    ["It exceeded $11 billion in 2024.", ["2024 → 2024"]],
    ["It opened on 25 December 1989.", ["25 December 1989 → 1989-12-25"]],
    ["It opened on May 3, 2021 in Oslo.", ["May 3, 2021 → 2021-05-03"]],
    ["It opened in May 2021.", ["May 2021 → 2021-05"]],
    ["It opened (1998).", ["1998 → 1998"]],
    ["It grew this year and last month.", ["this year → ?", "last month → ?"]],
    ["They met on August 8.", ["August 8 → ?"]],
    ["They met on Monday and left yesterday.", ["Monday → ?", "yesterday → ?"]],
  ])("%s, without a day of publication", (text, expected) => check(text, undefined, expected));

  test.each([
    ["It grew this year.", ["this year → 2025"]],
    ["It grew last year.", ["last year → 2024"]],
    ["It opens next month.", ["next month → 2025-11"]],
    ["They met on August 8.", ["August 8 → 2025-08-08"]],
    ["They left yesterday.", ["yesterday → 2025-10-02"]],
    ["It was built three years ago.", ["three years ago → 2022"]],
    // The third of October 2025 is a Friday.
    ["They met on Monday.", ["Monday → 2025-09-29"]],
    // A week is told to the month where it lies in one, and to the year where it may lie in two.
    ["They met last week.", ["last week → 2025"]],
    ["They met two weeks ago.", ["two weeks ago → 2025-09"]],
    ["They will meet on Monday.", ["Monday → 2025-10-06"]],
  ])("%s, published on 2025-10-03", (text, expected) => check(text, "2025-10-03", expected));

  test("a month is named without a day", async () => {
    await check("It opens in April.", undefined, ["April → ?"]);
  });

  test("as much is known as the stated date allows", async () => {
    await check("It grew this year, most on August 8 and yesterday.", "2025", [
      "this year → 2025",
      "August 8 → ?",
      "yesterday → ?",
    ]);
    await check("It grew this month, most on August 8.", "2025-10", ["this month → 2025-10", "August 8 → 2025-08-08"]);
  });

  test.each([
    "It may rain now.",
    "They march at 10 a.m.",
    "The Sun reported it.",
    "2024 people came, or 2,024.",
    "Nothing happened.",
  ])("%s has none", (text) => check(text, "2025-10-03", []));

  test("a sentence is looked through once for whether it looks ahead, however many weekdays it names", async () => {
    const engine = new EngineMeter();
    const measure = (days: number): Promise<number> => {
      const candidates = read(`${"Monday ".repeat(days)}.`);
      const find = () => finishSteps(findDatesInSteps(candidates, "2025-10-03", Number.MAX_SAFE_INTEGER, reader));
      return engine.measure(find, Number.MAX_SAFE_INTEGER);
    };
    const [few, many] = [await measure(800), await measure(1_600)];
    expect(many / few).toBeLessThan(2.25);
  });
});
