import { describe, expect, test } from "vitest";
import { readArticleText } from "../../../src/core/article/formats.ts";
import { findQuotationsInSteps, findTypedQuotations, spanWords } from "../../../src/core/text/quotations.ts";
import { finishSteps } from "../../../src/core/text/steps.ts";

/** The quotations of `text`, each with the words inside its marks, paragraphs joined by " / ". */
function check(source: string, expected: readonly string[]): void {
  const { text, blocks } = readArticleText(source, { start: 0, end: source.length }, "markdown");
  const found = finishSteps(findQuotationsInSteps(text, blocks));
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
    ["in slim guillemets", "‹Nein›, sagte sie.", ["Nein"]],
    ["in full-width marks", "她说：＂不行。＂", ["不行。"]],
    ["behind a colon without a blank", 'She said:"Never."', ["Never."]],
    ["behind a dateline without a blank", '(SUND)"Never," she said.', ["Never,"]],
    ["that begins with dots", 'She said: "... and never again."', ["... and never again."]],
    ["behind one that nothing closes before it", "‘One. ‘Two,’ she said.", ["Two,"]],
    ["in marks that point the wrong way", "”No,” she said.", ["No,"]],
    ["with another inside", "“He said ‘no’ to me,” she said.", ["He said ‘no’ to me,"]],
    ["with another of its kind inside", "“The “old” plan is dead,” she said.", ["The “old” plan is dead,"]],
    ["with a name that ends in an apostrophe", "‘The students’ plan,’ she said.", ["The students’ plan,"]],
    ["over paragraphs that open it again", "“One.\n\n“Two,” she said.", ["One. / Two,"]],
    ["in single marks over paragraphs", "She said: ‘It’s one.\n\n‘Two.\n\n‘Three.’ So.", ["It’s one. / Two. / Three."]],
    [
      "in single marks, unless another stands within",
      "‘One. ‘Two,’ he said.\n\n‘Three,’ she said.",
      ["Two,", "Three,"],
    ],
    ["in single marks, unless nothing opens it again", "‘One and two.\n\nThree ‘four’.", ["four"]],
  ])("%s", (_, text, expected) => check(text, expected));
});

describe("no quotation is", () => {
  test.each([
    ["an apostrophe", "It’s the students’ and the Browns’ plan."],
    ["a year or a clipped word", "The ’90s were rock ’n’ roll."],
    ["a straight apostrophe", "It's the students' plan, isn't it?"],
    ["an inch mark", 'He is 6 feet 2" tall.'],
    ["a mark that nothing closes inside a sentence", "He called the plan “dead and left."],
    ["a title", "他在《人民的声音》写文章。"],
    ["the value of an attribute", '<a id="top of the page">'],
    ["an empty pair", "She wrote “” on the wall."],
  ])("%s", (_, text) => check(text, []));
});

describe("unbalanced marks", () => {
  test("that open a paragraph take it to its end", () => check("“No and never\n\nThe end.", ["No and never"]));
  test("do not take the next quotation along", () =>
    check("“No, she said.\n\n“Yes,” he said.", ["No, she said. / Yes,"]));
  test("that close only are passed over", () => check("No,” she said. “Yes.”", ["Yes."]));
});

describe("of what was typed", () => {
  test.each<[string, string, string[]]>([
    ["a line may stay open", "He said “we go home\nSo there.", ["we go home"]],
    ["a quotation may run over line ends", "“We go.\n\nAnd we stay.” So there.", ["We go.\n\nAnd we stay."]],
    ["a paragraph may open it anew", "“We go.\n\n“And we stay.” So there.", ["We go.\n\n“And we stay."]],
    ["an open one ends before another begins", "“We go.\nHe: “And we stay.”", ["We go.", "And we stay."]],
    ["an apostrophe reaches over no line end", "rock 'n roll\nthe dogs' home", []],
    ["single marks may enclose others", "‘He said ‘no’ to me and left’", ["He said ‘no"]],
    ["double marks may enclose their own kind", '"He said "no" to me."', ['He said "no" to me.']],
    ["marks of Markdown stand before a mark", '**"We go."**', ["We go."]],
    ["a blank may stand before the closing mark", "\"We go, 'now,' \" he said.", ["We go, 'now,'"]],
    ["people quote in the marks of titles", "《我们不会走》", ["我们不会走"]],
    [
      "marks that open and close by their shape are the outer ones",
      '“We go," he said, "and stay.”',
      ['We go," he said, "and stay.'],
    ],
    ["whatever stands in them opens or closes", '“(AP)"Home" is 6" long,” he said.', ['(AP)"Home" is 6" long,']],
    [
      "over line ends too",
      '“They fought.\n\n"We won," said Bo "B" Oka.”',
      ['They fought.\n\n"We won," said Bo "B" Oka.'],
    ],
    ["but not beyond another one", '“We go,"\nhe said, “and stay.”', ["We go,", "and stay."]],
    ["two shapes may be mixed where they are no pairs", '“We go," he said.', ["We go,"]],
    [
      "inches are part of it where a mark of another shape was left open above",
      '『We go\n“It is 6" wide”, he said.',
      ["We go", 'It is 6" wide'],
    ],
    ["inches are none", 'The plank is 6" by 4" wide.', []],
  ])("%s", (_, text, expected) => {
    const found = findTypedQuotations(text).map(spanWords);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

describe("articles and messages are read by the same marks", () => {
  test.each([
    "“”",
    "„“",
    "„”",
    "””",
    "‟”",
    '""',
    "＂＂",
    "″″",
    "«»",
    "»«",
    "‹›",
    "›‹",
    "「」",
    "『』",
    "‘’",
    "‚‘",
    "''",
  ])("%s", (pair) => {
    const text = `Er sagte: ${pair.charAt(0)}wir gehen heim${pair.charAt(1)}, und ging.`;
    check(text, ["wir gehen heim"]);
    expect(findTypedQuotations(text).map(spanWords)).toEqual([{ start: 11, end: 25 }]);
  });
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
