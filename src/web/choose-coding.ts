import type { Context } from "hono";
import { accepts } from "hono/accepts";

/**
 * The content coding in which a request wants its answer (RFC 9110, 12.5.3): of those that it accepts the one that it
 * weighs highest, and of equals the first of `offered`. `identity` when it accepts none or says nothing.
 */
export function chooseCoding(context: Context, offered: readonly string[]): string {
  return accepts(context, {
    header: "Accept-Encoding",
    supports: [...offered],
    default: PLAIN,
    match: (accepted) => chooseWeightiest(accepted, offered),
  });
}

interface Accepted {
  readonly type: string;
  /** 0 to 1; 0 for what is not accepted. */
  readonly q: number;
}

function chooseWeightiest(accepted: readonly Accepted[], offered: readonly string[]): string {
  const weights = new Map(accepted.map(({ type, q }) => [type.toLowerCase(), q]));
  const weigh = (coding: string): number => weights.get(coding) ?? weights.get("*") ?? (coding === PLAIN ? LEAST : 0);
  const best = offered.toSorted((a, b) => weigh(b) - weigh(a))[0];
  return best !== undefined && weigh(best) > 0 ? best : PLAIN;
}

/** The body as it is. */
const PLAIN = "identity";

/** What a plain body weighs that is not named: it is accepted, and any coding that is named is wanted more. */
const LEAST = Number.MIN_VALUE;
