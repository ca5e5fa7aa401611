import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Args } from "../../src/commands/command.ts";
import { COMMANDS } from "../../src/commands/registry.ts";
import type { Answer } from "../../src/core/answers/answer.ts";
import { readMarked } from "../../src/core/answers/show-sentence.ts";
import { openMemoryLibrary } from "../../src/core/library/memory-library.ts";
import { splitSentences } from "../../src/core/text/sentences.ts";
import type { RunSteps } from "../../src/core/text/steps.ts";
import { readCorpus } from "../../src/files/read-corpus.ts";
import { explainAnswer } from "../../src/interact/explain/explain.ts";
import { layOut } from "../../src/layout/lay-out.ts";
import { joinLead } from "../../src/layout/lead.ts";
import { LANGUAGES } from "../../src/layout/words/choose-words.ts";
import { en } from "../../src/layout/words/en.ts";
import { makeArticle, makeMarkdown } from "../support/articles.ts";
import { buildLibrary, makeLibrary, type OpenedLibrary } from "../support/libraries.ts";
import { runAtOnce } from "../support/run-at-once.ts";

const ALL_WORDS = LANGUAGES.map((words) => [words.locale, words] as const);

let corpus: OpenedLibrary;
beforeAll(async () => {
  const { articles } = await readCorpus(path.join(import.meta.dirname, "../../corpus"));
  corpus = buildLibrary(articles);
});

async function run<Kind extends Answer["kind"]>(
  kind: Kind,
  name: string,
  args: Args = {},
  library: OpenedLibrary = corpus,
): Promise<Extract<Answer, { kind: Kind }>> {
  const command = COMMANDS.find((known) => known.name === name);
  const answer = await command?.run(args, library, runAtOnce);
  if (!isKind(answer, kind)) throw new Error(`${name} answered ${answer?.kind ?? "nothing"}`);
  return answer;
}

function isKind<Kind extends Answer["kind"]>(
  answer: Answer | undefined,
  kind: Kind,
): answer is Extract<Answer, { kind: Kind }> {
  return answer?.kind === kind;
}

describe("/summary of the article", () => {
  test("holds the peace opening, the trade figures and the railways, and not its first three sentences", async () => {
    const { sentences } = await run("summary", "summary");
    const text = sentences.map((sentence) => sentence.text).join("\n");
    expect(sentences.length).toBe(3);
    expect(text).toContain("Peace achieved between Armenia and Azerbaijan");
    expect(text).toContain("$11 billion in 2024");
    expect(text).toMatch(/trains from Russia|railways|TRIPP/u);
    const article = corpus.corpus.articles[0];
    const first =
      article?.blocks.flatMap((block) => splitSentences(article.text, block, article.lang)).slice(0, 3) ?? [];
    const starts = sentences.map(({ start }) => start);
    expect(first.filter(({ start }) => starts.includes(start)).length).toBeLessThan(3);
    expect(text).not.toContain("released details");
  });

  test("says whom a pronoun means where the sentence before it is not shown", async () => {
    const { sentences } = await run("summary", "summary");
    const he = sentences.find(({ text }) => text.startsWith("He "));
    expect(he?.note).toEqual({ kind: "pronoun", mention: "He", name: "Vladimir Putin" });
  });

  test("tells names, figures, dates, reading time and passages", async () => {
    const answer = await run("summary", "summary");
    expect(answer.names.map(({ name }) => name)).toEqual(expect.arrayContaining(["Nikol Pashinyan", "Vladimir Putin"]));
    expect(answer.figures.map(({ excerpt }) => readMarked(excerpt))).toEqual(["$11 billion", "4.5 billion"]);
    expect(answer.dates.map(({ excerpt, day }) => [readMarked(excerpt), day])).toEqual([
      ["2024", "2024"],
      ["this year", undefined],
      ["August 8", undefined],
    ]);
    expect(answer.minutes).toBe(2);
    expect(answer.passages).toEqual(answer.sentences.map(({ passage }) => passage));
    expect(answer.passagesOf).toBe(10);
  });

  test.each([
    ["short", 2],
    ["medium", 3],
    ["long", 6],
    ["nonsense", 3],
  ])("%s has %i sentences in the article's order", async (length, count) => {
    const { sentences } = await run("summary", "summary", { length });
    const starts = sentences.map(({ start }) => start);
    expect(starts.length).toBe(count);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  test("about something holds that alone", async () => {
    const { sentences, isAbout } = await run("summary", "summary", { about: "trade" });
    expect(isAbout).toBe(true);
    expect(sentences.map(({ text }) => text).join("\n")).toContain("$11 billion");
    for (const { text } of sentences) expect(text.toLowerCase()).toContain("trade");
  });

  test("about something from a quotation says whose words they are", async () => {
    const { sentences } = await run("summary", "summary", { about: "railways", length: "short" });
    expect(sentences[0]?.note).toEqual({ kind: "speech", name: "Nikol Pashinyan" });
  });

  test("about something that is not there is the general one, and says so", async () => {
    const general = await run("summary", "summary");
    const answer = await run("summary", "summary", { about: "zebras" });
    expect(answer.isAbout).toBe(false);
    expect(answer.sentences).toEqual(general.sentences);
    expect(layOut(answer, en).note).toContain("nothing about “zebras”");
  });

  test("is laid out with its label, the facts under the sentences and the figures' sentences behind", async () => {
    const sheet = layOut(await run("summary", "summary"), en);
    expect(sheet.note).toContain("Selected sentences, unaltered, in the article's order.");
    expect(sheet.perPage).toBe(4);
    expect(sheet.sections.map(({ kind }) => kind)).toEqual(["excerpt", "excerpt", "excerpt", "list", "excerpt"]);
    expect(JSON.stringify(sheet.sections[3])).toContain("passages 1, 4, 8 of 10");
    expect(sheet.sections[1]).toMatchObject({ label: "“He” is Vladimir Putin" });
    expect(sheet.sections[4]).toMatchObject({ label: "$11 billion · 4.5 billion" });
  });

  test("is explained by features and weights", async () => {
    const parts = { library: corpus, runSteps: runAtOnce };
    const sections = await explainAnswer(await run("summary", "summary"), { hits: 1 }, parts);
    const figures = { name: "figures", value: 1, weight: 0.02 };
    expect(sections).toMatchObject([{ kind: "chart" }, { words: expect.stringMatching(/^Peace achieved/u) }, {}, {}]);
    expect(sections.flatMap((section) => (section.kind === "weighed" ? section.features : []))).toContainEqual(figures);
  });
});

describe("/summary of one of several articles", () => {
  const library = buildLibrary([
    makeArticle("The old ferry sank in the harbour of Wellow.", { title: "Old", date: "2020-01-01" }, "old.txt"),
    makeArticle("The new ferry sails to the island of Sark.", { title: "New", date: "2025-01-01" }, "new.txt"),
  ]);

  test("takes the newest where none is named, and says so", async () => {
    const answer = await run("summary", "summary", {}, library);
    expect(answer.title).toBe("New");
    expect(layOut(answer, en).note).toContain("The newest of 2 articles.");
  });

  test("chooses no sentence that was struck out, and none that only leads to a list", async () => {
    const text =
      "## Leave\n\n~~Unused days are lost at the end of the year.~~ Unused days may be taken until the end of March.\n\nOn each of your days you may do one of these:\n\n- Swim.\n- Sleep.\n\nNobody has to say which of the two it was.";
    const leave = buildLibrary([makeMarkdown(text, { title: "Leave" })]);
    const { sentences } = await run("summary", "summary", {}, leave);
    expect(sentences.map((sentence) => sentence.text)).toEqual([
      "Unused days may be taken until the end of March.",
      "Nobody has to say which of the two it was.",
    ]);
  });

  test("names nobody by a word that only begins sentences", async () => {
    const text = "Open the lid. Open the tap. Dues are paid by Mara Lind. Close it, and Holm pays.";
    const { names } = await run("summary", "summary", {}, makeLibrary(text));
    expect(names.map(({ name }) => name).sort()).toEqual(["Holm", "Mara Lind"]);
  });

  test("names nobody by a bold word before a sentence, a key or code", async () => {
    const text =
      "# Rowing\n\n**Warning** Never row alone. Press `Ctrl` and then Return to leave. **Ice** Holm Pond is thin.\n\n" +
      "**Careful** Never go. Dues are paid by **Mara** Lind. Press Ctrl twice. It is late, and\\\nOpening hours end.";
    const { names } = await run("summary", "summary", {}, buildLibrary([makeMarkdown(text)]));
    expect(names.map(({ name }) => name)).toEqual(["Mara Lind"]);
  });

  test("names those who only speak in turns, by how often they do", async () => {
    const text = "# Roof\n\n- Jane Doe: The roof leaks again.\n- Omar Haddad: It does.\n- Jane Doe: We need a roofer.";
    const { names } = await run("summary", "summary", {}, buildLibrary([makeMarkdown(text)]));
    expect(names).toEqual([
      { name: "Jane Doe", mentions: 2 },
      { name: "Omar Haddad", mentions: 1 },
    ]);
  });

  test("takes the one that is named, by id or title", async () => {
    for (const article of ["old.txt", "Old"]) {
      const answer = await run("summary", "summary", { article }, library);
      expect(answer).toMatchObject({ title: "Old", newestOf: 1 });
    }
  });

  test("refuses one that is not there, and an article without sentences", async () => {
    expect(await run("refusal", "summary", { article: "None" }, library)).toMatchObject({ reason: "no-such-article" });
    expect(await run("refusal", "summary", {}, makeLibrary(""))).toMatchObject({ reason: "no-sentences" });
  });

  test("completes the article's name", async () => {
    const command = COMMANDS.find(({ name }) => name === "summary");
    const found = (await command?.suggest?.("article", "ne", library)) ?? [];
    expect(found.map(({ value }) => value)).toEqual(["new.txt"]);
    expect(command?.suggest?.("about", "ne", library)).toEqual([]);
  });

  test("looks for it in a step an article, so that a keystroke holds nobody up", async () => {
    const { corpus } = makeLibrary(...Array.from({ length: 60 }, (_, number) => `Ship ${number} left.`));
    let steps = 0;
    const count: RunSteps = async (work) => {
      let step = work.next();
      for (; step.done !== true; step = work.next()) steps += 1;
      return step.value;
    };
    await COMMANDS.find(({ name }) => name === "summary")?.suggest?.(
      "article",
      "zeppelin",
      openMemoryLibrary(corpus, count),
    );
    expect(steps).toBe(60);
  });

  test("of what is longer than the longest novel is refused with what to do, in every language", async () => {
    const shelf = makeLibrary(`The ferry left at noon.${" ".repeat(3_500_000)}It came back.`);
    const answer = await run("refusal", "summary", {}, shelf);
    expect(answer).toMatchObject({ reason: "too-long", asked: "Title 0" });
    for (const words of LANGUAGES) expect(joinLead(layOut(answer, words).lead)).toContain("Title 0");
  });
});

describe("/timeline", () => {
  const library = buildLibrary([
    makeArticle("The ferry was built in 1998. It sank last year.", { title: "Ferry", date: "2021-05-05" }, "a.txt"),
    makeArticle("The bridge was planned in 2005. Ferry traffic ends next month.", { title: "Bridge" }, "b.txt"),
  ]);

  test("of an article puts its dated sentences in order of time, each attributed", async () => {
    const { events, title } = await run("timeline", "timeline", { article: "Ferry" }, library);
    expect(title).toBe("Ferry");
    expect(events.map(({ day, excerpt }) => [day, excerpt.attribution.title])).toEqual([
      ["1998", "Ferry"],
      ["2020", "Ferry"],
    ]);
  });

  test("passes over what comes again every week: rows of a timetable, items with opening hours", async () => {
    const table = "| Day | Leaves |\n|---|---|\n| Monday | 8:00 |\n| Sunday | 9:00 |\n| 3 May 2022 | 10:00 |";
    const text = `## Ferry\n\n${table}\n\n- Monday: 8 to 17\n- Saturday: 9 to 12\n\nIt sank on Friday.`;
    const ferry = buildLibrary([makeMarkdown(text, { title: "Ferry", date: "2021-05-05" })]);
    const { events } = await run("timeline", "timeline", {}, ferry);
    expect(events.map(({ day, excerpt }) => [day, excerpt.text])).toEqual([
      ["2021-04-30", "It sank on Friday."],
      ["2022-05-03", "3 May 2022\t10:00"],
    ]);
  });

  test("about something goes over the corpus; what is not resolved stands last, with its words", async () => {
    const answer = await run("timeline", "timeline", { about: "ferry" }, library);
    expect(answer.events.map(({ day }) => day)).toEqual(["1998", "2005", "2020", undefined]);
    const labels = layOut(answer, en).sections.map((section) => (section.kind === "excerpt" ? section.label : ""));
    expect(labels.at(-1)).toBe("“next month” (which one is not stated)");
  });

  const years = Array.from({ length: 520 }, (_, number) => 1500 + number);
  const book = makeLibrary(
    [...years]
      .reverse()
      .map((year) => `In ${year} a tower was built there.`)
      .join(" "),
  );

  test.each(ALL_WORDS)(
    "of a whole book shows the first 500 dates, and says so in the language “%s”",
    async (_, words) => {
      const answer = await run("timeline", "timeline", {}, book);
      expect(answer.events.map(({ day }) => day)).toEqual(years.slice(0, 500).map(String));
      expect(layOut(answer, words).note).toMatch(/\b500\b.*\b520\b|\b520\b.*\b500\b/u);
      const few = await run("timeline", "timeline", { article: "Ferry" }, library);
      expect(layOut(few, words).note).not.toMatch(/\d/u);
    },
  );

  test("says when there is no date, no article, nothing at all", async () => {
    expect(await run("refusal", "timeline", {}, makeLibrary("It rained."))).toMatchObject({ reason: "no-dates" });
    expect(await run("refusal", "timeline", { article: "x" }, library)).toMatchObject({ reason: "no-such-article" });
    expect(await run("refusal", "timeline", { about: "zebra" }, library)).toMatchObject({ reason: "no-dates" });
    expect(await run("refusal", "timeline", {}, buildLibrary([]))).toMatchObject({ reason: "empty-corpus" });
  });
});

describe("/compare", () => {
  const library = makeLibrary("Ferry fares rise by a tenth.", "Ferry fares will not rise, says the council.");

  test("sets the passages of two articles side by side", async () => {
    const answer = await run("compare", "compare", { a: "Title 0", b: "Title 1", about: "fares" }, library);
    expect(answer.rows.map(({ left, right }) => [left?.article, right?.article])).toEqual([["0.txt", "1.txt"]]);
    const sheet = layOut(answer, en);
    expect(sheet.sections.map((section) => (section.kind === "excerpt" ? section.label : ""))).toEqual([
      "Title 0",
      "Title 1",
    ]);
  });

  test("says where one of them says nothing more", async () => {
    const answer = await run("compare", "compare", { a: "Title 0", b: "Title 1", about: "tenth" }, library);
    expect(JSON.stringify(layOut(answer, en).sections[1])).toContain("nothing more");
  });

  test.each([
    [{ a: "Title 0", b: "Title 1", about: "zebras" }, "nothing-about"],
    [{ a: "Title 0", b: "Title 0", about: "fares" }, "same-article"],
    [{ a: "Title 0", b: "Title 9", about: "fares" }, "no-such-article"],
    [{ a: "Title 9", b: "Title 1", about: "fares" }, "no-such-article"],
  ])("%j is refused: %s", async (args, reason) => {
    expect(await run("refusal", "compare", args, library)).toMatchObject({ reason });
  });
});
