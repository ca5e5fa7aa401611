import { beforeAll, describe, expect, test } from "vitest";
import { loadTagger } from "../../../src/core/quotes/grammar/load-tagger.ts";
import type { Tagger } from "../../../src/core/quotes/grammar/tagger.ts";
import { listQuotes } from "../../support/list-quotes.ts";

let tag: Tagger;
beforeAll(async () => {
  tag = await loadTagger();
});

describe("in papers that quote in single marks", () => {
  test("each paragraph may open the quotation anew", () => {
    const text = "Nora Lind said: ‘We’ve waited for years.\n\n‘Nobody came.\n\n‘So we left.’ The hall was empty.";
    expect(listQuotes(text, tag)).toEqual(["Nora Lind: We’ve waited for years / Nobody came / So we left"]);
  });

  test("what a paragraph opens and nothing closes goes no further than its sentence, once the paragraphs are lost", () => {
    const text =
      "Otto Aldis said: 'We slept in the barn. 'I woke up beside her. Ada Holm laughed. 'Then we all went home.' He left.";
    expect(listQuotes(text, tag)).toEqual(["Otto Aldis: We slept in the barn", "-: Then we all went home"]);
  });
});

describe("what stands between dashes", () => {
  test("ends at the second one, where the verb of the sentence stands behind it", () => {
    expect(listQuotes("Olaf Dahl—who says he will run again—said the vote was fair.", tag)).toEqual([
      "Olaf Dahl: he will run again",
      "Olaf Dahl: the vote was fair",
    ]);
  });

  test("keeps the subject of the sentence, whom a pronoun means then", () => {
    const text =
      'Ms Hopper told the show that all want to be thin. Cooper Wherry - who, at 5ft 9in and 18 stone, says she is "very happy" - said children should know. Admitting that she would like to lose some weight, she said: "It is more about me."';
    expect(listQuotes(text, tag).at(-1)).toBe("Cooper Wherry: It is more about me");
  });
});
