import path from "node:path";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { buildCommands, MESSAGE_COMMANDS } from "../../src/commands/registry.ts";
import type { Article, Metadata } from "../../src/core/article/article.ts";
import { type Excerpt, showPassage } from "../../src/core/article/excerpt.ts";
import { readReceipt } from "../../src/core/article/receipt.ts";
import { buildCommandBodies } from "../../src/discord/command-body.ts";
import { readCorpus } from "../../src/files/read-corpus.ts";
import { buildMask } from "../../src/interact/mask-words.ts";
import type { Request, Viewer } from "../../src/interact/request.ts";
import { respond } from "../../src/interact/respond.ts";
import type { Response } from "../../src/interact/response.ts";
import type { Place } from "../../src/layout/place.ts";
import { OMISSION } from "../../src/layout/sheet.ts";
import { disarm } from "../../src/message/escape-markdown.ts";
import type { Message } from "../../src/message/message.ts";
import { makeMarkdown } from "../support/articles.ts";
import { countCases } from "../support/case-count.ts";
import { findCommandsFaults, findEditFaults, findMessageFaults } from "../support/discord/validate-outgoing.ts";
import { expectPieces } from "../support/expect-reading.ts";
import { buildLibrary, type OpenedLibrary } from "../support/libraries.ts";
import { oddText } from "../support/odd-text.ts";
import { runAtOnce } from "../support/run-at-once.ts";
import { tallyNotes } from "../support/tally-notes.ts";

const ANN: Viewer = { id: "1400000000000000001", canManageMessages: false, canManageServer: false };
const BEN: Viewer = { id: "1400000000000000002", canManageMessages: false, canManageServer: false };
const NOTES = ["trade", "Հայաստան", "**bold** https://a.example/b"].map((question) => ({
  kind: "asked" as const,
  command: "ask",
  question,
  passage: "a.md#1",
}));
const COMMANDS = buildCommands(async () => tallyNotes(NOTES));
const SETTINGS = {
  commands: COMMANDS,
  messageCommands: MESSAGE_COMMANDS,
  runSteps: runAtOnce,
  mask: buildMask(["zebra", "*"]),
};

let corpus: OpenedLibrary;
beforeAll(async () => {
  const { articles, problems } = await readCorpus(path.join(import.meta.dirname, "../../corpus"));
  corpus = buildLibrary(articles, problems);
});

/** How many messages Discord's schemas and the own checks have seen. */
let checked = 0;

function expectTakes(response: Response, what: string): Message | undefined {
  if (response.kind !== "message" && response.kind !== "update") return undefined;
  const { body, files } = response.message;
  checked += 1;
  const faults = response.kind === "message" ? findMessageFaults(body) : findEditFaults(body);
  expect(faults, what).toEqual([]);
  expect(files.length).toBeLessThanOrEqual(10);
  expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  return response.message;
}

/** Every embed that carries a receipt shows nothing but slices of the text at its place, every gap marked; no other has one. */
async function expectVerbatim({ body, files, places }: Message, library: OpenedLibrary): Promise<void> {
  expect(places.length).toBe(body.embeds.length);
  for (const [index, { description = "", footer }] of body.embeds.entries()) {
    const place = places[index] ?? undefined;
    expect(readReceipt(footer?.text.split(" · ").at(-1) ?? "")?.passage).toBe(place?.passage);
    if (place === undefined) continue;
    const excerpt = await cutExcerpt(place, library);
    if (excerpt.text.includes(OMISSION) || files.some(({ name }) => description.includes(disarm(name)))) continue;
    expectPieces(excerpt, description);
  }
}

async function cutExcerpt({ article, passage, start, end }: Place, library: OpenedLibrary): Promise<Excerpt> {
  const found = (await library.openArticle(article))?.passages[passage - 1];
  if (found === undefined) throw new Error("a place that no article has");
  return showPassage(found, library.version, { start, end });
}

function listIds({ body }: Message): string[] {
  return body.components
    .flatMap(({ components }) => components)
    .flatMap((button) => ("custom_id" in button && !("disabled" in button && button.disabled) ? button.custom_id : []));
}

/** Runs a request, then clicks `clicks` buttons, each on the message that the one before led to. */
async function useBot(library: OpenedLibrary, request: Request, clicks: readonly number[]): Promise<void> {
  const context = { ...SETTINGS, library };
  let message = expectTakes(await respond(request, context), JSON.stringify(request));
  if (message !== undefined) await expectVerbatim(message, library);
  for (const choice of clicks) {
    const ids = message === undefined ? [] : listIds(message);
    const customId = ids[choice % Math.max(1, ids.length)];
    if (message === undefined || customId === undefined) return;
    const clicked = { id: "1", content: message.body.content, askerId: ANN.id, isPrivate: message.body.flags === 64 };
    const viewer = choice % 2 === 0 ? ANN : BEN;
    const response = await respond({ kind: "click", customId, message: clicked, viewer, locale: "en-US" }, context);
    const said = "message" in response ? response.message.body.content : "";
    expect(said, customId).not.toMatch(/cannot be read|Something went wrong/u);
    const next = expectTakes(response, `${JSON.stringify(request)} then ${customId}`);
    if (next !== undefined) await expectVerbatim(next, library);
    if (response.kind === "update") message = next;
  }
}

const words = fc.oneof(
  oddText,
  oddText.map((text) => text.slice(0, 40)),
  fc.constantFrom(
    "Title",
    "a.md",
    "zebra",
    "Lee said",
    "word",
    "Lee",
    "京都",
    "Հայաստանը",
    "a b c d e",
    "x".repeat(300),
    "é".repeat(150),
    "京".repeat(300),
  ),
);

/** Requests of every command with odd words for its options. */
const request: fc.Arbitrary<Request> = fc
  .tuple(
    fc.constantFrom(...COMMANDS),
    fc.array(fc.option(words, { nil: undefined }), { minLength: 8, maxLength: 8 }),
    fc.boolean(),
    fc.constantFrom("en-US", "fr", "xx", ""),
  )
  .map(([command, texts, flag, locale]) => ({
    kind: "command",
    command: command.name,
    args: Object.fromEntries(
      command.options.map((option, index) => {
        const text = texts[index] ?? (option.required ? "harbour" : undefined);
        if (option.kind === "flag") return [option.name, flag];
        if (option.kind === "member") return [option.name, flag ? BEN.id : undefined];
        if (option.kind === "choice")
          return [option.name, option.choices[(text ?? "").length % option.choices.length]?.value];
        return [option.name, text?.slice(0, option.maxLength)];
      }),
    ),
    viewer: ANN,
    locale,
  }));

const messageCommand: fc.Arbitrary<Request> = fc
  .tuple(fc.constantFrom(...MESSAGE_COMMANDS), words)
  .map(([{ name }, content]) => ({
    kind: "message-command",
    name,
    target: { id: "2", content },
    viewer: ANN,
    locale: "en-US",
  }));

const paragraph = fc.oneof(
  { weight: 12, arbitrary: oddText },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "“The harbour opens,” Lee said. He said it will stay open. ".repeat(8),
      "word ".repeat(2_000),
      "Հայաստանը խոսեց։ ".repeat(100),
      "x".repeat(10_000),
      "京都は今日。".repeat(150),
      "**a** _b_ `c` ~~d~~ ||e|| \\".repeat(200),
    ),
  },
);

const line = oddText.map((text) => text.replace(/\s+/gu, " ").trim());
const metadata: fc.Arbitrary<Metadata> = fc.record(
  {
    title: fc.oneof(line, fc.constant("A title ".repeat(40))),
    author: fc.oneof(line, fc.constant("An author ".repeat(40))),
    source: line,
    date: fc.constantFrom("2025", "2025-03", "2025-03-14"),
    updated: fc.constant("2025-03-15"),
    url: fc.constantFrom("https://a.example/b", `https://a.example/${"x".repeat(600)}`, "https://a.example/b#c"),
    lang: fc.constantFrom("en", "hy"),
    collection: line,
    maxQuote: fc.integer({ min: 1, max: 60 }),
  },
  { requiredKeys: [] },
);

const article: fc.Arbitrary<Article> = fc
  .tuple(fc.array(paragraph, { minLength: 1, maxLength: 6 }), metadata, fc.integer({ min: 0, max: 99 }))
  .map(([paragraphs, fields, number]) => makeMarkdown(paragraphs.join("\n\n"), fields, `${number}.md`));

const library = fc
  .uniqueArray(article, { maxLength: 3, selector: ({ id }) => id })
  .map((articles) => buildLibrary(articles));

const clicks = fc.array(fc.nat(1_000), { minLength: 2, maxLength: 5 });

test("Discord takes every message that any command and any click make of the corpus", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof({ weight: 5, arbitrary: request }, messageCommand), clicks, (asked, then) =>
      useBot(corpus, asked, then),
    ),
    { numRuns: countCases(2_600) },
  );
}, 120_000);

test("Discord takes every message that any command and any click make of any corpus", async () => {
  const requests = fc.array(fc.oneof({ weight: 5, arbitrary: request }, messageCommand), {
    minLength: 1,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(library, requests, clicks, async (served, asked, then) => {
      for (const each of asked) await useBot(served, each, then);
    }),
    { numRuns: countCases(120) },
  );
}, 120_000);

// How many it is varies with the clicks that chance draws.
test("that were at least 4,000 messages in CI, a tenth of them elsewhere", () => {
  expect(checked).toBeGreaterThanOrEqual(countCases(4_000));
});

test("every completion is within Discord's limits", async () => {
  const typed = fc.tuple(fc.constantFrom(...COMMANDS), words);
  await fc.assert(
    fc.asyncProperty(library, typed, async (served, [command, text]) => {
      for (const option of command.options) {
        const asked = { command: command.name, option: option.name, typed: text, args: {} };
        const response = await respond(
          { kind: "completion", ...asked, viewer: ANN, locale: "en-US" },
          { ...SETTINGS, library: served },
        );
        if (response.kind !== "choices") throw new Error(response.kind);
        expect(response.choices.length).toBeLessThanOrEqual(25);
        for (const { name, value } of response.choices) {
          expect(name.trim()).not.toBe("");
          expect(name.length).toBeLessThanOrEqual(100);
          expect(value.length).toBeLessThanOrEqual(100);
        }
      }
    }),
    { numRuns: countCases(300) },
  );
});

test("Discord takes every command", () => {
  expect(findCommandsFaults(buildCommandBodies(SETTINGS))).toEqual([]);
});
