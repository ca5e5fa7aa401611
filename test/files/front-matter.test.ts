import { expect, test, vi } from "vitest";
import { readFrontMatter } from "../../src/files/front-matter.ts";

function read(text: string): Record<string, unknown> {
  const front = readFrontMatter(text);
  if ("fault" in front) return { fault: front.fault };
  const warnings = front.warnings.map(({ field }) => field ?? "").sort();
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

test.each([
  ["keys in keys", "? ".repeat(400)],
  ["lists in lists, on one line", "- ".repeat(400)],
  ["lists in lists, in brackets", "[".repeat(4_000)],
  ["mappings in mappings", "{a: ".repeat(1_000)],
  ["fields in fields, line by line", Array.from({ length: 60 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
  ["anchors", "&a ".repeat(5_000)],
  ["aliases", `a: &a 1\n${Array.from({ length: 100 }, (_, at) => `k${at}: *a`).join("\n")}`],
  ["quotation marks", '"'.repeat(10_000)],
  ["fields", Array.from({ length: 1_000 }, (_, at) => `field${at}: ${at}`).join("\n")],
])("%s without measure are refused before they are built", (_what, yaml) => {
  expect(read(`---\n${yaml}\n---\nText.`).fault).toMatch(
    /^The front matter (?:is nested deeper than 24 levels|has more than (?:2000 words and marks|50 anchors and aliases))\.$/u,
  );
});

test.each([
  ["quotation marks", '"'.repeat(100_000)],
  ["anchors", "&a ".repeat(33_000)],
  ["words", `title: ${"word ".repeat(4_000)}`],
])("a head of %s that is too long is refused unread, and the fault says so", (_what, yaml) => {
  expect(read(`---\ntitle: A\n${yaml}\n---\nText.`).fault).toMatch(/more than 16 kB/u);
});

const LONG = "word ".repeat(4_000);

test.each([
  ["a comment", `# Rights below.\ntitle: ${LONG}`],
  ["a comment that is all of it", `# ${LONG}\nmax_quote: 5`],
  ["comments that are all of it", `${"# One of many.\n".repeat(2_000)}max_quote: 5`],
  ["a blank line", `\n \ntitle: ${LONG}`],
  ["a key in quotes", `"title": ${LONG}`],
  ["a key in single quotes", `'title': ${LONG}`],
  ["a key with a dash", `max-quote: 5\ntext: ${LONG}`],
  ["a key with a letter that is not English", `título: ${LONG}`],
  ["a key and a blank", `title : ${LONG}`],
  ["a key in brackets", `{title: A, max_quote: 5, text: ${LONG}}`],
  ["a key with a question mark", `? title\n: ${LONG}`],
  ["a key of two words before a field", `my notes: none\nmax_quote: 5\ntext: ${LONG}`],
  ["a list of fields", `- max_quote: 5\n- text: ${LONG}`],
  ["a tag", `!!map\ntitle: ${LONG}`],
  ["an anchor", `&a title: ${LONG}`],
  ["anchors", "&a ".repeat(33_000)],
])("a head that is too long and begins with %s is refused, not served as text", (_what, yaml) => {
  expect(read(`---\n${yaml}\nmax_quote: 5\n---\nText.`).fault).toMatch(/more than 16 kB/u);
});

test.each([
  ["titles that are opened again and again", '---\ntitle: "'.repeat(100_000)],
  ["a title of quotation marks", `---\ntitle: ${'"'.repeat(100_000)}`],
])("%s are refused although nothing closes them", (_what, text) => {
  expect(read(text).fault).toMatch(/more than 16 kB/u);
});

const PROSE = "He said no. ".repeat(2_000);

test.each([
  ["prose", PROSE],
  ["a heading", `# Trade\n\n${PROSE}`],
  ["a quotation", `"Trade grew," she said: ${PROSE}`],
  ["a list", `- Trade grew\n- ${PROSE}`],
  ["a link", `[Trade](https://example.org): ${PROSE}`],
  ["a link's address", `[1]: https://example.org\n\n${PROSE}`],
  ["an address", `https://example.org/trade ${PROSE}`],
  ["a picture", `![Trade](trade.png)\n\n${PROSE}`],
  ["words in bold", `**Note**: ${PROSE}`],
  ["a word with a colon inside of prose", `The source: ${PROSE}`],
])("an article between two thematic breaks that begins with %s is text", (_what, prose) => {
  const text = `---\n${prose}\n---\nMore.\n`;
  expect(read(text)).toMatchObject({ body: text });
});

test("a field that no line closes makes no head of a long text with a blank line before it", () => {
  const text = `---\n\nSummary: ${PROSE}\n----\n--- and more\n`;
  expect(read(text)).toMatchObject({ body: text });
});

test("a head as long as is allowed is read, and a dash line beyond it does not make one of prose", () => {
  const abstract = "A word. ".repeat(2_000);
  expect(read(`---\ntitle: A\nabstract: ${abstract}\n---\nText.`)).toMatchObject({ title: "A", body: "Text." });
  const prose = `---\n${"He said no. ".repeat(2_000)}\n---\n`;
  expect(read(prose)).toMatchObject({ body: prose });
});

test("what the reader of YAML remarks is a warning of the file, not one of the process", () => {
  const emit = vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
  try {
    const front = readFrontMatter("---\n? [a, b]\n: 1\ntitle: !odd A\n---\nText.");
    expect(front).toMatchObject({ metadata: { title: "A" } });
    expect("warnings" in front ? front.warnings : []).toEqual([
      { message: "The front matter: Unresolved tag: !odd at line 3, column 8." },
      expect.objectContaining({ field: "a list or a mapping" }),
      expect.objectContaining({ field: "date" }),
      expect.objectContaining({ field: "source" }),
    ]);
    expect(emit).not.toHaveBeenCalled();
  } finally {
    emit.mockRestore();
  }
});

test("an alias bomb is refused", () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [${"*a,".repeat(9)}*a]\nc: &c [${"*b,".repeat(9)}*b]\nd: [${"*c,".repeat(9)}*c]`;
  expect(read(`---\n${bomb}\n---\n`).fault).toBeDefined();
});
