import fc from "fast-check";
import { expect, test } from "vitest";
import type { Command } from "../../src/commands/command.ts";
import { readCustomId, writeCustomId } from "../../src/interact/custom-id.ts";
import type { View } from "../../src/interact/view.ts";
import { countCases } from "../support/case-count.ts";
import { oddText } from "../support/odd-text.ts";

const quote: Command = {
  name: "quote",
  description: "d",
  options: [
    { kind: "text", name: "speaker", description: "d", required: false, maxLength: 100, completes: false },
    { kind: "text", name: "about", description: "d", required: false, maxLength: 100, completes: false },
    { kind: "flag", name: "exact", description: "d", required: false },
    { kind: "choice", name: "kind", description: "d", required: false, choices: [{ label: "D", value: "direct" }] },
    { kind: "flag", name: "private", description: "d", required: false },
  ],
  run: () => ({ kind: "refusal", reason: "empty-corpus" }),
};

function viewOf(args: View["args"], page = 2, open: readonly number[] = [1, 3]): View {
  return { command: "quote", args, page, open, version: "80a1b2" };
}

test("an id says what a button does", () => {
  const view = viewOf({ speaker: "Pashinyan", about: "50 %; rail", exact: true, kind: "direct" });
  expect(writeCustomId({ action: "show", view }, quote, [])).toBe(
    "show:quote:2:13:80a1b2:=Pashinyan;about=50 %25%3B rail;exact=1;kind=direct",
  );
});

test("what does not fit is taken from the message, and what fits neither way has no id", () => {
  const long = "x".repeat(90);
  const view = viewOf({ speaker: long });
  expect(writeCustomId({ action: "show", view }, quote, [long])).toBe("show:quote:2:13:80a1b2:*0");
  expect(writeCustomId({ action: "show", view }, quote, [])).toBeUndefined();
  expect(readCustomId("show:quote:2:13:80a1b2:*0", [quote], [long])).toEqual({ action: "show", view });
  expect(readCustomId("show:quote:2:13:80a1b2:*0", [quote], [])).toBeUndefined();
});

test("every id that is written reads back as it was", () => {
  const text = oddText.map((words) => words.trim()).filter((words) => words !== "");
  const args = fc.record(
    { speaker: text, about: text, exact: fc.boolean(), kind: fc.constant("direct") },
    { requiredKeys: [] },
  );
  const places = fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  fc.assert(
    fc.property(args, fc.integer({ min: 1, max: 9_999 }), places, (given, page, open) => {
      const state = { action: "show" as const, view: viewOf(given, page, open) };
      const asked = [given.about, given.speaker].filter((text) => text !== undefined);
      const id = writeCustomId(state, quote, asked);
      if (id === undefined) return;
      expect(id.length).toBeLessThanOrEqual(100);
      expect(readCustomId(id, [quote], asked)).toEqual(state);
    }),
    { numRuns: countCases(5_000) },
  );
});

test.each([
  "",
  "show",
  "show:quote",
  "show:quote:2:1:80a1b2",
  "show:quote:0::80a1b2:=x",
  "show:quote:-1::80a1b2:=x",
  "show:quote:1:0:80a1b2:=x",
  "show:quote:1::zz:=x",
  "show:nope:1::80a1b2:=x",
  "drop:quote:1::80a1b2:=x",
  "show:quote:1::80a1b2:nope=x",
  "show:quote:1::80a1b2:private=1",
  "show:quote:1::80a1b2:kind=loud",
  "show:quote:1::80a1b2:exact=2",
  "show:quote:1::80a1b2:=50%",
  "show:quote:1::80a1b2:=",
  "show:quote:1::80a1b2:*x",
  "show:quote:1::80a1b2:*",
  "show:quote:1::80a1b2:*1",
  `show:quote:1::80a1b2:=${"x".repeat(100)}`,
  "__proto__:quote:1::80a1b2:=x",
])("%j is no id of a button", (id) => {
  expect(readCustomId(id, [quote], ["x"])).toBeUndefined();
});

test("any string is an id or is none, and none throws", () => {
  fc.assert(
    fc.property(fc.oneof(oddText, fc.stringMatching(/^show:quote:\d?:\d?:[0-9a-f]{6}:.*$/u)), oddText, (id, text) => {
      readCustomId(id, [quote], [text]);
    }),
    { numRuns: countCases(5_000) },
  );
});
