import { finishSteps, type RunSteps } from "../../src/core/text/steps.ts";

/** Does all the steps where no other work waits. */
export const runAtOnce: RunSteps = async (steps) => finishSteps(steps);
