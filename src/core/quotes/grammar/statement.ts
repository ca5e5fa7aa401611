import type { Span } from "../../text/span.ts";
import type { SubjectShape } from "./subject.ts";
import type { Region } from "./token.ts";

/** A cue with what it says was said and the words that name who said it, before anyone is identified. */
export interface Statement {
  readonly sentence: number;
  readonly cue: Span;
  readonly lemma: string;
  readonly shape: SubjectShape | "according";
  /** Absent where the sentence does not name anyone. */
  readonly mention?: Span;
  /** What a relative pronoun stands for. */
  readonly antecedent?: Span;
  readonly contents: readonly Region[];
}
