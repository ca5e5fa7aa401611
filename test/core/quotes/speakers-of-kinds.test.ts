import { beforeAll, describe, expect, test } from "vitest";
import { loadTagger } from "../../../src/core/quotes/grammar/load-tagger.ts";
import type { Tagger } from "../../../src/core/quotes/grammar/tagger.ts";
import { listQuotes } from "../../support/list-quotes.ts";

let tag: Tagger;
beforeAll(async () => {
  tag = await loadTagger();
});

type Row = readonly [claim: string, text: string, expected: readonly string[]];

describe("a quotation gets its speaker from", () => {
  test.each<Row>([
    [
      "a cue behind a comma and a dash",
      "“The weir is to be rebuilt by spring,” - said Greta Malm.",
      ["Greta Malm: The weir is to be rebuilt by spring"],
    ],
    [
      "a name and a dash before it",
      "Greta Malm – “I am glad of the weir, and I thank you all.”",
      ["Greta Malm: I am glad of the weir, and I thank you all"],
    ],
    [
      "a name, a role and a colon before it",
      "Greta Malm, miller: “We grind again from today on.”",
      ["Greta Malm: We grind again from today on"],
    ],
    [
      "a name and a paper before it",
      "Otto Brandt, Morning Star: “A play that one leaves with joy.”",
      ["Otto Brandt: A play that one leaves with joy"],
    ],
    [
      "a name and a dash behind it",
      "“A play that one leaves with joy.” — Otto Brandt, Morning Star",
      ["Otto Brandt: A play that one leaves with joy"],
    ],
    [
      "a verb with an aside before the colon",
      "Greta Malm answered, in turn: “We grind again from today on.”",
      ["Greta Malm: We grind again from today on"],
    ],
    [
      "a tag in the middle, though what goes on begins small",
      "“Then let us go,” said Greta Malm, “and quickly.”",
      ["Greta Malm: Then let us go / and quickly"],
    ],
    [
      "the sentence before, though its stop stands outside the marks",
      "“It is our weir,” said Greta Malm. “We shall keep it for ever”.",
      ["Greta Malm: It is our weir / We shall keep it for ever"],
    ],
    [
      "the sentence before, though an inner mark closes last",
      "“It is our weir,” said Greta Malm. “And he said, ‘Keep it.’”",
      ["Greta Malm: It is our weir / And he said, ‘Keep it"],
    ],
    [
      "the paragraph before, which a quotation behind its cue leaves open",
      "“The weir holds,” Greta Malm said. “We are glad of it.\n\n“It was long work.”",
      ["Greta Malm: The weir holds / We are glad of it / It was long work"],
    ],
    [
      "the paragraph behind, which closes it without opening it again",
      "“The weir holds at last. We are glad of it.\n\nIt was long work for all of us,” Greta Malm said.",
      ["Greta Malm: The weir holds at last. We are glad of it / It was long work for all of us"],
    ],
    [
      "a cue, though it stands in two single marks",
      "Greta Malm met us. ‘’The weir holds, and we are glad of it’’, Malm said.",
      ["Greta Malm: The weir holds, and we are glad of it"],
    ],
    [
      "one cue, though a second stands behind the next paragraph",
      "Greta Malm, a miller, said: “The weir holds.\n\n“It was long work,” she added.",
      ["Greta Malm: The weir holds / It was long work"],
    ],
    [
      "a name behind places",
      "“The water rose in the night, and nobody warned us,” Malm County, Norland, Sheriff Otto Brandt said.",
      ["Otto Brandt: The water rose in the night, and nobody warned us"],
    ],
    [
      "the passive “was quoted as saying”",
      "Greta Malm, of the guild, was quoted by the Star as saying: “The weir holds well.”",
      ["Greta Malm: The weir holds well"],
    ],
    [
      "“by”",
      "The weir was described by Greta Malm as “the pride of the whole valley.”",
      ["Greta Malm: the pride of the whole valley"],
    ],
  ])("%s", (_claim, text, expected) => {
    expect(listQuotes(text, tag)).toEqual(expected);
  });
});

describe("the subject of a cue is found", () => {
  test.each<Row>([
    [
      "before a relative clause without a comma",
      "Otto Brandt, a miller in Malm who was not at the meeting, told the Star: “We grind again from today on.”",
      ["Otto Brandt: We grind again from today on"],
    ],
    [
      "and is never who hears it",
      "The stranger, who has not been named, told Malm, “You will not see the spring.” Greta Malm called the police.",
      ["-: You will not see the spring"],
    ],
    [
      "before a body that has “and” in its name",
      "Otto Brandt, a leader of Malm with Peace and Bread, as the group calls itself, said: “We march again from today on.”",
      ["Otto Brandt: We march again from today on"],
    ],
    [
      "before the paper that it belongs to",
      "Otto Brandt of The Star and Echo said the weir would hold.",
      ["Otto Brandt: the weir would hold"],
    ],
    [
      "behind an office of two places",
      "“Such words divide us,” said the Bishop of Malm and Bergen, Otto Brandt, in a sermon.",
      ["Otto Brandt: Such words divide us"],
    ],
    [
      "behind a short form in brackets",
      "“The water is as high as never before,” Norland department of dams and canals (NoDac) chief Otto Brandt told us.",
      ["Otto Brandt: The water is as high as never before"],
    ],
    [
      "behind a phrase that opens the sentence",
      "In the U.S., Otto Brandt, national student head of the Guild, said the weir would hold.",
      ["Otto Brandt: the weir would hold"],
    ],
    [
      "behind the paper that was spoken to",
      "Speaking to the Star, Prince Otto Brandt, uncle of Greta Malm, said the weir would hold.",
      ["Otto Brandt: the weir would hold"],
    ],
    [
      "behind a short title",
      "“It is an old weir, and we must watch it,” Lt. Cmdr. Otto Brandt said.",
      ["Otto Brandt: It is an old weir, and we must watch it"],
    ],
    [
      "before an office without a second comma",
      "Otto Brandt, former envoy to Norland said the weir would hold.",
      ["Otto Brandt: the weir would hold"],
    ],
    [
      "before where it was posted",
      "Greta Malm wrote on Facebook accusing Big Mill of theft.",
      ["Greta Malm: Big Mill of theft"],
    ],
    [
      "in the clause that both verbs share",
      "Greta Malm’s husband, Otto, described how she had called him and told him to come home.",
      ["Otto: how she had called him", "Greta Malm: him to come home"],
    ],
    ["though it is called as a month is", "April Malm said the weir would hold.", ["April Malm: the weir would hold"]],
    [
      "with its firm’s “&”",
      "Brandt & Malm has denied any guilt. Greta Malm said that she would go.",
      ["Brandt & Malm: any guilt", "Greta Malm: she would go"],
    ],
    [
      "beside kin, at the end of the sentence",
      "“He was the best of us all,” said her brother, Otto Brandt.",
      ["Otto Brandt: He was the best of us all"],
    ],
    [
      "in the paper that a report stands in",
      "According to a report in the Malm Leader, Gov. Otto Brandt opened the weir.",
      ["Malm Leader: Gov. Otto Brandt opened the weir"],
    ],
  ])("%s", (_claim, text, expected) => {
    expect(listQuotes(text, tag)).toEqual(expected);
  });
});

describe("what was said goes", () => {
  test.each<Row>([
    [
      "on behind whom it was said to",
      "“My dear Otto,” said Greta Malm to him one day, “have you seen the weir?”",
      ["Greta Malm: My dear Otto / have you seen the weir"],
    ],
    [
      "on behind an aside in brackets",
      "“Higher and higher!” cried Greta Malm (she was quite out of breath); “now it stands as high as the mill!”",
      ["Greta Malm: Higher and higher! / now it stands as high as the mill"],
    ],
    [
      "to the end of its marks, whatever its clauses",
      "“But it is,” replied Greta Malm; “for Otto has been here, and she told me all about it.”",
      ["Greta Malm: But it is / for Otto has been here, and she told me all about it"],
    ],
    [
      "around “as the miller pointed out”",
      "Norland, as Greta Malm pointed out, has only three weirs.",
      ["Greta Malm: Norland / has only three weirs"],
    ],
    [
      "on behind “that, like him,”",
      "Greta Malm said that, like Otto, she had seen the weir.",
      ["Greta Malm: like Otto, she had seen the weir"],
    ],
    [
      "no further than the sentence turns",
      "Greta Malm claimed Otto had built the weir, but offered no proof.",
      ["Greta Malm: Otto had built the weir"],
    ],
    [
      "no further than “…, the police said”",
      "A man shouted that he knew where she lived, the Malm Police said.",
      ["Malm Police: A man shouted that he knew where she lived", "-: he knew where she lived"],
    ],
  ])("%s", (_claim, text, expected) => {
    expect(listQuotes(text, tag)).toEqual(expected);
  });
});

describe("nobody says", () => {
  test.each<Row>([
    ["the title of a song", "After a performance of the song “Dark Weir,” Malm left the stage.", []],
    ["the title of what was sung", "Malm sang “Dark Weir” and left the stage.", []],
    ["what stands on a sign", "They hung a banner on the wall that read: “The weir is ours.”", []],
    ["what is not to be asked", "Guards are told not to stop guests or ask them to leave at once.", []],
    [
      "where something was said",
      "The weir is safe, Minister Otto Brandt said during a talk with guests led by Greta Malm, News informs.",
      ["Otto Brandt: The weir is safe"],
    ],
    [
      "what an agency passes on",
      "“It is a good weir for all,” said Greta Malm, according to the Star.",
      ["Greta Malm: It is a good weir for all"],
    ],
    ["what is only supposed", "The weir will close if Greta Malm says that it leaks.", []],
    ["a dateline", "MALM, Norland (XYZ) -- The weir broke, Greta Malm said.", ["Greta Malm: The weir broke"]],
  ])("%s", (_claim, text, expected) => {
    expect(listQuotes(text, tag)).toEqual(expected);
  });
});

describe("an office gives its holder", () => {
  test.each<Row>([
    ["behind a country", "Prime Minister of Norland Otto Brandt said that trade grew.", ["Otto Brandt: trade grew"]],
    [
      "behind “the Republic of”",
      "President of the Republic of Norland Ilvar Malm said that trade grew.",
      ["Ilvar Malm: trade grew"],
    ],
    [
      "behind a committee and its field",
      "Deputy Chairman of the State Committee on Dams of the Republic of Norland Otto Brandt said that trade grew.",
      ["Otto Brandt: trade grew"],
    ],
    [
      "as “the head of state”",
      "President of Norland Otto Brandt met Greta Malm. The head of state said that trade grew.",
      ["Otto Brandt: trade grew"],
    ],
    [
      "as “the government chairman”",
      "Prime Minister of Norland Otto Brandt met Greta Malm. The Norland Government Chairman said that trade grew.",
      ["Otto Brandt: trade grew"],
    ],
    [
      "as the leader of the country’s people",
      "President of Sylvania Otto Brandt met Norland Prime Minister Greta Malm. The Sylvanian leader said that trade grew.",
      ["Otto Brandt: trade grew"],
    ],
    [
      "by a short form",
      "Norland Prime Minister Greta Malm met Otto Brandt. The Norland PM said that trade grew.",
      ["Greta Malm: trade grew"],
    ],
    [
      "of the same body alone",
      "Greta Malm is the head of the bar association. The head of the Millers’ Guild said that trade grew.",
      ["-: trade grew"],
    ],
    [
      "or nobody, where nobody holds it",
      "Greta Malm died in June. “We must wait,” said the police chief.",
      ["-: We must wait"],
    ],
    [
      "or nobody, where only the accused is told of",
      "Otto Brandt killed two men, the court heard. “He is guilty,” said the prosecutor.",
      ["-: He is guilty"],
    ],
  ])("%s", (_claim, text, expected) => {
    expect(listQuotes(text, tag)).toEqual(expected);
  });
});

describe("a pronoun is", () => {
  test.each<Row>([
    [
      "not whom the same sentence names as another",
      "Otto Brandt met Victor Malm. He said Brandt was a liar.",
      ["Victor Malm: Brandt was a liar"],
    ],
    [
      "not whom the quotation names",
      "Otto Brandt met Victor Malm. “Brandt is a great miller and a friend,” he said.",
      ["Victor Malm: Brandt is a great miller and a friend"],
    ],
    [
      "the last body, where it is “it”",
      "The Millers’ Guild said that trade grew. It added that weirs would hold.",
      ["Millers’ Guild: trade grew", "Millers’ Guild: weirs would hold"],
    ],
    [
      "a body of the plural, where it is “they”",
      "Big Mill have denied all wrong. “At no time did we lie to you,” they said.",
      ["Big Mill: all wrong", "Big Mill: At no time did we lie to you"],
    ],
    [
      "nobody inside another clause",
      "The Millers’ Guild met Big Mill. The paper noted they had said that trade grew.",
      ["-: they had said that trade grew"],
    ],
    [
      "a son, whose given name tells nothing",
      "Rosa Malm has left. Her son Emrik works nights. “We manage well enough,” he said.",
      ["Emrik: We manage well enough"],
    ],
  ])("%s", (_claim, text, expected) => {
    expect(listQuotes(text, tag)).toEqual(expected);
  });
});

describe("a body is", () => {
  test.each<Row>([
    [
      "the company that the text is about",
      "Shares in Malm Foods fell. “Trade stays hard for all of us,” the company said.",
      ["Malm Foods: Trade stays hard for all of us"],
    ],
    [
      "the union that has the word in its name",
      "The Dockers' Union met Malm Foods. The union said a strike would begin.",
      ["Dockers' Union: a strike would begin"],
    ],
    [
      "a ministry, not what it is of",
      "According to the Ministry of Culture, the hall is old.",
      ["the Ministry of Culture: the hall is old"],
    ],
    ["the police, written small", "The man was armed, police said.", ["police: The man was armed"]],
    [
      "nobody, where two companies may be meant",
      "A judge fined Malm Foods and Brandt Motors. The company said trade grew.",
      ["-: trade grew"],
    ],
  ])("%s", (_claim, text, expected) => {
    expect(listQuotes(text, tag)).toEqual(expected);
  });
});

describe("in a dialogue", () => {
  test.each<Row>([
    [
      "an office tells which of two of one name is meant",
      "Foreign Minister Ada Harl met Ambassador Karl Harl. “You are late,” Foreign Minister Harl said. “I know it,” said Ambassador Harl.",
      ["Ada Harl: You are late", "Karl Harl: I know it"],
    ],
    [
      "so does an office that is told behind the name",
      "Ada Harl, the mayor of Bergby, met Karl Harl, the senator. “You are late,” Mayor Harl said. “I know it,” Sen. Harl said.",
      ["Ada Harl: You are late", "Karl Harl: I know it"],
    ],
    [
      "Mr. and Mrs. of one name are two",
      "“You are late,” said Mrs. Harl. “I know it,” Mr. Harl answered.",
      ["Mrs. Harl: You are late", "Mr. Harl: I know it"],
    ],
    [
      "a paragraph without a tag behind a question is nobody’s",
      "“Have you seen the boy?” asked Greta Malm.\n\n“Not since noon.”",
      ["Greta Malm: Have you seen the boy?", "-: Not since noon"],
    ],
    [
      "a third paragraph without a tag behind two speakers is nobody’s",
      "“It is late,” said Greta Malm.\n\n“It is not,” said Otto Brandt.\n\n“The bell has rung.”",
      ["Greta Malm: It is late", "Otto Brandt: It is not", "-: The bell has rung"],
    ],
  ])("%s", (_claim, text, expected) => {
    expect(listQuotes(text, tag)).toEqual(expected);
  });
});

describe("whoever speaks is called by all of their name", () => {
  test.each<Row>([
    [
      "where a given name ends as words for nations do",
      "“It will be dry,” said Kristian Berg Malm, head of the dam.\n\nSculptor Christian Brandt told us that it would rain.",
      ["Kristian Berg Malm: It will be dry", "Christian Brandt: it would rain"],
    ],
    [
      "where a word for a nation does stand before it",
      "“It will be dry,” said Norwegian Prime Minister Bram Malm. Georgian Otto Brandt said that it would rain.",
      ["Bram Malm: It will be dry", "Otto Brandt: it would rain"],
    ],
    [
      "where a particle is written with a capital as a title is",
      "Former goalkeeper Bruno Del Monte kept the dam. “It will be dry,” Del Monte said.",
      ["Bruno Del Monte: It will be dry"],
    ],
    [
      "behind the title that is written like the particle",
      "“It will be dry,” said Del. Greta Malm of Bergby.",
      ["Greta Malm: It will be dry"],
    ],
  ])("%s", (_claim, text, expected) => {
    expect(listQuotes(text, tag)).toEqual(expected);
  });
});

describe("somebody of one name is called", () => {
  test.each<Row>([
    [
      "with the title of kin that the text calls them by",
      "“The fence is not done,” said Aunt Rosa. Rosa said that it must be white.",
      ["Aunt Rosa: The fence is not done", "Aunt Rosa: it must be white"],
    ],
    [
      "with the title of faith or reign that the text calls them by",
      "“Give until it hurts,” said Mother Agnes. Pope Otto said that the bells rang.",
      ["Mother Agnes: Give until it hurts", "Pope Otto: the bells rang"],
    ],
    [
      "without what is only said of them",
      "“The fence is not done,” said her aunt Rosa.",
      ["Rosa: The fence is not done"],
    ],
    [
      "without it where the text has all of their name",
      "“We sang,” said Father Otto Malm. Father Malm said that the bells rang.",
      ["Otto Malm: We sang", "Otto Malm: the bells rang"],
    ],
  ])("%s", (_claim, text, expected) => {
    expect(listQuotes(text, tag)).toEqual(expected);
  });
});

describe("a turn gets its speaker", () => {
  test.each<Row>([
    [
      "by initials that the list of those present resolves",
      "Present: Ruth Malm, Otto Brandt\n\nRM: I open the meeting now.\n\nOB: The roof costs more than we thought.\n\nRM: Can we pay it?",
      [
        "Ruth Malm: I open the meeting now",
        "Otto Brandt: The roof costs more than we thought",
        "Ruth Malm: Can we pay it?",
      ],
    ],
    [
      "by letters that stand behind a name, be they its initials or not, whatever its bearer's title is",
      "Present: Councillor Ruth Malm (RM), Portreeve Otto Brandt (OTB), Dr. Ida Brandt [IB, clerk]\n\nRM: I open the meeting now.\n\nOTB: The roof costs more than we thought.\n\nIB: It costs eleven million.",
      [
        "Ruth Malm: I open the meeting now",
        "Portreeve Otto Brandt: The roof costs more than we thought",
        "Ida Brandt: It costs eleven million",
      ],
    ],
    [
      "by letters of two names, as nobody that it names",
      "Present: Ruth Malm (RM), Rolf Moor (RM)\n\nRM: I open the meeting now.\n\nRM: The roof costs more than we thought.",
      ["RM: I open the meeting now", "RM: The roof costs more than we thought"],
    ],
    [
      "behind “A”, where the text names one person alone",
      "Otto Brandt, the miller, answered us.\n\nQ: Does the weir hold?\n\nA: It holds well.\n\nQ: For long?\n\nA: For ever.",
      ["-: Does the weir hold?", "Otto Brandt: It holds well", "-: For long?", "Otto Brandt: For ever"],
    ],
    [
      "in brackets behind an office",
      "The Speaker: Order.\n\nMr. Ivor Malm: What has it cost?\n\nThe Minister of Dams (Ms. Ada Brandt): It has cost eleven million.\n\nMr. Ivor Malm: That is too much.",
      [
        "-: Order",
        "Ivor Malm: What has it cost?",
        "Ada Brandt: It has cost eleven million",
        "Ivor Malm: That is too much",
      ],
    ],
  ])("%s", (_claim, text, expected) => {
    expect(listQuotes(text, tag)).toEqual(expected);
  });
});
