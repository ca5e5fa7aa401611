// Measures search engines side by side in one run: `npm run bench -- SET…` with sets of passages and questions. Queries are
// put to all engines in turn, so that a slow moment of the machine meets them alike. Prints a Markdown table a size.
import { readFileSync } from "node:fs";
import { chooseQuestions, makeKeywords, makePassages, makeRandom, makeTypos } from "./corpus.mjs";
import { K, makeEngines } from "./engines.mjs";
import { dropFunctionWords, makeVerbatim } from "./verbatim-engine.mjs";

const SIZES = [1_000, 10_000, 100_000];
const QUERIES = 100;
/** Milliseconds for the queries of one class at one size; then the class ends with what it has. */
const PATIENCE = 120_000;

if (typeof globalThis.gc !== "function") throw new Error("run with node --expose-gc");
const files = process.argv.slice(2).filter((word) => !word.startsWith("--"));
if (files.length === 0) throw new Error("usage: npm run bench -- SET.json…");
const sizes = readList("--sizes=")?.map(Number) ?? SIZES;
/** Beginnings of the names of the engines to measure; all of them when left out. */
const only = readList("--only=");
const sets = files.map((file) => JSON.parse(readFileSync(file, "utf8")));

for (const size of sizes) {
  const random = makeRandom(size);
  const passages = makePassages(sets, size, random);
  const questions = chooseQuestions(sets, passages, QUERIES, random);
  const keywords = makeKeywords(passages, QUERIES, random);
  const typos = makeTypos(keywords, random);
  const engines = [makeVerbatim(K, passages), ...makeEngines(dropFunctionWords)]
    .filter(({ name }) => only === undefined || only.some((start) => name.startsWith(start)))
    .map((engine) => measureBuild(engine, passages));
  const classes = { keywords, questions, typos };
  for (const [name, queries] of Object.entries(classes)) measureQueries(engines, name, queries);
  print(size, engines, Object.keys(classes));
}

function readList(option) {
  return process.argv
    .find((word) => word.startsWith(option))
    ?.slice(option.length)
    .split(",");
}

function measureBuild(engine, passages) {
  const before = measureHeap();
  const started = performance.now();
  const index = engine.build(passages);
  const build = performance.now() - started;
  const bytes = (engine.bytes?.(index) ?? measureHeap() - before) / passages.length;
  let load;
  if (engine.save !== undefined) {
    const saved = engine.save(index);
    const loading = performance.now();
    engine.load(saved);
    load = performance.now() - loading;
  }
  return { engine, index, build, bytes, load, classes: {} };
}

function measureHeap() {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function measureQueries(engines, name, queries) {
  for (const measured of engines) {
    measured.classes[name] = { times: [], found: 0 };
    for (const { text } of queries.slice(0, 3)) measured.engine.search(measured.index, text);
  }
  const started = performance.now();
  for (const { id, text } of queries) {
    for (const { engine, index, classes } of engines) {
      const asked = performance.now();
      const ids = engine.search(index, text);
      classes[name].times.push(performance.now() - asked);
      if (ids[0] === id) classes[name].found += 1;
    }
    if (performance.now() - started > PATIENCE) break;
  }
}

function print(size, engines, names) {
  const head = [
    "engine",
    "build s",
    "bytes/passage",
    "load s",
    ...names.flatMap((name) => [`${name} p50 / p95 ms`, "Hit@1"]),
  ];
  const lines = [head, head.map(() => "---")];
  for (const { engine, build, bytes, load, classes } of engines) {
    const cells = names.flatMap((name) => {
      const { times, found } = classes[name];
      times.sort((a, b) => a - b);
      return [`${quantile(times, 0.5)} / ${quantile(times, 0.95)}`, `${Math.round((100 * found) / times.length)} %`];
    });
    const loaded = load === undefined ? "–" : (load / 1_000).toFixed(2);
    lines.push([engine.name, (build / 1_000).toFixed(2), Math.round(bytes).toLocaleString("en"), loaded, ...cells]);
  }
  process.stdout.write(
    `\n${size.toLocaleString("en")} passages\n\n${lines.map((line) => `| ${line.join(" | ")} |`).join("\n")}\n`,
  );
}

function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(2);
}
