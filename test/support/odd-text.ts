import fc from "fast-check";

/**
 * Text of every kind that a source may hold: Markdown, mentions, addresses, scripts, emoji, line ends, odd spaces. Without
 * CR, tab and form feed, which the Markdown reader of the tests rewrites before it reads.
 */
export const oddText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...MARKUP()),
      fc.constantFrom(
        "Armenia’s trade",
        "a_b_c",
        "2 * 3 * 4",
        "(see p. 5)",
        "Mr. Lee said “no.” ",
        "He left. ",
        "\n",
        "\n\n",
        " ",
      ),
      fc.constantFrom("Հայաստան խոսեց։ ", "قال الرئيس. ", "东京都今天宣布。", "👩‍👩‍👧‍👦", "é", "Türkiye ", "ไทยแลนด์ "),
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.string({ unit: "binary", maxLength: 6 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join("").replace(/[\r\t\f]/gu, " "));

function MARKUP(): string[] {
  return [
    "**",
    "*",
    "__",
    "_",
    "~~",
    "||",
    "`",
    "```",
    "```js\n",
    "\\",
    "# ",
    "## ",
    "-# ",
    "- ",
    "* ",
    "+ ",
    "1. ",
    "> ",
    ">>> ",
    "[a](https://b.example)",
    "<https://c.example/x_y>",
    "https://d.example/a_b_c?q=*1*",
    "http://e.example.",
    "<@123456789012345678>",
    "<@&1>",
    "<#1>",
    "</ask:1>",
    "<t:1700000000:R>",
    "<:e:1>",
    "<a:e:1>",
    "<id:guide>",
    "@everyone",
    "@here",
    ":smile:",
    "¯\\_(ツ)_/¯",
  ];
}

/** Words that every plain object answers to: no table that is asked for a word of a text may know them. */
export const OBJECT_WORDS: readonly string[] = ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"];

/** A text of any length that says one thing over and over, or nothing but one sign. */
export interface LongRun {
  readonly name: string;
  /** `length` code units. */
  readonly build: (length: number) => string;
}

/** What each text of `LONG_RUNS` repeats. */
const UNITS: readonly string[] = [
  ...Array.from("a1ßق京ก字カ😀é .,-_*#>(\"“”„«‘’'\n\r\t…。—[`|\u200b\u00ad"),
  "\ud83d",
  "a\u0301",
  "\u0301\u0323",
  " \n",
  "a\n",
  "a\n\n",
  "- a\n",
  "# a\n",
  "> a\n",
  "“a\n",
  "a.",
  "A. ",
  "a'",
  "a’s ",
  "1.",
  "1,1-",
  "1/2/",
  "1:",
  ". ",
  "... ",
  "[...] ",
  "“a ",
  " ‘as’",
  '"a" ',
  " -a",
  "a ",
  "a@",
  "Mr. ",
  "By A ",
  "Monday ",
  "May 3, ",
  "in 2024 ",
  "3 days ago ",
  "5% ",
  "$4 billion ",
  "wrote this ",
  "reported from A, and ",
  "PUBLISHED: 2013 ",
  "He said so. ",
  "“Go home now, all of you,” he said. ",
  "https://a.example/b ",
  "https://",
  "discord.gg/a ",
  ...OBJECT_WORDS.map((word) => `${word} `),
];

/**
 * Texts that repeat one sign, word or sentence, and ones that never repeat a word. A letter breaks each off: what looks for
 * the end of the text behind a sign does not find it.
 */
export const LONG_RUNS: readonly LongRun[] = [
  ...UNITS.map((unit): LongRun => {
    return { name: JSON.stringify(unit), build: (length) => `${repeatTo(unit, length - 1)}x` };
  }),
  { name: "words of their own", build: (length) => listWords(length, (word) => `${word} `) },
  { name: "sentences of their own", build: (length) => listWords(length, (word) => `Ann met ${word}. `) },
];

function repeatTo(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

// Five letters each, so that a later word is no other work than the first. No word comes twice in a process: the core keeps
// what it has read of a word, and a text whose words were read before would be less work than its length.
function listWords(length: number, write: (word: string) => string): string {
  let text = "";
  for (; text.length < length; written += 1) {
    const letters = Array.from({ length: 5 }, (_, place) => {
      return LETTERS.charAt(Math.floor(written / LETTERS.length ** place) % LETTERS.length);
    });
    text += write(letters.join(""));
  }
  return text.slice(0, length);
}

/** Without vowels and without s, so that no stemmer takes an ending off: half a million words. */
const LETTERS = "bcdfghjklmnprt";
/** Words that were written so far. */
let written = 0;
