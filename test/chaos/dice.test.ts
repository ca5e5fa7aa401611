import { expect, test } from "vitest";
import { buildDice, type Dice } from "./dice.ts";

const LIST: readonly [{ weight: number; name: string }, ...{ weight: number; name: string }[]] = [
  { weight: 1, name: "rare" },
  { weight: 0, name: "never" },
  { weight: 9, name: "often" },
];

function throwMany(dice: Dice): string[] {
  return Array.from({ length: 1_000 }, () => `${dice.weigh(LIST).name} ${dice.between(0, 9)} ${dice.happens(0.5)}`);
}

test("the same seed throws the same, another one something else", () => {
  expect(throwMany(buildDice(7))).toEqual(throwMany(buildDice(7)));
  expect(throwMany(buildDice(7))).not.toEqual(throwMany(buildDice(8)));
});

test("dice that branch off change nothing by being thrown", () => {
  const [left, right] = [buildDice(7), buildDice(7)];
  throwMany(left.branch());
  right.branch();
  expect(throwMany(left)).toEqual(throwMany(right));
});

test("each is thrown as often as its weight says", () => {
  const dice = buildDice(7);
  const names = Array.from({ length: 10_000 }, () => dice.weigh(LIST).name);
  const share = (name: string): number => names.filter((each) => each === name).length / names.length;
  expect(share("rare")).toBeCloseTo(0.1, 1);
  expect(share("often")).toBeCloseTo(0.9, 1);
  expect(share("never")).toBe(0);
});
