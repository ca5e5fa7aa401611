import { expect, test } from "vitest";
import { makeArticle, makeMarkdown } from "../../support/articles.ts";

const LONG =
  "The council met for three hours, and nobody left before the last vote had been counted twice by the clerk.";

test.each<[claim: string, text: string, id: string, title: string]>([
  ["the first heading of the first level", "# Harbour\n\nIt is open.", "a.md", "Harbour"],
  ["that heading below a paragraph", `${LONG}\n\n# Harbour\n\nIt is open.`, "a.md", "Harbour"],
  ["that heading below others", "## News\n\nIt opens.\n\n# Harbour\n\nIt is open.", "a.md", "Harbour"],
  ["a single heading of its level", "## Harbour\n\n### Hours\n\nNine.\n\n### Prices\n\nFree.", "a.md", "Harbour"],
  [
    "no section among sections",
    "## Hours\n\nNine to five.\n\n## Prices\n\nIt is free.",
    "opening-hours.md",
    "Opening hours",
  ],
  [
    "no section among sections where the name tells nothing either",
    "## Hours\n\nNine to five.\n\n## Prices\n\nIt is free.",
    "x/a1.md",
    "a1",
  ],
  ["no heading far down", `${LONG}\n\n${LONG}\n\n## Sources\n\nThe clerk.`, "dress-code.md", "Dress code"],
  [
    "the first of several that says what the file is called",
    "# The Harbour\n\nA.\n\n# Hours\n\nB.",
    "harbour.md",
    "The Harbour",
  ],
  ["the first of several in a README", "# The Harbour\n\nA.\n\n# Hours\n\nB.", "x/README.md", "The Harbour"],
  ["the first of several where the name tells nothing", "# The Harbour\n\nA.\n\n# Hours\n\nB.", "a1.md", "The Harbour"],
  [
    "no heading beside its like, for it stands over none of them",
    "# One\n\nA.\n\n# Two\n\nB.",
    "numbers.md",
    "Numbers",
  ],
  ["no table of contents", "# Table of contents\n\n- Hours\n\n# Harbour\n\nIt is open.", "a.md", "Harbour"],
  ["no contents in German", "## Inhalt\n\n- Zeiten\n\nDer Hafen ist offen.", "hafen.md", "Hafen"],
  ["a first line that stands alone", "Harbour opens\n\nIt is open.", "a.md", "Harbour opens"],
  ["no first line that leads into a list", "You need:\n\n- a boat\n- a rope", "sailing-kit.md", "Sailing kit"],
  ["no first line that is a sentence", `${LONG}\n\nIt is open.`, "2024-06-02-bridge-closed.md", "Bridge closed"],
  ["the folder of a README", `${LONG}\n\nIt is open.`, "how-to/README.md", "How to"],
  ["the folder of an index", `${LONG}\n\nIt is open.`, "dress_code/_index.md", "Dress code"],
  [
    "a name without the number that orders it",
    `${LONG}\n\nIt is open.`,
    "guide/03-getting_started.md",
    "Getting started",
  ],
  ["the first line where the name tells nothing", `${LONG}\n\nIt is open.`, "a1.md", LONG],
  [
    "a heading without the words of its image",
    '<h1><img alt="Ferry fire logo" src="a.svg"> The Ferry</h1>\n\nIt is open.',
    "a.md",
    "The Ferry",
  ],
  ["a heading before its image", "# The Ferry ![a boat](a.png)\n\nIt is open.", "a.md", "The Ferry"],
  ["what the image of a heading shows", "# ![Ferry logo](a.png)\n\nIt is open.", "a.md", "Ferry"],
  [
    "no line of languages",
    "हिन्दी | [English](en.md) | Español | [Português do Brasil](pt.md)\n\nIt is open.",
    "ferry-lines.md",
    "Ferry lines",
  ],
  [
    "no line of languages that lead nowhere",
    "Deutsch | English | Español\n\nIt is open.",
    "ferry-lines.md",
    "Ferry lines",
  ],
  ["a line with one bar", "Harbour | Ferry\n\nIt is open.", "a.md", "Harbour | Ferry"],
  [
    "no line that leads to other texts",
    "See [[Clay pit|the pit]] and [[Glaze]]\n\nIt is hot.",
    "kiln-lore.md",
    "Kiln lore",
  ],
  [
    "the folder of a README of general sections",
    "# Installation\n\nPut it up.\n\n# Summary\n\nA pump.\n\n# Details\n\nIt pumps.",
    "bilge-pump/README.md",
    "Bilge pump",
  ],
  [
    "no line that says who came",
    "Attendees: Jane Doe, Omar Haddad\n\n## Roof\n\nIt leaks.\n\n## Bridge\n\nIt is shut.",
    "2024-06-02-bridge.md",
    "Bridge",
  ],
  [
    "no line with a label above sections",
    "Keeper: Jane Doe\n\n## Roof\n\nIt leaks.\n\n## Bridge\n\nIt is shut.",
    "2024-06-02-bridge.md",
    "Bridge",
  ],
  ["a line with a colon over a text", "Harbour: a history\n\nIt is open.", "a.md", "Harbour: a history"],
  ["a name with a line end in it, on one line", `${LONG}\n\nIt is open.`, "dress\ncode.md", "Dress code"],
])("the title is %s", (_claim, text, id, title) => {
  expect(makeMarkdown(text, {}, id).title).toBe(title);
});

test.each([
  "![logo](logo.png)",
  "<!-- toc -->",
  "+++",
  "[![build](https://x.example/b.svg)](https://ci.example)",
  "{% include a %}",
])("%s is no title", (line) => {
  expect(makeMarkdown(`${line}\n\nThe tool sorts files, and it sorts them fast.`, {}, "file-sorter.md").title).not.toBe(
    line,
  );
});

test.each([
  "“Hold your noise!” cried a voice, as a man came up from the graves. “Keep still, or I’ll find you!”",
  "“The weir suits you,” Holt remarked. “I think that you have grown.”",
])("what somebody says at the beginning is text and no title: %s", (line) => {
  const { text, title } = makeArticle(`${line}\n\n“Seven!” I answered.`, {}, "third-chapter.txt");
  expect(text).toContain(line);
  expect(title).toBe("Third chapter");
});

test.each([
  "[00:03] Host: Who are you and what do you do?",
  "16.05.2023, 18:02 - Mira: Where is the key?",
  "<mira> where is the key?",
  "mira: where is the key?",
  "Q: When does it open?",
])("the first turn of a chat, a recording or an interview is text and no title: %s", (line) => {
  const { text, title, blocks } = makeArticle(`${line}\n\nIt was late by then.`, {}, "third-chapter.txt");
  expect(title).toBe("Third chapter");
  expect(blocks.map((block) => text.slice(block.start, block.end))).toContain(line);
});

test("the last line of a chat that has nothing above it is no title", () => {
  const { title } = makeArticle("ada: who rows?\nkarl: i do\nada: alone?\n\nkarl: no thanks", {}, "third-chapter.txt");
  expect(title).toBe("Third chapter");
});

test("a title may be in quotation marks", () => {
  expect(makeMarkdown("“I write when it rains”\n\nA talk with the author of the weir.", {}, "a.md").title).toBe(
    "“I write when it rains”",
  );
});

test("the heading that is the title is no passage, wherever it stands", () => {
  const { text, blocks } = makeMarkdown(`${LONG}\n\n# Harbour\n\nIt is open.`);
  expect(blocks.map((block) => text.slice(block.start, block.end))).toEqual([LONG, "It is open."]);
});

test("a heading that says the stated title in other letters is no passage", () => {
  const { title, blocks } = makeMarkdown("# The HARBOUR, *open*\n\nIt is open.", { title: "The harbour open" });
  expect(title).toBe("The harbour open");
  expect(blocks.map(({ kind }) => kind)).toEqual(["paragraph"]);
});

test.each<[claim: string, id: string, heading: string, title: string]>([
  ["says what the file is called", "docs/ContentTypeParser.md", "## Content-Type Parser", "Content-Type Parser"],
  ["has its name's words", "docs/write-plugin.md", "## How to write a good plugin", "How to write a good plugin"],
  ["is one of its sections", "docs/lts.md", "## Long Term Support", "Speedway"],
  ["stands in the handbook itself", "docs/speedway.md", "## Speedway plugins", "Speedway"],
  ["is an index", "docs/index.md", "## Index", "Speedway"],
])("below the name of a site the heading that %s", (_claim, id, heading, title) => {
  const { title: chosen, blocks } = makeMarkdown(`# Speedway\n\n${heading}\n\n${LONG}\n\n## More\n\n${LONG}`, {}, id);
  expect(chosen).toBe(title);
  expect(blocks.filter(({ kind }) => kind === "heading")).toHaveLength(title === "Speedway" ? 2 : 1);
});

const WRAPPED =
  "The ferry to the islands goes at eight in the morning and comes back at\nsix in the evening, but on Sundays it goes\nat nine.";

test.each<[claim: string, text: string, id: string, title: string]>([
  ["the first line", `Ferry runs again\n\n${LONG}`, "note.txt", "Ferry runs again"],
  ["the file's name, where a sentence comes first", `${LONG}\nIt is open.`, "dress-code.txt", "Dress code"],
  ["the file's name, where a wrapped paragraph does", `${WRAPPED}\n\nTickets are sold on board.`, "ferry.txt", "Ferry"],
  ["a first sentence where the name tells nothing", `${LONG}\nIt is open.`, "001.txt", LONG],
  ["what stands below a memo's fields", `Lab Note      J. Doe\nNote: 17\n\nA Plan\n\n${WRAPPED}`, "017.txt", "A Plan"],
  [
    "an underlined one over numbered chapters",
    `Port rules\n==========\n\n1. Berths\n=========\n\n${LONG}\n\n2. Pilots\n=========\n\n${LONG}`,
    "rules.txt",
    "Port rules",
  ],
  [
    "an underlined one, though its first chapter has the file's name",
    `Port rules\n==========\n\n1. Berths\n---------\n\n${LONG}\n\n2. Pilots\n---------\n\n${LONG}`,
    "berths.txt",
    "Port rules",
  ],
  [
    "no half of a sentence",
    "the weir is shut since its gate has\nto be mended\nBerta\nHolm",
    "weir-gate.txt",
    "Weir gate",
  ],
  ["no second one of who came", "Present: Jane Doe\nApologies: Omar Haddad\n\nWe met.", "weir-board.txt", "Weir board"],
  ["no line behind text", `${WRAPPED}\n\nTickets\n\n${WRAPPED}`, "ferry.txt", "Ferry"],
  [
    "no chapter of a plain text",
    "第一章\n\n总则\n\n港口每天开放。\n\n第二章\n\n费用\n\n每年二十元。",
    "x/b2.txt",
    "b2",
  ],
])("in plain text the title is %s", (_claim, text, id, title) => {
  expect(makeArticle(text, {}, id).title).toBe(title);
});

test.each([
  ["2024-06-02-bridge.md", "2024-06-02"],
  ["news/20240602_bridge.md", "2024-06-02"],
  ["bridge 2024-06-02.md", "2024-06-02"],
  ["2024-06 minutes.md", "2024-06"],
  ["blog/2024/06/02/bridge.md", "2024-06-02"],
])("%s is of %s, and says that its name does", (id, date) => {
  expect(makeMarkdown("# Bridge\n\nIt is closed.", {}, id)).toMatchObject({ date, dateFrom: "file name" });
});

test.each(["2010-11-season.md", "20241402.md", "1234567890.md", "room-2024.md", "2024-06-31.md"])(
  "%s has no date",
  (id) => {
    expect(makeMarkdown("# Bridge\n\nIt is closed.", {}, id)).not.toHaveProperty("date");
  },
);

test("a date in a title is one of last resort, and marked", () => {
  const text = "# Minutes of 3 June 2024\n\nThe council met.";
  expect(makeMarkdown(text)).toMatchObject({ date: "2024-06-03", dateFrom: "title" });
  expect(makeMarkdown(text, {}, "2024-06-05.md")).toMatchObject({ date: "2024-06-05", dateFrom: "file name" });
  expect(makeMarkdown(text, { date: "2024-06-07" }, "2024-06-05.md")).toMatchObject({ date: "2024-06-07" });
  expect(makeMarkdown(text, { date: "2024-06-07" }, "2024-06-05.md")).not.toHaveProperty("dateFrom");
});

test("an article is of the collection that it states, else of its topmost folder", () => {
  expect(makeMarkdown("# A\n\nB.", {}, "how-to_guides/ships/a.md").collection).toBe("how to guides");
  expect(makeMarkdown("# A\n\nB.", { collection: "Ships" }, "guides/a.md").collection).toBe("Ships");
  expect(makeMarkdown("# A\n\nB.", {}, "2024/news/a.md").collection).toBe("news");
  expect(makeMarkdown("# A\n\nB.", {}, "docs/ships/a.md").collection).toBe("ships");
  expect(makeMarkdown("# A\n\nB.", {}, "docs/a.md").collection).toBe("docs");
  expect(makeMarkdown("# A\n\nB.", {}, "2024/a.md").collection).toBeUndefined();
  expect(makeMarkdown("# A\n\nB.", {}, "a.md").collection).toBeUndefined();
});

test.each<[claim: string, text: string]>([
  ["the head of a table", "| a | b |\n|---|---|\n| c | d |"],
  ["what is quoted", "> It is late\n\nSo she said."],
  ["code", "```\nx = 1\n```\n\nThat is all."],
])("where the file's name tells nothing, %s is no title and stands in the text", (_claim, text) => {
  const article = makeMarkdown(text, {}, "x/a1.md");
  expect(article.title).toBe("a1");
  expect(article.blocks[0]?.start).toBe(0);
});

test("the head of a table in plain text is no title", () => {
  expect(makeArticle("a\tb\nc\td\ne\tf", {}, "a1.txt").title).toBe("a1");
  expect(makeArticle("> It is late\n\nSo she said.", {}, "a1.txt").title).toBe("a1");
});
