import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/core/answers/check-message.ts";
import { findQuotes } from "../../../src/core/quotes/find-quotes.ts";
import { findSpeakerInSteps } from "../../../src/core/quotes/find-speaker.ts";
import { loadTagger } from "../../../src/core/quotes/grammar/load-tagger.ts";
import type { Tagger } from "../../../src/core/quotes/grammar/tagger.ts";
import { searchPassages } from "../../../src/core/search/search-passages.ts";
import { splitSentences } from "../../../src/core/text/sentences.ts";
import { finishSteps } from "../../../src/core/text/steps.ts";
import { splitTerms } from "../../../src/core/text/terms.ts";
import { loadLanguages } from "../../../src/files/load-languages.ts";
import { makeArticle } from "../../support/articles.ts";
import { makeLibrary } from "../../support/libraries.ts";
import { readAll } from "../../support/read-quotes.ts";
import { runAtOnce } from "../../support/run-at-once.ts";

const MARKS = ["'", "’", "‘", "ʼ", "＇", "´", "`"];
const tag = await loadTagger();
const languages = await loadLanguages(["fr", "uk", "tr"]);

function listSpeakers(text: string, tagger: Tagger | undefined): (string | undefined)[] {
  return findQuotes(makeArticle(text), tagger).quotes.map(({ speaker }) => speaker);
}

describe.each(MARKS)("an apostrophe may be written as %s", (mark) => {
  test("in a word that is searched for", () => {
    const stems = (text: string) => splitTerms(text, undefined).map(({ stem }) => stem);
    expect(stems(`Conor O${mark}Hara left Aldmouth${mark}s quay`)).toEqual(stems("Conor O'Hara left Aldmouth's quay"));
    const { index } = makeLibrary(`The boat of Conor O${mark}Hara lies at Aldmouth${mark}s quay.`).corpus;
    for (const asked of ["O'Hara", "O´Hara", "Aldmouth", "Aldmouth’s"]) {
      expect(searchPassages(index, asked).hits, asked).toHaveLength(1);
    }
  });

  test.each([
    ["fr", "l'accord aujourd'hui"],
    ["uk", "п'ять сім'ям"],
    ["tr", "Ankara'da"],
  ])("in a word of another language: %s", (lang, text) => {
    const read = (words: string) => splitTerms(words, languages.get(lang)).map(({ word, stem }) => [word, stem]);
    expect(read(text.replaceAll("'", mark))).toEqual(read(text));
  });

  test("in the name of who speaks", () => {
    const name = `Conor O${mark}Hara`;
    expect(listSpeakers(`“The quay is safe,” said ${name} on Monday.`, tag)).toEqual([name]);
    expect(listSpeakers(`The quay was old, ${name} said, and it didn${mark}t hold.`, tag)[0]).toBe(name);
    expect(listSpeakers(`„Der Kai ist sehr alt“, sagte ${name}.`, undefined)).toEqual([name]);
    expect(
      listSpeakers(`O${mark}HARA: Is it safe now?\n\nLUND: It is.\n\nO${mark}HARA: Good.\n\nLUND: Yes.`, tag)[0],
    ).toBe(`O${mark}HARA`);
  });

  test("before the s of an owner", () => {
    expect(listSpeakers(`Ada Voss${mark}s claim that the quay was safe was read.`, tag)).toEqual(["Ada Voss"]);
    expect(
      listSpeakers(`Ada Voss left. Karl Holm met the mayor${mark}s aide. Voss${mark}s aide said it was old.`, tag),
    ).toEqual([undefined]);
  });

  test("in another mention of the same name", () => {
    const text = `Conor O'Hara came. “The quay is safe,” said O${mark}Hara.`;
    expect(listSpeakers(text, tag)).toEqual(["Conor O'Hara"]);
  });

  test("in a name that is asked for and in words that are checked", async () => {
    const library = makeLibrary(`“We don’t close the old quay at all,” said Conor O${mark}Hara on Monday.`);
    for (const asked of ["O’Hara", "O'Hara", "O´Hara", "O`Hara", "OHara", "O Hara"]) {
      const { articles } = library.corpus;
      const found = finishSteps(findSpeakerInSteps(articles, asked, readAll(articles, tag), []));
      expect(found.kind, asked).toBe("quoted");
    }
    const message = `“We don${mark}t close the old quay at all” — Conor O${mark}Hara`;
    const answer = await checkMessage(message, "", library, runAtOnce);
    const verdict = mark === "’" ? "exact" : "same-words";
    expect(answer).toMatchObject({ verdict, quotations: [{ speaker: `Conor O${mark}Hara` }] });
  });

  test("in a word that opens a sentence behind a short form", () => {
    const text = `They came to the U.S. It${mark}s cold there.`;
    expect(splitSentences(text, { start: 0, end: text.length }, undefined)).toHaveLength(2);
  });
});
