import type { Asked, Lead } from "../lead.ts";

/** What is said where several people bear an asked name. */
export interface BearerWords {
  /** Above them all; `of` is how many there are. */
  readonly lead: (asked: Asked, of: number) => Lead;
  /** Behind a name of whose bearers it is not stated which one is meant. */
  readonly unstated: (name: string) => string;
  /** In how many articles somebody makes how many statements. */
  readonly counts: (quotes: number, articles: number) => string;
  /** Under a list that leaves some of them out. */
  readonly others: (shown: number, of: number) => string;
  /** How one is chosen where there are no buttons: by the whole of the name. */
  readonly choose: string;
  /** How those are chosen of whom it is not stated which one they are. */
  readonly chooseUnstated: (asked: string) => string;
}
