/** What a register keeps of a speaker of one article that was read. */
export interface SpeakerDigest {
  /** See `writeForm`: what the article calls them. */
  readonly form: string;
  /** How many statements there are of them, and how many places that name them. */
  readonly quotes: number;
  readonly mentions: number;
}
