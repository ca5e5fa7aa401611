import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FEATURES, scoreFeatures, WEIGHTS } from "../../../src/core/summary/score.ts";
import { measureArticle, type SummaryOptions, summarize } from "../../../src/core/summary/summarize.ts";
import { makeArticle, makeMarkdown, splitArticle } from "../../support/articles.ts";
import { countCases } from "../../support/case-count.ts";

function sum(text: string, options: SummaryOptions = { length: "medium" }) {
  const article = makeArticle(text, { title: "A title" });
  return summarize(measureArticle(splitArticle(article)), options);
}

function texts(text: string, options?: SummaryOptions): string[] {
  return sum(text, options).sentences.map(({ candidate }) => candidate.text);
}

function sumMarkdown(text: string): string[] {
  const article = makeMarkdown(text);
  const { sentences } = summarize(measureArticle(splitArticle(article)), { length: "medium" });
  return sentences.map(({ candidate }) => candidate.text);
}

const FERRY = [
  "(HARBOUR POST) -- The town of Wellow will buy two electric ferries for $40 million, Mayor Ann Roe said.",
  "The Mayor’s Office released details of the purchase, noting that the council had met twice.",
  "She thanked the council for its constructive work.",
  "The ferries will carry 300 passengers each between Wellow and the island of Sark from May, the council said.",
  "“We have waited for this. It is a good day for Wellow and for Sark,” Roe said.",
  "But fares on the Wellow ferries will rise by 12 percent in summer.",
  "Residents of Sark want a night ferry to Wellow as well, according to a survey of 900 households.",
  "Ann Lee contributed to this report.",
].join("\n");

describe("what is never chosen while another sentence is left", () => {
  const chosen = (["short", "medium", "long"] as const).map((length) => texts(FERRY, { length }).join(" "));

  test.each(["(HARBOUR POST)", "released details", "contributed to this report", "But fares", "waited for this"])(
    "%s",
    (words) => {
      for (const summary of chosen) expect(summary).not.toContain(words);
    },
  );

  test("the lead without its dateline, the figures and the ferries are chosen", () => {
    expect(texts(FERRY, { length: "short" })).toEqual([
      "The town of Wellow will buy two electric ferries for $40 million, Mayor Ann Roe said.",
      "The ferries will carry 300 passengers each between Wellow and the island of Sark from May, the council said.",
    ]);
  });
});

test("a sentence that starts with a pronoun comes with the one before it, or with a note, or not at all", () => {
  const text = [
    "Wellow will buy two electric ferries, the town council said.",
    "Mayor Ann Roe praised the plan for the electric ferries of Wellow.",
    "She said the electric ferries of Wellow would cost $40 million and save 12 percent of the fuel.",
    "Sark wants a night ferry as well.",
  ].join(" ");
  const plain = sum(text, { length: "short" }).sentences.map(({ candidate }) => candidate.place);
  expect(plain.includes(2) && !plain.includes(1)).toBe(false);
  const noted = sum(text, {
    length: "short",
    notes: new Map([[2, { kind: "pronoun", mention: "She", name: "Ann Roe" }]]),
  }).sentences;
  expect(noted.find(({ candidate }) => candidate.place === 2)?.note).toEqual({
    kind: "pronoun",
    mention: "She",
    name: "Ann Roe",
  });
});

describe("a summary about something", () => {
  const text = FERRY.replaceAll("\n", "\n\n");

  test("holds only sentences that match", () => {
    const relevance = [0, 0, 0, 0, 0, 0, 0.9, 0.4, 0];
    const summary = sum(text, { length: "long", relevance });
    expect(summary.isAbout).toBe(true);
    expect(summary.sentences.every(({ relevance: match }) => match > 0)).toBe(true);
    expect(summary.sentences.map(({ candidate }) => candidate.text)).toContain(
      "But fares on the Wellow ferries will rise by 12 percent in summer.",
    );
  });

  test("is the general one where nothing matches", () => {
    const summary = sum(text, { length: "short", relevance: [0, 0, 0, 0, 0, 0, 0, 0, 0] });
    expect(summary.isAbout).toBe(false);
    expect(summary.sentences.map(({ candidate }) => candidate.text)).toEqual(texts(text, { length: "short" }));
  });
});

test("a score is the sum of its contributions", () => {
  const article = makeArticle(FERRY);
  const measured = measureArticle(splitArticle(article));
  for (const { candidate, contributions } of summarize(measured, { length: "long" }).sentences) {
    const features = measured.features[candidate.place];
    if (features === undefined) throw new Error("a sentence without features");
    const added = contributions.reduce((total, { value, weight }) => total + value * weight, 0);
    expect(added).toBeCloseTo(scoreFeatures(features, WEIGHTS), 10);
  }
  expect(new Set(FEATURES)).toEqual(new Set(Object.keys(WEIGHTS)));
});

describe("odd articles", () => {
  test("one sentence is its own summary, a fragment too", () => {
    expect(texts("The road opened on Monday.")).toEqual(["The road opened on Monday."]);
    expect(texts("Associated Press.")).toEqual(["Associated Press."]);
    expect(texts("Word")).toEqual(["Word"]);
  });

  test("no words make no summary", () => {
    expect(texts("")).toEqual([]);
    expect(texts(" \n\n ")).toEqual([]);
  });

  test("a list gives whole items", () => {
    const items = ["apples from the north", "pears from the south", "plums", "quinces and medlars of the east"];
    const chosen = sumMarkdown(items.map((item) => `- ${item}`).join("\n"));
    expect(chosen.length).toBeGreaterThan(0);
    for (const item of chosen) expect(items).toContain(item);
  });

  test("capitals alone do not make an article a by-line", () => {
    const text =
      "THE ROAD OPENED ON MONDAY. TRAINS RUN AGAIN TO THE HARBOUR. THE MAYOR SPOKE OF A GREAT DAY. FARES FALL BY HALF.";
    expect(texts(text).length).toBe(3);
  });

  test("a transcript gives what is said, with its speaker's label", () => {
    const text =
      "ROE: The two ferries cost $40 million.\nLEE: Who pays for the ferries in the end?\nROE: The town pays one half, the island the other.\nLEE: Thank you.";
    const summary = texts(text);
    expect(summary.length).toBeGreaterThan(0);
    for (const line of summary) expect(text.split("\n")).toContain(line);
  });

  test.each([
    [
      "Russian",
      "Поезд пришёл в город утром. Он стоит на станции. Жители Веллоу ждали поезд десять лет. Билет стоит сто рублей.",
    ],
    ["Armenian", "Գնացքը հասավ քաղաք առավոտյան։ Մարդիկ սպասում էին տասը տարի։ Տոմսը արժե հարյուր դրամ։"],
    ["Chinese", "火车早上到达城市。人们等了十年。车票一百元。市长讲话了。"],
    ["Arabic", "وصل القطار إلى المدينة صباحا. انتظر الناس عشر سنوات. سعر التذكرة مئة درهم."],
  ])("%s", (_, text) => {
    const summary = texts(text);
    expect(summary.length).toBeGreaterThanOrEqual(2);
    for (const sentence of summary) expect(text).toContain(sentence);
  });
});

test("every chosen sentence is a slice of the article, in order, at most as many as asked for", () => {
  const words = fc.constantFrom(
    "He",
    "The ferry",
    "opened",
    "(CNN)",
    "“we go",
    "it”",
    "$4 million",
    "said.",
    "Why?",
    "\n",
    "By",
    "🎉",
    "U.S.",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 80 }), fc.constantFrom("short", "medium", "long"), (parts, length) => {
      const article = makeArticle(parts.join(" "));
      const { sentences } = summarize(measureArticle(splitArticle(article)), { length });
      expect(sentences.length).toBeLessThanOrEqual({ short: 2, medium: 3, long: 6 }[length]);
      let last = 0;
      for (const { candidate } of sentences) {
        expect(candidate.start).toBeGreaterThanOrEqual(last);
        expect(article.text.slice(candidate.start, candidate.end)).toBe(candidate.text);
        expect(candidate.text.trim()).toBe(candidate.text);
        last = candidate.end;
      }
    }),
    { numRuns: countCases(500) },
  );
});
