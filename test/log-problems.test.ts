import { expect, test } from "vitest";
import type { Problem } from "../src/core/article/problem.ts";
import { logProblems } from "../src/log-problems.ts";

function log(problems: readonly Problem[]): string[] {
  const lines: string[] = [];
  const write =
    (level: string) =>
    (...said: unknown[]): void => {
      lines.push(`${level} ${String(said.at(-1))}`);
    };
  logProblems(problems, { error: write("error"), warn: write("warn"), info: write("info"), debug: write("debug") });
  return lines;
}

test("a kind of problem is one line with a count, errors first; each file's own line is for debugging", () => {
  const undated = ["a.md", "b.md", "c.md"].map((file): Problem => {
    return { severity: "note", kind: "unstated", field: "date", file, message: "No date is stated." };
  });
  const lines = log([...undated, { severity: "error", kind: "unreadable", file: "z\n.txt", message: "It is binary." }]);
  expect(lines.slice(0, 2)).toEqual([
    "error z\\u{a}.txt: It is binary.",
    "info a.md: date: No date is stated. (and 2 more of this kind: LOG_LEVEL=debug names each)",
  ]);
  expect(lines.slice(2).map((line) => line.split(" ", 1)[0])).toEqual(["debug", "debug", "debug", "debug"]);
});

test("what is wrong with a folder's defaults is told before the articles that are not served for it", () => {
  const fault: Problem = { severity: "error", kind: "defaults", file: "z/_defaults.yaml", message: "It is not valid." };
  const below = ["z/a.md", "z/b.md"].map((file): Problem => {
    return { severity: "error", kind: "below-defaults", file, message: "It is not served." };
  });
  expect(log([...below, fault]).slice(0, 2)).toEqual([
    "error z/_defaults.yaml: It is not valid.",
    "error z/a.md: It is not served. (and 1 more of this kind: LOG_LEVEL=debug names each)",
  ]);
});
