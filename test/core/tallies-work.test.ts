import { beforeEach, expect, test, vi } from "vitest";
import { buildTallies } from "../../src/core/tallies.ts";

/** What was done since a test began: lists that were made, and how often one was asked for its length. */
const work = vi.hoisted(() => ({ lists: 0, lengths: 0 }));

vi.mock("../../src/core/name-counts.ts", async (importActual) => {
  const { NameCounts } = await importActual<typeof import("../../src/core/name-counts.ts")>();
  class Watched extends NameCounts {
    constructor(most: number) {
      super(most);
      work.lists += 1;
    }

    override get size(): number {
      work.lengths += 1;
      return super.size;
    }
  }
  return { NameCounts: Watched };
});

beforeEach(() => {
  Object.assign(work, { lists: 0, lengths: 0 });
});

const LINES = 600;

test("servers that take turns and are forgotten in between cost one list a name, and no count of what they had", () => {
  const tallies = buildTallies({ servers: 20, names: 10, allNames: 1_000 });
  for (let line = 0; line < LINES; line += 1) {
    tallies.add({ kind: "asked", command: "ask", server: `${line % 50}`, passage: "ferry.md#1" });
  }
  expect(work).toEqual({ lists: LINES, lengths: 2 * LINES });
});

test("a line that names nothing makes no list", () => {
  const tallies = buildTallies({ servers: 20, names: 10, allNames: 1_000 });
  for (let line = 0; line < LINES; line += 1) {
    tallies.add({ kind: "helpful", command: "ask", server: `${line % 50}`, question: "ferry" });
  }
  expect(work).toEqual({ lists: 0, lengths: 0 });
});
