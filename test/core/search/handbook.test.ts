import { describe, expect, test } from "vitest";
import { answerQuestion } from "../../../src/core/answers/answer-question.ts";
import type { Article } from "../../../src/core/article/article.ts";
import { ENGLISH } from "../../../src/core/index/lexicon.ts";
import { orderSections } from "../../../src/core/search/order-sections.ts";
import { searchPassages } from "../../../src/core/search/search-passages.ts";
import { sliceText } from "../../../src/core/text/span.ts";
import { loadLanguages } from "../../../src/files/load-languages.ts";
import { makeMarkdown } from "../../support/articles.ts";
import { buildLibrary } from "../../support/libraries.ts";
import { runAtOnce } from "../../support/run-at-once.ts";

/** The beginnings of the passages that are found in these files of Markdown, best first. */
function find(question: string, files: Readonly<Record<string, string>>): string[] {
  const articles = Object.entries(files).map(([id, text]) => makeMarkdown(text, {}, id));
  const { hits } = searchPassages(buildLibrary(articles).corpus.index, question);
  return hits.map(({ passage }) => sliceText(passage.article.text, passage));
}

const CLUB = {
  "keys.md": `# Keys

## Getting a key

Every member gets a key from the caretaker. You get it on Mondays and leave a deposit.

## A lost key

The caretaker changes the lock, and the deposit is kept for it.`,
  "boats.md": `# Boats

## Weather

Under a red flag no boat leaves. Should the wind turn, make for the nearest shore.

## Lessons

What you need to do to get a place: make an appointment, and keep it.`,
  "fees.md": `# Fees

## Students

Students pay half.

## Reminders

We send two of them before anything happens.`,
  "house.md": `# House

## Pets

A dog is welcome on a lead.

## Voting

Whoever cannot come to a meeting can come to the desk the day before. Members who come late can vote until ten.`,
};

describe("in a small handbook the subject outweighs the verbs of all work around it", () => {
  test.each([
    ["do you get the deposit back if the key is lost", "The caretaker changes the lock"],
    ["what do I get if I'm a student", "Students pay half"],
    ["what do I need to do to make it when the wind turns", "Under a red flag"],
    ["can my dog come", "A dog is welcome"],
    ["do I get a reminder", "We send two"],
  ])("%s", (question, beginning) => {
    expect(find(question, CLUB)[0]).toMatch(new RegExp(`^${beginning}`, "u"));
  });

  test("in German too", async () => {
    const languages = await loadLanguages(["de"]);
    const files = {
      "a.md": "# Geld\n\n## Auszahlung\n\nWas ihr machen könnt: bekommt ihr nichts, geht zum Amt. Jemand muss da sein.",
      "b.md": "# Haus\n\n## Pfand\n\nDer Pfand liegt beim Wirt.",
      "c.md": "# Garten\n\n## Beete\n\nGegossen wird abends.",
    };
    const articles = Object.entries(files).map(([id, text]) => makeMarkdown(text, { lang: "de" }, id));
    const { index } = buildLibrary(articles, [], { ...ENGLISH, languages }).corpus;
    const [best] = searchPassages(index, "Kann jemand machen dass ich Pfand bekomme").hits;
    expect(best?.passage.article.id).toBe("b.md");
  });
});

describe("an admonition is found by its kind", () => {
  const boats = `# Boats

## Mooring

Tie the boat to the ring.

## Storms

> [!TIP]
> Use two ropes.

## Children

:::warning
Never leave them alone on deck.
:::

## Fuel

Fill it up on land.`;

  test.each([
    ["tip", "Use two ropes"],
    ["warning", "Never leave"],
    ["warnings", "Never leave"],
    ["any tips?", "Use two ropes"],
  ])("%s", (question, beginning) => {
    expect(find(question, { "boats.md": boats })[0]).toMatch(new RegExp(`^${beginning}`, "u"));
  });
});

test("in Turkish neither verbs of all work nor the particles of asking outweigh the subject", async () => {
  const languages = await loadLanguages(["tr"]);
  const files = {
    "a.md": "# Para\n\n## Ödeme\n\nHerkes bir şey yapmak ister, gelmek gerekir.",
    "b.md": "# Ev\n\n## Depozito\n\nDepozito kasada durur.",
    "c.md": "# Bahçe\n\n## Sulama\n\nAkşam sulanır.",
  };
  const articles = Object.entries(files).map(([id, text]) => makeMarkdown(text, { lang: "tr" }, id));
  const { index } = buildLibrary(articles, [], { ...ENGLISH, languages }).corpus;
  const readFirst = (question: string): string | undefined =>
    searchPassages(index, question).hits[0]?.passage.article.id;
  expect(readFirst("depozito için bir şey yapmak gerekir mi")).toBe("b.md");
  expect(searchPassages(index, "depozito almalı mıyım").query.terms.map(({ asked }) => asked)).toEqual([
    "depozito",
    "almali",
  ]);
});

const LONG = Array.from({ length: 9 }, (_, at) => `Item ${at} of the list is told here in several plain words.`).join(
  " ",
);

describe("a section that is asked for by its name is shown from its beginning", () => {
  const rogue = `# Rogue

## Hidden blow

You strike when nobody looks. ${LONG}

The hidden blow grows: a hidden blow has two dice, and the column Hidden blow of the table says how many.

## Traps

${LONG}`;
  const other = { "other.md": "# Other\n\n## Herbs\n\nA hidden path leads to the herbs." };

  test.each(["hidden blow", "Hidden Blow?", "what is a hidden blow"])("%s", (question) => {
    const [first, second] = find(question, { "rogue.md": rogue, ...other });
    expect(first).toMatch(/^You strike/u);
    expect(second).toMatch(/^The hidden blow grows/u);
  });

  test("and what stands under a title where only the title is asked for", () => {
    const spell = `# Emberfall

A spark falls, and all burns. ${LONG}

Emberfall cast again: with a greater Emberfall the flames reach twice as far, and whoever stands near takes two dice more for each level.

## History

It is old.`;
    const files = { "emberfall.md": spell, ...other };
    expect(find("emberfall", files)[0]).toMatch(/^A spark falls/u);
  });
});

describe("how it is asked for hinders no section", () => {
  const text = `# Versions

## Tilde ranges \`~1.2.3\` \`~1\`

They allow the last number to change. ${LONG}

A tilde range in a tilde range: tilde ranges may stand in ranges, so that a range has ranges in it.

## Caret ranges \`^1.2.3\` \`^0.2.5\`

They allow what changes no first number. ${LONG}

A caret range in a caret range: caret ranges may stand in ranges, so that a range has ranges in it.`;

  test.each([
    "caret range",
    "what is the caret range",
    "what are caret ranges?",
    "how do caret ranges work",
    "explain caret ranges",
    "tell me about caret ranges",
    "what does caret range mean",
  ])("%s", (question) => {
    expect(find(question, { "versions.md": text })[0]).toMatch(/^They allow what changes no first/u);
  });
});

describe("who asks what a thing is gets the opening of the page of that name", () => {
  const files = {
    "lantern/README.md": `# lantern – lights for the terminal

Colours what a program prints. ${LONG}

## Install

Install lantern with \`get lantern\`, and lantern is there: lantern needs nothing but lantern.

## Usage

Call lantern from lantern, with lantern: lantern is what lantern does.`,
    "buoy/README.md": `# Buoy\n\nKeeps a program afloat. ${LONG}\n\n## Usage\n\nCall buoy from buoy, with lantern in buoy.`,
  };

  test.each([
    ["what is lantern", "Colours what"],
    ["what does lantern do?", "Colours what"],
    ["what is lantern used for", "Colours what"],
    ["tell me about lantern", "Colours what"],
    ["lantern", "Colours what"],
    ["what does buoy do", "Keeps a program"],
    ["how do I install lantern", "Install lantern"],
  ])("%s", (question, beginning) => {
    expect(find(question, files)[0]).toMatch(new RegExp(`^${beginning}`, "u"));
  });

  test("unless that only lists what the thing has", () => {
    const text = `# Sparkfall\n\nRange: 60 feet\n\nDuration: an hour\n\nParts: a stone, and ${LONG.replaceAll(".", ",")} and so on\n\nThe sparks of a sparkfall blind whoever looks at sparkfall. ${LONG}`;
    expect(find("what does Sparkfall do?", { "sparkfall.md": text })[0]).toMatch(/^The sparks of/u);
    expect(find("Sparkfall", { "sparkfall.md": text })[0]).toMatch(/^Range/u);
  });

  test("what it was is told further down", () => {
    expect(find("what was lantern used for", files)[0]).not.toMatch(/^Colours what/u);
  });

  test("in German too", async () => {
    const languages = await loadLanguages(["de"]);
    const text = `# Laterne\n\nFärbt, was ein Programm schreibt. ${LONG}\n\n## Gebrauch\n\nLaterne ruft Laterne, und was Laterne macht, macht Laterne.`;
    const { index } = buildLibrary([makeMarkdown(text, { lang: "de" })], [], { ...ENGLISH, languages }).corpus;
    const [best] = searchPassages(index, "Was macht Laterne?").hits;
    expect(best?.passage.number).toBe(1);
  });
});

describe("of the first three passages", () => {
  const files = {
    "coffee.md": `# Coffee\n\n## Daily care\n\n${LONG}\n\n${LONG}\n\n${LONG}`,
    "tea.md": "# Tea\n\n## Repairs\n\nItem by item, in plain words.",
  };
  const articles = Object.entries(files).map(([id, text]) => makeMarkdown(text, {}, id));
  const { query, hits } = searchPassages(buildLibrary(articles).corpus.index, "plain words of an item");
  const order = (scores: readonly number[]): string[] => {
    const inOrder = [...hits].sort(
      ({ passage: a }, { passage: b }) => a.article.id.localeCompare(b.article.id) || a.number - b.number,
    );
    const scored = inOrder.map((hit, at) => ({ ...hit, score: scores[at] ?? 0 }));
    return orderSections(query, scored).map(({ passage }) => `${passage.article.id} ${passage.number}`);
  };

  test("one section does not take all where another says nearly as much", () => {
    expect(order([9, 8.9, 8.8, 8.5])).toEqual(["coffee.md 1", "tea.md 1", "coffee.md 2", "coffee.md 3"]);
  });

  test("those of one article are put in order without reading their words", () => {
    let reads = 0;
    const counted = (article: Article): Article => ({
      ...article,
      get text() {
        reads += 1;
        return article.text;
      },
    });
    const [coffee] = articles;
    if (coffee === undefined) throw new Error("there are two");
    const article = counted(coffee);
    const ofOne = hits.flatMap((hit) =>
      hit.passage.article.id === article.id && hit.passage.number > 1
        ? { ...hit, passage: { ...hit.passage, article } }
        : [],
    );
    expect(orderSections(query, ofOne).length).toBeGreaterThan(1);
    expect(reads).toBe(0);
  });

  test("a section may have all that says clearly more than any other", () => {
    expect(order([9, 8.9, 8.8, 5])).toEqual(["coffee.md 1", "coffee.md 2", "coffee.md 3", "tea.md 1"]);
  });
});

test("what introduces a list finds all parts into which it is cut, and stands in the first alone", async () => {
  const items = Array.from({ length: 6 }, (_, at) => `- Day ${at + 1}: ${LONG}`);
  const articles = [
    makeMarkdown(`# Camp\n\n## Packing\n\nWe leave early. These provisions are for a week:\n\n${items.join("\n")}`),
    makeMarkdown("# Other\n\n## Herbs\n\nThey grow here.\n\n- Mint\n- Sage", {}, "other.md"),
  ];
  const answer = await answerQuestion("provisions", buildLibrary(articles), runAtOnce);
  const texts = answer.kind === "passages" ? answer.hits.map(({ text }) => text) : [];
  expect(texts).toHaveLength(6);
  expect(texts.filter((text) => text.includes("provisions"))).toHaveLength(1);
});

describe("pages of one form, one a boat", () => {
  const tell = (boat: string): string => `# ${boat}

## Mooring

Moor the ${boat} with two ropes at the ring of the jetty, and let her swing with the tide; never moor her at a pole.`;
  const PAGES = {
    "cutter.md": tell("cutter"),
    "dinghy.md": tell("dinghy"),
    "ketch.md": tell("ketch"),
    "yawl.md": tell("yawl"),
    "jetty.md": `# Jetty

## Rings

Whoever moors a boat asks the keeper first which of the rings is free, pays him, and writes the number into the book.`,
  };

  const order = (scores: Readonly<Record<string, number>>): string[] => {
    const articles = Object.entries(PAGES).map(([id, text]) => makeMarkdown(text, {}, id));
    const { query, hits } = searchPassages(buildLibrary(articles).corpus.index, "boat ropes ring tide");
    const scored = hits.flatMap((hit) => {
      const score = scores[hit.passage.article.id];
      return score === undefined ? [] : { ...hit, score };
    });
    const best = scored.sort((a, b) => b.score - a.score);
    return orderSections(query, best).map(({ passage }) => passage.article.id);
  };

  test("do not fill the first places where another page says nearly as much", () => {
    expect(order({ "cutter.md": 9, "dinghy.md": 8.9, "ketch.md": 8.8, "jetty.md": 8.2 })).toEqual([
      "cutter.md",
      "jetty.md",
      "dinghy.md",
      "ketch.md",
    ]);
  });

  test("have the first places where they say clearly more than any other", () => {
    expect(order({ "cutter.md": 9, "dinghy.md": 8.9, "jetty.md": 5 })).toEqual(["cutter.md", "dinghy.md", "jetty.md"]);
  });

  test("are all found", () => {
    const found = find("moor at a ring", PAGES);
    expect(found.filter((passage) => passage.startsWith("Moor the"))).toHaveLength(4);
  });

  test.each(["cutter", "dinghy", "ketch", "yawl"])("begin with the one that is asked for: %s", (boat) => {
    expect(find(`how to moor a ${boat}`, PAGES)[0]).toContain(`Moor the ${boat}`);
  });
});
