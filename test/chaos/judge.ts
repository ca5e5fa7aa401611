import type { Entry, Journal } from "./journal.ts";
import type { NamedTrouble } from "./own-troubles.ts";
import type { Spell } from "./spells.ts";

/**
 * What became of one interaction.
 *
 * `answered`: the first response was taken within Discord's three seconds, and what it announced was shown.
 * `late`: a first response came, after the three seconds. `never`: none came that Discord could take.
 * `unfinished`: a deferral that nothing followed.
 *
 * One that was not answered is `lost` when Discord would still have taken a response, which is when all of this holds:
 *
 * 1. The bot had it, or a prompt bot would have had it, at some moment R before the three seconds were over. R is the
 *    first time that it was written to a line that then lived for 50 ms; or, if that is earlier, the end of the
 *    gateway faults that kept it away plus the milliseconds of `PROMPT`, in an unbroken chain from its dispatch.
 *    Where Discord itself ended the session before R, or had no session to send it to, there is no R.
 * 2. Between R and the end of the three seconds (less 50 ms) there was an unbroken stretch without a REST outage, long
 *    enough for the troubles of its own (`countCost`) and 500 ms more.
 * 3. In the three seconds the bot and the stand-in together waited for a processor for less than 300 ms: on a machine
 *    that others use too the rest says nothing about the bot. What the bot's own work keeps waiting counts as lost. Of
 *    what follows a deferral all that counts is this: 2 s of its first 10 s.
 */
export type Verdict =
  | { readonly kind: "answered" }
  | { readonly kind: "lost"; readonly how: Miss; readonly cause: string; readonly reach: number }
  | { readonly kind: "excused"; readonly how: Miss; readonly cause: string; readonly reason: Excuse };

/** Why Discord would have taken nothing. */
export type Excuse = "not in the bot's hands" | "no way to answer" | "no processor";

/** How an interaction went without an answer. */
export type Miss = "late" | "never" | "unfinished";

/** Milliseconds that a line has to live after a write for the write to count. */
const SETTLING = 50;
/** Milliseconds without a processor that a bot has to make up for. */
const STARVED = 300;
/** The same for what follows an announcement, and in how many milliseconds from the beginning. */
const STARVED_UNFINISHED = 2_000;
const UNFINISHED = 10_000;
/** Milliseconds of undisturbed REST that a bot needs. */
const ROOM = 500;
/** Milliseconds before the end of the three seconds that are nobody's fault: the way there. */
const LAST_MOMENT = 50;

/** What of the journal an interaction is judged by. */
interface Evidence {
  readonly spells: readonly Spell[];
  readonly lineLosses: readonly number[];
  readonly delays: Journal["delays"];
}

/** Judges one interaction of a run that is over. */
export function judge(entry: Entry, journal: Evidence): Verdict {
  const how = findMiss(entry);
  if (how === undefined) return { kind: "answered" };
  const cause = nameCause(entry, how, journal);
  const reach = findReach(entry, journal) ?? Number.POSITIVE_INFINITY;
  const reason = findExcuse(entry, how, reach, journal);
  return reason === undefined ? { kind: "lost", how, cause, reach } : { kind: "excused", how, cause, reason };
}

function findExcuse(entry: Entry, how: Miss, reach: number, { spells, delays }: Evidence): Excuse | undefined {
  const isUnfinished = how === "unfinished";
  const starved = countStarved(delays, entry.at, isUnfinished ? entry.at + UNFINISHED : entry.deadline);
  if (isUnfinished) return starved >= STARVED_UNFINISHED ? "no processor" : undefined;
  if (reach === Number.POSITIVE_INFINITY) return "not in the bot's hands";
  if (!hasRoom(entry, reach, spells)) return "no way to answer";
  return starved >= STARVED ? "no processor" : undefined;
}

/** Milliseconds without a processor in a time, of the bot and the stand-in together. */
function countStarved(delays: Evidence["delays"], from: number, until: number): number {
  const within = delays.filter(({ delay }) => delay.from < until && delay.until > from);
  return within.reduce((sum, { delay }) => sum + delay.starved, 0);
}

/** Whether a person got two answers: two messages, or a second one after the first response had said everything. */
export function isDoubled(entry: Entry, shownMessages: number): boolean {
  const saysAll = entry.requests.some(({ route, type }) => route === "callback" && type !== DEFERRAL && type !== 6);
  const followed = entry.requests.some(({ route }) => route === "edit-original" || route === "follow-up");
  return shownMessages > 1 || (saysAll && followed);
}

function findMiss({ outcome, requests }: Entry): Miss | undefined {
  if (outcome === undefined || outcome.kind === "failed") {
    if (outcome?.reason === "never-edited") return "unfinished";
    return requests.some(({ code }) => code === UNKNOWN_INTERACTION) ? "late" : "never";
  }
  return undefined;
}

function findReach(entry: Entry, { spells, lineLosses }: Evidence): number | undefined {
  const delivered = findDelivery(entry, lineLosses) ?? Number.POSITIVE_INFINITY;
  const reach = Math.min(delivered, findPromptReach(entry, spells) ?? Number.POSITIVE_INFINITY);
  return reach < entry.deadline ? reach : undefined;
}

function findDelivery({ deliveries }: Entry, lineLosses: readonly number[]): number | undefined {
  return deliveries.find((at) => !lineLosses.some((lost) => lost >= at && lost < at + SETTLING));
}

/** When a prompt bot would have had it; undefined when Discord itself lost it. */
function findPromptReach({ at, isRouted }: Entry, spells: readonly Spell[]): number | undefined {
  let reach = at;
  for (let isMoving = true; isMoving; ) {
    isMoving = false;
    for (const spell of spells) {
      if (spell.side !== "gateway" || spell.from - SETTLING > reach || spell.until + spell.grace <= reach) continue;
      if (spell.ends === "session") {
        if (spell.from + SETTLING >= at || !isRouted) return undefined;
        continue;
      }
      reach = spell.until + spell.grace;
      isMoving = true;
    }
  }
  return reach;
}

/** Whether a stretch of open REST was long enough. */
function hasRoom(entry: Entry, reach: number, spells: readonly Spell[]): boolean {
  const needed = ROOM + entry.own.callback.reduce((sum, own) => sum + countCost(own), 0);
  const end = entry.deadline - LAST_MOMENT;
  const outages = spells
    .filter((spell) => spell.side === "rest" && spell.until > reach && spell.from < end)
    .sort((a, b) => a.from - b.from);
  let from = reach;
  for (const outage of outages) {
    if (outage.from - from >= needed) return true;
    from = Math.max(from, outage.until);
  }
  return end - from >= needed;
}

/** Milliseconds that a prompt bot loses by a trouble of its own. */
function countCost({ trouble }: NamedTrouble): number {
  switch (trouble.kind) {
    case "status":
    case "cut":
    case "cut-midway":
      return 100;
    case "hang":
      return 700;
    case "slow":
      return Math.min(trouble.milliseconds, 700);
    case "rate-limit":
      // The header tells whole seconds, and the client library goes by it.
      return Math.ceil(trouble.retryAfterSeconds) * 1_000;
  }
}

/** The fault that a loss is put down to: what kept it from the bot, else the outage, and what its own requests met. */
function nameCause(entry: Entry, how: Miss, { spells, lineLosses }: Evidence): string {
  const line = nameSpell("gateway", entry, spells);
  const delivered = findDelivery(entry, lineLosses);
  const isHeld = delivered === undefined || delivered > entry.at + ROOM || entry.requests.length === 0;
  if (isHeld && line !== undefined) return line;
  const [own, ...more] = entry.own[how === "unfinished" ? "later" : "callback"];
  const ownName = more.length > 0 ? "two of its own" : own?.name;
  const names = [nameSpell("rest", entry, spells), ownName].filter((each) => each !== undefined);
  return names.length > 0 ? names.join(" + ") : (line ?? "no fault");
}

/** The last fault of a side that began before the interaction was over. */
function nameSpell(side: Spell["side"], { at, deadline }: Entry, spells: readonly Spell[]): string | undefined {
  const before = spells.filter((spell) => spell.side === side && spell.from - SETTLING <= deadline);
  const touching = side === "rest" ? before.filter(({ until }) => until > at) : before;
  return touching.filter(({ from }) => from - SETTLING <= at).at(-1)?.kind ?? touching.at(0)?.kind;
}

const DEFERRAL = 5;
const UNKNOWN_INTERACTION = 10_062;
