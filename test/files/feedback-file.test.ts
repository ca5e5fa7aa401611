import {
  appendFileSync,
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Feedback, Tally } from "../../src/core/feedback/feedback.ts";
import { type FeedbackFile, openFeedback } from "../../src/files/feedback-file.ts";
import { holdOpening, mendDisk } from "../support/failing-disk.ts";

let folder: string;
let file: string;
let told: string[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "verbatim-feedback-"));
  file = path.join(folder, "data", "feedback.jsonl");
  told = [];
});
afterEach(() => {
  mendDisk();
  rmSync(folder, { recursive: true });
});

const ASKED = { kind: "asked" as const, command: "ask", server: "1", question: "harbour", passage: "a.md#1" };

function openCounts(at: string | undefined = file, keepsQuestions = true): FeedbackFile {
  return openFeedback(
    at,
    { keepsQuestions },
    {
      onFailure: (error) => told.push(`failure ${readCode(error)}`),
      onRecovery: (lost) => told.push(`recovery ${lost}`),
      onUncompacted: (error) => told.push(`uncompacted ${readCode(error)}`),
      onUnreadable: (error) => told.push(`unreadable ${readCode(error)}`),
    },
  );
}

function readCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

async function read(feedback: FeedbackFile): Promise<Tally> {
  return (await feedback.tallies()).read({ kind: "server", id: "1" });
}

async function note(...notes: readonly Feedback[]): Promise<void> {
  const feedback = openCounts();
  for (const each of notes) feedback.record(each);
  await feedback.settle();
}

test("what is noted is counted, also by a later process", async () => {
  const feedback = openCounts();
  feedback.record(ASKED);
  feedback.record(ASKED);
  feedback.record({ ...ASKED, question: "zebra", kind: "unanswered" });
  feedback.record({ kind: "unhelpful", command: "ask", server: "1", question: "harbour" });
  await feedback.settle();
  for (const counts of [feedback, openCounts()]) {
    expect(await read(counts)).toMatchObject({
      asked: 2,
      unanswered: 1,
      unhelpful: 1,
      helpful: 0,
      mostAsked: [{ name: "harbour", count: 2 }],
      mostUnanswered: [{ name: "zebra", count: 1 }],
      mostShown: [{ name: "a.md#1", count: 2 }],
    });
  }
});

test("what is noted while the file is read is counted once, and all of it", async () => {
  await note(...Array.from({ length: 3_000 }, () => ASKED));
  const feedback = openCounts();
  for (let count = 0; count < 50; count += 1) feedback.record(ASKED);
  expect(await read(feedback)).toMatchObject({ asked: 3_050 });
  await feedback.settle();
  expect(await read(openCounts())).toMatchObject({ asked: 3_050 });
});

test("the file is read once, in pieces between which others have their turn", async () => {
  await note(ASKED);
  writeFileSync(file, readFileSync(file, "utf8").repeat(20_000));
  let turns = 0;
  const feedback = openCounts();
  let isRead = false;
  const count = (): void => {
    turns += 1;
    if (!isRead) setImmediate(count);
  };
  setImmediate(count);
  expect(await read(feedback)).toMatchObject({ asked: 20_000 });
  isRead = true;
  // Two megabytes, 32 kB at a time.
  expect(turns).toBeGreaterThan(20);
  rmSync(file);
  expect(await read(feedback)).toMatchObject({ asked: 20_000 });
});

test("at the end the file is read no further", async () => {
  await note(ASKED);
  writeFileSync(file, readFileSync(file, "utf8").repeat(20_000));
  const feedback = openCounts();
  await feedback.close();
  expect((await read(feedback)).asked).toBeLessThan(20_000);
});

test("questions are kept only when the owner wants them", async () => {
  const feedback = openCounts(file, false);
  feedback.record(ASKED);
  await feedback.settle();
  expect(readFileSync(file, "utf8")).not.toContain("harbour");
  expect(await read(feedback)).toMatchObject({ asked: 1, mostAsked: [], mostShown: [{ count: 1 }] });
});

test("lines that are not the bot's own are passed over, one of a megabyte too", async () => {
  await note(ASKED);
  const good = readFileSync(file, "utf8");
  const odd = ['{"kind":"asked"', "null", "[]", '{"kind":"praised","command":"ask"}', '{"kind":"asked","command":1}'];
  writeFileSync(file, `${odd.join("\n")}\n${good}${good.trimEnd().padEnd(1_000_000)}\n${good}`);
  expect(await read(openCounts())).toMatchObject({ asked: 2 });
});

test("lines of an older version, without a server, are nobody's", async () => {
  await note(ASKED);
  appendFileSync(file, '{"at":"2025-01-01T00:00:00Z","kind":"asked","command":"ask","question":"secret"}\n');
  const tallies = await openCounts().tallies();
  expect(tallies.read({ kind: "owner" })).toMatchObject({ asked: 1, mostAsked: [{ name: "harbour" }] });
});

test.each(['{"at":"2025-01-01T00:00:00Z","kind":"ask', '{"kind":"asked","command":"ask","server":"1"}'])(
  "a line that was cut off, %j, does not swallow the next",
  async (cut) => {
    await note(ASKED);
    appendFileSync(file, cut);
    await note(ASKED);
    const lines = readFileSync(file, "utf8").split("\n");
    expect(lines.length).toBe(4);
    expect(lines[1]).toBe(cut);
    expect(JSON.parse(lines[2] ?? "")).toMatchObject(ASKED);
  },
);

test("a file that is not there counts nothing, and none at all keeps nothing", async () => {
  expect(await read(openCounts())).toMatchObject({ asked: 0 });
  const none = openFeedback(undefined, { keepsQuestions: true }, NO_EVENTS);
  none.record(ASKED);
  await none.settle();
  expect(await read(none)).toMatchObject({ asked: 0 });
  expect(existsSync(file)).toBe(false);
  expect(told).toEqual([]);
});

const NO_EVENTS = {
  onFailure: () => undefined,
  onRecovery: () => undefined,
  onUncompacted: () => undefined,
  onUnreadable: () => undefined,
};

test("of what waits for a slow disk a bounded part is kept, and the loss is told", async () => {
  const feedback = openCounts();
  for (let count = 0; count < 10_500; count += 1) feedback.record(ASKED);
  await feedback.settle();
  expect(readFileSync(file, "utf8").split("\n").length - 1).toBe(10_000);
  expect(told).toEqual(["recovery 500"]);
});

test("a full disk is told once, not once a note, and what was asked is counted all the same", async () => {
  const feedback = openCounts("/dev/full");
  for (let count = 0; count < 5; count += 1) {
    feedback.record(ASKED);
    await feedback.settle();
  }
  expect(told).toEqual(["failure ENOSPC"]);
  expect(await read(feedback)).toMatchObject({ asked: 5 });
});

test("that the file is written again is told, with what was lost, and a second fault anew", async () => {
  mkdirSync(file, { recursive: true });
  const feedback = openCounts();
  await feedback.tallies();
  const noteOne = async (): Promise<void> => {
    feedback.record(ASKED);
    await feedback.settle();
  };
  await noteOne();
  await noteOne();
  rmdirSync(file);
  await noteOne();
  await noteOne();
  rmSync(file);
  mkdirSync(file);
  await noteOne();
  expect(told).toEqual(["unreadable EISDIR", "failure EISDIR", "recovery 2", "failure EISDIR"]);
  expect(await read(feedback)).toMatchObject({ asked: 5 });
});

/** Bytes from which on notes are put together. */
const LARGEST = 10 * 1024 * 1024;

/** Where this process writes what is put together before it takes the place of the file. */
function aside(): string {
  return `${file}.${process.pid}.new`;
}

/** Fills the file with notes of three servers until it is as large as it may be. */
async function fill(): Promise<void> {
  await note(
    ...["1", "2", "3"].flatMap((server) => [
      { ...ASKED, server },
      { ...ASKED, server, question: `what of ${server}`, passage: `${server}.md#1` },
      { ...ASKED, server, kind: "unanswered" as const, question: "zebra" },
      { kind: "unhelpful" as const, command: "quote", server, question: "ice" },
      { kind: "helpful" as const, command: "quote", server },
    ]),
  );
  const lines = readFileSync(file, "utf8");
  writeFileSync(file, lines.repeat(Math.ceil(LARGEST / lines.length)));
}

async function readAll(feedback: FeedbackFile): Promise<Tally[]> {
  const tallies = await feedback.tallies();
  return [
    tallies.read({ kind: "owner" }),
    ...["1", "2", "3"].map((server) => tallies.read({ kind: "server", id: server })),
  ];
}

test("a large file is put together with the next note, and nothing that /stats shows is lost", async () => {
  await fill();
  chmodSync(file, 0o600);
  const feedback = openCounts();
  const [before] = await readAll(feedback);
  expect(before?.asked).toBeGreaterThan(10_000);
  feedback.record({ ...ASKED, question: "the last" });
  await feedback.settle();
  expect(statSync(file).size).toBeLessThan(10_000);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(path.dirname(file))).toEqual(["feedback.jsonl"]);
  feedback.record({ ...ASKED, question: "the very last" });
  await feedback.settle();
  const after = await readAll(openCounts());
  expect(after).toEqual(await readAll(feedback));
  expect(after[0]?.asked).toBe((before?.asked ?? 0) + 2);
  expect(told).toEqual([]);
});

test("where the file is a link, what it leads to is put together", async () => {
  await fill();
  const link = path.join(folder, "link.jsonl");
  symlinkSync(file, link);
  const feedback = openCounts(link);
  feedback.record(ASKED);
  await feedback.settle();
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(statSync(file).size).toBeLessThan(10_000);
});

test("a large file to which another process writes meanwhile is left as it is until the next note", async () => {
  await fill();
  const feedback = openCounts();
  const { asked, release } = holdOpening(aside());
  feedback.record(ASKED);
  await asked;
  appendFileSync(file, `${JSON.stringify({ ...ASKED, server: "9" })}\n`);
  release();
  await feedback.settle();
  expect(statSync(file).size).toBeGreaterThan(LARGEST);
  feedback.record(ASKED);
  await feedback.settle();
  expect(statSync(file).size).toBeLessThan(10_000);
  expect((await openCounts().tallies()).read({ kind: "server", id: "9" })).toMatchObject({ asked: 1 });
});

test("a large file that cannot be put together is told of once, and is added to as before", async () => {
  await fill();
  mkdirSync(aside());
  const feedback = openCounts();
  for (let count = 0; count < 3; count += 1) {
    feedback.record({ ...ASKED, server: "9" });
    await feedback.settle();
  }
  expect(told).toEqual(["uncompacted EISDIR"]);
  expect((await openCounts().tallies()).read({ kind: "server", id: "9" })).toMatchObject({ asked: 3 });
});

test("at the end a large file is left as it is", async () => {
  await fill();
  const feedback = openCounts();
  const { size } = statSync(file);
  feedback.record(ASKED);
  await feedback.close();
  expect(statSync(file).size).toBeGreaterThan(size);
  expect(readdirSync(path.dirname(file))).toEqual(["feedback.jsonl"]);
});

test("a count that names no server is none of any", async () => {
  mkdirSync(path.dirname(file));
  const counts = [
    { kept: "total", kind: "asked", count: 7 },
    { kept: "total", server: 1, kind: "asked", count: 5 },
  ];
  writeFileSync(file, counts.map((one) => `${JSON.stringify(one)}\n`).join(""));
  await note(ASKED);
  const tallies = await openCounts().tallies();
  expect(tallies.read({ kind: "server", id: "1" }).asked).toBe(1);
  expect(tallies.read({ kind: "owner" }).asked).toBe(1);
});
