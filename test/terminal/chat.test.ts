import { type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { COMMANDS } from "../../src/commands/registry.ts";
import { runAtOnce } from "../../src/core/steps.ts";
import { printSheet } from "../../src/terminal/print-sheet.ts";
import { completeLine } from "../../src/terminal/run-chat.ts";
import { makeLibrary } from "../support/articles.ts";

const MAIN = path.join(import.meta.dirname, "../../dist/main.js");
const CORPUS = path.join(import.meta.dirname, "../../corpus");

function chat(args: readonly string[], env: Record<string, string> = {}): SpawnSyncReturns<string> {
  const options = {
    encoding: "utf8" as const,
    env: { PATH: process.env.PATH, CORPUS_DIR: CORPUS, DISCORD_TOKEN: "", ...env },
  };
  return spawnSync(process.execPath, [MAIN, "chat", ...args], options);
}

test("a line given is answered once", () => {
  const { stdout, status } = chat(["/ask trade turnover"]);
  expect(status).toBe(0);
  expect(stdout).toContain("Armenia–Russia trade turnover exceeded $11 billion in 2024");
  expect(stdout).toContain("passage 4 of 10 · date unknown");
});

test("--json prints the answer as one line with the place of every piece of source", () => {
  const { stdout } = chat(["/ask trade turnover", "--json"]);
  expect(stdout.trimEnd()).not.toContain("\n");
  const answer: unknown = JSON.parse(stdout);
  expect(answer).toMatchObject({
    kind: "passages",
    hits: [
      {
        article: expect.any(String),
        passage: 4,
        start: expect.any(Number),
        end: expect.any(Number),
        text: expect.any(String),
      },
    ],
  });
});

test("a line that is not understood is told on standard error with exit code 2", () => {
  const { stderr, status } = chat(["/nope"]);
  expect(status).toBe(2);
  expect(stderr).toContain("There is no command /nope");
});

test("a missing corpus is one sentence with what to do, and exit code 78", () => {
  const { stderr, status } = chat(["/help"], { CORPUS_DIR: "/nowhere" });
  expect(status).toBe(78);
  expect(stderr).toBe("CORPUS_DIR: /nowhere cannot be read (ENOENT). Create it or name another folder.\n");
});

test("a conversation answers line by line until the input ends", async () => {
  const child = spawn(process.execPath, [MAIN, "chat"], { env: { PATH: process.env.PATH, CORPUS_DIR: CORPUS } });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (piece: string) => {
    output += piece;
  });
  child.stdin.end("/help\n\ntrade turnover\n/nope\n");
  const code = await new Promise((resolve) => child.once("close", resolve));
  expect(code).toBe(0);
  expect(output).toMatch(/word for word and with attribution[\s\S]*\$11 billion[\s\S]*no command \/nope/u);
});

test("Tab completes commands and option names", async () => {
  const parts = { commands: COMMANDS, getLibrary: () => makeLibrary(), runSteps: runAtOnce };
  expect(await completeLine("/su", parts)).toEqual([["/summary "], "/su"]);
  expect((await completeLine("/", parts))[0]).toEqual(COMMANDS.map(({ name }) => `/${name} `));
});

test("control characters of a source do not reach the terminal", () => {
  const attribution = { title: "T", passage: 1, passages: 1 };
  const text = "a\u001b[2Jb";
  const excerpt = {
    kind: "excerpt" as const,
    article: "a",
    passage: 1,
    start: 0,
    end: 6,
    text,
    marks: [],
    attribution,
  };
  const sheet = { lead: "L", sections: [{ kind: "excerpt" as const, excerpt, attribution: "T" }] };
  expect(printSheet(sheet, { hasColor: true })).toContain("a␛[2Jb");
});
