import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { finishSteps } from "../../src/core/text/steps.ts";
import { readCorpus } from "../../src/files/read-corpus.ts";
import { parseSynonymsInSteps, readSynonyms } from "../../src/files/read-synonyms.ts";

const parse = (text: string) => finishSteps(parseSynonymsInSteps(text));

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "synonyms-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each<[string, string, string[][], RegExp[]]>([
  [
    "good groups",
    "- [Türkiye, Turkey]\n- [US, United States]",
    [
      ["Türkiye", "Turkey"],
      ["US", "United States"],
    ],
    [],
  ],
  ["remarks alone", "# none yet\n", [], []],
  [
    "a chain",
    "- [a1, b1]\n- [b1, c1]\n- [c1, d1]",
    [["a1", "b1", "c1", "d1"].reverse()],
    [/Entry 2: “b1”.*one/u, /Entry 3: “c1”.*one/u],
  ],
  ["a cycle", "- [a1, b1]\n- [b1, a1]", [["a1", "b1"]], [/Entry 2: “b1”/u, /Entry 2: “a1” is named twice/u]],
  ["names that read the same", "- [U.S., US, America]", [["U.S.", "America"]], [/Entry 1: “US” is named twice/u]],
  ["a group of one", "- [alone]\n- [x1, y1]", [["x1", "y1"]], [/Entry 1 is left out/u]],
  ["a group of one name twice", "- [Same, same]", [], [/named twice/u, /one name alone/u]],
  ["an empty name", "- ['', b1]", [], [/Entry 1 is left out.*name 1/u]],
  ["a name without a word", "- ['—', b1]", [], [/holds no word/u, /one name alone/u]],
  ["a number", "- [1, one]", [], [/Entry 1 is left out.*name 1/u]],
  ["a mapping for a group", "- {a1: b1}\n- [x1, y1]", [["x1", "y1"]], [/Entry 1 is left out/u]],
  ["a mapping for the file", "a1: b1", [], [/has to be a list/u]],
  ["text for the file", "hello", [], [/has to be a list/u]],
  ["broken YAML", "- [a1, b1", [], [/not valid YAML/u]],
  ["an alias that is not there", "- *gone", [], [/not valid YAML/u]],
  ["an alias to itself", "&a\n- *a", [], [/Entry 1 is left out/u]],
  ["a name too long", `- [${"a".repeat(101)}, b1]`, [], [/Entry 1 is left out/u]],
])("%s: the good groups are kept, the faults named", (_, text, groups, faults) => {
  const read = parse(text);
  expect(read.value.map((group) => [...group].sort())).toEqual(groups.map((group) => [...group].sort()));
  expect(read.problems.map(({ file }) => file)).toEqual(faults.map(() => "synonyms.yaml"));
  for (const [i, fault] of faults.entries()) expect(read.problems[i]?.message).toMatch(fault);
});

test("a long list is read in parts, and a fault names its line in the file", () => {
  const list = (groups: number): string => Array.from({ length: groups }, (_, at) => `- [p${at}, h${at}]\n`).join("");
  expect(parse(list(5_000))).toMatchObject({ value: { length: 5_000 }, problems: [] });
  const { value: groups, problems } = parse(`${list(1_000)}- [a1, b1\n${list(1_000)}`);
  expect(groups).toEqual([]);
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringMatching(/not valid YAML: .* at line 100[12], column \d+\.$/u),
  ]);
});

test("an entry that is longer than a part is read", () => {
  const names = Array.from({ length: 50 }, (_, at) => `harbour ${"of the long bay ".repeat(5)}${at}`);
  expect(parse(`- [a1, b1]\n- [${names.join(", ")}]\n- [c1, d1]\n`).value.map(({ length }) => length)).toEqual([
    2, 50, 2,
  ]);
});

test("groups that a chain would join to more names than one may have stay apart", () => {
  const chain = Array.from({ length: 2_000 }, (_, at) => `- [link${at}, link${at + 1}]\n`).join("");
  const { value: groups, problems } = parse(chain);
  expect(Math.max(...groups.map(({ length }) => length))).toBeLessThanOrEqual(51);
  expect(groups.flat().length).toBeGreaterThan(1_900);
  expect(problems.some(({ message }) => /too many names to be one/u.test(message))).toBe(true);
});

test.each([
  ["brackets in brackets", "[".repeat(4_000)],
  ["keys in keys", "? ".repeat(400)],
  ["anchors", "- &a ".repeat(100)],
  ["one line", `[${"[a1, b1], ".repeat(5_000)}]`],
])("%s without measure are refused before they are built", (_what, text) => {
  expect(parse(text)).toMatchObject({ value: [], problems: [{ severity: "error" }] });
});

test("a file of bytes that are not UTF-8, an empty, a huge one and a folder of that name are reported", async () => {
  const file = path.join(folder, "synonyms.yaml");
  expect(await readSynonyms(folder)).toEqual({ kind: "read", value: [], problems: [] });
  const contents: readonly [string | Uint8Array, RegExp][] = [
    [Uint8Array.from([0x63, 0xe4, 0xba]), /not UTF-8/u],
    ["", /empty/u],
    ["#".repeat(1024 * 1024 + 1), /larger than 1 MiB/u],
  ];
  for (const [content, message] of contents) {
    writeFileSync(file, content);
    expect(await readSynonyms(folder)).toMatchObject({
      problems: [
        { severity: "error", kind: "synonyms", file: "synonyms.yaml", message: expect.stringMatching(message) },
      ],
    });
  }
  rmSync(file);
  mkdirSync(file);
  expect(await readSynonyms(folder)).toMatchObject({ problems: [{ severity: "error", file: "synonyms.yaml" }] });
});

test("the shipped corpus comes with synonyms without a fault", async () => {
  const { lexicon, problems } = await readCorpus(path.join(import.meta.dirname, "../../corpus"));
  expect(lexicon.synonyms.get("us")?.length).toBeGreaterThan(0);
  expect(problems.filter(({ file }) => file === "synonyms.yaml")).toEqual([]);
});
