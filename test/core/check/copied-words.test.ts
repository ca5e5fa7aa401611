import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/core/answers/check-message.ts";
import { listBlocks, splitPassages } from "../../../src/core/article/passages.ts";
import { compareInSteps } from "../../../src/core/check/compare.ts";
import { readWindowsInSteps } from "../../../src/core/check/find-windows.ts";
import { readReadingsInSteps } from "../../../src/core/check/quoted-words.ts";
import { compareWordingInSteps } from "../../../src/core/check/wording.ts";
import { sliceText } from "../../../src/core/text/span.ts";
import { finishSteps } from "../../../src/core/text/steps.ts";
import { makeArticle, makeMarkdown } from "../../support/articles.ts";
import { countCases } from "../../support/case-count.ts";
import { buildLibrary } from "../../support/libraries.ts";
import { runAtOnce } from "../../support/run-at-once.ts";

const PAGE = `# Mooring

## Rules of the quay

Every skipper [signs the book](https://wellow.example/book_(new)) at the **northern** office,
before the boat is tied up.[^1] Nobody pays twice.

1. Bring the papers of the boat.
2. Pay the fee in coins.

| Berth | Fee | Depth |
|---|---|---|
| North | 12 crowns | four metres |
| South | 9 crowns | three metres |

\`\`\`sh
moor --berth north
  moor --list all
\`\`\`

“The quay[3] is safe for every boat,[note 2]” said Ada Lund in spring¹ of that year.

[^1]: Only in winter.
`;

const library = buildLibrary([makeMarkdown(PAGE, {}, "mooring.md")]);

async function check(message: string) {
  const answer = await checkMessage(message, "", library, runAtOnce);
  if (answer.kind !== "check") throw new Error("no check");
  const [first] = answer.quotations;
  return first?.verdict;
}

// What nobody said is no quote, however exactly it is copied: other words of it would differ.
const AS_IT_STANDS = ["exact", "not-a-quote"];

describe("words copied from a page are the article's", () => {
  test.each([
    ["the items of a list with their numbers", "1. Bring the papers of the boat.\n2. Pay the fee in coins."],
    ["the items of a list with bullets", "• Bring the papers of the boat.\n• Pay the fee in coins."],
    ["the items of a list without marks", "Bring the papers of the boat.\nPay the fee in coins."],
    ["rows with tabs", "North\t12 crowns\tfour metres\nSouth\t9 crowns\tthree metres"],
    ["rows with lines between the cells", "North | 12 crowns | four metres"],
    ["one cell", "three metres"],
    [
      "a note's mark kept",
      "Every skipper signs the book at the northern office, before the boat is tied up.[1] Nobody pays twice.",
    ],
    [
      "a line end within a paragraph",
      "Every skipper signs the book at the northern\noffice, before the boat is tied up.",
    ],
    [
      "a heading with the paragraph below",
      "Rules of the quay\n\nEvery skipper signs the book at the northern office, before the boat is tied up.",
    ],
    ["a line of code", "moor --berth north"],
    ["code with its line ends", "moor --berth north\n  moor --list all"],
  ])("%s", async (_, copied) => {
    expect(AS_IT_STANDS).toContain(await check(copied));
  });

  test.each([
    [
      "a link and emphasis",
      "Every skipper [signs the book](https://wellow.example/book_(new)) at the **northern** office,\nbefore the boat is tied up.[^1] Nobody pays twice.",
    ],
    ["rows", "| North | 12 crowns | four metres |\n| South | 9 crowns | three metres |"],
    ["a table with its head", "| Berth | Fee | Depth |\n|---|---|---|\n| North | 12 crowns | four metres |"],
    [
      "a heading",
      "## Rules of the quay\n\nEvery skipper [signs the book](https://wellow.example/book_(new)) at the **northern** office,\nbefore the boat is tied up.",
    ],
  ])("as the file has them: %s", async (_, copied) => {
    expect(AS_IT_STANDS).toContain(await check(copied));
  });

  test.each([
    "“The quay is safe for every boat,” said Ada Lund",
    "“The quay[3] is safe for every boat”",
    "“The quay is safe for every boat,[note 2]”",
    "“The quay is safe for every boat” https://wellow.example/news",
    "The quay is safe for every boat https://wellow.example/news",
    "“The [quay](https://wellow.example/q?a=1) is safe <:wave:123456789012345678> for every boat”",
  ])("what was said is exact: %s", async (message) => {
    expect(await check(message)).toBe("exact");
  });

  test.each([
    ["another word", "1. Bring the papers of the ship.", "differs"],
    ["another cell", "North\t9 crowns\tfour metres", "differs"],
    ["words behind an address", "“The quay is https://wellow.example/q unsafe for every boat”", "differs"],
    ["another number in the words", "“The quay is safe for every 3 boats”", "differs"],
  ])("%s stays another", async (_, message, verdict) => {
    expect([verdict, "not-found", "cut-unmarked"]).toContain(await check(message));
  });

  test("a power is no note: 10² metres are not 10, and km² are not km", async () => {
    const article = makeArticle("“It holds 10² metres and 12 km² of sea,” said Ada Lund.", { title: "T" });
    const powers = buildLibrary([article]);
    const answer = await checkMessage("“It holds 10 metres and 12 km of sea”", "", powers, runAtOnce);
    expect(answer.kind === "check" && answer.verdict).not.toBe("exact");
  });
});

describe("words copied from a page on which they look otherwise", () => {
  const SHOWN =
    "“Ask your lead[^1] two weeks ahead,[^1]” said Ada Lund. “The loft has 20 m^2^ of floor and the rail was rot-\nten,” she said. “The well-kept boat was a pre-\nwar one,” she said. “My flat is No. 7,” she said.\n\n[^1]: Or hers.";
  const WRAPPED =
    "Pier\n\nThe clerk wrote that the rail of the old pier had become rot-\nten all over and that it had to be mended before the winter\nstorms came in from the north.";
  const shown = buildLibrary([makeMarkdown(SHOWN, {}, "leave.md"), makeArticle(WRAPPED, {}, "pier.txt")]);
  const judge = async (message: string) => {
    const answer = await checkMessage(message, "", shown, runAtOnce);
    return answer.kind === "check" ? answer.quotations[0]?.verdict : undefined;
  };

  test.each([
    "“Ask your lead1 two weeks ahead”",
    "“Ask your lead two weeks ahead,1”",
    "“The loft has 20 m² of floor and the rail was rotten”",
    "“The well-kept boat was a prewar one”",
  ])("are exact: %s", async (message) => {
    expect(await judge(message)).toBe("exact");
  });

  test("are no others where a plain text parts a word", async () => {
    expect(await judge("The clerk wrote that the rail of the old pier had become rotten all over")).toBe("not-a-quote");
  });

  test.each([
    ["a number where no note is marked", "“The loft2 has 20 m² of floor and the rail was rotten”"],
    ["a number apart from the word with the mark", "“Ask your lead 1 two weeks ahead”"],
    ["another power", "“The loft has 20 m³ of floor and the rail was rotten”"],
    ["a word without the hyphen that it has within a line", "“The wellkept boat was a prewar one”"],
    ["a lowered number for one on the line", "“My flat is No. ₇”"],
  ])("differ still by %s", async (_claim, message) => {
    expect(await judge(message)).toBe("differs");
  });
});

const words = fc
  .array(
    fc.constantFrom(
      "The",
      "harbour",
      "opened",
      "in",
      "May",
      "and",
      "nobody",
      "**came**",
      "[here](b.md)",
      "*soon*",
      "`use`",
      "12",
      "京都",
      "don’t",
    ),
    {
      minLength: 3,
      maxLength: 9,
    },
  )
  .map((parts) => `Then ${parts.join(" ")}.`);
const block = fc.oneof(
  words,
  words.map((text) => `## ${text}`),
  fc.array(words, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${item}`).join("\n")),
  fc
    .array(words, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item, at) => `${at + 1}. ${item}`).join("\n")),
  fc.tuple(words, words).map(([one, two]) => `| a | b |\n|---|---|\n| ${one} | ${two} |`),
  fc.constantFrom("```\nmoor --berth north\n  moor --list\n```", "```js\nconst fee = 12;\n```"),
  words.map((text) => `> ${text}`),
);

test("whatever the Markdown, what a browser copies of a passage is word for word the passage", () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
      const article = makeMarkdown(blocks.join("\n\n"), { title: "T" });
      const passages = splitPassages(article);
      for (const passage of passages) {
        // One that is a heading alone is held against the headings, not against the passages.
        if (listBlocks(passage).every(({ kind }) => kind === "heading")) continue;
        const copied = listBlocks(passage)
          .map((part) => (part.kind === "item" ? `${part.mark} ` : "") + sliceText(article.text, part))
          .join("\n");
        const readings = finishSteps(readReadingsInSteps(copied, { start: 0, end: copied.length }));
        const source = { article, passages, language: undefined, found: passages };
        const kinds = readings.flatMap((quoted) => {
          const windows = finishSteps(readWindowsInSteps([source], quoted));
          return finishSteps(compareInSteps(quoted, windows)).map(
            (comparison) => finishSteps(compareWordingInSteps(quoted, comparison, [])).kind,
          );
        });
        expect(kinds).toContain("exact");
      }
    }),
    { numRuns: countCases(300) },
  );
});
