import { type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import path from "node:path";
import { PassThrough, Writable } from "node:stream";
import { expect, test } from "vitest";
import type { Command } from "../../src/commands/command.ts";
import { COMMANDS } from "../../src/commands/registry.ts";
import { printSheet } from "../../src/terminal/print-sheet.ts";
import { answerOnce, completeLine, completeSafely, runChat, talk } from "../../src/terminal/run-chat.ts";
import { chooseCases } from "../support/case-count.ts";
import { makeLibrary } from "../support/libraries.ts";
import { runAtOnce } from "../support/run-at-once.ts";

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
  expect(stdout).toMatch(/^— Peace to open .+: Pashinyan to Putin · sl4ig-4-/mu);
});

test("--json prints the answer as one line with the place of every piece of source", async () => {
  const { output } = await talkWith(["/ask sold ferry", "--json"], "");
  expect(output).not.toContain("\n");
  const answer: unknown = JSON.parse(output);
  expect(answer).toMatchObject({
    kind: "passages",
    hits: [
      {
        article: expect.any(String),
        passage: 1,
        start: expect.any(Number),
        end: expect.any(Number),
        text: expect.any(String),
      },
    ],
  });
});

test("a line that is not understood is told on standard error with exit code 2", async () => {
  const { code, output, errors } = await talkWith(["/nope"], "");
  expect({ code, output }).toEqual({ code: 2, output: "" });
  expect(errors).toContain("There is no command /nope");
});

test("a missing corpus is one sentence with what to do, and exit code 78", () => {
  const { stderr, status } = chat(["/help"], { CORPUS_DIR: "/nowhere" });
  expect(status).toBe(78);
  expect(stderr).toBe("CORPUS_DIR: /nowhere cannot be read (ENOENT). Create it or name another folder.\n");
});

test("a corpus that is a file is no folder that has to be made", () => {
  const { stderr, status } = chat(["/help"], { CORPUS_DIR: MAIN });
  expect(status).toBe(78);
  expect(stderr).toBe(`CORPUS_DIR: ${MAIN} is no folder. Name the folder that the articles are in.\n`);
});

/** A module that has the disk answer with an error of this code whoever asks where the corpus is. */
function failCorpus(code: string): string {
  const error = `Object.assign(new Error(${JSON.stringify(code)}), { code: ${JSON.stringify(code)}, path: "/the corpus" })`;
  const script = `
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    fs.promises.realpath = async () => { throw ${error}; };
    syncBuiltinESMExports();`;
  return `--import data:text/javascript;base64,${Buffer.from(script).toString("base64")}`;
}

const DISK_FAULTS: readonly (readonly [string, number, string])[] = [
  ["EIO", 1, "/the corpus cannot be read (EIO). That may pass: start it again in a while.\n"],
  ["ENFILE", 1, "/the corpus cannot be read (ENFILE). That may pass: start it again in a while.\n"],
  [
    "EMFILE",
    78,
    "/the corpus cannot be read (EMFILE). The process may open too few files: raise that limit (“ulimit -n”).\n",
  ],
];

test("a corpus that the bot has no right to is told with what to do", () => {
  const { stderr, status } = chat(["/help"], { NODE_OPTIONS: failCorpus("EACCES") });
  expect(status).toBe(78);
  expect(stderr).toMatch(/^CORPUS_DIR: the bot has no right to read \S+ \(EACCES\)\. Give it to the user/u);
});

test.each(chooseCases(DISK_FAULTS))(
  "a disk that answers %s at the start is told in a sentence without a trace, with exit code %i",
  (code, exit, told) => {
    const { stderr, status } = chat(["/help"], { NODE_OPTIONS: failCorpus(code) });
    expect(stderr).toBe(told);
    expect(status).toBe(exit);
  },
);

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
  const attribution = { title: "T", trail: [], passage: 1, passages: 1 };
  const text = "a\u001b[2Jb";
  const excerpt = {
    kind: "excerpt" as const,
    article: "a",
    passage: 1,
    start: 0,
    end: 6,
    text,
    blocks: [],
    inline: [],
    marks: [],
    attribution,
    receipt: "k7f3q-1-2hd8-9a2c41-80a1b2",
  };
  const sheet = { lead: ["L"], sections: [{ kind: "excerpt" as const, excerpt, attribution: "T" }] };
  expect(printSheet(sheet, { hasColor: true })).toContain("a␛[2Jb");
});

/** Runs the bot for somebody who reads the first piece, types `input` and goes away; at once where a line is given. */
async function chatBriefly(argv: readonly string[], input: string): Promise<{ code: unknown; stderr: string }> {
  const env = { PATH: process.env.PATH, CORPUS_DIR: CORPUS, CACHE_DIR: "off", LOG_LEVEL: "error" };
  const child = spawn(process.execPath, [MAIN, "chat", ...argv], { env });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (piece: string) => {
    stderr += piece;
  });
  child.stdin.on("error", () => undefined);
  if (argv.includes("/quote")) child.stdout.destroy();
  if (argv.includes("--json")) child.stdin.write("/help\n");
  child.stdout.once("data", () => {
    child.stdout.destroy();
    child.stdin.end(input);
  });
  return { code: await new Promise((resolve) => child.once("close", resolve)), stderr };
}

const BRIEF: readonly (readonly [string, readonly string[]])[] = [
  ["a line", ["/quote"]],
  ["a conversation", []],
  ["a script", ["--json"]],
];

test.each(chooseCases(BRIEF))("%s whose reader goes away ends quietly", async (_, argv) => {
  expect(await chatBriefly(argv, "/quote\n/help\n".repeat(50))).toEqual({ code: 0, stderr: "" });
});

/** A command that throws, as none shall. */
const BROKEN: Command = {
  name: "ask",
  description: "Break",
  options: [{ kind: "text", name: "question", description: "Any", required: true, maxLength: 10, completes: true }],
  run: () => {
    throw new Error("broken");
  },
  suggest: () => {
    throw new Error("broken");
  },
};

/** A stream whose text goes to the end of `written`. */
function collectInto(written: string[]): Writable {
  return new Writable({
    write: (chunk: Buffer, _, done) => {
      written.push(chunk.toString("utf8"));
      done();
    },
  });
}

test("a command that throws is told in the bot's own words, and the conversation goes on", async () => {
  const failures: unknown[] = [];
  const written: string[] = [];
  const input = new PassThrough();
  const output = collectInto(written);
  const settings = {
    commands: [BROKEN],
    messageCommands: [],
    getLibrary: () => makeLibrary(),
    runSteps: runAtOnce,
    hasColor: false,
    greeting: "",
  };
  const streams = { input, output, errors: output, isTerminal: false };
  const chatting = runChat({ ...settings, streams, onFailure: (error) => failures.push(error) }, "page");
  input.end("/ask one\n/ask two\n/nope\n");
  expect(await chatting).toBe(0);
  expect(written.join("")).toMatch(/went wrong here[\s\S]*went wrong here[\s\S]*no command \/nope/u);
  expect(failures.length).toBe(2);
  const once = { ...settings, streams, onFailure: (error: unknown) => failures.push(error) };
  expect(await answerOnce(["/ask one"], once)).toBe(1);
  expect(await completeSafely("/ask o", once)).toEqual([[], "/ask o"]);
  expect(failures.length).toBe(4);
});

/** What is printed for these words of a command line, and these lines typed when the words hold none. */
async function talkWith(
  argv: readonly string[],
  typed: string,
): Promise<{ readonly code: number; readonly output: string; readonly errors: string }> {
  const written: string[] = [];
  const told: string[] = [];
  const input = new PassThrough();
  const talking = talk(argv, {
    commands: COMMANDS,
    messageCommands: [],
    getLibrary: () => makeLibrary("The ferry to Lund was sold in May."),
    runSteps: runAtOnce,
    hasColor: false,
    greeting: "",
    streams: { input, output: collectInto(written), errors: collectInto(told), isTerminal: false },
    onFailure: (error) => {
      throw error;
    },
  });
  input.end(typed);
  return { code: await talking, output: written.join("").replaceAll("> ", "").trim(), errors: told.join("") };
}

/** The same where nothing is refused. */
async function print(argv: readonly string[], typed: string): Promise<string> {
  const { code, output, errors } = await talkWith(argv, typed);
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  return output;
}

test.each<[readonly string[], string]>([
  [[], "/ask sold ferry --explain\n"],
  [[], "sold ferry   --explain \n"],
  [["--explain"], "/ask sold ferry\n"],
  [["/ask sold ferry --explain"], ""],
])(
  "the words of a command line %j and typed %j print the reasons, as the flag behind a line does",
  async (argv, typed) => {
    const explained = await print(["/ask sold ferry", "--explain"], "");
    expect(explained).toContain("articleLead");
    expect(await print(argv, typed)).toBe(explained);
  },
);

test("a typed line is answered in JSON where it ends with that flag, and a flag amid words is a word", async () => {
  expect(await print([], "/ask sold ferry --json\n")).toBe(await print(["/ask sold ferry", "--json"], ""));
  expect(await print([], "what is --json here\n")).toContain("json");
  expect(await print([], "what is --json here\n")).not.toContain("{");
});

test("what steers a terminal or turns text round reaches it in no line of the bot's own", () => {
  const odd = "a\u001b[2Jb\u202ec";
  const list = { kind: "list" as const, title: odd, items: [{ term: odd, text: odd }] };
  const printed = printSheet({ lead: [odd], note: odd, sections: [list] }, { hasColor: false });
  expect(printed.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
  expect(printed.split("a␛[2Jbc").length - 1).toBe(5);
});
