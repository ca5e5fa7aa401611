/**
 * Edit distance of two words with swaps of neighbours as one edit (optimal string alignment); `most` + 1 when it is over `most`.
 * Only the diagonal band that can stay within `most`, at most 254, is filled: what is beside it counts as `most` + 1.
 */
export function measureEdits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const width = b.length + 1;
  // Three rows in turn: a new one for each letter would cost more than the comparison.
  const rows = [new Uint8Array(width), new Uint8Array(width), new Uint8Array(width)] as const;
  let [beforeLast, last, row]: readonly [Uint8Array, Uint8Array, Uint8Array] = rows;
  for (let j = 0; j < width; j += 1) last[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    row.fill(most + 1);
    row[0] = i;
    let least = i;
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j += 1) {
      const change = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      let edits = Math.min((last[j] ?? most) + 1, (row[j - 1] ?? most) + 1, (last[j - 1] ?? most) + change);
      const isSwap = a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (i > 1 && j > 1 && isSwap) edits = Math.min(edits, (beforeLast[j - 2] ?? most) + 1);
      row[j] = edits;
      least = Math.min(least, edits);
    }
    if (least > most) return most + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(last[b.length] ?? most + 1, most + 1);
}
