/**
 * How much of the longer of two different stems they share at their start: "canada" and "canadian" 5 of 8 letters. 0 when
 * it is under four letters or under `LEAST` of the longer one. It finds the relations that no stemmer knows: "Nigeria" and
 * "Nigerian", "naturalise" and "naturalize".
 */
export function rateSharedStart(a: string, b: string): number {
  if (a.charCodeAt(0) !== b.charCodeAt(0) || a.charCodeAt(3) !== b.charCodeAt(3)) return 0;
  const longest = Math.max(a.length, b.length);
  const shortest = Math.min(a.length, b.length);
  let same = 0;
  while (same < shortest && a.charCodeAt(same) === b.charCodeAt(same)) same += 1;
  return same >= LETTERS && same >= LEAST * longest ? same / longest : 0;
}

const LETTERS = 4;
const LEAST = 0.6;
