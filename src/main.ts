import path from "node:path";
import { setImmediate, setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { tolerateClosedOutputs } from "./closed-outputs.ts";
import { buildCommands, MESSAGE_COMMANDS } from "./commands/registry.ts";
import { type Config, ConfigError, readConfig } from "./config.ts";
import type { Feedback } from "./core/feedback/feedback.ts";
import type { Library } from "./core/library/library.ts";
import { prepareDateReader } from "./core/summary/dates.ts";
import { prepareComparing } from "./core/text/compared-words.ts";
import { CorpusError } from "./files/corpus-error.ts";
import { explainStartFault, readErrorCode } from "./files/error-code.ts";
import { type FeedbackFile, openFeedback } from "./files/feedback-file.ts";
import { runSteps } from "./files/run-steps.ts";
import { readWordList } from "./files/word-list.ts";
import type { Context } from "./interact/context.ts";
import { buildCooldown } from "./interact/cooldown.ts";
import { buildMask } from "./interact/mask-words.ts";
import { buildPingLimit } from "./interact/ping-limit.ts";
import { buildRatings } from "./interact/ratings.ts";
import { buildLog } from "./log.ts";
import { openLibrary, type ServedLibrary, serveLibrary } from "./open-library.ts";
import { showProgress } from "./tell-progress.ts";
import { readNow } from "./time/instant.ts";
import type { WebServer } from "./web/serve-web.ts";
import { WebError } from "./web/web-error.ts";

/** Exit code for settings that have to be changed first (EX_CONFIG of sysexits.h). */
const EXIT_CONFIG = 78;

/** Exit code for what a restart may mend. */
const EXIT_FAILURE = 1;

/** The port of the page where none is set. */
const DEFAULT_WEB_PORT = 8080;

/** Milliseconds for the last notes to be written, once all answers are given. */
const CLOSE_COUNTS_WITHIN = 250;

/** Articles that are read before somebody has typed a question. */
const SOON_READ = 100;

const CONNECT_HINT =
  "Not connected to Discord: put DISCORD_TOKEN into .env (README.md, “Five minutes to your server”).\n";

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const isFaultOfSettings = error instanceof ConfigError || error instanceof CorpusError || error instanceof WebError;
  const fault = isFaultOfSettings ? { message: error.message, isPassing: false } : explainStartFault(error);
  if (fault === undefined) throw error;
  process.stderr.write(`${fault.message}\n`);
  process.exitCode = fault.isPassing ? EXIT_FAILURE : EXIT_CONFIG;
}

async function run(argv: readonly string[]): Promise<number> {
  const [mode, ...rest] = argv;
  tolerateClosedOutputs(mode === "eval" || mode === "chat" ? "printing" : "serving");
  if (mode === "eval") {
    const { runEval } = await import("./eval/run-eval.ts");
    return runEval(rest);
  }
  const config = readConfig();
  if (mode === "chat") return chat(config, rest);
  if (config.discordToken === undefined) return servePage(config);
  return serveDiscord(config, config.discordToken);
}

async function chat(config: Config, argv: readonly string[]): Promise<number> {
  const log = buildLog(config);
  const { talk, staysOpen } = await import("./terminal/run-chat.ts");
  // Who asks one thing waits for the whole answer; who talks on is told how far the reading is.
  const patience = staysOpen(argv) ? "short" : "whole";
  const onProgress = patience === "whole" ? showProgress(process.stderr) : () => undefined;
  const library = await openLibrary(config, log, patience, { onProgress });
  const greeting = `${await describeLibrary(library.get())}\nType /help, a question, or /exit.\n`;
  const commands = buildCommands(async () => {
    return (await openCounts(config, log).tallies()).read({ kind: "owner" });
  });
  const onFailure = (err: unknown): void => log.error({ err }, "a command failed");
  const { stdin: input, stdout: output, stderr: errors } = process;
  const streams = { input, output, errors, isTerminal: input.isTTY };
  const settings = {
    commands,
    messageCommands: MESSAGE_COMMANDS,
    getLibrary: library.get,
    runSteps,
    hasColor: config.hasColor,
    greeting,
    onFailure,
    streams,
  };
  const exitCode = await talk(argv, settings);
  await library.close();
  return exitCode;
}

async function servePage(config: Config): Promise<number> {
  const log = buildLog(config);
  const [library] = await Promise.all([serveLibrary(config, log), prepareReaders()]);
  const counts = openCounts(config, log);
  const page = await openPage(config, await prepareContext(config, library, counts), log);
  process.stdout.write(`${CONNECT_HINT}Try it in a browser: ${page.url}\n`);
  await waitForSignal();
  await page.close();
  await library.close();
  await counts.close();
  return 0;
}

async function openPage(config: Config, getContext: () => Context, log: Logger): Promise<WebServer> {
  const { serveWeb } = await import("./web/serve-web.ts");
  const pageFolder = path.join(import.meta.dirname, "web/page");
  return serveWeb({ host: config.webHost, port: config.webPort ?? DEFAULT_WEB_PORT, pageFolder, getContext, log });
}

// Beside Discord the page only reads: what is asked and rated there is counted nowhere.
async function openPageBeside(config: Config, getContext: () => Context, log: Logger): Promise<void> {
  if (config.webPort === undefined) return;
  const readOnly = (): Context => {
    const { record: _record, ...context } = getContext();
    return context;
  };
  const { url } = await openPage(config, readOnly, log);
  log.info(`the page is on ${url}`);
}

async function serveDiscord(config: Config, token: string): Promise<never> {
  const log = buildLog(config);
  const library = await serveLibrary(config, log);
  const counts = openCounts(config, log);
  const getContext = await prepareContext(config, library, counts);
  // The client library and what reads texts take a second to load: a setting that is wrong is told before.
  const discord = await import("./discord/serve.ts");
  const failure = await discord.serve({
    token,
    apiUrl: config.discordApiUrl,
    ...(config.devGuildId !== undefined && { devGuildId: config.devGuildId }),
    getContext,
    prepare: async (stopping) => {
      if (!stopping.aborted) await prepareReaders();
      if (!stopping.aborted) await openPageBeside(config, getContext, log);
    },
    stopped: waitForSignal().then((signal) => log.info({ signal }, "stopping: answers under way are finished")),
    log,
  });
  if (failure !== undefined) process.stderr.write(`${failure.message}\n`);
  await Promise.race([counts.close(), sleep(CLOSE_COUNTS_WITHIN)]);
  // An answer that was given up may still have a request under way: the process does not wait for it.
  process.exit(failure?.exitCode ?? 0);
}

/** The first signal that asks the process to stop. */
function waitForSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve(signal));
  });
}

/** What requests are answered from, the library that of the moment. Throws ConfigError for a list that cannot be read. */
async function prepareContext(config: Config, library: ServedLibrary, counts: FeedbackFile): Promise<() => Context> {
  const record = (feedback: Feedback): void => counts.record(feedback);
  const cooldown = buildCooldown(config.cooldownSeconds, readNow);
  const pings = buildPingLimit(config.mentionSeconds, readNow);
  const mask = buildMask(await readHiddenWords(config.hiddenWordsFile));
  const commands = buildCommands(async (caller) => (await counts.tallies()).read(caller));
  const ratings = buildRatings();
  const settings = { commands, messageCommands: MESSAGE_COMMANDS, runSteps, record, ratings, cooldown, pings, mask };
  return () => ({ ...settings, library: library.get() });
}

function openCounts(config: Config, log: Logger): FeedbackFile {
  return openFeedback(config.feedbackFile, config, {
    onFailure: (err) => log.warn({ err }, "FEEDBACK_FILE cannot be written: it is counted in memory alone"),
    onRecovery: (lost) => log.warn({ lost }, "FEEDBACK_FILE is written again; notes were lost meanwhile"),
    onUncompacted: (err) => log.warn({ err }, "FEEDBACK_FILE is large and cannot be put together: it grows on"),
    onUnreadable: (err) => log.warn({ err }, "FEEDBACK_FILE cannot be read: what stands in it is not counted"),
  });
}

async function readHiddenWords(file: string | undefined): Promise<string[]> {
  if (file === undefined) return [];
  try {
    return await readWordList(file);
  } catch (error) {
    const reason = readErrorCode(error);
    throw new ConfigError(`HIDDEN_WORDS_FILE: ${file} cannot be read (${reason}). Create it or remove the setting.`);
  }
}

// The patterns of dates and words take a while to compile, at once: nobody is to wait for that who asks meanwhile.
async function prepareReaders(): Promise<void> {
  await prepareDateReader();
  await setImmediate();
  prepareComparing();
}

async function describeLibrary(library: Library): Promise<string> {
  const { size, version } = library;
  const { articles, of } = await library.countRead();
  const progress =
    of - articles > SOON_READ ? `\n${articles} of them are read for quotes so far; /sources tells how far it is.` : "";
  return `Verbatim answers from ${size.articles} article(s), ${size.passages} passage(s), corpus ${version}.${progress}`;
}
