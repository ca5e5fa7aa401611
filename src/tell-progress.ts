import type { Logger } from "pino";
import type { ReadingProgress } from "./reading/read-ahead.ts";

/** Logs how many articles are read, now and then while that takes long; and that all are. */
export function logProgress(log: Pick<Logger, "info">): (progress: ReadingProgress) => void {
  let told = performance.now();
  let hasTold = false;
  return (progress) => {
    const isWhole = progress.left === 0;
    if (isWhole ? !hasTold : performance.now() - told < BETWEEN) return;
    told = performance.now();
    hasTold = !isWhole;
    log.info(`${isWhole ? "done" : "reading"}: ${describe(progress)}`);
  };
}

/** Shows the same in a terminal, in a line that goes once all are read; nothing in what is no terminal. */
export function showProgress(errors: NodeJS.WriteStream): (progress: ReadingProgress) => void {
  if (!errors.isTTY) return () => undefined;
  let isShown = false;
  return (progress) => {
    if (progress.left > 0) errors.write(`\r${describe(progress)}`);
    else if (isShown) errors.write(CLEAR_LINE);
    isShown = progress.left > 0;
  };
}

/** ECMA-48: to the line's start, and erase it. */
const CLEAR_LINE = "\r\u001b[K";

function describe({ articles, of }: ReadingProgress): string {
  return `${NUMBERS.format(articles)} of ${NUMBERS.format(of)} articles read`;
}

/** Milliseconds. */
const BETWEEN = 10_000;

const NUMBERS = new Intl.NumberFormat("en");
