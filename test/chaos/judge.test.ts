import { expect, test } from "vitest";
import type { Outcome } from "../support/discord/interaction-ledger.ts";
import type { Trouble } from "../support/discord/troubles.ts";
import type { AnswerRequest, Entry } from "./journal.ts";
import { isDoubled, judge } from "./judge.ts";
import type { Spell } from "./spells.ts";

const AT = 100_000;

interface Case {
  readonly entry?: Partial<Entry>;
  readonly spells?: readonly Spell[];
  readonly lineLosses?: readonly number[];
  /** Milliseconds without a processor. */
  readonly starved?: number;
}

const NO_RESPONSE: Outcome = { kind: "failed", reason: "no-response" };

function verdictOf({ entry = {}, spells = [], lineLosses = [], starved = 0 }: Case): string {
  const delays = [{ whose: "bot" as const, delay: { from: AT, until: AT + 1_000, starved } }];
  const verdict = judge(buildEntry(entry), { spells, lineLosses, delays });
  switch (verdict.kind) {
    case "answered":
      return "answered";
    case "lost":
      return `lost: ${verdict.how}`;
    case "excused":
      return verdict.reason;
  }
}

/** One that arrived at once and was never answered. */
function buildEntry(changed: Partial<Entry>): Entry {
  return {
    id: "1",
    deed: "command",
    at: AT,
    deadline: AT + 3_000,
    isRouted: true,
    own: { callback: [], later: [] },
    deliveries: [AT],
    requests: [],
    outcome: NO_RESPONSE,
    ...changed,
  };
}

function gatewayGone(from: number, until: number, grace = 1_000, ends: "line" | "session" = "line"): Spell {
  return { side: "gateway", kind: "refused", from: AT + from, until: AT + until, grace, ends };
}

function restGone(from: number, until: number): Spell {
  return { side: "rest", kind: "rest-cut", from: AT + from, until: AT + until };
}

function troubled(...troubles: readonly Trouble[]): Partial<Entry> {
  return { own: { callback: troubles.map((trouble) => ({ name: trouble.kind, trouble })), later: [] } };
}

function requested(...requests: readonly Partial<AnswerRequest>[]): Partial<Entry> {
  const served: AnswerRequest = { at: AT, route: "callback", type: 4, status: 204, code: 0, trouble: undefined };
  return { requests: requests.map((request) => ({ ...served, ...request })) };
}

const UNDELIVERED = { deliveries: [] };
const CUT: Trouble = { kind: "cut", applied: false };

test.each<[claim: string, given: Case, verdict: string]>([
  ["what was shown is answered", { entry: { outcome: { kind: "choices", choices: [], msToCallback: 5 } } }, "answered"],
  ["what arrived and got no answer is lost", {}, "lost: never"],
  ["an answer after the three seconds is late", { entry: requested({ status: 404, code: 10_062 }) }, "lost: late"],
  [
    "a deferral that nothing followed is unfinished",
    { entry: { outcome: { kind: "failed", reason: "never-edited" } } },
    "lost: unfinished",
  ],
  ["a bot that stays away without a fault has lost it", { entry: UNDELIVERED }, "lost: never"],
  ["a line that was back in time", { entry: UNDELIVERED, spells: [gatewayGone(-10, 1_400)] }, "lost: never"],
  [
    "a line that was back too late",
    { entry: UNDELIVERED, spells: [gatewayGone(-10, 2_100)] },
    "not in the bot's hands",
  ],
  [
    "a line that was back at the last moment",
    { entry: UNDELIVERED, spells: [gatewayGone(-10, 1_600)] },
    "no way to answer",
  ],
  [
    "one fault after another",
    { entry: UNDELIVERED, spells: [gatewayGone(-10, 500), gatewayGone(1_000, 2_100)] },
    "not in the bot's hands",
  ],
  [
    "a fault that came when the bot should have been back",
    { entry: UNDELIVERED, spells: [gatewayGone(-10, 500), gatewayGone(1_700, 2_900)] },
    "lost: never",
  ],
  [
    "a write to a line that died with it",
    { lineLosses: [AT + 20], spells: [gatewayGone(20, 2_100)] },
    "not in the bot's hands",
  ],
  ["a write to a line that lived on", { lineLosses: [AT + 60], spells: [gatewayGone(60, 2_100)] }, "lost: never"],
  [
    "a session that Discord ended over it",
    { entry: UNDELIVERED, spells: [gatewayGone(10, 10, 1_000, "session")] },
    "not in the bot's hands",
  ],
  [
    "no session to send it to, soon after one ended",
    { entry: { ...UNDELIVERED, isRouted: false }, spells: [gatewayGone(-500, -500, 6_500, "session")] },
    "not in the bot's hands",
  ],
  [
    "no session to send it to, long after one ended",
    { entry: { ...UNDELIVERED, isRouted: false }, spells: [gatewayGone(-9_000, -9_000, 6_500, "session")] },
    "lost: never",
  ],
  ["an outage with room before it", { spells: [restGone(600, 3_000)] }, "lost: never"],
  ["an outage with room after it", { spells: [restGone(0, 2_400)] }, "lost: never"],
  ["an outage without room", { spells: [restGone(400, 2_600)] }, "no way to answer"],
  ["room in two pieces", { spells: [restGone(300, 2_000), restGone(2_300, 2_700)] }, "no way to answer"],
  ["own troubles that leave room", { entry: troubled(CUT, CUT), spells: [restGone(800, 3_000)] }, "lost: never"],
  ["own troubles that leave none", { entry: troubled(CUT, CUT), spells: [restGone(600, 3_000)] }, "no way to answer"],
  [
    "told to come back in half a second",
    { entry: troubled({ kind: "rate-limit", retryAfterSeconds: 0.5 }) },
    "lost: never",
  ],
  [
    "told to come back too late",
    { entry: troubled({ kind: "rate-limit", retryAfterSeconds: 2.5 }) },
    "no way to answer",
  ],
  ["a machine that was busy elsewhere", { starved: 300 }, "no processor"],
])("%s: the verdict", (_claim, given, verdict) => {
  expect(verdictOf(given)).toBe(verdict);
});

test.each<[claim: string, requests: Partial<Entry>, messages: number, doubled: boolean]>([
  ["one answer", requested({}), 1, false],
  ["one answer that was sent twice and taken once", requested({ status: 0 }, { status: 400, code: 40_060 }), 1, false],
  ["a deferral and its answer", requested({ type: 5 }, { route: "edit-original", type: 0 }), 1, false],
  ["two messages", requested({}), 2, true],
  ["an answer that another one was put over", requested({}, { route: "edit-original", type: 0 }), 1, true],
  ["an answer and a further one", requested({}, { route: "follow-up", type: 0 }), 1, true],
])("%s: whether it is doubled", (_claim, requests, messages, doubled) => {
  expect(isDoubled(buildEntry(requests), messages)).toBe(doubled);
});
