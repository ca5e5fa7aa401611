import type { Logger } from "pino";
import type { ArticlesRead } from "./core/quotes/articles-read.ts";

/** Logs how many articles are read, now and then while that takes long; and that all are. */
export function logProgress(log: Pick<Logger, "info">): (read: ArticlesRead) => void {
  let told = performance.now();
  let hasTold = false;
  return ({ articles, of }) => {
    const isWhole = articles === of;
    if (isWhole ? !hasTold : performance.now() - told < BETWEEN) return;
    told = performance.now();
    hasTold = !isWhole;
    log.info(isWhole ? `all ${NUMBERS.format(of)} articles are read` : `reading: ${describe({ articles, of })}`);
  };
}

/** Shows the same in a terminal, in a line that goes once all are read; nothing in what is no terminal. */
export function showProgress(errors: NodeJS.WriteStream): (read: ArticlesRead) => void {
  if (!errors.isTTY) return () => undefined;
  let isShown = false;
  return ({ articles, of }) => {
    if (articles < of) errors.write(`\r${describe({ articles, of })}`);
    else if (isShown) errors.write(CLEAR_LINE);
    isShown = articles < of;
  };
}

/** ECMA-48: to the line's start, and erase it. */
const CLEAR_LINE = "\r\u001b[K";

function describe({ articles, of }: ArticlesRead): string {
  return `${NUMBERS.format(articles)} of ${NUMBERS.format(of)} articles read`;
}

/** Milliseconds. */
const BETWEEN = 10_000;

const NUMBERS = new Intl.NumberFormat("en");
