/** Words that begin what is granted. */
export const CONCESSIONS: ReadonlySet<string> = new Set(["although", "though"]);
/** Words that begin when, why or how something is so. */
export const ASIDES: ReadonlySet<string> = new Set([
  "when",
  "after",
  "before",
  "while",
  "because",
  "since",
  "until",
  "although",
  "though",
  "as",
]);
/** Words that lead on from a noun. */
export const RELATIVES: ReadonlySet<string> = new Set(["who", "which", "that", "whom", "whose"]);
/** Those of them that may be the subject of what they lead on to. */
export const SUBJECT_RELATIVES: ReadonlySet<string> = new Set(["who", "that", "which"]);
