import { setTimeout as sleep } from "node:timers/promises";

const POLL_MS = 5;
/** Milliseconds: nothing is slower on a machine that others keep busy, and a test that holds never waits for so long. */
const PATIENCE = 90_000;

/** Waits until a claim holds; rejects with the claim's name when it does not in time. */
export async function waitUntil(claim: string, holds: () => boolean, timeoutMs = PATIENCE): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`waited ${timeoutMs} ms in vain until ${claim}`);
    await sleep(POLL_MS);
  }
}
