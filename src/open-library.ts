import type { Logger } from "pino";
import type { Config } from "./config.ts";
import { nameEndings } from "./core/article/formats.ts";
import type { Problem } from "./core/article/problem.ts";
import type { Corpus } from "./core/index/corpus.ts";
import type { Library } from "./core/library/library.ts";
import { openMemoryLibrary } from "./core/library/memory-library.ts";
import { CorpusError } from "./files/corpus-error.ts";
import { explainUnread, mayPass, readErrorCode } from "./files/error-code.ts";
import { type LiveEvents, openCorpus } from "./files/live-corpus.ts";
import { runSteps } from "./files/run-steps.ts";
import { logProblems } from "./log-problems.ts";
import { openReadings } from "./open-readings.ts";
import type { ReadAheadParts } from "./reading/read-ahead.ts";
import { logProgress } from "./tell-progress.ts";

/** The library of the corpus folder, kept up to date. */
export interface ServedLibrary {
  /** The library as of the last good reading. Hold it for one question at most. */
  readonly get: () => Library;
  readonly close: () => Promise<void>;
}

/** Opens the corpus for whoever serves for long: what completions need is read beforehand, between questions. */
export function serveLibrary(config: Config, log: Logger): Promise<ServedLibrary> {
  return openLibrary(config, log, "short", { prepare: (library) => library.readAhead(), onProgress: logProgress(log) });
}

// Both the look at the folder and the reading of its files fail, again and again: the first time is told, and the end.
function tellTrouble(log: Logger): Pick<LiveEvents, "onFailure" | "onRecovery"> {
  let hasFailed = false;
  return {
    onFailure: (error) => {
      if (!hasFailed) tellFailure(error, log);
      hasFailed = true;
    },
    onRecovery: () => {
      if (hasFailed) log.info("The corpus can be read again.");
      hasFailed = false;
    },
  };
}

// What the owner has to mend is told in a sentence; what is a fault of the program's own with its place.
function tellFailure(error: unknown, log: Logger): void {
  const code = readErrorCode(error);
  if (error instanceof CorpusError) log.error(`${error.message} ${KEPT}`);
  else if (mayPass(code)) log.error(`CORPUS_DIR: ${explainUnread("it", code)} ${KEPT}`);
  else log.error({ err: error }, `The corpus could not be read anew. ${KEPT}`);
}

// Files may lie there of which none can be served.
function adviseEmpty(problems: readonly Problem[]): string {
  const isRefused = problems.some(({ severity }) => severity === "error");
  return isRefused
    ? "No file of the corpus can be served: mend what is told above."
    : `The corpus holds no article: add ${nameEndings()} files.`;
}

const KEPT = "Until it can be read the last good corpus is served.";

/** What is done beside the serving. */
interface Preparation {
  /** For each library that is swapped in, and once all of its articles are read. */
  readonly prepare?: (library: Library) => Promise<void>;
  readonly onProgress: ReadAheadParts["onProgress"];
}

/** Opens the corpus, whose articles are read ahead. */
export async function openLibrary(
  config: Config,
  log: Logger,
  patience: ReadAheadParts["patience"],
  { prepare, onProgress }: Preparation,
): Promise<ServedLibrary> {
  const libraries = new WeakMap<Corpus, Library>();
  let served: Library | undefined;
  const prepareNow = (): void => {
    if (served === undefined) return;
    prepare?.(served).catch((err: unknown) => log.error({ err }, "completions know a part of the corpus alone"));
  };
  const readings = openReadings(config, patience, log, (progress) => {
    onProgress(progress);
    if (progress.left === 0) prepareNow();
  });
  const open = (corpus: Corpus): Library => {
    const library = libraries.get(corpus) ?? openMemoryLibrary(corpus, runSteps, readings);
    libraries.set(corpus, library);
    return library;
  };
  const events: LiveEvents = {
    onLoad: (corpus, problems) => {
      logProblems(problems, log);
      if (corpus.articles.length === 0) {
        log.warn({ corpus: config.corpusDir }, adviseEmpty(problems));
      }
      log.debug({ articles: corpus.articles.length, version: corpus.version }, "corpus loaded");
      served = open(corpus);
      readings.serve(corpus.articles);
      prepareNow();
    },
    ...tellTrouble(log),
    onPoll: (reason) => {
      log.warn(
        `The system does not tell of changes in the corpus (${reason}): it is looked through every few seconds instead.`,
      );
    },
    onCacheFailure: (err) => {
      const reason = readErrorCode(err) === "ENOSPC" ? ", since its disk is full: make room" : "";
      log.warn({ err }, `CACHE_DIR cannot be written${reason}. The next start builds the index anew.`);
    },
  };
  const live = await openCorpus(config.corpusDir, events, config.cacheDir);
  return {
    get: () => open(live.get()),
    close: async () => {
      await live.close();
      await readings.close();
    },
  };
}
