import { pino } from "pino";
import { buildCommands, MESSAGE_COMMANDS } from "../../../src/commands/registry.ts";
import { defer } from "../../../src/discord/deferred.ts";
import type { Failure } from "../../../src/discord/failures.ts";
import { serve } from "../../../src/discord/serve.ts";
import { runSteps } from "../../../src/files/run-steps.ts";
import type { Context } from "../../../src/interact/context.ts";
import { makeLibrary } from "../libraries.ts";
import { tallyNotes } from "../tally-notes.ts";
import { isRecord } from "./json.ts";
import type { StandIn } from "./stand-in.ts";
import { waitUntil } from "./wait-until.ts";

/** What is served differs from what `main.ts` wires up; what is not given is as there, over an article on trade. */
export interface ServeHereOptions {
  readonly token?: string;
  readonly apiUrl?: string;
  readonly devGuildId?: string;
  readonly context?: Partial<Context>;
  /** What it loads before it takes questions. */
  readonly prepare?: (stopping: AbortSignal) => Promise<void>;
}

/** A bot that runs in the process of the test: all of `src/discord`, without what a process of its own costs. */
export interface ServedBot {
  /** Why it ended; undefined when it was asked to. */
  readonly ended: Promise<Failure | undefined>;
  /** How often it made ready for questions. */
  readonly preparations: number;
  /** Log lines of a level (pino: 40 warn, 50 error) or above. */
  readLogs(level: number): readonly Readonly<Record<string, unknown>>[];
  /** Asks it to stop and tells why it ended. */
  stop(): Promise<Failure | undefined>;
}

/** Serves a stand-in from within the process of the test. */
export function serveHere(standIn: StandIn, options: ServeHereOptions = {}): ServedBot {
  const { token = standIn.token, apiUrl = standIn.apiUrl, devGuildId, context } = options;
  const records: Readonly<Record<string, unknown>>[] = [];
  const write = (line: string): void => {
    const record: unknown = JSON.parse(line);
    if (isRecord(record)) records.push(record);
  };
  const commands = buildCommands(async () => tallyNotes([]));
  const library = makeLibrary("Trade grew last year.");
  const asked = defer<void>();
  let preparations = 0;
  const ended = serve({
    token,
    apiUrl,
    ...(devGuildId !== undefined && { devGuildId }),
    getContext: () => ({ commands, messageCommands: MESSAGE_COMMANDS, library, runSteps, ...context }),
    prepare: async (stopping) => {
      preparations += 1;
      await options.prepare?.(stopping);
    },
    stopped: asked.promise,
    log: pino({ level: "info" }, { write }),
  });
  return {
    ended,
    get preparations() {
      return preparations;
    },
    readLogs: (level) => records.filter((record) => Number(record.level) >= level),
    stop: () => {
      asked.resolve();
      return ended;
    },
  };
}

/** The same; resolves when it is logged in and its commands are registered. */
export async function serveReadyHere(standIn: StandIn, options: ServeHereOptions = {}): Promise<ServedBot> {
  const lists = standIn.countRequests("list-commands");
  const bot = serveHere(standIn, options);
  const failed = bot.ended.then((failure) => Promise.reject(new Error(`it has ended: ${failure?.message}`)));
  const isReady = async (): Promise<void> => {
    await standIn.waitReady();
    await waitUntil("its commands are compared", () => standIn.countRequests("list-commands") > lists);
  };
  const ready = isReady();
  failed.catch(() => undefined);
  await Promise.race([ready, failed]);
  return bot;
}
