import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { readRecord, readString } from "./json.ts";
import type { StandIn } from "./stand-in.ts";
import { waitUntil } from "./wait-until.ts";

/** How a bot is started; what is not given is as in production. */
export interface BotOptions {
  /** Settings on top of the address, the token and the corpus; an empty value takes one away. */
  readonly env?: Readonly<Record<string, string>>;
  /** What becomes of its standard error; it is read when absent. */
  readonly standardError?: "unread" | "closed";
  /** Whether nobody reads its standard output; absent: it is read. */
  readonly standardOutput?: "closed";
}

/** A running bot: the built program in a process of its own. */
export interface Bot {
  readonly pid: number;
  /** What it wrote so far, standard output and standard error, line by line. */
  readonly lines: readonly string[];
  /** Its exit code, once it has ended; `null` when a signal ended it. */
  readonly exited: Promise<number | null>;
  /** Log lines of a level (pino: 40 warn, 50 error) or above. */
  readLogs(level: number): readonly Readonly<Record<string, unknown>>[];
  /** Resident memory in MB (1,000,000 bytes). */
  readMemory(): number;
  /** Ends it by a signal and tells its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

const PROJECT = fileURLToPath(new URL("../../../", import.meta.url));
const PROGRAM = join(PROJECT, "dist", "main.js");
/** The corpus that comes with the project. */
const CORPUS = join(PROJECT, "corpus");

/** Milliseconds after which a process that does not end is killed: less than a request of its own may take. */
const KILL_AFTER = 14_000;

/**
 * Starts the built bot against a stand-in, in an empty folder and with no setting of the developer's own. Throws when
 * there is no build; `npm test` makes one.
 */
export function startBot(standIn: StandIn, { env = {}, standardError, standardOutput }: BotOptions = {}): Bot {
  if (!existsSync(PROGRAM)) throw new Error("dist/main.js is missing: run `npm run build` first");
  const folder = mkdtempSync(join(tmpdir(), "verbatim-"));
  const settings = { DISCORD_TOKEN: standIn.token, DISCORD_API_URL: standIn.apiUrl, CORPUS_DIR: CORPUS };
  const child = spawn(process.execPath, readStartArguments(), {
    cwd: folder,
    env: { PATH: process.env.PATH, NODE_ENV: "production", ...settings, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines = collectLines(standardError === undefined ? [child.stdout, child.stderr] : [child.stdout]);
  if (standardOutput === "closed") child.stdout.destroy();
  if (standardError === "closed") child.stderr.destroy();
  const exited = new Promise<number | null>((resolve) => {
    child.once("exit", () => {
      // Nobody else would end a stream that is not read.
      if (standardError === "unread") child.stderr.destroy();
    });
    child.once("close", (code) => {
      rm(folder, { recursive: true, force: true }).then(
        () => resolve(code),
        () => resolve(code),
      );
    });
  });
  const { pid } = child;
  if (pid === undefined) throw new Error("the bot could not be started");
  return {
    pid,
    lines,
    exited,
    readLogs: (level) => lines.map(parseLine).filter((record) => Number(record.level) >= level),
    readMemory: () => readResidentBytes(pid) / 1e6,
    stop: (signal = "SIGTERM") => stopProcess(child, exited, signal),
  };
}

/** Starts the built bot and waits until it is logged in and its commands are registered. */
export async function startReadyBot(standIn: StandIn, options: BotOptions = {}): Promise<{ readonly bot: Bot }> {
  const lists = standIn.countRequests("list-commands");
  const bot = startBot(standIn, options);
  const isReady = async (): Promise<void> => {
    await standIn.waitReady();
    await waitUntil("its commands are compared", () => standIn.countRequests("list-commands") > lists);
  };
  const ended = bot.exited.then((code) => Promise.reject(new Error(`it has ended with ${code}`)));
  await Promise.race([isReady(), ended]).catch((cause: unknown) => {
    throw new Error(["the bot is not ready; its last lines:", ...bot.lines.slice(-10)].join("\n"), { cause });
  });
  ended.catch(() => undefined);
  return { bot };
}

/** What `npm start` gives to node: its options, then the program. */
function readStartArguments(): string[] {
  const { start } = readRecord(readRecord(JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8"))).scripts);
  const match = /^node (?<options>(?:--\S+ )*)dist\/main\.js$/u.exec(readString(start));
  if (match === null) throw new Error("the start script of package.json is not `node [options] dist/main.js`");
  return [...(match.groups?.options ?? "").split(" ").filter(Boolean), PROGRAM];
}

function collectLines(streams: readonly Readable[]): string[] {
  const lines: string[] = [];
  for (const stream of streams) {
    let rest = "";
    stream.setEncoding("utf8");
    stream.on("data", (chunk: string) => {
      const parts = (rest + chunk).split("\n");
      rest = parts.pop() ?? "";
      lines.push(...parts);
    });
    stream.on("end", () => {
      if (rest !== "") lines.push(rest);
    });
  }
  return lines;
}

async function stopProcess(
  child: ChildProcess,
  exited: Promise<number | null>,
  signal: NodeJS.Signals,
): Promise<number | null> {
  child.kill(signal);
  const timer = setTimeout(() => child.kill("SIGKILL"), KILL_AFTER);
  const code = await exited;
  clearTimeout(timer);
  return code;
}

/** The line of /proc/<pid>/status that tells resident memory: matches "VmRSS:   88000 kB", not "VmSize:   88000 kB". */
const RESIDENT = /^VmRSS:\s+(?<kb>\d+) kB$/mu;

function readResidentBytes(pid: number): number {
  const match = RESIDENT.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(match?.groups?.kb) * 1024;
}

function parseLine(line: string): Readonly<Record<string, unknown>> {
  try {
    return readRecord(JSON.parse(line));
  } catch {
    return {};
  }
}
