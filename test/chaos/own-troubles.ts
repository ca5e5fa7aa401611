import type { Trouble } from "../support/discord/troubles.ts";
import type { Dice } from "./dice.ts";

/** What the first requests for one interaction run into, one after another; the others are served. */
export interface OwnTroubles {
  readonly callback: readonly NamedTrouble[];
  /** The same for the edit or the removal that follows a deferral. */
  readonly later: readonly NamedTrouble[];
}

/** A trouble and what the table of results calls it. */
export interface NamedTrouble {
  readonly name: string;
  readonly trouble: Trouble;
}

/** A kind of trouble, how likely it is beside the others, and its figures by chance. */
export interface TroubleKind {
  readonly name: string;
  readonly weight: number;
  readonly build: (dice: Dice) => Trouble;
}

/** The share of interactions whose requests run into a trouble of their own. */
const TROUBLED = 0.12;
/** The share of those in which the second attempt runs into one too. */
const TWICE = 0.2;

/** Throws what the requests of one interaction will run into. */
export function throwTroubles(dice: Dice, kinds: TroubleKinds): OwnTroubles {
  return { callback: throwList(dice, kinds), later: throwList(dice, kinds) };
}

function throwList(dice: Dice, kinds: TroubleKinds): NamedTrouble[] {
  if (!dice.happens(TROUBLED)) return [];
  return Array.from({ length: dice.happens(TWICE) ? 2 : 1 }, () => {
    const { name, build } = dice.weigh(kinds);
    return { name, trouble: build(dice) };
  });
}

/** Kinds of trouble, at least one. */
export type TroubleKinds = readonly [TroubleKind, ...TroubleKind[]];

const throwStatus = (dice: Dice): number => dice.pick([500, 502, 503]);

/** Those that a bot can outlast within Discord's three seconds. */
export const SHORT_TROUBLES: TroubleKinds = [
  { name: "status", weight: 3, build: (dice) => ({ kind: "status", status: throwStatus(dice), applied: false }) },
  {
    name: "status-applied",
    weight: 3,
    build: (dice) => ({ kind: "status", status: throwStatus(dice), applied: true }),
  },
  { name: "cut", weight: 2, build: () => ({ kind: "cut", applied: false }) },
  { name: "cut-applied", weight: 2, build: () => ({ kind: "cut", applied: true }) },
  { name: "cut-midway", weight: 1, build: () => ({ kind: "cut-midway", applied: true }) },
  { name: "hang", weight: 2, build: () => ({ kind: "hang", applied: false }) },
  { name: "hang-applied", weight: 2, build: () => ({ kind: "hang", applied: true }) },
  { name: "slow", weight: 2, build: (dice) => slow(dice.between(100, 1_500), "before") },
  { name: "slow-applied", weight: 2, build: (dice) => slow(dice.between(100, 2_500), "after") },
  { name: "429-short", weight: 2, build: (dice) => limit(dice.between(0.1, 0.9)) },
];

/** Those, and being told to wait for longer. */
export const ALL_TROUBLES: TroubleKinds = [
  ...SHORT_TROUBLES,
  { name: "429-long", weight: 0.5, build: (dice) => limit(dice.between(4, 9)) },
];

function slow(milliseconds: number, waits: "before" | "after"): Trouble {
  return { kind: "slow", milliseconds, waits };
}

function limit(retryAfterSeconds: number): Trouble {
  return { kind: "rate-limit", retryAfterSeconds };
}
