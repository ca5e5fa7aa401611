import { RELATIVES } from "./clause-words.ts";
import type { ContentShape, CueContext } from "./cue-context.ts";
import type { Subject } from "./subject.ts";
import { findGroupAfter } from "./verb-groups.ts";

/**
 * Whether the verb at `at` is that of the noun before the cue, so that what was said, begun at `from`, ends before it:
 * "who reported the call recalled that", "who said it was shut left".
 */
export function isOuterVerb(context: CueContext, from: number, at: number, shape: ContentShape): boolean {
  const { tokens, groups, group, subject } = context;
  if (!lendsNoun(subject)) return false;
  const outer = findGroupAfter(groups, at - 1);
  if (outer?.from !== at || outer.form !== "finite" || outer === group) return false;
  const inner = groups.filter((other) => other.form === "finite" && other.from >= from && other.to <= at);
  const last = inner.at(-1);
  if (last === undefined) return shape === "phrase" && !tokens.slice(from, at).some(({ lower }) => OPENERS.has(lower));
  // Nothing stands between two verbs that could be the subject of the second.
  const between = tokens.slice(last.to, at);
  return shape === "clause" && between.every(({ pos, quotation }) => pos === "ADV" && quotation === undefined);
}

// "who reported", and "a wife pleading": a noun that waits for a verb of its own stands before such a verb.
function lendsNoun({ shape, phrase, from }: Subject): boolean {
  return shape === "relative" || (shape === "participle" && phrase.to === from);
}

/** Words that open a clause about what is before them. */
const OPENERS: ReadonlySet<string> = new Set([...RELATIVES, "what", "where", "when", "how", "why", "whether", "if"]);
