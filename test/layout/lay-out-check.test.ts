import { describe, expect, test } from "vitest";
import { checkMessage } from "../../src/core/answers/check-message.ts";
import type { Finding } from "../../src/core/check/findings.ts";
import type { Turn } from "../../src/core/check/turns.ts";
import { layOutCheck } from "../../src/layout/lay-out-check.ts";
import type { Section } from "../../src/layout/sheet.ts";
import { LANGUAGES } from "../../src/layout/words/choose-words.ts";
import { en } from "../../src/layout/words/en.ts";
import { makeLibrary } from "../support/libraries.ts";
import { runAtOnce } from "../support/run-at-once.ts";

const LIBRARY = makeLibrary(
  "It rained. “The lock is safe for all of us here.”\n\n“I never said that the weir should be broken up,” Olga Brandt said.",
);

async function layOut(message: string, speaker = ""): Promise<readonly Section[]> {
  const answer = await checkMessage(message, speaker, LIBRARY, runAtOnce);
  if (answer.kind !== "check") throw new Error(JSON.stringify(answer));
  return layOutCheck(answer, en).sections;
}

function readItems(sections: readonly Section[]): string[] {
  return sections.flatMap((section) =>
    section.kind === "list" ? section.items.map(({ term, text }) => `${term} ${text}`) : [],
  );
}

test("what turns the sense round is said before all that is right with the words", async () => {
  const [first, second] = readItems(await layOut("“… the weir should be broken up”", "Brandt"));
  expect(first).toContain("“never”");
  expect(second).toContain("part of a sentence");
  expect(readItems(await layOut("“I never said that the weir should be broken up”"))[0]).toMatch(/^Exact\./u);
});

test("words whose speaker is not certain confirm nobody", async () => {
  const [verdict] = readItems(await layOut("“The lock is safe for all of us here.”", "Brandt"));
  expect(verdict).toContain("does not tell who said it");
});

describe("words that are no quote of one person", () => {
  const hall = makeLibrary(
    "“We cannot pay for it,” said Ada Voss. “It will not last,” said Karl Holm.",
    "Q: When does the lock open?\n\nA: We open it at six, and not a minute before.",
    "The hall was full until midnight.",
  );
  test.each([
    ["several", "Q: When does the lock open?\n\nA: We open it at six, and not a minute before."],
    ["several", "We cannot pay for it, said Ada Voss. It will not last, said Karl Holm."],
    ["partly", "“We cannot pay for it, said Ada Voss.”"],
    [undefined, "“The hall was full until midnight.”"],
  ] as const)("are told as those of %s: %s", async (heldAs, message) => {
    const answer = await checkMessage(message, "", hall, runAtOnce);
    if (answer.kind !== "check") throw new Error(answer.kind);
    const [checked] = answer.quotations;
    expect({ verdict: checked?.verdict, heldAs: checked?.heldAs }).toEqual({ verdict: "not-a-quote", heldAs });
    for (const words of LANGUAGES) {
      const [verdict = ""] = readItems(layOutCheck(answer, words).sections);
      const { check } = words;
      expect(verdict).toContain(heldAs === undefined ? check.verdict["not-a-quote"] : check.heldAs[heldAs]);
    }
  });
});

const TURNS: readonly Turn["kind"][] = ["dropped", "added", "hidden"];
const FINDINGS: readonly Finding[] = [
  { kind: "swapped", words: "b a" },
  { kind: "doubled", words: "b a" },
  { kind: "brackets", words: "b a" },
  { kind: "aside", words: "b a" },
  { kind: "spelling", words: "b a", source: "c" },
];

describe.each(LANGUAGES)("in $locale", ({ check }) => {
  test("each word that turns the sense round is named, each kind in its own words", () => {
    const told = TURNS.map((kind) => check.turn({ kind, word: "nimmer" }));
    expect(told.every((text) => text.includes("nimmer"))).toBe(true);
    expect(new Set(told).size).toBe(TURNS.length);
  });

  test("each finding is named, each kind in its own words", () => {
    const told = FINDINGS.map((finding) => check.finding(finding));
    expect(told.every((text) => text.includes("b a"))).toBe(true);
    expect(new Set([...told, check.finding({ kind: "note-marks" })]).size).toBe(FINDINGS.length + 1);
  });
});
