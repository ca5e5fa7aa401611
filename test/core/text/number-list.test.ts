import fc from "fast-check";
import { expect, test } from "vitest";
import { NumberList } from "../../../src/core/text/number-list.ts";

test("a list of numbers has what was pushed, in order, however long it grows, and zeros behind", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(4_000_000_000), { maxLength: 40 }), { maxLength: 20 }), (pushed) => {
      const list = new NumberList();
      for (const numbers of pushed) list.push(...numbers);
      const all = pushed.flat();
      expect(list.length).toBe(all.length);
      expect(all.map((_, place) => list.at(place))).toEqual(all);
      expect(list.at(all.length)).toBe(0);
    }),
  );
});
