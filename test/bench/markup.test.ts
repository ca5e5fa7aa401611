import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(path.join(tmpdir(), "verbatim-bench-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A folder of these files, by their names. */
function fill(name: string, files: Readonly<Record<string, string>>): string {
  const inside = path.join(folder, name);
  mkdirSync(inside);
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(inside, file), text);
  return inside;
}

/** What a measurement prints, line by line; what it prints on standard error fails. */
function run(script: string, ...args: readonly string[]): string[] {
  const file = path.join(import.meta.dirname, script);
  const { stdout, stderr, status } = spawnSync(process.execPath, [file, ...args], { encoding: "utf8" });
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  return stdout.trimEnd().split("\n");
}

function readFigures(lines: readonly string[]): unknown {
  return JSON.parse(lines.at(-1) ?? "");
}

const CLEAN = `# The pier

It is **open** until _nine_; see the [tide table](tides.md).<!-- editor: check -->

| Day | Ferry |
|-----|-------|
| Monday | 8:00 |

{% include map.html %}
`;

test("markup that is shown is counted by its signs, and code that looks like it is none", () => {
  const clean = fill("clean", {
    "pier.md": CLEAN,
    "code.md": "# Hooks\n\nWrite `[[hook]]` there.\n\n```js\na = [[1]];\n```\n",
  });
  expect(readFigures(run("shown-markup.mjs", clean))).toEqual({ folder: clean, passages: 2, places: 0, found: {} });
  const marked = fill("marked", { "knots.txt": "A bowline\n\nTie it as [[the book]] says, and not as <b>some do.\n" });
  const lines = run("shown-markup.mjs", marked);
  expect(readFigures(lines)).toMatchObject({ places: 3, found: { "[[": 1, "]]": 1, "<b>": 1 } });
  expect(lines).toHaveLength(4);
});

test("letters of reading texts, words like markup in them and words that they lack are counted", () => {
  const files = {
    "pier.md": CLEAN,
    "knots.md":
      "---\ntitle: Knots\n---\nTie [[the book]] to \\[\\[it\\]\\].\n\n{% if a %}One.{% else %}Another.{% endif %}\n",
    "gate.mdx": "The gate is {state} now.\n",
  };
  const letters = Object.values(files).join("").length;
  const lines = run("reading-text.mjs", fill("read", files));
  expect(readFigures(lines)).toMatchObject({ files: 3, letters, wrong: 0, markup: 2, left: 2 });
  expect(lines.at(-2)?.split(" · ").sort()).toEqual(["gate.mdx: state", "knots.md: Another"]);
});

test("a file of one's own is read in steps, which are counted", () => {
  const inside = fill("own", { "pier.md": CLEAN });
  const [line] = run("markdown.mjs", path.join(inside, "pier.md"));
  expect(line).toMatch(/pier\.md: 0\.0 MB in [\d.]+ s \([\d.]+ s of a processor\), \d+ steps, the longest \d+ ms/u);
});
