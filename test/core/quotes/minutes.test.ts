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

const LIST = "Members present: Vera Roth (Chair), Cllr Ines Tarn, O. Malm (Town Clerk), Jo Lind (Deputy Clerk)";

describe("in minutes", () => {
  test.each<Row>([
    [
      "an office is whoever the list of those present names with it",
      `${LIST}\n\nThe Clerk said that the fees would rise. The Chair replied that members should be told. The Deputy Clerk said that letters were ready.`,
      ["O. Malm: the fees would rise", "Vera Roth: members should be told", "Jo Lind: letters were ready"],
    ],
    [
      "an office behind the letters of a name is its bearer",
      "Present: Vera Roth (VR) - Chair; Ines Tarn (IT)\n\nThe Chair said that the fees would rise.",
      ["Vera Roth: the fees would rise"],
    ],
    [
      "an office that nobody in the list has is nobody’s",
      `${LIST}\n\nThe Treasurer said that the fees would rise.`,
      ["-: the fees would rise"],
    ],
    [
      "an office that two in the list have is nobody’s",
      "Present: Vera Roth (Chair), Ines Tarn (Chair)\n\nThe Chair said that the fees would rise.",
      ["-: the fees would rise"],
    ],
    [
      "an office of a text that lists nobody is nobody’s",
      "Vera Roth (Chair) came late.\n\nThe Chair said that the fees would rise.",
      ["-: the fees would rise"],
    ],
    [
      "a surname is called as the list does",
      `${LIST}\n\nCllr Tarn said that the path was dark.`,
      ["Ines Tarn: the path was dark"],
    ],
    [
      "a surname of which nothing tells that it is a person’s is called as the list does",
      "Present: Harold Inge (HI), Nora Pell (NP)\n\nHI: The road cannot take it.\n\nNP: Has anyone asked?\n\nMOTION: To wait. Moved by Pell, seconded by Inge.",
      ["Harold Inge: The road cannot take it", "Nora Pell: Has anyone asked?"],
    ],
    [
      "letters that are a word are whom the list has them for",
      "Present: Sara Olt (SO), Ines Tarn (IT)\n\nSO: I would not sign it.\n\nIT: The pump is broken.\n\nSO: Since when?",
      ["Sara Olt: I would not sign it", "Ines Tarn: The pump is broken", "Sara Olt: Since when?"],
    ],
  ])("%s", (_claim, text, expected) => {
    expect(listQuotes(text, tag)).toEqual(expected);
  });
});

describe("whoever speaks in turns is called", () => {
  test.each<Row>([
    [
      "as the text writes them outside of the labels, where those are in capitals",
      "IDA MALM: I was there.\n\nMR. ROTH: Thank you, Ida Malm. Were you alone?\n\nIDA MALM: No, Mr. Roth.",
      ["Ida Malm: I was there", "Mr. Roth: Thank you, Ida Malm. Were you alone?", "Ida Malm: No, Mr. Roth"],
    ],
    [
      "in capitals, where the text has no other form",
      "IDA MALM: I was there.\n\nOTTO ROTH: Were you alone?\n\nIDA MALM: No.",
      ["IDA MALM: I was there", "OTTO ROTH: Were you alone?", "IDA MALM: No"],
    ],
    [
      "by all of their name behind a title of another language, and an office of it is nobody",
      "Anwesend: Dr. Jutta Kern, Paul Amsel\n\nVorsitzende Kern: Ich eröffne die Sitzung.\n\nPaul Amsel: Und der Bericht?\n\nVorsitzende: Der kommt im Mai.\n\nPaul Amsel: Das ist spät.\n\nVorsitzende Kern: Danke.",
      [
        "Jutta Kern: Ich eröffne die Sitzung",
        "Paul Amsel: Und der Bericht?",
        "-: Der kommt im Mai",
        "Paul Amsel: Das ist spät",
        "Jutta Kern: Danke",
      ],
    ],
    [
      "by the only whole name with which somebody is addressed so",
      "Chairman Roth. We hear from Mr. Silas Wen.\n\nMr. Wen. I thank you.\n\nChairman Roth. Please go on.\n\nMr. Wen. It leaks.",
      [
        "Chairman Roth: We hear from Mr. Silas Wen",
        "Silas Wen: I thank you",
        "Chairman Roth: Please go on",
        "Silas Wen: It leaks",
      ],
    ],
    [
      "by the surname alone, where two of it are addressed so",
      "Chairman Roth. We hear from Mr. Silas Wen and Mr. Karl Wen.\n\nMr. Wen. I thank you.\n\nChairman Roth. Please go on.",
      [
        "Chairman Roth: We hear from Mr. Silas Wen and Mr. Karl Wen",
        "Mr. Wen: I thank you",
        "Chairman Roth: Please go on",
      ],
    ],
  ])("%s", (_claim, text, expected) => {
    expect(listQuotes(text, tag)).toEqual(expected);
  });
});

test.each<readonly [title: string, speaker: string]>([
  ["Ask the Vet, with Dr. Lorna Pask", "Lorna Pask"],
  ["Ask Lorna Pask: cats", "Lorna Pask"],
  ["Ask The Harbour Doctor", "-"],
])("the answers of a column “%s” are those of %s", (title, speaker) => {
  const original = "Q: Does my cat drink?\n\nA: It does.\n\nQ: Enough?\n\nA: I think so.";
  const body = { start: 0, end: original.length };
  const article = buildArticle({ id: "a", original, body, format: "markdown", metadata: { title } });
  const speakers = findQuotes(article, tag).quotes.map((quote) => quote.speaker ?? "-");
  expect(speakers).toEqual(["-", speaker, "-", speaker]);
});
