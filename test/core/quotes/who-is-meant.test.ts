import { beforeAll, describe, expect, test } from "vitest";
import { buildArticle } from "../../../src/core/article/build-article.ts";
import { findQuotes } from "../../../src/core/quotes/find-quotes.ts";
import { loadTagger } from "../../../src/core/quotes/grammar/load-tagger.ts";
import type { Tagger } from "../../../src/core/quotes/grammar/tagger.ts";

let tag: Tagger;
beforeAll(async () => {
  tag = await loadTagger();
});

/** Who says what is in quotation marks, by its last words; reported speech is left out. */
function list(original: string): string[] {
  const body = { start: 0, end: original.length };
  const article = buildArticle({ id: "a", original, body, format: "plain", metadata: { title: "A title" } });
  return findQuotes(article, tag).quotes.flatMap(({ speaker, parts, kind }) => {
    if (kind === "reported") return [];
    const words = parts.map(({ start, end }) => article.text.slice(start, end)).join(" ");
    const last =
      words
        .replace(/[“”",.!?]+$/gu, "")
        .split(/\s/u)
        .at(-1) ?? "";
    return `${speaker ?? "-"}: ${last}`;
  });
}

type Row = readonly [claim: string, text: string, expected: readonly string[]];

describe("he and she are nobody for sure where the words before tell of", () => {
  test.each<Row>([
    ["my brother", "Theo Lund bought it. I asked my brother what he thought. “It is a boat,” he said.", ["-: boat"]],
    [
      "one of a crowd",
      "Ann Lund was robbed at noon. One woman saw the thieves run. “They had a van,” she said.",
      ["-: van"],
    ],
    [
      "an office whose holder nobody names",
      "Otto Lund was found dead. The police chief came in the evening. “We know nothing,” he said.",
      ["-: nothing"],
    ],
    [
      "somebody of whom the words speak, and another far behind",
      "Bo Malm met Karl Roth once.\n\nIt rained. The mill shut. Then it opened again.\n\nOtto Lund won the vote. He thanked them all. “Nobody can beat Lund,” he said.",
      ["-: Lund"],
    ],
    [
      "nobody for three paragraphs",
      "Ann Lund wrote a book.\n\nIt rained all day.\n\nThe mill was shut.\n\nNobody came.\n\n“It fell,” she said.",
      ["-: fell"],
    ],
  ])("%s", (_, text, expected) => {
    expect(list(text)).toEqual(expected);
  });
});

describe("somebody is a person, and the one who is meant, by", () => {
  test.each<Row>([
    [
      "a trade before the name",
      "The forecaster Tirra Vohl looked up. “Rain is coming,” she said.",
      ["Tirra Vohl: coming"],
    ],
    [
      "a trade before the name and a body behind it",
      "“Rain is coming,” said forecaster Tirra Vohl of the Bergby Weather Office.",
      ["Tirra Vohl: coming"],
    ],
    ["a trade that opens the sentence", "Sculptor Tirra Vohl laughed. “It is tin,” she said.", ["Tirra Vohl: tin"]],
    ["a noun before a whole name", "Kings center Lukro Vohl had nine. “We lost,” he said.", ["Lukro Vohl: lost"]],
    ["an age", "Tirra Vohl, 54, wept. “I will go,” the 54-year-old said.", ["Tirra Vohl: go"]],
    ["what is theirs", "Eetu Salo waved to his family. “I sang,” he said.", ["Eetu Salo: sang"]],
    [
      "being one of several",
      "“We are glad,” said Timo Harju.\n\nOne of them, Eetu Salo, waved. “I sang,” he told reporters.",
      ["Timo Harju: glad", "Eetu Salo: sang"],
    ],
    [
      "an office before the name that looks like two names",
      "Dominik Vesel had fled. Police chief Bruno Maes said that Vesel would be charged. “We got lucky,” he said.",
      ["Bruno Maes: lucky"],
    ],
    [
      "standing beside the office",
      "The lorry driver, Pavel Novak, did not see her. “I looked twice,” he said.",
      ["Pavel Novak: twice"],
    ],
    ["being called so", "The gate is kept by a man called Finn. “Come back soon,” he says.", ["Finn: soon"]],
    [
      "what they do in the paragraph before they speak",
      "“Nobody leaves,” Otto Malm said.\n\nAnn Lund laughed. “You cannot search us!”",
      ["Otto Malm: leaves", "Ann Lund: us"],
    ],
  ])("%s", (_, text, expected) => {
    expect(list(text)).toEqual(expected);
  });
});

describe("a body is told by", () => {
  test.each<Row>([
    [
      "the word before its name",
      "Norland Power shut a mine. The charity Clear Air welcomed it. “Better late than never,” the charity said.",
      ["Clear Air: never"],
    ],
    [
      "the word for a firm before a name of one word",
      "Search company Orbit said it would close. “We are grateful,” the company said.",
      ["Orbit: grateful"],
    ],
    [
      "two words that open a sentence",
      "City Buses said it was sad. “We tried,” City Buses added.",
      ["City Buses: tried"],
    ],
  ])("%s", (_, text, expected) => {
    expect(list(text)).toEqual(expected);
  });
});

test("a place is nobody's daughter: who is told of behind it says nothing for it", () => {
  expect(list("She was born in Skerry, the daughter of a miller, who told her she would “never swim again”.")).toEqual([
    "-: again",
  ]);
});

describe("the verb beside a quotation is found", () => {
  test.each<Row>([
    ["where no list has it", "Ann Lund ran out. “I saw nothing at all,” she fumed.", ["Ann Lund: all"]],
    ["behind a cry", "Otto Malm turned. “Friday!” Malm groaned, and he shut the door.", ["Otto Malm: Friday"]],
    [
      "behind what somebody is fond of",
      "Otto Malm died. He was fond of saying that “a bell is a cup”.",
      ["Otto Malm: cup"],
    ],
  ])("%s", (_, text, expected) => {
    expect(list(text)).toEqual(expected);
  });
});

/** All that is said as "mention: words". */
function listAll(original: string): string[] {
  const body = { start: 0, end: original.length };
  const { text, ...article } = buildArticle({
    id: "a",
    original,
    body,
    format: "plain",
    metadata: { title: "A title" },
  });
  return findQuotes({ ...article, text }, tag).quotes.map(({ mention, parts }) => {
    const words = parts.map(({ start, end }) => text.slice(start, end)).join(" / ");
    return `${text.slice(mention?.start, mention?.end)}: ${words.replace(/[.,]$/u, "")}`;
  });
}

test.each<Row>([
  ["what somebody is calling for is said", "Malm is calling for a new weir.", ["Malm: a new weir"]],
  ["what somebody is promising is said", "Malm is promising lower taxes.", ["Malm: lower taxes"]],
  [
    "what somebody speaks of promising is said",
    "Malm spoke to the millers, promising to lift the ban.",
    ["Malm: to lift the ban"],
  ],
  ["what somebody goes on doing is not said", "Mr. Malm, who had been carving, went on carving.", []],
  ["him is no statement", "Otto Roth praised him.", []],
  ["that night is no statement", "Vera Roth told her husband that night.", []],
  [
    "an age is no time at which a statement ends",
    "Millers have vowed to chain themselves to a 300-year-old oak.",
    ["Millers: to chain themselves to a 300-year-old oak"],
  ],
  [
    "who is close to something is the subject with it",
    "“There are two places left,” a person close to the talks said.",
    ["a person close to the talks: There are two places left"],
  ],
])("%s", (_, text, expected) => {
  expect(listAll(text)).toEqual(expected);
});

test.each<Row>([
  [
    "a name that the text gives behind the office",
    "“Out with you!” said the beadle, whose name was Bumley.",
    ["Bumley: you"],
  ],
  [
    "a name behind a word for where somebody comes from",
    "“She is going over,” said the mate, a Cornishman named Lacey.",
    ["Lacey: over"],
  ],
  [
    "who is addressed does not speak",
    "“I never take soup,” said Mr. Dorrit.\n\n“You never take soup, Mr. Dorrit?”",
    ["Dorrit: soup", "-: Dorrit"],
  ],
  [
    "who stands behind an office is nobody new",
    "Sam Okri made tea. His apprentice is Jess Tan, 19. “It is good tea,” she said.",
    ["Jess Tan: tea"],
  ],
  [
    "who was “he” twice is no “she”",
    "Sam Okri made tea. “It is hot,” he said. “It is good,” he added.\n\nAlex Tan came in with Sam Okri. “It is cold,” she said.",
    ["Sam Okri: hot", "Sam Okri: good", "Alex Tan: cold"],
  ],
])("%s", (_, text, expected) => {
  expect(list(text)).toEqual(expected);
});

test.each<Row>([
  [
    "who is told what never to do",
    "Malm told his millers never to speak of it.",
    ["Malm: his millers never to speak of it"],
  ],
  [
    "what two things are called",
    "Malm called the report and the letter a lie.",
    ["Malm: the report and the letter a lie"],
  ],
  ["a day's decision", "Malm called Friday's decision a lie.", ["Malm: Friday's decision a lie"]],
  [
    "a warning in the participle",
    "Malm spoke at noon, warning that the weir would break.",
    ["Malm: the weir would break"],
  ],
  ["a time without its article", "Malm complained about his mill the morning after.", ["Malm: his mill"]],
  [
    "nothing of what the writer tells in the participle",
    "Malm said the weir would break, setting off a quarrel.",
    ["Malm: the weir would break"],
  ],
])("a statement has %s", (_, text, expected) => {
  expect(listAll(text)).toEqual(expected);
});
