import { beforeAll, describe, expect, test } from "vitest";
import { findQuotes } from "../../../src/core/quotes/find-quotes.ts";
import { loadTagger } from "../../../src/core/quotes/grammar/load-tagger.ts";
import type { Tagger } from "../../../src/core/quotes/grammar/tagger.ts";
import { makeMarkdown } from "../../support/articles.ts";

let tag: Tagger;
beforeAll(async () => {
  tag = await loadTagger();
});

/** What is said in a Markdown text as "speaker: first words". */
function list(original: string): string[] {
  const article = makeMarkdown(original);
  const { quotes, speakers } = findQuotes(article, tag);
  return quotes.map(({ speaker, start, end }) => {
    const name = speaker === undefined ? "-" : speakers.get(speaker)?.name;
    return `${name ?? "?"}: ${article.text.slice(start, end).split(/\s/u).slice(0, 3).join(" ")}`;
  });
}

const BOLD = "**Why a boat?**\n\nI could not swim.\n\n**And now?**\n\nNow I can, and my dog too.";
const SAID = ["I could not", "Now I can,"];

type Row = readonly [claim: string, source: string, speaker: string];

describe("the answers below questions that are set apart are those of", () => {
  test.each<Row>([
    ["whom the title says is interviewed", `# Afloat: an interview with Runa Holm\n\n${BOLD}`, "Runa Holm"],
    ["whom the introduction says the authors met", `# Afloat\n\nWe met the skipper Runa Holm.\n\n${BOLD}`, "Runa Holm"],
    ["whom the title quotes", `# Runa Holm: “I could not swim”\n\nThe skipper on fear.\n\n${BOLD}`, "Runa Holm"],
    [
      "whom alone the introduction names, beside who asked",
      `# Afloat\n\nInterview: Jo Lind\n\nWhen Runa Holm comes in, it rains.\n\n${BOLD}`,
      "Runa Holm",
    ],
    [
      "who is asked below headings",
      `# Afloat\n\nWe spoke with Runa Holm.\n\n${BOLD.replace("**Why a boat?**", "## Why a boat?").replace("**And now?**", "## And now?")}`,
      "Runa Holm",
    ],
    [
      "who is asked below questions in italics",
      `# Afloat\n\nOur reporter talked to Runa Holm of Wellow.\n\n${BOLD.replaceAll("**", "*")}`,
      "Runa Holm",
    ],
    ["nobody, where two are asked", `# Afloat\n\nWe spoke with Runa Holm and Karl Lind.\n\n${BOLD}`, "-"],
  ])("%s", (_, source, speaker) => {
    expect(list(source)).toEqual(SAID.map((words) => `${speaker}: ${words}`));
  });

  test.each<readonly [language: string, source: string, expected: readonly string[]]>([
    [
      "German",
      "# „Ich höre zu“\n\nInterview mit der Orgelbauerin Runa Holm über den Wind.\n\n**Was geht schief?**\n\nDas Holz arbeitet, und ich höre es.\n\n**Immer?**\n\nFast immer.",
      ["Runa Holm: Das Holz arbeitet,", "Runa Holm: Fast immer."],
    ],
    [
      "French",
      "# Le phare\n\nEntretien avec Maëlle Kerven, gardienne du phare.\n\n*Pourquoi êtes-vous restée ?*\n\nParce que je voulais voir l’hiver.\n\n*Et vous êtes toujours là.*\n\nOui, toujours.\n\n*Qui vous remplacera ?*\n\nUne machine.",
      ["Maëlle Kerven: Parce que je", "Maëlle Kerven: Oui, toujours.", "Maëlle Kerven: Une machine."],
    ],
  ])("whom a %s text says that it asks", (_, source, expected) => {
    expect(list(source)).toEqual(expected);
  });
});

test("what the author tells between and behind the answers is not the answers'", () => {
  const source =
    "# Afloat\n\nAn interview with Runa Holm\n\n**Why a boat?**\n\nI could not swim.\n\nHolm laughs.\n\nMy brother Paul Holm could.\n\n**And now?**\n\nNow I can.\n\nThe book is out in May.\n\n## More\n\nI, the editor, add this.";
  expect(list(source)).toEqual(["Runa Holm: I could not", "Runa Holm: My brother Paul", "Runa Holm: Now I can."]);
});

describe("nobody answers", () => {
  test.each<readonly [claim: string, source: string]>([
    ["in a list of questions that are asked often", `# Help\n\nWe answer your questions.\n\n${BOLD}`],
    [
      "in a life that is told below questions",
      "# Runa Holm: a life\n\nAn interview with Runa Holm is in the archive.\n\n**Who taught her?**\n\nNobody did.\n\n**What did she build?**\n\nForty boats.",
    ],
    [
      "in advice for interviews",
      `# How to shine in an interview with Norland Bank\n\n${BOLD.replace(/\bI\b|\bmy\b/gu, "they")}`,
    ],
    [
      "where either of two that are named may be asked",
      `# Afloat, an interview\n\nRuna Holm is a friend of Karl Lind.\n\n${BOLD}`,
    ],
    [
      "in a talk of several bodies about their questions",
      `# Meet the teams\n\nThe Harbour Office and the Ferry Line talked about questions.\n\n${BOLD}`,
    ],
    ["in a guide for somebody's readers", `# The year\n\nQuestions for Runa Holm's readers\n\n${BOLD}`],
  ])("%s", (_, source) => {
    expect(list(source)).toEqual([]);
  });
});
