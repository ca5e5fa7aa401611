import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { type StandIn, startStandIn } from "../support/discord/stand-in.ts";
import { waitUntil } from "../support/discord/wait-until.ts";
import { buildDice } from "./dice.ts";
import { ALL_GATEWAY_FAULTS, type Faults, type Range, stirGateway } from "./gateway-weather.ts";
import { Journal } from "./journal.ts";
import { type BotKeeper, keepBot } from "./keep-bot.ts";
import { type LoopDelay, watchLoop } from "./loop-delay.mjs";
import { ALL_TROUBLES, type TroubleKinds } from "./own-troubles.ts";
import { People } from "./people.ts";
import { stirRest, troubleRequests } from "./rest-weather.ts";
import { makeChangingCorpus, stirCorpus } from "./stir-corpus.ts";

/** How much of what. */
export interface ChaosOptions {
  /** Decides what people do and what goes wrong when; what becomes of it depends on the machine too. */
  readonly seed: number;
  /** Interactions in all. */
  readonly count: number;
  /** Interactions a second. */
  readonly rate: number;
  readonly weather: Weather;
}

/** What goes wrong, and how long nothing does in between. */
export interface Weather {
  readonly gatewayFaults: Faults;
  /** What the requests of single interactions run into. */
  readonly troubles: TroubleKinds;
  readonly gateway: Range;
  readonly rest: Range;
  readonly corpus: Range;
}

/** Everything, a fault of each side every few seconds. */
export const ROUGH_WEATHER: Weather = {
  gatewayFaults: ALL_GATEWAY_FAULTS,
  troubles: ALL_TROUBLES,
  gateway: { least: 3_000, most: 9_000 },
  rest: { least: 2_000, most: 8_000 },
  corpus: { least: 1_000, most: 4_000 },
};

/** What a run leaves to be judged. */
export interface ChaosRun {
  readonly journal: Journal;
  /** How many messages each interaction made, by its id. */
  readonly messagesMade: ReadonlyMap<string, number>;
  /** What Discord would have refused. */
  readonly faults: readonly string[];
  readonly identifies: number;
  readonly corpusChanges: number;
  readonly seconds: number;
  /** Lines of the bot's log. */
  readonly lines: readonly string[];
}

/** A heartbeat every 5 s in place of Discord's 41: lines die often here, and are found dead by it. */
const HEARTBEAT = 5_000;
/** Milliseconds in which a deferral has to be followed by its answer; Discord allows 15 minutes. */
const TOKEN_LIFE = 20_000;
/** How often what was recorded is moved to the journal, ms. */
const TIDY_EVERY = 1_000;
/** Interactions directly behind the first READY of a new process. */
const START_BURST = 32;

/** Lets people use the built bot while everything goes wrong that can, and tells what became of it. */
export async function runChaos(options: ChaosOptions): Promise<ChaosRun> {
  const standIn = await startStandIn({ heartbeatIntervalMs: HEARTBEAT, deadlines: { tokenMs: TOKEN_LIFE } });
  const folders = { corpus: makeChangingCorpus(), work: mkdtempSync(path.join(tmpdir(), "verbatim-chaos-")) };
  const journal = new Journal();
  const keeper = await keepBot(standIn, journal, chooseSettings(folders));
  troubleRequests(standIn, journal);
  const timers = [
    watchLoop((delay) => journal.noteDelay("standIn", delay)),
    setInterval(() => journal.takeRecords(standIn), TIDY_EVERY),
  ];
  const started = performance.now();
  const corpusChanges = await storm(options, { standIn, journal, keeper, corpus: folders.corpus });
  const seconds = (performance.now() - started) / 1_000;
  for (const timer of timers) clearInterval(timer);
  await keeper.stop();
  journal.takeRecords(standIn);
  await standIn.close();
  for (const delay of readDelays(folders.work)) journal.noteDelay("bot", delay);
  // A fault is noted when its end is known.
  journal.spells.sort((a, b) => a.from - b.from);
  for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true });
  return {
    journal,
    messagesMade: countMessages(standIn),
    faults: standIn.faults,
    identifies: standIn.gateway.identifies.length,
    corpusChanges,
    seconds,
    lines: keeper.readLines(),
  };
}

interface Stage {
  readonly standIn: StandIn;
  readonly journal: Journal;
  readonly keeper: BotKeeper;
  readonly corpus: string;
}

/** Tells how often the corpus changed, when everybody has seen what there is to see. */
async function storm({ seed, count, rate, weather }: ChaosOptions, stage: Stage): Promise<number> {
  const { standIn, journal, keeper, corpus } = stage;
  const { gateway } = standIn;
  const people = new People({ standIn, journal, dice: buildDice(seed), troubles: weather.troubles });
  const burst = (most: number): void => crowdBehindReady(standIn, people, most);
  gateway.watch = {
    onSent: ({ d }, at) => journal.noteSent(d, at),
    onLineLost: (at) => journal.lineLosses.push(at),
  };
  const restartBot = (): Promise<void> => {
    burst(START_BURST);
    return keeper.restart();
  };
  // Each kind of weather has dice of its own: what people do does not change when the bot is slower.
  const dice = { gateway: buildDice(seed + 1), rest: buildDice(seed + 2), corpus: buildDice(seed + 3) };
  const scene = { gateway, journal, faults: weather.gatewayFaults, heartbeatIntervalMs: HEARTBEAT };
  const over = new AbortController();
  const stirring = Promise.all([
    stirCorpus(corpus, dice.corpus, weather.corpus, over.signal),
    stirGateway({ ...scene, dice: dice.gateway, burstAfterReady: burst, restartBot }, weather.gateway, over.signal),
    stirRest({ standIn, journal, dice: dice.rest }, weather.rest, over.signal),
  ]);
  const started = performance.now();
  while (journal.entries.length < count) {
    people.act();
    const due = started + (journal.entries.length * 1_000) / rate;
    await sleep(Math.max(0, due - performance.now()));
  }
  over.abort();
  const [corpusChanges] = await stirring;
  await waitUntil("the gateway serves the bot", () => gateway.isServing, 60_000).catch(() => undefined);
  await people.finish();
  return corpusChanges;
}

/** Lets so many interactions follow directly behind the next READY, in the same tick. */
function crowdBehindReady({ gateway }: StandIn, people: People, count: number): void {
  gateway.onReady = () => {
    gateway.onReady = () => undefined;
    for (let sent = 0; sent < count; sent += 1) people.act();
  };
}

function chooseSettings(folders: { readonly corpus: string; readonly work: string }): Record<string, string> {
  const watcher = pathToFileURL(path.join(import.meta.dirname, "loop-delay.mjs")).href;
  return {
    CORPUS_DIR: folders.corpus,
    CACHE_DIR: path.join(folders.work, "cache"),
    FEEDBACK_FILE: path.join(folders.work, "feedback.jsonl"),
    LOOP_DELAY_FILE: path.join(folders.work, DELAYS),
    NODE_OPTIONS: `--import=${watcher}`,
  };
}

function countMessages({ messages }: StandIn): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { message } of messages.values()) {
    const id = message.interaction_metadata?.id;
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function readDelays(folder: string): LoopDelay[] {
  const file = path.join(folder, DELAYS);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line): LoopDelay => JSON.parse(line));
}

/** The file in which the bot notes its delays. */
const DELAYS = "delays.jsonl";
