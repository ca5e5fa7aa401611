import { readFileSync } from "node:fs";
import path from "node:path";
import { PassThrough, Readable } from "node:stream";
import { expect, test } from "vitest";
import { buildCommands, MESSAGE_COMMANDS } from "../../src/commands/registry.ts";
import type { Answer } from "../../src/core/answers/answer.ts";
import type { Library } from "../../src/core/library/library.ts";
import { runScript } from "../../src/terminal/run-script.ts";
import { makeMarkdown } from "../support/articles.ts";
import { buildLibrary, makeLibrary } from "../support/libraries.ts";
import { runAtOnce } from "../support/run-at-once.ts";

// What scripts of owners count on. A field may be added here; one that is changed or taken away breaks them.

const README = readFileSync(path.join(import.meta.dirname, "../../README.md"), "utf8");

const LIBRARY = makeLibrary(
  "The Lund ferry was sold in May.\n“We sold the ferry for $2 million on 3 May 2021,” said Mara Lind.\nIn June 2021 the harbour closed.",
  "Nobody bought the tower, Mara Lind told the council of Lund.\nThe ferry made 40 trips a day in 2020.\n“It was late,” said Ada Quill. “It was early,” said Bo Quill.",
);

const TEXT = expect.any(String);
const NUMBER = expect.any(Number);

const EXCERPT = {
  article: "0.txt",
  start: NUMBER,
  end: NUMBER,
  text: TEXT,
  passage: NUMBER,
  marks: expect.any(Array),
  inline: expect.any(Array),
  attribution: expect.objectContaining({ title: "Title 0", trail: expect.any(Array) }),
};
const ANY_EXCERPT = {
  ...EXCERPT,
  article: TEXT,
  attribution: expect.objectContaining({ title: TEXT, trail: expect.any(Array) }),
};

function some(fields: object): unknown {
  return expect.arrayContaining([expect.objectContaining(fields)]);
}

const DIFF = some({ kind: expect.stringMatching(/^(?:same|removed|added)$/u), text: TEXT });

const FIELDS: readonly (readonly [kind: string, line: string, fields: object])[] = [
  [
    "several",
    "/quote Quill",
    {
      asked: "Quill",
      bearers: some({ name: "Ada Quill", asked: "Ada Quill", isStated: true, roles: [], quotes: 1, articles: 1 }),
      of: 2,
    },
  ],
  ["passages", "/ask ferry sold", { question: "ferry sold", hits: some(EXCERPT) }],
  [
    "not-found",
    "/ask zeppelin ferry landing in Peru",
    { question: TEXT, nearest: some(ANY_EXCERPT), absent: some({ word: "zeppelin" }) },
  ],
  [
    "quotes",
    "/quote Lind",
    {
      speaker: "Mara Lind",
      order: "newest",
      before: 0,
      quotesOf: NUMBER,
      quotes: some({
        kind: "direct",
        kinds: ["direct"],
        speaker: "Mara Lind",
        excerpt: expect.objectContaining(EXCERPT),
      }),
    },
  ],
  ["unknown-speaker", "/quote Lund", { asked: "Lund", nearest: expect.any(Array), mentions: some(ANY_EXCERPT) }],
  [
    "speakers",
    "/quote",
    {
      speakers: some({ name: "Mara Lind", quotes: NUMBER }),
      speakersOf: NUMBER,
      quotesOf: NUMBER,
      collections: expect.any(Array),
      times: expect.any(Array),
    },
  ],
  [
    "check",
    '{"command":"check","options":{"quote":"We sold the ferry for $3 million"}}',
    {
      message: TEXT,
      quotations: some({
        quotation: TEXT,
        verdict: "differs",
        excerpts: some(EXCERPT),
        diff: DIFF,
        cuts: ["end"],
        omissions: 0,
      }),
    },
  ],
  [
    "check",
    '{"menu":"Check this quote","content":"“We sold the ferry for $2 million on 3 May 2021”"}',
    { quotations: some({ verdict: "exact", speaker: "Mara Lind" }) },
  ],
  [
    "summary",
    "/summary Title 0",
    {
      title: "Title 0",
      sentences: some(EXCERPT),
      figures: some({ kind: "money", excerpt: expect.objectContaining(EXCERPT) }),
      dates: some({ day: "2021-05-03", excerpt: expect.objectContaining(EXCERPT) }),
    },
  ],
  [
    "timeline",
    "/timeline Title 0",
    { events: some({ day: "2021-05-03", excerpt: expect.objectContaining(EXCERPT) }), eventsOf: NUMBER },
  ],
  [
    "compare",
    "/compare Title 0 b: Title 1 about: ferry",
    {
      titles: ["Title 0", "Title 1"],
      rows: some({ left: expect.objectContaining(EXCERPT), right: expect.objectContaining(ANY_EXCERPT) }),
    },
  ],
  ["sources", "/sources", { version: TEXT, articles: 2, passages: NUMBER, collections: expect.any(Array) }],
  ["citation", "/cite Title 0", { title: "Title 0", style: "plain", text: TEXT }],
  ["help", "/help", { commands: some({ name: "ask", description: TEXT, options: some({ name: "question" }) }) }],
  ["stats", "/stats", {}],
  ["refusal", "/summary Title 9", { reason: "no-such-article", asked: "Title 9" }],
  ["not-understood", "/nope", { message: TEXT }],
];

/** Every kind of answer that a command gives: the compiler names one that is missing here. */
const KINDS: Readonly<Record<Answer["kind"], true>> = {
  passages: true,
  "not-found": true,
  quotes: true,
  several: true,
  "unknown-speaker": true,
  speakers: true,
  summary: true,
  timeline: true,
  compare: true,
  receipt: true,
  citation: true,
  sources: true,
  stats: true,
  check: true,
  help: true,
  refusal: true,
};

async function answer(line: string, library: Library = LIBRARY): Promise<object> {
  const output = new PassThrough();
  const tally = { asked: 0, unanswered: 0, helpful: 0, unhelpful: 0 };
  await runScript({
    commands: buildCommands(async () => ({
      ...tally,
      mostAsked: [],
      mostUnanswered: [],
      mostUnhelpful: [],
      mostShown: [],
    })),
    messageCommands: MESSAGE_COMMANDS,
    getLibrary: () => library,
    runSteps: runAtOnce,
    hasColor: false,
    greeting: "",
    onFailure: (error) => {
      throw error;
    },
    streams: { input: Readable.from([`${line}\n`]), output, errors: new PassThrough(), isTerminal: false },
  });
  return JSON.parse(String(output.read()));
}

test.each(FIELDS)("an answer of the kind %s has the fields that scripts read: %s", async (kind, line, fields) => {
  expect(await answer(line)).toEqual(expect.objectContaining({ kind, ...fields }));
});

test("every kind of answer has its fields here", () => {
  const told = ["receipt", ...FIELDS.map(([kind]) => kind)];
  expect(Object.keys(KINDS).filter((kind) => !told.includes(kind))).toEqual([]);
});

test("the passage of a receipt is told with its state", async () => {
  const found: unknown = await answer("/ask ferry sold");
  const receipt = /"receipt":"([^"]+)"/u.exec(JSON.stringify(found))?.[1] ?? "";
  expect(await answer(`/receipt ${receipt}`)).toEqual(
    expect.objectContaining({
      kind: "receipt",
      asked: receipt,
      state: "unchanged",
      excerpt: expect.objectContaining(EXCERPT),
    }),
  );
});

test("statements come by pages of 25, a page typed or sent", async () => {
  const text = Array.from({ length: 30 }, (_, at) => `“It is late for the ${at}th time,” said Mara Lind.`).join("\n");
  const library = makeLibrary(text);
  const rest = { kind: "quotes", before: 25, quotesOf: 30, quotes: expect.objectContaining({ length: 5 }) };
  expect(await answer("/quote Lind page: 2", library)).toMatchObject(rest);
  expect(await answer('{"command":"quote","options":{"speaker":"Lind"},"page":2}', library)).toMatchObject(rest);
  for (const page of ['"2"', "0", "1.5", "null"]) {
    const line = `{"command":"quote","options":{"speaker":"Lind"},"page":${page}}`;
    expect(await answer(line, library)).toMatchObject({ kind: "not-understood" });
  }
});

test("an excerpt tells the headings that it stands under, the outermost first", async () => {
  const article = makeMarkdown("# Rules\n\n## Bans\n\nWhoever shouts is banned for nine days.", { title: "FAQ" });
  expect(await answer("/ask banned", buildLibrary([article]))).toMatchObject({
    hits: [
      { text: "Whoever shouts is banned for nine days.", attribution: { title: "FAQ", trail: ["Rules", "Bans"] } },
    ],
  });
});

test("an excerpt's text is the slice of its article", async () => {
  const { hits } = (await answer("/ask ferry sold")) as {
    hits: { article: string; start: number; end: number; text: string }[];
  };
  for (const { article, start, end, text } of hits) {
    expect(LIBRARY.corpus.articles.find(({ id }) => id === article)?.text.slice(start, end)).toBe(text);
  }
});

test.each([
  ...FIELDS,
  ["receipt", "", { asked: "", state: "", excerpt: "" }] as const,
  ["failed", "", { message: "" }] as const,
])("the README names the fields of the kind %s: %s", (kind, _line, fields) => {
  const row = README.split("\n").find((one) => one.startsWith(`| \`${kind}\` |`)) ?? "";
  expect(row).not.toBe("");
  expect(Object.keys(fields).filter((name) => !row.includes(`\`${name}`))).toEqual([]);
});
