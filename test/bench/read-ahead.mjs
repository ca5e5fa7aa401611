// How long it takes to read many articles ahead while questions are answered, how much memory that needs, and how fast `/quote` is
// afterwards.
//
//   node --max-semi-space-size=4 --heap-growing-percent=20 test/bench/read-ahead.mjs [articles=10000] [words=1000] [corpus=FOLDER]
//
// after a build; its options for node are those of `npm start`. The memory that is told is all that the process has in memory, of which the
// pages of files, told apart where Linux does, go when others need the room.
// Without a folder the articles are invented. Each phase is told in seconds of the clock and of the processors: on a machine that has other
// work the latter alone mean something. A second run of the same folder and cache shows a restart.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { openMemoryLibrary } from "../../dist/core/library/memory-library.js";
import { openCorpus } from "../../dist/files/live-corpus.js";
import { runSteps } from "../../dist/files/run-steps.js";
import { openReadings } from "../../dist/open-readings.js";
import { makeRandom } from "./corpus.mjs";

const given = new Map(process.argv.slice(2).map((word) => word.split("=")));
const articles = Number(given.get("articles") ?? 10_000);
const words = Number(given.get("words") ?? 1_000);
const work = mkdtempSync(path.join(tmpdir(), "read-ahead-"));

const FIRST = "Ada Karl Mara Olaf Nina Ivan Lena Omar Rosa Petra Hugo Inga Tomas Vera Jonas Elif".split(" ");
const LAST = "Voss Holm Lind Berg Lund Falk Moen Rask Dahl Krog Brandt Sand Vik Stein Aune Thorne".split(" ");
const ROLES = ["the mayor of Orda", "a spokesman", "the minister", "the harbour master", ""];
const THINGS = [
  "the bridge",
  "the ferry",
  "the toll",
  "the pier",
  "the school",
  "the budget",
  "the tunnel",
  "the market",
];
const QUESTIONS = [
  "when does the bridge open?",
  "who pays for the ferry?",
  "toll tunnel",
  "what did the council decide?",
];

function writeCorpus(folder) {
  mkdirSync(folder);
  const random = makeRandom(5);
  const draw = (list) => list[Math.floor(random() * list.length)];
  for (let number = 0; number < articles; number += 1) {
    const paragraphs = [];
    for (let written = 0; written < words; ) {
      const paragraph = makeParagraph(draw, random);
      written += paragraph.split(" ").length;
      paragraphs.push(paragraph);
    }
    const head = `---\ntitle: Report ${number}\nsource: Orda Post\ndate: 20${10 + (number % 15)}-05-0${1 + (number % 9)}\nlang: en\n---\n\n`;
    writeFileSync(path.join(folder, `report-${number}.md`), `${head}${paragraphs.join("\n\n")}\n`);
  }
}

function makeParagraph(draw, random) {
  const [name, thing, other] = [`${draw(FIRST)} ${draw(LAST)}`, draw(THINGS), draw(THINGS)];
  const role = draw(ROLES);
  const sum = Math.floor(random() * 900);
  return [
    `“We have waited for ${thing} for ${2 + Math.floor(random() * 9)} years,” said ${name}${role === "" ? "" : `, ${role}`}.`,
    `She added that ${other} cost $${sum} million in May 2021, and that nobody had asked for it.`,
    `The council met on Monday and put off the vote on ${thing}; the hall was full, and people stood in the street.`,
    `According to ${draw(FIRST)} ${draw(LAST)}, “it is late, and it is dear”. Nobody from the company was there to answer.`,
  ].join(" ");
}

const seconds = (milliseconds) => (milliseconds / 1_000).toFixed(1);
const readProcessors = () => (process.cpuUsage().user + process.cpuUsage().system) / 1_000;
// Of the thread of the event loop alone, where Linux tells it.
const readThread = () =>
  existsSync("/proc/self/schedstat")
    ? Number(readFileSync("/proc/self/schedstat", "utf8").split(" ")[0]) / 1e6
    : Number.NaN;
const readMemory = () => Math.round(process.memoryUsage().rss / 1e6);
// Without the pages of files: the program itself, and what lies in the store.
const readOwnMemory = () => {
  const pages = /^RssAnon:\s+(?<own>\d+)/mu.exec(
    existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "",
  );
  return pages === null ? Number.NaN : Math.round(Number(pages.groups.own) / 1e3);
};
const print = (line) => process.stdout.write(`${line}\n`);

let highest = 0;
let ownHighest = 0;
setInterval(() => {
  highest = Math.max(highest, readMemory());
  ownHighest = Math.max(ownHighest, readOwnMemory());
}, 100).unref();

async function measure(what, times, act) {
  const monitor = monitorEventLoopDelay({ resolution: 1 });
  monitor.enable();
  await wait(10);
  const [clock, thread] = [[], []];
  for (let time = 0; time < times; time += 1) {
    const [began, computed] = [performance.now(), readThread()];
    await act(time);
    clock.push(performance.now() - began);
    thread.push(readThread() - computed);
    await wait(1);
  }
  monitor.disable();
  const p95 = (list) => list.sort((a, b) => a - b)[Math.ceil(list.length * 0.95) - 1].toFixed(1);
  print(
    `${what}: p95 ${p95(clock)} ms, computing ${p95(thread)} ms; longest stall ${(monitor.max / 1e6).toFixed(1)} ms`,
  );
}

const corpus = given.get("corpus") ?? path.join(work, "corpus");
if (!given.has("corpus")) writeCorpus(corpus);
const cache = given.get("cache") ?? path.join(work, "cache");
const log = { warn: print, error: print, info: print, debug: () => undefined };
let finish;
const finished = new Promise((resolve) => {
  finish = resolve;
});
const readings = openReadings({ corpusDir: corpus, cacheDir: cache }, "short", log, ({ left }) => {
  if (left === 0) finish();
});
const live = await openCorpus(corpus, { onLoad: () => undefined, onFailure: print }, cache);
const library = openMemoryLibrary(live.get(), runSteps, readings);
print(`${library.size.articles} articles open, ${readMemory()} MB, ${readOwnMemory()} without files`);
const ask = (time) => library.search(QUESTIONS[time % QUESTIONS.length]);
await measure("/ask, first", 40, ask);
await measure("/ask, nothing being read", 100, ask);
const [began, processors, thread] = [performance.now(), readProcessors(), readThread()];
highest = 0;
ownHighest = 0;
readings.serve(live.get().articles);
await wait(3_000);
await measure("/ask, while articles are being read", 100, ask);
await finished;
print(
  `read in ${seconds(performance.now() - began)} s, ${seconds(readProcessors() - processors)} s of the processors, of which this thread ${seconds(readThread() - thread)} s; at most ${highest} MB, ${ownHighest} without files`,
);
await measure("what completions and counts need", 1, () => library.readAhead());
const { speakers } = await library.listSpeakers("", { speakers: 400, parts: 10, speakersOfPart: 3 });
const asked = { about: "", kind: "", article: "", order: "newest", page: { number: 1, size: 5 }, mentions: 3 };
const quote = (speaker, rest = {}) => library.findQuotes({ ...asked, speaker, ...rest });
await measure("first /quote of somebody", Math.min(200, speakers.length), (time) => quote(speakers[time].name));
await measure("/quote of a role", 3, () => quote("the minister"));
await measure("/quote of nobody", 3, (time) => quote(`Quentin Xylander${time}`));
await measure("/quote of somebody about something", 20, (time) =>
  quote(speakers[time].name, { about: QUESTIONS[time % QUESTIONS.length] }),
);
await measure("who is quoted", 5, () => library.listSpeakers("", { speakers: 25, parts: 10, speakersOfPart: 3 }));
await measure("a completion", 20, (time) => library.completeSpeaker(speakers[time].name.slice(0, 3), 25));
await wait(15_000);
print(`${readMemory()} MB at rest, ${readOwnMemory()} without files`);
await readings.close();
await live.close();
rmSync(work, { recursive: true });
process.exit();
