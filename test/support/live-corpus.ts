import type { Problem } from "../../src/core/article/problem.ts";
import type { Corpus } from "../../src/core/index/corpus.ts";
import { openCorpus, type LiveCorpus as ServedCorpus } from "../../src/files/live-corpus.ts";
import { waitUntil } from "./discord/wait-until.ts";

/** A corpus folder that is served, and what its owner was told so far. */
export interface LiveCorpus {
  readonly get: () => Corpus;
  readonly problems: Problem[];
  /** Failures, and where they were over. */
  readonly failures: unknown[];
  readonly polls: string[];
  /** Waits until the articles have these paths, in order. */
  waitForIds(...ids: readonly string[]): Promise<void>;
  /** Waits until some article holds these words. */
  waitForWords(words: string): Promise<void>;
  /** Waits until `isSo`. */
  waitFor(claim: string, isSo: () => boolean): Promise<void>;
  /** Waits until something was told of this file. */
  waitForProblem(file: string): Promise<void>;
  readonly close: ServedCorpus["close"];
}

/** Serves the corpus in `folder`. */
export async function openLiveCorpus(folder: string): Promise<LiveCorpus> {
  const told = { problems: [] as Problem[], failures: [] as unknown[], polls: [] as string[] };
  const live = await openCorpus(folder, {
    onLoad: (_library, problems) => told.problems.push(...problems),
    onFailure: (error) => told.failures.push(error),
    onRecovery: () => told.failures.push("over"),
    onPoll: (reason) => told.polls.push(reason),
  });
  const readIds = (): string[] =>
    live
      .get()
      .articles.map(({ id }) => id)
      .sort();
  return {
    ...told,
    get: live.get,
    waitForIds: (...ids) => waitUntil(`the articles are ${ids.join(", ")}`, () => readIds().join() === ids.join()),
    waitForWords: (words) =>
      waitUntil(`“${words}” is served`, () => live.get().articles.some(({ text }) => text.includes(words))),
    waitFor: (claim, isSo) => waitUntil(claim, isSo),
    waitForProblem: (file) => waitUntil(`${file} is told of`, () => told.problems.some((one) => one.file === file)),
    close: () => live.close(),
  };
}
