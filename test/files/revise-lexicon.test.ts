import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import type { Library } from "../../src/core/library.ts";
import { searchPassages } from "../../src/core/search/search-passages.ts";
import { readLibrary, readRevision } from "../../src/files/read-library.ts";
import { surveyCorpus } from "../../src/files/survey-corpus.ts";
import { makeCorpusFolder } from "../support/corpus-folder.ts";

let folder = "";
afterEach(() => rmSync(folder, { recursive: true }));

function count(library: Library, question: string): number {
  return searchPassages(library.index, question).hits.length;
}

async function revise(library: Library, id: string): Promise<Library> {
  const { entries } = await surveyCorpus(folder);
  return (await readRevision(folder, library, new Map([[id, entries.get(id)]]))).library;
}

test("a change of synonyms.yaml is served, and its faults are those of the file as it is", async () => {
  folder = makeCorpusFolder({ "a.txt": "Title\nThe pipeline runs through Türkiye.", "synonyms.yaml": "- [alone]" });
  const { library } = await readLibrary(folder);
  expect(count(library, "Turkey")).toBe(0);
  expect(library.problems).toContainEqual(expect.objectContaining({ file: "synonyms.yaml" }));
  writeFileSync(path.join(folder, "synonyms.yaml"), "- [Türkiye, Turkey]");
  const revised = await revise(library, "synonyms.yaml");
  expect(count(revised, "Turkey")).toBe(1);
  expect(revised.problems).not.toContainEqual(expect.objectContaining({ file: "synonyms.yaml" }));
});

test("an article in a new language is read by it, and taken out again without a trace", async () => {
  folder = makeCorpusFolder({ "a.txt": "Title\nThe harbour opens." });
  const { library } = await readLibrary(folder);
  const file = path.join(folder, "b.md");
  writeFileSync(file, "---\ntitle: Мост\nlang: ru\n---\nИтоги переговоров объявил министр.\n");
  const revised = await revise(library, "b.md");
  expect(count(revised, "переговоры")).toBe(1);
  rmSync(file);
  const last = await revise(revised, "b.md");
  expect(count(last, "переговоры")).toBe(0);
  expect([...last.index.words.keys()].sort()).toEqual([...library.index.words.keys()].sort());
});
