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

/** The share of interactions whose requests run into a trouble of their own. */
const TROUBLED = 0.12;
/** The share of those in which the second attempt runs into one too. */
const TWICE = 0.2;

/** Throws what the requests of one interaction will run into. */
export function throwTroubles(dice: Dice): OwnTroubles {
  return { callback: throwList(dice), later: throwList(dice) };
}

function throwList(dice: Dice): NamedTrouble[] {
  if (!dice.happens(TROUBLED)) return [];
  const count = dice.happens(TWICE) ? 2 : 1;
  return Array.from({ length: count }, () => dice.weigh(KINDS).build(dice));
}

interface TroubleKind {
  readonly weight: number;
  build(dice: Dice): NamedTrouble;
}

const KINDS: readonly [TroubleKind, ...TroubleKind[]] = [
  {
    weight: 3,
    build: (dice) => name("status", { kind: "status", status: dice.pick([500, 502, 503]), applied: false }),
  },
  {
    weight: 3,
    build: (dice) => name("status-applied", { kind: "status", status: dice.pick([500, 502, 503]), applied: true }),
  },
  { weight: 2, build: () => name("cut", { kind: "cut", applied: false }) },
  { weight: 2, build: () => name("cut-applied", { kind: "cut", applied: true }) },
  { weight: 1, build: () => name("cut-midway", { kind: "cut-midway", applied: true }) },
  { weight: 2, build: () => name("hang", { kind: "hang", applied: false }) },
  { weight: 2, build: () => name("hang-applied", { kind: "hang", applied: true }) },
  {
    weight: 2,
    build: (dice) => name("slow", { kind: "slow", milliseconds: dice.between(100, 1_500), waits: "before" }),
  },
  {
    weight: 2,
    build: (dice) => name("slow-applied", { kind: "slow", milliseconds: dice.between(100, 2_500), waits: "after" }),
  },
  {
    weight: 2,
    build: (dice) => name("429-short", { kind: "rate-limit", retryAfterSeconds: dice.between(0.1, 0.9) }),
  },
  { weight: 0.5, build: (dice) => name("429-long", { kind: "rate-limit", retryAfterSeconds: dice.between(4, 9) }) },
];

function name(of: string, trouble: Trouble): NamedTrouble {
  return { name: of, trouble };
}
