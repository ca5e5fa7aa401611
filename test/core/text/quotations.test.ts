import { describe, expect, test } from "vitest";
import { findBlocks } from "../../../src/core/article/blocks.ts";
import { findQuotationsInSteps } from "../../../src/core/text/quotations.ts";
import { finishSteps } from "../../../src/core/text/steps.ts";

/** The quotations of `text`, each with the words inside its marks, paragraphs joined by " / ". */
function check(text: string, expected: readonly string[]): void {
  const paragraphs = findBlocks(text, { start: 0, end: text.length }, "markdown");
  const found = finishSteps(findQuotationsInSteps(text, paragraphs));
  expect(found.map(({ parts }) => parts.map(({ start, end }) => text.slice(start, end)).join(" / "))).toEqual(expected);
}

describe("a quotation is found", () => {
  test.each<[string, string, string[]]>([
    ["in curly marks", "“No,” she said. “Never.”", ["No,", "Never."]],
    ["in straight marks", '"No," she said. "Never."', ["No,", "Never."]],
    ["in single marks", "‘No,’ she said. ‘It’s over.’", ["No,", "It’s over."]],
    ["in double apostrophes", "''No,'' she said.", ["No,"]],
    ["in backquotes and apostrophes", "``No,'' she said.", ["No,"]],
    ["in guillemets, blanks left out", "« Non », dit-elle.", ["Non"]],
    ["in guillemets that point inwards", "»Nein«, sagte sie.", ["Nein"]],
    ["in low marks", "„Nein“, sagte sie.", ["Nein"]],
    ["in low marks that a right mark closes", "„Nie”, powiedziała.", ["Nie"]],
    ["in corner marks", "「はい」と彼女は言った。", ["はい"]],
    ["in marks that point the wrong way", "”No,” she said.", ["No,"]],
    ["with another inside", "“He said ‘no’ to me,” she said.", ["He said ‘no’ to me,"]],
    ["with another of its kind inside", "“The “old” plan is dead,” she said.", ["The “old” plan is dead,"]],
    ["with a name that ends in an apostrophe", "‘The students’ plan,’ she said.", ["The students’ plan,"]],
    ["over paragraphs that open it again", "“One.\n\n“Two,” she said.", ["One. / Two,"]],
  ])("%s", (_, text, expected) => check(text, expected));
});

describe("no quotation is", () => {
  test.each([
    ["an apostrophe", "It’s the students’ and the Browns’ plan."],
    ["a year or a clipped word", "The ’90s were rock ’n’ roll."],
    ["a straight apostrophe", "It's the students' plan, isn't it?"],
    ["an inch mark", 'He is 6 feet 2" tall.'],
    ["a mark that nothing closes inside a sentence", "He called the plan “dead and left."],
    ["an empty pair", "She wrote “” on the wall."],
  ])("%s", (_, text) => check(text, []));
});

describe("unbalanced marks", () => {
  test("that open a paragraph take it to its end", () => check("“No and never\n\nThe end.", ["No and never"]));
  test("do not take the next quotation along", () =>
    check("“No, she said.\n\n“Yes,” he said.", ["No, she said. / Yes,"]));
  test("that close only are passed over", () => check("No,” she said. “Yes.”", ["Yes."]));
});

test("three thousand words are one quotation", () => {
  const words = "never ".repeat(3000).trim();
  check(`“${words},” she said.`, [`${words},`]);
});

// What nests within what is looked at while the list of marks is gone through once: each kind that never closes, and each
// nesting that does not work out, costs one look to the end. So an engine that reads them all needs few steps beside it.
test("marks that never close are read in few steps", () => {
  for (const marks of ["“a ", "”a ", '" a', "'a ", "“a ” “b “c "]) {
    const text = marks.repeat(10_000);
    let steps = 0;
    for (const _step of findQuotationsInSteps(text, [{ start: 0, end: text.length }])) steps += 1;
    expect(steps).toBeGreaterThan(10);
    expect(steps).toBeLessThan(200);
  }
});
