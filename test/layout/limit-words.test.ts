import fc from "fast-check";
import { expect, test } from "vitest";
import type { Metadata } from "../../src/core/article/article.ts";
import { showContext } from "../../src/core/article/context.ts";
import { showPassage } from "../../src/core/article/excerpt.ts";
import { countWords } from "../../src/core/text/words.ts";
import { layOutContexts, layOutExcerpt } from "../../src/layout/lay-out-excerpt.ts";
import { limitWords } from "../../src/layout/limit-words.ts";
import type { ExcerptSection, Section } from "../../src/layout/sheet.ts";
import { en } from "../../src/layout/words/en.ts";
import { makeArticle } from "../support/articles.ts";
import { countCases } from "../support/case-count.ts";
import { buildLibrary, type OpenedLibrary } from "../support/libraries.ts";
import { oddText } from "../support/odd-text.ts";

const PARAGRAPH = "One two three four. Five six seven. Eight nine ten eleven twelve. ".repeat(3).trim();

function serve(metadata: Metadata, text = [PARAGRAPH, PARAGRAPH, PARAGRAPH].join("\n\n")): OpenedLibrary {
  return buildLibrary([makeArticle(text, { title: "T", ...metadata })]);
}

function layOutAll(library: OpenedLibrary): ExcerptSection[] {
  return [...library.corpus.passages.values()]
    .flat()
    .map((passage) => layOutExcerpt(showPassage(passage, library.version), en));
}

function countShown(sections: readonly Section[]): number {
  return sections.reduce(
    (sum, section) => sum + (section.kind === "excerpt" ? countWords(section.excerpt.text) : 0),
    0,
  );
}

test("without a limit everything is shown", () => {
  const sections = layOutAll(serve({}));
  expect(limitWords(sections)).toEqual({ sections, limits: [] });
});

test.each<[Metadata, number]>([
  [{ maxQuote: 20 }, 20],
  [{ license: "Quotation of up to 40 words is permitted" }, 40],
  [{ license: "CC BY 4.0" }, 108],
])("of an article with %j at most %i words are shown together, in whole sentences", (metadata, most) => {
  const { sections } = limitWords(layOutAll(serve(metadata)));
  const shown = countShown(sections);
  expect(shown).toBeLessThanOrEqual(most);
  expect(shown).toBeGreaterThan(most - 5);
  for (const section of sections) {
    if (section.kind === "excerpt") expect(section.excerpt.text).toMatch(/^$|^[OFE].*\.$/su);
  }
});

test("what is left out is marked on its side, and where no sentence fits nothing is shown", () => {
  const [first, second] = limitWords(layOutAll(serve({ maxQuote: 7 }))).sections;
  expect(first).toMatchObject({ excerpt: { text: "One two three four. Five six seven." }, gaps: ["after"] });
  expect(second).toMatchObject({ excerpt: { text: "" }, gaps: ["after"] });
});

test("the marked sentence is the one that stays", () => {
  const library = serve({ maxQuote: 6 });
  const passage = library.corpus.passages.get("a.txt")?.[0];
  if (passage === undefined) throw new Error("no passage");
  const mark = { kind: "match" as const, start: passage.start + 36, end: passage.start + 41 };
  const section = layOutExcerpt(showPassage(passage, library.version, passage, [mark]), en);
  const [limited] = limitWords([section]).sections;
  expect(limited).toMatchObject({ excerpt: { text: "Eight nine ten eleven twelve." }, gaps: ["before", "after"] });
});

test("a context counts too, after what was asked for", () => {
  const library = serve({ maxQuote: 50 });
  const shown = layOutAll(library).slice(1, 2);
  const passages = library.corpus.passages.get("a.txt") ?? [];
  const context = shown[0] && showContext(shown[0].excerpt, passages, library.version);
  if (context === undefined) throw new Error("no context");
  const contexts = new Map([[1, context]]);
  const sections = layOutContexts(shown, contexts, en);
  expect(sections.length).toBe(3);
  const limited = limitWords(sections).sections;
  expect(countShown(limited)).toBeLessThanOrEqual(50);
  expect(limited[1]).toEqual(sections[1]);
});

test("whatever the text, no more than the limit is shown and every piece is a slice of the source", () => {
  fc.assert(
    fc.property(oddText, fc.integer({ min: 1, max: 30 }), (text, maxQuote) => {
      const library = serve({ maxQuote }, `${text}\n\n${PARAGRAPH}`);
      const { sections } = limitWords(layOutAll(library));
      expect(countShown(sections)).toBeLessThanOrEqual(maxQuote);
      for (const section of sections) {
        if (section.kind !== "excerpt") continue;
        const { start, end, text: shown } = section.excerpt;
        expect(library.corpus.articles[0]?.text.slice(start, end)).toBe(shown);
      }
    }),
    { numRuns: countCases(1_000) },
  );
});
