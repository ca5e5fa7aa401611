import { afterEach, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { BoundedCounts } from "../../../src/core/feedback/bounded-counts.ts";
import { buildTallies } from "../../../src/core/feedback/tallies.ts";

/** Called whenever a list is asked for its length. */
let askLength: MockInstance;

beforeEach(() => {
  askLength = vi.spyOn(BoundedCounts.prototype, "size", "get");
});

afterEach(() => {
  vi.restoreAllMocks();
});

const LINES = 600;

test("servers that take turns and are forgotten in between cost no count of all that they had", () => {
  const tallies = buildTallies({ servers: 20, names: 10, allNames: 1_000 });
  for (let line = 0; line < LINES; line += 1) {
    tallies.add({ kind: "asked", command: "ask", server: `${line % 50}`, passage: "ferry.md#1" });
  }
  expect(askLength).toHaveBeenCalledTimes(2 * LINES);
});

test("a line that names nothing asks no list for its length", () => {
  const tallies = buildTallies({ servers: 20, names: 10, allNames: 1_000 });
  for (let line = 0; line < LINES; line += 1) {
    tallies.add({ kind: "helpful", command: "ask", server: `${line % 50}`, question: "ferry" });
  }
  expect(askLength).not.toHaveBeenCalled();
});
