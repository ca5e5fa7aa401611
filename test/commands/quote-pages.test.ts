import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quote } from "../../src/commands/quote.ts";
import type { Answer, QuotesAnswer, SpeakersAnswer } from "../../src/core/answers/answer.ts";
import type { Article } from "../../src/core/article/article.ts";
import type { Library } from "../../src/core/library/library.ts";
import { makeArticle } from "../support/articles.ts";
import { countCases } from "../support/case-count.ts";
import { buildLibrary, makeLibrary } from "../support/libraries.ts";
import { runAtOnce } from "../support/run-at-once.ts";

type Given = Readonly<Record<string, string>>;

async function askPage(library: Library, args: Given, number: number, size = 5): Promise<QuotesAnswer> {
  const answer = await quote.run(args, library, runAtOnce, { page: { number, size } });
  if (answer.kind !== "quotes") throw new Error(JSON.stringify(answer));
  return answer;
}

async function askAll(library: Library, args: Given): Promise<QuotesAnswer["quotes"]> {
  const first = await askPage(library, args, 1);
  const all = [...first.quotes];
  for (let page = 2; page <= Math.ceil(first.quotesOf / first.perPage); page += 1) {
    const answer = await askPage(library, args, page);
    expect(answer.quotesOf).toBe(first.quotesOf);
    expect(answer.before).toBe(all.length);
    all.push(...answer.quotes);
  }
  expect(all).toHaveLength(first.quotesOf);
  return all;
}

async function overview(library: Library): Promise<SpeakersAnswer> {
  const answer: Answer = await quote.run({}, library, runAtOnce);
  if (answer.kind !== "speakers") throw new Error(answer.kind);
  return answer;
}

const place = ({ excerpt }: QuotesAnswer["quotes"][number]): string => `${excerpt.article} ${excerpt.start}`;

describe("all that somebody said is there, page by page", () => {
  const texts = Array.from({ length: 13 }, (_, at) => {
    return makeArticle(
      `“The ferry No. ${at} is late again,” said Mara Lind.`,
      {
        title: `No. ${at}`,
        date: `2024-05-${String(at + 10)}`,
      },
      `${at}.txt`,
    );
  });
  const library = buildLibrary(texts);

  test("each once, the newest first, and the same number is told on each page", async () => {
    const all = await askAll(library, { speaker: "Lind" });
    expect(all.map(({ excerpt }) => excerpt.article)).toEqual(texts.map(({ id }) => id).reverse());
  });

  test("an answer holds its page alone", async () => {
    const { quotes, quotesOf, before } = await askPage(library, { speaker: "Lind" }, 3);
    expect([quotes.length, before, quotesOf]).toEqual([3, 10, 13]);
  });

  test.each([0, 4, 99])("page %s is the nearest that there is", async (number) => {
    const { before } = await askPage(library, { speaker: "Lind" }, number);
    expect(before).toBe(number === 0 ? 0 : 10);
  });

  test("what is answered without a page is the first of a terminal", async () => {
    const many = makeLibrary(
      Array.from({ length: 30 }, (_, at) => `“It is late for the ${at}th time,” said Bo Lund.`).join("\n"),
    );
    const answer = await quote.run({ speaker: "Lund" }, many, runAtOnce);
    expect(answer).toMatchObject({ kind: "quotes", perPage: 25, quotesOf: 30 });
    expect(answer.kind === "quotes" && answer.quotes).toHaveLength(25);
  });
});

describe("one sentence is one statement", () => {
  test.each([
    [
      "a quotation in a report",
      "Mara Lind said the ferry was old and called it “a floating wreck”.",
      ["reported", "mixed"],
    ],
    ["two reports", "Mara Lind said the ferry was old and added that the pier would go.", ["reported"]],
    [
      "a quotation and a report",
      "“The ferry is very old,” said Mara Lind, who added that the pier would go.",
      ["direct", "reported"],
    ],
  ])("%s", async (_, sentence, kinds) => {
    const library = makeLibrary(`${sentence} The harbour was quiet.`);
    const all = await askAll(library, { speaker: "Lind" });
    expect(all.map(({ excerpt }) => excerpt.text)).toEqual([sentence]);
    expect(new Set(all[0]?.kinds)).toEqual(new Set(kinds));
    expect((await overview(library)).speakers).toMatchObject([{ name: "Mara Lind", quotes: 1 }]);
  });

  test("what of it is asked for by its kind is shown whole, and counted once", async () => {
    const library = makeLibrary("“The ferry is very old,” said Mara Lind, who added that the pier would go.");
    for (const kind of ["direct", "reported"]) expect(await askAll(library, { speaker: "Lind", kind })).toHaveLength(1);
  });

  test("two people in one sentence have a statement each", async () => {
    const library = makeLibrary("“The ferry is old,” said Mara Lind, while Bo Berg said the pier was new.");
    expect((await overview(library)).quotesOf).toBe(2);
  });
});

describe("the order", () => {
  const texts: readonly (readonly [string, string, string])[] = [
    ["old.txt", "2020-01-01", "“The ferry is late,” said Mara Lind."],
    ["undated.txt", "", "“The ferry was never on time,” said Mara Lind."],
    ["new.txt", "2024-01-01", "Mara Lind said the ferry would be late. “Nobody waits for it,” Lind said."],
  ];
  const library = buildLibrary(
    texts.map(([id, date, text]) => makeArticle(text, { title: id, ...(date !== "" && { date }) }, id)),
  );
  const list = async (args: Given) => (await askAll(library, { speaker: "Lind", ...args })).map(place);

  test("the newest first, what has no date last, in an article its own order", async () => {
    expect(await list({})).toEqual([
      expect.stringMatching(/^new\.txt 0$/u),
      expect.stringMatching(/^new\.txt/u),
      "old.txt 0",
      "undated.txt 0",
    ]);
  });

  test("the best first: own words before what is reported", async () => {
    expect((await list({ order: "best" })).at(-1)).toBe("new.txt 0");
  });

  test("about something the best first, unless the newest are asked for", async () => {
    expect(await askPage(library, { speaker: "Lind", about: "ferry" }, 1)).toMatchObject({ order: "best" });
    const newest = await list({ about: "ferry", order: "newest" });
    expect(newest).toEqual(["new.txt 0", "old.txt 0", "undated.txt 0"]);
  });
});

describe("who is quoted, by collection and by time", () => {
  const write = (id: string, date: string, collection: string, text: string): Article =>
    makeArticle(text, { title: id, date, ...(collection !== "" && { collection }) }, id);
  const lind = (what: string) => `“The ${what} is late,” said Mara Lind.`;
  const berg = (what: string) => `“The ${what} is new,” said Bo Berg.`;

  test("is told where there are several of them, most first, the latest first", async () => {
    const { collections, times } = await overview(
      buildLibrary([
        write("a.txt", "2023-04-01", "harbour", `${lind("ferry")}\n${berg("pier")}`),
        write("b.txt", "2024-04-01", "harbour", lind("train")),
        write("c.txt", "2024-05-01", "council", berg("hall")),
        write("d.txt", "2024-06-01", "", lind("bus")),
      ]),
    );
    expect(collections).toMatchObject([
      {
        name: "harbour",
        quotes: 3,
        speakers: [
          { name: "Mara Lind", quotes: 2 },
          { name: "Bo Berg", quotes: 1 },
        ],
      },
      { name: "council", quotes: 1 },
      { quotes: 1, speakersOf: 1 },
    ]);
    expect(times).toMatchObject([
      { name: "2024", quotes: 3 },
      { name: "2023", quotes: 2 },
    ]);
  });

  test("goes by months within one year, and not at all for one article", async () => {
    const year = await overview(
      buildLibrary([write("a.txt", "2024-04-01", "", lind("ferry")), write("b.txt", "2024-05", "", berg("pier"))]),
    );
    expect(year.times).toMatchObject([{ name: "2024-05" }, { name: "2024-04" }]);
    const one = await overview(buildLibrary([write("a.txt", "2024-04-01", "harbour", lind("ferry"))]));
    expect([one.collections, one.times]).toEqual([[], []]);
  });
});

const PEOPLE = ["Mara Lind", "Bo Berg", "Ada Voss", "Karl Holm", "Voss"] as const;
const SAID = [
  "The ferry is late again today",
  "Nobody waits at the old pier",
  "We sold the bridge in May",
  "It will not be cheap",
];

const sentence = fc
  .tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(...SAID), fc.constantFrom(...SAID), fc.nat(5))
  .map(([name, one, other, form]) => {
    const lower = `${other.charAt(0).toLowerCase()}${other.slice(1)}`;
    switch (form) {
      case 0:
        return `“${one},” said ${name}. “${other}.”`;
      case 1:
        return `“${one},” said ${name}, who added that ${lower}.`;
      case 2:
        return `${name} said that ${lower}.`;
      case 3:
        return `${name} said that ${lower}, and called it “a wreck of a plan”.`;
      case 4:
        return "The harbour was quiet on that day.";
      default:
        return `${name} met the council. “${one},” she said.`;
    }
  });
const text = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .map((paragraphs) => paragraphs.map((all) => all.join(" ")).join("\n"));
const corpora = fc.array(
  fc.record({
    text,
    date: fc.constantFrom("", "2023", "2023-04-01", "2024-05", "2024-06-07"),
    collection: fc.constantFrom("", "harbour", "council"),
    reprints: fc.nat(2),
  }),
  { minLength: 1, maxLength: 5 },
);

test("whoever is listed has as many statements in every place, each once over all pages, in any order", async () => {
  await fc.assert(
    fc.asyncProperty(corpora, async (drawn) => {
      const articles = drawn.flatMap(({ text: words, date, collection, reprints }, at) =>
        Array.from({ length: reprints + 1 }, (_, copy) => {
          const metadata = {
            title: `No. ${at}`,
            ...(date !== "" && { date }),
            ...(collection !== "" && { collection }),
          };
          return makeArticle(words, metadata, `${at}-${copy}.txt`);
        }),
      );
      const library = buildLibrary(articles);
      const { speakers, speakersOf, quotesOf, collections, times } = await overview(library);
      expect(speakers).toHaveLength(speakersOf);
      const count = (parts: readonly { readonly quotes: number }[]) =>
        parts.reduce((sum, { quotes }) => sum + quotes, 0);
      expect(count(speakers)).toBe(quotesOf);
      for (const parts of [collections, times]) if (parts.length > 0) expect(count(parts)).toBe(quotesOf);
      for (const { asked: name, quotes } of speakers) {
        const completed = await library.completeSpeaker(name, 25);
        expect(completed).toContainEqual(expect.objectContaining({ asked: name, quotes }));
        const all = await askAll(library, { speaker: name });
        expect([name, all.length]).toEqual([name, quotes]);
        expect(new Set(all.map(place)).size).toBe(quotes);
        const best = await askAll(library, { speaker: name, order: "best" });
        expect(new Set(best.map(place))).toEqual(new Set(all.map(place)));
      }
    }),
    { numRuns: countCases(60) },
  );
});
