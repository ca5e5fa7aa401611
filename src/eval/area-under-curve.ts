/** The probability that a question with an answer gets more confidence than one without, half of it for a tie. */
export function measureArea(answerable: readonly number[], without: readonly number[]): number {
  const all = [
    ...answerable.map((value) => ({ value, isAnswerable: true })),
    ...without.map((value) => ({ value, isAnswerable: false })),
  ].sort((a, b) => a.value - b.value);
  let ranks = 0;
  for (let start = 0; start < all.length; ) {
    let end = start;
    while (end < all.length && all[end]?.value === all[start]?.value) end += 1;
    const rank = (start + end + 1) / 2;
    for (let at = start; at < end; at += 1) if (all[at]?.isAnswerable === true) ranks += rank;
    start = end;
  }
  const pairs = answerable.length * without.length;
  return pairs === 0 ? 0.5 : (ranks - (answerable.length * (answerable.length + 1)) / 2) / pairs;
}
