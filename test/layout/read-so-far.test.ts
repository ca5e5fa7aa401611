import { describe, expect, test } from "vitest";
import type { Answer, ShownQuote } from "../../src/core/answers/answer.ts";
import { showPassage } from "../../src/core/article/excerpt.ts";
import { layOut } from "../../src/layout/lay-out.ts";
import { joinLead } from "../../src/layout/lead.ts";
import { LANGUAGES } from "../../src/layout/words/choose-words.ts";
import { makeArticle } from "../support/articles.ts";
import { buildLibrary } from "../support/libraries.ts";

const library = buildLibrary([makeArticle("Ada Voss said the bridge was old.")]);
const mentions = [...library.corpus.passages.values()].flat().map((passage) => showPassage(passage, library.version));
const quotes = mentions.map((excerpt): ShownQuote => {
  return { kind: "reported", kinds: ["reported"], speaker: "Ada Voss", grounds: [], excerpt, explanations: [] };
});

const PART = { articles: 12, of: 300 };
const WHOLE = { articles: 300, of: 300 };

const VOSS = { name: "Ada Voss", asked: "Ada Voss", isStated: true, roles: [], quotes: 2, articles: 1 };
const COUNTS = { speakersOf: 1, quotesOf: 2, collections: [], collectionsOf: 0, times: [], timesOf: 0 };
const SHOWN = { order: "newest", before: 0, perPage: 5, quotesOf: quotes.length } as const;

/** Each answer of /quote, when so much was read. */
function list(read: typeof PART): readonly (readonly [string, Answer])[] {
  return [
    ["who is quoted", { kind: "speakers", speakers: [VOSS], ...COUNTS, read }],
    ["nobody quoted", { kind: "speakers", speakers: [], ...COUNTS, read }],
    ["quotes", { kind: "quotes", asked: "Voss", speaker: "Ada Voss", quotes, ...SHOWN, read }],
    ["nobody of that name", { kind: "unknown-speaker", asked: "Voss", nearest: ["Karl Holm"], mentions: [], read }],
    ["only mentioned", { kind: "unknown-speaker", asked: "Voss", nearest: [], mentions, read }],
    [
      "what happened when",
      { kind: "timeline", newestOf: 1, firstOf: 1, events: [], eventsOf: 0, about: "bridge", read },
    ],
    ["nothing that fits", { kind: "refusal", reason: "no-such-quotes", asked: "Ada Voss", read }],
  ];
}

describe.each(LANGUAGES.map((words) => [words.locale, words] as const))("in %s", (_locale, words) => {
  test.each(list(PART))("%s: how many of the articles were read is told", (_name, answer) => {
    const { note } = layOut(answer, words);
    expect(note).toContain("12");
    expect(note).toContain("300");
  });

  test.each(list(WHOLE))("%s: nothing is told once all are read", (_name, answer) => {
    expect(layOut(answer, words).note ?? "").not.toContain("300");
  });

  test("/sources tells how far the reading is, and nothing once it is done", async () => {
    const overview = await library.describe(5);
    const list = (read?: typeof PART) => {
      const sheet = layOut({ kind: "sources", ...overview, ...(read !== undefined && { read }) }, words);
      const [section] = sheet.sections;
      return section?.kind === "list" ? section.items : [];
    };
    expect(list(PART)).toContainEqual({ term: words.readTitle, text: words.readOf(12, 300) });
    expect(list().map(({ term }) => term)).not.toContain(words.readTitle);
  });

  test("names that come near tell of how many articles they are, also where all of the name are read", () => {
    const unknown = { kind: "unknown-speaker", asked: "Voss", nearest: ["Karl Holm"], mentions: [] } as const;
    const { lead, note } = layOut({ ...unknown, read: { articles: 0, of: 0 }, readForNearest: PART }, words);
    expect(joinLead(lead)).toBe(words.unknownSpeaker("Voss"));
    expect(note).toBe(words.readSoFar(12, 300));
    expect(layOut({ ...unknown, read: PART, readForNearest: WHOLE }, words).note).toBe(words.readSoFar(12, 300));
    expect(layOut({ ...unknown, read: WHOLE, readForNearest: WHOLE }, words).note).toBeUndefined();
  });

  test("that somebody is not quoted is told for sure only once all are read", () => {
    const leads = (read: typeof PART) =>
      list(read)
        .filter(([name]) => !["who is quoted", "quotes", "what happened when"].includes(name))
        .map(([, answer]) => joinLead(layOut(answer, words).lead));
    const [part, whole] = [leads(PART), leads(WHOLE)];
    expect(part.filter((lead) => whole.includes(lead))).toEqual([]);
    expect(whole).toEqual([
      words.noSpeakers,
      words.unknownSpeaker("Voss"),
      words.onlyMentioned("Voss"),
      words.refusal("no-such-quotes", "Ada Voss"),
    ]);
  });
});
