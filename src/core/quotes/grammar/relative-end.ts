import { PAST_FORM } from "./cue-forms.ts";
import type { Token } from "./token.ts";
import { findGroupAfter, type VerbGroup } from "./verb-groups.ts";

interface Clauses {
  readonly tokens: readonly Token[];
  readonly groups: readonly VerbGroup[];
}

/**
 * Whether what was said ends at the comma at `at`, behind which "which" or "who" follows.
 *
 * "her old mill, which owns the wheel, keeps her out": the clause goes on to its verb. Behind that, whoever speaks goes on
 * with what "which" does ("it would cost more, which harms us"); what is told of somebody ("who is 70") and what somebody
 * else does with it ("which the court has halted") is the writer's.
 */
export function endsAtRelative({ tokens, groups }: Clauses, from: number, at: number): boolean {
  if (awaitsVerb({ tokens, groups }, from, at)) return false;
  if (tokens[at + 1]?.lower === "who") return true;
  const next = findGroupAfter(groups, at + 1);
  const said = groups.find((group) => group.form === "finite" && group.from >= from && group.to <= at);
  if (next === undefined || said === undefined) return true;
  // "he expects her to recover from the flu, which forced her to leave": how it came to what is said now.
  if (isPresent(tokens, said) && isPast(tokens, next)) return true;
  return !tokens.slice(at + 2, next.from).every(({ pos }) => pos === "ADV");
}

function isPresent(tokens: readonly Token[], { from, head }: VerbGroup): boolean {
  const first = tokens[from]?.pos === "AUX" ? tokens[from] : tokens[head];
  if (first === undefined) return false;
  return (
    PRESENT_FORMS.has(first.lower) ||
    (first.pos === "VERB" && !PAST_FORM.test(first.lower) && first.lower.endsWith("s"))
  );
}

function isPast(tokens: readonly Token[], { from, head }: VerbGroup): boolean {
  const first = tokens[from]?.pos === "AUX" ? tokens[from] : tokens[head];
  return first !== undefined && (PAST_FORMS.has(first.lower) || (first.pos === "VERB" && PAST_FORM.test(first.lower)));
}

// Whether the words up to the comma are a subject alone, whose verb stands behind the comma that closes the insertion.
function awaitsVerb({ tokens, groups }: Clauses, from: number, comma: number): boolean {
  if (groups.some((group) => group.form === "finite" && group.from >= from && group.to <= comma)) return false;
  const closing = tokens.findIndex(({ text }, index) => index > comma && text === ",");
  return closing !== -1 && groups.some((group) => group.form === "finite" && group.from === closing + 1);
}

const PRESENT_FORMS: ReadonlySet<string> = new Set(["is", "are", "am", "has", "have", "does", "do", "will", "can"]);
const PAST_FORMS: ReadonlySet<string> = new Set(["was", "were", "had", "did", "could", "might"]);
