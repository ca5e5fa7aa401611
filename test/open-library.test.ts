import { renameSync, rmSync } from "node:fs";
import path from "node:path";
import { pino } from "pino";
import { afterEach, expect, test } from "vitest";
import { parseConfig } from "../src/config.ts";
import { openLibrary, type ServedLibrary } from "../src/open-library.ts";
import { makeCorpusFolder } from "./support/corpus-folder.ts";
import { waitUntil } from "./support/discord/wait-until.ts";

const lines: { readonly level: number; readonly msg: string; readonly err?: unknown }[] = [];
let served: ServedLibrary | undefined;

afterEach(async () => {
  await served?.close();
  served = undefined;
  lines.length = 0;
});

async function open(corpusDir: string): Promise<void> {
  const log = pino({}, { write: (line) => lines.push(JSON.parse(line)) });
  const config = parseConfig({ CORPUS_DIR: corpusDir, CACHE_DIR: "off" }, { isTerminal: false });
  served = await openLibrary(config, log, "whole", { onProgress: () => undefined });
}

function listMessages(): readonly string[] {
  return lines.map(({ msg }) => msg);
}

test("a corpus folder that goes away is told once and in a sentence, and that it is there again", async () => {
  const folder = makeCorpusFolder({ "a.md": "# A\n\nThe harbour opened." });
  await open(folder);
  const away = `${folder}-away`;
  renameSync(folder, away);
  await waitUntil("it is told", () => listMessages().some((message) => message.startsWith("CORPUS_DIR")));
  renameSync(away, folder);
  await waitUntil("it is told to be over", () => listMessages().some((message) => message.includes("read again")));
  const told = lines.filter(({ msg }) => /CORPUS_DIR|read again/u.test(msg));
  expect(told.map(({ msg }) => msg)).toEqual([
    `CORPUS_DIR: ${folder} cannot be read (ENOENT). Create it or name another folder. Until it can be read the last good corpus is served.`,
    "The corpus can be read again.",
  ]);
  expect(told.filter(({ err }) => err !== undefined)).toEqual([]);
  rmSync(folder, { recursive: true });
});

test("a corpus of files that cannot be served is not told to be without articles", async () => {
  const folder = makeCorpusFolder({ "_defaults.yaml": "max_quote: ninety\n", "a.md": "# A\n\nThe harbour opened." });
  await open(folder);
  const told = listMessages();
  expect(told.filter((message) => message.includes(path.join("", "_defaults.yaml")))[0]).toMatch(/^_defaults\.yaml/u);
  expect(told).toContain("No file of the corpus can be served: mend what is told above.");
  expect(told.join("\n")).not.toContain("holds no article");
});
