import { expect, test } from "vitest";
import { splitPassages } from "../../../src/core/article/passages.ts";
import { sliceText } from "../../../src/core/text/span.ts";
import { countWords } from "../../../src/core/text/words.ts";
import { makeArticle, makeMarkdown } from "../../support/articles.ts";

function shown(source: string): string[] {
  const article = makeMarkdown(source, { title: "T" });
  return splitPassages(article).map((passage) => sliceText(article.text, passage));
}

/** So many words that end with `end`. */
function words(count: number, end: string): string {
  return `${"word ".repeat(count - 1)}${end}`;
}

test.each([
  [
    "short paragraphs of a section stand together",
    `## A\n\n${words(40, "one.")}\n\n${words(40, "two.")}`,
    [/one\..*two\.$/su],
  ],
  [
    "what would make a passage too long opens the next",
    `## A\n\n${words(70, "one.")}\n\n${words(70, "two.")}`,
    [/one\.$/u, /two\.$/u],
  ],
  [
    "a few words at the end are no passage of their own",
    `## A\n\n${words(100, "one.")}\n\n${words(10, "two.")}`,
    [/one\..*two\.$/su],
  ],
  [
    "what ends with a colon goes with what follows",
    `## A\n\n${words(90, "one.")}\n\n${words(20, "so:")}\n\n${words(60, "two.")}`,
    [/one\.$/u, /so:.*two\.$/su],
  ],
  [
    "a label ends no passage that what it stands above does not fit into",
    `## A\n\n${words(90, "one.")}\n\nTo do\n\n${words(60, "two.")}`,
    [/one\.$/u, /^To do.*two\.$/su],
  ],
  [
    "a last sentence of few words stays where it is",
    `## A\n\n${words(90, "one.")}\n\nWell done.\n\n${words(60, "two.")}`,
    [/one\..*Well done\.$/su, /^word.*two\.$/su],
  ],
  [
    "code goes with the words before it",
    `## A\n\n${words(80, "one.")}\n\n${words(30, "run.")}\n\n\`\`\`\n${words(40, "code")}\n\`\`\``,
    [/one\.$/u, /run\..*code$/su],
  ],
  [
    "a question goes with its answer",
    `## A\n\n${words(80, "one.")}\n\n${words(30, "why?")}\n\n${words(40, "so.")}`,
    [/one\.$/u, /why\?.*so\.$/su],
  ],
  [
    "what an admonition is called goes with its words",
    `## A\n\n${words(80, "one.")}\n\n:::danger Thin ice\n\n${words(60, "two.")}\n\n:::`,
    [/one\.$/u, /^Thin ice\n.*two\.$/su],
  ],
  [
    "the question of a turn goes with an answer that names nobody",
    `## A\n\n**Q: ${words(60, "why?")}**\n\n${words(40, "so.")}\n\n**Q: ${words(30, "when?")}**\n\n${words(60, "then.")}`,
    [/why\?.*so\.$/su, /^Q:.*when\?.*then\.$/su],
  ],
  ["sections never join", `## A\n\nOne.\n\n## B\n\nTwo.`, [/^One\.$/u, /^Two\.$/u]],
])("where an article has headings, %s", (_claim, source, expected) => {
  const passages = shown(source);
  expect(passages.length).toBe(expected.length);
  for (const [at, pattern] of expected.entries()) expect(passages[at]).toMatch(pattern);
});

test("a long paragraph under a heading is cut at sentence ends, long code at lines", () => {
  const paragraph = Array.from({ length: 8 }, () => `W${words(40, "end.")}`).join(" ");
  const code = Array.from({ length: 60 }, (_, line) => `run step ${line} now`).join("\n");
  const passages = shown(`## A\n\n${paragraph}\n\n## B\n\n\`\`\`\n${code}\n\`\`\``);
  for (const passage of passages) {
    expect(countWords(passage)).toBeLessThanOrEqual(125);
    expect(passage).toMatch(/(?:end\.|now)$/u);
  }
});

test("without headings, too, an admonition is called before its words", () => {
  const passages = shown(`${words(80, "one.")}\n\n:::danger Thin ice\n\n${words(60, "two.")}\n\n:::`);
  expect(passages).toEqual([expect.stringMatching(/one\.$/u), expect.stringMatching(/^Thin ice\n.*two\.$/su)]);
});

test("without headings two paragraphs stay two passages", () => {
  expect(splitPassages(makeArticle(`${words(40, "one.")}\n${words(40, "two.")}`)).length).toBe(2);
});
