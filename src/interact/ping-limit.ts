import type { Instant } from "../time/instant.ts";
import { buildCooldown } from "./cooldown.ts";

/** Keeps members from having the bot mention others without a pause. In memory alone, of the latest ones. */
export interface PingLimit {
  /** Counts one mention, or says that it comes too soon; then it counts for neither of the two. */
  take(askerId: string, targetId: string): "allowed" | "too-soon";
}

/** One mention in `seconds` by a person, one in twice as many of a person; no limit when 0. */
export function buildPingLimit(seconds: number, now: () => Instant): PingLimit {
  const askers = buildCooldown(seconds, now);
  const targets = buildCooldown(2 * seconds, now);
  return {
    take: (askerId, targetId) => {
      if (askers.readWait(askerId) > 0 || targets.readWait(targetId) > 0) return "too-soon";
      askers.take(askerId);
      targets.take(targetId);
      return "allowed";
    },
  };
}
