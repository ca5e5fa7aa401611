import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { Corpus } from "../../src/core/index/corpus.ts";
import { searchPassages } from "../../src/core/search/search-passages.ts";
import { CorpusError } from "../../src/files/corpus-error.ts";
import { explainUnread } from "../../src/files/error-code.ts";
import { indexFolder, indexRevision } from "../../src/files/index-folder.ts";
import { surveyCorpus } from "../../src/files/survey-corpus.ts";
import { countCases } from "../support/case-count.ts";
import { makeCorpusFolder } from "../support/corpus-folder.ts";
import { failOpening, mendDisk } from "../support/failing-disk.ts";

let folder = "";
afterEach(() => {
  mendDisk();
  rmSync(folder, { recursive: true });
});

function count(corpus: Corpus, question: string): number {
  return searchPassages(corpus.index, question).hits.length;
}

async function revise(corpus: Corpus, id: string): Promise<Corpus> {
  const { entries } = await surveyCorpus(folder);
  return (await indexRevision(folder, corpus, new Map([[id, entries.get(id)]]))).corpus;
}

test("a change of synonyms.yaml is served, and its faults are those of the file as it is", async () => {
  folder = makeCorpusFolder({ "a.txt": "Title\nThe pipeline runs through Türkiye.", "synonyms.yaml": "- [alone]" });
  const { corpus } = await indexFolder(folder);
  expect(count(corpus, "Turkey")).toBe(0);
  expect(corpus.problems).toContainEqual(expect.objectContaining({ file: "synonyms.yaml" }));
  writeFileSync(path.join(folder, "synonyms.yaml"), "- [Türkiye, Turkey]");
  const revised = await revise(corpus, "synonyms.yaml");
  expect(count(revised, "Turkey")).toBe(1);
  expect(revised.problems).not.toContainEqual(expect.objectContaining({ file: "synonyms.yaml" }));
});

test.each(["EIO", "ESTALE", "EMFILE"])(
  "synonyms whose file answers %s are kept, which is told, and the file is to be read again",
  async (code) => {
    folder = makeCorpusFolder({ "a.txt": "Title\nIt runs through Türkiye.", "synonyms.yaml": "- [Türkiye, Turkey]" });
    const { corpus } = await indexFolder(folder);
    failOpening(path.join(folder, "synonyms.yaml"), code);
    const { entries } = await surveyCorpus(folder);
    const changes = new Map([["synonyms.yaml", entries.get("synonyms.yaml")]]);
    const { corpus: revised, unread } = await indexRevision(folder, corpus, changes);
    expect(count(revised, "Turkey")).toBe(1);
    expect(unread).toEqual(["synonyms.yaml"]);
    const message = `${explainUnread("The file", code)} The names that it held before are kept.`;
    expect(revised.problems).toContainEqual({ severity: "error", kind: "synonyms", file: "synonyms.yaml", message });
    writeFileSync(path.join(folder, "b.md"), "---\ntitle: Мост\nlang: ru\n---\nИтоги переговоров.\n");
    const after = await revise(revised, "b.md");
    expect(count(after, "Turkey")).toBe(1);
    mendDisk();
    expect((await revise(after, "synonyms.yaml")).problems.filter(({ file }) => file === "synonyms.yaml")).toEqual([]);
  },
);

test("an article in a new language is read by it, and taken out again without a trace", async () => {
  folder = makeCorpusFolder({ "a.txt": "Title\nThe harbour opens." });
  const { corpus } = await indexFolder(folder);
  const file = path.join(folder, "b.md");
  writeFileSync(file, "---\ntitle: Мост\nlang: ru\n---\nИтоги переговоров объявил министр.\n");
  const revised = await revise(corpus, "b.md");
  expect(count(revised, "переговоры")).toBe(1);
  rmSync(file);
  const last = await revise(revised, "b.md");
  expect(count(last, "переговоры")).toBe(0);
  expect([...last.index.words.keys()].sort()).toEqual([...corpus.index.words.keys()].sort());
});

test("a change of another file does not read the synonyms again, in the languages that there were", async () => {
  folder = makeCorpusFolder({ "a.txt": "Title\nThe pipeline.", "synonyms.yaml": "- [Türkiye, Turkey]\n- [alone]" });
  const { corpus } = await indexFolder(folder);
  writeFileSync(path.join(folder, "b.txt"), "Other\nIt runs through Türkiye.");
  const revised = await revise(corpus, "b.txt");
  expect(revised.index.lexicon.synonyms).toBe(corpus.index.lexicon.synonyms);
  expect(count(revised, "Turkey")).toBe(1);
  expect(revised.problems.filter(({ file }) => file === "synonyms.yaml").length).toBe(1);
});

/** In CI ten thousand; elsewhere more than a process may have open on most systems. */
const FILES = Math.max(1_100, countCases(10_000));

test("files by the thousand that change at once are read, and one that is gone meanwhile is left out", async () => {
  folder = makeCorpusFolder({ "a.txt": "Title\nThe pipeline." });
  const { corpus } = await indexFolder(folder);
  const ids = Array.from({ length: FILES }, (_, at) => `${at}.txt`);
  for (const id of ids) writeFileSync(path.join(folder, id), `Title ${id}\nThe harbour opens.`);
  const { entries } = await surveyCorpus(folder);
  rmSync(path.join(folder, "77.txt"));
  const { corpus: revised, unread } = await indexRevision(folder, corpus, entries);
  expect(revised.articles.length).toBe(FILES);
  expect(revised.problems.filter(({ file }) => file === "77.txt")).toEqual([]);
  expect(unread).toEqual([]);
});

test("a corpus folder that is gone is an error, and its files are not taken for removed", async () => {
  folder = makeCorpusFolder({ "a.txt": "Title\nThe pipeline." });
  const { corpus, survey } = await indexFolder(folder);
  rmSync(folder, { recursive: true });
  await expect(indexRevision(folder, corpus, survey.entries)).rejects.toThrow(CorpusError);
  folder = makeCorpusFolder({});
});

describe("people.yaml", () => {
  const names = ({ index }: Corpus): string[] => index.lexicon.people.map(({ name }) => name);

  test("a change of it is served, and its faults are those of the file as it is", async () => {
    folder = makeCorpusFolder({ "a.txt": "Title\nThe pipeline.", "people.yaml": "- Ada Voss" });
    const { corpus } = await indexFolder(folder);
    expect(names(corpus)).toEqual([]);
    expect(corpus.problems).toContainEqual(expect.objectContaining({ kind: "people", file: "people.yaml" }));
    writeFileSync(path.join(folder, "people.yaml"), "- name: Ada Voss\n  also: [Ada Holm]");
    const revised = await revise(corpus, "people.yaml");
    expect(names(revised)).toEqual(["Ada Voss"]);
    // Another index, so that what is served is another library.
    expect(revised.index).not.toBe(corpus.index);
    expect(revised.problems).not.toContainEqual(expect.objectContaining({ file: "people.yaml" }));
  });

  test("what stays as it was changes nothing", async () => {
    folder = makeCorpusFolder({ "a.txt": "Title\nThe pipeline.", "people.yaml": "- name: Ada Voss" });
    const { corpus } = await indexFolder(folder);
    writeFileSync(path.join(folder, "people.yaml"), "# She is one.\n- name: Ada Voss");
    expect((await revise(corpus, "people.yaml")).index.lexicon.people).toBe(corpus.index.lexicon.people);
  });

  test("it is kept while it cannot be read, which is told, and is to be read again", async () => {
    folder = makeCorpusFolder({ "a.txt": "Title\nThe pipeline.", "people.yaml": "- name: Ada Voss" });
    const { corpus } = await indexFolder(folder);
    failOpening(path.join(folder, "people.yaml"), "EIO");
    const { entries } = await surveyCorpus(folder);
    const changes = new Map([["people.yaml", entries.get("people.yaml")]]);
    const { corpus: revised, unread } = await indexRevision(folder, corpus, changes);
    expect(names(revised)).toEqual(["Ada Voss"]);
    expect(unread).toEqual(["people.yaml"]);
    const message = `${explainUnread("The file", "EIO")} The names that it held before are kept.`;
    expect(revised.problems).toContainEqual({ severity: "error", kind: "people", file: "people.yaml", message });
  });

  test("when it goes, the people go with it", async () => {
    folder = makeCorpusFolder({ "a.txt": "Title\nThe pipeline.", "people.yaml": "- name: Ada Voss" });
    const { corpus } = await indexFolder(folder);
    rmSync(path.join(folder, "people.yaml"));
    expect(names(await revise(corpus, "people.yaml"))).toEqual([]);
  });
});
