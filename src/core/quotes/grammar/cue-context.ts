import type { Frame } from "./speech-verbs.ts";
import type { Subject } from "./subject.ts";
import type { Token } from "./token.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** What a cue leaves to be read: the sentence, its verbs, the cue and who speaks. */
export interface CueContext {
  readonly tokens: readonly Token[];
  readonly groups: readonly VerbGroup[];
  readonly group: VerbGroup;
  readonly subject: Subject;
  readonly frames: ReadonlySet<Frame>;
  /** Where the words that belong to an earlier cue of the sentence end. */
  readonly floor: number;
}

/** A sentence of its own ("it was late"), or a part of the cue's: a thing, or what somebody is to do. */
export type ContentShape = "clause" | "phrase";
