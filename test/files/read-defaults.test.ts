import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Article } from "../../src/core/article/article.ts";
import { readCorpus } from "../../src/files/read-corpus.ts";
import { failOpening, mendDisk } from "../support/failing-disk.ts";
import { openLiveCorpus } from "../support/live-corpus.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "corpus-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, content: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
}

async function readOne(id: string): Promise<Article> {
  const { articles } = await readCorpus(folder);
  const article = articles.find((one) => one.id === id);
  if (article === undefined) throw new Error(`${id} is not served`);
  return article;
}

test("what a folder states holds for all below it; a nearer folder comes before, and the file's own head before all", async () => {
  put("_defaults.yaml", "source: The Gazette\nlang: de\nlicense: CC0\nmax_quote: 90\nauthor: Desk\n");
  put("laws/_defaults.yaml", "---\ncollection: Laws\nlicense: public domain\n---\n");
  put("laws/old/a.md", "---\nauthor: Ann Lee\n---\n# Alte Gesetze\n\nText.");
  expect(await readOne("laws/old/a.md")).toMatchObject({
    source: "The Gazette",
    lang: "de",
    license: "public domain",
    maxQuote: 90,
    collection: "Laws",
    author: "Ann Lee",
  });
});

test("a file of defaults is no article and no problem", async () => {
  put("_defaults.yaml", "source: The Gazette\n");
  put("a.md", "---\ndate: 2024\n---\n# A\n\nText.");
  expect(await readCorpus(folder)).toMatchObject({ articles: [{ id: "a.md" }], problems: [] });
});

test.each([
  ["https://x.example/docs/", "permalink: /trade/", "laws/b.md", "https://x.example/docs/trade/"],
  ["https://x.example/docs", "slug: trade", "laws/b.md", "https://x.example/docs/laws/trade"],
  ["https://x.example/docs/", "url: https://y.example/b", "laws/b.md", "https://y.example/b"],
  ["https://x.example/docs/", "title: B", "laws/b.md", undefined],
  ["https://x.example/{name}/", "title: B", "laws/a b.md", "https://x.example/laws/a%20b/"],
  ["https://x.example/blob/main/{path}", "title: B", "laws/b?.md", "https://x.example/blob/main/laws/b%3F.md"],
])("with the address %s, “%s” in %s leads to its page", async (url, line, id, address) => {
  put("_defaults.yaml", `url: ${url}\n`);
  put(id, `---\n${line}\n---\n# B\n\nText.`);
  expect((await readOne(id)).url).toBe(address);
});

test.each([
  ["max_quote: ninety\n", "_defaults.yaml"],
  ["source: A\n  max_quote: 90\n", "_defaults.yaml"],
  ["- source: A\n", "_defaults.yaml"],
])("defaults of %j cannot be read: what stands below is not served, what stands beside is", async (text, name) => {
  put(`laws/${name}`, text);
  put("laws/a.md", "# A\n\nText.");
  put("b.md", "# B\n\nText.");
  const { articles, problems } = await readCorpus(folder);
  expect(articles.map(({ id }) => id)).toEqual(["b.md"]);
  expect(problems.filter(({ severity }) => severity === "error")).toMatchObject([
    { kind: "defaults", file: "laws/_defaults.yaml" },
    { kind: "below-defaults", file: "laws/a.md" },
  ]);
});

test("a title is not for a whole folder", async () => {
  put("_defaults.yaml", "title: A\nsource: B\n");
  put("a.md", "# Trade\n\nText.");
  expect((await readOne("a.md")).title).toBe("Trade");
  expect((await readCorpus(folder)).problems).toMatchObject([
    { severity: "warning", kind: "defaults", file: "_defaults.yaml", field: "title" },
    { severity: "note" },
  ]);
});

test("an article's hash follows what its folder states, and is that of its text where that states nothing", async () => {
  put("a.md", "# A\n\nText.");
  const alone = (await readOne("a.md")).hash;
  put("_defaults.yaml", "source: A\n");
  const first = (await readOne("a.md")).hash;
  put("_defaults.yaml", "source: B\n");
  expect(new Set([alone, first, (await readOne("a.md")).hash]).size).toBe(3);
});

test("while the disk does not give the defaults what was read of the articles stays served", async () => {
  put("laws/_defaults.yaml", "source: The Gazette\n");
  put("laws/a.md", "# A\n\nText about trade.");
  const live = await openLiveCorpus(folder);
  try {
    failOpening(path.join(folder, "laws/_defaults.yaml"), "EIO");
    put("laws/a.md", "# A\n\nText about ships.");
    await live.waitForProblem("laws/a.md");
    expect(live.get().articles).toMatchObject([{ source: "The Gazette", text: expect.stringContaining("trade") }]);
  } finally {
    mendDisk();
    await live.close();
  }
});

test("changed defaults are served after a moment, with another version, and broken ones keep the articles out until they are mended", async () => {
  put("laws/a.md", "# A\n\nText about trade.");
  put("b.md", "# B\n\nOther words.");
  const live = await openLiveCorpus(folder);
  try {
    const version = live.get().version;
    const waitForSource = (source: string | undefined): Promise<void> =>
      live.waitFor(
        `the source is ${source}`,
        () => live.get().articles.find(({ id }) => id === "laws/a.md")?.source === source,
      );
    put("laws/_defaults.yaml", "source: The Gazette\n");
    await waitForSource("The Gazette");
    expect(live.get().version).not.toBe(version);
    put("laws/_defaults.yaml", "max_quote: ninety\n");
    await live.waitForIds("b.md");
    put("laws/_defaults.yaml", "source: The Herald\n");
    await waitForSource("The Herald");
    rmSync(path.join(folder, "laws/_defaults.yaml"));
    await waitForSource(undefined);
    expect(live.get().version).toBe(version);
    expect(live.get().problems.filter(({ severity }) => severity === "error")).toEqual([]);
  } finally {
    await live.close();
  }
});
