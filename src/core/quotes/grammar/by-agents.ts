import { endClause } from "./content-end.ts";
import type { CueContext } from "./cue-context.ts";
import { type NounPhrase, readPhraseRight } from "./noun-phrases.ts";
import { findFrames, judges } from "./speech-verbs.ts";
import type { Statement } from "./statement.ts";
import type { Subject } from "./subject.ts";
import { type Region, spanOf, type Token } from "./token.ts";
import type { VerbGroup } from "./verb-groups.ts";

/**
 * What somebody or something was called, where those who called it so stand behind "by" and their words in quotation marks,
 * and what was announced by somebody, behind "that".
 *
 *     The hall was described by Ada Lund as “a shed with windows”
 *                  ^^^^^^^^^ cue ^^^^^^^^ mention   ^^^^^^^^^^^^^^ content
 */
export function findByAgents(tokens: readonly Token[], groups: readonly VerbGroup[], number: number): Statement[] {
  return groups.flatMap((group): Statement[] => {
    const phrase = findByAgent(tokens, group);
    if (phrase === undefined || group.isNegated) return [];
    const content = readJudged(tokens, groups, group, phrase) ?? readAnnounced(tokens, groups, group, phrase);
    if (content === undefined) return [];
    const [cue, mention] = [spanOf(tokens, group), spanOf(tokens, phrase)];
    return [{ sentence: number, cue, lemma: group.lemma, shape: "before", mention, contents: [content] }];
  });
}

/** Those behind "by" who do what a verb tells in the passive: "was denied by the mayor"; undefined where there are none. */
export function findByAgent(tokens: readonly Token[], group: VerbGroup): NounPhrase | undefined {
  const isParticiple = group.isPassive || (tokens[group.head]?.lower.endsWith("ed") ?? false);
  return isParticiple && tokens[group.to]?.lower === "by" ? readPhraseRight(tokens, group.to + 1) : undefined;
}

function readJudged(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
  group: VerbGroup,
  phrase: NounPhrase,
): Region | undefined {
  if (!judges(group.lemma)) return undefined;
  const from = AS.has(tokens[phrase.to]?.lower ?? "") ? phrase.to + 1 : phrase.to;
  const isQuoted = tokens.slice(from, from + FARTHEST).some((token) => token.quotation !== undefined);
  return isQuoted ? endClause(describe(tokens, groups, group, phrase, from), from, "phrase") : undefined;
}

// "It was announced by the mayor that it would open"
function readAnnounced(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
  group: VerbGroup,
  phrase: NounPhrase,
): Region | undefined {
  const from = phrase.to + 1;
  const frames = findFrames(group.lemma);
  // "was told by doctors that"
  const takesClause = group.isPassive && (frames?.has("clause") === true || frames?.has("addressee") === true);
  if (!takesClause || tokens[phrase.to]?.lower !== "that" || from >= tokens.length) return undefined;
  return endClause(describe(tokens, groups, group, phrase, from), from, "clause");
}

function describe(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
  group: VerbGroup,
  phrase: NounPhrase,
  to: number,
): CueContext {
  const subject: Subject = { shape: "before", phrase, from: group.from, to };
  return { tokens, groups, group, subject, frames: new Set<never>(), floor: 0 };
}

const AS: ReadonlySet<string> = new Set(["as"]);
/** Tokens behind the name in which the quotation has to begin: "as the “most dangerous …". */
const FARTHEST = 4;
