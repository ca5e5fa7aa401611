import { listEncounterLeads, listInterviewLeads, listInterviewSigns } from "../text/dialogue-words.ts";
import { findMatches } from "../text/find-matches.ts";
import { STOP_WORDS } from "../text/stop-words.ts";
import { FULL_NAME, NAME, NAME_WORDS } from "./participants.ts";
import { isBodyNoun, isSurname, isTitle } from "./people/name-words.ts";

/** Whom a text says it asks: one person; or several, or somebody who is not told apart from others. */
export type Interviewed = { readonly kind: "one"; readonly name: string } | { readonly kind: "unsure" };

/**
 * Whom the lines above the first question say that the text asks:
 *
 *     An interview with the chef Nadia Ferrant        We spoke with Karl Dahl and Nils Dahl.
 *                                ^^^^^^^^^^^^^ one                   ^^^^^^^^^^^^^^^^^^^^^^ unsure
 *
 * or who alone is named there, where a word tells that it is an interview. Undefined where none does.
 */
export function findInterviewed(lines: readonly string[]): Interviewed | undefined {
  const told = lines.filter((line) => !BYLINE.test(line));
  const named = told.flatMap((line, at) => {
    const titled = at === 0 ? TITLED.exec(line) : null;
    const found = titled === null ? [...findMatches(line, INTERVIEWED)] : [titled];
    return found.map((match) => readInterviewed(line, match));
  });
  const people = named.filter((name) => name === undefined || isPersonName(name));
  if (people.length > 0) return chooseOne(new Set(people));
  if (named.length > 0 || !lines.some((line) => SIGN.test(line))) return undefined;
  const others = told.flatMap((line) => [...findMatches(line, FULL_NAME)].flatMap((match) => readName(line, match)));
  const [name, ...more] = new Set(others.filter(isPersonName));
  return name === undefined || more.length > 0 ? undefined : { kind: "one", name };
}

function chooseOne([name, ...others]: ReadonlySet<string | undefined>): Interviewed {
  return name === undefined || others.length > 0 ? { kind: "unsure" } : { kind: "one", name };
}

// Undefined where somebody else is named beside them.
function readInterviewed(line: string, { index, 0: match, groups }: RegExpExecArray): string | undefined {
  return BESIDE.test(line.slice(index + match.length)) ? undefined : groups?.name;
}

// "With Joan Keel": the first word may be that of the sentence; "in Bergby Harbour" is a place.
function readName(line: string, { index, 0: name }: RegExpExecArray): readonly string[] {
  if (BEHIND_PLACE.test(line.slice(Math.max(0, index - LONGEST_LEAD), index))) return [];
  const [first = "", ...rest] = name.split(" ");
  if (!STOP_WORDS.has(first.toLowerCase())) return [name];
  return rest.length > 1 ? [rest.join(" ")] : [];
}

function isPersonName(name: string): boolean {
  const words = name.split(" ");
  const last = words.at(-1) ?? "";
  if (OWNING.test(last)) return false;
  return words.filter((word) => !isTitle(word)).length > 1 && (!isBodyNoun(last) || isSurname(last));
}

/** Code units before a name that tell whether it is a place. */
const LONGEST_LEAD = 12;
/**
 * Matches "interview with Nadia Ferrant", "spoke with the chef Nadia Ferrant" and "Gespräch mit der Köchin Nadia Ferrant"; not
 * "an interview in Bergby".
 */
const INTERVIEWED = new RegExp(
  `(?<!\\p{L})(?:${listInterviewLeads()}|${listEncounterLeads()}) (?:(?:der|dem|den) (?:\\p{Ll}+ ){0,2}\\p{Lu}\\p{Ll}+ (?=\\p{Lu}[\\p{L}.’'-]* ))?(?:(?:\\p{Ll}[\\p{L}’'-]*,? ){0,6})(?<name>${NAME})`,
  "gu",
);
/** Matches "Nadia Ferrant: “I" as the title; not "Nadia Ferrant: a life". */
const TITLED = new RegExp(`^(?<name>${NAME_WORDS})\\s?:\\s?["“„«]`, "u");
/** Matches "Mol's" and "Mol’s"; not "Mols". */
const OWNING = /['’]s?$/u;
/** Matches the " and Nils Dahl" and ", Bo Lund and" behind a name; not ", who keeps the harbour". */
const BESIDE = /^(?:,? (?:and|und|et|y|&) (?:\p{Ll}+ ){0,3}\p{Lu}|, \p{Lu}[\p{L}’'-]+ \p{Lu})/u;
/** Matches "in " and "on the " before a name; not "with " and "of ". */
const BEHIND_PLACE = /(?<!\p{L})(?:in|at|from|on|near|im|am|aus|à|en)(?: the| la| le)? $/u;
/** Matches what says who asked or wrote: "Interview: Jo Holm" and "By Jo Holm"; not "Interview with Jo Holm". */
const BYLINE =
  /^(?:(?:[Ii]nterview|[Tt]ext|[Ww]ords|[Pp]hotos?|[Ff]otos?)(?:(?: by| von)?:? | ?: )|(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or) )\p{Lu}/u;
/** Matches a line that says that it is an interview; not "internal". */
const SIGN = new RegExp(`(?<!\\p{L})(?:${listInterviewSigns()})(?!\\p{L})`, "iu");
