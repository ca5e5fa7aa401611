import { expect, test } from "vitest";
import { countProblems, groupProblems, type Problem } from "../../../src/core/article/problem.ts";

function note(file: string): Problem {
  return { severity: "note", kind: "unstated", file, field: "date", message: "No date is stated." };
}

const BROKEN: Problem = { severity: "error", kind: "unreadable", file: "z.txt", message: "The file is binary." };
const WRONG: Problem = { severity: "warning", kind: "field", file: "y.md", field: "url", message: "No address." };

test("one error is told before two thousand notes, which are one group with its first file", () => {
  const notes = Array.from({ length: 2_000 }, (_, at) => note(`${at}.md`));
  const groups = groupProblems([...notes, WRONG, BROKEN]);
  expect(groups.map(({ severity, count, examples }) => [severity, count, examples[0].file])).toEqual([
    ["error", 1, "z.txt"],
    ["warning", 1, "y.md"],
    ["note", 2_000, "0.md"],
  ]);
  expect(groups[2]?.examples).toHaveLength(50);
});

test("a kind is told apart by its field", () => {
  expect(groupProblems([WRONG, { ...WRONG, field: "date" }])).toHaveLength(2);
});

test("a note is nothing to mend", () => {
  expect(countProblems(groupProblems([note("a.md"), WRONG, WRONG, BROKEN]))).toBe(3);
});
