import type { CueContext } from "./content-end.ts";
import { readPhraseRight } from "./noun-phrases.ts";
import { skipTimes } from "./time-and-place.ts";
import type { Token } from "./token.ts";
import type { VerbGroup } from "./verb-groups.ts";

/**
 * Where a clause without "that" begins: a noun phrase and, later, its finite verb; or the verb itself in "which he said was
 * …". Undefined where none does.
 */
export function findClauseStart({ tokens, groups, group, subject }: CueContext, start: number): number | undefined {
  const at = skipTimes(tokens, start);
  const token = tokens[at];
  // "said as much", "what she said when she left"
  const isMuch = token?.lower === "as" && tokens[at + 1]?.lower === "much";
  if (group.lemma === "say" && (isMuch || token?.lower === "when")) return undefined;
  if (token === undefined || token.text === "," || token.lower === "and" || token.lower === "but") return undefined;
  if (token.pos === "ADP" || token.pos === "SCONJ") return isClauseOpener(tokens, groups, at) ? at : undefined;
  const next = groups.find((other) => other.from >= at && other !== group);
  if (next === undefined || (next.form !== "finite" && subject.shape !== "inverted")) {
    const finite = groups.find((other) => other.from >= at && other.form === "finite");
    if (finite === undefined) return undefined;
  }
  // "confirmed it, adding that it was late": the verb behind the comma is the subject's own.
  if (next?.form === "ing" && tokens[next.from - 1]?.text === ",") return undefined;
  if (next !== undefined && isAnothers({ tokens, groups }, at, next)) return undefined;
  return at;
}

// "is writing a book, Lund told him": behind one comma a subject of its own, to which the words before are none.
function isAnothers({ tokens, groups }: Pick<CueContext, "tokens" | "groups">, at: number, next: VerbGroup): boolean {
  const commas = tokens.slice(at, next.from).flatMap(({ text }, index) => (text === "," ? [at + index] : []));
  const [comma] = commas;
  if (comma === undefined || commas.length > 1 || next.form !== "finite") return false;
  const phrase = readPhraseRight(tokens, comma + 1);
  if (phrase?.to !== next.from || readPhraseRight(tokens, at)?.to !== comma) return false;
  // "Lund, the first woman named mayor, would come"
  const closing = tokens.findIndex(({ text }, index) => index >= next.to && text === ",");
  return closing === -1 || !groups.some(({ from, form }) => from === closing + 1 && form === "finite");
}

// "said if the plan failed, he would …": the clause that is said may itself begin with a condition.
function isClauseOpener(tokens: readonly Token[], groups: readonly VerbGroup[], at: number): boolean {
  if (!CONDITIONS.has(tokens[at]?.lower ?? "")) return false;
  return groups.filter((group) => group.from >= at && group.form === "finite").length >= 2;
}

const CONDITIONS: ReadonlySet<string> = new Set(
  "if when while although because since in as after before once until unless without at on by for with under from during despite".split(
    " ",
  ),
);
