import path from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { checkMessage } from "../../../src/core/answers/check-message.ts";
import { findQuotesNearInSteps } from "../../../src/core/check/quotes-of.ts";
import type { CheckedQuotation } from "../../../src/core/check/verdict.ts";
import { readQuotesInSteps } from "../../../src/core/quotes/article-quotes.ts";
import { loadTagger } from "../../../src/core/quotes/grammar/load-tagger.ts";
import { finishSteps } from "../../../src/core/text/steps.ts";
import { readCorpus } from "../../../src/files/read-corpus.ts";
import { countCases } from "../../support/case-count.ts";
import { CHECKED_TEXTS, makeCheckedLibrary } from "../../support/checked-articles.ts";
import { buildLibrary, type OpenedLibrary } from "../../support/libraries.ts";
import { oddText } from "../../support/odd-text.ts";
import { runAtOnce } from "../../support/run-at-once.ts";

const tag = await loadTagger();
const INVENTED = makeCheckedLibrary();
let corpus: OpenedLibrary;
beforeAll(async () => {
  const { articles, problems } = await readCorpus(path.join(import.meta.dirname, "../../../corpus"));
  corpus = buildLibrary(articles, problems);
});

async function judge(quotation: string, library: OpenedLibrary): Promise<CheckedQuotation> {
  const answer = await checkMessage(`»${quotation}«`, "", library, runAtOnce);
  const checked = answer.kind === "check" ? answer.quotations[0] : undefined;
  if (checked === undefined) throw new Error(JSON.stringify(answer));
  return checked;
}

/** What people said in the library's articles, of at least five words, without marks at the ends. */
function listQuotations(library: OpenedLibrary): string[] {
  return library.corpus.articles
    .flatMap((article) =>
      finishSteps(
        findQuotesNearInSteps(article, finishSteps(readQuotesInSteps(article, tag)), {
          start: 0,
          end: article.text.length,
        }),
      )
        .quotes.filter(({ kind }) => kind !== "reported")
        .flatMap(({ parts }) => parts.map(({ start, end }) => article.text.slice(start, end))),
    )
    .map((text) => text.replace(/^[“”"«»\s]+|[“”"«»\s,]+$/gu, ""))
    .filter((text) => text.split(/\s+/u).length >= 5);
}

function splitWords(text: string): { words: string[]; gaps: string[] } {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,‑-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu) ?? [];
  const gaps = text.split(/[\p{L}\p{N}][\p{L}\p{N}’'.,‑-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu);
  return { words, gaps };
}

function join({ words, gaps }: { words: readonly string[]; gaps: readonly string[] }): string {
  return words.reduce((text, word, index) => `${text}${word}${gaps[index + 1] ?? " "}`, gaps[0] ?? "");
}

const WORDS_OF_OTHERS = ["not", "never", "will", "Armenia", "the", "harbour", "1999", "very", "nobody", "and"];

/** One word deleted, put in, put in the place of another, or two neighbours swapped. */
function editOneWord(text: string, kind: number, place: number, word: string): string {
  const { words, gaps } = splitWords(text);
  const at = place % words.length;
  switch (kind) {
    case 0:
      return join({ words: words.toSpliced(at, 1), gaps: gaps.toSpliced(at, 1) });
    case 1:
      return join({ words: words.toSpliced(at, 0, word), gaps: gaps.toSpliced(at + 1, 0, " ") });
    case 2:
      return join({ words: words.with(at, word), gaps });
    default: {
      const other = at === 0 ? 1 : at - 1;
      return join({ words: words.with(at, words[other] ?? "").with(other, words[at] ?? ""), gaps });
    }
  }
}

const TRUE_VERDICTS = new Set(["exact", "same-words"]);

async function expectUntrue(quotation: string, library: OpenedLibrary, texts: readonly string[]): Promise<void> {
  // An edit may give what is said elsewhere, or give back what was there: that is then no edit.
  const squeeze = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  const isWhole = texts.some((text) => ` ${squeeze(text)} `.includes(` ${squeeze(quotation)} `));
  const { verdict } = await judge(quotation, library);
  if (!isWhole) expect(TRUE_VERDICTS.has(verdict), `${verdict}: ${quotation}`).toBe(false);
}

describe.each(["the corpus", "invented articles"])("in %s", (name) => {
  const choose = (): OpenedLibrary => (name === "the corpus" ? corpus : INVENTED);

  test("every quotation is found as it stands", async () => {
    for (const quotation of listQuotations(choose())) {
      expect([...TRUE_VERDICTS], quotation).toContain((await judge(quotation, choose())).verdict);
    }
    expect(listQuotations(choose()).length).toBeGreaterThan(0);
  });

  test("no quotation with one word edited is called exact or the same", async () => {
    const quotations = listQuotations(choose());
    const texts = choose().corpus.articles.map(({ text }) => text);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...quotations),
        fc.integer({ min: 0, max: 3 }),
        fc.nat(),
        fc.constantFrom(...WORDS_OF_OTHERS),
        (quotation, kind, place, word) => expectUntrue(editOneWord(quotation, kind, place, word), choose(), texts),
      ),
      { numRuns: countCases(600) },
    );
  });

  test("no quotation that loses its first or last words is called exact or the same", async () => {
    for (const quotation of listQuotations(choose())) {
      const words = quotation.split(/\s+/u);
      for (let count = 1; count < words.length - 1; count += 1) {
        for (const cut of [words.slice(count), words.slice(0, -count)]) {
          const text = cut.join(" ");
          const isSentence = /[.!?]$/u.test(words[count - 1] ?? "") || /[.!?]$/u.test(words.at(-count - 1) ?? "");
          if (!isSentence) expect([...TRUE_VERDICTS], text).not.toContain((await judge(text, choose())).verdict);
        }
      }
    }
  });

  test("no quotation with a changed number is called exact or the same", async () => {
    const numbered = listQuotations(choose()).filter((quotation) => /\d/u.test(quotation));
    for (const quotation of numbered) {
      for (const { index, 0: digit } of quotation.matchAll(/\d/gu)) {
        const changed = String((Number(digit) + 1) % 10);
        const edited = `${quotation.slice(0, index)}${changed}${quotation.slice(index + 1)}`;
        expect([...TRUE_VERDICTS], edited).not.toContain((await judge(edited, choose())).verdict);
      }
    }
  });

  test("whatever happens to case, marks and blanks, the words stay the same", async () => {
    const plain = listQuotations(choose()).filter((quotation) => !/[“”"«»]/u.test(quotation));
    const noise = fc.constantFrom(" ", "  ", " — ", ", ", "; ", "\n", "\u00a0", "! ");
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...plain),
        fc.array(noise, { minLength: 8 }),
        fc.boolean(),
        async (quotation, gaps, up) => {
          const words = quotation.split(/\s+/u);
          const loud = words.map(
            (word, index) => `${up ? word.toUpperCase() : word}${gaps[index % gaps.length] ?? " "}`,
          );
          expect([...TRUE_VERDICTS]).toContain((await judge(loud.join("").trim(), choose())).verdict);
        },
      ),
      { numRuns: countCases(200) },
    );
  });
});

test("a quotation with all its negations dropped is never exact", async () => {
  const quotations = [...listQuotations(INVENTED), ...listQuotations(corpus)];
  const negated = quotations.filter((quotation) => NEGATION.test(quotation));
  expect(negated.length).toBeGreaterThan(3);
  for (const quotation of negated) {
    const dropped = quotation
      .replace(NEGATION, "")
      .replace(/cannot/u, "can")
      .replace(/n’t/u, "");
    for (const library of [INVENTED, corpus])
      expect([...TRUE_VERDICTS]).not.toContain((await judge(dropped, library)).verdict);
  }
});

test("whatever is asked, something is answered, and only slices of articles are shown", async () => {
  const texts = Object.values(CHECKED_TEXTS);
  await fc.assert(
    fc.asyncProperty(oddText, fc.constantFrom(...texts), fc.nat(), async (odd, text, at) => {
      const message = `${odd}“${text.slice(at % text.length, (at % text.length) + 120)}”${odd}`;
      const answer = await checkMessage(message, odd.slice(0, 20), INVENTED, runAtOnce);
      if (answer.kind !== "check") return;
      for (const excerpt of answer.quotations.flatMap(({ excerpts }) => excerpts)) {
        const source = INVENTED.corpus.articles.find(({ id }) => id === excerpt.article)?.text ?? "";
        expect(source.slice(excerpt.start, excerpt.end)).toBe(excerpt.text);
      }
    }),
    { numRuns: countCases(500) },
  );
});

/** Matches "not " and "Nobody "; not "another". */
const NEGATION = /\b(?:not|never|nobody|Nobody|Nothing|don’t|cannot) /u;
