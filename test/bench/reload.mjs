// Measures a large corpus: a start with and without a snapshot, and how long the event loop stands still while articles are
// replaced: `node test/bench/reload.mjs [ARTICLES]` after a build, each article with ten passages.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { openCorpus } from "../../dist/files/live-corpus.js";
import { makeRandom } from "./corpus.mjs";

const ARTICLES = Number(process.argv[2] ?? 10_000);
const PASSAGES = 10;
const LONG = 2_000;

const random = makeRandom(7);
const vocabulary = makeVocabulary(80_000);
const root = mkdtempSync(path.join(tmpdir(), "reload-"));
const corpus = path.join(root, "corpus");
const cache = path.join(root, "cache");
try {
  mkdirSync(corpus);
  for (let number = 0; number < ARTICLES; number += 1) writeArticle(number, PASSAGES);
  const built = await measureStart("build, snapshot written behind it");
  const restored = await measureStart("restored from the snapshot");
  print(`${(built / restored).toFixed(1)} times faster`);
  await measureReloads();
} finally {
  rmSync(root, { recursive: true });
}

async function measureStart(name) {
  const started = performance.now();
  const stalls = watchStalls();
  const live = await openCorpus(corpus, quiet(), cache);
  const took = performance.now() - started;
  const during = stalls();
  const after = watchStalls();
  const closing = performance.now();
  await live.close();
  const saved = performance.now() - closing;
  print(
    `${name}: ${(took / 1_000).toFixed(2)} s, longest stall ${during} ms; then ${(saved / 1_000).toFixed(2)} s, longest stall ${after()} ms`,
  );
  return took;
}

async function measureReloads() {
  let loaded;
  const live = await openCorpus(
    corpus,
    quiet(() => loaded?.()),
    cache,
  );
  const alive = setInterval(() => undefined, 1_000);
  // The watcher takes a while to list the folder: what it does before belongs to the start.
  await wait(5_000);
  for (const [name, number, passages] of [
    ["one article of 10 passages replaced", 17, PASSAGES],
    ["another", 4_711 % ARTICLES, PASSAGES],
    ["one article of 10 passages added", ARTICLES, PASSAGES],
    [`one article of ${LONG} passages added`, ARTICLES + 1, LONG],
  ]) {
    const next = new Promise((resolve) => {
      loaded = resolve;
    });
    writeArticle(number, passages);
    const stalls = watchStalls();
    const started = performance.now();
    await next;
    const took = performance.now() - started;
    await wait(3_000);
    print(`${name}: served after ${Math.round(took)} ms, longest stall ${stalls()} ms`);
  }
  clearInterval(alive);
  await live.close();
}

function print(line) {
  process.stdout.write(`${line}\n`);
}

/** Starts to watch; called, it says the longest delay of the event loop since in milliseconds. */
function watchStalls() {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  return () => {
    delays.disable();
    return (delays.max / 1e6).toFixed(0);
  };
}

function quiet(onLoad = () => undefined) {
  const fail = (error) => {
    throw error;
  };
  return { onLoad, onFailure: fail, onCacheFailure: fail };
}

function writeArticle(number, passages) {
  const paragraphs = Array.from({ length: passages }, () => Array.from({ length: 5 }, makeSentence).join(" "));
  const head = `---\ntitle: Article ${number}\nsource: Gazette\ndate: 2024-0${1 + (number % 9)}-10\n---\n`;
  writeFileSync(path.join(corpus, `${number}.md`), `${head}\n${paragraphs.join("\n\n")}\n`);
}

function makeSentence() {
  const words = Array.from({ length: 10 + Math.floor(random() * 15) }, makeWord).join(" ");
  return `${words[0].toUpperCase()}${words.slice(1)}.`;
}

// Four words in ten join others; the rest follow Zipf's law.
function makeWord() {
  const joining = ["the", "of", "and", "to", "in", "a", "is", "that", "for", "on", "with", "as", "was", "by"];
  return random() < 0.4
    ? joining[Math.floor(random() * joining.length)]
    : vocabulary[Math.floor(vocabulary.length ** random())];
}

function makeVocabulary(size) {
  const syllables = "ba co di fu ge ha jo ki la me no pu ra se ti vo wa xi yo zu tra ster min con pre lin gor".split(
    " ",
  );
  return Array.from({ length: size }, () =>
    Array.from({ length: 2 + Math.floor(random() * 4) }, () => syllables[Math.floor(random() * syllables.length)]).join(
      "",
    ),
  );
}
