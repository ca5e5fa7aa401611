import type { Place } from "../../layout/place.ts";

/** Why an answer is what it is. */
export interface Explanation {
  /** The call that was answered, "/ask question: trade". */
  readonly call: string;
  /** Empty where there is nothing to weigh: a list of commands. */
  readonly sections: readonly ExplanationSection[];
}

export type ExplanationSection = WeighedSection | ChartSection;

/** One thing that was chosen, with what spoke for it. */
export interface WeighedSection {
  readonly kind: "weighed";
  readonly title: string;
  /** Words of the source that it is about; empty when it is about none. */
  readonly words: string;
  readonly source?: Place;
  /** The sum of its features, each times its weight. */
  readonly score?: number;
  readonly features: readonly Feature[];
  readonly facts: readonly Fact[];
}

export interface Feature {
  readonly name: string;
  readonly value: number;
  readonly weight: number;
}

export interface Fact {
  readonly term: string;
  readonly text: string;
}

/** The scores of all things that came into question, in the order of the text. */
export interface ChartSection {
  readonly kind: "chart";
  readonly title: string;
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly words: string;
  readonly score: number;
  readonly isChosen: boolean;
  readonly source?: Place;
}
