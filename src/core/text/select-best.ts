/**
 * The `limit` items with the highest rating, best first, of those that pass `accepts`; equals stay in their order. It reads
 * the items once and sorts none of the rest, and asks `accepts` only of those that would be chosen.
 */
export function selectBest<T>(
  items: Iterable<T>,
  limit: number,
  rate: (item: T) => number,
  accepts: (item: T) => boolean = () => true,
): T[] {
  const best: { item: T; rating: number }[] = [];
  for (const item of items) {
    const rating = rate(item);
    const last = best.at(-1);
    if (best.length >= limit && (last === undefined || rating <= last.rating)) continue;
    if (!accepts(item)) continue;
    let place = best.length;
    while (place > 0 && (best[place - 1]?.rating ?? 0) < rating) place -= 1;
    best.splice(place, 0, { item, rating });
    if (best.length > limit) best.pop();
  }
  return best.map(({ item }) => item);
}
