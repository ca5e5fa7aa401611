import { describe, expect, test } from "vitest";
import { quote } from "../../src/commands/quote.ts";
import { layOut } from "../../src/layout/lay-out.ts";
import { joinLead } from "../../src/layout/lead.ts";
import type { Sheet } from "../../src/layout/sheet.ts";
import { LANGUAGES } from "../../src/layout/words/choose-words.ts";
import { en } from "../../src/layout/words/en.ts";
import type { Words } from "../../src/layout/words/words.ts";
import { makeArticle } from "../support/articles.ts";
import { buildLibrary, makeLibrary } from "../support/libraries.ts";
import { runAtOnce } from "../support/run-at-once.ts";

async function layOutOf(text: string, speaker: string, words: Words = en): Promise<Sheet> {
  return layOut(await quote.run({ speaker }, makeLibrary(text), runAtOnce), words);
}

function listLabels({ sections }: Sheet): (string | undefined)[] {
  return sections.map((section) =>
    section.kind === "excerpt" ? section.label : section.kind === "list" ? section.title : undefined,
  );
}

describe("the line above a statement tells who said it, how it is quoted and by what that is known", () => {
  test.each<[string, string, string, readonly string[]]>([
    [
      "a name beside the words",
      "“The bridge is shut,” said Ada Voss, mayor of Orda.",
      "Voss",
      ["Ada Voss, mayor of Orda · in quotation marks · “said Ada Voss” in the same sentence"],
    ],
    [
      "a pronoun",
      "Mayor Ada Voss closed the bridge. She said the pillars were cracked.",
      "Voss",
      ["Ada Voss, Mayor · in the article's words · “She said” in the same sentence · “She” is Ada Voss"],
    ],
    [
      "a short word between",
      "Ada Voss also said the bridge was old.",
      "Voss",
      ["Ada Voss · in the article's words · “Ada Voss also said” in the same sentence"],
    ],
    [
      "two kinds in one sentence",
      "“The bridge is shut for the year,” said Ada Voss, who added that the ferry would run.",
      "Voss",
      [
        "Ada Voss · in quotation marks and in the article's words · “said Ada Voss”, “who added” in the same sentence · “who” is Ada Voss",
      ],
    ],
  ])("%s", async (_, text, speaker, labels) => {
    expect(listLabels(await layOutOf(text, speaker))).toEqual(labels);
  });

  test.each(LANGUAGES.map((words) => [words.locale, words] as const))("in one line, in %s", async (_, words) => {
    const text =
      "“The bridge is shut for the year,” said Ada Voss. She met the council on Monday and said that the ferry would run.";
    const labels = listLabels(await layOutOf(text, "Voss", words));
    expect(labels).toHaveLength(2);
    for (const label of labels) {
      expect(label).not.toContain("\n");
      expect(label).toMatch(/^Ada Voss/u);
    }
    const all = Object.values(words.quotes.kind);
    expect(all.filter((kind) => labels.some((label) => label?.includes(kind)))).toHaveLength(2);
  });
});

describe.each(LANGUAGES.map((words) => [words.locale, words] as const))("who is quoted, in %s", (_, words) => {
  const write = (at: number) =>
    makeArticle(
      `“Ferry No. ${at} is late,” said Mara Lind.`,
      { title: `No. ${at}`, date: `${2000 + at}-01-01`, collection: `Collection ${at % 14}` },
      `${at}.txt`,
    );
  const show = async (articles: number): Promise<Sheet> => {
    const library = buildLibrary(Array.from({ length: articles }, (__, at) => write(at)));
    return layOut(await quote.run({}, library, runAtOnce), words);
  };

  test("of one article is one list", async () => {
    const sheet = await show(1);
    expect(sheet.sections).toMatchObject([{ kind: "list", items: [{ term: "Mara Lind", text: words.quoteCount(1) }] }]);
    expect(joinLead(sheet.lead)).toBe(words.quotes.speakersLead(1, 1));
  });

  test("of many is three, and tells how many parts are left out", async () => {
    const sheet = await show(28);
    const { quotes } = words;
    expect(listLabels(sheet)).toEqual([
      quotes.mostQuoted,
      `${quotes.byCollection} (${quotes.more(4)})`,
      `${quotes.byYear} (${quotes.more(18)})`,
    ]);
    const times = sheet.sections[2];
    expect(times?.kind === "list" && times.items[0]).toEqual({
      term: "2027",
      text: `${words.quoteCount(1)} · Mara Lind (1)`,
    });
  });
});
