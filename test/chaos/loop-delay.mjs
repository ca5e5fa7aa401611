// Loaded into the bot beside its own program: notes when its event loop was kept waiting, and when and
// for how long the machine had no processor for it.
import { appendFileSync, readFileSync } from "node:fs";

/** How often the loop is looked at, ms, and from which delay on, or which wait for a processor, it is noted. */
const EVERY = 50;
const NOTED = 50;
const NOTED_WAIT = 5;

const { LOOP_DELAY_FILE: file } = process.env;

/** Calls `note` with { from, until, starved } for each delay: ms since 1970, and ms without a processor. */
export function watchLoop(note) {
  let last = Date.now();
  let waited = readWaited();
  return setInterval(() => {
    const now = Date.now();
    const delay = now - last - EVERY;
    const since = last;
    last = now;
    const before = waited;
    waited = readWaited();
    const starved = Math.round(waited - before);
    if (delay >= NOTED || starved >= NOTED_WAIT) note({ from: since, until: now, starved });
  }, EVERY).unref();
}

/** Milliseconds that the main thread has waited for a processor; the second number of Linux's schedstat is in ns. */
function readWaited() {
  try {
    return Number(readFileSync("/proc/self/schedstat", "utf8").split(" ")[1]) / 1e6;
  } catch {
    return 0;
  }
}

if (file) watchLoop((delay) => appendFileSync(file, `${JSON.stringify(delay)}\n`));
