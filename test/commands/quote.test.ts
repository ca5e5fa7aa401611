import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { quote } from "../../src/commands/quote.ts";
import type { Answer, QuotesAnswer } from "../../src/core/answers/answer.ts";
import { buildArticle } from "../../src/core/article/build-article.ts";
import { openMemoryLibrary } from "../../src/core/library/memory-library.ts";
import { readHere } from "../../src/core/library/readings-here.ts";
import type { RunSteps } from "../../src/core/text/steps.ts";
import { layOut } from "../../src/layout/lay-out.ts";
import { joinLead } from "../../src/layout/lead.ts";
import { LANGUAGES } from "../../src/layout/words/choose-words.ts";
import { en } from "../../src/layout/words/en.ts";
import { buildLibrary, makeLibrary, type OpenedLibrary } from "../support/libraries.ts";
import { runAtOnce } from "../support/run-at-once.ts";

function article(id: string, title: string, text: string) {
  return buildArticle({
    id,
    original: text,
    body: { start: 0, end: text.length },
    format: "markdown",
    metadata: { title },
  });
}

const BRIDGE = `Mayor Ada Voss closed the old bridge on Monday. She said the pillars were cracked.

“Nobody will cross it this year,” Voss added. “We need a new one.”

Karl Holm, an engineer, called the decision “long overdue”. Bo Lind watched from the bank.`;
const FERRY = "The ferry will run all night, Ada Voss said. Karl Holm described the timetable as generous.";
const library = buildLibrary([article("bridge.md", "The bridge", BRIDGE), article("ferry.md", "The ferry", FERRY)]);

const run = async (args: Record<string, string>, from: OpenedLibrary = library): Promise<Answer> =>
  quote.run(args, from, runAtOnce);

async function runQuotes(args: Record<string, string>, from: OpenedLibrary = library): Promise<QuotesAnswer> {
  const answer = await run(args, from);
  if (answer.kind !== "quotes") throw new Error(`expected quotes, got ${JSON.stringify(answer)}`);
  return answer;
}

describe("/quote for a name in a script without capitals", () => {
  const mixed = buildLibrary([
    article("gate.md", "השער", 'השומרת דנה לוי סגרה את השער. "אף אחד לא יעבור", אמרה לוי.'),
    article("weir.md", "السد", "قال الحارس سامي حداد: «لن يعبره أحد»."),
    article("bridge.md", "The bridge", BRIDGE),
  ]);

  test.each([
    ["לוי", "gate.md"],
    ["סמי לוי", undefined],
    ["سامي حداد", "weir.md"],
    ["山田", undefined],
  ])("does not say that nobody named %s is quoted, and shows what has the name", async (speaker, holder) => {
    const answer = await run({ speaker }, mixed);
    if (answer.kind !== "unknown-speaker") throw new Error(answer.kind);
    expect(answer.mentions[0]?.article).toBe(holder);
    for (const words of LANGUAGES) {
      expect(joinLead(layOut(answer, words).lead)).toBe(words.unreadSpeaker(speaker));
    }
  });

  test("says so of one in a script that has them", async () => {
    const answer = await run({ speaker: "Quixotl" }, mixed);
    expect(joinLead(layOut(answer, en).lead)).toBe(en.unknownSpeaker("Quixotl"));
  });
});

describe("/quote for a subject or a kind alone", () => {
  test.each([{ about: "the ferry" }, { kind: "direct" }])(
    "tells that %j narrows nothing without a speaker",
    async (args) => {
      const answer = await run(args);
      expect(answer).toMatchObject({ kind: "speakers", speakersOf: 2, isWider: true });
      for (const words of LANGUAGES) {
        expect(joinLead(layOut(answer, words).lead)).toContain(words.quotes.withoutSpeaker);
      }
    },
  );

  test("asked for nothing at all, or in an order, it has nothing to tell of that", async () => {
    const answer = await run({ order: "best" });
    expect(joinLead(layOut(answer, en).lead)).not.toContain(en.quotes.withoutSpeaker);
  });
});

describe("/quote with a speaker", () => {
  test.each(["Ada Voss", "Voss", "voss", "Mayor Voss", "Восс", "Ada Vos", "Mayor"])(
    "knows her as %s",
    async (speaker) => {
      expect((await runQuotes({ speaker })).speaker).toBe("Ada Voss");
    },
  );

  test("shows whole sentences with the words marked inside them", async () => {
    const { quotes } = await runQuotes({ speaker: "Voss", article: "bridge" });
    const shown = quotes.map(({ kind, mention, excerpt }) => ({
      kind,
      mention,
      text: excerpt.text,
      marked: excerpt.marks.map(({ start, end }) => excerpt.text.slice(start - excerpt.start, end - excerpt.start)),
    }));
    expect(shown).toEqual([
      {
        kind: "reported",
        mention: "She",
        text: "She said the pillars were cracked.",
        marked: ["the pillars were cracked"],
      },
      {
        kind: "direct",
        mention: undefined,
        text: "“Nobody will cross it this year,” Voss added. “We need a new one.”",
        marked: ["Nobody will cross it this year,", "We need a new one."],
      },
    ]);
  });

  test("every excerpt is a slice of its article", async () => {
    const { quotes } = await runQuotes({ speaker: "Holm" });
    for (const { excerpt } of quotes) {
      const { text = "" } = library.corpus.articles.find(({ id }) => id === excerpt.article) ?? {};
      expect(excerpt.text).toBe(text.slice(excerpt.start, excerpt.end));
    }
    expect(quotes).toHaveLength(2);
  });

  test("about ranks by what is asked and leaves out the rest", async () => {
    const { quotes } = await runQuotes({ speaker: "Voss", about: "ferries at night" });
    expect(quotes[0]?.excerpt.article).toBe("ferry.md");
  });

  test("kind keeps only quotes of it", async () => {
    const { quotes } = await runQuotes({ speaker: "Holm", kind: "mixed" });
    expect(quotes.map(({ excerpt }) => excerpt.article)).toEqual(["bridge.md"]);
  });

  test("says that somebody is only mentioned, and where", async () => {
    const answer = await run({ speaker: "Bo Lind" });
    expect(answer).toMatchObject({ kind: "unknown-speaker", asked: "Bo Lind" });
    expect(answer.kind === "unknown-speaker" && answer.mentions[0]?.text).toContain("Bo Lind watched");
  });

  test("names the nearest where nobody is known", async () => {
    const answer = await run({ speaker: "Hollman" });
    expect(answer).toMatchObject({ kind: "unknown-speaker", mentions: [] });
    expect(answer.kind === "unknown-speaker" && answer.nearest[0]).toBe("Karl Holm");
  });

  test("tells of how many articles the nearest are, while others are not read", async () => {
    const { corpus } = makeLibrary("“The ship is late,” said Karl Holm.", "“It is not,” said Bo Lind.");
    const readings = readHere(runAtOnce);
    const first = { ...readings, prepare: () => readings.prepare(corpus.articles.slice(0, 1)) };
    const answer = await quote.run({ speaker: "Hollman" }, openMemoryLibrary(corpus, runAtOnce, first), runAtOnce);
    if (answer.kind !== "unknown-speaker") throw new Error(answer.kind);
    expect(answer.nearest).toEqual(["Karl Holm"]);
    expect(answer.readForNearest).toEqual({ articles: 1, of: 2 });
    expect(layOut(answer, en).note).toContain("1 of 2 articles");
  });

  test("refuses an article that is not there", async () => {
    expect(await run({ speaker: "Voss", article: "tunnel" })).toEqual({
      kind: "refusal",
      reason: "no-such-article",
      asked: "tunnel",
    });
  });
});

describe("/quote without a speaker", () => {
  test("tells who is quoted and how often, most quoted first", async () => {
    expect(await run({})).toMatchObject({
      kind: "speakers",
      speakers: [
        { name: "Ada Voss", quotes: 3 },
        { name: "Karl Holm", quotes: 2 },
      ],
      speakersOf: 2,
      quotesOf: 5,
      collections: [],
      collectionsOf: 0,
      times: [],
      timesOf: 0,
      read: { articles: 2, of: 2 },
    });
  });

  test("an empty corpus is told as such", async () => {
    expect(await run({}, buildLibrary([]))).toEqual({ kind: "refusal", reason: "empty-corpus" });
  });

  test("completes speakers with their roles and counts, by any word of the name", async () => {
    expect(await quote.suggest?.("speaker", "vos", library)).toEqual([
      { label: "Ada Voss, Mayor (3)", value: "Ada Voss" },
    ]);
  });
});

test("a keystroke goes over the names of those who are quoted, and not over the articles again", async () => {
  const texts = [BRIDGE, FERRY];
  const { corpus } = buildLibrary(
    Array.from({ length: 60 }, (_, at) => article(`${at}.md`, `No. ${at}`, texts[at % 2] ?? "")),
  );
  let steps = 0;
  const countSteps: RunSteps = async (work) => {
    for (let step = work.next(); ; step = work.next()) {
      steps += 1;
      if (step.done === true) return step.value;
    }
  };
  const library = openMemoryLibrary(corpus, countSteps);
  expect(await quote.suggest?.("speaker", "v", library)).toHaveLength(1);
  steps = 0;
  expect(await quote.suggest?.("speaker", "vo", library)).toHaveLength(1);
  expect(steps).toBeLessThan(10);
});

describe("the article that comes along", () => {
  const text = readFileSync(join(import.meta.dirname, "../../corpus/peace-opens-opportunities.md"), "utf8");
  const start = text.indexOf("---", 3) + 3;
  const source = {
    id: "peace.md",
    original: text,
    body: { start, end: text.length },
    format: "markdown" as const,
    metadata: {},
  };
  const shipped = buildLibrary([buildArticle(source)]);

  test("gives the stand-alone quotation on Ijevan, Yeraskh and Akhurik to Pashinyan", async () => {
    const { quotes } = await runQuotes({ speaker: "Pashinyan", kind: "direct" }, shipped);
    expect(quotes).toHaveLength(1);
    expect(quotes[0]?.mention).toBe("he");
    expect(quotes[0]?.excerpt.text).toMatch(/^“I am referring, in particular, to the Ijevan, Yeraskh and Akhurik/u);
  });

  test("gives what the Russian President said to Putin", async () => {
    const { quotes } = await runQuotes({ speaker: "the Russian President" }, shipped);
    expect(quotes.map(({ speaker }) => speaker)).toEqual(quotes.map(() => "Vladimir Putin"));
    expect(quotes.length).toBeGreaterThanOrEqual(7);
  });
});

test("tells of each of two whom the owner has made one by what the article calls them there", async () => {
  const text =
    "“The pier is shut,” said Ada Holm, an engineer. “It will open again,” said Mayor Ada Voss. Voss said it was safe.";
  const people = [{ name: "Ada Voss", also: ["Ada Holm"], roles: [], in: [] }];
  const joined = buildLibrary([article("pier.md", "The pier", text)], [], {
    languages: new Map(),
    synonyms: new Map(),
    people,
  });
  const { quotes } = await runQuotes({ speaker: "Ada Holm" }, joined);
  expect(quotes.map(({ speaker, role, mention }) => [speaker, role, mention])).toEqual([
    ["Ada Holm", "an engineer", undefined],
    ["Ada Voss", "Mayor", undefined],
    ["Ada Voss", "Mayor", undefined],
  ]);
});
