import { expect, test } from "vitest";
import type { Attribution } from "../../src/core/article/excerpt.ts";
import { renderAttribution, renderTrail } from "../../src/layout/attribution-line.ts";
import { LANGUAGES } from "../../src/layout/words/choose-words.ts";
import { en } from "../../src/layout/words/en.ts";

const FAQ: Attribution = { title: "FAQ", trail: ["How do I ban a user?"], passage: 2, passages: 32 };
const STATED = { author: "A. Writer", source: "The Gazette", date: "2025-03-14", updated: "2025-03" };

test.each<[claim: string, attribution: Attribution, line: string]>([
  ["the headings stand behind the title", FAQ, "FAQ › How do I ban a user?"],
  [
    "what is stated follows",
    { ...FAQ, ...STATED },
    "FAQ › How do I ban a user? · A. Writer · The Gazette · March 14, 2025 · updated March 2025",
  ],
  ["without headings and a date the title stands alone", { ...FAQ, trail: [] }, "FAQ"],
])("%s", (_claim, attribution, line) => {
  expect(renderAttribution(attribution, en)).toBe(line);
});

test.each(LANGUAGES.map((words) => [words.locale, words] as const))(
  "in %s neither a passage's number nor a missing date is told",
  (_locale, words) => {
    expect(renderAttribution(FAQ, words)).toBe("FAQ › How do I ban a user?");
    expect(renderAttribution(FAQ, words)).not.toMatch(/\d/u);
  },
);

test.each<[claim: string, trail: string[], shown: string]>([
  ["a heading that repeats the title is not doubled", ["Faq", "Bans"], "FAQ › Bans"],
  ["nor one that repeats the heading above it", ["Bans", "bans", "How?"], "FAQ › Bans › How?"],
  ["a heading on two lines is one", ["How do I\nban?"], "FAQ › How do I ban?"],
  [
    "a long trail is shortened in the middle",
    ["Rules of the house", "x".repeat(60), "y".repeat(60), "How?"],
    `FAQ › Rules of the house › ${"x".repeat(60)} › … › How?`,
  ],
  ["a heading as long as a paragraph is cut", ["word ".repeat(60).trim()], `FAQ › ${"word ".repeat(18).trim()}…`],
])("%s", (_claim, trail, shown) => {
  expect(renderTrail({ title: "FAQ", trail })).toBe(shown);
});
