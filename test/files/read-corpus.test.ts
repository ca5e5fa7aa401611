import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readFileText } from "../../src/core/article/file-text.ts";
import { FORMAT_NAMES, FORMATS, type FormatName } from "../../src/core/article/formats.ts";
import { splitPassages } from "../../src/core/article/passages.ts";
import { CorpusError } from "../../src/files/corpus-error.ts";
import { readCorpus } from "../../src/files/read-corpus.ts";
import { chooseLength } from "../support/case-count.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "corpus-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
}

const HEAD = "---\ntitle: Good\ndate: 2025-01-02\nsource: Gazette\n---\n";
const GOOD = `${HEAD}It is good.\n`;

test("articles are read from the folder and the folders in it, by path", async () => {
  put("b.txt", "Title\nText.");
  put("a/c.md", GOOD);
  const { articles } = await readCorpus(folder);
  expect(articles.map(({ id }) => id)).toEqual(["a/c.md", "b.txt"]);
});

/** A file of each format below a head, as no other format would read it, and the words that are read of it. */
const SAMPLES: Readonly<Record<FormatName, { readonly body: string; readonly words: string }>> = {
  markdown: { body: "# Ice\n\nIt is **good**\nand thick.\n", words: "Ice\n\nIt is good and thick." },
  mdx: { body: "# Ice\n\nIt is **good** {and} thick.\n", words: "Ice\n\nIt is good thick." },
  plain: { body: "1. Ice\n\nIt is **good**.\n", words: "1. Ice\n\nIt is **good**." },
};

const ENDINGS = FORMAT_NAMES.flatMap((format) => FORMATS[format].endings.map((ending) => [ending, format] as const));

test.each(ENDINGS)(
  "a file that ends in %s is read as %s, and the README and the settings say so",
  async (ending, format) => {
    const { body, words } = SAMPLES[format];
    put(`news${ending.toUpperCase()}`, `${HEAD}${body}`);
    const { articles, problems } = await readCorpus(folder);
    expect(articles.map(({ title, text }) => [title, text])).toEqual([["Good", words]]);
    expect(problems).toEqual([]);
    expect(readLine("README.md", "Put `")).toContain(`\`${ending}\``);
    expect(readLine(".env.example", "# The folder of articles")).toContain(ending);
  },
);

/** The line of a paper of the project that begins so; empty when there is none. */
function readLine(paper: string, beginning: string): string {
  const lines = readFileSync(path.join(import.meta.dirname, "../..", paper), "utf8").split("\n");
  return lines.find((line) => line.startsWith(beginning)) ?? "";
}

test("hidden files are passed over", async () => {
  put(".obsidian/a.md", GOOD);
  put(".a.md", GOOD);
  expect(await readCorpus(folder)).toMatchObject({ articles: [], problems: [] });
});

test("an empty folder is a corpus without articles", async () => {
  expect(await readCorpus(folder)).toMatchObject({ articles: [], problems: [] });
});

test("a missing folder is named with what to do", async () => {
  await expect(readCorpus(path.join(folder, "none"))).rejects.toThrow(CorpusError);
  await expect(readCorpus(path.join(folder, "none"))).rejects.toThrow(/CORPUS_DIR: .*none .*Create it/u);
});

test.each<[string, string | Uint8Array, RegExp]>([
  ["broken.txt", Uint8Array.from([...new TextEncoder().encode("é".repeat(20)), 0xff, 0x61]), /not UTF-8/u],
  ["utf16.txt", Uint8Array.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]), /UTF-16/u],
  ["empty.md", "", /empty/u],
  ["blank.md", " \n\n", /white space/u],
  ["binary.txt", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0x01]), /binary/u],
  ["broken.md", "---\ntitle: A\n  max_quote: 9\n---\nText.", /YAML/u],
])("%s is reported by name and the others are served", async (name, content, message) => {
  put(name, content);
  put("good.md", GOOD);
  const { articles, problems } = await readCorpus(folder);
  expect(articles.map(({ id }) => id)).toEqual(["good.md"]);
  expect(problems).toMatchObject([{ severity: "error", file: name, message: expect.stringMatching(message) }]);
});

test.each<[string, Uint8Array, string]>([
  ["Windows-1252", Uint8Array.from([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94]), "“café”"],
  ["UTF-16", Uint8Array.from([0xff, 0xfe, 0x48, 0x00, 0x69, 0x00]), "Hi"],
])("a file in %s is converted, served and noted", async (name, content, text) => {
  put("a.txt", content);
  const { articles, problems } = await readCorpus(folder);
  expect(articles.map((article) => article.text)).toEqual([text]);
  expect(problems[0]).toMatchObject({ severity: "note", file: "a.txt", message: expect.stringContaining(name) });
});

test("a file of another kind is a warning", async () => {
  put("a.pdf", "x");
  expect((await readCorpus(folder)).problems).toMatchObject([{ severity: "warning", file: "a.pdf" }]);
});

test("missing date and source are notes that name file and field, and so is a date that was taken from a name", async () => {
  put("a.txt", "Title\nText.");
  put("b-2024-06-02.txt", "Title\nText.");
  expect((await readCorpus(folder)).problems).toMatchObject([
    { severity: "note", kind: "unstated", file: "a.txt", field: "source" },
    { severity: "note", kind: "unstated", file: "a.txt", field: "date" },
    { severity: "note", kind: "unstated", file: "b-2024-06-02.txt", field: "source" },
    { severity: "note", kind: "taken", file: "b-2024-06-02.txt", field: "date" },
  ]);
});

test.each(["draft: true", "published: false"])(
  "an article with “%s” is not served, and said to be one",
  async (line) => {
    put("a.md", `---\n${line}\n---\nText.`);
    const { articles, problems } = await readCorpus(folder);
    expect(articles).toEqual([]);
    expect(problems).toMatchObject([{ severity: "note", kind: "draft", file: "a.md" }]);
  },
);

test("two files whose names differ in the case of letters are both served, with a note", async () => {
  put("News.md", GOOD);
  put("news.md", GOOD);
  const { articles, problems } = await readCorpus(folder);
  // A disk on which the two are one has one of them.
  expect(problems.filter(({ kind }) => kind === "alike-names")).toHaveLength(articles.length - 1);
});

test("a file with a line end in its name is an article like others", async () => {
  put("two\nlines.md", GOOD);
  expect(await readCorpus(folder)).toMatchObject({ articles: [{ id: "two\nlines.md", title: "Good" }], problems: [] });
});

test("BOM and Windows line ends are normalized once, and spans count in the words alone", async () => {
  put("a.md", `\uFEFF${GOOD.replaceAll("\n", "\r\n")}`);
  const [article] = (await readCorpus(folder)).articles;
  expect(article && readFileText(article)).toBe(GOOD);
  expect(article?.text).toBe("It is good.");
  expect(article?.blocks).toEqual([{ kind: "paragraph", start: 0, end: 11 }]);
});

test.each([
  ["YAML", "---\ntitle: A\ntags: [b]\n---\n"],
  ["YAML that ends with its own mark", "---\ntitle: A\ntags: [b]\n...\n"],
  ["TOML", '+++\ntitle = "A"\ntags = ["b"]\n+++\n'],
  ["JSON", '{\n  "title": "A",\n  "tags": ["b"]\n}\n'],
])("a head of %s is read behind a BOM and with the line ends of Windows", async (_syntax, head) => {
  put("a.md", `\uFEFF${head}\nIt is good.\n`.replaceAll("\n", "\r\n"));
  expect((await readCorpus(folder)).articles).toMatchObject([{ title: "A", tags: ["b"], text: "It is good." }]);
});

test("a head of ten megabytes is left out, and the text below it served", async () => {
  put("trade-report.md", `---\ntitle: A\nnotes: ${"word ".repeat(2_000_000)}\n---\nIt is good.\n`);
  const { articles, problems } = await readCorpus(folder);
  expect(articles).toMatchObject([{ title: "Trade report", text: "It is good." }]);
  expect(problems.filter(({ severity }) => severity !== "note")).toMatchObject([{ kind: "head" }]);
});

const LENGTH = Math.max(2_000_000, chooseLength(10_000_000));

test("an article of megabytes is read whole", async () => {
  const paragraph = `${"All work and no play makes a dull day. ".repeat(10).trim()}\n\n`;
  put("big.txt", paragraph.repeat(Math.ceil(LENGTH / paragraph.length)));
  const [article] = (await readCorpus(folder)).articles;
  if (article === undefined) throw new Error("the article was not read");
  const passages = splitPassages(article);
  expect(passages.length).toBeGreaterThan(LENGTH / 500);
  expect(passages.at(-1)?.end).toBe(article.text.trimEnd().length);
});

test("a plain text may say at its top what it is, and front matter overrules that", async () => {
  const words = "Title: The key\nAuthor: Jane Doe\nDate: 5 March 2024\nLanguage: German\n\nEr hängt hier.\n";
  put("a.txt", words);
  put("b.txt", `---\ntitle: Another\n---\n${words}`);
  put("c.md", words);
  const { articles, problems } = await readCorpus(folder);
  expect(articles[0]).toMatchObject({ title: "The key", author: "Jane Doe", date: "2024-03-05", lang: "de" });
  expect(articles[1]).toMatchObject({ title: "Another" });
  expect(articles[1]).not.toHaveProperty("author");
  expect(articles[2]).not.toHaveProperty("author");
  expect(problems.filter(({ kind }) => kind === "field")).toEqual([]);
});
