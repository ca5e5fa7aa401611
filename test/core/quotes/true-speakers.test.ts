import { beforeAll, describe, expect, test } from "vitest";
import { buildArticle } from "../../../src/core/article/build-article.ts";
import { findQuotes } from "../../../src/core/quotes/find-quotes.ts";
import { loadTagger } from "../../../src/core/quotes/grammar/load-tagger.ts";
import type { Tagger } from "../../../src/core/quotes/grammar/tagger.ts";
import { listQuotes } from "../../support/list-quotes.ts";

let tag: Tagger;
beforeAll(async () => {
  tag = await loadTagger();
});

type Row = readonly [claim: string, text: string, expected: readonly string[]];

describe("a name is shown whole and without what stands before it:", () => {
  test.each<Row>([
    [
      "an officer of the air force and what stands behind a name for an honour",
      "Air Commodore Bertil Holm OBE said the fleet was small. Air Commodore Holm said it was late.",
      ["Bertil Holm: the fleet was small", "Bertil Holm: it was late"],
    ],
    [
      "a trade of several words behind what qualifies it",
      "Senior Transport Safety Investigator Nils Camper says he likes it.",
      ["Nils Camper: he likes it"],
    ],
    [
      "an office with the region that it is for",
      "Governor of the Bergby region Peter Lund said the harvest was lost.",
      ["Peter Lund: the harvest was lost"],
    ],
    [
      "half a surname that is also a trade",
      "Marta Driver-Holm, who runs the clinic, said: “My worry is the fish.”",
      ["Marta Driver-Holm: My worry is the fish"],
    ],
    [
      "a paper with a time of the day in its name",
      "The Orda Morning Herald says the minister will arrive today.",
      ["Orda Morning Herald: the minister will arrive today"],
    ],
    [
      "a team and the place in it",
      "Herons QB Milo Garde said that his knee was fine. Garde said that he would play.",
      ["Milo Garde: his knee was fine", "Milo Garde: he would play"],
    ],
    [
      "the place in a team alone",
      "“I shall play,” LB Jonna Arvid said. Arvid has said so before.",
      ["Jonna Arvid: I shall play"],
    ],
    [
      "a given name that may be a verb",
      "Herons head coach Will Garde said that nobody was hurt.",
      ["Will Garde: nobody was hurt"],
    ],
    [
      "the same name where it opens the sentence",
      "Will Garde, a guard, said that he saw nothing.",
      ["Will Garde: he saw nothing"],
    ],
    [
      "a trade with a capital",
      "“It was the bolt,” said Harbour Safety Investigator Niell Garde. Garde said that it was old.",
      ["Niell Garde: It was the bolt", "Niell Garde: it was old"],
    ],
    [
      "those without borders",
      "Doctors Without Borders says that the fever is over. “We stay,” Doctors Without Borders said.",
      ["Doctors Without Borders: the fever is over", "Doctors Without Borders: We stay"],
    ],
    ["a league of a nation", "The Arab League said that the bridge was open.", ["Arab League: the bridge was open"]],
    [
      "the police of a state",
      "Montana State Police said that the bridge was open. The Montana State Patrol said that it was not.",
      ["Montana State Police: the bridge was open", "Montana State Patrol: it was not"],
    ],
    [
      "what a body is for",
      "The Centers for Flood Control said that the bridge was open. The Norda Institute on Toy Safety said that it was not.",
      ["Centers for Flood Control: the bridge was open", "Norda Institute on Toy Safety: it was not"],
    ],
    [
      "a paper of the people",
      "The People’s Daily warned that the bridge was unsafe.",
      ["People’s Daily: the bridge was unsafe"],
    ],
    [
      "an ambassador to a country",
      "Norland’s ambassador to Britain Bo Xilan has said that the bridge is safe. Xilan said that trains would cross it.",
      ["Bo Xilan: the bridge is safe", "Bo Xilan: trains would cross it"],
    ],
    [
      "an age and a place",
      "“I was glad of the bridge,” said 43-year-old Milo Garde of Aberdeen, Scotland, on Monday.",
      ["Milo Garde: I was glad of the bridge"],
    ],
    [
      "a firm of two and more",
      "Malm, Roth & Sons said that the mill was shut. Brandt & Co. said that it was open.",
      ["Malm, Roth & Sons: the mill was shut", "Brandt & Co.: it was open"],
    ],
    [
      "a title that begins with a number",
      "“We opened the doors,” said First Lady Ada Voss. First Lady Ada Voss said that the garden was open.",
      ["Ada Voss: We opened the doors", "Ada Voss: the garden was open"],
    ],
    [
      "a maker, though what it makes is called after it",
      "Kolvo said that the phone was late. The watch has Kolvo Link and much else. Kolvo says that it is new.",
      ["Kolvo: the phone was late", "Kolvo: it is new"],
    ],
    [
      "a father of the same name and other initials",
      "George H. W. Harlan said that the hall was cold. His son, George W. Harlan, said that it was warm.",
      ["George H. W. Harlan: the hall was cold", "George W. Harlan: it was warm"],
    ],
    [
      "the police of a place behind it",
      "Police in Norland said that the bridge was open.",
      ["Police in Norland: the bridge was open"],
    ],
    ["the police of a town", "Bergby police said that the bridge was open.", ["Bergby police: the bridge was open"]],
  ])("%s", (_claim, text, expected) => {
    expect(listQuotes(text, tag)).toEqual(expected);
  });
});

test("“the group” is the one that a name stood beside, not the one it speaks of", () => {
  const text = `Big Mill is closing. The group, Millers Coalition, was formed in May and wrote that it would not pay.

The group announced on Sunday that Big Mill had found a buyer. The group said that Big Mill was late.`;
  expect(listQuotes(text, tag).map((quote) => quote.split(":")[0])).toEqual([
    "Millers Coalition",
    "Millers Coalition",
    "Millers Coalition",
  ]);
});

describe("nobody is shown as the speaker where it is", () => {
  test.each<Row>([
    [
      "a note of the editors",
      "Correction added Nov. 18: The caption below the picture made a statement that was wrong.",
      ["-: The caption below the picture made a statement that was wrong"],
    ],
    [
      "a share of those who are called so",
      "A poll found that 61 percent of Norwegians say the toll is too high. Some 400 Londoners said that they had no view.",
      ["-: the toll is too high", "-: they had no view"],
    ],
    [
      "several whom nobody names, though they open a sentence",
      "Others said that the bridge was closed. Authorities said that it would open.",
      ["-: the bridge was closed", "-: it would open"],
    ],
    [
      "a firm of a nation that is not said to be that of the firm named",
      "A Norwegian carmaker closed. Kolvo has a wagon.\n\nThe Norwegian carmaker, which lost money, says the wagon will go far.",
      ["-: the wagon will go far"],
    ],
    [
      "two bodies at once",
      "The Polar League and Harbour Union stressed that the bridge was open.",
      ["-: the bridge was open"],
    ],
    [
      "a letter of a list",
      "The body keeps vitamins such as A, D, E and K, explained the nurse on Monday.",
      ["-: the nurse"],
    ],
    [
      "who is spoken to by the first name",
      "“Not easily moved,” Danny Garde said.\n\nI laughed at this. “That is so bland, Danny.”",
      ["Danny Garde: Not easily moved", "-: That is so bland, Danny"],
    ],
    [
      "a measure",
      "Its screen is of 4K and more, and the company has promised that it would last.",
      ["-: it would last"],
    ],
    [
      "one of two of a name, in a paragraph that names neither",
      "Eva Sund, a nurse, and Karl Sund, a farmer, live in Bergby. Eva Sund said that the road was bad.\n\nKarl Sund keeps cows.\n\nSund said that a new one had been promised.\n\n“I do not wait,” Karl Sund said. “I drive,” Sund added.",
      [
        "Eva Sund: the road was bad",
        "-: a new one had been promised",
        "Karl Sund: I do not wait",
        "Karl Sund: I drive",
      ],
    ],
    [
      "an office of the state, which is no company",
      "Norland’s State Attorney General (NSAG) is looking into Kolvo, the lender said.\n\nThe company confirmed that the NSAG had asked for letters.",
      ["Kolvo: Norland’s State Attorney General (NSAG) is looking into Kolvo", "Kolvo: the NSAG had asked for letters"],
    ],
    [
      "one of two firms, either of which may be meant",
      "They all like Kolvo. Kolvo is the newest boat of Malmberg, and the company has promised that it would float.",
      ["-: it would float"],
    ],
    [
      "who is named only in what they note",
      "Many are afraid. Meanwhile, they note that the River Guard took to the streets.",
      ["-: the River Guard took to the streets"],
    ],
    [
      "a claim without a stop that stands over what is told of it",
      "“I shall read all of it,” Ada Lund said.\n\n“The dam was looked at every year before the flood”\n\nThis is false, as letters show.",
      ["Ada Lund: I shall read all of it", "-: The dam was looked at every year before the flood"],
    ],
    [
      "what is moved, but not that it is",
      "Ada Lund moved the bench so fast that it broke. The Society thanked Mrs. Lund for her work.",
      [],
    ],
    [
      "what a linked headline tells behind its slogan",
      "“It works,” Ada Lund said.\n\n‘Wheat. We grow it.’: Norland spends a million on posters",
      ["Ada Lund: It works"],
    ],
  ])("%s", (_claim, text, expected) => {
    expect(listQuotes(text, tag)).toEqual(expected);
  });
});

describe("it stays open, or goes to who spoke before:", () => {
  test.each<Row>([
    [
      "what somebody unnamed said who speculates on a name",
      "One user, speculating that Vasko was using a false name, told Mr Bann: “I hope it ends.”",
      ["-: I hope it ends"],
    ],
    [
      "what he said who lives with several",
      "Mr Luck, who lives in Vik with his wife, Betta, 43, and their daughters Clara, 15, and Esma, 13, said: “They had agreed.”",
      ["-: They had agreed"],
    ],
    [
      "what a body admits behind things that another sentence is about",
      "The load was made up of poppy seeds and the Weir Service had admitted that it was small.",
      ["Weir Service: it was small"],
    ],
    [
      "what he said in a text of one who calls himself one of many",
      "As a Christian, my code is old. Nobody doubts it. He opined: “We must meet.”",
      ["-: We must meet"],
    ],
    [
      "what a complaint accuses somebody of that lies in a court",
      "A complaint unsealed in Norda District Court on Tuesday accuses Karl Mata of theft.",
      ["-: Karl Mata of theft"],
    ],
    [
      "what he pledged who is critical of the way another led",
      "Otto Cook has been critical of the way Pat McQuill has led the union and has pledged to restore faith in it.",
      ["Otto Cook: to restore faith in it"],
    ],
    [
      "what a firm called a thing behind the name of its ship",
      "The Columba was built in Orda. Haug Cruises said it was sorry. The company called the move a precaution.",
      ["Haug Cruises: it was sorry", "Haug Cruises: the move a precaution"],
    ],
    [
      "what several say whom nobody names, though they open the sentence",
      "Charities warn of a hard winter. Studies say tea is good. Shares in it fell, suggesting it was weak.",
      ["-: a hard winter", "-: tea is good", "-: it was weak"],
    ],
    [
      "what an acronym says beside somebody of the name",
      "The UN said that all had left. Min Jae Un, a cook, said: “I have left too.”",
      ["UN: all had left", "Min Jae Un: I have left too"],
    ],
    [
      "what a firm says that is called after who founded it",
      "Dahl Foods, founded by Sven Dahl, closed its plant. Dahl said it would sell the land.",
      ["-: it would sell the land"],
    ],
    [
      "what a statement reads that a firm issued",
      "The Harbour Company issued a statement on Friday. “We regret the delay,” the statement read. The company’s statement said that nobody was hurt.",
      ["Harbour Company: We regret the delay", "Harbour Company: nobody was hurt"],
    ],
    ["what a source inside a prison said", "A source inside Whitmoor said the jail was old.", ["-: the jail was old"]],
    [
      "what he acknowledged behind one who was named in passing",
      "Bruno Lind faced calls to go. His words drew in Otto Brandt. But today he acknowledged that they were wrong.",
      ["-: they were wrong"],
    ],
    [
      "what he said of whom he told before",
      "Karl Berg was not hurt, says Lt. Nils Malm. “There were marks on him,” he said.",
      ["Nils Malm: Karl Berg was not hurt", "Nils Malm: There were marks on him"],
    ],
    [
      "what a firm said behind where it lies",
      "Sleep Wagon, based in Rockvik, Norland, has bowed to them and said it will no longer pay.",
      ["Sleep Wagon: it will no longer pay"],
    ],
    [
      "what she said of another woman or of herself",
      "Nora Nunn sued a teacher, Tilda Rushe, in August. Rushe was late, she said.",
      ["-: Rushe was late"],
    ],
    [
      "what he added behind words on somebody else",
      "Robert Forr said: “It was late.” Mrs Rome had moved to Vik with her husband Mark Harr. He added that there was no proof.",
      ["Robert Forr: It was late", "Robert Forr: there was no proof"],
    ],
    [
      "what they asked of whom a paper tells",
      "The gang took her bag, the Orda Post reported. They asked where she was from.",
      ["Orda Post: The gang took her bag", "-: where she was from"],
    ],
    [
      "what a company confirmed behind the name of a feast",
      "Four million use the trains, compared with two million over Christmas. The company confirmed the delay.",
      ["-: the delay"],
    ],
  ])("%s", (_claim, text, expected) => {
    expect(listQuotes(text, tag)).toEqual(expected);
  });
});

test("whom somebody lives with is a person, and may be the one that “he” means", () => {
  const before = "Karl Zuk was the last to see her. Mr Zuk said they had slept.";
  const text = `${before} At the time, Ms Bogdan lived with fellow Russian Artus Pakal, who came from Orda. He told the inquest: “She was happy.”`;
  expect(listQuotes(text, tag)).toEqual(["Karl Zuk: they had slept", "-: She was happy"]);
});

describe("a pronoun is not", () => {
  test.each<Row>([
    [
      "a service that is called like a person",
      "Harbour Protection said that the sacks are heavy. “They come by sea,” he said.",
      ["Harbour Protection: the sacks are heavy", "-: They come by sea"],
    ],
  ])("%s", (_claim, text, expected) => {
    expect(listQuotes(text, tag)).toEqual(expected);
  });
});

describe("whom a clause tells of is its subject, not what stands in the clause:", () => {
  test.each<Row>([
    [
      "somebody, and where they live",
      "A man living in Bergby said that the road was bad. A woman who came from Norland said that it was good.",
      ["-: the road was bad", "-: it was good"],
    ],
    [
      "somebody, and what they planned to do",
      "A man who planned to join the Brigades in Norland wrote that he feared nobody.",
      ["-: he feared nobody"],
    ],
    [
      "the authors of a study, and where it was published",
      "The authors of the study published in the journal Norda Medicine argued that the herb was safe.",
      ["-: the herb was safe"],
    ],
    ["several, and who hired them", "Workers hired by Otto Malm claimed that wages were late.", ["-: wages were late"]],
    [
      "a team, and who leads it out of where",
      "A team led by researchers out of Norda’s Polar Centre in Bergby, Maryland, has confirmed that the ice melts.",
      ["-: the ice melts"],
    ],
    [
      "a firm that is named behind what it runs",
      "The firm that runs the Harbour Prizes, Otto Malm Productions, says that they are late. The firm that runs the inns in Bergby, Norland, said that they were full.",
      ["Otto Malm Productions: they are late", "-: they were full"],
    ],
    [
      "who told of others",
      "Greta Malm disputed that Otto Brandt was ill, saying that he was shy. Ada Lund denounced the duties Brandt imposed, calling them “cruel and wrong”.",
      ["Greta Malm: he was shy", "Ada Lund: the duties Brandt imposed", "Ada Lund: them “cruel and wrong"],
    ],
  ])("%s", (_claim, text, expected) => {
    expect(listQuotes(text, tag)).toEqual(expected);
  });
});

test("a participle that opens a sentence names nobody", () => {
  const original = "Offering ‘refreshing’ air to the guests, the inn was full.";
  const metadata = { title: "A title that the text does not have" };
  const body = { start: 0, end: original.length };
  const article = buildArticle({ id: "a", original, body, format: "markdown", metadata });
  expect([...findQuotes(article, tag).speakers.keys()]).toEqual([]);
});

test("who moves a motion says it", () => {
  expect(listQuotes("Councillor Ada Lund moved that the minutes be approved.", tag)).toEqual([
    "Ada Lund: the minutes be approved",
  ]);
});

test("in a language that is not known a speaker is no name that a quotation begins with", () => {
  const text =
    "Raja Harsa pergi ke hutan bersama. Nala berkata, “Wahai Nala, mengapa kamu menangis di sini?” Harsa berkata: “Aku kehilangan ibuku, dan tidak tahu jalan pulang.”";
  expect(listQuotes(text, tag).map((quote) => quote.slice(0, 12))).toEqual(["-: Wahai Nal", "Raja Harsa: "]);
});

test("a body that is called by words of its name is that body", () => {
  const text =
    "The herring are back, according to the Norda News Agency. Nobody knows why, the news agency said on Monday.";
  expect(listQuotes(text, tag)).toEqual([
    "Norda News Agency: The herring are back",
    "Norda News Agency: Nobody knows why",
  ]);
});
