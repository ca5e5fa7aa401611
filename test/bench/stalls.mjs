// How long the event loop stands still: while files are read and served, and while odd requests are answered. Each case
// runs in a process of its own, which is given up when one action takes over two minutes.
//
//   node test/bench/stalls.mjs [files] [inputs] [many] [fuzz=2000]      after a build; all of them when none is named
//   node test/bench/stalls.mjs files=7                                  the seventh file alone
//
// A row names the longest stall by perf_hooks' monitor of the event loop, and how much of it this thread was computing
// (the rest is a busy machine). Its options for node are those of `npm start`.
import { fork } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { buildCommands, MESSAGE_COMMANDS } from "../../dist/commands/registry.js";
import { openMemoryLibrary } from "../../dist/core/library/memory-library.js";
import { prepareDateReader } from "../../dist/core/summary/dates.js";
import { prepareComparing } from "../../dist/core/text/compared-words.js";
import { openCorpus } from "../../dist/files/live-corpus.js";
import { runSteps } from "../../dist/files/run-steps.js";
import { respond } from "../../dist/interact/respond.js";
import { openReadings } from "../../dist/open-readings.js";
import { makeRandom } from "./corpus.mjs";
import { listArticles, listFiles, listTypedInputs, makeMixedInput } from "./odd-inputs.mjs";

/** Milliseconds without a word of the child's. */
const GIVEN_UP_AFTER = 120_000;
const LIMIT = 50;

async function runAll(words) {
  const kinds = words.length === 0 ? ["files", "inputs", "many", "fuzz=2000"] : words;
  const rows = [];
  for (const kind of kinds) {
    const [name, number] = kind.split("=");
    const cases = name === "files" ? listFiles().map(([what]) => what) : [""];
    for (const [index, what] of cases.entries()) {
      if (name === "files" && number !== undefined && index + 1 !== Number(number)) continue;
      print(`${kind}${cases.length > 1 ? ` ${index + 1}/${cases.length}` : ""} ${what}`);
      for (const row of await runChild(name === "files" ? name : kind, String(index))) {
        rows.push({ kind, what, ...row });
        if (row.stall > LIMIT || row.error !== undefined) print(`    ${render(row)}`);
      }
    }
  }
  rows.sort((a, b) => b.stall - a.stall);
  print("\nlongest first");
  for (const row of rows.slice(0, 25)) print(`${render(row)}  ${row.kind} ${row.what}`);
  const over = rows.filter(({ stall }) => stall > LIMIT);
  const computed = rows.filter(({ computing }) => computing > LIMIT);
  print(`${rows.length} actions, ${over.length} over ${LIMIT} ms, ${computed.length} of them by computing that long`);
  print(
    JSON.stringify({
      actions: rows.length,
      over: over.length,
      overComputing: computed.length,
      longest: rows[0]?.stall ?? 0,
      longestComputing: Math.max(0, ...rows.map(({ computing }) => computing)),
      errors: rows.filter(({ error }) => error !== undefined).length,
    }),
  );
  if (over.length > 0) process.exitCode = 1;
}

function render({ action, stall, computing, took, error }) {
  const times = [stall, computing, took].map((ms) => `${Math.round(ms)}`.padStart(7)).join("");
  return `${times} ms (stall, computing, whole)  ${action}${error === undefined ? "" : `  ${error}`}`;
}

async function runChild(kind, index) {
  const child = fork(fileURLToPath(import.meta.url), [kind, index], { execArgv: readOptions() });
  const rows = [];
  let last = "";
  let timer = setTimeout(() => child.kill("SIGKILL"), GIVEN_UP_AFTER);
  child.on("message", (message) => {
    clearTimeout(timer);
    timer = setTimeout(() => child.kill("SIGKILL"), GIVEN_UP_AFTER);
    if (message.begun !== undefined) last = message.begun;
    else rows.push(message);
  });
  const code = await new Promise((resolve) => child.on("exit", (status) => resolve(status)));
  clearTimeout(timer);
  if (code !== 0) rows.push({ action: last, stall: GIVEN_UP_AFTER, computing: GIVEN_UP_AFTER, took: 0, error: "died" });
  return rows;
}

function readOptions() {
  const { scripts } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return scripts.start.split(" ").filter((word) => word.startsWith("--"));
}

async function runCase(kind, index) {
  const folder = mkdtempSync(path.join(tmpdir(), "stalls-"));
  try {
    const corpus = path.join(folder, "corpus");
    mkdirSync(corpus);
    const name = writeCorpus(kind, Number(index), corpus);
    // As the program does before it serves anybody.
    await prepareDateReader();
    prepareComparing();
    let live;
    await measure("open", async () => {
      live = await openCorpus(corpus, { onLoad: () => undefined, onFailure: report });
    });
    const library = openMemoryLibrary(live.get(), runSteps, await readAhead(corpus, live.get().articles));
    await library.readAhead();
    const context = { commands: buildCommands(async () => NO_TALLY), messageCommands: MESSAGE_COMMANDS, runSteps };
    const ask = (request) => respond({ ...ASKER, ...request }, { ...context, library });
    for (const [action, request] of listRequests(kind, name)) await measure(action, () => ask(request));
    await live.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
  process.exit(0);
}

// As the program does while it serves; here nobody asks before all are read.
async function readAhead(corpusDir, articles) {
  const log = { warn: report, error: report, info: () => undefined, debug: () => undefined };
  let finish;
  const finished = new Promise((resolve) => {
    finish = resolve;
  });
  const readings = openReadings({ corpusDir }, "short", log, ({ left }) => {
    if (left === 0) finish();
  });
  readings.serve(articles);
  const alive = setInterval(() => process.send({ begun: "read ahead" }), 1_000);
  await finished;
  clearInterval(alive);
  return readings;
}

function writeCorpus(kind, index, corpus) {
  if (kind === "files") {
    const [, name, text] = listFiles()[index];
    writeFileSync(path.join(corpus, name), text);
    return name;
  }
  const count = kind === "many" ? 10_000 : 30;
  for (const [name, text] of listArticles(count)) writeFileSync(path.join(corpus, name), text);
  return "article-1.txt";
}

function listRequests(kind, name) {
  if (kind === "files" || kind === "many") return [...listOrdinary(name), ...listOrdinary(name)];
  if (kind === "inputs") return listTypedInputs(6_000).flatMap(([what, text]) => listTyped(what, text));
  const random = makeRandom(11);
  return Array.from({ length: Number(kind.split("=")[1]) }, (_, number) => {
    const calls = listTyped(`mixed ${number}`, makeMixedInput(6_000, random));
    return calls[Math.floor(random() * calls.length)];
  });
}

function listOrdinary(name) {
  return [
    ["/ask bridge", call("ask", { question: "when does the bridge of Orda open?" })],
    ["/ask the", call("ask", { question: "the said of a he" })],
    ["/ask absent", call("ask", { question: "zeppelin constructor bridgge ferrry" })],
    ["/summary", call("summary", { article: name })],
    ["/summary about:", call("summary", { article: name, about: "ferry", length: "long" })],
    ["/timeline", call("timeline", { article: name })],
    ["/timeline about:", call("timeline", { about: "bridge" })],
    ["/quote", call("quote", {})],
    ["/quote Nina Holt", call("quote", { speaker: "Nina Holt" })],
    ["/quote about:", call("quote", { speaker: "Holt", about: "years" })],
    ["/quote unknown", call("quote", { speaker: "Quentin Xylander" })],
    ["/check", call("check", { quote: "“We have waited for many years for the bridge of Orda”", speaker: "Lund" })],
    [
      "/check long",
      call("check", { quote: "The mayor of Orda said that bridge 70 would open in May 2021. ".repeat(60) }),
    ],
    ["/sources", call("sources", {})],
    ["/cite", call("cite", { id: name })],
    ["complete question", complete("ask", "question", "bri")],
    ["complete speaker", complete("quote", "speaker", "Ni")],
    ["complete article", complete("summary", "article", "a")],
    ["find the source", menu("Find the source", "Nina Holt told the council that it cost 12 per cent more")],
  ];
}

function listTyped(what, text) {
  return [
    [`/ask ${what}`, call("ask", { question: text })],
    [`/ask article: ${what}`, call("ask", { question: "bridge", article: text })],
    [`/quote ${what}`, call("quote", { speaker: text })],
    [`/quote about: ${what}`, call("quote", { speaker: "Holt", about: text })],
    [`/check ${what}`, call("check", { quote: text })],
    [`/check in marks ${what}`, call("check", { quote: `“${text.slice(0, 5_998)}”`, speaker: text.slice(0, 100) })],
    [`/summary about: ${what}`, call("summary", { about: text })],
    [`/timeline about: ${what}`, call("timeline", { about: text })],
    [`/compare ${what}`, call("compare", { a: "article-1.txt", b: "article-2.txt", about: text })],
    [`/cite ${what}`, call("cite", { id: text })],
    [`/receipt ${what}`, call("receipt", { id: text })],
    [`check this quote ${what}`, menu("Check this quote", text)],
    [`find the source ${what}`, menu("Find the source", text)],
    [`complete question ${what}`, complete("ask", "question", text)],
    [`complete speaker ${what}`, complete("quote", "speaker", text)],
    [`complete article ${what}`, complete("summary", "article", text)],
    [`click ${what}`, click(text)],
  ];
}

function call(command, args) {
  return { kind: "command", command, args };
}

function menu(name, content) {
  return { kind: "message-command", name, target: { id: "7", content } };
}

function complete(command, option, typed) {
  return { kind: "completion", command, option, typed, args: {} };
}

function click(content) {
  return {
    kind: "click",
    customId: content.slice(0, 100),
    values: [],
    message: { id: "7", content, isPrivate: false },
  };
}

async function measure(action, work) {
  process.send({ begun: action });
  const monitor = monitorEventLoopDelay({ resolution: 1 });
  const meter = startMeter();
  // The monitor measures from its first tick on.
  monitor.enable();
  await wait(10);
  const started = performance.now();
  let error;
  try {
    await work();
  } catch (thrown) {
    error = String(thrown);
  }
  const took = performance.now() - started;
  await wait(3);
  monitor.disable();
  process.send({ action, stall: monitor.max / 1e6, computing: meter(), took, ...(error !== undefined && { error }) });
}

// The longest time between two ticks of a timer in which this process, its collector included, was computing.
function startMeter() {
  let longest = 0;
  let last = readClocks();
  const tick = () => {
    const now = readClocks();
    longest = Math.max(longest, Math.min(now.wall - last.wall, now.cpu - last.cpu));
    last = now;
  };
  const timer = setInterval(tick, 1);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

function readClocks() {
  return { wall: performance.now(), cpu: readComputed() };
}

// Of the thread of the event loop alone where Linux tells it: the collector's other threads mark while that one answers.
function readComputed() {
  if (SCHEDULED !== undefined) return Number(readFileSync(SCHEDULED, "utf8").split(" ")[0]) / 1e6;
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function report(error) {
  process.stderr.write(`${error}\n`);
}

function print(line) {
  process.stdout.write(`${line}\n`);
}

const SCHEDULED = existsSync("/proc/self/schedstat") ? "/proc/self/schedstat" : undefined;

const ASKER = { viewer: { id: "1", canManageMessages: false, canManageServer: true }, locale: "en-US" };
const NO_TALLY = {
  asked: 0,
  unanswered: 0,
  helpful: 0,
  unhelpful: 0,
  mostAsked: [],
  mostUnanswered: [],
  mostUnhelpful: [],
  mostShown: [],
};

if (process.send === undefined) await runAll(process.argv.slice(2));
else await runCase(process.argv[2], process.argv[3]);
