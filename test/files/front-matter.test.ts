import { expect, test, vi } from "vitest";
import { readFrontMatter } from "../../src/files/front-matter.ts";
import { readYamlAsWritten } from "../../src/files/read-yaml.ts";

function read(text: string): Record<string, unknown> {
  const front = readFrontMatter(text);
  if ("fault" in front) return { fault: front.fault.message };
  const warnings = front.remarks.map(({ field }) => field ?? "").sort();
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

test("a file without front matter is all body", () => {
  expect(read("Text.")).toEqual({ body: "Text.", warnings: [] });
});

test("a thematic break before prose is no front matter", () => {
  expect(read("---\nHe said: no.\n")).toMatchObject({ body: "---\nHe said: no.\n" });
});

test.each(["titel", "auhtor", "licnese", "descripton"])("%s is a warning that says what is meant", (name) => {
  expect(read(`---\n${name}: A\n---\n`)).toMatchObject({ warnings: [name] });
});

test.each(["layout", "weight", "sidebar_position", "data", "sources", "toc", "type", "cover.image", "constructor"])(
  "%s is for others, and no problem",
  (name) => {
    expect(read(`---\n${name}: A\n---\n`)).toEqual({ body: "", warnings: [] });
  },
);

test.each([
  ["date: 12.10.2025", "date"],
  ["date: 2025-02-30", "date"],
  ["url: javascript:alert(1)", "url"],
  ["url: example.org", "url"],
  ["lang: not a language", "lang"],
  ["title: [a, b]", "title"],
  ["lang: klingonisch", "lang"],
])("%s is left out with a warning", (line, field) => {
  const front = read(`---\n${line}\n---\nText.`);
  expect(front.warnings).toEqual([field]);
  expect(front).not.toHaveProperty(field);
});

test.each(["3.10", "1e3", "007", "True", "0x1F", "2024", "1_000", "12:30", ".5", "no"])(
  "the title %s stays as it is written",
  (title) => {
    expect(read(`---\ntitle: ${title}\n---\n`)).toEqual({ title, body: "", warnings: [] });
  },
);

test.each(["~", "null", ""])("“%s” states nothing", (value) => {
  expect(read(`---\ntitle: ${value}\nmax_quote: ${value}\n---\n`)).toEqual({ body: "", warnings: [] });
});

test.each([
  ["Covid-19 : nouvelle vague"],
  ["Harbour: open in May"],
  ["[Update] Harbour opens"],
  ["“Open”: a play"],
  ["@harbour is open"],
  ["100 % of: all"],
  ["`code` first"],
])("the unquoted title “%s” is kept as it stands, and the other fields with it", (title) => {
  const front = readFrontMatter(`---\ntitle: ${title}\ntags: [a, b]\nauthor: Ann Lee\n---\nText.`);
  expect(front).toMatchObject({ metadata: { title, tags: ["a", "b"], author: "Ann Lee" } });
  expect("remarks" in front && front.remarks.map(({ severity }) => severity)).not.toContain("warning");
});

test("the end mark of YAML ends a head", () => {
  expect(read("---\ntitle: A\n...\nText.")).toEqual({ title: "A", body: "Text.", warnings: [] });
});

test.each([
  ["a list that is not closed", "---\nauthor: A\ntags:\n  - [a\n---\nText.", { author: "A" }],
  ["a field twice", "---\ntitle: A\ntitle: B\n---\nText.", { title: "A" }],
  ["a line that is no field", "---\ntitle: A\nmore words\n---\nText.", {}],
  ["a tab", "---\ntitle: A\nauthor:\n\t- B\n---\nText.", { title: "A" }],
  ["a comma too many", '{\n  "title": "A",,\n  "tags": ["b", "c"],\n}\nText.', { title: "A", tags: ["b", "c"] }],
  ["a comma too few", '{\n  "title": "A, B"\n  "author": "C"\n}\nText.', { title: "A, B", author: "C" }],
  [
    "quotation marks that nothing closes",
    '+++\ntitle = "Harbour\nauthor = "A"\n+++\nText.',
    { title: "Harbour", author: "A" },
  ],
])("a head with %s is read in part, and said to be", (_what, text, stated) => {
  const front = readFrontMatter(text);
  expect(front).toMatchObject({ metadata: stated, remarks: [{ kind: "head" }] });
  expect("body" in front && text.slice(front.body.start)).toBe("Text.");
});

test.each([
  "---\n- a\n---\nText.",
  "---\nHe said no.\n---\nText.",
  "{ not json }\nText.",
  '{ "said": "no" "and": 1 }\nText.',
  "+++\nHe said no.\n+++\nText.",
])("%j holds no field, and is text", (text) => {
  expect(read(text)).toEqual({ body: text, warnings: [] });
});

test("a head that nothing closes ends before the first line that is no field", () => {
  expect(read("---\ntitle: A\ntags:\n  - b\nText without an end.")).toMatchObject({
    title: "A",
    tags: ["b"],
    body: "Text without an end.",
    warnings: [""],
  });
});

test.each([
  "---\nmax_quote: ninety\n---\nText.",
  "---\nmax_quote: 0\n---\nText.",
  "---\nmaxQuote: [90]\n---\nText.",
  "---\n- max_quote: 90\n---\nText.",
  "---\ntitle: A\n  max_quote: 90\n---\nText.",
  "---\nnotes: |\n  a\n b\nlicense: [up to 90 words\n---\nText.",
  '{ "max_quote": 90, }\nText.',
  "+++\nmax_quote = ninety\n+++\nText.",
])("%j states a limit that is not understood: the article is refused, and the fault says why", (text) => {
  expect(read(text).fault).toMatch(/max_quote/u);
});

test.each([
  ["licence: Quotation of up to 90 words is allowed", true],
  ["license: MIT\nnotes: words", false],
  ["license: password", false],
])("a head that is too long and states “%s” may state a limit: %s", (line, isRefused) => {
  const front = readFrontMatter(`---\n${line}\nnotes: ${"note ".repeat(5_000)}\n---\nText.`);
  expect("fault" in front).toBe(isRefused);
});

test("a limit is kept although another field is broken", () => {
  expect(read("---\ntitle: A: B\nmax_quote: 90\n---\nText.")).toMatchObject({ maxQuote: 90, title: "A: B" });
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
])(
  "%s without measure are refused before they are built, and the article only where it states a limit",
  (_what, yaml) => {
    expect(readYamlAsWritten(yaml)).toEqual({
      fault: expect.stringMatching(
        /^(?:is nested deeper than 24 levels|has more than (?:2000 words and marks|50 anchors and aliases))$/u,
      ),
    });
    expect(read(`---\n${yaml}\n---\nText.`)).not.toHaveProperty("fault");
    expect(read(`---\nx: [max_quote, 5]\n${yaml}\n---\nText.`).fault).toMatch(/max_quote/u);
  },
);

test.each([
  ["quotation marks", '"'.repeat(100_000)],
  ["anchors", "&a ".repeat(33_000)],
  ["words", `title: ${"word ".repeat(4_000)}`],
  ["ten megabytes", `title: ${"word ".repeat(2_000_000)}`],
])("a head of %s that is too long is left out unread, and told", (_what, yaml) => {
  const front = readFrontMatter(`---\ntitle: A\n${yaml}\n---\nText.`);
  expect(front).toMatchObject({ metadata: {}, remarks: [{ message: expect.stringMatching(/more than 16 kB/u) }] });
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
])("%s, which nothing closes, are text", (_what, text) => {
  expect(read(text)).toEqual({ body: text, warnings: [] });
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
    expect("remarks" in front ? front.remarks : []).toEqual([
      { severity: "warning", kind: "head", message: "The front matter: Unresolved tag: !odd at line 4, column 8." },
    ]);
    expect(emit).not.toHaveBeenCalled();
  } finally {
    emit.mockRestore();
  }
});

test("an alias bomb is not unfolded", () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [${"*a,".repeat(9)}*a]\nc: &c [${"*b,".repeat(9)}*b]\nd: [${"*c,".repeat(9)}*c]`;
  expect(readYamlAsWritten(bomb)).toHaveProperty("fault");
  expect(read(`---\n${bomb}\n---\n`)).toMatchObject({ body: "" });
});

test.each([
  ["YAML", "---\ntitle: A\nsource: B\ntags: [a, b\nauthor: C\n---\nText.", /at line [456], column/u],
  ["YAML of one field", "---\ntitle: A\nsource: B: C\nauthor: !odd D\n---\nText.", /!odd at line 4, column 9/u],
  ["TOML", "+++\ntitle = 'A'\nsource = 'B'\nauthor = C\n+++\nText.", /at line 4\b/u],
  ["JSON", '{\n"title": "A",\n"source": "B"\n"author": "C"\n}\nText.', /at line 4\b/u],
])("a fault in a head of %s is told with its line in the file", (_syntax, text, told) => {
  const front = readFrontMatter(text);
  expect("remarks" in front ? front.remarks.map(({ message }) => message).join("\n") : "").toMatch(told);
});

test("a text of more than 16 kB is not taken up as YAML, however few its words", () => {
  expect(readYamlAsWritten(`title: ${"x".repeat(16 * 1024)}`)).toEqual({ fault: "is longer than 16 kB" });
  expect(readYamlAsWritten(`title: ${"x".repeat(16 * 1024 - 7)}`)).toHaveProperty("value");
});
