import { expect, test } from "vitest";
import { readFrontMatter } from "../../src/files/front-matter.ts";

function read(text: string): Record<string, unknown> {
  const front = readFrontMatter(text);
  if ("fault" in front) return { fault: front.fault };
  const warnings = front.warnings.map(({ field }) => field).sort();
  return { ...front.metadata, body: text.slice(front.body.start, front.body.end), warnings };
}

test("fields are read and the body begins behind them", () => {
  expect(read("---\ntitle: A\ndate: 2025-10-12\nsource: B\n---\nText.")).toEqual({
    title: "A",
    date: "2025-10-12",
    source: "B",
    body: "Text.",
    warnings: [],
  });
});

test("a file without front matter is all body, and its date and source are missed", () => {
  expect(read("Text.")).toEqual({ body: "Text.", warnings: ["date", "source"] });
});

test("a thematic break before prose is no front matter", () => {
  expect(read("---\nHe said: no.\n")).toMatchObject({ body: "---\nHe said: no.\n" });
});

test("an unknown field is a warning that names it", () => {
  expect(read("---\ntitel: A\ndate: 2025\nsource: B\n---\n")).toMatchObject({ warnings: ["titel"] });
});

test.each([
  ["date: 12.10.2025", "date"],
  ["date: 2025-02-30", "date"],
  ["url: javascript:alert(1)", "url"],
  ["url: example.org", "url"],
  ["lang: not a language", "lang"],
  ["title: [a, b]", "title"],
])("%s is left out with a warning", (line, field) => {
  const front = read(`---\n${line}\n---\nText.`);
  expect(front.warnings).toContain(field);
  expect(front).not.toHaveProperty(field);
});

test("scalars that YAML takes for numbers are text", () => {
  expect(read("---\ntitle: 1984\ndate: 2024\n---\n")).toMatchObject({ title: "1984", date: "2024" });
});

test.each([
  "---\ntitle: [a\n---\nText.",
  "---\ntitle: a\n  bad: b\n---\n",
  "---\n- a\n---\n",
  "---\ntitle: A\nText without an end.",
])("%j is a fault, in words", (text) => {
  expect(read(text).fault).toMatch(/front matter/u);
});

test("an alias bomb is refused", () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [${"*a,".repeat(9)}*a]\nc: &c [${"*b,".repeat(9)}*b]\nd: [${"*c,".repeat(9)}*c]`;
  expect(read(`---\n${bomb}\n---\n`).fault).toBeDefined();
});
