import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { buildArticleInSteps } from "../../../src/core/article/build-article.ts";
import { FORMAT_NAMES, type FormatName } from "../../../src/core/article/formats.ts";
import { makeArticle, makeMarkdown } from "../../support/articles.ts";
import { chooseCases, chooseLength } from "../../support/case-count.ts";

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

test("a file without words is titled by its file's name, as a person would write it", () => {
  expect(makeArticle(" ", {}, "dress-code.txt").title).toBe("Dress code");
});

test("the hash follows the text", () => {
  expect(makeArticle("One.").hash).not.toBe(makeArticle("Two.").hash);
  expect(makeArticle("One.").hash).toMatch(/^[0-9a-f]{64}$/u);
});

describe("a long text", () => {
  /** Code units that are read in several steps. */
  const LENGTH = Math.max(100_000, chooseLength(300_000));

  function countSteps(text: string, format: FormatName): number {
    const body = { start: 0, end: text.length };
    const steps = buildArticleInSteps({ id: "a", original: text, body, format, metadata: {} });
    let count = 1;
    while (steps.next().done !== true) count += 1;
    return count;
  }

  test.each(
    chooseCases([
      ["lines without a word", "\n"],
      ["lines of a letter", "a\n\n"],
      ["paragraphs", `${"All work and no play. ".repeat(20)}\n\n`],
      ["headings", "# A heading\n"],
    ]),
  )("of %s is read in steps of the same size, however long it is", (_what, part) => {
    const text = part.repeat(Math.ceil(LENGTH / part.length));
    for (const format of FORMAT_NAMES) {
      const steps = countSteps(text, format);
      expect(steps).toBeGreaterThan(text.length / 16_384);
      const perLetter = countSteps(text.repeat(3), format) / 3 / steps;
      expect(perLetter).toBeGreaterThan(0.8);
      expect(perLetter).toBeLessThan(1.1);
    }
  });

  test("keeps a paragraph that goes on from one step to the next", () => {
    const lines = "A line of words that an editor wrapped\n".repeat(5_000).trim();
    expect(shown(makeMarkdown(`# Title\n\n${lines}\n\nEnd.`))).toEqual([lines.replaceAll("\n", " "), "End."]);
  });

  test("has the hash of its bytes, though it is digested in parts that would cut a letter in two", () => {
    const text = `.${"😀".repeat(100_000)}`;
    expect(makeArticle(text).hash).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
  });

  test("of one line of dashes is read as it stands", () => {
    const line = `${"-".repeat(1_000_000)}x`;
    expect(shown(makeMarkdown(`# Title\n\n${line}`)).join("") === line).toBe(true);
  });

  test("begins with a title though its first line has more white space than words", () => {
    expect(makeMarkdown(`Trade${" ".repeat(200_000)}grew`).title).toBe("Trade grew");
  });
});
