import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article } from "../../../../src/core/article/article.ts";
import type { OwnedPerson } from "../../../../src/core/index/owned-person.ts";
import { NameIndex } from "../../../../src/core/quotes/name-index.ts";
import { writeForm } from "../../../../src/core/quotes/people/written-form.ts";
import { nameToAsk } from "../../../../src/core/quotes/register/find-persons.ts";
import { finishSteps } from "../../../../src/core/text/steps.ts";
import { makeArticle } from "../../../support/articles.ts";
import { countCases } from "../../../support/case-count.ts";

/** A speaker of an article: the name, or what else is told beside it. */
type Told =
  | string
  | {
      readonly name: string;
      readonly kind?: "person" | "body";
      readonly roles?: readonly string[];
      readonly gender?: "m" | "f";
      readonly forms?: readonly string[];
    };

interface Told1 {
  readonly speakers: readonly Told[];
  readonly collection?: string;
  readonly date?: string;
}

/** An article that names these. */
const a = (...speakers: Told[]): Told1 => ({ speakers });
const inNews = (collection: string, ...speakers: Told[]): Told1 => ({ speakers, collection });
const on = (date: string, ...speakers: Told[]): Told1 => ({ speakers, date });

function build(articles: readonly Told1[], order = articles.map((_, at) => at)): { index: NameIndex; all: Article[] } {
  const index = new NameIndex();
  const all = articles.map(({ collection, date }, at) =>
    makeArticle("Nothing.", { ...(collection && { collection }), ...(date && { date }) }, `${at}.txt`),
  );
  for (const at of order) {
    const [article, told] = [all[at], articles[at]];
    if (article === undefined || told === undefined) continue;
    const speakers = told.speakers.map((one) => {
      const {
        name,
        kind = "person" as const,
        roles = [],
        forms = [],
        ...rest
      } = typeof one === "string" ? { name: one } : one;
      const form = writeForm({
        kind,
        name,
        roles,
        aliases: [name, ...forms],
        ...("gender" in rest && { gender: rest.gender }),
      });
      return { form, words: [], quotes: 1, mentions: 1 };
    });
    index.add(article, { names: [], speakers, statements: new Uint8Array() });
  }
  return { index, all };
}

/** Everybody, by the name by which they are asked for, with the numbers of the articles that speak of them. */
function tell(articles: readonly Told1[], owned: readonly OwnedPerson[] = [], order?: number[]): string[] {
  const { index } = build(articles, order);
  return describePeople(index, owned);
}

function describePeople(index: NameIndex, owned: readonly OwnedPerson[]): string[] {
  return finishSteps(finishSteps(index.openPeopleInSteps(owned)).listInSteps())
    .map((person) => {
      const places = person.entries.map(({ article }) => Number(article.id.slice(0, -".txt".length)));
      return `${nameToAsk(person)}: ${places.sort((x, y) => x - y).join(" ")}`;
    })
    .sort();
}

type Row = readonly [claim: string, articles: readonly Told1[], people: readonly string[]];

describe("who is one person", () => {
  test.each<Row>([
    ["a middle initial is no other person", [a("Ada Voss"), a("Ada B. Voss"), a("Ada Voss")], ["Ada Voss: 0 1 2"]],
    [
      "initials are one however they are spaced",
      [a("J. R. R. Tolland"), a("J.R.R. Tolland")],
      ["J. R. R. Tolland: 0 1"],
    ],
    ["initials stand for a name", [a("John Tolland"), a("J. R. Tolland")], ["John Tolland: 0 1"]],
    ["a short form of a given name", [a("William Holm"), a("Bill Holm"), a("William Holm")], ["William Holm: 0 1 2"]],
    ["capitals and accents", [a("Jörg Müller"), a("JORG MULLER"), a("Joerg Mueller")], ["Jörg Müller: 0 1 2"]],
    ["the Arabic article", [a("Omar al-Hadid"), a("Omar Hadid"), a("Omar al-Hadid")], ["Omar al-Hadid: 0 1 2"]],
    ["another script", [a("Nikol Pashian"), a("Никол Пашиян"), a("Nikol Pashian")], ["Nikol Pashian: 0 1 2"]],
    [
      "another way into Latin letters",
      [a("Владимир Лунд"), a("Владимир Лунд"), a("Wladimir Lund")],
      ["Владимир Лунд: 0 1 2"],
    ],
    ["who hides a first name", [a("J. Edgar Holm"), a("Edgar Holm"), a("Edgar Holm")], ["Edgar Holm: 0 1 2"]],
  ])("%s", (_, articles, people) => expect(tell(articles)).toEqual(people));
});

describe("who only shares a name", () => {
  test.each<Row>([
    ["husband and wife", [a("Karl Voss"), a("Ada Voss")], ["Ada Voss: 1", "Karl Voss: 0"]],
    ["father and son", [a("Karl Voss"), a("Karl Voss Jr.")], ["Karl Voss Jr.: 1", "Karl Voss: 0"]],
    ["the second and the third", [a("Karl Voss II"), a("Karl Voss III")], ["Karl Voss II: 0", "Karl Voss III: 1"]],
    ["other middle initials", [a("Karl A. Voss"), a("Karl B. Voss")], ["Karl A. Voss: 0", "Karl B. Voss: 1"]],
    ["“H. W.” and “W.”", [a("Karl H. W. Voss"), a("Karl W. Voss")], ["Karl H. W. Voss: 0", "Karl W. Voss: 1"]],
    ["a double name", [a("Ada Lund-Holm"), a("Ada Holm")], ["Ada Holm: 1", "Ada Lund-Holm: 0"]],
    [
      "an acronym and a name",
      [a({ name: "UN", kind: "body" }), a("Min Jae Un"), a({ name: "U.N.", kind: "body" })],
      ["Min Jae Un: 1", "U.N.: 0 2"],
    ],
    [
      "an acronym and a name of one article",
      [a({ name: "UN", kind: "body" }, "Min Jae Un"), a("UN")],
      ["Min Jae Un: 0", "UN: 0 1"],
    ],
    [
      "a firm and one of the family",
      [a({ name: "Voss & Voss", kind: "body" }), a("Ada Voss")],
      ["Ada Voss: 1", "Voss & Voss: 0"],
    ],
    [
      "the police of two articles, unlike those of a town",
      [
        a({ name: "Police", kind: "body" }),
        a({ name: "police", kind: "body" }),
        a({ name: "Bergby police", kind: "body" }),
      ],
      ["Bergby police: 2", "Police (?): 0 1"],
    ],
    ["a month and a given name", [a({ name: "Jan", kind: "body" }), a("Jan Kowal")], ["Jan Kowal: 1", "Jan: 0"]],
  ])("%s", (_, articles, people) => expect(tell(articles)).toEqual(people));
});

describe("a family name alone", () => {
  const president = { name: "Karl Voss", roles: ["President"] };
  test.each<Row>([
    ["is the only bearer’s", [a("Ada Voss"), a("Voss")], ["Ada Voss: 0 1"]],
    ["is a person’s own name where nobody has a longer one", [a("Voss"), a("Voss")], ["Voss: 0 1"]],
    ["stays open between two", [a("Ada Voss"), a("Bo Voss"), a("Voss")], ["Ada Voss: 0", "Bo Voss: 1", "Voss (?): 2"]],
    [
      "is whose role it comes with",
      [a(president), a(president), a("Ada Voss"), a({ name: "Voss", roles: ["President"] })],
      ["Ada Voss: 2", "Karl Voss: 0 1 3"],
    ],
    [
      "with another role is none of theirs for sure",
      [a({ name: "Bo Voss", roles: ["farmer"] }), a({ name: "Voss", roles: ["President"] })],
      ["Bo Voss: 0", "Voss (?): 1"],
    ],
    [
      "with a gender is the wife’s",
      [a("Karl Voss"), a("Ada Voss"), a({ name: "Voss", gender: "f" })],
      ["Ada Voss: 1 2", "Karl Voss: 0"],
    ],
    [
      "with a form of address is the wife’s",
      [a("Karl Voss"), a("Ada Voss"), a({ name: "Mrs. Voss" })],
      ["Ada Voss: 1 2", "Karl Voss: 0"],
    ],
    [
      "is whom its collection speaks of",
      [inNews("sport", "Bo Voss"), inNews("town", "Ada Voss"), inNews("sport", "Voss"), inNews("town", "Voss")],
      ["Ada Voss: 1 3", "Bo Voss: 0 2"],
    ],
    [
      "is whom its time speaks of",
      [on("2001-02-03", "Bo Voss"), on("2018-02-03", "Ada Voss"), on("2001", "Voss"), on("2018-01", "Voss")],
      ["Ada Voss: 1 3", "Bo Voss: 0 2"],
    ],
    [
      "is whom the article names in full as well",
      [a("Ada Voss"), a("Bo Voss"), a("Ada Voss", "Voss")],
      ["Ada Voss: 0 2 2", "Bo Voss: 1"],
    ],
    [
      "stays open where the article names both",
      [a("Ada Voss", "Bo Voss", "Voss")],
      ["Ada Voss: 0", "Bo Voss: 0", "Voss (?): 0"],
    ],
    [
      "of a family with a particle is nobody else’s",
      [a("Ada von der Lund"), a("Bo Lund"), a("von der Lund"), a("Lund")],
      ["Ada von der Lund: 0 2", "Bo Lund: 1 3"],
    ],
    [
      "may be the given name",
      [a("Hillary Voss"), a("Bo Voss"), a("Hillary Voss"), a("Hillary Voss"), a("Hillary Voss"), a("Hillary")],
      ["Bo Voss: 1", "Hillary Voss: 0 2 3 4 5"],
    ],
    [
      "is nobody’s given name where its bearer is what none of those is",
      [a("Francis Voss"), a("Francis Holm"), a({ name: "Francis", roles: ["Pope"] })],
      ["Francis Holm: 1", "Francis Voss: 0", "Francis: 2"],
    ],
    [
      "with a number is nobody’s given name",
      [a("Elizabeth Voss"), a("Elizabeth II")],
      ["Elizabeth II: 1", "Elizabeth Voss: 0"],
    ],
    [
      "may stand first",
      [a("Kim Jong-il"), a("Kim Min-seok"), a("Kim")],
      ["Kim (?): 2", "Kim Jong-il: 0", "Kim Min-seok: 1"],
    ],
    [
      "of somebody of whom no given name is told",
      [a("Mr. Harrow", "Mrs. Harrow"), a({ name: "Harrow", gender: "f" }), a("Harrow")],
      ["Harrow (?): 2", "Mr. Harrow: 0", "Mrs. Harrow: 0 1"],
    ],
  ])("%s", (_, articles, people) => expect(tell(articles)).toEqual(people));

  test("so does a name that several share in part", () => {
    const articles = [
      a("Karl H. W. Voss"),
      a("Karl W. Voss"),
      a("Karl Voss"),
      a({ name: "Karl Voss", roles: ["Governor"] }),
    ];
    expect(tell(articles)).toEqual(["Karl H. W. Voss: 0", "Karl Voss (?): 2 3", "Karl W. Voss: 1"]);
  });
});

const NAMES = [
  "Ada Voss",
  "Bo Voss",
  "A. Voss",
  "Voss",
  "Mrs. Voss",
  "Karl Voss Jr.",
  "Karl Voss",
  "Bill Holm",
  "William Holm",
  "Holm",
  "Ada",
  "Восс",
];
const speaker = fc.record({
  name: fc.constantFrom(...NAMES),
  roles: fc.subarray(["President", "former President", "farmer"]),
  kind: fc.constantFrom("person" as const, "body" as const),
});
const article = fc.record({
  speakers: fc.array(speaker, { maxLength: 3 }),
  collection: fc.constantFrom("town", "sport"),
  date: fc.constantFrom("2001-02-03", "2018-02-03"),
});

test("who is who does not depend on the order in which articles are read", () => {
  fc.assert(
    fc.property(fc.array(article, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (articles, chance) => {
      const order = articles.map((_, at) => ({ at, key: chance.next().value })).sort((x, y) => x.key - y.key);
      expect(
        tell(
          articles,
          [],
          order.map(({ at }) => at),
        ),
      ).toEqual(tell(articles));
    }),
    { numRuns: countCases(500) },
  );
});

test("nor on what was read and taken out again, nor on who asked meanwhile", () => {
  fc.assert(
    fc.property(fc.array(article, { maxLength: 8 }), fc.array(article, { maxLength: 8 }), (kept, gone) => {
      const { index, all } = build([...kept, ...gone]);
      describePeople(index, []);
      finishSteps(index.removeInSteps(new Set(all.slice(kept.length))));
      expect(describePeople(index, [])).toEqual(tell(kept));
    }),
    { numRuns: countCases(500) },
  );
});

test("everybody is told once, and nobody is lost", () => {
  fc.assert(
    fc.property(fc.array(article, { maxLength: 12 }), (articles) => {
      const told = tell(articles).flatMap((line) => line.split(": ")[1]?.split(" ") ?? []);
      expect(told).toHaveLength(articles.flatMap(({ speakers }) => speakers).length);
    }),
    { numRuns: countCases(500) },
  );
});

describe("a question looks at those alone who may be meant", () => {
  /** Steps that are done to find who is called Ada Voss among so many others. */
  function countSteps(others: readonly Told1[]): number {
    const { index } = build([a("Ada Voss"), a("Voss"), ...others]);
    const people = finishSteps(index.openPeopleInSteps([]));
    const node = people.register.findNode("ada voss");
    const steps = people.findInSteps(new Set(node === undefined ? [] : [node]));
    let count = 0;
    for (let step = steps.next(); step.done !== true; step = steps.next()) count += 1;
    return count;
  }
  const name = (at: number): string =>
    `${String.fromCharCode(66 + (at % 24))}ob ${String.fromCharCode(66 + (at % 23))}${"o".repeat(3 + (at % 7))}lm`;

  test("and not at all who are named", () => {
    const few = Array.from({ length: 10 }, (_, at) => a(name(at)));
    const many = Array.from({ length: 1_000 }, (_, at) => a(name(at)));
    expect(countSteps(many)).toBe(countSteps(few));
  });

  test("whose names are gone through in steps, however many share one", () => {
    const namesakes = Array.from({ length: 500 }, (_, at) => a(`${name(at).replace(" ", "")} Voss`));
    expect(countSteps(namesakes)).toBeGreaterThan(500);
  });
});

test("a person of hundreds of forms is one, and found by them", () => {
  const forms = Array.from({ length: 400 }, (_, at) => `Ada ${"x".repeat(1 + (at % 20))}${at} Voss`);
  expect(tell([a({ name: "Ada Voss", forms }), a("Ada Voss"), a("Voss")])).toEqual(["Ada Voss: 0 1 2"]);
});

describe("what the owner tells", () => {
  const own = (name: string, rest: Partial<OwnedPerson> = {}): OwnedPerson => ({
    name,
    also: [],
    roles: [],
    in: [],
    ...rest,
  });
  const cases: readonly (readonly [string, readonly Told1[], readonly OwnedPerson[], readonly string[]])[] = [
    [
      "joins names that have nothing in common",
      [a("Ada Voss"), a("Ada Holm"), a("習近平"), a("Voss")],
      [own("Ada Voss", { also: ["Ada Holm", "習近平"] })],
      ["Ada Voss: 0 1 2 3"],
    ],
    ["names somebody", [a("A. Voss"), a("Ada Voss")], [own("Dame Ada", { also: ["Ada Voss"] })], ["Dame Ada: 0 1"]],
    [
      "splits what would be one",
      [a("Karl Voss"), a("K. Voss")],
      [own("Karl Voss"), own("K. Voss")],
      ["K. Voss: 1", "Karl Voss: 0"],
    ],
    [
      "splits one name by where it is spoken of",
      [inNews("town", "Karl Voss"), inNews("sport", "Karl Voss"), inNews("sport", "Karl Voss")],
      [
        own("Karl Voss the mayor", { also: ["Karl Voss"], in: ["town"] }),
        own("Karl Voss the coach", { also: ["Karl Voss"], in: ["sport"] }),
      ],
      ["Karl Voss the coach: 1 2", "Karl Voss the mayor: 0"],
    ],
    [
      "splits one name by what its bearers are, and leaves open who is neither",
      [a({ name: "Karl Voss", roles: ["Mayor"] }), a({ name: "Karl Voss", roles: ["coach"] }), a("Karl Voss")],
      [
        own("Karl Voss I", { also: ["Karl Voss"], roles: ["Mayor"] }),
        own("Karl Voss II", { also: ["Karl Voss"], roles: ["coach"] }),
      ],
      ["Karl Voss (?): 2", "Karl Voss I: 0", "Karl Voss II: 1"],
    ],
    [
      "gives a family name alone to one",
      [a("Ada Voss"), a("Bo Voss"), a("Voss")],
      [own("Ada Voss", { also: ["Voss"] })],
      ["Ada Voss: 0 2", "Bo Voss: 1"],
    ],
    [
      "of whom no article speaks, changes nothing",
      [a("Ada Voss")],
      [own("Bo Holm", { also: ["Holm"] })],
      ["Ada Voss: 0"],
    ],
  ];
  test.each(cases)("%s", (_, articles, owned, people) => expect(tell(articles, owned)).toEqual(people));

  test("may join everybody, which loses nobody", () => {
    const names = ["Ada Voss", "Bo Holm", "Karl Lind", "Voss", "Mrs. Holm"];
    const owned = [own("Everybody", { also: names }), own("Everybody else", { also: names })];
    const told = tell(
      names.map((name) => a(name)),
      owned,
    ).flatMap((line) => line.split(": ")[1]?.split(" ") ?? []);
    expect(told.sort()).toEqual(names.map((_, at) => String(at)));
    expect(
      tell(
        names.map((name) => a(name)),
        owned.slice(0, 1),
      ),
    ).toEqual(["Everybody: 0 1 2 3 4"]);
  });

  test("holds from the moment on in which it is told", () => {
    const { index } = build([a("Ada Voss"), a("Ada Holm")]);
    expect(describePeople(index, [])).toEqual(["Ada Holm: 1", "Ada Voss: 0"]);
    expect(describePeople(index, [own("Ada Voss", { also: ["Ada Holm"] })])).toEqual(["Ada Voss: 0 1"]);
    expect(describePeople(index, [])).toEqual(["Ada Holm: 1", "Ada Voss: 0"]);
  });
});
