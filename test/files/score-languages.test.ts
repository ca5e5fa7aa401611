import { type ChildProcess, execFile, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterEach, expect, test, vi } from "vitest";
import { openScorer, type Scoring, startLanguageProcess } from "../../src/files/score-languages.ts";

const FRENCH = "La mairie a ouvert le nouveau port lundi matin, et les habitants ont pu monter sur les bateaux.";
const GERMAN =
  "Die Stadt hat den neuen Hafen am Montag eröffnet, und die Bewohner durften auf die ersten Boote steigen.";
const DIST = path.join(import.meta.dirname, "../../dist");
const SILENT = path.join(import.meta.dirname, "../fixtures/silent-process.js");

let started: ChildProcess[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const child of started) child.kill();
  started = [];
});

function start(): ChildProcess {
  return keep(startLanguageProcess());
}

function startSilent(): ChildProcess {
  return keep(fork(SILENT, { stdio: "ignore" }));
}

function keep(child: ChildProcess): ChildProcess {
  started.push(child);
  return child;
}

function readLanguages(scoring: Scoring): readonly string[] {
  return scoring.kind === "scores" ? scoring.scores.map(({ language }) => language) : [scoring.reason];
}

test("nothing is started before somebody asks, and one process answers all, each its own", async () => {
  const score = openScorer(start);
  expect(started.length).toBe(0);
  const scorings = await Promise.all([score([FRENCH, GERMAN]), score([]), score([GERMAN]), score([FRENCH])]);
  expect(scorings.map(readLanguages)).toEqual([["fr", "de"], [], ["de"], ["fr"]]);
  expect(started.length).toBe(1);
});

test("half a letter, nothing, and much of one letter are scored too", async () => {
  const scoring = await openScorer(start)(["\uD800", "", "\uDC00 a \uD800", "a".repeat(1_500)]);
  expect(scoring).toMatchObject({ kind: "scores", scores: { length: 4 } });
});

test("the process is ended when nobody has asked it for a while, and the next one is started for the next texts", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const score = openScorer(start);
  await score([FRENCH]);
  vi.advanceTimersByTime(4_000);
  await score([FRENCH]);
  vi.advanceTimersByTime(4_000);
  expect(started.map(({ killed }) => killed)).toEqual([false]);
  const [first] = started;
  const ended = first && once(first, "exit");
  vi.advanceTimersByTime(1_000);
  expect(started.map(({ killed }) => killed)).toEqual([true]);
  await ended;
  expect(readLanguages(await score([GERMAN]))).toEqual(["de"]);
  expect(started.length).toBe(2);
});

test("a process is not ended while somebody waits for it", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const score = openScorer(startSilent);
  const ending = new AbortController();
  const waiting = score([FRENCH], ending.signal);
  await expect(score([GERMAN], AbortSignal.abort(new Error("given up")))).rejects.toThrow("given up");
  vi.advanceTimersByTime(60_000);
  expect(started.map(({ killed }) => killed)).toEqual([false]);
  ending.abort(new Error("given up, too"));
  await expect(waiting).rejects.toThrow("given up, too");
  vi.advanceTimersByTime(5_000);
  expect(started.map(({ killed }) => killed)).toEqual([true]);
});

test("whoever waits for a process that dies is told of what, and the next texts start another one", async () => {
  let isFirst = true;
  const score = openScorer(() => {
    const child = isFirst ? startSilent() : start();
    isFirst = false;
    return child;
  });
  const waiting = [score([FRENCH]), score([GERMAN])];
  await vi.waitUntil(() => started.length === 1);
  started[0]?.kill("SIGKILL");
  expect((await Promise.all(waiting)).map(readLanguages)).toEqual([["SIGKILL"], ["SIGKILL"]]);
  expect(readLanguages(await score([GERMAN]))).toEqual(["de"]);
  expect(started.length).toBe(2);
});

test("a process that dies at rest is missed by nobody", async () => {
  const score = openScorer(start);
  await score([FRENCH]);
  const [first] = started;
  first?.kill("SIGKILL");
  if (first !== undefined) await once(first, "exit");
  expect(readLanguages(await score([FRENCH]))).toEqual(["fr"]);
  expect(started.length).toBe(2);
});

test.each<[string, () => ChildProcess, string]>([
  [
    "is refused",
    () => {
      throw Object.assign(new Error("no more"), { code: "EAGAIN" });
    },
    "EAGAIN",
  ],
  ["cannot be started", () => keep(fork(SILENT, { execPath: "/no/such/node", stdio: "ignore" })), "ENOENT"],
  ["has no program", () => keep(fork("/no/such/program.js", { stdio: "ignore" })), "exit code 1"],
])("a process that %s is a reason, not an error", async (_what, open, reason) => {
  expect(await openScorer(open)([FRENCH])).toEqual({ kind: "failed", reason });
});

test("the built program scores too, hands nothing of its environment on, and ends while the process rests", async () => {
  const program = path.join(mkdtempSync(path.join(tmpdir(), "scorer-")), "ask.mjs");
  writeFileSync(
    program,
    `import { openScorer, startLanguageProcess } from ${JSON.stringify(pathToFileURL(path.join(DIST, "files/score-languages.js")).href)};
let child;
const score = openScorer(() => (child = startLanguageProcess()));
const { scores } = await score([${JSON.stringify(GERMAN)}]);
process.once("beforeExit", () => console.log(scores[0].language, child.exitCode, child.signalCode));`,
  );
  const env = { PATH: process.env.PATH, NODE_OPTIONS: "--no-warnings" };
  const { stdout } = await promisify(execFile)(process.execPath, ["--max-semi-space-size=4", program], { env });
  expect(stdout).toBe("de null null\n");
});
