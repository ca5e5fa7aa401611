import type { Metadata } from "./article.ts";

/**
 * Words of an article that may be shown in one message: what its owner states as `max_quote`, else what its licence
 * says in words ("Quotation of up to 90 words is permitted"); undefined when neither asks for a limit.
 */
export function findQuoteLimit({ maxQuote, license }: Metadata): number | undefined {
  if (maxQuote !== undefined) return maxQuote;
  const stated = license === undefined ? undefined : WORD_LIMIT.exec(license)?.[1];
  return stated === undefined ? undefined : Number(stated);
}

/** Matches "up to 90 words", the number in the group; not "CC BY 4.0". */
const WORD_LIMIT = /(?<![\d.,])([1-9]\d{0,4}) words?\b/iu;
