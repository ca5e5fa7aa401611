import fc from "fast-check";
import { expect, test } from "vitest";
import { COMMANDS } from "../../src/commands/registry.ts";
import { type Excerpt, showPassage } from "../../src/core/article/excerpt.ts";
import { splitPassages } from "../../src/core/article/passages.ts";
import { layOut } from "../../src/layout/lay-out.ts";
import type { Section, Sheet } from "../../src/layout/sheet.ts";
import { en } from "../../src/layout/words/en.ts";
import { buildMessage } from "../../src/message/build-message.ts";
import { makeMarkdown } from "../support/articles.ts";
import { countCases } from "../support/case-count.ts";
import { findMessageFaults } from "../support/discord/validate-outgoing.ts";
import { buildLibrary } from "../support/libraries.ts";
import { markdownText } from "../support/markdown-text.ts";
import { oddText } from "../support/odd-text.ts";
import { runAtOnce } from "../support/run-at-once.ts";
import { structuredExcerpt } from "../support/structured-excerpt.ts";

/** Odd text, from nothing to far above every limit. */
const anyText = fc
  .tuple(oddText, fc.integer({ min: 0, max: 60 }))
  .map(([text, times]) => text.repeat(times).toWellFormed());
const someText = anyText.map((text) => `x${text}`);

const plainExcerpt: fc.Arbitrary<Excerpt> = someText.map((text) => ({
  kind: "excerpt",
  article: "a.md",
  passage: 1,
  start: 0,
  end: text.length,
  text,
  blocks: [],
  inline: [],
  marks: [{ kind: "match", start: 0, end: 1 }],
  attribution: { title: "Title", trail: [], passage: 1, passages: 1 },
  receipt: "k7f3q-1-2hd8-9a2c41-80a1b2",
}));

/** All passages of an article of Markdown as one: longer than any that is shown. */
const wholeArticle: fc.Arbitrary<Excerpt> = markdownText
  .map((text) => splitPassages(makeMarkdown(`${text}\n\nThe end.`, { title: "T", url: "https://a.example/b" })))
  .map((passages) => {
    const [first, last] = [passages[0], passages.at(-1)];
    if (first === undefined || last === undefined) throw new Error("no passage");
    return showPassage(first, "80a1b2c3d4e5", { start: first.start, end: last.end });
  });

const excerpt = fc.oneof(plainExcerpt, structuredExcerpt, wholeArticle);

const link = fc.option(fc.webUrl({ withFragments: true, withQueryParameters: true }), { nil: undefined });

const section: fc.Arbitrary<Section> = fc.oneof(
  fc
    .record({ excerpt, label: fc.option(someText, { nil: undefined }), attribution: someText, link })
    .map(({ label, link: address, ...rest }) => ({
      kind: "excerpt" as const,
      ...rest,
      ...(label !== undefined && { label }),
      ...(address !== undefined && { link: address }),
    })),
  fc
    .record({ title: someText, items: fc.array(fc.record({ term: someText, text: anyText }), { minLength: 1 }) })
    .map((list) => ({ kind: "list" as const, ...list })),
);

const sheet: fc.Arbitrary<Sheet> = fc
  .record({
    lead: fc.tuple(someText, fc.oneof(someText, fc.record({ asked: someText }))),
    note: fc.option(anyText, { nil: undefined }),
    sections: fc.array(section, { maxLength: 14 }),
  })
  .map(({ note, ...rest }) => ({ ...rest, ...(note !== undefined && { note }) }));

test("any sheet at all becomes a message that Discord takes", () => {
  fc.assert(
    fc.property(sheet, (each) => {
      expect(findMessageFaults(buildMessage(each, en).body)).toEqual([]);
    }),
    { numRuns: countCases(300) },
  );
});

test("a list that fits is shown whole, its last line included", () => {
  const items = [
    { term: "Lee", text: "one statement" },
    { term: "Kim", text: "" },
  ];
  const shown = (count: number): string | undefined =>
    buildMessage({ lead: ["x"], sections: [{ kind: "list", items: items.slice(0, count) }] }, en).body.embeds[0]
      ?.description;
  expect(shown(1)).toBe("**Lee** one statement");
  expect(shown(2)).toBe("**Lee** one statement\n**Kim**");
});

test("whatever the source holds and whatever is asked, the answer is a message that Discord takes", async () => {
  const metadata = fc.record(
    { title: someText, author: someText, source: someText, url: fc.webUrl({ withQueryParameters: true }) },
    { requiredKeys: [] },
  );
  const command = fc.constantFrom(...COMMANDS);
  await fc.assert(
    fc.asyncProperty(
      command,
      metadata,
      fc.oneof(anyText, markdownText),
      anyText,
      async (each, stated, source, asked) => {
        const library = buildLibrary([makeMarkdown(`# Title\n\n${source}`, stated)]);
        for (const words of [asked.slice(0, 300), source.slice(0, 300)]) {
          const answer = await each.run(
            { [each.options[0]?.name ?? "none"]: words.toWellFormed() },
            library,
            runAtOnce,
          );
          expect(findMessageFaults(buildMessage(layOut(answer, en), en).body)).toEqual([]);
        }
      },
    ),
    { numRuns: countCases(800) },
  );
});
