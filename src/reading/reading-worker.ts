import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { readArticleOnceInSteps } from "../core/library/readings.ts";
import { loadTagger } from "../core/quotes/grammar/load-tagger.ts";
import { digestReadingInSteps } from "../core/quotes/reading-digest.ts";
import { loadDateReader } from "../core/summary/dates.ts";
import type { Steps } from "../core/text/steps.ts";
import { packReading } from "./pack-reading.ts";
import { type ReadingPlace, type ReadingReport, type ReadingTask, STEPS, TASK } from "./reading-messages.ts";

// The program of a thread that reads articles one after another. Who started it sees in shared memory which one, and how far.

const { progress } = workerData as ReadingPlace;
yieldToOthers();
const [tag, reader] = await Promise.all([loadTagger(), loadDateReader()]);
parentPort?.on("message", (task: ReadingTask) => {
  const report = read(task);
  parentPort?.postMessage(report);
});

function read({ number, article }: ReadingTask): ReadingReport {
  Atomics.store(progress, TASK, number);
  try {
    const reading = countSteps(readArticleOnceInSteps(article, tag, reader));
    const digest = countSteps(digestReadingInSteps(article, reading.said));
    return { number, packed: packReading(digest, reading) };
  } catch (error) {
    return { number, thrown: String(error) };
  } finally {
    Atomics.store(progress, TASK, 0);
  }
}

function countSteps<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) {
    Atomics.add(progress, STEPS, 1);
    step = steps.next();
  }
  return step.value;
}

// Who answers comes first. On Linux that is told of a thread, elsewhere of the whole process.
function yieldToOthers(): void {
  if (process.platform !== "linux") return;
  try {
    setPriority(NICE);
  } catch {
    // A container may forbid it.
  }
}

/** Of the levels from -20 to 19, one that leaves others nine tenths of a processor. */
const NICE = 10;
