/** A completion of what somebody types. */
export interface Suggestion {
  /** What is shown, at most 100 code units. */
  readonly label: string;
  /** What it stands for, at most 100 code units. */
  readonly value: string;
}
