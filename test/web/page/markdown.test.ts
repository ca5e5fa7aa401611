import fc from "fast-check";
import { expect, test } from "vitest";
import { renderInline } from "../../../src/message/render-inline.ts";
import { drawMarkdown, readMarkdown } from "../../../src/web/page/markdown.ts";
import { countCases } from "../../support/case-count.ts";
import { oddText } from "../../support/odd-text.ts";

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
])("%j is drawn as %j", (markdown, drawn) => {
  expect(write(drawMarkdown(markdown, NAMES))).toBe(drawn);
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
      const drawn = write(drawMarkdown(`[x](${start}//a.example${rest}) <${start}//b.example${rest}>`, NAMES));
      for (const [, target = ""] of drawn.matchAll(/href=(\S+)/gu)) expect(target).toMatch(/^https?:/iu);
    }),
  );
});

// A template of lit is its strings and its values; text among the values is never parsed by the browser.
function write(drawn: unknown): string {
  if (typeof drawn === "string") return drawn;
  if (Array.isArray(drawn)) return drawn.map(write).join("");
  if (typeof drawn !== "object" || drawn === null || !("strings" in drawn && "values" in drawn)) return "";
  const { strings, values } = drawn;
  if (!Array.isArray(strings) || !Array.isArray(values)) return "";
  return strings.map((part: unknown, index) => `${String(part)}${write(values[index])}`).join("");
}
