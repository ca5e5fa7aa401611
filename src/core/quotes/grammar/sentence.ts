import type { Span } from "../../text/span.ts";
import type { Subject } from "./subject.ts";
import type { Token } from "./token.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** A sentence of an article's paragraph, its quotations counted as words: never cut inside one. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
  /** Index of its paragraph. */
  readonly paragraph: number;
  /** Its verbs, in order. */
  readonly groups: readonly VerbGroup[];
  /** The subject of each verb, by the verb's index; undefined where the sentence gives none. */
  readonly subjects: readonly (Subject | undefined)[];
}
