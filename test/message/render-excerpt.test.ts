import fc from "fast-check";
import { expect, test } from "vitest";
import { type Excerpt, showPassage } from "../../src/core/article/excerpt.ts";
import { splitPassages } from "../../src/core/article/passages.ts";
import { OMISSION } from "../../src/layout/sheet.ts";
import { renderExcerpt } from "../../src/message/render-excerpt.ts";
import { makeMarkdown } from "../support/articles.ts";
import { countCases } from "../support/case-count.ts";
import { oddText } from "../support/odd-text.ts";
import { readMarkdown, splitPieces } from "../support/read-markdown.ts";
import { buildExcerpt, draft } from "../support/structured-excerpt.ts";

function excerptOf(text: string): Excerpt {
  const passages = splitPassages(makeMarkdown(text, { title: "T" }));
  const passage = passages[0];
  if (passage === undefined) throw new Error("the text holds no passage");
  return showPassage(passage, "80a1b2c3d4e5");
}

test("an excerpt that fits is shown whole", () => {
  expect(renderExcerpt({ excerpt: excerptOf("He left. She stayed.") }, 100)).toBe("He left. She stayed.");
});

test("what does not fit is left out in whole sentences, the gap marked", () => {
  expect(renderExcerpt({ excerpt: excerptOf("He left early. She stayed. They met again.") }, 35)).toBe(
    "He left early. She stayed. \\[…]",
  );
});

test("the marked sentence stays when others go", () => {
  const excerpt = excerptOf("He left early. She stayed. They met again.");
  const marked = { ...excerpt, marks: [{ kind: "quoted" as const, start: 27, end: 41 }] };
  expect(renderExcerpt({ excerpt: marked }, 30)).toBe("\\[…] __They met again__.");
});

test("a sentence that is longer than the room is not cut", () => {
  expect(renderExcerpt({ excerpt: excerptOf(`A ${"very ".repeat(50)}long sentence.`) }, 100)).toBeUndefined();
});

test("a letter that turns round what follows is read by nobody, and shown to nobody", () => {
  expect(renderExcerpt({ excerpt: excerptOf("He left \u202eearly. She stayed.") }, 100)).toBe(
    "He left early. She stayed.",
  );
});

test("a direction that a piece leaves open ends before the gap behind it", () => {
  const excerpt = buildExcerpt([draft("paragraph", "He left \u202eearly. She stayed. They \u2067met\u2069 again.")]);
  expect(renderExcerpt({ excerpt }, 24)).toBe("He left \u202eearly.\u202c \\[…]");
  const twice = { ...excerpt, marks: [{ kind: "match" as const, start: 28, end: 32 }] };
  expect(renderExcerpt({ excerpt: twice }, 45)).toBe(
    "He left \u202eearly.\u202c \\[…] **They** \u2067met\u2069 again.",
  );
  expect(renderExcerpt({ excerpt }, 200)).toBe(excerpt.text);
});

test("whatever the room, what is shown of a paragraph is slices of it in order with every gap marked", () => {
  fc.assert(
    fc.property(oddText, fc.integer({ min: 5, max: 300 }), (odd, room) => {
      const text = odd.trim();
      fc.pre(text !== "" && !text.includes(OMISSION));
      const excerpt = buildExcerpt([draft("paragraph", text)]);
      const rendered = renderExcerpt({ excerpt }, room);
      if (rendered === undefined) return;
      expect(rendered.length).toBeLessThanOrEqual(room);
      expectSlices(excerpt.text, readMarkdown(rendered));
    }),
    { numRuns: countCases(10_000) },
  );
});

function expectSlices(source: string, shown: string): void {
  if (!shown.includes(OMISSION)) {
    expect(shown).toBe(source);
    return;
  }
  let at = 0;
  for (const words of splitPieces(shown)) {
    const found = source.indexOf(words, at);
    expect(found).toBeGreaterThanOrEqual(at);
    at = found + words.length;
  }
}
