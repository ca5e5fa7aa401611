import { beforeAll, describe, expect, test } from "vitest";
import { loadTagger } from "../../../src/core/quotes/grammar/load-tagger.ts";
import type { Tagger } from "../../../src/core/quotes/grammar/tagger.ts";
import { listQuotes } from "../../support/list-quotes.ts";

let tag: Tagger;
beforeAll(async () => {
  tag = await loadTagger();
});

type Row = readonly [claim: string, text: string, expected: readonly string[]];

describe("who says it is", () => {
  test.each<Row>([
    [
      "one person with two offices",
      "“The weir will take years,” river engineer and study co-author Greta Malm said.",
      ["Greta Malm: The weir will take years"],
    ],
    [
      "one person with two offices behind the verb",
      "“It was cold at the weir,” said actor and singer Otto Brandt.",
      ["Otto Brandt: It was cold at the weir"],
    ],
    [
      "one person whose office begins as a verb may",
      "“We have not seen it yet,” lead diver and DMI river scientist Greta Malm said in a statement.",
      ["Greta Malm: We have not seen it yet"],
    ],
    ["the one who writes, and no “I.”", "“You did not see it,” said I.", ["-: You did not see it"]],
    [
      "nobody of several",
      "“We have not seen it yet,” teachers and principal Greta Malm said.",
      ["-: We have not seen it yet"],
    ],
    [
      "the holder of an office of a firm",
      "Jobs will be cut this week, said the firm’s recently named chair Otto Brandt.",
      ["Otto Brandt: Jobs will be cut this week"],
    ],
    [
      "a paper whose name begins as a deed does",
      "Rolling River reported that the weir would open.",
      ["Rolling River: the weir would open"],
    ],
    [
      "whoever told it last, not those it is told of",
      "Eight out of ten mills are writing their own books, Greta Malm told Otto Brandt.",
      ["Greta Malm: Eight out of ten mills are writing their own books"],
    ],
  ])("%s", (_claim, text, expected) => {
    expect(listQuotes(text, tag)).toEqual(expected);
  });
});

describe("nobody says", () => {
  test.each<Row>([
    [
      "a title that commas set in",
      "The channel shows films and plays from Malm Animation, “Star Weirs,” Brandt Studios and others.",
      [],
    ],
    ["what goes on sale", "The Malm Star, which goes on sale in May, has lost its old look.", []],
    ["what nobody comments on", "Big Mill declined to comment on the report.", []],
    ["what somebody does in answer", "Otto Brandt responded by hitting the miller on the head.", []],
    ["what somebody is asked about", "Otto Brandt offered no word when asked about the weir.", []],
    ["what stands in letters that are read", "Otto Brandt read sixteen letters that the mill had received.", []],
    [
      "what something adds to",
      "The mill confirmed it on Monday, adding to a series of troubles that have made it poor.",
      [],
    ],
    ["what a telling sign is", "The most telling contradiction was the letter that he sent.", []],
    [
      "what is called by its name",
      "A gas called marsh air and water, Greta Malm asked, “Could a fish live in it, far down where it is warm?”",
      ["Greta Malm: Could a fish live in it, far down where it is warm?"],
    ],
  ])("%s", (_claim, text, expected) => {
    expect(listQuotes(text, tag)).toEqual(expected);
  });
});

test("what somebody judges is shown with the judgement", () => {
  const text = "Greta Malm described the idea that the mill is poisoning the weir as “certainly absurd and false”.";
  const [quote] = listQuotes(text, tag);
  expect(quote).toMatch(/^Greta Malm: the idea that the mill .* absurd and false$/u);
});

test("what is to be done makes no promise", () => {
  const text = "In Norland, Otto Brandt — whose father, also as mayor, built the weir — promised to protect the mill.";
  expect(listQuotes(text, tag).join()).not.toContain("In Norland");
});
