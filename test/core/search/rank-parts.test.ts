import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../../src/commands/registry.ts";
import type { Answer } from "../../../src/core/answers/answer.ts";
import { makeArticle, makeMarkdown } from "../../support/articles.ts";
import { buildLibrary, type OpenedLibrary } from "../../support/libraries.ts";
import { runAtOnce } from "../../support/run-at-once.ts";

const run = async (name: string, args: Record<string, string>, library: OpenedLibrary): Promise<Answer> => {
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) throw new Error(name);
  return command.run(args, library, runAtOnce);
};

async function list(about: string, library: OpenedLibrary): Promise<string[]> {
  const answer = await run("quote", { speaker: "Lind", about }, library);
  return answer.kind === "quotes" ? answer.quotes.map(({ excerpt }) => excerpt.text) : [];
}

describe("what somebody said about something is chosen as the search chooses", () => {
  const TEXTS = [
    "“The toll of the bridge pays for the new school roof,” said Mara Lind.",
    "“The bridge is closed,” said Mara Lind.",
    "“We will raise the toll for lorries on the bridge, since the toll is too low for a bridge of that kind,” said Mara Lind.",
    "“The ferry runs at night,” said Mara Lind.",
    "“The school needs a toll free line,” said Mara Lind.",
  ];
  const library = buildLibrary(TEXTS.map((text, at) => makeArticle(text, { title: `No. ${at}` }, `${at}.txt`)));

  test.each(["toll bridge", "school roof", "who pays for the roof of the school?"])(
    "“%s” puts quotes that are passages in the order of /ask",
    async (question) => {
      const { hits } = await library.search(question);
      const telling = hits.filter(({ scan }) => scan.occurrences.length > 0);
      const answered = telling.map(({ passage: { article, start, end } }) => article.text.slice(start, end));
      expect(answered.length).toBeGreaterThan(1);
      expect((await list(question, library))[0]).toBe(answered[0]);
      expect(new Set(await list(question, library))).toEqual(new Set(answered));
    },
  );

  test.each([
    ["“toll free”", ["“The school needs a toll free line,” said Mara Lind."]],
    ["bridge -toll", ["“The bridge is closed,” said Mara Lind."]],
    ["zeppelin", []],
  ])("%s leaves out what holds nothing of it", async (about, wanted) => {
    expect(await list(about, library)).toEqual(wanted);
  });

  test("a quote holds what stands in its own sentences, not elsewhere in its paragraph", async () => {
    const mixed = buildLibrary([
      makeArticle("The railway was old. “It is late again,” said Mara Lind. “The railway must go,” she said.", {
        title: "News",
      }),
    ]);
    expect(await list("railway", mixed)).toEqual(["“The railway must go,” she said."]);
  });

  test("the heading that it stands under tells what it is about", async () => {
    const text =
      "# Council\n\n## Ferry\n\n“It is late again,” said Mara Lind.\n\n## School\n\n“It leaks,” said Mara Lind.";
    const headed = buildLibrary([makeMarkdown(text, { title: "Minutes" })]);
    expect(await list("ferry", headed)).toEqual(["“It is late again,” said Mara Lind."]);
  });
});
