import { beforeAll, describe, expect, test } from "vitest";
import { buildArticle } from "../../../src/core/article/build-article.ts";
import { findQuotes } from "../../../src/core/quotes/find-quotes.ts";
import { loadTagger } from "../../../src/core/quotes/grammar/load-tagger.ts";
import type { Tagger } from "../../../src/core/quotes/grammar/tagger.ts";

let tag: Tagger;
beforeAll(async () => {
  tag = await loadTagger();
});

/** The turns of a plain text as "speaker: first words". */
function list(original: string, lang = "en"): string[] {
  const body = { start: 0, end: original.length };
  const metadata = { title: "A title that the text does not have", lang };
  const article = buildArticle({ id: "a", original, body, format: "plain", metadata });
  return findQuotes(article, tag).quotes.map(({ speaker, start, end }) => {
    return `${speaker ?? "-"}: ${article.text.slice(start, end).split(/\s/u).slice(0, 3).join(" ")}`;
  });
}

type Row = readonly [claim: string, text: string, expected: readonly string[]];

describe("who speaks in a hearing is told by", () => {
  test.each<Row>([
    [
      "a title and a name with a full stop, in capitals or not",
      "Mr. MALM. We met at noon.\n\nMs. VAN DYCK of Ohio. I was there.\n\nChairman Roth. So was I.\n\nMr. MALM. That is all.",
      ["Mr. MALM: We met at", "VAN DYCK: I was there.", "Chairman Roth: So was I.", "Mr. MALM: That is all."],
    ],
    [
      "the office of the one who the text says presides",
      "The committee met, Hon. Vera Roth (chairwoman of the committee) presiding.\n\nThe CHAIRWOMAN. Good morning to all.\n\nMr. MALM. Good morning to you.\n\nThe CHAIRWOMAN. Please go on.",
      ["Vera Roth: Good morning to", "Mr. MALM: Good morning to", "Vera Roth: Please go on."],
    ],
    [
      "an office of which nobody is named, as nobody",
      "The CHAIRMAN. Good morning to all.\n\nMr. MALM. Good morning to you.\n\nThe CHAIRMAN. Please go on.",
      ["-: Good morning to", "Mr. MALM: Good morning to", "-: Please go on."],
    ],
    [
      "a surname that is an office as well, where the text has its bearer",
      "LARRY KING, HOST: Good evening to all.\n\nVERA ROTH, MAYOR: Good evening, Larry.\n\nKING: How is the town?\n\nROTH: It is well.",
      [
        "LARRY KING: Good evening to",
        "VERA ROTH: Good evening, Larry.",
        "LARRY KING: How is the",
        "VERA ROTH: It is well.",
      ],
    ],
    [
      "a whole name once and the surname from then on",
      "Paula Malm: Welcome back to the show, we have a guest.\n\nSenator Tim Roth: It is good to be here, Paula.\n\nMalm: What about the vote?\n\nRoth: I voted no and would do it again.",
      ["Paula Malm: Welcome back to", "Tim Roth: It is good", "Paula Malm: What about the", "Tim Roth: I voted no"],
    ],
    [
      "nobody, where the only person named is one whom an answer names",
      "Our new chief knows us well.\n\nQ: Whom do you like?\n\nA: I like the books of Vera Roth most.\n\nVera Roth wrote ten of them.\n\nQ: And whom else?\n\nA: I like nobody else as much.",
      ["-: Whom do you", "-: I like the", "-: And whom else?", "-: I like nobody"],
    ],
    [
      "nobody, in a letter that opens with “dear”",
      "DEAR VERA: My aunt has sold the boat.\n\nI am sad. -- SAD IN BERGBY\n\nDEAR SAD: It was her boat.\n\nDEAR VERA: My uncle has sold his.\n\nDEAR VERA: And my cousin did, too.",
      ["-: My aunt has", "-: It was her", "-: My uncle has", "-: And my cousin"],
    ],
    [
      "a name in brackets behind an office, which holds it from then on",
      "The Minister for Harbours (Ms Vera Roth): The quay is safe.\n\nTim Malm (Bergby) (Lab): Is it?\n\nThe Minister for Harbours: It is.\n\nTim Malm: I thank her.",
      ["Vera Roth: The quay is", "Tim Malm: Is it?", "Vera Roth: It is.", "Tim Malm: I thank her."],
    ],
    [
      "a name behind an office in capitals",
      "FOREIGN MINISTER ROTH: We agreed on it.\n\nQUESTION: When was that?\n\nFOREIGN MINISTER ROTH: It was today.",
      ["FOREIGN MINISTER ROTH: We agreed on", "-: When was that?", "FOREIGN MINISTER ROTH: It was today."],
    ],
    [
      "a party and a place behind a name, and nobody where it says that nobody knows",
      "GOV. VERA ROTH (R), OHIO: I signed it.\n\nMALM: Did you?\n\nUNIDENTIFIED MALE: She did!\n\nMALM: Be quiet.",
      ["VERA ROTH: I signed it.", "MALM: Did you?", "-: She did!", "MALM: Be quiet."],
    ],
    [
      "who asks and who is sworn, where letters stand for them",
      "TIM MALM, sworn\n\nExamined by MS ROTH\n\nQ. Where were you?\n\nA. I was at home.\n\nCross-examined by MR DAHL\n\nQ. Were you alone?\n\nA. I was not.\n\nTHE WITNESS: May I sit down?",
      [
        "ROTH: Where were you?",
        "TIM MALM: I was at",
        "MR DAHL: Were you alone?",
        "TIM MALM: I was not.",
        "TIM MALM: May I sit",
      ],
    ],
    [
      "a dash behind titles and names that come again",
      "Mayor Roth – We meet again.\n\nMr Malm – So we do.\n\nMayor Roth – Then let us begin.",
      ["Mayor Roth: We meet again.", "Mr Malm: So we do.", "Mayor Roth: Then let us"],
    ],
    [
      "initials of names that stand above the first turn",
      "Interviewed by Vera Roth. Told by Tim Malm.\n\nVR: Where was that?\n\nTM: It was here.\n\nVR: And then?",
      ["Vera Roth: Where was that?", "Tim Malm: It was here.", "Vera Roth: And then?"],
    ],
    [
      "given names of those who are named above the first turn",
      "With Vera Roth and Tim Malm.\n\nVERA: Where was that?\n\nTIM: It was here.\n\nVERA: And then?",
      ["Vera Roth: Where was that?", "Tim Malm: It was here.", "Vera Roth: And then?"],
    ],
    [
      "lines that go on under each other without an empty one between them",
      "    Mr. Malm. We met at noon, and then we went on to the\nquay. It was shut.\n    Ms. Roth. So it was.\n    Mr. Malm. That is all.",
      ["Mr. Malm: We met at", "Ms. Roth: So it was.", "Mr. Malm: That is all."],
    ],
    [
      "who holds an office and what initials stand for, line by line above the first turn",
      "Chair: Vera Roth\nMinutes: Kit Farr (KF)\nAlso present: Tim Malm (TM)\n\nTM: The lift is broken.\n\nChair: It is.\n\nKF: Shall I write that?\n\nTM: Please do.",
      ["Tim Malm: The lift is", "Vera Roth: It is.", "Kit Farr: Shall I write", "Tim Malm: Please do."],
    ],
    [
      "initials that are a word",
      "Vera Roth spoke to Adam Thorn.\n\nVR: Did you stop?\n\nAT: Every morning.\n\nVR: And then?\n\nAT: It went on.",
      ["Vera Roth: Did you stop?", "Adam Thorn: Every morning.", "Vera Roth: And then?", "Adam Thorn: It went on."],
    ],
    [
      "whom an interview is with, where a letter stands for the answers",
      "Interview with Vera Roth, Harbour Master\n\nQ: When was that?\n\nA: It was here.\n\nQ: And then?\n\nA: We left.",
      ["-: When was that?", "Vera Roth: It was here.", "-: And then?", "Vera Roth: We left."],
    ],
  ])("%s", (_, text, expected) => {
    expect(list(text)).toEqual(expected);
  });
});

describe("no turns are", () => {
  test.each<[claim: string, text: string]>([
    [
      "headings before their text",
      "Risk Factors. We may lose.\n\nMarket Share. We may not.\n\nRisk Factors. So it is.",
    ],
    ["one title before one name", "Mr. Malm. He was the miller.\n\nThe mill stood by the river."],
    ["people and what they are", "Mayor Roth – The mayor of Bergby.\n\nMr Malm – Her clerk for years."],
  ])("%s", (_, text) => {
    expect(list(text)).toEqual([]);
  });
});

describe("the words for a question and an answer name nobody in", () => {
  test.each([
    ["de", "Frage: Wann war das?\n\nAntwort: Es war im Mai.\n\nFrage: Wo war es?\n\nAntwort: Es war hier."],
    ["fr", "Question : Quand était-ce ?\n\nRéponse : En mai.\n\nQuestion : Où ?\n\nRéponse : Ici même."],
    ["es", "Pregunta : ¿Cuándo fue?\n\nRespuesta : Fue en mayo.\n\nPregunta : ¿Dónde?\n\nRespuesta : Fue aquí."],
    ["ru", "Вопрос: Когда это было?\n\nОтвет: В мае.\n\nВопрос: Где?\n\nОтвет: Здесь."],
    ["tr", "Soru: Ne zaman oldu?\n\nCevap: Mayısta oldu.\n\nSoru: Nerede?\n\nCevap: Burada oldu."],
    ["ru letters", "В: Когда это было?\n\nО: В мае.\n\nВ: Где?\n\nО: Здесь."],
  ])("%s", (lang, text) => {
    const turns = list(text, lang.slice(0, 2));
    expect(turns.map((turn) => turn.slice(0, 2))).toEqual(["-:", "-:", "-:", "-:"]);
  });
});
