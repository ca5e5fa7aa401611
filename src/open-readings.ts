import { availableParallelism } from "node:os";
import path from "node:path";
import type { Logger } from "pino";
import type { Config } from "./config.ts";
import { digestCode } from "./files/digest-code.ts";
import { nameCorpus } from "./files/snapshot.ts";
import { logProblems } from "./log-problems.ts";
import { ReadAhead, type ReadAheadParts } from "./reading/read-ahead.ts";
import type { PoolSettings } from "./reading/reading-pool.ts";
import { openStore, type StoreFault } from "./store/open-store.ts";
import { openMemoryStore } from "./store/store.ts";

/** Reads the articles of the corpus folder ahead; the readings are kept in the cache folder for the next start. */
export function openReadings(
  config: Pick<Config, "corpusDir" | "cacheDir">,
  patience: ReadAheadParts["patience"],
  log: Logger,
  onProgress: ReadAheadParts["onProgress"],
): ReadAhead {
  const { cacheDir, corpusDir } = config;
  const onFault = (fault: StoreFault): void => log.warn(describeFault(fault));
  return new ReadAhead({
    store:
      cacheDir === undefined
        ? Promise.resolve(openMemoryStore())
        : openStore(path.join(cacheDir, `readings-${nameCorpus(corpusDir)}.mdb`), onFault),
    code: digestCode(READING_CODE).then((digest) => digest.toString("hex")),
    pool: POOL,
    patience,
    onProgress,
    onProblem: (problem) => logProblems([problem], log),
    onBroken: (reason) => log.error(`Nobody can be quoted: articles cannot be read (${reason}).`),
  });
}

function describeFault({ kind, reason }: StoreFault): string {
  switch (kind) {
    case "not-kept":
      return `CACHE_DIR: what is read of the articles cannot be kept (${reason}): the next start reads them again.`;
    case "begun-anew":
      return `CACHE_DIR: what was read of the articles is not whole (${reason}): they are read again.`;
  }
}

const POOL: PoolSettings = {
  program: path.join(import.meta.dirname, "reading/reading-worker.js"),
  most: Math.min(2, availableParallelism()),
  memory: 512,
  look: 1_000,
  stuck: 60,
  longest: ({ text }) => 180 + text.length / 5_000,
  rest: 10,
};

/** Matches "core/quotes/find-quotes.js"; not "core/search/rank.js". */
const READING_CODE = /^(?:core[\\/](?:text|article|quotes|summary|library[\\/]readings)|reading)[\\/.].*[jt]s$/u;
