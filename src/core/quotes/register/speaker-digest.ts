/** What a register keeps of a speaker of one article that was read. */
export interface SpeakerDigest {
  /** The fullest name that the article gives. */
  readonly name: string;
  readonly kind: "person" | "body";
  /** Other forms under which it names them, without the fullest. */
  readonly forms: readonly string[];
  /** What it says that they are. */
  readonly roles: readonly string[];
  /** As titles, pronouns or the given name tell it. */
  readonly gender?: "m" | "f";
  /** How many of its quotes are theirs. */
  readonly quotes: number;
}
