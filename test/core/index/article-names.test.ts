import { expect, test } from "vitest";
import { splitPassages } from "../../../src/core/article/passages.ts";
import { listOpeningNames, readOuterTermsInSteps } from "../../../src/core/index/article-names.ts";
import { ENGLISH } from "../../../src/core/index/lexicon.ts";
import { finishSteps } from "../../../src/core/text/steps.ts";
import { makeArticle, makeMarkdown } from "../../support/articles.ts";

test("around an article stand its names, headings with nothing under them, folders, the ending of its file and the kinds of its admonitions", () => {
  const text = "# Boats\n\n## Storms\n\n> [!WARNING]\n> Use two ropes.\n\n## Fuel";
  const article = makeMarkdown(text, {}, "harbour/boats.md");
  const outer = finishSteps(readOuterTermsInSteps(article, splitPassages(article), ENGLISH));
  const words = (part: keyof typeof outer) => outer[part].terms.map(({ word }) => word);
  expect([words("title"), words("file"), words("aside")]).toEqual([
    ["boats", "fuel"],
    ["boats"],
    ["harbour", "md", "warning"],
  ]);
});

test.each([
  ["lantern: lights for the terminal", "lantern"],
  ["lantern – lights for the terminal", "lantern"],
  ["lantern(1)", "lantern"],
])("an article “%s” opens with what its title names first", (title, name) => {
  expect(listOpeningNames(makeArticle("It burns.", { title }))).toEqual([title, name]);
});

test.each(["add-on", "10:30", "Lantern (old)"])("“%s” is one name", (title) => {
  expect(listOpeningNames(makeArticle("It burns.", { title }))).toEqual([title]);
});
