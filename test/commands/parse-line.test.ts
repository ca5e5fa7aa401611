import { expect, test } from "vitest";
import type { Command } from "../../src/commands/command.ts";
import { parseLine } from "../../src/commands/parse-line.ts";

const quote: Command = {
  name: "quote",
  description: "d",
  options: [
    { kind: "text", name: "speaker", description: "d", required: false, maxLength: 10, completes: false },
    { kind: "text", name: "about", description: "d", required: false, maxLength: 50, completes: false },
    { kind: "flag", name: "private", description: "d", required: false },
    {
      kind: "choice",
      name: "kind",
      description: "d",
      required: false,
      choices: [{ label: "Direct", value: "direct" }],
    },
  ],
  run: () => ({ kind: "refusal", reason: "empty-corpus" }),
};
const ask: Command = {
  ...quote,
  name: "ask",
  options: [{ kind: "text", name: "question", description: "d", required: true, maxLength: 300, completes: false }],
};

test.each([
  ["/quote Pashinyan", { speaker: "Pashinyan" }],
  ["/quote Ann about: the rail: road", { speaker: "Ann", about: "the rail: road" }],
  ["/quote about: rail speaker: Ann", { about: "rail", speaker: "Ann" }],
  ["/quote Ann private: true kind: Direct", { speaker: "Ann", private: true, kind: "direct" }],
  ["/quote private: no", { private: false }],
  ["/QUOTE Ann KIND: direct", { speaker: "Ann", kind: "direct" }],
  ["what about: trade?", { question: "what about: trade?" }],
  ["/ask at 10:30", { question: "at 10:30" }],
])("%j is read", (line, args) => {
  expect(parseLine(line, [ask, quote])).toMatchObject({ kind: "call", args });
});

test("an unknown command and a missing option are told", () => {
  expect(parseLine("/nope", [ask])).toEqual({ kind: "unknown-command", name: "nope" });
  expect(parseLine("/ask", [ask])).toMatchObject({ kind: "missing-option", option: { name: "question" } });
  expect(parseLine("/ask   ", [ask])).toMatchObject({ kind: "missing-option", option: { name: "question" } });
});

test.each([
  ["/quote kind: loud", "wrong-value", "kind"],
  ["/quote private: perhaps", "wrong-value", "private"],
  ["/quote a very long name indeed", "too-long", "speaker"],
])("%j is told, not answered as if less had been asked", (line, kind, name) => {
  expect(parseLine(line, [ask, quote])).toMatchObject({ kind, option: { name } });
});

test("a page is named behind all else", () => {
  expect(parseLine("/quote Ann about: rail page: 2", [quote])).toMatchObject({ args: { about: "rail" }, page: 2 });
  expect(parseLine("/quote Ann", [quote])).not.toHaveProperty("page");
});

test.each([
  ["0", 1],
  ["-1", 1],
  ["10000", 9_999],
  ["1000000000", 9_999],
  ["9".repeat(40), 9_999],
])("a page that there is not is a page as well: %s", (written, page) => {
  expect(parseLine(`/quote Ann page: ${written}`, [quote])).toMatchObject({ args: { speaker: "Ann" }, page });
});
