import { expect, test } from "vitest";
import { ENGLISH } from "../../../src/core/index/lexicon.ts";
import { findAbsentTerms } from "../../../src/core/search/confidence.ts";
import { markEvidence } from "../../../src/core/search/evidence.ts";
import { searchInSteps } from "../../../src/core/search/search-passages.ts";
import { finishSteps } from "../../../src/core/text/steps.ts";
import { loadLanguages } from "../../../src/files/load-languages.ts";
import { makeArticle, makeMarkdown } from "../../support/articles.ts";
import { buildCorpus } from "../../support/build-corpus.ts";

interface Found {
  /** What is marked in the passages that hold a word of the question, best first. */
  readonly marked: readonly (readonly string[])[];
  readonly absent: readonly string[];
}

/** Asks each line of `text`, which is in the language `lang`, as an article of its own. */
async function ask(question: string, text: string, lang?: string): Promise<Found> {
  const lines = text.split("\n");
  const articles = lines.map((line, at) =>
    makeArticle(line, { title: "—", ...(lang !== undefined && { lang }) }, `${at}.txt`),
  );
  const { index } = buildCorpus(articles, [], { ...ENGLISH, languages: await loadLanguages([lang]) });
  const { query, hits } = finishSteps(searchInSteps(index, question));
  const marked = hits.map((hit) =>
    markEvidence(query, hit)
      .filter(({ kind }) => kind === "match")
      .map(({ start, end }) => hit.passage.article.text.slice(start, end)),
  );
  return {
    marked: marked.filter((words) => words.length > 0),
    absent: findAbsentTerms(query).map(({ asked }) => asked),
  };
}

const HARBOUR = "市议会宣布实施新的航行规则，渡轮公司明年完成码头。";

test.each([
  ["characters are found", "实施", HARBOUR, "zh", [["实施"]]],
  ["characters of the same sound are not found", "时事", HARBOUR, "zh", []],
  ["nor is their sound in latin letters", "long", "那条龙在码头。", "zh", []],
  ["one character is found", "龙", "那条龙在码头。", "zh", [["龙"]]],
  ["an excluded character shuts out its passage alone", "码头 -龙", `那条龙在码头。\n${HARBOUR}`, "zh", [["码头"]]],
  ["an excluded word of the same sound shuts out none", "规则 -时事", HARBOUR, "zh", [["规则"]]],
  ["a quoted word must stand as it is", "“时事”", HARBOUR, "zh", []],
  ["a word inside a longer one is found", "知事", "大阪府知事が港を訪れた。", "ja", [["知事"]]],
  ["and is found where it is quoted", "“知事”", "大阪府知事が港を訪れた。", "ja", [["知事"]]],
  ["a word across the words of a segmenter is found", "外国人参政権", "外国人参政権の法案。", "ja", [["外国人参政権"]]],
  ["words that stand apart are marked apart", "コーヒー豆", "コーヒーと大豆。", "ja", [["コーヒー", "豆"]]],
  ["Thai inside a longer word is found", "น้ำ", "แม่น้ำเจ้าพระยา", "th", [["น้ำ"]]],
  ["points of Hebrew may be left out", "שלום", "שָׁלוֹם בַּנָּמֵל", "he", [["שָׁלוֹם"]]],
  ["and be put in", "שָׁלוֹם", "שלום בנמל", "he", [["שלום"]]],
  ["vowel signs of Arabic may be left out", "محمد", "وقّع مُحَمَّد الوثيقة.", undefined, [["مُحَمَّد"]]],
  ["a stretched word is the word", "محمد", "محـــمد في الميناء", "ar", [["محـــمد"]]],
  ["alef is found without its hamza", "احمد", "وصل أحمد", "ar", [["أحمد"]]],
  ["a soft hyphen cuts no word", "reconstruction", "The recon\u00ADstruction began.", undefined, [["reconstruction"]]],
  ["nor does a space of no width", "har\u200Bbour", "The harbour froze.", undefined, [["harbour"]]],
  ["full-width letters are the usual ones", "API", "ＡＰＩの一覧", "ja", [["ＡＰＩ"]]],
  ["a word finds it with a hyphen", "antivirus", "The anti-virus tool ran.", undefined, [["anti-virus"]]],
  ["a hyphen finds it without", "e-mail", "She sent an email.", undefined, [["email"]]],
  ["a space finds it in one", "anti virus", "The antivirus tool ran.", undefined, [["antivirus"]]],
  ["of a word with a hyphen the parts are found", "virus", "The anti-virus tool ran.", undefined, [["virus"]]],
  ["its plural is found", "e-mails", "She sent an email.", undefined, [["email"]]],
  [
    "an exclusion knows the word with a hyphen",
    "tool -antivirus",
    "The anti-virus tool.\nA new tool.",
    undefined,
    [["tool"]],
  ],
  ["a quoted word knows it too", "“antivirus tool”", "The anti-virus tool.", undefined, [["anti-virus", "tool"]]],
  ["C# is no C", "C#", "Written in C.\nWritten in C#.", undefined, [["C#"]]],
  ["and C no C++", "C", "Written in C++.\nWritten in C.", undefined, [["C"]]],
  [
    "a sign before a word is looked for",
    ".NET",
    "The net is torn.\nIt runs on .NET today.",
    undefined,
    [[".NET"], ["net"]],
  ],
  [
    "a point inside a word is looked for",
    "node.js",
    "A node of js.\nIt needs node.js today.",
    undefined,
    [["node.js"], ["node", "js"]],
  ],
  [
    "an underscore is looked for",
    "foo_bar",
    "A foo and a bar.\nSet foo_bar first.",
    undefined,
    [["foo_bar"], ["foo", "bar"]],
  ],
  ["a flag whose word joins others is found", "--all", "Pass --all to it.\nAll is well.", undefined, [["--all"]]],
  ["a/b is found as it is", "a/b", "A test of a/b kind.", undefined, [["a/b"]]],
  [
    "R&D is found as it is, and its letters apart are none of it",
    "R&D",
    "D or R.\nThe R&D budget.",
    undefined,
    [["R&D"]],
  ],
  ["nor is the number of a name", "HTTP/3", "The 3 hosts.\nIt speaks HTTP/3.", undefined, [["HTTP/3"]]],
  ["which may be written in one", "HTTP/3", "The 3 hosts.\nIt speaks HTTP3.", undefined, [["HTTP3"]]],
  ["or apart", "HTTP/3", "The 3 hosts.\nIt speaks HTTP 3.", undefined, [["HTTP 3"]]],
  ["hours round the clock are no two numbers", "24/7", "Of 24 guests 7 stayed.\nOpen 24/7.", undefined, [["24/7"]]],
  ["letters with a point may be written in another way", "u.n", "The u . n of 1960.", undefined, [["u", "n"]]],
  ["letters with a slash are found together", "I/O", "I said O.\nAn I/O error.", undefined, [["I/O"]]],
  ["function words with a slash are found together", "and/or", "This and that.\nSay and/or.", undefined, [["and/or"]]],
  ["of words with a slash each is found", "TCP/IP", "TCP alone.\nThe TCP/IP stack.", undefined, [["TCP/IP"], ["TCP"]]],
  ["a power is found as it is typed", "2^64", "Room 264, 2 of 64.\nIt has 2⁶⁴ states.", undefined, [["2⁶⁴"]]],
  ["and typed it is found as it is printed", "2⁶⁴", "Room 264.\nIt has 2^64 states.", undefined, [["2^64"]]],
  ["a power is no longer number", "264", "It has 2⁶⁴ states.\nRoom 264.", undefined, [["264"]]],
  ["with its sign", "10^-3", "Of 10 all 3.\nIt takes 10⁻³ s.", undefined, [["10⁻³"]]],
  ["a unit is found with a power above the line or beside it", "m2", "A hall of 40 m².", undefined, [["m²"]]],
  ["a base is no part of its number", "102", "The number 10₂.\nRoom 102.", undefined, [["102"]]],
  ["a formula is one word", "CO2", "It measures CO₂.", undefined, [["CO₂"]]],
  ["the number of a note is no part of a word", "growth", "They tell of growth¹.", undefined, [["growth"]]],
  ["a version is found with its v and without", "1.2.3", "Since v1.2.3 it holds.", undefined, [["v1.2.3"]]],
  ["an elided article is none of the word", "Ukraine", "Il parle de l’Ukraine.", "fr", [["l’Ukraine"]]],
  ["nor is it where no language is known", "Ukraine", "Il parle de l’Ukraine.", undefined, [["l’Ukraine"]]],
  ["a number in words is found by its digits", "2 ferries", "Two ferries sank.", undefined, [["Two", "ferries"]]],
  ["and the other way round", "two ferries", "In all 2 ferries sank.", undefined, [["2", "ferries"]]],
  ["a ten and a unit are one number", "63", "She is sixty-three.", undefined, [["sixty-three"]]],
  ["with a space too", "sixty three", "He is 63.", undefined, [["63"]]],
  ["thousands are parted or not", "1250", "It cost 1,250 crowns.", undefined, [["1,250"]]],
  ["by a point in German", "1250", "Es kostet 1.250 Kronen.", "de", [["1.250"]]],
  ["by a narrow space in French", "1250", "Il coûte 1\u202F250 euros.", "fr", [["1\u202F250"]]],
  ["an ordinal is found by its digits", "3rd pier", "The third pier.", undefined, [["third", "pier"]]],
  [
    "a number with a minus excludes nothing",
    "was it -40 degrees",
    "It was 40 degrees.",
    undefined,
    [["40", "degrees"]],
  ],
  ["marks of inches are no quotation", 'pipes 5" or 7"', "The pipes are of 5 and 7.", undefined, [["pipes", "5", "7"]]],
  ["function words in capitals are no names", "THE pier AND IS", "And the pier is new.", undefined, [["pier"]]],
])("%s: “%s” in “%s”", async (_claim, question, text, lang, marked) => {
  expect((await ask(question, text, lang)).marked).toEqual(marked);
});

test("a power that Markdown sets above the line is found as a power and not as a longer number", () => {
  const text = "# States\n\n## Locks\n\nIt has 2<sup>64</sup> states.\n\n## Rooms\n\nRooms 264 and 2 are shut.";
  const { index } = buildCorpus([makeMarkdown(text)]);
  const readFirst = (question: string): string | undefined => {
    const [hit] = finishSteps(searchInSteps(index, question)).hits;
    return hit?.passage.article.text.slice(hit.passage.start, hit.passage.end);
  };
  expect(readFirst("2^64")).toBe("It has 264 states.");
  expect(readFirst("264")).toBe("Rooms 264 and 2 are shut.");
});

test("what a slash makes of a letter and a number is said to be missing, not its parts", async () => {
  expect((await ask("does it speak HTTP/2", "It may speak up. Of 2 hosts one is down.")).absent).toEqual([
    "http",
    "http/2",
  ]);
});

test.each([
  ["Comment réparer un pier ?", undefined, ["reparer"]],
  ["Comment réparer le port ?", "fr", ["reparer"]],
  ["wie repariert man den pier", undefined, ["repariert"]],
  ["когда был pier", undefined, []],
  ["cuándo se hundió el pier", undefined, ["hundio"]],
  ["pier nedir", undefined, []],
  ["pier quando", undefined, []],
  ["pier AND turnover", undefined, ["turnover"]],
  ["What did Kim of the pier?", undefined, ["kim"]],
  ["Kim pier", undefined, ["kim"]],
  ["what is the comment on this pier", undefined, ["comment"]],
  ["Habt ihr einen Pier?", "de", []],
  ["Gibt es einen Pier, und könnt ihr den Namen nennen?", "de", ["namen"]],
  ["Avez-vous un port ?", "fr", []],
  ["¿Tenéis un pier?", "es", []],
  ["У вас имеется pier?", "ru", []],
  ["Pier biliyor musunuz?", "tr", []],
  ["explain how to get a ticket for the pier", undefined, ["ticket"]],
  ["get", undefined, ["get"]],
])(
  "of “%s” asked of a corpus in %s only the words that look for something are missed",
  async (question, lang, absent) => {
    const text = lang === "fr" ? "Le port dort, on ne sait comment ni quand." : "The pier sleeps.";
    expect((await ask(question, text, lang)).absent).toEqual(absent);
  },
);

test("words side by side are not one of which the stem is the first alone", async () => {
  expect((await ask("joy fully shared", "Joy was here.\nIt is fully shared.")).marked).toEqual([
    ["fully", "shared"],
    ["Joy"],
  ]);
});

test("a word that asks in another language keeps its meaning where the corpus has it", async () => {
  const found = await ask("comment syntax", "The comment syntax of this language.");
  expect(found).toEqual({ marked: [["comment", "syntax"]], absent: [] });
});

test.each([
  ["京都府", "東京都府中市の港。", "ja"],
  ["新幹線", "最新幹線道路の港。", "ja"],
  ["ผลไม้", "เรือผลไม้สด", "th"],
])("%s is found in “%s” however a segmenter cuts either", async (word, text, lang) => {
  expect(await ask(word, text, lang)).toEqual({ marked: [[word]], absent: [] });
});

test("every run of characters that a text holds is found in it, and marked whole", async () => {
  const text = "大阪府知事外国人参政権法案提出反对党要求重新讨论渔业港口";
  const runs = Array.from({ length: text.length * 4 }, (_, at) => text.slice(at >> 2, (at >> 2) + 1 + (at & 3)));
  for (const run of runs) expect({ run, ...(await ask(run, text)) }).toEqual({ run, marked: [[run]], absent: [] });
});

test("a word that is found by its letters counts once, however long it is", async () => {
  const { marked } = await ask("神奈川県知事", "神奈川県知事が港を訪れ、神奈川県知事が去った。", "ja");
  expect(marked).toEqual([["神奈川県知事", "神奈川県知事"]]);
});
