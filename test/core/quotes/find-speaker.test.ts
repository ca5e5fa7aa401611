import { beforeAll, describe, expect, test } from "vitest";
import type { Article } from "../../../src/core/article/article.ts";
import { countSpeakersInSteps, findSpeakerInSteps } from "../../../src/core/quotes/find-speaker.ts";
import { loadTagger } from "../../../src/core/quotes/grammar/load-tagger.ts";
import type { Tagger } from "../../../src/core/quotes/grammar/tagger.ts";
import { finishSteps } from "../../../src/core/text/steps.ts";
import { makeArticle } from "../../support/articles.ts";

let real: Tagger;
beforeAll(async () => {
  real = await loadTagger();
});

/** The tagger, and how many letters it was given. */
function countLetters(): { tag: Tagger; letters: () => number } {
  let letters = 0;
  const tag: Tagger = (text) => {
    letters += text.length;
    return real(text);
  };
  return { tag, letters: () => letters };
}

const ARTICLES = 30;
const TEXT = "Ada Voss closed the bridge. She said the pillars were cracked. Karl Holm called it late.";
const WITHOUT_BUDGET = { left: Number.POSITIVE_INFINITY };

function write(count: number, text = TEXT): Article[] {
  return Array.from({ length: count }, (_, at) => makeArticle(text, { title: `Bridge ${at}` }, `${at}.txt`));
}

describe("a question reads no more than its budget", () => {
  test("and tells how many of the articles that have the name it read", () => {
    const { tag } = countLetters();
    const articles = [...write(ARTICLES), ...write(5, "Nothing of the kind was heard.")];
    const found = finishSteps(findSpeakerInSteps(articles, "Voss", tag, { left: 400 }));
    expect(found).toMatchObject({ kind: "quoted", name: "Ada Voss", read: { of: ARTICLES } });
    expect(found.read.articles).toBeGreaterThan(0);
    expect(found.read.articles).toBeLessThan(ARTICLES);
  });

  test("the next goes on where it ended, and nothing is read twice", () => {
    const { tag, letters } = countLetters();
    const articles = write(ARTICLES);
    const counts: number[] = [];
    for (let asked = 0; asked < 60 && counts.at(-1) !== ARTICLES; asked += 1) {
      const before = letters();
      counts.push(finishSteps(findSpeakerInSteps(articles, "Voss", tag, { left: 100 })).read.articles);
      expect(letters() - before).toBeLessThanOrEqual(100 * TEXT.length);
    }
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts.at(-1)).toBe(ARTICLES);
    expect(letters()).toBeLessThanOrEqual(ARTICLES * TEXT.length);
  });

  test("a book is gone on with as well, behind the short articles", () => {
    const { tag, letters } = countLetters();
    const book = makeArticle(`${TEXT}\n`.repeat(1_500), { title: "A book" }, "book.txt");
    const articles = [book, ...write(3)];
    const first = finishSteps(countSpeakersInSteps(articles, tag, { left: 2_000 }));
    expect(first.read).toEqual({ articles: 3, of: 4 });
    const before = letters();
    finishSteps(countSpeakersInSteps(articles, tag, { left: 2_000 }));
    expect(letters()).toBeGreaterThan(before);
    expect(finishSteps(countSpeakersInSteps(articles, tag, { ...WITHOUT_BUDGET })).read).toEqual({
      articles: 4,
      of: 4,
    });
    expect(letters()).toBeLessThanOrEqual(book.text.length + 3 * TEXT.length);
  });
});

describe("no false absence", () => {
  test("somebody whose articles are not read is not told to be without words for sure", () => {
    const { tag } = countLetters();
    const found = finishSteps(findSpeakerInSteps(write(ARTICLES), "Voss", tag, { left: 1 }));
    expect(found).toMatchObject({ kind: "unknown", read: { articles: 0, of: ARTICLES } });
  });

  test("a name that no article has is surely nobody’s", () => {
    const { tag } = countLetters();
    const found = finishSteps(findSpeakerInSteps(write(3), "Quixotl", tag, { left: 1 }));
    expect(found).toMatchObject({ kind: "unknown", read: { articles: 0, of: 0 } });
  });
});

test("two who ask at the same time share the reading of the articles", () => {
  const { tag, letters } = countLetters();
  const articles = write(ARTICLES);
  const ask = (name: string) => findSpeakerInSteps(articles, name, tag, { ...WITHOUT_BUDGET });
  const [voss, holm] = [ask("Voss"), ask("Holm")];
  let [one, other] = [voss.next(), holm.next()];
  while (one.done !== true || other.done !== true) [one, other] = [voss.next(), holm.next()];
  expect(one.value).toMatchObject({ kind: "quoted", read: { articles: ARTICLES, of: ARTICLES } });
  expect(other.value).toMatchObject({ kind: "quoted", name: "Karl Holm" });
  expect(letters()).toBeLessThanOrEqual(ARTICLES * TEXT.length);
});
