import { type NounPhrase, readPhraseLeft } from "./noun-phrases.ts";
import type { Token } from "./token.ts";
import type { VerbGroup } from "./verb-groups.ts";

/**
 * The index of the verb whose object the phrase is, or in whose phrase of place it stands; of verbs in the infinitive that of the one
 * before them. Undefined where no verb stands right before it.
 *
 *     A man who swore to join the Brigades wrote
 *               ^^^^^         ^^^^^^^^^^^^ phrase
 */
export function findOwner(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
  phrase: NounPhrase,
): number | undefined {
  let end = phrase.from;
  let index = -1;
  for (let hops = 0; hops < MOST_PHRASES; hops += 1) {
    while (tokens[end - 1]?.pos === "ADP") end -= 1;
    if (CLAUSE_OPENERS.has(tokens[end]?.lower ?? "")) return undefined;
    index = groups.findLastIndex((group) => group.to === end);
    const before = index === -1 ? readPhraseLeft(tokens, end, 0) : undefined;
    if (before === undefined || end === phrase.from) break;
    end = before.from;
  }
  while (groups[index]?.form === "infinitive" && groups[index - 1]?.to === groups[index]?.from) index -= 1;
  return index === -1 ? undefined : index;
}

/** What may open a clause with a subject of its own: "a month after Ann Lee came". */
const CLAUSE_OPENERS: ReadonlySet<string> = new Set(
  "after before since until till as than like because once".split(" "),
);
/** Phrases like "by researchers" and "out of the centre" behind one verb. */
const MOST_PHRASES = 3;

/**
 * The index of the verb of whose words the phrase is the first subject; undefined where no verb stands before it.
 *
 *     Ann Lee said that after a while Bo Hill had come
 *             ^^^^                    ^^^^^^^ phrase
 */
export function findTelling(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
  phrase: NounPhrase,
): number | undefined {
  const index = groups.findLastIndex((group) => group.to <= phrase.from);
  const group = groups[index];
  if (group?.form !== "finite") return undefined;
  if (group.to === phrase.from) return index;
  const between = tokens.slice(group.to, phrase.from);
  const isClause = between[0]?.lower === "that" && between.length <= LONGEST_OPENER;
  return isClause && !between.some(({ text }) => text === ",") ? index : undefined;
}

/** Tokens of "that after a while" before a subject. */
const LONGEST_OPENER = 5;

/** Whether a noun right before the verb is what the verb, a participle, tells of: "a study published", "a man living". */
export function isReducedClause(tokens: readonly Token[], { from, to }: VerbGroup, subject: NounPhrase): boolean {
  const head = tokens[subject.to - 1];
  const opener = tokens[subject.from - 1];
  const opens = opener === undefined || opener.text === "," || opener.pos === "CCONJ" || opener.lower === "that";
  const isBare = to - from === 1 && tokens[from]?.pos === "VERB";
  // Of a plural that opens the sentence the tagger makes a name: by whom something is done it is done to another.
  const isTold = head?.pos === "NOUN" || (head?.pos === "PROPN" && tokens[to]?.lower === "by");
  return opens && isBare && isTold && subject.to === from;
}
