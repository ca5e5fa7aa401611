import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CLOSING_MARKS } from "../../../src/core/text/quotation-marks.ts";
import { crossesSentences, splitSentences } from "../../../src/core/text/sentences.ts";
import { sliceText } from "../../../src/core/text/span.ts";
import { countCases } from "../../support/case-count.ts";

function split(text: string, lang?: string): string[] {
  return splitSentences(text, { start: 0, end: text.length }, lang).map((sentence) => sliceText(text, sentence));
}

/** `marked` is the paragraph with a `|` at every place where a sentence ends and another starts. */
function check(marked: string): void {
  const sentences = marked.split("|").map((sentence) => sentence.trim());
  expect(split(marked.replaceAll("|", ""))).toEqual(sentences);
}

describe("a full stop does not end a sentence", () => {
  test.each([
    ["after a title", "Then Mr. Hakobyan met Dr. Sayan and Gen. Petrov in St. Ives."],
    ["after initials", "The study by J. R. Marlow and Ada K. Wren was read aloud."],
    ["in letters with stops before a name", "He visited the U.S. Senate and the U.K. Treasury."],
    [
      "at a time of day before a day, a zone or a digit",
      "It starts at 10 a.m. Monday, 5 p.m. GMT and 6 p.m. 30 seconds.",
    ],
    ["in a number", "Trade rose by 4.5 percent to 1.250.000 units, v. 3.9.1 said."],
    ["before a number", "See No. 5, pp. 14 to 16, fig. 2 and Art. 7 of the act of Sept. 11."],
    ["after a company's form", "Harrow Bros. Television and Orrin Inc. Holdings were sold."],
    ["between parties of a case", "The ruling in Lowe v. Hart and Kent vs. Sussex stands."],
    ["in e.g. and i.e.", "Some metals, e.g. Zinc, i.e. Cheap ones, rose."],
    ["in an address", "Write to a.b.Lee@mail.example.org or read www.Example.Com/News.Today?A.B first."],
    ["after the label of a list", "3. The roads reopen."],
    ["after a letter that labels", "b. The roads reopen."],
    ["in an ellipsis before a small letter", "The bridge ... was closed... and then reopened."],
    ["of an omission before a name", "“We met in … Bergby,” she said. |He left … Monday."],
    ["of an omission before the first word", 'He wrote: "... Together we go." |“[…] It was dark.” |(…) |Then he left.'],
    ["of a German ordinal before a month", "Die Brücke öffnete am 3. Mai, die Fähre Ende des Jahres, 31. Dezember."],
    ["of a German ordinal behind an article", "Seit dem 2. Hafenfest und der 19. Ausstellung war im 3. Stock Ruhe."],
    ["of a German century and a war", "Das 19. Jahrhundert begann, 1. Weltkrieg folgte."],
    ["after millions", "Sie kostete 40 Mio. Euro und 2 Mrd. Kronen."],
    ["before a small letter", "The stop was put by mistake. and the line went on."],
    ["in a quotation that goes on", "“We may go.” said the driver."],
  ])("%s", (_, text) => check(text));
});

test.each([
  [
    "in an article behind which Portuguese counts hours",
    "pt",
    "Abre depois das 3. |Nenhum barco sai depois das 12. |Portos fecham.",
  ],
  ["in French of what there is of others", "fr", "Il fut le dernier des 7. |Quelques bateaux restent."],
  ["in Dutch behind what German has for an article", "nl-BE", "Hij kent die 3. |Boten varen niet."],
  ["in English before the name of a month", "en", "Her boats were 3. |August was calm."],
  ["before an English month where no language is known", undefined, "Her boats were 3. |September was calm."],
  [
    "in German not before a month, nor behind an article",
    "de-AT",
    "Am 3. April und 4. August lag die Fähre im 2. Hafen.",
  ],
])("a number with a full stop ends a sentence %s", (_, lang, marked) => {
  expect(split(marked.replaceAll("|", ""), lang)).toEqual(marked.split("|").map((sentence) => sentence.trim()));
});

describe("a sentence ends", () => {
  test.each([
    [
      "before a word that no ordinal counts",
      "The fox sleeps in den 3. |The boats left from the bar am 12. |In May it closed.",
    ],
    ["before a German word that no ordinal counts", "Sie kam am 3. |Die Boote lagen im Hafen bis zum 4. |Wir blieben."],
    ["at a full stop before a capital letter", "The road opened. |Trains run again."],
    ["at a full stop before a digit", "Nobody was hurt. |2005 was calmer."],
    ["after letters with stops before a word that opens sentences", "They moved to the U.S. |The house stayed empty."],
    ["after a time of day before any other word", "It ends at 5 p.m. |Visitors leave by the gate."],
    ["after a company's form before a word that opens sentences", "She works for Orrin Inc. |In May she left."],
    ["after the quotation marks that close", "“The road is open.” |He left."],
    ["after a number of another language", "I am 19. |My brother is 3. |Nobody is 40. |Dogs are."],
    ["after a German year", "Er kam im Jahr 2019. |Mai war es."],
    ["at an omission before a word that opens sentences", "He stopped … |Then he went."],
    ["after brackets that close", "It was late (very late). |He left."],
    ["after straight quotation marks", 'She said, "Go." |"Where?" |"Home."'],
    ["after those of a full-width keyboard", "She said, ＂Go.＂ |＂Where?＂ |＂Home. ＂ |He left."],
    ["after primes that stand for them", "She said, ″Go.″ |″Where?″ |″Home.″"],
    ["after single quotation marks", "‘It was late.’ |The bus had gone. |'Late.' |He left."],
    ["at marks in a row", "Really?! |Yes... |No!!! |Good."],
    ["at an ellipsis before a capital letter", "He waited… |Nobody came . . . |Then it rained."],
    ["at a question", "Why? |Because it rained."],
    ["after an emoticon", "That was great! :-) |See you."],
    ["after the number of a note", "The town has two schools.[12] |It has no station."],
    ["where the space is missing", "The talks ended.|The sides agreed."],
    ["before an address", "Details are here. |https://example.org/a"],
    ["at an empty line", "First part without a stop\n\n|Second part"],
    ["where the writer uses no capitals", "i went home. |nobody was there. |i slept"],
    ["at an exclamation before a small letter", "we have a new site! |come and see"],
    ["after a number that is no label", "In all they lost 4. |That was in 2004. |They won later."],
  ])("%s", (_, text) => check(text));
});

test.each(Array.from(CLOSING_MARKS))("a sentence ends behind %s, which closes in some language", (mark) => {
  check(`It was late.${mark} |He left.`);
});

describe("names, asides and quotations go on", () => {
  test.each([
    ["Yahoo! is named with its mark", "He works for Yahoo! Finance and likes Yahoo! a lot. |She does not."],
    ["a question inside a sentence", "“Who is it?” she asked. |Nobody answered."],
    ["an aside in brackets", "The plan (who needs it?) was dropped. |Good."],
    ["a dateline", "(CNN) -- The road opened. |(CNN)Trains run."],
    ["a line end inside a paragraph", "The road was\nopened by Mr.\nLowe. |Trains\nrun again."],
    ["a stray comma", "It was late (very late!) , he said. |He left."],
  ])("%s", (_, text) => check(text));
});

describe("other scripts end their sentences with their own marks", () => {
  test.each([
    ["Armenian", "Գնացքը եկավ։ |Մարդիկ ուրախացան։"],
    ["Arabic", "هل وصل القطار؟ |نعم. |وصل اليوم."],
    ["Hindi", "गाड़ी आई। |लोग खुश हुए।"],
    ["Chinese", "火车来了。|人们很高兴！|真的吗？|是的。"],
    ["Japanese, which goes on after a quotation", "「電車が来た。」と彼は言った。|皆が喜んだ。"],
    ["Russian", "Поезд пришёл. |Люди обрадовались."],
    ["German", "„Der Zug ist da.“ |Alle freuten sich, z.B. Anna."],
    ["French", "« Le train est là. » |Tous étaient contents."],
    ["French, before a quotation", "Le port ouvre en mai. |« Nous voulons vivre ici », dit-elle. |Tous partent."],
  ])("%s", (_, text) => check(text));
});

describe("two words stand in one sentence or not", () => {
  test.each([
    ["went. He", true],
    ["went.” “He", true],
    ["走了。他", true],
    ["went\nHe", true],
    ["Mr. Lowe", false],
    ["Sen. Lowe", false],
    ["U.S. Senate", false],
    ["went, he", false],
  ])("%j: a sentence ends between them: %s", (text, isCrossed) => {
    expect(crossesSentences(text, { start: 0, end: text.length }, undefined)).toBe(isCrossed);
  });
});

test("no sentence where there are no words", () => {
  expect(split("")).toEqual([]);
  expect(split(" \n\t ")).toEqual([]);
});

test("only the paragraph is read", () => {
  const text = "One. Two. Three. Four.";
  expect(splitSentences(text, { start: 5, end: 16 }, undefined)).toEqual([
    { start: 5, end: 9 },
    { start: 10, end: 16 },
  ]);
  expect(splitSentences("Hm. . .", { start: 0, end: 5 }, undefined)).toEqual([{ start: 0, end: 5 }]);
});

const PIECES = [
  ..."aA1 .!?…\"'’”“()[]»«-–\n@/。؟i".split(""),
  "Mr.",
  "U.S.",
  " the ",
  " The ",
  "\n\n",
  "...",
  ":-)",
  "[3]",
  "😀",
  "Yahoo!",
  "word",
];
const paragraphs = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 80 }),
);

test("sentences come in order, do not overlap, are trimmed and hold every character that is no space", () => {
  fc.assert(
    fc.property(paragraphs, fc.nat(20), fc.nat(20), (text, skip, drop) => {
      const start = Math.min(skip, text.length);
      const end = Math.max(start, text.length - drop);
      let last = start;
      for (const sentence of splitSentences(text, { start, end }, undefined)) {
        expect(sentence.start).toBeGreaterThanOrEqual(last);
        expect(sentence.end).toBeGreaterThan(sentence.start);
        expect(text.slice(last, sentence.start).trim()).toBe("");
        const words = sliceText(text, sentence);
        expect(words.trim()).toBe(words);
        last = sentence.end;
      }
      expect(last).toBeLessThanOrEqual(end);
      expect(text.slice(last, end).trim()).toBe("");
    }),
    { numRuns: countCases(2_000) },
  );
});

test("no sentence but the first starts with a mark that only closes", () => {
  fc.assert(
    fc.property(paragraphs, (text) => {
      for (const sentence of split(text.replaceAll("\n", " ")).slice(1)) expect(sentence).not.toMatch(/^[)\]}”,;]/u);
    }),
    { numRuns: countCases(2_000) },
  );
});

test("what no mark ends is cut at a space, and a run without one between two whole letters", () => {
  const words = "word ".repeat(2_000);
  const found = splitSentences(words, { start: 0, end: words.length }, undefined);
  expect(found.length).toBe(3);
  for (const { start, end } of found) {
    expect(end - start).toBeLessThanOrEqual(4_000);
    expect(words.slice(start, end)).toMatch(/^word .* word$/u);
  }
  const run = `a${"😀".repeat(3_000)}`;
  const parts = splitSentences(run, { start: 0, end: run.length }, undefined).map(({ start, end }) =>
    run.slice(start, end),
  );
  expect(parts.join("")).toBe(run);
  expect(parts.every((part) => part.isWellFormed())).toBe(true);
});

test.each([
  ["The quay holds.² It is old.", ["The quay holds.²", "It is old."]],
  ["The quay holds.[3][4] It is old.", ["The quay holds.[3][4]", "It is old."]],
  ["“It holds.”[note 2] She left.", ["“It holds.”[note 2]", "She left."]],
  ["It holds 10² tons. It is old.", ["It holds 10² tons.", "It is old."]],
])("marks of notes belong to the sentence before them: %s", (text, sentences) => {
  const found = splitSentences(text, { start: 0, end: text.length }, undefined);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
});
