import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readFrontMatter } from "../../src/files/front-matter.ts";
import { isFieldName } from "../../src/files/front-matter-fields.ts";

function read(text: string): Record<string, unknown> {
  const front = readFrontMatter(text);
  if ("fault" in front) return { fault: front.fault.message };
  const { metadata, label, path, isDraft, remarks } = front;
  const told = remarks.map(({ field, kind }) => field ?? kind);
  return {
    ...metadata,
    ...(label !== undefined && { label }),
    ...(path !== undefined && { path }),
    ...(isDraft && { isDraft }),
    ...(told.length > 0 && { told }),
  };
}

/** What a YAML head of these lines states. */
function readLines(...lines: readonly string[]): Record<string, unknown> {
  return read(`---\n${lines.join("\n")}\n---\nText.\n`);
}

test("a Jekyll head is read", () => {
  const front = readLines(
    "layout: post",
    'title: "Harbour opens"',
    "date: 2024-06-02 10:00:00 +0200",
    "last_modified_at: 2024-06-03T08:00:00Z",
    "categories: [news, harbour]",
    "tags: boats, tides",
    "permalink: /news/harbour/",
    "excerpt: It opens.",
    "published: true",
    "author: ann",
  );
  expect(front).toEqual({
    title: "Harbour opens",
    date: "2024-06-02",
    updated: "2024-06-03",
    tags: ["boats", "tides", "news", "harbour"],
    path: "/news/harbour/",
    description: "It opens.",
    author: "ann",
  });
});

test("a Hugo head in TOML is read", () => {
  const head = [
    'title = "Harbour opens"',
    "date = 2024-05-01T23:30:00-07:00",
    "publishDate = 2024-06-02",
    "lastmod = 2024-06-03",
    "draft = false",
    "weight = 10",
    'linkTitle = "Harbour"',
    'aliases = ["/old/harbour/"]',
    'keywords = ["boats"]',
    "[params]",
    'author = "Nobody"',
  ];
  expect(read(`+++\n${head.join("\n")}\n+++\nText.`)).toEqual({
    title: "Harbour opens",
    date: "2024-06-02",
    updated: "2024-06-03",
    label: "Harbour",
    aliases: ["Harbour"],
    tags: ["boats"],
  });
});

test("a Hugo head in JSON is read, braces in its strings aside", () => {
  const text = '{\n  "title": "A } \\" {",\n  "date": "2024-06-02",\n  "tags": ["a"]\n}\nText.\n';
  expect(read(text)).toEqual({ title: 'A } " {', date: "2024-06-02", tags: ["a"] });
  const front = readFrontMatter(text);
  expect("body" in front && text.slice(front.body.start)).toBe("Text.\n");
});

test("a Docusaurus head is read", () => {
  expect(
    readLines(
      "sidebar_position: 2",
      "sidebar_label: Intro",
      "slug: intro",
      "authors:",
      "  - name: Ann Lee",
      "    title: Editor",
      "  - bob",
      "last_update:",
      "  date: 2024-06-03",
      "  author: Bob",
    ),
  ).toEqual({ label: "Intro", aliases: ["Intro"], path: "intro", author: "Ann Lee, bob", updated: "2024-06-03" });
});

test("an Obsidian head is read, a clipped page's address and linked names with it", () => {
  expect(
    readLines(
      "title: Tides",
      "source: https://tides.example/a",
      'author:\n  - "[[Ann Lee]]"\n  - "[[People/Bob Ray|Bob]]"',
      "published: 2024-06-02",
      "created: 2024-06-09",
      "tags:\n  - '#clippings'\n  - sea/tides",
      "aliases: [Ebb and flow]",
    ),
  ).toEqual({
    title: "Tides",
    url: "https://tides.example/a",
    author: "Ann Lee, People/Bob Ray",
    date: "2024-06-02",
    tags: ["clippings", "sea/tides"],
    aliases: ["Ebb and flow"],
  });
});

test("an MkDocs head and one with a title in several languages are read", () => {
  expect(readLines("title:\n  en: Tides\n  de: Gezeiten", "summary: Of the sea.", "site_name: The Tides")).toEqual({
    title: "Tides",
    description: "Of the sea.",
    source: "The Tides",
  });
  expect(readLines("title:\n  text: Tides\n  weight: 3")).toEqual({ title: "Tides" });
});

test.each([
  ["author: [Ann Lee, Bob Ray]", { author: "Ann Lee, Bob Ray" }],
  ["title: Log in &amp; out &copy; R&D;", { title: "Log in & out © R&D;" }],
  ["authors: Ann Lee", { author: "Ann Lee" }],
  ["by: {name: Ann Lee, url: https://a.example}", { author: "Ann Lee" }],
  ["authors: {ann: {name: Ann Lee}, bob: {name: Bob Ray}}", { author: "Ann Lee, Bob Ray" }],
  ["licence: CC0", { license: "CC0" }],
  ["copyright: A. Lee", { license: "A. Lee" }],
  ["copyright: false", {}],
  ["publisher: The Gazette", { source: "The Gazette" }],
  ["canonical_url: https://x.example/a", { url: "https://x.example/a" }],
  ["url: /a/b", { path: "/a/b" }],
  ["permalink: /:year/:title/", {}],
  ["max-quote: 90", { maxQuote: 90 }],
  ["date: June 2, 2024", { date: "2024-06-02" }],
  ["date: 12 Oct 2025", { date: "2025-10-12" }],
  ["date: 2024/06/02", { date: "2024-06-02" }],
  ["date: 06/02/2024", { told: ["date"] }],
  ["constructor: {name: A}", {}],
])("%s is read", (line, stated) => {
  expect(readLines(line)).toEqual(stated);
});

test.each(["draft: true", "published: false", "publish: no", "Draft: yes"])(
  "%s says that it is not published",
  (line) => {
    expect(readLines(line)).toEqual({ isDraft: true });
  },
);

test.each([
  ["english", "en"],
  ["Deutsch", "de"],
  ["fr_FR", "fr-FR"],
  ["en_US.UTF-8", "en-US"],
  ["Türkisch", "tr"],
  ["русский", "ru"],
  ["English (UK)", "en"],
  ["eng", "en"],
  ["pt-BR", "pt-BR"],
  ["zh-Hant", "zh-Hant"],
])("lang: %s is %s", (value, lang) => {
  expect(readLines(`lang: ${value}`)).toEqual({ lang });
});

test.each(["klingonisch", "xx", "qqq", "not a language", "und"])("lang: %s is refused by name", (value) => {
  const front = readFrontMatter(`---\nlang: ${value}\n---\nText.`);
  const message = expect.stringContaining(`“${value}”`);
  expect(front).toMatchObject({ metadata: {}, remarks: [{ severity: "warning", field: "lang", message }] });
});

test("the README's table of fields names every field, and no name that is not read", () => {
  const readme = readFileSync(path.join(import.meta.dirname, "../../README.md"), "utf8");
  const [, table = ""] = readme.split("| field | also called |");
  const rows = (table.split("\n\n", 1)[0] ?? "").split("\n").slice(2);
  const own = rows.map((row) => row.split("`")[1] ?? "");
  const named = rows.flatMap((row) =>
    [
      ...row
        .split("|", 3)
        .join()
        .matchAll(/`(\w+)`/gu),
    ].map(([, name = ""]) => name),
  );
  expect(named.filter((name) => !isFieldName(name))).toEqual([]);
  expect(own).toEqual(expect.arrayContaining(["title", "source", "url", "lang", "max_quote", "tags", "aliases"]));
});
