import fc from "fast-check";
import { expect, test } from "vitest";
import { writeCitation } from "../../../src/core/answers/citation.ts";
import { makeArticle } from "../../support/articles.ts";
import { oddText } from "../../support/odd-text.ts";

const article = makeArticle("The harbour opens.", {
  title: "Harbour & bay: 50% {done}",
  author: "Ida Holm",
  source: "The Gazette",
  date: "2025-03-14",
  url: "https://gazette.example/a_b?c=1",
  lang: "en",
});
const bare = makeArticle("The harbour opens.", { title: "A title" });

test("a citation in words names what the article states", () => {
  expect(writeCitation(article, "plain", 5)).toBe(
    "Ida Holm, “Harbour & bay: 50% {done}”, The Gazette, 2025-03-14, passage 5. https://gazette.example/a_b?c=1",
  );
  expect(writeCitation(bare, "plain")).toBe("“A title”.");
});

test("BibTeX escapes what TeX would read as its own", () => {
  expect(writeCitation(article, "bibtex", 5)).toMatch(
    /^@misc\{verbatim-[0-9a-z]{5},\n {2}author = \{\{Ida Holm\}\},\n {2}title = \{\{Harbour \\& bay: 50\\% \\\{done\\\}\}\},/u,
  );
  expect(writeCitation(article, "bibtex")).toContain("\n  year = {2025},\n  month = {03},\n  day = {14},\n");
  expect(writeCitation(bare, "bibtex")).toMatch(/^@misc\{verbatim-[0-9a-z]{5},\n {2}title = \{\{A title\}\}\n\}$/u);
});

test("the braces of BibTeX are balanced, whatever the title", () => {
  fc.assert(
    fc.property(oddText, (title) => {
      const text = writeCitation({ ...bare, title }, "bibtex").replace(/\\[{}]/gu, "");
      expect(text.match(/\{/gu)?.length).toBe(text.match(/\}/gu)?.length);
    }),
  );
});

test("RIS has one tag a line, from TY to ER", () => {
  const lines = writeCitation({ ...article, title: "Two\nlines" }, "ris", 5).split("\r\n");
  expect(lines[0]).toBe("TY  - ELEC");
  expect(lines.at(-1)).toBe("ER  - ");
  expect(lines).toContain("TI  - Two lines");
  expect(lines).toContain("DA  - 2025/03/14/");
  for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /u);
});

test("RIS names no address and no day that the article does not state", () => {
  const lines = writeCitation(bare, "ris").split("\r\n");
  expect(lines.filter((line) => !line.startsWith("ID"))).toEqual(["TY  - GEN", "TI  - A title", "ER  - "]);
});

test("CSL-JSON is one item, a date of a year alone stays one", () => {
  expect(JSON.parse(writeCitation(article, "csl-json", 5))).toMatchObject([
    { type: "webpage", author: [{ literal: "Ida Holm" }], issued: { "date-parts": [[2025, 3, 14]] }, language: "en" },
  ]);
  expect(JSON.parse(writeCitation({ ...bare, date: "2025" }, "csl-json"))).toMatchObject([
    { type: "document", issued: { "date-parts": [[2025]] } },
  ]);
});
