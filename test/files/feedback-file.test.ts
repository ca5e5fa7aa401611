import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openFeedback } from "../../src/files/feedback-file.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "verbatim-feedback-"));
  file = path.join(folder, "data", "feedback.jsonl");
});
afterEach(() => rmSync(folder, { recursive: true }));

const ASKED = { kind: "asked" as const, command: "ask", question: "harbour", passage: "a.md#1" };

test("what is noted is counted, also by a later process", async () => {
  const feedback = openFeedback(file, { keepsQuestions: true });
  await Promise.all([
    feedback.record(ASKED),
    feedback.record(ASKED),
    feedback.record({ ...ASKED, question: "zebra", kind: "unanswered" }),
    feedback.record({ kind: "unhelpful", command: "ask", question: "harbour" }),
  ]);
  expect(await openFeedback(file, { keepsQuestions: true }).tally()).toMatchObject({
    asked: 2,
    unanswered: 1,
    unhelpful: 1,
    helpful: 0,
    mostAsked: [{ name: "harbour", count: 2 }],
    mostUnanswered: [{ name: "zebra", count: 1 }],
    mostShown: [{ name: "a.md#1", count: 2 }],
  });
});

test("questions are kept only when the owner wants them", async () => {
  const feedback = openFeedback(file, { keepsQuestions: false });
  await feedback.record(ASKED);
  expect(readFileSync(file, "utf8")).not.toContain("harbour");
  expect(await feedback.tally()).toMatchObject({ asked: 1, mostAsked: [], mostShown: [{ count: 1 }] });
});

test("lines that are not the bot's own are passed over", async () => {
  const feedback = openFeedback(file, { keepsQuestions: true });
  await feedback.record(ASKED);
  const good = readFileSync(file, "utf8");
  writeFileSync(
    file,
    `{"kind":"asked"\nnull\n[]\n{"kind":"praised","command":"ask"}\n{"kind":"asked","command":1}\n${good}`,
  );
  expect(await feedback.tally()).toMatchObject({ asked: 1 });
});

test("a file that is not there counts nothing, and none at all keeps nothing", async () => {
  expect(await openFeedback(file, { keepsQuestions: true }).tally()).toMatchObject({ asked: 0 });
  const none = openFeedback(undefined, { keepsQuestions: true });
  await none.record(ASKED);
  expect(await none.tally()).toMatchObject({ asked: 0 });
});

test("a file that cannot be written is told, and the next note is tried again", async () => {
  const feedback = openFeedback(folder, { keepsQuestions: true });
  await expect(feedback.record(ASKED)).rejects.toThrow(/EISDIR/u);
  await expect(feedback.record(ASKED)).rejects.toThrow(/EISDIR/u);
});
