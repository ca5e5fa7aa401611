import fc from "fast-check";
import { oddText } from "./odd-text.ts";

/** A line of words as Markdown has it, some of them set, linked or odd. */
const inline: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "The harbour",
        "opened",
        "in May.",
        "Nobody came",
        "東京",
        "and",
        "2 * 3",
        "C#",
        "so.",
        "a_b_c",
        "(see it)",
      ),
      fc.constantFrom(
        "**bold**",
        "*soft*",
        "__bold__",
        "_soft_",
        "***both***",
        "~~gone~~",
        "`use()`",
        "``a`b``",
        "**a *b* c**",
        "*a **b***",
      ),
      fc.constantFrom(
        "[words](https://b.example/c_d)",
        "[rel](../e)",
        "[`code`](#f)",
        "[x](javascript:alert(1))",
        "![a map](m.png)",
        "<https://c.example>",
      ),
      fc.constantFrom(
        "&amp;",
        "&lt;b&gt;",
        "\\*",
        "\\#",
        "**open",
        "`open",
        "[open",
        "<b>",
        "</b>",
        "<!-- no -->",
        "[^1]",
        "{{ x }}",
      ),
      oddText.map((text) => text.replace(/\s+/gu, " ").slice(0, 40)),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(" "));

const cells = fc.array(
  inline.map((text) => text.replaceAll("|", "\\|")),
  { minLength: 2, maxLength: 3 },
);

const block: fc.Arbitrary<string> = fc.oneof(
  inline,
  fc.tuple(inline, inline).map((lines) => lines.join("\n")),
  fc.tuple(fc.constantFrom("# ", "## ", "### "), inline).map((parts) => parts.join("")),
  fc
    .array(fc.tuple(fc.constantFrom("- ", "* ", "1. ", "3. ", "7) ", "  - ", "   1. ", "    - "), inline), {
      minLength: 1,
      maxLength: 5,
    })
    .map((items) => items.map((parts) => parts.join("")).join("\n")),
  fc
    .tuple(cells, fc.array(cells, { minLength: 1, maxLength: 4 }))
    .map(([head, rows]) => [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n")),
  fc
    .tuple(fc.constantFrom("", "ts", "{.py}"), inline)
    .map(([name, text]) => `\`\`\`${name}\n${text}\n\n  ${text}\n\`\`\``),
  fc.array(inline, { minLength: 1, maxLength: 3 }).map((lines) => lines.map((line) => `> ${line}`).join("\n")),
  inline.map((text) => `> [!NOTE]\n> ${text}`),
  inline.map((text) => `:::warning\n${text}\n:::`),
  inline.map((text) => `[^1]: ${text}`),
  inline.map((text) => `**Jane Doe:** ${text}`),
  oddText,
);

/** A text of Markdown with blocks of all kinds, whole and broken. */
export const markdownText: fc.Arbitrary<string> = fc
  .array(block, { minLength: 1, maxLength: 8 })
  .map((blocks) => blocks.join("\n\n").toWellFormed());
