import fc from "fast-check";
import { expect, test } from "vitest";
import { PostingList } from "../../../src/core/index/posting-list.ts";
import { countCases } from "../../support/case-count.ts";

const document = fc.oneof(fc.nat(80), fc.nat(16_000_000));
const change = fc.oneof(
  fc.record({ kind: fc.constant("set" as const), document, frequency: fc.oneof(fc.nat(4), fc.nat(100_000)) }),
  fc.record({ kind: fc.constant("delete" as const), document }),
);

test("a list of postings holds what a Map would, in the order of the documents, whatever comes and goes", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 120 }), fc.nat(60), (changes, room) => {
      const list = new PostingList(room);
      const map = new Map<number, number>();
      for (const one of changes) {
        if (one.kind === "set") {
          list.set(one.document, one.frequency);
          map.set(one.document, one.frequency);
        } else expect(list.delete(one.document)).toBe(map.delete(one.document));
      }
      const ordered = [...map].sort(([a], [b]) => a - b);
      expect([...list]).toEqual(ordered);
      expect([...list.keys()]).toEqual(ordered.map(([one]) => one));
      expect(list.size).toBe(map.size);
      for (const [one, frequency] of ordered) expect([list.get(one), list.has(one)]).toEqual([frequency, true]);
      expect([list.get(81_000_000), list.has(81_000_000)]).toEqual([undefined, false]);
    }),
    { numRuns: countCases(2_000) },
  );
});

test("nothing is left of a list that is cleared, and more may come", () => {
  const list = new PostingList();
  for (let one = 0; one < 100; one += 1) list.set(one, 300);
  list.clear();
  expect([list.size, list.get(5)]).toEqual([0, undefined]);
  list.set(7, 1);
  expect([...list]).toEqual([[7, 1]]);
});
