import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { finishSteps } from "../../src/core/text/steps.ts";
import { readCorpus } from "../../src/files/read-corpus.ts";
import { parsePeopleInSteps, readPeople } from "../../src/files/read-people.ts";

const parse = (text: string) => finishSteps(parsePeopleInSteps(text));

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "people-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const many = (count: number): string => Array.from({ length: count }, (_, at) => `Name ${at}`).join(", ");

test.each<[string, string, string[], RegExp[]]>([
  ["a name alone", "- name: Ada Voss", ["Ada Voss"], []],
  [
    "all fields",
    "- name: Ada Voss\n  also: [A. Voss, Ada Holm]\n  roles: [mayor]\n  in: [town, news/2024]",
    ["Ada Voss"],
    [],
  ],
  ["one text for a list", "- name: Ada Voss\n  also: Ada Holm", ["Ada Voss"], []],
  ["remarks alone", "# none yet\n", [], []],
  ["a text for an entry", "- Ada Voss\n- name: Bo Holm", ["Bo Holm"], [/Entry 1 is left out: it has to be fields/u]],
  ["no name", "- also: [Ada Voss]", [], [/Entry 1 is left out: its name has to have/u]],
  ["a name without a word", "- name: '—'", [], [/Entry 1 is left out: its name “—” holds no word/u]],
  ["a name too long", `- name: ${"a".repeat(101)}`, [], [/Entry 1 is left out: its name/u]],
  ["a number for a name", "- name: 1984", [], [/Entry 1 is left out: its name/u]],
  [
    "a name twice",
    "- name: Ada Voss\n- name: ada VOSS",
    ["Ada Voss"],
    [/Entry 2 is left out: “ada VOSS” is the name of entry 1/u],
  ],
  ["a field that is none", "- name: Ada Voss\n  rolls: [mayor]", ["Ada Voss"], [/Entry 1: “rolls” is no field/u]],
  ["a mapping for a list", "- name: Ada Voss\n  also: {a: b}", [], [/Entry 1 is left out: also has to be a list/u]],
  [
    "a form twice",
    "- name: Ada Voss\n  also: [Ada Voss, A. Voss, A Voss]",
    ["Ada Voss"],
    [/“Ada Voss” is named twice/u, /“A Voss” is named twice/u],
  ],
  ["a form without a word", "- name: Ada Voss\n  also: ['!']", ["Ada Voss"], [/“!” holds no word/u]],
  [
    "a form of two that nothing tells apart",
    "- name: Ada Voss\n  also: [Voss]\n- name: Bo Voss\n  also: [Voss]",
    ["Ada Voss", "Bo Voss"],
    [/Entry 2: “Voss” is in entry 1 too/u],
  ],
  [
    "a form of two that their places tell apart",
    "- name: Ada Voss\n  also: [Voss]\n  in: town\n- name: Bo Voss\n  also: [Voss]\n  in: sport",
    ["Ada Voss", "Bo Voss"],
    [],
  ],
  [
    "everybody in one",
    `- name: Ada Voss\n  also: [${many(60)}]\n- name: Bo Holm`,
    ["Bo Holm"],
    [/Entry 1 is left out: also has 60 texts.*everybody/u],
  ],
  ["a mapping for the file", "name: Ada Voss", [], [/has to be a list/u]],
  ["text for the file", "hello", [], [/has to be a list/u]],
  ["broken YAML", "- name: [Ada", [], [/not valid YAML/u]],
  ["an alias to itself", "- &a\n  name: Ada Voss\n  also: *a", [], [/Entry 1 is left out: also has to be a list/u]],
  [
    "a field named as what objects have",
    "- name: Ada Voss\n  __proto__: [b]\n  constructor: c",
    ["Ada Voss"],
    [/“__proto__” is no field/u, /“constructor” is no field/u],
  ],
])("%s: the good people are kept, the faults named", (_, text, names, faults) => {
  const { value, problems } = parse(text);
  expect(value.map(({ name }) => name)).toEqual(names);
  expect(problems.map(({ file, kind }) => [file, kind])).toEqual(faults.map(() => ["people.yaml", "people"]));
  for (const [at, fault] of faults.entries()) expect(problems[at]?.message).toMatch(fault);
});

test("all that is told of somebody is read", () => {
  const { value } = parse(
    "- name: Ada Voss\n  also:\n    - A. Voss\n    - Ада Холм\n  roles: mayor\n  in:\n  - news/2024\n",
  );
  expect(value).toEqual([{ name: "Ada Voss", also: ["A. Voss", "Ада Холм"], roles: ["mayor"], in: ["news/2024"] }]);
});

test("a file is read, and one that is not there tells of nobody", async () => {
  expect(await readPeople(folder)).toEqual({ kind: "read", value: [], problems: [] });
  writeFileSync(path.join(folder, "people.yaml"), "- name: Ada Voss\n");
  expect(await readPeople(folder)).toMatchObject({ kind: "read", value: [{ name: "Ada Voss" }], problems: [] });
});

test("bytes that are not UTF-8, a huge file and a folder of that name are reported, and the articles served", async () => {
  const file = path.join(folder, "people.yaml");
  writeFileSync(path.join(folder, "a.txt"), "The ferry stays.");
  const read = async () => (await readCorpus(folder)).problems.filter(({ file: own }) => own === "people.yaml");
  writeFileSync(file, Buffer.from("- name: M\xfcller\n", "latin1"));
  expect(await read()).toMatchObject([{ severity: "note", kind: "encoding" }]);
  writeFileSync(file, `- name: ${"a".repeat(2 * 1024 * 1024)}`);
  expect(await read()).toMatchObject([{ severity: "error", kind: "people" }]);
  rmSync(file);
  mkdirSync(file);
  expect(await read()).toMatchObject([{ severity: "error", kind: "people" }]);
  expect((await readCorpus(folder)).articles.map(({ id }) => id)).toEqual(["a.txt"]);
});
