import { expect, test } from "vitest";
import { checkMessage } from "../../../src/core/answers/check-message.ts";
import type { OwnedPerson } from "../../../src/core/index/owned-person.ts";
import { makeArticle } from "../../support/articles.ts";
import { buildLibrary } from "../../support/libraries.ts";
import { runAtOnce } from "../../support/run-at-once.ts";

const SAID = "We will keep the old ferry running";
const TEXT = `“${SAID},” said Ada Holm on Monday. Bo Lind was there.`;

async function check(asked: string, people: readonly OwnedPerson[]): Promise<string> {
  const article = makeArticle(TEXT, { collection: "town" }, "town/0.txt");
  const library = buildLibrary([article], [], { languages: new Map(), synonyms: new Map(), people });
  const answer = await checkMessage(`“${SAID}”`, asked, library, runAtOnce);
  return answer.kind === "check" ? (answer.verdict ?? "") : answer.kind;
}

const ada = { name: "Ada Voss", also: ["Ada Holm", "The Old Fox"], roles: [], in: [] };

test.each([
  ["Ada Voss", [], "other-speaker"],
  ["Ada Voss", [ada], "exact"],
  ["The Old Fox", [ada], "exact"],
  ["Ada Holm", [ada], "exact"],
  ["Bo Lind", [ada], "other-speaker"],
  ["Ada Voss", [{ ...ada, in: ["town"] }], "exact"],
  ["Ada Voss", [{ ...ada, in: ["sport"] }], "other-speaker"],
  // Of two whom the owner calls so neither is meant for sure.
  ["The Old Fox", [ada, { name: "Karl Quill", also: ["The Old Fox"], roles: [], in: [] }], "other-speaker"],
] as const)("the words of Ada Holm, asked as those of %s, with %j told: %s", async (asked, people, verdict) => {
  expect(await check(asked, people)).toBe(verdict);
});
