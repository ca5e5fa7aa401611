import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/core/answers/check-message.ts";
import type { Article } from "../../../src/core/article/article.ts";
import { peekQuotes } from "../../../src/core/quotes/article-quotes.ts";
import { completeSpeakersInSteps } from "../../../src/core/quotes/complete-speakers.ts";
import type { NamedSpeakers } from "../../../src/core/quotes/count-statements.ts";
import { findSpeakerInSteps } from "../../../src/core/quotes/find-speaker.ts";
import { loadTagger } from "../../../src/core/quotes/grammar/load-tagger.ts";
import type { Quote } from "../../../src/core/quotes/quote.ts";
import { finishSteps } from "../../../src/core/text/steps.ts";
import { countCases } from "../../support/case-count.ts";
import { makeLibrary, type OpenedLibrary } from "../../support/libraries.ts";
import { readAll } from "../../support/read-quotes.ts";
import { runAtOnce } from "../../support/run-at-once.ts";

const tag = await loadTagger();

const complete = ({ corpus: { articles } }: OpenedLibrary, typed: string) =>
  finishSteps(completeSpeakersInSteps(articles, typed, readAll(articles, tag), [], 25)).map(({ asked }) => asked);

function find({ corpus: { articles } }: OpenedLibrary, asked: string) {
  return finishSteps(findSpeakerInSteps(articles, asked, readAll(articles, tag), []));
}

/** Whom `/quote` shows, and with how many quotes. */
function quote(library: OpenedLibrary, asked: string): string {
  const found = find(library, asked);
  return found.kind === "quoted" ? `${found.name} ${listQuotes(found.named).length}` : found.kind;
}

/** The quotes of those who speak there. */
function listQuotes(named: readonly NamedSpeakers[]): { readonly article: Article; readonly said: Quote }[] {
  return named.flatMap(({ article, speakers: places }) => {
    const { quotes, speakers } = peekQuotes(article) ?? { quotes: [], speakers: new Map() };
    const ids = places.map((place) => [...speakers.keys()][place]);
    return quotes.filter(({ speaker }) => ids.includes(speaker)).map((said) => ({ article, said }));
  });
}

/** What `/check` says of the words as somebody's, and who said them. */
async function check(library: OpenedLibrary, words: string, asked: string): Promise<string> {
  const answer = await checkMessage(`“${words}”`, asked, library, runAtOnce);
  if (answer.kind !== "check") return answer.kind;
  return `${answer.verdict ?? ""} ${answer.quotations[0]?.speaker ?? ""}`.trim();
}

describe("what /quote finds, /check confirms, and names as the article does", async () => {
  const library = makeLibrary(
    "“We will keep the old ferry running,” said Mikkel Ostergaardian. “The quay has to be built anew,” said Ada von der Lund. “It is ours as well,” von der Lund said.",
    "“We won the vote at last,” said Luis da Costa. “It is theirs to lose,” said Omar al-Hadid. “It is too late for it,” said J. R. R. Tolland.",
    "“It is fine for now and then,” said the U.N. on Monday. “It is good for all of us,” said Min Jae Un.",
  );
  const FERRY = "We will keep the old ferry running";
  test.each([
    ["Mikkel", FERRY, "Mikkel Ostergaardian", 1],
    ["Ostergaardian", FERRY, "Mikkel Ostergaardian", 1],
    ["Ostergardian", FERRY, "Mikkel Ostergaardian", 1],
    ["Mikkel Östergaardian", FERRY, "Mikkel Ostergaardian", 1],
    ["Ada von der Lund", "The quay has to be built anew", "Ada von der Lund", 2],
    ["von der Lund", "The quay has to be built anew", "Ada von der Lund", 2],
    ["Luis da Costa", "We won the vote at last", "Luis da Costa", 1],
    ["Omar al-Hadid", "It is theirs to lose", "Omar al-Hadid", 1],
    ["alHadid", "It is theirs to lose", "Omar al-Hadid", 1],
    ["J.R.R. Tolland", "It is too late for it", "J. R. R. Tolland", 1],
    ["U.N.", "It is fine for now and then", "U.N.", 1],
  ])("%s", async (asked, words, name, quotes) => {
    expect(quote(library, asked)).toBe(`${name} ${quotes}`);
    expect(await check(library, words, asked)).toBe(`exact ${name}`);
  });

  test("and others are not confirmed", async () => {
    expect(await check(library, FERRY, "Omar")).toBe("other-speaker Mikkel Ostergaardian");
    expect(await check(library, "It is good for all of us", "U.N.")).toBe("other-speaker Min Jae Un");
  });
});

describe("/check confirms no doubtful speaker", () => {
  const SAID = "The cranes are older than my father";
  const say = (name: string) => `“${SAID},” said ${name} on Monday.`;

  test("a name that somebody else in the corpus bears is no slip", async () => {
    const alone = makeLibrary(say("Anna Petersen"));
    expect(await check(alone, SAID, "Anna Peterson")).toBe("exact Anna Petersen");
    const both = makeLibrary(say("Anna Petersen"), "Bo Peterson met Anna Holm at the harbour.");
    expect(await check(both, SAID, "Anna Peterson")).toBe("other-speaker Anna Petersen");
  });

  test.each([
    ["Borg", "Anna Berg"],
    ["Hansen", "Anna Jensen"],
    ["Anna Lea", "Anna Lee"],
  ])("%s may be another than %s", async (asked, name) => {
    expect(await check(makeLibrary(say(name)), SAID, asked)).toBe(`other-speaker ${name}`);
  });

  test("of two names as near to the asked one neither is meant", async () => {
    const library = makeLibrary(say("Anna Carlson"), "Bo Karlsson went home with Anna.");
    expect(await check(library, SAID, "Karlson")).toBe("other-speaker Anna Carlson");
  });

  test("a son is not his father where the article tells them apart", async () => {
    const library = makeLibrary(`${say("Donald Voss Jr.")} His father, Donald Voss, was away.`);
    expect(await check(library, SAID, "Donald Voss")).toBe("other-speaker Donald Voss Jr.");
    expect(await check(library, SAID, "Ivana Voss")).toBe("other-speaker Donald Voss Jr.");
    expect(await check(library, SAID, "Donald Voss Jr.")).toBe("exact Donald Voss Jr.");
  });
});

test("somebody else’s wife, lawyer or namesake is not taken for who is asked for", () => {
  const library = makeLibrary(
    "Ada Holm, the wife of Karl Voss, left early. “I never liked the place at all,” Holm said. Karl Voss and Bo Lind came later.",
  );
  expect(find(library, "Karl Voss")).toMatchObject({ kind: "mentioned" });
});

test("who bears the whole name is meant before who bears half of it and more", () => {
  const library = makeLibrary(
    "“We will keep the old ferry running,” said Ada Maria von der Lund.",
    "“The cranes are older than my father,” Ada Maria Berg-Lund said. “They are rusty as well,” she said.",
  );
  expect(quote(library, "Ada Maria von der Lund")).toBe("Ada Maria von der Lund 1");
  expect(quote(library, "Berg")).toBe("Ada Maria Berg-Lund 2");
});

test("a surname that is also an office stays the name before “Jr.”", () => {
  const library = makeLibrary("“We will keep the old ferry running,” said Ada King Jr. on Monday.");
  expect(quote(library, "Ada King Jr.")).toBe("Ada King Jr. 1");
});

const GIVEN = ["Ada", "Bo", "Jean-Luc", "J. R. R.", "J.R.R.", "Seán", "Søren", "Omar", "María José", "Abd al-Karim"];
const BEFORE = [
  "",
  "von ",
  "von der ",
  "van ",
  "van den ",
  "da ",
  "de ",
  "de la ",
  "dos ",
  "del ",
  "bin ",
  "ibn ",
  "al-",
  "el-",
  "Mc",
  "Mc ",
  "O’",
  "O'",
  "Le ",
  "De ",
];
const FAMILY = ["Lund", "Hadid", "Müller", "Østby", "Costa", "Brannan", "Lund-Holm", "Dean", "King", "Park", "Şahin"];
const BEHIND = ["", "", "", " Jr.", " III"];

const shape = fc
  .tuple(...[GIVEN, BEFORE, FAMILY, BEHIND].map((list) => fc.constantFrom(...list)))
  .map(([given = "", before = "", family = "", behind = ""]) => `${given} ${before}${family}${behind}`);

test("whom completion offers, /quote finds, and naming them changes no verdict of /check", async () => {
  let offered = 0;
  await fc.assert(
    fc.asyncProperty(shape, shape, async (one, other) => {
      const library = makeLibrary(
        `“We will keep the old ferry running,” said ${one}. The town council had asked for it.`,
        `The quay is old. “The cranes are older than my father,” ${other} said on Monday.`,
      );
      for (const name of complete(library, "")) {
        offered += 1;
        const found = find(library, name);
        expect([name, found.kind]).toEqual([name, "quoted"]);
        if (found.kind !== "quoted") continue;
        expect(found.name).toBe(name.replace(" (?)", ""));
        for (const { article, said } of listQuotes(found.named)) {
          const words = article.text.slice(said.start, said.end).replace(/[“”,]/gu, "");
          expect([name, await check(library, words, name)]).toEqual([name, await check(library, words, "")]);
        }
        for (const word of found.name.split(" "))
          expect([word, complete(library, word)]).toEqual([word, expect.arrayContaining([name])]);
      }
    }),
    { numRuns: countCases(300) },
  );
  expect(offered).toBeGreaterThan(0);
});
