import type { NounPhrase } from "./noun-phrases.ts";

/** How a verb's subject stands to it. */
export type SubjectShape = "before" | "inverted" | "relative" | "shared" | "participle" | "infinitive";

export interface Subject {
  readonly shape: SubjectShape;
  /** The words that name the subject. */
  readonly phrase: NounPhrase;
  /** For a relative pronoun, the phrase that it stands for. */
  readonly antecedent?: NounPhrase;
  /** Where the clause of verb and subject begins and ends: what is beyond may be what was said. */
  readonly from: number;
  readonly to: number;
}
