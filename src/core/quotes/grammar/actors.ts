import { type NounPhrase, readPhraseLeft, readPhraseRight } from "./noun-phrases.ts";
import { findFrames } from "./speech-verbs.ts";
import type { Subject } from "./subject.ts";
import type { Token } from "./token.ts";
import type { VerbGroup } from "./verb-groups.ts";

/**
 * Who acts where the noun right before a verb belongs to the verb before it: whoever runs or leaves something, or does not
 * name it. Undefined where that noun may be the subject.
 *
 *     The doctors offering to run the hall noted that …        A miller who came with his wife said …
 *     ^^^^^^^^^^^ actor           ^^^^^^^^ noun                 ^^^^^^^^ actor        ^^^^^^^^ noun
 */
export function findActor(
  tokens: readonly Token[],
  before: VerbGroup | undefined,
  subject: Subject | undefined,
  noun: NounPhrase,
): NounPhrase | undefined {
  if (
    before === undefined ||
    tokens.slice(before.to, noun.from).some(({ text, pos }) => text === "," || pos === "CCONJ")
  )
    return undefined;
  const isBehindWho = subject?.shape === "relative" && tokens[noun.from - 1]?.pos === "ADP";
  if (isBehindWho && subject !== undefined) return subject.antecedent;
  // "wants to say the mill closed": a clause may follow such a verb, and the noun begins it.
  const isObject = before.form === "infinitive" && before.to === noun.from && !takesClause(before.lemma);
  if (!isObject) return undefined;
  if (subject !== undefined)
    return subject.antecedent ?? (subject.phrase.to <= before.from ? subject.phrase : undefined);
  const phrase = readPhraseLeft(tokens, before.from, 0);
  // "The doctors offering to …", which the tagger takes for nouns both
  const isOffering =
    phrase !== undefined && phrase.to - phrase.from > 1 && OFFERING.test(tokens[phrase.to - 1]?.lower ?? "");
  return phrase === undefined || !isOffering ? phrase : { from: phrase.from, to: phrase.to - 1 };
}

/** Who acts where a verb makes them do it: whoever is forced to admit something admits it. Undefined where nobody is. */
export function findCompelled(tokens: readonly Token[], governor: VerbGroup, group: VerbGroup): Subject | undefined {
  if (!COMPELLING.has(governor.lemma) || governor.isNegated || governor.isModal) return undefined;
  const phrase = readPhraseRight(tokens, governor.to);
  if (phrase?.to !== group.from) return undefined;
  return { shape: "infinitive", phrase, from: group.from, to: group.to };
}

function takesClause(lemma: string): boolean {
  return findFrames(lemma)?.has("clause") === true || KNOWING.has(lemma);
}

/** Verbs before a clause that name no speaking. */
const KNOWING: ReadonlySet<string> = new Set(
  "think believe know hope fear find see hear feel learn show prove understand suppose assume mean ensure".split(" "),
);
/** Matches "offering"; not "offer". */
const OFFERING = /ing$/u;
const COMPELLING: ReadonlySet<string> = new Set("force lead prompt compel cause push drive".split(" "));
