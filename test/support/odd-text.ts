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
