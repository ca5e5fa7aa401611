import { expect, test } from "vitest";
import type { Args } from "../../../src/commands/command.ts";
import { COMMANDS, findCommand } from "../../../src/commands/registry.ts";
import { ENGLISH } from "../../../src/core/index/lexicon.ts";
import type { Library } from "../../../src/core/library/library.ts";
import { loadLanguages } from "../../../src/files/load-languages.ts";
import { makeArticle } from "../../support/articles.ts";
import { buildLibrary } from "../../support/libraries.ts";
import { runAtOnce } from "../../support/run-at-once.ts";

const library = buildLibrary(
  [
    makeArticle(
      "“We sold the ferry in May,” said Mara Lind on 3 May 2024. “Nobody asked for it.”\n\nThe council paid nine million for the ship, Lind said, “and two piers.”",
      { title: "The ferry", date: "2024-05-04" },
      "ferry.txt",
    ),
    makeArticle(
      "The bridge opened on 3 June 2025. Olaf Berg said that the toll would fall and that nobody would miss the ferry.",
      { title: "The bridge", date: "2025-06-04" },
      "bridge.txt",
    ),
    makeArticle(
      "Die Fähre fuhr am 2024-05-03. „Wir kommen“, sagte Ulla Hinz.",
      { title: "Fähre", lang: "de" },
      "de.txt",
    ),
  ],
  [],
  { ...ENGLISH, languages: await loadLanguages(["de"]) },
);

/** The library as another process would answer for it: what is handed over is a copy, each place in it one of its own. */
const far = Object.fromEntries(
  Object.entries(library).map(([name, member]: [string, unknown]) => [
    name,
    typeof member === "function" ? async (...asked: unknown[]) => copy(await member(...asked.map(copy))) : member,
  ]),
) as unknown as Library;

function copy(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(copy);
  if (value instanceof Set) return new Set([...value].map(copy));
  if (value instanceof Map) return new Map([...value].map(([key, held]) => [key, copy(held)]));
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => [name, name === "language" ? held : copy(held)]),
  );
}

const CALLS: readonly (readonly [string, Args])[] = [
  ["ask", { question: "who sold the ferry" }],
  ["ask", { question: "zebra at the toll" }],
  ["quote", {}],
  ["quote", { speaker: "Lind" }],
  ["quote", { speaker: "Lind", about: "piers" }],
  ["quote", { speaker: "Hinz", article: "Fähre" }],
  ["quote", { speaker: "Nobody Known" }],
  ["check", { quote: "“We sold the ferry in May”", speaker: "Olaf Berg" }],
  ["check", { quote: "“We sold the old ferry in June” and “the ferry and its piers”", speaker: "Lynd" }],
  ["check", { quote: "The ferry" }],
  ["summary", { article: "ferry.txt", length: "long", about: "council" }],
  ["summary", { article: "Fähre" }],
  ["timeline", { about: "ferry" }],
  ["timeline", { article: "bridge" }],
  ["compare", { a: "ferry.txt", b: "bridge.txt", about: "the ferry" }],
  ["sources", {}],
  ["cite", { id: "the bridge", style: "bibtex" }],
];

test.each(CALLS)("/%s %j is answered the same by a library that hands over copies", async (name, args) => {
  const command = findCommand(COMMANDS, name);
  if (command === undefined) throw new Error(`no command ${name}`);
  expect(await command.run(args, far, runAtOnce)).toEqual(await command.run(args, library, runAtOnce));
});
