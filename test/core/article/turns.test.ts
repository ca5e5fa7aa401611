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
    ["a glossary", "Berth: A place to lie.\n\nQuay: A wall of stone.\n\nHawser: A thick rope."],
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
