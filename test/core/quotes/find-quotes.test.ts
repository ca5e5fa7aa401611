import { beforeAll, describe, expect, test } from "vitest";
import { buildArticle } from "../../../src/core/article/build-article.ts";
import { findQuotes } from "../../../src/core/quotes/find-quotes.ts";
import { loadTagger } from "../../../src/core/quotes/grammar/load-tagger.ts";
import type { Tagger } from "../../../src/core/quotes/grammar/tagger.ts";
import type { ArticleQuotes } from "../../../src/core/quotes/quote.ts";

let tag: Tagger;
beforeAll(async () => {
  tag = await loadTagger();
});

function read(text: string): { text: string; found: ArticleQuotes } {
  return readWith(text, tag);
}

function readWith(original: string, tagger: Tagger | undefined): { text: string; found: ArticleQuotes } {
  const body = { start: 0, end: original.length };
  const metadata = { title: "A title that the text does not have" };
  const article = buildArticle({ id: "a", original, body, format: "markdown", metadata });
  return { text: article.text, found: findQuotes(article, tagger) };
}

/** The quotes of `text` as "kind speaker: words / words", without the marks and stops at their ends. */
function list(text: string): string[] {
  return describeQuotes(read(text));
}

function describeQuotes({ text, found }: { text: string; found: ArticleQuotes }): string[] {
  return found.quotes.map(({ kind, speaker, parts }) => {
    const words = parts.map(({ start, end }) => text.slice(start, end).replace(/^[“"\s]+|[,.”"\s]+$/gu, ""));
    return `${kind} ${speaker ?? "-"}: ${words.join(" / ")}`;
  });
}

test("a cue without any words behind it is no quote, and those around it are in their order", () => {
  const text = "Ada Voss opened the bridge. She said:.\n\nKarl Holm said it was late. She said that it would hold.";
  const { quotes } = read(text).found;
  expect(quotes.filter(({ parts }) => parts.length === 0)).toEqual([]);
  expect(quotes.map(({ start }) => start)).toEqual(quotes.map(({ start }) => start).toSorted((a, b) => a - b));
  expect(list(text)).toEqual(["reported Karl Holm: it was late", "reported Ada Voss: it would hold"]);
});

describe("a cue is found", () => {
  test.each<[string, string, string[]]>([
    ["behind its subject", "Ada Voss said the bridge was safe.", ["reported Ada Voss: the bridge was safe"]],
    ["before its subject", "“The bridge is safe,” said Ada Voss.", ["direct Ada Voss: The bridge is safe"]],
    ["behind the words", "The bridge was safe, Ada Voss said on Monday.", ["reported Ada Voss: The bridge was safe"]],
    ["inside the words", "“Yes,” Ada Voss said, “it is safe.”", ["direct Ada Voss: Yes / it is safe"]],
    ["as “according to”", "According to Ada Voss, the bridge is safe.", ["reported Ada Voss: the bridge is safe"]],
    ["as a participle", "Ada Voss closed the bridge, noting that it was old.", ["reported Ada Voss: it was old"]],
    [
      "behind a shared subject",
      "Ada Voss stated that the bridge was old and described the repair as urgent.",
      ["reported Ada Voss: the bridge was old", "reported Ada Voss: the repair as urgent"],
    ],
    [
      "as a noun",
      "Ada Voss expressed confidence that the bridge would hold.",
      ["reported Ada Voss: the bridge would hold"],
    ],
    [
      "behind an insertion",
      "Ada Voss, 59, of Ashton, who built the bridge, said it would hold.",
      ["reported Ada Voss: it would hold"],
    ],
    [
      "in any verb next to a quotation",
      "“I never liked that bridge at all,” Ada Voss shrugged.",
      ["direct Ada Voss: I never liked that bridge at all"],
    ],
    [
      "in a line that ends with a colon",
      "Ada Voss had one wish:\n\n“Let the bridge stand for a hundred years.”",
      ["direct Ada Voss: Let the bridge stand for a hundred years"],
    ],
    ["with some words in marks", "Ada Voss called the plan “a disgrace”.", ["mixed Ada Voss: the plan “a disgrace"]],
    ["with what is asked of somebody", "Ada Voss urged drivers to wait.", ["reported Ada Voss: drivers to wait"]],
  ])("%s", (_, text, expected) => expect(list(text)).toEqual(expected));
});

describe("a short form behind a question ends no sentence before its cue", () => {
  test.each([
    ["Capt. Voss asked", "Voss"],
    ["Prof. Voss asked", "Voss"],
    ["Lt. Col. Voss asked", "Voss"],
    ["The Hon. Ada Voss asked", "Ada Voss"],
  ])("“Is it safe?” %s on Monday.", (tail, name) => {
    expect(list(`“Is it safe?” ${tail} on Monday.`)).toEqual([`direct ${name}: Is it safe?`]);
  });

  test("but a sentence behind it is none of its speaker’s", () => {
    expect(list("Ada Voss left. “Is it safe?” The crowd stayed. Karl Holm said it was.").at(-1)).toBe(
      "reported Karl Holm: it was",
    );
  });
});

describe("nothing is said", () => {
  test.each([
    ["in a belief", "Ada Voss believes that the bridge is safe."],
    ["in a wish", "Ada Voss wants the bridge to stay."],
    ["in what was not said", "Ada Voss did not say that the bridge was safe."],
    ["by nobody", "No engineer has confirmed that the bridge is safe."],
    ["in a word that is meant as a word", "The so-called “bridge tax” was dropped by the council."],
    ["in an adjective", "The so-called experts left the coal-fired plant."],
  ])("%s", (_, text) => expect(list(text)).toEqual([]));
});

describe("the speaker is", () => {
  test.each<[string, string, string]>([
    [
      "the subject of the sentence before “he”",
      "Karl Holm opened the bridge for Ada Voss. He said it was safe.",
      "Karl Holm",
    ],
    ["the one of the pronoun’s gender", "Karl Holm met Ada Voss on Monday. She said it was safe.", "Ada Voss"],
    ["the bearer of the role", "Mayor Ada Voss met engineer Karl Holm. The mayor said it was safe.", "Ada Voss"],
    [
      "the one of that nation",
      "Russian President Ivan Orlov met Armenian President Aram Sarian. The Armenian President said it was safe.",
      "Aram Sarian",
    ],
    ["who “who” stands for", "The bridge was built by Ada Voss, who said it was safe.", "Ada Voss"],
    [
      "named after a pronoun that opens the sentence",
      "While he praised the bridge, Karl Holm said it was old.",
      "Karl Holm",
    ],
    ["named in full where only the surname stands", "Ada Voss left.\n\nVoss said it was safe.", "Ada Voss"],
    ["a body", "Ada Voss left.\n\nThe Transport Ministry said it was safe.", "Transport Ministry"],
    [
      "the junior where both are named",
      "Al Rudd Sr. and Al Rudd Jr. met. The younger Rudd said it was safe.",
      "Al Rudd Jr.",
    ],
  ])("%s", (_, text, expected) => {
    const { quotes } = read(text).found;
    expect(quotes.at(-1)?.speaker).toBe(expected);
  });

  test.each([
    ["one of two men, equally likely", "Karl Holm and Olaf Lund came. The bridge, he said, was safe."],
    ["nobody whom the article names", "Officials said it was safe."],
    ["a pronoun without anybody", "He said it was safe."],
  ])("not guessed: %s", (_, text) => {
    expect(read(text).found.quotes.map(({ speaker }) => speaker)).toEqual([undefined]);
  });
});

describe("names", () => {
  test.each([
    "Niamh O’Dowd",
    "Jean-Marc Ayrault",
    "Annelies van der Meulen",
    "Saif al-Mansoori",
    "J. K. Whitcombe",
    "Marek Wiśniewski-Cole",
    "Calvin Rudd Jr.",
    "Ann Lee-Down",
    "Abd al-Rahman Nasr",
    "Yitzhak ben Zvi Lund",
    "Ana del Rio Lima",
    "Omar ash-Shaykh",
    "Omar as-Sayed Reed",
    "Ali ud-Din Khan",
    "Henri d’Aubray",
    "Henri d'Aubray Brun",
    "Carlo dell’Acqua",
  ])("%s speaks", (name) => {
    expect(list(`The bridge was closed. ${name} said it was safe.`)).toEqual([`reported ${name}: it was safe`]);
  });
});

test.each(["Mr.", "Prof.", "Miss", "Sir", "Madame"])(
  "%s before a name that is also an office makes it somebody's",
  (address) => {
    expect(list(`${address} King said it was safe.`)).toEqual(["reported King: it was safe"]);
  },
);

describe("bad input", () => {
  test("an article that is one quotation has one, without a speaker", () => {
    expect(list("“The bridge is safe. I have seen it myself.”")).toEqual([
      "direct -: The bridge is safe. I have seen it myself",
    ]);
  });

  test("an article without persons has quotes without speakers", () => {
    expect(list("Experts say the bridge is old.")).toEqual(["reported -: the bridge is old"]);
  });

  test("capitals throughout do not make names of verbs", () => {
    const { speakers } = read("THE BRIDGE WAS CLOSED. GWEN HOLM SAID IT WAS OLD. THE MAYOR SAID IT WAS SAFE.").found;
    expect([...speakers.keys()]).toEqual(["GWEN HOLM"]);
  });

  test("another language gives a speaker only where a name stands beside", () => {
    const text = "„Ten dom jest bardzo stary”, mówi Hanna Wiegand.\n\n„Postoi jeszcze długo”, dodał inżynier.";
    expect(list(text)).toEqual(["direct Hanna Wiegand: Ten dom jest bardzo stary", "direct -: Postoi jeszcze długo"]);
  });

  test.each([
    ["sagte Hanna von der Aue.", "Hanna von der Aue"],
    ["Hanna von der Aue sagte.", "Hanna von der Aue"],
    ["dijo Ana de la Vega.", "Ana de la Vega"],
    ["disse Rui dos Anjos.", "Rui dos Anjos"],
    ["sagte Amin al-Nasr heute.", "Amin al-Nasr"],
    ["dit Jean d’Aulne.", "Jean d’Aulne"],
    ["sagte Hanna Aue zu Tom Berg.", "Hanna Aue"],
    ["Hanna von der Aue.", "-"],
  ])("small words of a name are the name’s in another language, too: %s", (tag, name) => {
    expect(list(`„Ten dom jest już bardzo stary oraz długi”, ${tag}`)).toEqual([
      `direct ${name}: Ten dom jest już bardzo stary oraz długi`,
    ]);
  });

  test("without a tagger direct quotations are found all the same", () => {
    const found = readWith("“The bridge is safe,” said Ada Voss.", undefined);
    expect(describeQuotes(found)).toEqual(["direct Ada Voss: The bridge is safe"]);
  });

  test.each(["မသွားဘူး", "យើងមិនទៅ", "ພວກເຮົາບໍ່ໄປ", "เราไม่ไป", "我们不走"])(
    "one word without spaces may be a whole sentence: “%s”",
    (words) => {
      expect(describeQuotes(readWith(`“${words}” X`, undefined))).toEqual([`direct -: ${words}`]);
    },
  );

  test("a word of another language is a quotation where its own mark ends the sentence", () => {
    expect(describeQuotes(readWith("“जाओ।” X, “घर” X.", undefined))).toEqual(["direct -: जाओ।"]);
  });

  test("a transcript is given line by line", () => {
    expect(list("VOSS: Is the bridge safe?\n\nHOLM: It is.")).toEqual([
      "direct VOSS: Is the bridge safe?",
      "direct HOLM: It is",
    ]);
  });

  test("an interview is given turn by turn, two of one surname told apart", () => {
    const turns =
      "Herald: Is it safe?\n\nAda Holm: It is.\n\nHerald: Really?\n\nKarl Holm: No.\n\nAda Holm: Yes.\n\nKarl Holm: Never.";
    expect(list(turns)).toEqual([
      "direct Herald: Is it safe?",
      "direct Ada Holm: It is",
      "direct Herald: Really?",
      "direct Karl Holm: No",
      "direct Ada Holm: Yes",
      "direct Karl Holm: Never",
    ]);
  });

  test("a decision in capitals is nobody's words", () => {
    expect(list("KW: I object.\n\nJD: I do not.\n\nRESOLVED: that it be so.")).toEqual([
      "direct KW: I object",
      "direct JD: I do not",
    ]);
  });

  test("spans are those of the reading text, not of the file", () => {
    const { text, found } = read("---\nlang: en\n---\n\nAda Voss said the bridge was “old”.");
    const [quote] = found.quotes;
    expect(text.slice(quote?.cue?.start, quote?.cue?.end)).toBe("said");
    expect(text.slice(quote?.mention?.start, quote?.mention?.end)).toBe("Ada Voss");
  });

  test("a book is read in parts, and whom several of them name is one", () => {
    const said = "“I came. I saw,” said Karl Holm, the mayor. He added that Ada Voss had agreed.\n\n";
    const paragraph = `${said}${"The long quay of the harbour. ".repeat(20)}\n\n`;
    const { quotes, speakers } = read(paragraph.repeat(460)).found;
    expect(quotes).toHaveLength(920);
    expect([...speakers.keys()]).toEqual(["Karl Holm", "Ada Voss"]);
    expect(speakers.get("Karl Holm")?.mentions).toHaveLength(460);
  });

  test("a quotation as long as a chapter has all its sentences, however many", () => {
    const { quotes } = read(`Ada Voss had one wish:\n\n${"“No.” ".repeat(8_000)}`).found;
    expect(quotes.reduce((sum, { parts }) => sum + parts.length, 0)).toBe(8_000);
    expect(quotes[0]).toMatchObject({ kind: "direct" });
  });
});

describe("the kinds of blocks", () => {
  const readQuotes = (markdown: string) => {
    const { text, found } = read(markdown);
    return found.quotes.map(({ start, end, speaker }) => [text.slice(start, end), speaker]);
  };

  test.each([
    ["code", '```\nAda Lund said: "The quay will hold for ever."\n```'],
    ["a row", "| who | what |\n|---|---|\n| x | Ada Lund said: “The quay will hold for ever.” |"],
    ["the words for an image", "![Ada Lund said: “The quay will hold for ever.”](quay.png)"],
  ])("no quote is read out of %s", (_, markdown) => {
    expect(readQuotes(`The town met.\n\n${markdown}\n\nIt rained.`)).toEqual([]);
  });

  test.each([
    ["in the same paragraph", "> The quay will hold. So will we.\n> — Ada Lund"],
    ["in a line of its own, with an office", "> The quay will hold. So will we.\n>\n> — Ada Lund, mayor of Wellow"],
    ["behind it", "> The quay will hold. So will we.\n\n— Ada Lund"],
    ["in marks", "> “The quay will hold. So will we.”\n>\n> -- Ada Lund"],
    ["as what is cited", "<blockquote><p>The quay will hold. So will we.</p><cite>Ada Lund</cite></blockquote>"],
  ])("a quotation set as a block is that of whom it is signed with: %s", (_, markdown) => {
    expect(readQuotes(`The town met.\n\n${markdown}\n\nIt rained.`)).toEqual([
      ["The quay will hold. So will we.", "Ada Lund"],
    ]);
  });

  test.each([
    ["nobody", "> The quay will hold. So will we."],
    ["a sentence", "> The quay will hold.\n>\n> — Ada Lund came in May."],
    ["no name", "> The quay will hold.\n>\n> — the mayor"],
    ["what only stands behind it", "> The quay will hold.\n\nAda Lund"],
  ])("signed with %s, it is nobody's", (_, markdown) => {
    expect(readQuotes(markdown)).toEqual([]);
  });
});
