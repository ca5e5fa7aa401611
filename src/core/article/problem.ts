/** Something wrong with one corpus file, in words for the owner. Nothing of it stops the bot. */
export interface Problem {
  /** An `error` keeps the file out; a `warning` does not; a `note` says what was made of the file, and needs no mending. */
  readonly severity: "error" | "warning" | "note";
  /** Path inside the corpus folder. */
  readonly file: string;
  /** The field of the front matter that it is about, where there is one. */
  readonly field?: string;
  /** What is wrong and what to do, a sentence without the file's name. */
  readonly message: string;
}
