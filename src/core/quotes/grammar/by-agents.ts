import { endClause } from "./content-end.ts";
import { readPhraseRight } from "./noun-phrases.ts";
import { judges } from "./speech-verbs.ts";
import type { Statement } from "./statement.ts";
import type { Subject } from "./subject.ts";
import { spanOf, type Token } from "./token.ts";
import type { VerbGroup } from "./verb-groups.ts";

/**
 * What somebody or something was called, where those who called it so stand behind "by" and their words in quotation marks.
 *
 *     The hall was described by Ada Lund as “a shed with windows”
 *                  ^^^^^^^^^ cue ^^^^^^^^ mention   ^^^^^^^^^^^^^^ content
 */
export function findByAgents(tokens: readonly Token[], groups: readonly VerbGroup[], number: number): Statement[] {
  return groups.flatMap((group): Statement[] => {
    const isParticiple = group.isPassive || (tokens[group.head]?.lower.endsWith("ed") ?? false);
    if (!isParticiple || group.isNegated || !judges(group.lemma) || tokens[group.to]?.lower !== "by") return [];
    const phrase = readPhraseRight(tokens, group.to + 1);
    const from = phrase && (AS.has(tokens[phrase.to]?.lower ?? "") ? phrase.to + 1 : phrase.to);
    if (phrase === undefined || from === undefined) return [];
    const first = tokens.slice(from, from + FARTHEST).some((token) => token.quotation !== undefined);
    if (!first) return [];
    const subject: Subject = { shape: "before", phrase, from: group.from, to: from };
    const context = { tokens, groups, group, subject, frames: new Set<never>(), floor: 0 };
    return [
      {
        sentence: number,
        cue: spanOf(tokens, group),
        lemma: group.lemma,
        shape: "before",
        mention: spanOf(tokens, phrase),
        contents: [endClause(context, from, "phrase")],
      },
    ];
  });
}

const AS: ReadonlySet<string> = new Set(["as"]);
/** Tokens behind the name in which the quotation has to begin: "as the “most dangerous …". */
const FARTHEST = 4;
