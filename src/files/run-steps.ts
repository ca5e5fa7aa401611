import { setImmediate } from "node:timers/promises";
import type { Steps } from "../core/text/steps.ts";

/**
 * Does all the steps and lets the event loop go on in between, so that questions are answered meanwhile. Rejects with
 * the reason of `signal` once that is aborted: the rest of the steps is then not done.
 */
export async function runSteps<Result>(steps: Steps<Result>, signal?: AbortSignal): Promise<Result> {
  let since = performance.now();
  let step = steps.next();
  while (step.done !== true) {
    if (performance.now() - since >= LONGEST_STINT) {
      await setImmediate();
      signal?.throwIfAborted();
      since = performance.now();
    }
    step = steps.next();
  }
  return step.value;
}

/** Milliseconds of work after which the event loop goes on. */
const LONGEST_STINT = 8;
