/**
 * Whether an English word in small letters, its apostrophes folded to "'", is function words drawn together: "I'm",
 * "isn't". Without its apostrophe it counts where no other word is written so: "dont", but not "ill".
 */
export function isContraction(lower: string): boolean {
  return lower.includes("'") ? CONTRACTION.test(lower) : WITHOUT_APOSTROPHE.has(lower);
}

/** Matches "i'm", "they'll" and "isn't"; not "o'hara", "it's" (a possessive ending) and not "ma'am". */
const CONTRACTION =
  /^(?:(?:i|you|he|she|it|we|they|this|that|there|who|what|where|how)'(?:m|re|ve|ll|d)|(?:is|are|was|were|do|does|did|has|have|had|would|should|could|must|might|need|ca|wo|ai)n't)$/u;

const WITHOUT_APOSTROPHE: ReadonlySet<string> = new Set(
  "dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wouldnt shouldnt couldnt youre youve theyre theyve".split(
    " ",
  ),
);
