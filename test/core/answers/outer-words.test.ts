import { expect, test } from "vitest";
import { answerQuestion } from "../../../src/core/answers/answer-question.ts";
import { makeMarkdown } from "../../support/articles.ts";
import { buildLibrary } from "../../support/libraries.ts";
import { runAtOnce } from "../../support/run-at-once.ts";

const LIBRARY = buildLibrary([
  makeMarkdown(
    [
      "# Working here",
      "## Dress code",
      "Wear whatever you like, as long as it is clean.",
      "## Pets",
      "### Cats",
      "They may sleep on the sills.",
      "## Parking",
      "| Place | Price |\n| --- | --- |\n| North | 4 |\n| South | 9 |",
      "## Regatta",
    ].join("\n\n"),
    {},
    "house/onboarding.md",
  ),
  makeMarkdown("# Sleepwalker\n\nA walker at night meets nobody and asks for nothing.", {}, "spells/sleepwalker.md"),
  makeMarkdown(
    "# Leave\n\n## Sick days\n\nTell your lead before ten and stay in bed.",
    { aliases: ["Time off", "Furlough policy"], tags: ["vacation"], description: "What to do with a fever." },
    "house/leave.md",
  ),
]);

test.each([
  ["a heading", "dress code", "Wear whatever you like"],
  ["a heading above other headings", "pets", "They may sleep"],
  ["a title", "sleepwalker", "A walker at night"],
  ["a heading with nothing under it", "regatta", "Regatta"],
  ["another name of the article", "furlough", "Tell your lead"],
  ["a stated subject", "vacation", "Tell your lead"],
  ["its description", "fever", "Tell your lead"],
])("a word that stands only in %s finds what stands under it", async (_where, question, expected) => {
  const answer = await answerQuestion(question, LIBRARY, runAtOnce);
  const hits = answer.kind === "passages" ? answer.hits : answer.nearest;
  expect(hits[0]?.text).toContain(expected);
  expect(answer.absent).toEqual([]);
});

test.each([
  ["a heading", "dress"],
  ["a heading with nothing under it", "regatta"],
  ["a title", "sleepwalker"],
  ["another name of the article", "furlough"],
  ["a stated subject", "vacation"],
  ["its description", "fever"],
  ["the name of a file", "onboarding"],
  ["the name of a folder", "spells"],
  ["the ending of a file", "onboarding.md"],
])("a word that stands only in %s is never said to stand nowhere", async (_where, word) => {
  const answer = await answerQuestion(`${word} zeppelins`, LIBRARY, runAtOnce);
  expect(answer.absent.map((one) => one.word)).toEqual(["zeppelins"]);
});

test("another name of an article finds it as its title does", async () => {
  const text = "Ask the desk for a form.";
  const library = buildLibrary([
    makeMarkdown(`# Desk\n\n## Forms\n\nThe garden shed is open to all.\n\n${text}`, {}, "a.md"),
    makeMarkdown(`# Shed\n\n## Forms\n\n${text}`, { aliases: ["Garden"] }, "b.md"),
  ]);
  const answer = await answerQuestion("garden", library, runAtOnce);
  expect(answer.kind === "passages" && answer.hits[0]?.article).toBe("b.md");
});

test.each(["龙舟什么时候", "龙舟比赛多久", "龙舟比赛何时举行"])(
  "%s only asks with its last words",
  async (question) => {
    const library = buildLibrary([
      makeMarkdown("# 节日\n\n龙舟比赛在六月举行，每年都有很多人来看。", { lang: "zh" }, "a.md"),
    ]);
    const answer = await answerQuestion(question, library, runAtOnce);
    expect(answer.absent).toEqual([]);
    expect(answer.kind === "passages" && answer.hits[0]?.article).toBe("a.md");
  },
);
