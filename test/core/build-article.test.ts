import { expect, test } from "vitest";
import { makeArticle, makeMarkdown } from "../support/articles.ts";

function shown(article: ReturnType<typeof makeArticle>): string[] {
  return article.blocks.map(({ start, end }) => article.text.slice(start, end));
}

test("without a title the first line is the title and no passage", () => {
  const article = makeArticle("Trade grows\nIt grew by a tenth.", {});
  expect(article.title).toBe("Trade grows");
  expect(shown(article)).toEqual(["It grew by a tenth."]);
});

test("a stated title that the text repeats is not shown twice", () => {
  expect(shown(makeMarkdown("# Trade grows\n\nIt grew.", { title: "Trade grows" }))).toEqual(["It grew."]);
});

test("a text of one line is its own title and stays a passage", () => {
  const article = makeArticle("Trade grew by a tenth.", {});
  expect(article.title).toBe("Trade grew by a tenth.");
  expect(shown(article)).toEqual(["Trade grew by a tenth."]);
});

test("a first line that is a sentence is title and passage", () => {
  const article = makeArticle("Trade grew by a tenth.\nExports fell.", {});
  expect(shown(article)).toEqual(["Trade grew by a tenth.", "Exports fell."]);
});

test("a long first line is cut at a word for the title and kept in the text", () => {
  const line = "Trade ".repeat(60).trim();
  const article = makeArticle(`${line}\nEnd.`, {});
  expect(article.title.length).toBeLessThanOrEqual(201);
  expect(article.title.endsWith("Trade…")).toBe(true);
  expect(shown(article)[0]).toBe(line);
});

test("an article of headings alone can be found", () => {
  const article = makeMarkdown("# One\n\n# Two", { title: "T" });
  expect(article.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "paragraph"]);
});

test("a file without words is titled by its name", () => {
  expect(makeArticle(" ", {}, "notes.txt").title).toBe("notes.txt");
});

test("the hash follows the text", () => {
  expect(makeArticle("One.").hash).not.toBe(makeArticle("Two.").hash);
  expect(makeArticle("One.").hash).toMatch(/^[0-9a-f]{64}$/u);
});
