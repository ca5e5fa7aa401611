import { expect, test } from "vitest";
import { buildTurns } from "../../src/discord/turns.ts";

test("what a turn sets going happens before the next turn, in the order in which turns were asked for", async () => {
  const turns = buildTurns();
  const order: string[] = [];
  const take = async (name: string): Promise<void> => {
    await turns.next();
    order.push(name);
    setImmediate(() => order.push(`after ${name}`));
  };
  await Promise.all(["first", "second", "third"].map(take));
  await take("fourth");
  expect(order).toEqual(["first", "after first", "second", "after second", "third", "after third", "fourth"]);
});
