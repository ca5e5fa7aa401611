import { setTimeout as sleep } from "node:timers/promises";
import { HTTPError } from "discord.js";
import { type Backoff, chooseWait } from "./backoff.ts";
import { isNetworkError } from "./network-error.ts";

/** Two to four seconds in all: more than Discord is out of order for at a time. */
const ATTEMPTS = 5;
const BACKOFF: Backoff = { firstWait: 250, longestWait: 2_000 };

/** Asks again, up to five times, while Discord answers with a fault of its own or not at all; rejects with the last error. */
export async function outlast<T>(ask: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      const isPassing = error instanceof HTTPError ? error.status >= 500 : isNetworkError(error);
      if (!isPassing || attempt === ATTEMPTS) throw error;
      await sleep(chooseWait(attempt, BACKOFF));
    }
  }
}
