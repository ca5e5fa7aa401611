import { expect, test } from "vitest";
import { showPassage } from "../../../src/core/article/excerpt.ts";
import { readReceipt } from "../../../src/core/article/receipt.ts";
import { findReceipt, type ReceiptFinding } from "../../../src/core/library/find-receipt.ts";
import { makeArticle } from "../../support/articles.ts";
import { buildLibrary, type OpenedLibrary } from "../../support/libraries.ts";

const FIRST = `The harbour opens on Monday. ${"The crews of the harbour are ready for the ships of the bay. ".repeat(3)}`;
const SECOND = `The mayor spoke on Tuesday. ${"She thanked the crews and the pilots for the work of the year. ".repeat(3)}`;

function serve(texts: Readonly<Record<string, string>>): OpenedLibrary {
  return buildLibrary(Object.entries(texts).map(([id, text]) => makeArticle(text, { title: `Title ${id}` }, id)));
}

function receiptOf(library: OpenedLibrary, id: string, number: number): string {
  const passage = library.corpus.passages.get(id)?.[number - 1];
  return (passage === undefined ? undefined : showPassage(passage, library.version).receipt) ?? "";
}

function find(library: OpenedLibrary, receipt: string): ReceiptFinding {
  const read = readReceipt(receipt);
  if (read === undefined) throw new Error(`no receipt: ${receipt}`);
  return findReceipt(library.corpus, read);
}

const before = serve({ "a.txt": `${FIRST}\n\n${SECOND}`, "b.txt": SECOND });
const receipt = receiptOf(before, "a.txt", 2);

test("a receipt finds its passage in the corpus that gave it", () => {
  expect(receipt).toMatch(/^[0-9a-z]{5}-2-[0-9a-z]{4}-[0-9a-f]{6}-[0-9a-f]{6}$/u);
  expect(find(before, receipt)).toMatchObject({ state: "unchanged", corpus: "unchanged", excerpt: { passage: 2 } });
  expect(find(before, ` ${receipt.toUpperCase()} `).state).toBe("unchanged");
});

test.each<[string, Readonly<Record<string, string>>, Partial<ReceiptFinding>]>([
  ["another article changes", { "a.txt": `${FIRST}\n\n${SECOND}` }, { state: "unchanged", corpus: "changed" }],
  ["the file is renamed", { "z.txt": `${FIRST}\n\n${SECOND}` }, { state: "unchanged", corpus: "changed" }],
  ["another passage changes", { "a.txt": `New. ${FIRST}\n\n${SECOND}` }, { state: "words-kept", corpus: "changed" }],
  ["the passage moves", { "a.txt": SECOND }, { state: "words-kept", corpus: "changed" }],
  ["its words change", { "a.txt": `${FIRST}\n\nNot ${SECOND}` }, { state: "words-changed", corpus: "changed" }],
  ["it is cut off", { "a.txt": FIRST }, { state: "passage-gone", corpus: "changed" }],
  ["the article is deleted", { "c.txt": FIRST }, { state: "article-gone", corpus: "changed" }],
  ["the corpus is emptied", {}, { state: "article-gone", corpus: "changed" }],
])("when %s, the receipt says so", (_what, texts, finding) => {
  expect(find(serve(texts), receipt)).toMatchObject(finding);
});

test.each([
  "",
  "k7f3q",
  "k7f3q-0-2hd8-9a2c41-80a1b2",
  "k7f3q-5-2hd8-9a2c41",
  "k7f3q-5-2hd8-9a2c4g-80a1b2",
  "x".repeat(99),
])("%j is no receipt", (text) => {
  expect(readReceipt(text)).toBeUndefined();
});
