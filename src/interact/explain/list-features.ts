import type { Reason } from "../../core/text/reason.ts";
import type { Feature } from "./explanation.ts";

/** The reasons of a score as the page draws them. */
export function listFeatures(reasons: readonly Reason[]): Feature[] {
  return reasons.map(({ feature, value, weight }) => ({ name: feature, value, weight }));
}
