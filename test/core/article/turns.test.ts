import { describe, expect, test } from "vitest";
import { makeArticle, makeMarkdown } from "../../support/articles.ts";

type Made = ReturnType<typeof makeArticle>;

/** The turns of an article: who speaks, a bar, and the whole block. */
function listTurns({ text, blocks }: Made): string[] {
  return blocks.flatMap((block) => {
    if (block.kind !== "turn") return [];
    return `${text.slice(block.speaker.start, block.speaker.end)} | ${text.slice(block.start, block.end)}`;
  });
}

describe("who speaks is told by", () => {
  test.each<[string, string, string[]]>([
    [
      "names in bold that speak in turn",
      "Intro.\n\n**Herald:** What now?\n\n**Ada Voss:** We build it. Soon.\n\n**Herald:** And then?\n\n**Ada Voss:** We sail.",
      [
        "Herald | Herald: What now?",
        "Ada Voss | Ada Voss: We build it. Soon.",
        "Herald | Herald: And then?",
        "Ada Voss | Ada Voss: We sail.",
      ],
    ],
    [
      "plain names",
      "Ana de la Cruz: We met.\n\nKarl Holm: We did.\n\nAna de la Cruz: And?\n\nKarl Holm: That is all.",
      [
        "Ana de la Cruz | Ana de la Cruz: We met.",
        "Karl Holm | Karl Holm: We did.",
        "Ana de la Cruz | Ana de la Cruz: And?",
        "Karl Holm | Karl Holm: That is all.",
      ],
    ],
    [
      "letters, also on lines of one paragraph",
      "The pool.\n\nQ: When does it open?\nA: On the first of June.",
      ["Q | Q: When does it open?", "A | A: On the first of June."],
    ],
    [
      "initials and offices in capitals",
      "Minutes of Monday.\n\nKW: I object.\n\nTHE CHAIR: It is noted.\n\nMR. K. HOLM: I do not.",
      ["KW | KW: I object.", "THE CHAIR | THE CHAIR: It is noted.", "MR. K. HOLM | MR. K. HOLM: I do not."],
    ],
    [
      "times before names, whatever the names look like",
      "[10:32] ada: hello\n\n[10:33] karl_h: hi\n\n10:35 - ada: bye",
      ["ada | [10:32] ada: hello", "karl_h | [10:33] karl_h: hi", "ada | 10:35 - ada: bye"],
    ],
    [
      "letters with a full stop, a number or both behind them",
      "Q1. What is it?\n\nA1. A boat.\n\nQ. Whose?\n\nA. Mine.",
      ["Q1 | Q1. What is it?", "A1 | A1. A boat.", "Q | Q. Whose?", "A | A. Mine."],
    ],
    [
      "titles and offices, though others speak without turns in between",
      "Cllr Holm: The path is shut.\n\nCllr Voss said that it was a pity.\n\nThe Chair: It is noted.\n\nMs. Roe (Green): I object.",
      [
        "Cllr Holm | Cllr Holm: The path is shut.",
        "The Chair | The Chair: It is noted.",
        "Ms. Roe | Ms. Roe (Green): I object.",
      ],
    ],
    [
      "capitals before what somebody is",
      "ADA VOSS, NEWS ANCHOR: Good evening.\n\nKARL HOLM, MAYOR OF BERGBY: Good evening.\n\nVOSS: Is it safe?",
      [
        "ADA VOSS | ADA VOSS, NEWS ANCHOR: Good evening.",
        "KARL HOLM | KARL HOLM, MAYOR OF BERGBY: Good evening.",
        "VOSS | VOSS: Is it safe?",
      ],
    ],
    [
      "the time of a recording, and that of a clock where somebody comes again",
      "[00:12:03] Ada Voss: It began.\n\n00:12:40 Karl Holm: Did it?\n\n10:30 Ada Voss: It did.",
      [
        "Ada Voss | [00:12:03] Ada Voss: It began.",
        "Karl Holm | 00:12:40 Karl Holm: Did it?",
        "Ada Voss | 10:30 Ada Voss: It did.",
      ],
    ],
    [
      "a colon behind a space",
      "Le Monde : Quand ?\n\nJeanne Voss : En mai.\n\nLe Monde\u00a0: Pourquoi ?\n\nJeanne Voss : Il gelait.",
      [
        "Le Monde | Le Monde : Quand ?",
        "Jeanne Voss | Jeanne Voss : En mai.",
        "Le Monde | Le Monde\u00a0: Pourquoi ?",
        "Jeanne Voss | Jeanne Voss : Il gelait.",
      ],
    ],
    [
      "one who asks again and again above answers without a name",
      "**Herald: When did you begin?**\n\nIn May.\n\n**Herald: And then?**\n\nThen we sailed.",
      ["Herald | Herald: When did you begin?", "Herald | Herald: And then?"],
    ],
    [
      "a question and its answer, and what the two of them say before and after",
      "Holm: The path is shut.\n\nVoss: Who pays?\n\nHolm: The county.\n\nIt was late.\n\nVoss: I see.",
      ["Holm | Holm: The path is shut.", "Voss | Voss: Who pays?", "Holm | Holm: The county.", "Voss | Voss: I see."],
    ],
    [
      "one question and its answer",
      "We met the mayor.\n\nHerald: Is it safe?\n\nAda Voss: It is.",
      ["Herald | Herald: Is it safe?", "Ada Voss | Ada Voss: It is."],
    ],
    [
      "names in letters without capitals",
      "记者：大桥什么时候开放？\n\n市长：五月。\n\n记者：渡轮呢？\n\n市长：也是五月。",
      ["记者 | 记者：大桥什么时候开放？", "市长 | 市长：五月。", "记者 | 记者：渡轮呢？", "市长 | 市长：也是五月。"],
    ],
    [
      "a name that comes once, between others",
      "Herald: Who says so?\n\nAda Voss: I do.\n\nHerald: And you?\n\nKarl Holm: I do too.\n\nAda Voss: He does.",
      [
        "Herald | Herald: Who says so?",
        "Ada Voss | Ada Voss: I do.",
        "Herald | Herald: And you?",
        "Karl Holm | Karl Holm: I do too.",
        "Ada Voss | Ada Voss: He does.",
      ],
    ],
    [
      "items of a list in which somebody speaks twice",
      "* Jane Doe: The roof leaks again.\n* **Omar Haddad:** It does.\n* Jane Doe: We need a roofer.",
      [
        "Jane Doe | Jane Doe: The roof leaks again.",
        "Omar Haddad | Omar Haddad: It does.",
        "Jane Doe | Jane Doe: We need a roofer.",
      ],
    ],
    [
      "items of several who speak of themselves",
      "- **Jane Doe:** I call it a shame.\n- **Omar Haddad:** The roof is old.",
      ["Jane Doe | Jane Doe: I call it a shame.", "Omar Haddad | Omar Haddad: The roof is old."],
    ],
    [
      "items and paragraphs of the same ones",
      "**Omar Haddad:** Is it the roof?\n\n**Jane Doe:** It is.\n\n- Jane Doe: It leaks.\n- Price: It is free.",
      ["Omar Haddad | Omar Haddad: Is it the roof?", "Jane Doe | Jane Doe: It is.", "Jane Doe | Jane Doe: It leaks."],
    ],
    [
      "items of one whom the text also names, a list a time",
      "It was Jane Doe who came.\n\n- Jane Doe: The roof leaks.\n\nThen the bridge.\n\n- Jane Doe: It is shut.",
      ["Jane Doe | Jane Doe: The roof leaks.", "Jane Doe | Jane Doe: It is shut."],
    ],
    [
      "a paragraph of one who speaks in items",
      "- Jane Doe: The roof leaks.\n- Jane Doe: Again.\n\n**Jane Doe:** So it does.",
      ["Jane Doe | Jane Doe: The roof leaks.", "Jane Doe | Jane Doe: Again.", "Jane Doe | Jane Doe: So it does."],
    ],
    [
      "questions and answers in items",
      "- Q: When does it open?\n- A: In June.",
      ["Q | Q: When does it open?", "A | A: In June."],
    ],
    [
      "who was there, initials beside names in bold",
      "Attendees: Jane Doe, Omar Haddad (chair), WH\n\n**Jane Doe:** The bridge is old.\n\nWH: I move that we close it.\n\n**Omar Haddad:** So be it.",
      [
        "Jane Doe | Jane Doe: The bridge is old.",
        "WH | WH: I move that we close it.",
        "Omar Haddad | Omar Haddad: So be it.",
      ],
    ],
    [
      "the items of who was there, by initials and words of their names",
      "## Attendees\n\n- Jane Doe\n- Walter Hale\n\n## Roof\n\n- Jane: It leaks.\n- WH: It does.\n- Cost: It is high.",
      ["Jane | Jane: It leaks.", "WH | WH: It does."],
    ],
    [
      "initials that speak twice between names in bold that speak once",
      "**Jane Doe:** The bridge is old.\n\nWH: I move that we close it.\n\n**Omar Haddad:** So be it.\n\nWH: Then it is shut.",
      [
        "Jane Doe | Jane Doe: The bridge is old.",
        "WH | WH: I move that we close it.",
        "Omar Haddad | Omar Haddad: So be it.",
        "WH | WH: Then it is shut.",
      ],
    ],
    [
      "small letters in a chat, by who talks again and again",
      "anna: who has a boat?\n\nbo_2: i have two.\n\nanna: then we row.\n\nbo_2: at nine.",
      [
        "anna | anna: who has a boat?",
        "bo_2 | bo_2: i have two.",
        "anna | anna: then we row.",
        "bo_2 | bo_2: at nine.",
      ],
    ],
    [
      "names behind a sign or a number",
      "🎤 Ada: Who rows?\n\n🚣 Guest – Karl Holm: I do.\n\n🎤 Ada: Alone?\n\n🚣 Guest – Karl Holm: Alone.",
      [
        "Ada | 🎤 Ada: Who rows?",
        "Karl Holm | 🚣 Guest – Karl Holm: I do.",
        "Ada | 🎤 Ada: Alone?",
        "Karl Holm | 🚣 Guest – Karl Holm: Alone.",
      ],
    ],
    [
      "names behind a day and a time, as programs export what was written",
      "12/03/24, 10:15 - Ada Voss: Who rows?\n\n12/03/24, 10:17 - Karl: I do.\n\n[2024-03-12 10:19] Ada Voss: Good.",
      [
        "Ada Voss | 12/03/24, 10:15 - Ada Voss: Who rows?",
        "Karl | 12/03/24, 10:17 - Karl: I do.",
        "Ada Voss | [2024-03-12 10:19] Ada Voss: Good.",
      ],
    ],
    [
      "a name and a time above what is said",
      "Ada Voss  0:02\n\nWelcome back. Who rows?\n\nKarl Holm  0:09\n\nI do.\n\nEvery day.\n\nAda Voss  0:14\n\nAlone?\n\nSubscribe to us.",
      [
        "Ada Voss | Ada Voss 0:02\n\nWelcome back. Who rows?",
        "Karl Holm | Karl Holm 0:09\n\nI do.\n\nEvery day.",
        "Ada Voss | Ada Voss 0:14\n\nAlone?",
      ],
    ],
    [
      "letters that are a word, where the list of those present has them",
      "Members present: Sara Olt (SO), Ines Tarn\n\nSO: I would not.\n\nIT: I would.\n\nNB: I saw it.",
      ["SO | SO: I would not.", "IT | IT: I would."],
    ],
    [
      "an office that speaks once between the items of others",
      "- Mr Hale: When will it be lit?\n- Chair: By May.\n- Mr Hale: Which May?",
      ["Mr Hale | Mr Hale: When will it be lit?", "Chair | Chair: By May.", "Mr Hale | Mr Hale: Which May?"],
    ],
  ])("%s", (_, source, expected) => {
    expect(listTurns(makeMarkdown(`# Title\n\n${source}`))).toEqual(expected);
  });
});

describe("nobody speaks in", () => {
  test.each<[string, string]>([
    ["notes and warnings", "NOTE: Mind the step.\n\nWARNING: It is wet.\n\nNote: Go slow.\n\nWarning: No rail."],
    [
      "the heads and decisions of minutes",
      "Present: A. Smith, B. Jones.\n\nApologies: C. Roe.\n\nRESOLVED: that it be so.\n\nRESOLVED: that it be not.",
    ],
    [
      "the figures of a game",
      "**Armor Class:** 15\n\n**Speed:** 30 ft.\n\nCost: 5 gp\n\nHP: 12\n\nAC: 15\n\n**Armor Class:** 12\n\n**Speed:** 20 ft.",
    ],
    [
      "fields of a form that come again in their order, sentences though they be",
      "Habitat: It lives in woods.\n\nDiet: It eats nuts.\n\nVoice: It is loud.\n\nHabitat: It lives in fens.\n\nDiet: It eats fish.\n\nVoice: It is soft.",
    ],
    [
      "the lines of a log",
      "[12:03] cron: job finished.\n\n[12:04] cron: job started.\n\n[12:05] kernel: out of memory.",
    ],
    [
      "a programme with days on which things come again",
      "10:00 - Rides: Every child gets a ticket.\n\n12:00 - Lunch: Soup is served.\n\n13:00 - Rides: Every child gets another.",
    ],
    ["what is eaten", "Breakfast: Eggs.\n\nLunch: Soup.\n\nBreakfast: Porridge.\n\nLunch: Bread."],
    ["what abbreviations stand for", "API: What programs call.\n\nCSS: What pages wear."],
    [
      "what programs print",
      "error: is it there?\n\nwarning: i would not.\n\nerror: it is locked.\n\nwarning: retrying.",
    ],
    ["kinds of changes", "feat: add a parser.\n\nfix: close it.\n\nfeat: add a printer.\n\nfix: flush it."],
    ["what is weighed", "flour: 500 g, sifted.\n\nsalt: 10 g.\n\nflour: again, for the board.\n\nsalt: a pinch."],
    [
      "a list with signs",
      "✅ Done: The roof is in.\n\n❌ Open: The door is not.\n\n✅ Done: The wall is up.\n\n❌ Open: The floor is not.",
    ],
    [
      "times of a timetable",
      "Pony Rides  10:30\n\nIn the yard.\n\nLunch  12:00\n\nIn the hall.\n\nPony Rides  13:30\n\nIn the yard.",
    ],
    ["letters that are a word", "SO: It was late.\n\nSO: They went."],
    ["a glossary", "Berth: A place to lie.\n\nQuay: A wall of stone.\n\nHawser: A thick rope."],
    [
      "a data sheet in a list",
      "- Price: 5 euros\n- Tip: Bring a coat.\n- Opening Hours: We open at nine.\n- Price: Free.",
    ],
    [
      "what a tool can do",
      "- **Hot Reload:** Changes show at once.\n- **Zero Config:** There is nothing to set up.\n- **Live Docs:** We keep them.",
    ],
    [
      "fields of a form in lists",
      "First.\n\n- Use Case: I want to row.\n- Boat Type: A small one.\n\nSecond.\n\n- Use Case: I want to sail.\n- Boat Type: A yacht.",
    ],
    ["a list of changes", "- Bug Fix: It no longer sinks.\n- New Feature: It floats.\n- Bug Fix: I can row again."],
    ["a glossary in a list", "- API: What programs call.\n- CSS: What pages wear.\n- UI: What I see."],
    ["what is done at times of a day", "12:30 Lunch: soup.\n\n13:30 Work: rowing.\n\n14:30 Tea: cake."],
    ["days of a week", "Monday: We sail. Do we?\n\nTuesday: We rest.\n\nMonday: We row.\n\nTuesday: We stay."],
    ["reasons for and against", "Pro: It is fast.\n\nCon: Is it safe?\n\nPro: It is cheap.\n\nCon: It is dear."],
    ["choices by letters", "A. Is it Paris?\n\nB. Is it Bergby?\n\nA. A boat.\n\nB. A net."],
    ["addresses and bare times", "http://example.org is it.\n\n12:30: lunch is served.\n\n13:30: work goes on."],
    ["a data sheet", "Name: Jane Doe\nAge: 12\nCity: Bergby\n\nName: John Roe\nAge: 13\nCity: Bergby"],
    ["times of a programme", "Time: 10:00\n\nTime: 11:00\n\nPlace: The hall."],
    [
      "prose with a colon here and there",
      "Holm: that was his name.\n\nThe council met. It had one wish: peace.\n\nNobody spoke.",
    ],
  ])("%s", (_, source) => {
    expect(listTurns(makeMarkdown(`# Title\n\n${source}`))).toEqual([]);
    expect(listTurns(makeArticle(source.replaceAll("**", ""), { title: "T" }))).toEqual([]);
  });
});

test("an answer alone on its line is a turn of a plain text, though it looks like a heading with its number", () => {
  const lines = [
    "Q. Where were you?",
    "A. I was at the mill.",
    "MS. ROE: Objection, Your Honor. She has not been asked about a brother.",
    "THE COURT: Overruled. You may go on.",
    "A. We heard the bell at nine.",
  ];
  const speakers = ["Q", "A", "MS. ROE", "THE COURT", "A"];
  expect(listTurns(makeArticle(["The Court", ...lines].join("\n\n")))).toEqual(
    lines.map((line, at) => `${speakers[at] ?? ""} | ${line}`),
  );
});

test("names in angles before their words are those of a chat in a plain text, and no tags", () => {
  const chat = "<ada> who rows?\n\n<@karl> i do.\n\n<ada> alone?";
  expect(listTurns(makeArticle(chat))).toEqual(["ada | <ada> who rows?", "karl | <@karl> i do.", "ada | <ada> alone?"]);
  const tags = "<div> elements hold blocks.\n\n<span> elements hold words.\n\n<div> elements may be nested.";
  expect(listTurns(makeArticle(tags))).toEqual([]);
});

test("wrapped lines of a plain text are one turn, and the next one begins with its line", () => {
  const words =
    "We counted the boats twice in the harbour and found that there\nwere none at all, which nobody had expected.";
  const article = makeArticle(`VOSS: ${words}\nHOLM: ${words}`, { title: "T" });
  expect(listTurns(article)).toEqual(["VOSS", "HOLM"].map((name) => `${name} | ${name}: ${words.replace("\n", " ")}`));
});

test("blocks of turns keep to their order, and what stands before them on their lines stays", () => {
  const { text, blocks } = makeMarkdown("# Title\n\nA preface.\nQ: Why?\nA: So.");
  expect(blocks.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)).toEqual([
    "paragraph A preface.",
    "turn Q: Why?",
    "turn A: So.",
  ]);
});

describe("the first thing that somebody says is text and no title", () => {
  const FOUR = "Holm: At sea.\n\nHost: And then?\n\nHolm: On land.";
  test.each<[claim: string, source: string, first: string]>([
    ["where it asks", `Host: Where were you born?\n\n${FOUR}`, "Host: Where were you born?"],
    ["where it is an exclamation", `Host: Good evening!\n\n${FOUR}`, "Host: Good evening!"],
    ["where letters ask and answer", "Q: Where is it?\n\nA: At sea.", "Q: Where is it?"],
    ["where the answer stands right below", "Q: Where is it?\nA: At sea.", "Q: Where is it?"],
    ["where letters have full stops", "Q. Where is it?\nA. At sea.", "Q. Where is it?"],
    [
      "where its line was wrapped",
      "MR WREN: I have written to the county about the weir. They will\ncome in June.\nDR VOSS: Who pays?\nMR WREN: The county does.",
      "MR WREN: I have written to the county about the weir. They will come in June.",
    ],
    ["where nobody ends a sentence", "ADA: hello\nBEN: hi there!\nADA: how are you\nBEN: fine!", "ADA: hello"],
    ["in another script", "记者：您好！\n\n王先生：您好。\n\n记者：船呢？\n\n王先生：来了。", "记者：您好！"],
  ])("%s", (_claim, source, first) => {
    for (const article of [makeArticle(source, {}, "a1.txt"), makeMarkdown(source, {}, "a1.md")]) {
      const { title, text, blocks } = article;
      expect(title).toBe("a1");
      expect(blocks[0]?.kind).toBe("turn");
      expect(text.slice(blocks[0]?.start, blocks[0]?.end)).toBe(first);
    }
  });

  test("and the title is that of the file's name, where it tells something", () => {
    expect(makeMarkdown("**Ada:** Is it late?\n\n**Ben:** It is.", {}, "late-hours.md").title).toBe("Late hours");
  });

  test("but a line that names a speaker above what they say is one", () => {
    const { title, blocks } = makeArticle(`Holm: a life in boats\n\nHost: Where were you born?\n\n${FOUR}`, {});
    expect(title).toBe("Holm: a life in boats");
    expect(blocks).toHaveLength(4);
  });
});
