import { beforeAll, describe, expect, test } from "vitest";
import { loadTagger } from "../../../src/core/quotes/grammar/load-tagger.ts";
import type { Tagger } from "../../../src/core/quotes/grammar/tagger.ts";
import { listQuotes } from "../../support/list-quotes.ts";

let tag: Tagger;
beforeAll(async () => {
  tag = await loadTagger();
});

type Row = readonly [claim: string, text: string, expected: readonly string[]];

describe("what is denied or confirmed is shown with the noun that it belongs to:", () => {
  test.each<Row>([
    [
      "claims that are denied",
      "Otto Brandt denied claims that he stole the wheel.",
      ["Otto Brandt: claims that he stole the wheel"],
    ],
    [
      "a belief",
      "Greta Malm confirms the belief that the mill has no ideas.",
      ["Greta Malm: the belief that the mill has no ideas"],
    ],
    [
      "a threat to several",
      "Greta Malm stressed the great threat to the towns of their fathers that a new weir would be.",
      ["Greta Malm: the great threat to the towns of their fathers that a new weir would be"],
    ],
    [
      "but a verb that takes no noun says none",
      "They help Otto Brandt maintain the image of the leader that Malm so admires.",
      [],
    ],
    [
      "but who expresses confidence says what they trust in",
      "Greta Malm expressed confidence that the weir would hold.",
      ["Greta Malm: the weir would hold"],
    ],
  ])("%s", (_claim, text, expected) => {
    expect(listQuotes(text, tag)).toEqual(expected);
  });
});

describe("what is said ends", () => {
  test.each<Row>([
    [
      "before the verb that the noun before “who” waits for",
      "The clerk who reported the call recalled that Otto Brandt was late.",
      ["-: the call", "-: Otto Brandt was late"],
    ],
    ["there, too, behind a clause", "The millers who said the gate was closed left.", ["-: the gate was closed"]],
    [
      "before the verb that the noun before a participle waits for",
      "The film of a wife pleading for her husband’s life came as the town slept.",
      ["-: her husband’s life"],
    ],
    [
      "before what the writer calls it",
      "Greta Malm asked them to keep quiet, a request not always honored.",
      ["Greta Malm: them to keep quiet"],
    ],
    [
      "where the sentence turns",
      "Otto Brandt demands the truth from the town, yet refuses to show his letters.",
      ["Otto Brandt: the truth from the town"],
    ],
    [
      "before when it was said",
      "Greta Malm warned millers to close their gates after thieves broke in.",
      ["Greta Malm: millers to close their gates"],
    ],
    [
      "before a verb of the sentence around",
      "There is hope, since the “new Mill,” as Otto Brandt dubbed the combination, will have many wheels.",
      ["Otto Brandt: the combination"],
    ],
    ["before who hears it", "Otto Brandt mentioned the old weir to me while driving.", ["Otto Brandt: the old weir"]],
    [
      "before who somebody is",
      "Otto Brandt said the weir belongs to Greta Malm, who is 70.",
      ["Otto Brandt: the weir belongs to Greta Malm"],
    ],
    [
      "before what others did with it",
      "Otto Brandt said the town needs the weir, which the court has closed.",
      ["Otto Brandt: the town needs the weir"],
    ],
    [
      "before how it came to it",
      "Otto Brandt said he expects the weir to recover from the flood, which forced millers to leave.",
      ["Otto Brandt: he expects the weir to recover from the flood"],
    ],
    [
      "before the bracket around the sentence",
      "(Otto Brandt added that the weir would open.)",
      ["Otto Brandt: the weir would open"],
    ],
    [
      "where the words begin that a colon sets out",
      "Greta Malm said that the weir could be opened in May, warning: “They are already there.”",
      ["Greta Malm: the weir could be opened in May", "Greta Malm: They are already there"],
    ],
    [
      "behind a day only where the day tells when it was said",
      "The miller told Otto Brandt he ate the fish in Bergby on November 5.",
      ["-: he ate the fish in Bergby on November 5"],
    ],
  ])("%s", (_claim, text, expected) => {
    expect(listQuotes(text, tag)).toEqual(expected);
  });
});

describe("what is said goes on", () => {
  test.each<Row>([
    [
      "behind an insertion, to the verb",
      "According to Greta Malm, her old mill, which owns the wheel, is keeping her out.",
      ["Greta Malm: her old mill, which owns the wheel, is keeping her out"],
    ],
    [
      "behind an insertion, to the preposition of the verb",
      "Greta Malm accused Otto Brandt, who was born in Norda, of stealing the wheel.",
      ["Greta Malm: Otto Brandt, who was born in Norda, of stealing the wheel"],
    ],
    [
      "behind dashes",
      "Otto Brandt pledged to ban all boats — half of the fleet — from entering the lock.",
      ["Otto Brandt: to ban all boats — half of the fleet — from entering the lock"],
    ],
    [
      "with what that does",
      "Otto Brandt said the rule would keep boats longer, which would harm the town.",
      ["Otto Brandt: the rule would keep boats longer, which would harm the town"],
    ],
    [
      "to when it begins",
      "Otto Brandt announced the weir would close, beginning in May.",
      ["Otto Brandt: the weir would close, beginning in May"],
    ],
    [
      "with what somebody else is told and does",
      "Otto Brandt told police he liked the mill and hates the weir.",
      ["Otto Brandt: he liked the mill and hates the weir"],
    ],
    [
      "behind a speaker, with how long it was so",
      "The mill was a giant, Greta Malm said, until it fell in 1999.",
      ["Greta Malm: The mill was a giant / until it fell in 1999"],
    ],
    [
      "behind those who are charged",
      "Otto Brandt charged two millers, Greta Malm and Ada Lund, with robbing the town.",
      ["Otto Brandt: two millers, Greta Malm and Ada Lund, with robbing the town"],
    ],
    [
      "from the “to” of what is agreed",
      "Otto Brandt agreed to clean the weir and mend it.",
      ["Otto Brandt: to clean the weir and mend it"],
    ],
    [
      "to what it is called, behind a day",
      "Greta Malm called his words on Monday “a true wake-up call” for the mill.",
      ["Greta Malm: his words on Monday “a true wake-up call” for the mill"],
    ],
    [
      "behind the day of an event",
      "Greta Malm praised the town, citing her work after the Sept. 11 floods.",
      ["Greta Malm: the town", "Greta Malm: her work after the Sept. 11 floods"],
    ],
    [
      "behind whoever it is according to",
      "Otto Brandt, according to Greta Malm, did not know that the weir was weak.",
      ["Greta Malm: Otto Brandt / did not know that the weir was weak"],
    ],
    [
      "behind a speaker, with “that”",
      "There is no proof, Greta Malm said, that the weir leaks.",
      ["Greta Malm: There is no proof / the weir leaks"],
    ],
    [
      "to the day that a preposition takes",
      "Otto Brandt revealed plans to mend the weir by the end of 2025.",
      ["Otto Brandt: plans to mend the weir by the end of 2025"],
    ],
    [
      "to the verb of several claims",
      "Otto Brandt told the Star the Norda and Bergby claims are false.",
      ["Otto Brandt: the Norda and Bergby claims are false"],
    ],
    [
      "behind a speaker who is set in",
      "The key to the mill’s success, says Otto Brandt, is the river.",
      ["Otto Brandt: The key to the mill’s success / is the river"],
    ],
    [
      "behind “which” and its speaker alone",
      "The park is near the weir, which, Otto Brandt said, is usually full.",
      ["Otto Brandt: which / is usually full"],
    ],
  ])("%s", (_claim, text, expected) => {
    expect(listQuotes(text, tag)).toEqual(expected);
  });
});
