import type { Count } from "../library/corpus-overview.ts";

/** One line of what is counted: never who it was, and what was asked only when the owner wants that. */
export interface Feedback {
  readonly kind: (typeof FEEDBACK_KINDS)[number];
  readonly command: string;
  /** The id of the server where it was; lines of older versions have none, and count nowhere. */
  readonly server?: string;
  /** The best passage of the answer: article id, "#", number. Absent when the answer was for the asker's eyes alone. */
  readonly passage?: string;
  /** What was asked, in lower case. Absent when it was asked in private. */
  readonly question?: string;
}

/** Notes put together: how often something of a kind came in a server, or a name in one of its lists. */
export type KeptCount =
  | { readonly kept: "total"; readonly server: string; readonly kind: Feedback["kind"]; readonly count: number }
  | {
      readonly kept: "name";
      readonly server: string;
      readonly list: ListName;
      readonly name: string;
      readonly count: number;
    };

/** The questions of a kind, or the passages that were shown. */
export type ListName = (typeof LIST_NAMES)[number];

/** Of questions `/stats` lists those of three kinds. */
export const LIST_NAMES = ["asked", "unanswered", "unhelpful", "shown"] as const;

/** What may be counted, in a fixed order. */
export const FEEDBACK_KINDS = ["asked", "unanswered", "helpful", "unhelpful"] as const;

/** Who asks what was counted: somebody in a server, who is told of that one, or the owner at the terminal, of all. */
export type Caller = { readonly kind: "server"; readonly id: string } | { readonly kind: "owner" };

/** What `/stats` tells: totals, and the most frequent of each, at most ten. */
export interface Tally {
  readonly asked: number;
  readonly unanswered: number;
  readonly helpful: number;
  readonly unhelpful: number;
  /** What was asked most, by its words; empty when the owner does not keep them. */
  readonly mostAsked: readonly Count[];
  readonly mostUnanswered: readonly Count[];
  readonly mostUnhelpful: readonly Count[];
  /** Which passages answered most. */
  readonly mostShown: readonly Count[];
}
