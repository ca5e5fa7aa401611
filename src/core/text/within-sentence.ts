/** Whether a sentence has begun before `start`, as the words before it tell; none has at the beginning of a line. */
export function isWithinSentence(text: string, start: number): boolean {
  return WITHIN.test(text.slice(Math.max(0, start - LEAD_REACH), start));
}

/** Code units before a place that tell. */
const LEAD_REACH = 12;
/** Matches the end of "to ", "it, " and "Ms. "; not of "it. ", "4 ", ": " and of a line. */
const WITHIN = /(?:[\p{L},;’'")]|\b(?:Mr|Mrs|Ms|Dr|Prof|Cllr|St)\.)[^\S\n]$/u;
