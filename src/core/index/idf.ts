/** Inverse document frequency as BM25 has it: ln(1 + (N − n + ½) / (n + ½)) with N units of which n hold the term. */
export function computeIdf(holders: number, units: number): number {
  return Math.log(1 + (units - holders + 0.5) / (holders + 0.5));
}
