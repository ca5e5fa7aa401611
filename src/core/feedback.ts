import { type Count, countNames } from "./corpus-overview.ts";

/** One line of what is counted: never who it was, and what was asked only when the owner wants that. */
export interface Feedback {
  readonly kind: "asked" | "unanswered" | "helpful" | "unhelpful";
  readonly command: string;
  /** The best passage of the answer: article id, "#", number. */
  readonly passage?: string;
  /** What was asked, in lower case. */
  readonly question?: string;
}

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

/** Counts what was noted; all zero when nothing was. */
export function tallyFeedback(notes: readonly Feedback[]): Tally {
  const of = (kind: Feedback["kind"]): readonly Feedback[] => notes.filter((note) => note.kind === kind);
  const questions = (kind: Feedback["kind"]): Count[] =>
    countNames(of(kind).flatMap(({ question }) => question ?? [])).slice(0, LISTED);
  return {
    asked: of("asked").length,
    unanswered: of("unanswered").length,
    helpful: of("helpful").length,
    unhelpful: of("unhelpful").length,
    mostAsked: questions("asked"),
    mostUnanswered: questions("unanswered"),
    mostUnhelpful: questions("unhelpful"),
    mostShown: countNames(of("asked").flatMap(({ passage }) => passage ?? [])).slice(0, LISTED),
  };
}

const LISTED = 10;
