import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Article } from "../../../src/core/article/article.ts";
import { findQuotesInSteps } from "../../../src/core/library/find-quotes.ts";
import { readQuotesInSteps } from "../../../src/core/quotes/article-quotes.ts";
import type { ReadQuotes } from "../../../src/core/quotes/articles-read.ts";
import { completeSpeakersInSteps } from "../../../src/core/quotes/complete-speakers.ts";
import { findSpeakerInSteps } from "../../../src/core/quotes/find-speaker.ts";
import { loadTagger } from "../../../src/core/quotes/grammar/load-tagger.ts";
import { countSpeakersInSteps, recountSpeakersInSteps } from "../../../src/core/quotes/name-counts.ts";
import { findNamedArticlesInSteps } from "../../../src/core/quotes/named-articles.ts";
import { listBearerWords, readAskedName } from "../../../src/core/quotes/people/asked-name.ts";
import { rateBearing } from "../../../src/core/quotes/people/match-name.ts";
import type { Speaker } from "../../../src/core/quotes/people/speaker.ts";
import { digestReadingInSteps } from "../../../src/core/quotes/reading-digest.ts";
import { finishSteps, type Steps } from "../../../src/core/text/steps.ts";
import { makeArticle } from "../../support/articles.ts";
import { buildCorpus } from "../../support/build-corpus.ts";
import { countCases } from "../../support/case-count.ts";
import { readAll } from "../../support/read-quotes.ts";

const tag = await loadTagger();

const ARTICLES = 30;
const NONE = { names: [], speakers: [], statements: new Uint8Array() };
const TEXT = "Ada Voss closed the bridge. She said the pillars were cracked. Karl Holm called it late.";

function write(count: number, text = TEXT, name = "bridge"): Article[] {
  return Array.from({ length: count }, (_, at) => makeArticle(text, { title: `Bridge ${at}` }, `${name}-${at}.txt`));
}

/** Does steps to their end, and something else after so many of them. */
function finishInterrupted<T>(steps: Steps<T>, after: number, interrupt: () => void): T {
  for (let step = 0; ; step += 1) {
    if (step === after) interrupt();
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}

describe("a question is answered from what was read", () => {
  test("and tells of how many of the articles that is", () => {
    const articles = write(ARTICLES);
    const found = finishSteps(findSpeakerInSteps(articles, "Voss", readAll(articles.slice(0, 12), tag), []));
    expect(found).toMatchObject({ kind: "quoted", name: "Ada Voss", read: { articles: 12, of: ARTICLES } });
    expect(found.kind === "quoted" && found.named).toHaveLength(12);
  });

  test("of those that have the name once all are read", () => {
    const articles = [...write(3), ...write(5, "Nothing of the kind was heard.", "other")];
    const found = finishSteps(findSpeakerInSteps(articles, "Voss", readAll(articles, tag), []));
    expect(found).toMatchObject({ kind: "quoted", read: { articles: 3, of: 3 } });
  });

  test("whose counts and completions grow with the reading", () => {
    const articles = write(ARTICLES);
    const reading = readAll(articles.slice(0, 10), tag);
    const count = () => finishSteps(countSpeakersInSteps(articles, reading, []));
    const complete = () => finishSteps(completeSpeakersInSteps(articles, "vos", reading, [], 5));
    expect(count().read).toEqual({ articles: 10, of: ARTICLES });
    expect(complete()).toMatchObject([{ name: "Ada Voss", quotes: 10, articles: 10 }]);
    for (const article of articles.slice(10)) {
      const said = finishSteps(readQuotesInSteps(article, tag));
      reading.index.add(article, finishSteps(digestReadingInSteps(article, said)));
    }
    expect(count().read).toEqual({ articles: ARTICLES, of: ARTICLES });
    expect(complete()).toMatchObject([{ name: "Ada Voss", quotes: ARTICLES, articles: ARTICLES }]);
  });

  test("of one moment, whatever is read while the answer is put together", () => {
    const articles = write(ARTICLES);
    const digests = articles.map((article) =>
      finishSteps(digestReadingInSteps(article, finishSteps(readQuotesInSteps(article, tag)))),
    );
    for (let step = 0; step < 40; step += 1) {
      const asked = [...articles];
      const [one, other] = [readAll(articles.slice(0, 5), tag), readAll(articles.slice(0, 5), tag)];
      const readOn = ({ index }: ReadQuotes): void => {
        for (const [at, article] of articles.slice(0, ARTICLES - 3).entries()) index.add(article, digests[at] ?? NONE);
      };
      const found = finishInterrupted(findSpeakerInSteps(asked, "Voss", one, []), step, () => readOn(one));
      expect({ step, named: found.kind === "quoted" && found.named.length }).toEqual({
        step,
        named: found.read.articles,
      });
      const { speakers, read } = finishInterrupted(recountSpeakersInSteps(asked, other, []), step, () => readOn(other));
      const voss = speakers.find(({ name }) => name === "Ada Voss");
      expect({ step, quotes: voss?.quotes }).toEqual({ step, quotes: read.articles });
    }
  });

  test("looks up what it shows alone, each article once", async () => {
    const articles = [...write(40), ...write(200, "Karl Holm called it late. He said it again.", "holm")];
    const reading = readAll(articles, tag);
    const looked: string[] = [];
    const counting: ReadQuotes = {
      ...reading,
      findQuotesInSteps: (article, places) => {
        looked.push(article.id);
        return reading.findQuotesInSteps(article, places);
      },
    };
    const asked = {
      speaker: "Voss",
      about: "",
      kind: "",
      article: "",
      order: "newest",
      page: { number: 1, size: 3 },
      mentions: 3,
    } as const;
    const corpus = buildCorpus(articles);
    const found = finishSteps(findQuotesInSteps(corpus, corpus.articles, asked, counting));
    expect(found.kind === "quoted" && found.statements.length).toBeGreaterThan(0);
    expect(looked).toEqual([...new Set(looked)]);
    expect(looked.length).toBeLessThanOrEqual(3);
  });
});

describe("no false absence", () => {
  test("whatever is taken out for the next state of the corpus while the answer is put together", () => {
    const corpus = buildCorpus(write(6));
    const asked = { speaker: "Voss", about: "", kind: "", article: "", order: "newest", mentions: 3 } as const;
    const kinds = new Set<string>();
    for (let step = 0; step < 60; step += 1) {
      const reading = readAll(corpus.articles, tag);
      const answering = findQuotesInSteps(corpus, corpus.articles, { ...asked, page: { number: 1, size: 3 } }, reading);
      const found = finishInterrupted(answering, step, () => {
        finishSteps(reading.index.removeInSteps(new Set(corpus.articles)));
      });
      if (found.kind === "several" || found.kind === "no-such-article") throw new Error(found.kind);
      const isThere = found.kind === "quoted" && found.statements.length > 0;
      kinds.add(isThere ? "shown" : found.kind);
      expect({ step, isTold: isThere || found.read.articles < found.read.of }).toEqual({ step, isTold: true });
    }
    expect(kinds).toContain("shown");
  });

  test("somebody whose articles are not read is not told to be without words for sure", () => {
    const articles = write(ARTICLES);
    const found = finishSteps(findSpeakerInSteps(articles, "Voss", readAll([], tag), []));
    expect(found).toMatchObject({ kind: "unknown", read: { articles: 0, of: ARTICLES } });
  });

  test("a name that no article has is surely nobody’s once all are read", () => {
    const articles = write(3);
    const found = finishSteps(findSpeakerInSteps(articles, "Quixotl", readAll(articles, tag), []));
    expect(found).toMatchObject({ kind: "unknown", read: { articles: 0, of: 0 } });
  });
});

describe("the index over the articles", () => {
  test("gives those of the asked list alone, in its order", () => {
    const [first, ...others] = write(4);
    const { index } = readAll([...(first === undefined ? [] : [first]), ...others], tag);
    const turned = others.toReversed();
    const found = finishSteps(findNamedArticlesInSteps(turned, readAskedName("Voss"), index));
    expect(found.articles.map(({ id }) => id)).toEqual(turned.map(({ id }) => id));
  });

  test("forgets an article that was taken out, and the names that it alone had", () => {
    const articles = [...write(2), ...write(1, "Karl Quill called it late.", "quill")];
    const { index } = readAll(articles, tag);
    expect(index.words().has("quill")).toBe(true);
    finishSteps(index.removeInSteps(new Set(articles.slice(2))));
    expect(index.words().has("quill")).toBe(false);
    expect(index.size).toBe(2);
    expect(finishSteps(findNamedArticlesInSteps(articles, readAskedName("Voss"), index)).articles).toHaveLength(2);
  });

  test("has a body that is written small throughout", () => {
    const articles = write(2, "The town council met. The town council said the bridge would open.");
    const found = finishSteps(findSpeakerInSteps(articles, "the town council", readAll(articles, tag), []));
    expect(found).toMatchObject({ kind: "quoted" });
  });
});

const WORDS =
  "Ada Voss Karl Holm-Berg J. R. McLund Mc Lund van der Meer al-Hadid Jr. Müller UN U.N. Bank of England".split(" ");
const ROLES = ["Prime Minister", "mayor of Bergby", "the lawyer", "President"];
const names = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
const asked = fc.oneof(
  names,
  fc.tuple(fc.constantFrom(...ROLES), names).map((parts) => parts.join(" ")),
  fc.constantFrom(...ROLES),
  names.map((name) => name.toLowerCase()),
);

test("whoever bears an asked name has one of the words by which the index finds them", () => {
  const speakers = fc.record({
    id: fc.constant("1"),
    kind: fc.constantFrom("person" as const, "body" as const),
    aliases: fc.array(names, { minLength: 1, maxLength: 3 }),
    roles: fc.subarray(ROLES),
  });
  fc.assert(
    fc.property(speakers, asked, (drawn, name) => {
      const speaker: Speaker = { ...drawn, name: drawn.aliases[0] ?? "", mentions: [] };
      const read = readAskedName(name);
      if (rateBearing(speaker, read) === undefined) return;
      const said = { quotes: [], speakers: new Map([[speaker.id, speaker]]) };
      const [digested] = finishSteps(digestReadingInSteps(makeArticle("Nobody."), said)).speakers;
      expect(digested?.words.filter((word) => listBearerWords(read).includes(word))).not.toEqual([]);
    }),
    { numRuns: countCases(3_000) },
  );
});
