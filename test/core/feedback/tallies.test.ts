import fc from "fast-check";
import { expect, test } from "vitest";
import type { Feedback, Tally } from "../../../src/core/feedback/feedback.ts";
import { buildTallies } from "../../../src/core/feedback/tallies.ts";

const ASKED = { kind: "asked", command: "ask" } as const;

function ask(server: string, question: string): Feedback {
  return { ...ASKED, server, question, passage: `${question}.md#1` };
}

test("a server is told of its own questions, the owner of all, and nobody of nothing", () => {
  const tallies = buildTallies();
  for (const note of [ask("1", "ferry"), ask("1", "ferry"), ask("2", "ferry"), ask("2", "ice")]) tallies.add(note);
  expect(tallies.read({ kind: "server", id: "1" })).toMatchObject({
    asked: 2,
    mostAsked: [{ name: "ferry", count: 2 }],
    mostShown: [{ name: "ferry.md#1", count: 2 }],
  });
  expect(tallies.read({ kind: "server", id: "3" })).toMatchObject({ asked: 0, mostAsked: [] });
  expect(tallies.read({ kind: "owner" })).toMatchObject({
    asked: 4,
    mostAsked: [
      { name: "ferry", count: 3 },
      { name: "ice", count: 1 },
    ],
  });
  expect(tallies.read(undefined)).toMatchObject({ asked: 0, mostAsked: [] });
});

test("what was noted without a server counts nowhere", () => {
  const tallies = buildTallies();
  tallies.add({ ...ASKED, question: "ferry" });
  expect(tallies.read({ kind: "owner" })).toMatchObject({ asked: 0, mostAsked: [] });
});

test("questions are listed by what became of them, at most ten of each", () => {
  const tallies = buildTallies();
  for (let number = 0; number < 12; number += 1) tallies.add(ask("1", `question ${number}`));
  tallies.add({ kind: "unanswered", command: "ask", server: "1", question: "zebra" });
  tallies.add({ kind: "unhelpful", command: "ask", server: "1", question: "ice" });
  tallies.add({ kind: "helpful", command: "ask", server: "1", question: "ferry" });
  const tally = tallies.read({ kind: "server", id: "1" });
  expect(tally).toMatchObject({ asked: 12, unanswered: 1, unhelpful: 1, helpful: 1 });
  expect(tally).toMatchObject({ mostUnanswered: [{ name: "zebra" }], mostUnhelpful: [{ name: "ice" }] });
  expect(tally.mostAsked.length).toBe(10);
});

test("however many questions there are, few are remembered, and the most frequent stay", () => {
  const tallies = buildTallies({ servers: 10, names: 40, allNames: 1_000 });
  for (let number = 0; number < 5_000; number += 1) {
    tallies.add(ask("1", `once ${number}`));
    if (number % 10 === 0) tallies.add(ask("1", "ferry"));
  }
  expect(tallies.names).toBeLessThanOrEqual(80);
  expect(tallies.read({ kind: "server", id: "1" })).toMatchObject({
    asked: 5_500,
    mostAsked: expect.arrayContaining([{ name: "ferry", count: 500 }]),
  });
});

test("a question that comes up late takes the place of a rare one", () => {
  const tallies = buildTallies({ servers: 10, names: 40, allNames: 1_000 });
  for (let number = 0; number < 500; number += 1) tallies.add(ask("1", `once ${number}`));
  for (let number = 0; number < 100; number += 1) {
    tallies.add(ask("1", "late"));
    tallies.add(ask("1", `once more ${number}`));
  }
  expect(tallies.read({ kind: "server", id: "1" }).mostAsked[0]).toEqual({ name: "late", count: 100 });
});

test("many servers share one bound: the longest list gives way, a small server keeps its own", () => {
  const tallies = buildTallies({ servers: 10, names: 1_000, allNames: 200 });
  tallies.add(ask("small", "ferry"));
  for (let number = 0; number < 2_000; number += 1) tallies.add(ask("large", `once ${number}`));
  expect(tallies.names).toBeLessThanOrEqual(200);
  expect(tallies.read({ kind: "server", id: "small" }).mostAsked).toEqual([{ name: "ferry", count: 1 }]);
});

test("of too many servers the one that asked nothing for the longest time is forgotten", () => {
  const tallies = buildTallies({ servers: 2, names: 10, allNames: 100 });
  for (const server of ["1", "2", "1", "3"]) tallies.add(ask(server, "ferry"));
  expect(["1", "2", "3"].map((id) => tallies.read({ kind: "server", id }).asked)).toEqual([2, 0, 1]);
  expect(tallies.names).toBe(4);
});

test("of a long question the beginning is remembered", () => {
  const tallies = buildTallies();
  tallies.add(ask("1", "ferry ".repeat(1_000)));
  tallies.add(ask("1", `${"x".repeat(99)}🚢`));
  for (const { name } of tallies.read({ kind: "server", id: "1" }).mostAsked) {
    expect(name.length).toBeLessThanOrEqual(100);
    expect(name.isWellFormed()).toBe(true);
  }
});

const NOTES = fc.array(
  fc
    .record({
      kind: fc.constantFrom("asked", "unanswered", "helpful", "unhelpful"),
      server: fc.constantFrom("1", "2", "3", "4"),
      question: fc.constantFrom(undefined, "a", "b", "c", "d", "e", "f", "g"),
      passage: fc.constantFrom(undefined, "p#1", "p#2", "p#3", "p#4", "p#5", "p#6"),
    })
    .map(({ question, passage, ...rest }): Feedback => {
      const texts = { ...(question !== undefined && { question }), ...(passage !== undefined && { passage }) };
      return { ...rest, command: "ask", ...texts };
    }),
  { maxLength: 200 },
);

const NARROW = { servers: 3, names: 5, allNames: 20 };

test("tallies that count what others have put together go on as those do", () => {
  fc.assert(
    fc.property(NOTES, NOTES, (before, after) => {
      const [tallies, others] = [buildTallies(NARROW), buildTallies(NARROW)];
      for (const note of before) tallies.add(note);
      for (const kept of tallies.listKept()) others.addKept(kept);
      for (const note of after) {
        for (const id of ["1", "2", "3", "4"]) {
          expect(others.read({ kind: "server", id })).toEqual(tallies.read({ kind: "server", id }));
        }
        tallies.add(note);
        others.add(note);
      }
      expect([...others.listKept()]).toEqual([...tallies.listKept()]);
    }),
    { numRuns: 50 },
  );
});

test("however lines come, the names that are counted are those that can be read", () => {
  fc.assert(
    fc.property(NOTES, (notes) => {
      const tallies = buildTallies(NARROW);
      for (const note of notes) {
        tallies.add(note);
        const read = ["1", "2", "3", "4"].map((id) => tallies.read({ kind: "server", id }));
        expect(tallies.names).toBe(read.reduce((sum, tally) => sum + countListed(tally), 0));
        expect(
          read.filter(({ asked, unanswered, helpful, unhelpful }) => asked + unanswered + helpful + unhelpful > 0)
            .length,
        ).toBeLessThanOrEqual(3);
      }
    }),
  );
});

test("however often servers take turns, the one that was counted longest ago is forgotten", () => {
  const tallies = buildTallies({ servers: 3, names: 5, allNames: 100 });
  const order: string[] = [];
  for (let number = 0; number < 500; number += 1) {
    const server = `${(number * number) % 7}`;
    tallies.add(ask(server, "ferry"));
    order.unshift(server);
    const latest = [...new Set(order)].slice(0, 3).sort();
    const known = ["0", "1", "2", "3", "4", "5", "6"].filter((id) => tallies.read({ kind: "server", id }).asked > 0);
    expect(known).toEqual(latest);
  }
});

function countListed({ mostAsked, mostUnanswered, mostUnhelpful, mostShown }: Tally): number {
  return mostAsked.length + mostUnanswered.length + mostUnhelpful.length + mostShown.length;
}
