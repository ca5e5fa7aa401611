/** Work that is done in short steps, so that whoever runs it can let others in between; it ends with its result. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all the steps; between two of them it may let other work go on. */
export type RunSteps = <Result>(steps: Steps<Result>) => Promise<Result>;

/** Does all the steps at once. */
export function finishSteps<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
