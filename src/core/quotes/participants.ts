import { isAttendance } from "../article/attendance.ts";
import type { Block } from "../article/blocks.ts";
import { listInterviewLeads } from "../text/dialogue-words.ts";
import { findMatches } from "../text/find-matches.ts";
import { sliceText } from "../text/span.ts";
import { STOP_WORDS } from "../text/stop-words.ts";
import { splitWords } from "../text/word-list.ts";
import { NAME_LINKS } from "./name-links.ts";
import { isRoleNoun } from "./people/name-words.ts";

/** Whom the lines above the first turn of a text name. */
export interface Participants {
  /** The full names of those who it says were there, in its order. */
  readonly present: readonly string[];
  /** All full names. */
  readonly named: readonly string[];
  /** Who holds an office of the meeting, by what one word for it is: "chair". Without those of whom several hold it. */
  readonly holders: ReadonlyMap<string, string>;
  /** The same of those whom the list of those present names: "T. Grady (Clerk)". */
  readonly listedHolders: ReadonlyMap<string, string>;
  /** For whom letters stand, where it says so behind the name: "RG", in small letters. Without those that stand for several. */
  readonly letters: ReadonlyMap<string, string>;
  /** Who is asked, where it says so: "Interview with Ruth Gale". */
  readonly asked?: string;
}

/**
 * Reads the lines above the first turn, and the title:
 *
 *     Present: Ruth Gale (RG, chair), Bert Loom (BL)
 *              ^^^^^^^^^              ^^^^^^^^^
 *
 * Nobody is present where the text does not say so.
 */
export function readParticipants(text: string, title: string, blocks: readonly Block[]): Participants {
  const first = blocks.findIndex(({ kind }) => kind === "turn");
  const present = new Set<string>();
  const named = new Set(listNames(title));
  const holders = new Map<string, Set<string>>();
  const listedHolders = new Map<string, Set<string>>();
  const letters = new Map<string, Set<string>>();
  let isListed = false;
  let asked = INTERVIEW.exec(title)?.groups?.name ?? readAdviser(title);
  for (const block of listAbove(text, blocks, first)) {
    const line = sliceText(text, block).slice(0, LONGEST_LINE);
    const isLead = isAttendance(line);
    const isOwn = isLead || (isListed && (block.kind === "item" || block.kind === "paragraph"));
    if (isOwn) for (const [name] of findMatches(line.replace(LEAD, ""), FULL_NAME)) present.add(name);
    for (const name of listNames(line)) named.add(name);
    asked ??= INTERVIEW.exec(line)?.groups?.name;
    for (const [office, name] of findHolders(line)) {
      addName(holders, office, name);
      if (isOwn) addName(listedHolders, office, name);
    }
    for (const [letter, name] of findLettered(line)) addName(letters, letter, name);
    // Below the word stand the items of a list, or one paragraph.
    isListed = (isLead && LEAD_ALONE.test(line)) || (isListed && block.kind === "item");
  }
  return {
    present: [...present],
    named: [...named],
    holders: keepAlone(holders),
    listedHolders: keepAlone(listedHolders),
    letters: keepAlone(letters),
    ...(asked !== undefined && { asked }),
  };
}

// Minutes that have no turns tell at their beginning who was there; other texts without turns are not looked at.
function listAbove(text: string, blocks: readonly Block[], first: number): readonly Block[] {
  if (first !== -1) return blocks.slice(0, first).slice(-MOST_BLOCKS);
  const lead = blocks.slice(0, MOST_BLOCKS).findIndex((block) => isAttendance(sliceText(text, block)));
  return lead === -1 ? [] : blocks.slice(lead, lead + MOST_LISTED);
}

function addName(names: Map<string, Set<string>>, key: string, name: string): void {
  names.set(key, (names.get(key) ?? new Set()).add(name));
}

function keepAlone(names: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, string> {
  return new Map(
    [...names].flatMap(([key, [name, ...others]]): [string, string][] =>
      name === undefined || others.length > 0 ? [] : [[key, name]],
    ),
  );
}

// "Ask the Vet, with Dr. Joan Keel" and "Ask Joan Keel", but not "Ask The Doctor".
function readAdviser(title: string): string | undefined {
  const name = ADVISER.exec(title)?.groups?.name;
  return name === undefined || isRoleNoun(name.split(" ").at(-1) ?? "") ? undefined : name;
}

// "With Joan Keel": the first word may be that of the sentence.
function listNames(line: string): readonly string[] {
  return [...findMatches(line, FULL_NAME)].map(([name]) => {
    const [first = "", ...rest] = name.split(" ");
    return rest.length > 1 && STOP_WORDS.has(first.toLowerCase()) ? rest.join(" ") : name;
  });
}

/** One word for an office of a meeting, however it is called; undefined for another. */
export function readMeetingOffice(office: string): string | undefined {
  const bare = office.replace(ARTICLE, "").replace("-", " ");
  if (CHAIRS.has(bare)) return "chair";
  const deputy = DEPUTY.exec(bare)?.[0];
  if (deputy !== undefined) {
    const held = readMeetingOffice(bare.slice(deputy.length));
    return held === undefined ? undefined : `vice ${held}`;
  }
  return OFFICES.has(bare) ? bare : undefined;
}

function findHolders(line: string): readonly (readonly [office: string, name: string])[] {
  const found = [...findMatches(line, HELD), ...findMatches(line, HOLDING), ...findMatches(line, PRESIDING)];
  return found.flatMap(({ groups = {} }): (readonly [string, string])[] => {
    const office = readMeetingOffice((groups.office ?? "").toLowerCase());
    return office === undefined || groups.name === undefined ? [] : [[office, groups.name]];
  });
}

function findLettered(line: string): readonly (readonly [letters: string, name: string])[] {
  return [...findMatches(line, LETTERED)].flatMap(
    ({ groups: { name, letters } = {} }): (readonly [string, string])[] =>
      name === undefined || letters === undefined ? [] : [[letters.toLowerCase(), name]],
  );
}

/** What who leads a meeting is called. */
const CHAIRS: ReadonlySet<string> = new Set([
  "chair",
  "chairman",
  "chairwoman",
  "chairperson",
  "presiding",
  "presiding officer",
]);
/** Other offices of a meeting, each held by one. */
const OFFICES: ReadonlySet<string> = splitWords("moderator clerk secretary treasurer mayor");
/** Matches "the town " before an office; not "vice ". */
const ARTICLE = /^(?:the )?(?:(?:town|city|council|parish|committee) )?/u;
/** Matches "vice " and "deputy "; not "chair". */
const DEPUTY = /^(?:vice|deputy) /u;
/** Blocks above the first turn that are looked through, and letters of one. */
const MOST_BLOCKS = 100;
const MOST_LISTED = 40;
const LONGEST_LINE = 2_000;
/** Matches "Present: " at the start; not "Ruth Gale: ". */
const LEAD = /^[^:]{1,40}:\s*/u;
/** Matches "Present:" and "Attendees"; not "Present: Ruth Gale". */
const LEAD_ALONE = /^[^:]{1,40}:?\s*$/u;
/** A name of two to four words; the word before a colon is none of it. */
export const NAME_WORDS = `\\p{Lu}[\\p{L}\\p{M}.’'-]*(?: ${NAME_LINKS}\\p{Lu}[\\p{L}\\p{M}’'-]+){1,3}`;
export const NAME = `${NAME_WORDS}(?![\\p{L}:])`;
/** Matches "Ruth Gale" and "Ann de Vries"; not "Ruth". */
export const FULL_NAME = new RegExp(NAME, "gu");
/** Matches "Interview with Ruth Gale" and "Gespräch mit Ruth Gale"; not "Interview in Bergby". */
const INTERVIEW = new RegExp(`(?:${listInterviewLeads()}) (?<name>${NAME})`, "u");
/** Matches "Ask the Vet, with Joan Keel" and "Ask Joan Keel: my cat"; not "Ask the Vet" and "Asked by Joan Keel". */
const ADVISER = new RegExp(`^Ask (?:.{1,60}?(?:with|by) )?(?!The )(?<name>${NAME_WORDS})(?!\\p{L})`, "u");
const OFFICE =
  "(?<office>(?:(?:[Vv]ice|[Dd]eputy)[ -])?(?:[Cc]hair(?:man|woman|person)?|[Mm]oderator|[Cc]lerk|[Ss]ecretary|[Tt]reasurer|[Mm]ayor)|[Pp]residing)";
/** Matches "Ruth Gale (chair", "Ruth Gale (RG, chair" and "Ruth Gale (RG) - Chair", "Ruth Gale, Chairman" and "Ruth Gale (vice chair"; not "Ruth Gale (chair of". */
const HELD = new RegExp(
  `(?<name>${NAME})(?: \\(\\p{Lu}{2,4}\\))?(?:,? \\((?:\\p{Lu}{2,4}, )?|, | [–—-] |, )(?:(?:[Tt]he|[Tt]own|[Cc]ity|[Cc]ouncil|[Pp]arish) )?${OFFICE}(?!\\p{L})(?! (?:of|for) )`,
  "gu",
);
/** Matches "Ruth Gale (RG)", "Bert Loom (BTL, clerk" and "Councillor Ruth Gale [RG]"; not "Ruth Gale (chair". */
const LETTERED = new RegExp(`(?<name>${NAME})[,:]? [([](?<letters>\\p{Lu}{2,4})(?=[\\]),;:])`, "gu");
/** Matches "Ruth Gale presiding" and "Ruth Gale [chair of the board], presiding"; not "presiding over it". */
const PRESIDING = new RegExp(`(?<name>${NAME})(?: [[(][^\\])]{1,80}[\\])])?,? (?<office>presiding)(?! over)`, "gu");
/** Matches "Chair: Ruth Gale" and "chaired by Ruth Gale"; not "Armchair: Ruth Gale". */
const HOLDING = new RegExp(`(?<![\\p{L}-])${OFFICE}(?:ed by|:) (?<name>${NAME})`, "gu");
