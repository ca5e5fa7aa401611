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
      "the one before an aside that something is done in",
      "Mr Sali, of Vik, said after Ray Holt brought his daughter back: “He has given her much.”",
      ["Sali: He has given her much"],
    ],
    [
      "the father, where the daughter is called by her given name",
      "Olaf Ovind came with his daughter Malia Ovind. Malia likes the beach. Malia is 16. “They get less excited,” Ovind told the paper.",
      ["Olaf Ovind: They get less excited"],
    ],
    [
      "not whom a reason between commas tells of",
      "The vet refused, because Bella was well, and suggested that the owner take her home.",
      ["-: the owner take her home"],
    ],
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
    [
      "those whom somebody met, not who met them",
      "All the millers I met said Greta Malm was right.",
      ["-: Greta Malm was right"],
    ],
    [
      "whoever is forced to",
      "The town forced Otto Brandt to admit that no miller had been paid.",
      ["Otto Brandt: no miller had been paid"],
    ],
    ["those close to somebody", "Those close to him say the weir will close.", ["-: the weir will close"]],
    [
      "a name before a day",
      "The weir fell, and Otto Brandt on Tuesday said it would rise.",
      ["Otto Brandt: it would rise"],
    ],
    [
      "whoever offers to run something, not what they run",
      "The doctors offering to operate the Bergby Clinic noted that it was old.",
      ["-: it was old"],
    ],
    [
      "somebody of whom a relative clause tells, not the last noun in it",
      "A spokesperson who did not wish to be named because of Norda Policy said that the weir was shut.",
      ["-: the weir was shut"],
    ],
    [
      "the first subject of a row of verbs",
      "During the call, he asked about the weir, called Greta Malm a “thief” and left, Otto Brandt said.",
      [
        "Otto Brandt: During the call, he asked about the weir, called Greta Malm a “thief” and left",
        "-: the weir",
        "-: Greta Malm a “thief",
      ],
    ],
    [
      "who denied it, not what was denied",
      "A photo of the weir was denied by Otto Brandt, hinting that it was a fake.",
      ["Otto Brandt: it was a fake"],
    ],
    ["whose view it is", "In Greta Malm’s view, the weir should open.", ["Greta Malm: the weir should open"]],
    ["whose words they are", "In the words of Greta Malm, the weir is a shed.", ["Greta Malm: the weir is a shed"]],
    [
      "by whom it was announced",
      "It was announced by Greta Malm that the weir would open.",
      ["Greta Malm: the weir would open"],
    ],
    ["who made it clear", "Greta Malm made it clear that the weir would open.", ["Greta Malm: the weir would open"]],
    [
      "who makes claims about it",
      "Greta Malm’s claims about the strength of the weir were not proved.",
      ["Greta Malm: the strength of the weir"],
    ],
    [
      "doctors by whom somebody was told",
      "Otto Brandt was told by Greta Malm that he could not swim.",
      ["Greta Malm: he could not swim"],
    ],
    [
      "who dismissed a report as something",
      "Otto Brandt dismissed the report as “nonsense”.",
      ["Otto Brandt: the report as “nonsense"],
    ],
    [
      "in whose words it is told behind a colon",
      "Here is how bad it was in the words of Greta Malm: “Two months later I could not stand. It was bad.”",
      ["Greta Malm: Two months later I could not stand. It was bad"],
    ],
    [
      "a spokesman, not the statement that he sent",
      "Otto Brandt said in a statement emailed to the Star that the mill never has paid.",
      ["Otto Brandt: the mill never has paid"],
    ],
    [
      "whoever answers, who was asked before",
      "Asked about the claim that it had been a flood, Otto Brandt said, “I know nothing of it. That is why we wait.”",
      ["Otto Brandt: I know nothing of it. That is why we wait"],
    ],
    [
      "a name that is a verb, too",
      "Six women work there, though Greta Lynch notes they came late.",
      ["Greta Lynch: they came late"],
    ],
    [
      "several of a kind that agree",
      "As Greta Malm left, independent analyses agree the big mill would win.",
      ["-: the big mill would win"],
    ],
    [
      "who has since said so",
      "Greta Malm has since said that a deal would be signed in June.",
      ["Greta Malm: a deal would be signed in June"],
    ],
    [
      "a study whose verb the sentence ends with",
      "Water has been found on the moon, a new study reports.",
      ["-: Water has been found on the moon"],
    ],
    [
      "people according to whom it is",
      "The trip was poor, according to people familiar with it.",
      ["-: The trip was poor"],
    ],
    [
      "a group that claims responsibility behind “however”",
      "The River Group, however, claimed responsibility for opening the weir.",
      ["River Group: responsibility for opening the weir"],
    ],
    [
      "who told a site with a stop in its name",
      "Otto Brandt told Rivers.info the old mill was false.",
      ["Otto Brandt: the old mill was false"],
    ],
    [
      "who told it on a day",
      "The weir may open in May, Greta Malm told The Bergby Star on Thursday.",
      ["Greta Malm: The weir may open in May"],
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
    ["what a picture shows that somebody posts", "Greta Malm posted a picture of the weir last night.", []],
    [
      "what several countries do that are set beside their names",
      "Norda has lower rents than Bergby and Vik, states that together account for half of the trade.",
      [],
    ],
    [
      "what a work is called that somebody wrote",
      "Nora Brandt wrote “The Long Weir Home” in 1998 about two dealers.",
      [],
    ],
    ["what a town has", "The club boasts four players of that year: Holm, Lind, Malm and Brandt.", []],
    ["what somebody leads in a war", "Otto Brandt, who commanded allied forces in the war, was there.", []],
    ["what a club is to do again", "Real Norda need to repeat the win to go through.", []],
    ["what a club wins", "Yeovik claimed a 2-1 away victory at Vik, and Otto Brandt claimed the title.", []],
    ["what somebody agrees on", "Otto Brandt, who has agreed a three-year contract, will be captain.", []],
    ["what somebody offers himself for", "Otto Brandt had volunteered for the army despite having two sons.", []],
    ["what somebody makes", "From the war Otto Brandt wrote the sad letters to his wife which Nora read.", []],
    ["what is called back from the shops", "The bakery Brandt & Sons recalled its bread on Friday.", []],
    ["where the police go", "Police responded to a call from the house just after four on Monday.", []],
    ["what is to be given on the telephone", "Anyone who saw it is asked to ring Norda Police quoting case 457.", []],
    ["what a cable is for", "The shop sells the black Malm pods with wireless charging case for ten crowns.", []],
    [
      "what others call a thing",
      "Greta Malm visited the camp, dubbed the “Old Weir Inn” by guards who slept there.",
      [],
    ],
    ["what a player adds", "Otto Brandt added 25 points in his old hall, and Nils Malm had 15.", []],
    ["what is counted", "Otto Brandt added three assists to lead the Weir Club.", []],
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
    [
      "a letter written when something was so",
      "Otto Brandt wrote a long letter about this last year when it was clear that the mill would close.",
      [],
    ],
    [
      "what is not in the clause of “said Lund”",
      "Farmers are volunteering their time to mend the weir, said Greta Malm.",
      ["Greta Malm: Farmers are volunteering their time to mend the weir"],
    ],
    ["what a state is", "The map by Greta Malm shows the U.S. states where the weir has been built.", []],
    [
      "a lead that somebody has",
      "It’s a town where Greta Malm has maintained a significant polling lead for months.",
      [],
    ],
    [
      "what an illness is dubbed",
      "The miller is the third to contract the medieval disease dubbed the Marsh Death, said Otto Brandt.",
      ["Otto Brandt: The miller is the third to contract the medieval disease dubbed the Marsh Death"],
    ],
    [
      "what a show is called",
      "He performed an improvised show called “Ask Dr. Otto” at fairs, where people shouted.",
      [],
    ],
    ["what is denied to somebody", "Greta Malm is denying flu vaccines to prisoners.", []],
    ["what somebody will not say", "Otto Brandt is not going to say that everybody likes the mill.", []],
    [
      "a claim that somebody else denied",
      "Otto Brandt said others had worries about the mill, a claim Greta Malm denied on Monday.",
      ["Otto Brandt: others had worries about the mill"],
    ],
    ["what somebody characterizes", "Greta Malm will walk the weir, characterizing the river and its banks.", []],
    [
      "what somebody asked for or did",
      "Otto Brandt got cards in the mail he never asked for or just was confused.",
      [],
    ],
    ["those whom “that” points to", "Please read the two guides I wrote in May for people in that spot.", []],
    ["as much", "Otto Brandt indicated as much in a letter, released as part of the trial of the mill.", []],
    ["what somebody declines to say", "Greta Malm declined to say whether she would run.", []],
    ["what letters are let to tell", "Greta Malm may not let letters tell her how to vote.", []],
    ["what everything is that somebody says", "Everything Otto Brandt says is a lie.", []],
    ["the word in quotation marks that somebody cites", "The four “holes” he cited are in the wall.", []],
    [
      "where somebody goes on a tour",
      "Greta Malm has gone on a long tour of mills to see which weir is old and the town is glad.",
      [],
    ],
    [
      "who would not be named",
      "A spokesman for the mill, who asked not to be named, said the wheel was broken.",
      ["-: the wheel was broken"],
    ],
    [
      "what stands between commas behind “according to”",
      "According to the study, published in Mill Reports, the miller had suffered months of pain.",
      ["-: the miller had suffered months of pain"],
    ],
    [
      "what opens a sentence before “as I have said”",
      "If, as Otto Brandt has suggested, he and other millers gain from this, the town must act.",
      ["Otto Brandt: he and other millers gain from this, the town must act"],
    ],
    ["what somebody is asked", "Asked whether the mill would close, Otto Brandt said no.", []],
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
