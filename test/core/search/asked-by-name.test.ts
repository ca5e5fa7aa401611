import { expect, test } from "vitest";
import { UNSURE } from "../../../src/core/search/confidence.ts";
import { searchPassages } from "../../../src/core/search/search-passages.ts";
import { makeMarkdown } from "../../support/articles.ts";
import { buildLibrary } from "../../support/libraries.ts";

/** What is found in these files of Markdown for a question: the articles of the hits, best first, and whether surely. */
function ask(question: string, files: Readonly<Record<string, string>>): { ids: string[]; isSure: boolean } {
  const articles = Object.entries(files).map(([id, text]) => makeMarkdown(text, {}, id));
  const { hits, confidence } = searchPassages(buildLibrary(articles).corpus.index, question);
  return { ids: [...new Set(hits.map(({ passage }) => passage.article.id))], isSure: confidence >= UNSURE };
}

const SPELLS = {
  "frostbolt.md": "# Frostbolt\n\nA ray of ice strikes one creature. It takes 3d8 cold damage.",
  "wand.md": "# Wand of winter\n\nThe wand casts the frostbolt spell. It has seven charges.",
  "ogre.md": "# Ogre\n\nOgres are large and hungry.",
};

test.each(["frostbolt", "what does frostbolt do", "Frostbolt?"])(
  "the article that “%s” names comes first, though its own text never says the word and no text has a heading",
  (question) => {
    expect(ask(question, SPELLS)).toMatchObject({ isSure: true, ids: ["frostbolt.md", "wand.md"] });
  },
);

const DESK = { "help.md": "# Help\n\nAsk us.\n\n## Self-service desk\n\nOpen all week.", "ogre.md": SPELLS["ogre.md"] };

test.each(["self-service", "self-service desk", '"self-service desk"', '"service desk"'])(
  "%s is found where it stands in a heading alone",
  (question) => {
    expect(ask(question, DESK)).toMatchObject({ isSure: true, ids: ["help.md"] });
  },
);

test.each(["two-horse", "two-horse race", '"horse race"'])(
  "%s is found where it stands in a title alone",
  (question) => {
    const files = { "race.md": "# A two-horse race\n\nThe other teams are far behind.", "ogre.md": SPELLS["ogre.md"] };
    expect(ask(question, files)).toMatchObject({ isSure: true, ids: ["race.md"] });
  },
);

test.each(["title", "other name"])("a phrase is found in the %s of an article alone", (name) => {
  const text = "It has two arms.";
  const named =
    name === "title" ? { title: "Folding crane" } : { title: "Machine 7", aliases: ["Folding crane", "Stork"] };
  const articles = [makeMarkdown(text, named, "crane.md"), makeMarkdown("A crane is a bird.", {}, "bird.md")];
  const { hits } = searchPassages(buildLibrary(articles).corpus.index, '"folding crane"');
  expect(hits.map(({ passage }) => passage.article.id)).toEqual(["crane.md"]);
});

test("a phrase that is parted by the border of a heading and its text stands nowhere", () => {
  expect(ask('"desk open"', DESK).ids).toEqual([]);
});

test("what is shut out is shut out of the text alone", () => {
  expect(ask("desk -week", DESK).ids).toEqual([]);
  expect(ask("week -desk", DESK).ids).toEqual(["help.md"]);
});

test("a word that stands only in a file's name is an answer", () => {
  const files = {
    "gear-xylophone.md": "# Instruments\n\nIt is struck with two mallets.",
    "ogre.md": SPELLS["ogre.md"],
  };
  expect(ask("xylophone", files)).toMatchObject({ isSure: true, ids: ["gear-xylophone.md"] });
});

test.each(["how often does the ferry go", "when does the ferry go", "when does the ferry get going"])(
  "“%s” is not denied for the sake of a verb that names nothing",
  (question) => {
    const files = { "ferry.md": "# Ferry\n\nThe ferry runs every hour.", "ogre.md": SPELLS["ogre.md"] };
    expect(ask(question, files)).toMatchObject({ isSure: true, ids: ["ferry.md"] });
  },
);
