import { SUBJECT_RELATIVES } from "./clause-words.ts";
import type { Token } from "./token.ts";
import { DASH } from "./token.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** “Alma Lee, who farms with her husband, Tom, said”: from inside the relative clause to the comma that opens it. */
export function findRelativeStart(tokens: readonly Token[], from: number): number | undefined {
  for (let at = from - 1; at > 0 && from - at < LONGEST_RELATIVE; at -= 1) {
    if (tokens[at]?.text === ",") return undefined;
    if (tokens[at - 1]?.text !== ",") continue;
    // "Sleep Wagon, based in Rockvik, Norland, has"
    if (RELATIVE_STARTS.has(tokens[at]?.lower ?? "") || isParticiple(tokens[at])) return at - 1;
  }
  return undefined;
}

const LONGEST_RELATIVE = 16;

/** Whether what begins at `from` may be an insertion: “, 59” and “, of Ashton”. */
export function isInsertion(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  if (before?.text === ",") return true;
  return before?.pos === "ADP" && tokens[from - 2]?.text === ",";
}

/** Whether the token may close an insertion. */
export function isClosing(token: Token | undefined): boolean {
  return token !== undefined && (token.text === "," || token.text === ")" || DASH.test(token.text));
}

/**
 * From behind the comma, bracket or dash that closes an insertion to the place before the one that opens it.
 *
 *     Tim Kaine , the senator from Virginia , said
 *               ^ back to here              ^ from here
 */
export function findAppositiveStart(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
  end: number,
): number | undefined {
  const closing = tokens[end - 1];
  if (closing === undefined || !isClosing(closing)) return undefined;
  const opener = closing.text === ")" ? "(" : closing.text;
  for (let index = end - 2; index > 0 && end - index < LONGEST_INSERTION; index -= 1) {
    const token = tokens[index];
    if (token === undefined || token.isQuotation) return undefined;
    const isOpener = opener === "(" || opener === "," ? token.text === opener : DASH.test(token.text);
    if (!isOpener) continue;
    const first = tokens[index + 1];
    const startsRelative =
      RELATIVE_STARTS.has(first?.lower ?? "") ||
      first?.pos === "ADP" ||
      (isParticiple(first) && first?.lower.endsWith("ing"));
    const holdsVerb = groups.some(
      (group) =>
        group.from > index &&
        group.to < end &&
        group.form === "finite" &&
        !isReduced(tokens, group, index) &&
        !isRelated(tokens, group, index),
    );
    if (holdsVerb && !startsRelative) return undefined;
    return index;
  }
  return undefined;
}

function isParticiple(token: Token | undefined): boolean {
  return token?.pos === "VERB" && PARTICIPLE.test(token.lower);
}

/** Matches "speaking", "based" and "known"; not "speaks". */
const PARTICIPLE = /(?:ing|ed|en|wn)$/u;

// "…, backed by unions, said": a participle right after the comma is no verb of its own clause.
function isReduced(tokens: readonly Token[], group: VerbGroup, opener: number): boolean {
  // "…, he asked about it, called": a pronoun that acts makes it a verb of its own.
  if (tokens[group.from - 1]?.pos === "PRON" && SUBJECTS.has(tokens[group.from - 1]?.lower ?? "")) return false;
  return (
    group.to - group.from === 1 && /(?:ed|en|wn)$/u.test(tokens[group.head]?.lower ?? "") && group.from - opener < 12
  );
}

// "…, a lecturer in Bergby who took no part, said": the verb of a relative clause inside the insertion.
function isRelated(tokens: readonly Token[], group: VerbGroup, opener: number): boolean {
  const before = tokens[group.from - 1];
  return group.from - 1 > opener + 1 && before !== undefined && SUBJECT_RELATIVES.has(before.lower);
}

const SUBJECTS: ReadonlySet<string> = new Set(["he", "she", "they", "it", "we", "i", "you"]);

const LONGEST_INSERTION = 40;

const RELATIVE_STARTS: ReadonlySet<string> = new Set([
  "who",
  "which",
  "whose",
  "whom",
  "where",
  "when",
  "as",
  "speaking",
  "like",
]);
