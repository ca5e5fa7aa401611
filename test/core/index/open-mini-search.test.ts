import fc from "fast-check";
import MiniSearch from "minisearch";
import { expect, test } from "vitest";
import { OpenMiniSearch } from "../../../src/core/index/open-mini-search.ts";
import { finishSteps } from "../../../src/core/text/steps.ts";

interface Text {
  readonly id: number;
  readonly text: string;
}

const OPTIONS = {
  fields: ["text"],
  tokenize: (text: string): string[] => text.split(" "),
  processTerm: (term: string): string => term,
};

const word = fc.constantFrom("ferry", "bay", "quay", "lamp", "pier", "storm");
const texts = fc
  .array(fc.array(word, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 12 })
  .map((all): Text[] => all.map((words, id) => ({ id, text: words.join(" ") })));

/** Id → score and terms by MiniSearch's own search, without its factor of the number of terms. */
function searchAsMiniSearch(index: MiniSearch<Text>, terms: readonly string[]): Map<number, [number, string[]]> {
  const results = index.search(terms.join(" "));
  return new Map(results.map((result) => [Number(result.id), [result.score / result.terms.length, result.terms]]));
}

test("scores are those of MiniSearch's own search, whichever terms find and whichever only add", () => {
  fc.assert(
    fc.property(texts, fc.uniqueArray(word, { minLength: 1 }), fc.nat(5), fc.nat(11), (all, terms, split, gone) => {
      const index = new OpenMiniSearch<Text>(OPTIONS);
      for (const text of all) index.add(text);
      const left = all.filter(({ id }) => id !== gone);
      for (const text of all) if (text.id === gone) index.remove(text);
      const plain = new MiniSearch<Text>(OPTIONS);
      plain.addAll(all);
      for (const text of all) if (text.id === gone) plain.remove(text);
      const restored = new OpenMiniSearch<Text>(OPTIONS);
      finishSteps(restored.putPostings(finishSteps(index.takePostings(left.map(({ id }) => id)))));
      const finding = terms.slice(0, split);
      const own = [...finishSteps(index.scoreInSteps(finding, terms.slice(split)))];
      const expected = searchAsMiniSearch(plain, terms);
      for (const { id, score, terms: held } of own) {
        expect(score).toBeCloseTo(expected.get(id)?.[0] ?? -1, 10);
        expect(held).toEqual(expected.get(id)?.[1]);
      }
      const found = left.filter(({ text }) => finding.some((term) => text.split(" ").includes(term)));
      expect(new Set(own.map(({ id }) => id))).toEqual(new Set(found.map(({ id }) => id)));
      // After a restore the documents are numbered anew, in order.
      const scores = new Map(own.map(({ id, score }) => [id, score.toFixed(9)]));
      const again = [...finishSteps(restored.scoreInSteps(finding, terms.slice(split)))];
      expect(new Map(again.map(({ id, score }) => [left[id]?.id, score.toFixed(9)]))).toEqual(scores);
    }),
  );
});

test("a term that no document holds finds none", () => {
  const index = new OpenMiniSearch<Text>(OPTIONS);
  expect([...finishSteps(index.scoreInSteps(["ferry"], ["bay"]))]).toEqual([]);
  index.add({ id: 0, text: "quay" });
  expect([...finishSteps(index.scoreInSteps(["ferry"], ["quay"]))]).toEqual([]);
});
