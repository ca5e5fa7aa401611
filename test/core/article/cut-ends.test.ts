import { expect, test } from "vitest";
import type { Article } from "../../../src/core/article/article.ts";
import { showContext } from "../../../src/core/article/context.ts";
import { showPassage } from "../../../src/core/article/excerpt.ts";
import { splitPassages } from "../../../src/core/article/passages.ts";
import { layOutContexts, layOutExcerpt } from "../../../src/layout/lay-out-excerpt.ts";
import { limitWords } from "../../../src/layout/limit-words.ts";
import { en } from "../../../src/layout/words/en.ts";
import { buildMessage } from "../../../src/message/build-message.ts";
import { renderExcerpt } from "../../../src/message/render-excerpt.ts";
import { makeArticle, makeMarkdown } from "../../support/articles.ts";

const VERSION = "80a1b2c3d4e5";
const GAP = "\\[…]";

function words(count: number, end: string): string {
  return `${"word ".repeat(count - 1)}${end}`;
}

function show(article: Article): string[] {
  const sections = splitPassages(article).map((passage) => layOutExcerpt(showPassage(passage, VERSION), en));
  return sections.map((section) => renderExcerpt(section, 10_000) ?? "");
}

function findGaps(shown: readonly string[]): readonly string[] {
  return shown.map((text) => `${text.replace(/^- /u, "").startsWith(GAP) ? "[" : ""}·${text.endsWith(GAP) ? "]" : ""}`);
}

const LONG_SENTENCE = `We saw ${"a boat and ".repeat(500)}left.`;

test.each([
  ["a sentence that is too long for a message", makeArticle(LONG_SENTENCE), ["·]", "[·"]],
  ["the same under a heading", makeMarkdown(`## A\n\n${LONG_SENTENCE}`), ["·]", "[·"]],
  ["a line of code that is too long", makeMarkdown(`## A\n\n    ${"f(1);".repeat(1_000)}`), ["·]", "[·"]],
  ["the same without a heading", makeMarkdown(`    ${"f(1);".repeat(1_000)}`), ["·]", "[·"]],
  [
    "a block of code of many lines",
    makeMarkdown(`## A\n\n\`\`\`\n${"go to the harbour\n".repeat(50)}\`\`\``),
    ["·]", "[·"],
  ],
  [
    "a row that is too long for a message",
    makeMarkdown(`| A | B |\n|---|---|\n| x | ${"He left. ".repeat(600)} |`),
    ["·", "·]", "[·"],
  ],
  [
    "a sentence that goes on behind code",
    makeMarkdown(`## A\n\n${words(70, "run")}\n\n    go\n\n${words(70, "twice.")}`),
    ["·]", "[·"],
  ],
  [
    "a sentence that goes on in the next item",
    makeMarkdown(`## A\n\n- ${words(80, "boats,")}\n- ${words(80, "oars.")}`),
    ["·]", "[·"],
  ],
  [
    "a sentence that goes on in the next paragraph",
    makeArticle(`The keeper of the ${words(80, "lamp")}\n\n${words(80, "tower.")}`),
    ["·]", "[·"],
  ],
])("an end is marked within %s", (_kind, article, gaps) => {
  expect(findGaps(show(article))).toEqual(gaps);
});

test.each([
  ["sentences of one paragraph", makeArticle("She left for the harbour at noon (as “always.”) ".repeat(60))],
  [
    "sentences with marks of notes",
    makeMarkdown(`## A\n\n${"It was closed in the year of the flood.[3] ".repeat(40)}`),
  ],
  ["paragraphs", makeArticle(`${words(80, "lamp.")}\n\nThe ${words(80, "tower.")}`)],
  ["items that are no sentence", makeMarkdown(`## A\n\n- ${words(80, "boats")}\n- ${words(80, "oars")}`)],
  ["rows", makeMarkdown(`| A | B |\n|---|---|\n${`| x | ${words(30, "y")} |\n`.repeat(8)}`)],
  [
    "code and a name that is written small",
    makeMarkdown(`## A\n\n${words(80, "end.")}\n\n    go\n\nnpm ${words(99, "is.")}`),
  ],
])("no end is marked between %s", (_kind, article) => {
  const shown = show(article);
  expect(shown.length).toBeGreaterThan(1);
  expect(shown.join("")).not.toContain("[…]");
});

test("a row of a table that is longer than a passage stays whole, with or without headings", () => {
  const table = `| Boat | Use |\n|---|---|\n| Ark | ${"It carries lamps to the tower. ".repeat(40)}|\n| Tub | None. |`;
  for (const source of [table, `## Boats\n\n${table}`]) {
    const shown = show(makeMarkdown(source, { title: "T" }));
    expect(shown.filter((text) => text.includes("lamps"))).toHaveLength(1);
    expect(shown.join("")).not.toContain("[…]");
  }
});

const WRAPPED = Array.from({ length: 30 }, (_, at) => [
  `Boat ${String(at).padEnd(2)}    lamps and oars for the tower      ${at} EUR`,
  "           and on Sundays bread",
]).flat();

test.each([
  ["parted by spaces", ["Name       Carries                           Fee", ...WRAPPED]],
  [
    "framed",
    WRAPPED.map(
      (line) =>
        `| ${line.slice(0, 10).padEnd(10)} | ${line.slice(11, 44).trim().padEnd(30)} | ${line.slice(44).trim().padEnd(8)} |`,
    ),
  ],
])("a row of a plain text's table %s is not parted from the line in which it goes on", (_kind, lines) => {
  const article = makeArticle(["Boats of the harbour", "", ...lines].join("\n"), {});
  const shown = show(article);
  expect(shown.length).toBeGreaterThan(1);
  for (const text of shown) expect(text.match(/Boat \d/gu)?.length).toBe(text.match(/Sundays/gu)?.length);
  expect(article.blocks.every(({ kind }) => kind === "row")).toBe(true);
});

test("the rest of a row is left out with its first line, and told below its column", () => {
  const article = makeArticle(
    ["Boats of the harbour", "", "Name       Carries                           Fee", ...WRAPPED.slice(0, 8)].join("\n"),
    {},
  );
  const [passage] = splitPassages(article);
  if (passage === undefined) throw new Error("no passage");
  const cut = renderExcerpt({ excerpt: showPassage(passage, VERSION) }, 130) ?? "";
  expect(cut.match(/Boat \d/gu)?.length).toBe(cut.match(/Sundays/gu)?.length);
});

test("marks of cut ends stay when words are limited, go where the whole is shown, and are in the file of a long passage", () => {
  const article = makeArticle(LONG_SENTENCE, { title: "T", maxQuote: 5_000 });
  const passages = splitPassages(article);
  const [first, second] = passages;
  if (first === undefined || second === undefined) throw new Error("no passages");
  const section = layOutExcerpt(showPassage(second, VERSION), en);
  expect(limitWords([section]).sections).toMatchObject([{ gaps: ["before"] }]);
  const context = showContext(
    showPassage(second, VERSION, { start: second.start + 6, end: second.end }),
    passages,
    VERSION,
  );
  if (context === undefined) throw new Error("no context");
  const opened = layOutContexts([section], new Map([[1, context]]), en);
  expect(opened).toMatchObject([{ gaps: ["after"] }, { gaps: ["before"] }]);
  const sections = [first, second, first, second].map((passage) => layOutExcerpt(showPassage(passage, VERSION), en));
  const { files } = buildMessage({ lead: [], sections }, en, { audience: "asker" });
  expect(files.length).toBeGreaterThan(0);
  expect(files.every(({ text }) => text.includes("[…]"))).toBe(true);
});
