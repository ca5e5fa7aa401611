import fc from "fast-check";
import { expect, test } from "vitest";
import { FORMAT_NAMES, type FormatName, readArticleText } from "../../../src/core/article/formats.ts";
import { findOrigin } from "../../../src/core/article/origins.ts";
import { countCases } from "../../support/case-count.ts";
import { oddText } from "../../support/odd-text.ts";

function read(source: string, format: FormatName): string[] {
  const { text, blocks } = readArticleText(source, { start: 0, end: source.length }, format);
  return blocks.map(({ kind, start, end }) => `${kind[0]?.toUpperCase()}:${text.slice(start, end)}`);
}

const CASES: readonly (readonly [string, FormatName, string, string[]])[] = [
  ["blank lines part paragraphs", "markdown", "One.\n\nTwo.", ["P:One.", "P:Two."]],
  [
    "a wrapped paragraph goes on",
    "markdown",
    "One line and\nanother line.\n\nTwo.",
    ["P:One line and another line.", "P:Two."],
  ],
  ["a line that is whole is a paragraph", "plain", "One.\nTwo.\nThree.", ["P:One.", "P:Two.", "P:Three."]],
  ["wrapped plain text flows", "plain", "One and\ntwo and\nthree.\n\nFour.", ["P:One and two and three.", "P:Four."]],
  ["headings by # and by underline", "markdown", "# A\nText.\n\nB\n---\nMore.", ["H:A", "P:Text.", "H:B", "P:More."]],
  ["a tag is no heading", "markdown", "#tag here.", ["P:#tag here."]],
  ["list items stand alone", "markdown", "- one\n- two", ["I:one", "I:two"]],
  ["a rule parts and is not shown", "markdown", "One.\n\n***\n\nTwo.", ["P:One.", "P:Two."]],
  ["a fence keeps its blank lines", "markdown", "```\na\n\nb\n```\nEnd.", ["C:a\n\nb", "P:End."]],
  [
    "an expression of MDX is not read, unless it is a string",
    "mdx",
    'The {props.name} of {site} is {"written here"}, {n > 1 ? "a" : "b"} \\{so\\} `{code}`.\n\n{list.map((one) => (\n  <li key={one.id}>{one.name}</li>\n))}\n\n- {one}\n- two{/* three */}',
    ["P:The of is written here, {so} {code}.", "I:two"],
  ],
  [
    "braces of a formula are no expressions to MDX, and a sum of money begins none",
    "mdx",
    `A lever $\\frac{f}{g}$ of {length}:\n\n$$\nf_{1} = \\sqrt{3}\n$$\n\nOf $5 {toll} or $6, \\$7 {toll}$6 {toll}, \${a}/\${b}.`,
    ["P:A lever $\\frac{f}{g}$ of :", "P:$$ f_{1} = \\sqrt{3} $$", "P:Of $5 or $6, $7 $6 , $/$."],
  ],
  ["braces that do not end are words to MDX, too", "mdx", "A { b\n\nC { d", ["P:A { b", "P:C { d"]],
  [
    "the apostrophe of a word within an expression begins no string",
    "mdx",
    "The boat {/* it's */} and {a.map((b) => <i>it's</i>)} sails, the captain's {hat} is {'it'}.",
    ["P:The boat and sails, the captain's is it."],
  ],
  [
    "a string is words without what escapes a sign of it",
    "mdx",
    `It is {'Ann\\'s boat'}, {"a \\\\ b"}, {\`\${x} lost\`}, {'a\\nb'} and {"$5"}.`,
    ["P:It is Ann's boat, a \\ b, , and $5."],
  ],
  ["braces are words to Markdown", "markdown", "A {b} c", ["P:A {b} c"]],
  ["an open fence loses nothing", "markdown", "```\na\n\nb", ["C:a\n\nb"]],
  ["white space alone is nothing", "plain", " \n\t\n", []],
  ["plain text has no headings", "plain", "A\nText.", ["P:A", "P:Text."]],
];

test.each(CASES)("%s", (_claim, format, text, expected) => {
  expect(read(text, format)).toEqual(expected);
});

test.each(FORMAT_NAMES)("%s has cases in this table", (format) => {
  expect(CASES.filter(([, name]) => name === format).length).toBeGreaterThan(1);
});

test.each(FORMAT_NAMES)(
  "whatever a text holds, the blocks of %s are slices of the reading text in order, trimmed, none over another",
  (format) => {
    fc.assert(
      fc.property(oddText, oddText, (before, source) => {
        const original = `${before}${source}`;
        const body = { start: before.length, end: original.length };
        const { text, blocks } = readArticleText(original, body, format);
        let last = 0;
        for (const { start, end } of blocks) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).not.toBe("");
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: countCases(1_000) },
    );
  },
);

test.each(FORMAT_NAMES)("whatever a text holds, %s leaves letters out of it and adds and moves none", (format) => {
  fc.assert(
    fc.property(oddText, oddText, (before, source) => {
      const original = `${before}${source}`;
      const { text, origins } = readArticleText(original, { start: before.length, end: original.length }, format);
      let last = before.length - 1;
      for (let offset = 0; offset < text.length; offset += 1) {
        if (text.slice(offset, offset + 1).trim() === "") continue;
        const at = findOrigin(origins, offset);
        expect(original[at]).toBe(text[offset]);
        expect(at).toBeGreaterThan(last);
        last = at;
      }
    }),
    { numRuns: countCases(1_000) },
  );
});
