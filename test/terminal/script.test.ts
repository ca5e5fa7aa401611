import { spawn } from "node:child_process";
import path from "node:path";
import { PassThrough, Readable, Writable } from "node:stream";
import { expect, test } from "vitest";
import type { Command } from "../../src/commands/command.ts";
import { COMMANDS, MESSAGE_COMMANDS } from "../../src/commands/registry.ts";
import type { Chat } from "../../src/terminal/chat.ts";
import { printJson } from "../../src/terminal/print-json.ts";
import { LONGEST_REQUEST } from "../../src/terminal/read-script-request.ts";
import { runScript } from "../../src/terminal/run-script.ts";
import { makeLibrary } from "../support/libraries.ts";
import { runAtOnce } from "../support/run-at-once.ts";

const MAIN = path.join(import.meta.dirname, "../../dist/main.js");
const CORPUS = path.join(import.meta.dirname, "../../corpus");
const LIBRARY = makeLibrary("The ferry to Lund was sold in May.", "“Nobody kept a boat,” said Mara Lind.");

interface Run {
  readonly code: number;
  readonly lines: readonly string[];
  readonly failures: readonly unknown[];
  readonly errors: string;
}

async function runLines(input: string | Uint8Array | NodeJS.ReadableStream, changed: Partial<Chat> = {}): Promise<Run> {
  const failures: unknown[] = [];
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const pieces = typeof input === "string" || input instanceof Uint8Array ? Readable.from([input]) : input;
  const code = await runScript({
    commands: COMMANDS,
    messageCommands: MESSAGE_COMMANDS,
    getLibrary: () => LIBRARY,
    runSteps: runAtOnce,
    hasColor: false,
    greeting: "Not for scripts.",
    onFailure: (error) => failures.push(error),
    streams: { input: pieces, output: output.setMaxListeners(0), errors, isTerminal: false },
    ...changed,
  });
  const written = readWhole(output);
  expect(written === "" || written.endsWith("\n")).toBe(true);
  return { code, lines: written.split("\n").slice(0, -1), failures, errors: readWhole(errors) };
}

/** All that was written. Since Node.js 26 one reading gives one piece. */
function readWhole(stream: PassThrough): string {
  const pieces: Buffer[] = [];
  for (let piece: Buffer | null = stream.read(); piece !== null; piece = stream.read()) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

async function answerOne(line: string | Uint8Array): Promise<unknown> {
  const { lines } = await runLines(typeof line === "string" ? `${line}\n` : line);
  expect(lines.length).toBe(1);
  return JSON.parse(lines[0] ?? "");
}

test("every line gets one line, in order, until the input ends", async () => {
  const { code, lines } = await runLines(
    'ferry\n\n/nope\n{"command":"help"}\r\n/exit\n{"menu":"Check this quote","content":"x"}',
  );
  expect(code).toBe(0);
  expect(lines.map((line) => JSON.parse(line).kind)).toEqual([
    "passages",
    "not-understood",
    "not-understood",
    "help",
    "not-understood",
    "check",
  ]);
});

test.each(["--explain", "--json"])("“%s” behind a typed line is refused in words, not searched", async (flag) => {
  expect(await answerOne(`/ask sold ferry ${flag}`)).toMatchObject({
    kind: "not-understood",
    message: expect.stringContaining(`Leave out “${flag}”`),
  });
  expect(await answerOne(`what is ${flag} here`)).not.toMatchObject({ kind: "not-understood" });
});

test("input without a line gets none", async () => {
  expect(await runLines("")).toMatchObject({ code: 0, lines: [] });
});

test.each([
  ["what one types", "/ask sold ferry article: Title 0"],
  ["the same as JSON", '{"command":"ask","options":{"question":"sold ferry","article":"Title 0"}}'],
  ["JSON behind a byte order mark", '\ufeff{"command":"ask","options":{"question":"sold ferry","article":"Title 0"}}'],
  ["JSON between spaces", '  {"options":{"article":"Title 0","question":"sold ferry"},"command":"ask"} \r'],
])("%s is answered with the article asked for", async (_, line) => {
  expect(await answerOne(line)).toMatchObject({
    kind: "passages",
    question: "sold ferry",
    hits: [{ article: "0.txt" }],
  });
});

test("a command of a message's menu is answered, also for a message without words", async () => {
  const line = JSON.stringify({ menu: "Find the source", content: "the ferry to Lund was sold" });
  expect(await answerOne(line)).toMatchObject({ kind: "passages", hits: [{ article: "0.txt" }] });
  expect(await answerOne('{"menu":"Find the source","content":""}')).toMatchObject({ kind: "refusal" });
});

const FORMS = 'Write {"command":"…","options":{…}} or {"menu":"…","content":"…"}.';

test.each([
  ["   ", "The line is empty."],
  ["/nope", /^There is no command \/nope\. There are \/ask, \/quote,/u],
  ["/ask", "/ask needs its option “question”: /ask question: …"],
  ["/summary length: huge", "/summary takes one of “short”, “medium”, “long” for its option “length”."],
  [`/ask ${"x".repeat(301)}`, "/ask takes at most 300 characters for its option “question”."],
  ['{"command":', "The line begins as JSON does and is none."],
  ["[]", `A request is an object. ${FORMS}`],
  ["{}", `The request names no command. ${FORMS}`],
  ['{"command":"ask","option":{}}', `The request holds something else. ${FORMS}`],
  ['{"command":"ask","menu":"Find the source"}', `The request holds something else. ${FORMS}`],
  ['{"command":1}', `“command” is text. ${FORMS}`],
  ['{"command":"ask","options":["x"]}', `“options” is an object. ${FORMS}`],
  ['{"command":"constructor"}', /^There is no command \/constructor\./u],
  [
    '{"command":"ask","options":{"__proto__":"x"}}',
    "/ask has no option “__proto__”. It has “question”, “article”, “since”, “before”.",
  ],
  ['{"command":"help","options":{"x":1}}', "/help has no option “x”. It has none."],
  ['{"command":"ask","options":{"question":7}}', "/ask takes text for its option “question”."],
  ['{"command":"ask","options":{"question":"a","article":null}}', "/ask takes text for its option “article”."],
  [
    '{"command":"ask","options":{"question":"a","private":"perhaps"}}',
    "/ask takes true or false for its option “private”.",
  ],
  ['{"command":"ask","options":{"question":"a","for":"Ann"}}', "/ask takes the id of a member for its option “for”."],
  ['{"command":"check","options":{"quote":" "}}', "/check needs its option “quote”: /check quote: …"],
  [
    JSON.stringify({ command: "check", options: { quote: "x".repeat(4_001) } }),
    "/check takes at most 4000 characters for its option “quote”.",
  ],
  [
    JSON.stringify({ menu: "Check this quote", content: "x".repeat(4_001) }),
    "/check takes at most 4000 characters for its option “quote”.",
  ],
  [
    '{"menu":"Burn it","content":"x"}',
    "There is no such command of a message's menu. There are “Check this quote”, “Find the source”.",
  ],
  ['{"menu":"Find the source"}', `“content” is the text of a message. ${FORMS}`],
  [Buffer.from([0x2f, 0x61, 0xff, 0x0a]), "The line is not valid UTF-8."],
  [`/ask ${"x".repeat(LONGEST_REQUEST)}`, `The line is longer than ${LONGEST_REQUEST} bytes.`],
])("%.60j is not understood, and is told why", async (line, message) => {
  const expected = typeof message === "string" ? message : expect.stringMatching(message);
  expect(await answerOne(line)).toEqual({ kind: "not-understood", message: expected });
});

test("a name that nobody has is not repeated by the megabyte", async () => {
  const { lines } = await runLines(`/${"x".repeat(100_000)}\n`);
  expect(lines.join().length).toBeLessThan(500);
});

test("a quotation as long as it may be is checked", async () => {
  const quote = "the ferry to Lund ".repeat(300).slice(0, 4_000);
  expect(await answerOne(JSON.stringify({ command: "check", options: { quote } }))).toMatchObject({ kind: "check" });
});

test("half a surrogate pair is no part of an answer", async () => {
  const { lines } = await runLines('{"command":"ask","options":{"question":"ferry \\ud83d"}}\n');
  expect(lines.join()).not.toMatch(/\\ud83d/iu);
});

test("a command that throws gets one line and is told to the log, and the next line is answered", async () => {
  const broken: Command = {
    name: "ask",
    description: "Break",
    options: [{ kind: "text", name: "question", description: "Any", required: true, maxLength: 10, completes: false }],
    run: () => {
      throw new Error("broken");
    },
  };
  const { lines, failures } = await runLines("one\n/nope\ntwo\n", { commands: [broken] });
  expect(lines.map((line) => JSON.parse(line).kind)).toEqual(["failed", "not-understood", "failed"]);
  expect(JSON.parse(lines[0] ?? "")).toEqual({ kind: "failed", message: expect.stringContaining("went wrong") });
  expect(failures.length).toBe(2);
});

test("the line ends of other systems inside a text are escaped: an answer is one line to every reader", () => {
  const value = { text: "a\u2028b\u2029c\u0085d\r\ne" };
  expect(printJson(value)).toBe('{"text":"a\\u2028b\\u2029c\\u0085d\\r\\ne"}\n');
  expect(JSON.parse(printJson(value))).toEqual(value);
});

test("no line is answered before the reader has taken the answers before it", async () => {
  let asked = 0;
  const input = new Readable({
    highWaterMark: 1,
    read() {
      this.push(asked === 20 ? null : "/help\n");
      asked += 1;
    },
  });
  let taken = 0;
  let most = 0;
  const output = new Writable({
    highWaterMark: 1,
    write: (_chunk, _coding, done) => {
      most = Math.max(most, asked - taken);
      setImmediate(() => {
        taken += 1;
        done();
      });
    },
  });
  const streams = { input, output, errors: new PassThrough(), isTerminal: false };
  expect((await runLines("", { streams })).code).toBe(0);
  expect(taken).toBe(20);
  expect(most).toBeLessThan(5);
});

test("an input that breaks is told, with exit code 1", async () => {
  const input = new Readable({
    read() {
      this.destroy(Object.assign(new Error("no"), { code: "EISDIR" }));
    },
  });
  expect(await runLines(input)).toMatchObject({
    code: 1,
    lines: [],
    errors: "The requests cannot be read on (EISDIR).\n",
  });
});

async function runBuilt(
  input: string,
): Promise<{ readonly code: unknown; readonly stdout: string; readonly stderr: string }> {
  const env = { PATH: process.env.PATH, CORPUS_DIR: CORPUS, CACHE_DIR: "off", LOG_LEVEL: "debug" };
  const child = spawn(process.execPath, [MAIN, "chat", "--json"], { env });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (piece: string) => {
    stdout += piece;
  });
  child.stderr.setEncoding("utf8").on("data", (piece: string) => {
    stderr += piece;
  });
  child.stdin.end(input);
  const code = await new Promise((resolve) => child.once("close", resolve));
  return { code, stdout, stderr };
}

test("the built bot writes nothing but answers to standard output, the first when the corpus is read", async () => {
  const { code, stdout, stderr } = await runBuilt("/sources\ntrade turnover\n");
  expect(code).toBe(0);
  const answers = stdout
    .trimEnd()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  expect(answers).toMatchObject([{ kind: "sources", articles: 1 }, { kind: "passages" }]);
  expect(stderr).toContain("corpus loaded");
});
