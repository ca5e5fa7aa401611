import { describe, expect, test } from "vitest";
import { completeSpeakersInSteps } from "../../../src/core/quotes/complete-speakers.ts";
import { listSpokenInSteps, type NamedSpeakers } from "../../../src/core/quotes/count-statements.ts";
import { findSpeakerInSteps } from "../../../src/core/quotes/find-speaker.ts";
import { loadTagger } from "../../../src/core/quotes/grammar/load-tagger.ts";
import { countSpeakersInSteps } from "../../../src/core/quotes/name-counts.ts";
import { finishSteps } from "../../../src/core/text/steps.ts";
import { makeArticle } from "../../support/articles.ts";
import { readAll } from "../../support/read-quotes.ts";

const tag = await loadTagger();

const TEXTS = [
  "“The ferry stays where it is,” said President Karl Voss. “It is paid for,” Voss said.",
  "“The budget is closed for this year,” said President Karl Voss.",
  "“The school needs a new roof,” said Ada Voss, the first lady.",
  "“The quay is safe again,” said President Voss on Monday.",
  "“The market opens on Friday,” Voss said.",
  "“The stadium is too small,” said Bo Holm, the coach. Min Jae Un was there.",
  "“The harbour is ours,” said Prime Minister Eva Lind. Karl Voss Jr. was there.",
  "“The tunnel is ours as well,” said Prime Minister Tom Quill.",
  "“The powder is safe,” Johnson & Johnson said. “The powder is not safe,” said Rita Johnson.",
];
const articles = TEXTS.map((text, at) => makeArticle(text, { title: `Title ${at}` }, `${at}.txt`));
const reading = readAll(articles, tag);

const find = (asked: string, among = articles) => finishSteps(findSpeakerInSteps(among, asked, reading, []));

const list = (named: readonly NamedSpeakers[]) => finishSteps(listSpokenInSteps(named, reading));

/** What is shown: the name with the articles whose words are given; or the names among which to choose, with their statements. */
function ask(asked: string, among = articles): string {
  const found = find(asked, among);
  switch (found.kind) {
    case "quoted":
      return `${found.name}: ${list(found.named)
        .map(({ item }) => item.article.id.slice(0, 1))
        .join(" ")}`;
    case "several":
      return found.bearers.map((one) => `${one.asked} ${one.quotes}/${one.articles}`).join(", ");
    case "mentioned":
    case "unknown":
      return found.kind;
  }
}

describe("a name that several bear", () => {
  test.each([
    ["Voss", "Karl Voss 4/3, Ada Voss 1/1, Voss (?) 1/1"],
    ["voss", "Karl Voss 4/3, Ada Voss 1/1, Voss (?) 1/1"],
    ["Восс", "Karl Voss 4/3, Ada Voss 1/1, Voss (?) 1/1"],
    ["Mrs. Voss", "Ada Voss 1/1, Voss (?) 1/1"],
    ["Prime Minister", "Eva Lind 1/1, Tom Quill 1/1"],
    ["the Prime Minister", "Eva Lind 1/1, Tom Quill 1/1"],
  ])("%s: who is meant is asked, and no words are given", (asked, several) => expect(ask(asked)).toBe(several));

  test.each([
    ["Karl Voss", "Karl Voss: 0 0 1 3"],
    ["Ada Voss", "Ada Voss: 2"],
    ["President Voss", "Karl Voss: 0 0 1 3"],
    ["Voss (?)", "Voss: 4"],
    ["President", "Karl Voss: 0 0 1 3"],
    ["Johnson", "Rita Johnson: 8"],
    ["Johnson & Johnson", "Johnson & Johnson: 8"],
    ["Eva Lind", "Eva Lind: 6"],
  ])("%s means one of them, whose words alone are given", (asked, quoted) => expect(ask(asked)).toBe(quoted));

  test("among the articles that were asked for one of them alone may be left", () => {
    expect(ask("Voss", articles.slice(2, 3))).toBe("Ada Voss: 2");
    expect(ask("Prime Minister", articles.slice(7))).toBe("Tom Quill: 7");
  });

  test("each of those who are to choose from is found, with as many statements as it was said", () => {
    for (const asked of ["Voss", "Prime Minister"]) {
      const found = find(asked);
      expect(found.kind).toBe("several");
      for (const bearer of found.kind === "several" ? found.bearers : []) {
        const chosen = find(bearer.asked);
        expect(chosen).toMatchObject({ kind: "quoted", name: bearer.name });
        expect(chosen.kind === "quoted" && list(chosen.named)).toHaveLength(bearer.quotes);
      }
    }
  });

  test("20 of more are told, the most quoted, and how many there are", () => {
    const many = Array.from({ length: 30 }, (_, at) => {
      const name = `${String.fromCharCode(65 + (at % 26))}${"aeiou".charAt(at % 5)}l${"bdfgk".charAt(at % 5)}a${at > 25 ? "n" : ""} Voss`;
      return makeArticle(
        `“The ferry stays,” said ${name}. ${at === 7 ? `“It stays,” said ${name}.` : ""}`,
        {},
        `${at}.txt`,
      );
    });
    const found = finishSteps(findSpeakerInSteps(many, "Voss", readAll(many, tag), []));
    expect(found).toMatchObject({ kind: "several", of: 30 });
    expect(found.kind === "several" && found.bearers).toHaveLength(20);
    expect(found.kind === "several" && found.bearers[0]).toMatchObject({ quotes: 2 });
  });
});

test("who is quoted counts by person, and is completed with what they are", () => {
  const { speakers } = finishSteps(countSpeakersInSteps(articles, reading, []));
  const karl = speakers.filter(({ name }) => name === "Karl Voss");
  expect(karl).toMatchObject([{ quotes: 4 }]);
  expect(finishSteps(completeSpeakersInSteps(articles, "vos", reading, [], 25))).toMatchObject([
    { asked: "Karl Voss", roles: ["President"], quotes: 4, articles: 3 },
    { asked: "Ada Voss", quotes: 1, articles: 1 },
    { asked: "Voss (?)", isStated: false, quotes: 1, articles: 1 },
  ]);
});

describe("with what the owner tells", () => {
  const owned = [{ name: "Karl Voss", also: ["The Old Fox"], roles: ["Admiral"], in: [] }];
  const findOwned = (asked: string) => finishSteps(findSpeakerInSteps(articles, asked, reading, owned));
  test.each(["The Old Fox", "old fox", "Admiral", "Admiral Voss"])("%s is who the owner says", (asked) => {
    expect(findOwned(asked)).toMatchObject({ kind: "quoted", name: "Karl Voss" });
  });
});
