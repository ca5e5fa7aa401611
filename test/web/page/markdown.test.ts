import fc from "fast-check";
import { expect, test } from "vitest";
import { renderExcerpt } from "../../../src/message/render-excerpt.ts";
import { renderInline } from "../../../src/message/render-inline.ts";
import { drawMarkdown, readMarkdown } from "../../../src/web/page/markdown.ts";
import { countCases } from "../../support/case-count.ts";
import { oddText } from "../../support/odd-text.ts";
import { LIST_MARK, readShown } from "../../support/read-shown.ts";
import { structuredExcerpt } from "../../support/structured-excerpt.ts";
import { writeTemplate } from "../../support/web/write-template.ts";

const NAMES = { nameMember: (id: string) => `member ${id}` };

test("whatever was escaped reads back as it was", () => {
  fc.assert(
    fc.property(oddText, (text) => {
      expect(readMarkdown(renderInline(text, []))).toBe(text);
    }),
    { numRuns: countCases(2_000) },
  );
});

test.each([
  ["**bold** and __under__", "<strong>bold</strong> and <u>under</u>"],
  ["__one **two**__", "<u>one <strong>two</strong></u>"],
  ["a\\*b \\_c", "a*b _c"],
  ["\\[…\\] then", "[…] then"],
  ["one\n-# small", "one\n<small>small</small>"],
  ["<@100000000000000012> look", '<span class="md-mention">@member 100000000000000012</span> look'],
  ["`code` ~~gone~~", "<code>code</code> <s>gone</s>"],
  ["[a](https://b.example)", '<a href=https://b.example target="_blank" rel="noopener noreferrer">a</a>'],
  ["[a](javascript:alert(1))", "a"],
  ["[a](data:text/html,x)", "a"],
  ["<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"],
  ["@everyone", '<span class="md-mention">@everyone</span>'],
  ["> a\n> \n> b\nc", "<blockquote>a\n\nb</blockquote>c"],
  ["one\n- a\n- b\ntwo", "one<ul><li>a</li><li>b</li></ul>two"],
  ["3. c\n4. d", "<ol start=3><li>c</li><li>d</li></ol>"],
  ["- a\n  - b\n    - c\n- d", "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>"],
  ["- a\n1. b", "<ul><li>a</li></ul><ol start=1><li>b</li></ol>"],
  ["- a\n  more\nend", "<ul><li>a\nmore</li></ul>end"],
  ["> - a\n> - **b**", "<blockquote><ul><li>a</li><li><strong>b</strong></li></ul></blockquote>"],
  ["\\- a\n1\\. b", "- a\n1. b"],
  ["```\n- a\n> b\n```", "<pre><code>- a\n> b</code></pre>"],
  ["> ```\n> - a\n> ```\n- b", "<blockquote><pre><code>- a</code></pre></blockquote><ul><li>b</li></ul>"],
  ["### A b", '<div class="md-heading">A b</div>'],
])("%j is drawn as %j", (markdown, drawn) => {
  expect(writeTemplate(drawMarkdown(markdown, NAMES))).toBe(drawn);
});

test("whatever a passage holds, the page draws its words as Discord reads them", () => {
  fc.assert(
    fc.property(structuredExcerpt, (excerpt) => {
      const markdown = renderExcerpt({ excerpt }, Number.POSITIVE_INFINITY) ?? "";
      const read = readShown(markdown)
        .map(({ letter }) => letter)
        .join("")
        .replace(LIST_MARK, "");
      expect(fold(readDrawn(drawMarkdown(markdown, NAMES)))).toBe(fold(read));
    }),
    { numRuns: countCases(1_000) },
  );
});

test("no link leads anywhere but to http and https", () => {
  const scheme = fc.constantFrom(
    "javascript:",
    "data:",
    "vbscript:",
    "JaVaScRiPt:",
    "file:",
    "blob:",
    "https:",
    "http:",
  );
  fc.assert(
    fc.property(scheme, fc.webPath(), (start, rest) => {
      const drawn = writeTemplate(drawMarkdown(`[x](${start}//a.example${rest}) <${start}//b.example${rest}>`, NAMES));
      for (const [, target = ""] of drawn.matchAll(/href=(\S+)/gu)) expect(target).toMatch(/^https?:/iu);
    }),
  );
});

// The words of it: the text among the values, none of an attribute and no small print.
function readDrawn(drawn: unknown): string {
  if (typeof drawn === "string") return drawn;
  if (Array.isArray(drawn)) return drawn.map(readDrawn).join("");
  if (typeof drawn !== "object" || drawn === null || !("strings" in drawn && "values" in drawn)) return "";
  const { strings, values } = drawn;
  if (!Array.isArray(strings) || !Array.isArray(values) || String(strings[0]).startsWith("<small")) return "\n";
  const words = values.map((value, index) => (String(strings[index]).endsWith("=") ? "" : readDrawn(value))).join("");
  if (String(strings[0]).endsWith("@")) return `@${words}`;
  return BLOCK.test(String(strings[0])) ? `\n${words}\n` : words;
}

function fold(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** Matches "<li>" and "<pre><code>"; not "<em>" nor "<s>". */
const BLOCK = /^<(?:li|ul|ol|blockquote|pre|div)/u;
