import { foldApostrophes } from "../text/apostrophes.ts";
import { findMatches } from "../text/find-matches.ts";
import { sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { Block } from "./blocks.ts";

/**
 * Whom a text names where it says who was there, in the forms in which labels are compared: whole, each word, and by the
 * initials.
 *
 *     Attendees: Jane Doe, Omar Haddad, WH
 *                ^^^^^^^^  ^^^^^^^^^^^  ^^
 *
 * The names may also stand below such a word: in the items of a list, or in a paragraph.
 */
export function* readAttendanceInSteps(text: string, blocks: readonly Block[]): Steps<ReadonlySet<string>> {
  const keys = new Set<string>();
  for (const [place, block] of blocks.entries()) {
    if (place % BLOCKS_PER_STEP === BLOCKS_PER_STEP - 1) yield;
    if (block.kind === "code" || block.kind === "row" || block.end - block.start > LONGEST) continue;
    const lead = LEAD.exec(sliceText(text, block));
    if (lead === null) continue;
    const listed = lead[1]?.trim() ?? "";
    const lines = listed === "" ? listBelow(text, blocks, place + 1) : [listed];
    for (const name of lines.flatMap((line) => line.split(BREAK))) addName(name.replace(ASIDE, "").trim(), keys);
    for (const line of lines)
      for (const { groups } of findMatches(line, LETTERED)) keys.add((groups?.letters ?? "").toLowerCase());
  }
  return keys;
}

/** Whether a line says who was there, or stands over those who were. */
export function isAttendance(line: string): boolean {
  return line.length <= LONGEST && LEAD.test(line);
}

function listBelow(text: string, blocks: readonly Block[], from: number): readonly string[] {
  const below = blocks.slice(from, from + MOST_ITEMS);
  const end = below.findIndex(({ kind }) => kind !== "item");
  const items = end === -1 ? below : below.slice(0, end);
  const listed = items.length > 0 ? items : below.slice(0, 1).filter(({ kind }) => kind === "paragraph");
  return listed.filter(({ start, end }) => end - start <= LONGEST).map((block) => sliceText(text, block));
}

function addName(name: string, keys: Set<string>): void {
  if (!NAME.test(name)) return;
  const words = foldApostrophes(name.toLowerCase()).split(/\s+/u);
  keys.add(words.join(" "));
  if (words.length < 2) return;
  for (const word of words) if (word.length > 2) keys.add(word);
  keys.add(words.map((word) => word.slice(0, 1)).join(""));
}

/** Blocks: less than a millisecond. */
const BLOCKS_PER_STEP = 200;
/** Code units of the longest block that lists who was there. */
const LONGEST = 2_000;
const MOST_ITEMS = 100;
/** Matches "Attendees: Jane Doe", "Present (in person): WH", "Council members present: WH" and "Attendees" alone; not "Present value of it" and "Speakers of Welsh". */
const LEAD =
  /^(?:(?:(?:board|committee|council|staff|also|those|others) )?(?:(?:members|councillors|directors|trustees|officers|parties) )?(?:in attendance|present)|attendees|attending|attendance|participants|speakers|anwesend|anwesende|teilnehmer(?:innen)?|teilnehmende|présents|participants|asistentes|presentes|присутствовали|участники|katılanlar|katılımcılar|出席者?|与会者)(?: \([^)]{1,40}\))?\s*(?:[:：]\s*(.*))?$/isu;
/** Matches what stands between names: ", ", "; ", " and ", a line's end; not the space of "Jane Doe". */
const BREAK = /[,;、，\n]| (?:and|und|et|y|и|ve) /u;
/** Matches the "(SO)" of "Sheila Ogden (SO, clerk)"; not "(Clerk)". */
const LETTERED = /[([](?<letters>\p{Lu}{2,4})(?=[\]),;:])/gu;
/** Matches "(chair)" and " – clerk" behind a name. */
const ASIDE = /\s*(?:\([^)]*\)|\s[–—-]\s.*)|\.$/gu;
/** Matches "Jane Doe", "WH", "Ana de la Cruz" and "王小明"; not "the clerk" and "3 guests". */
const NAME = /^(?:\p{Lu}|\p{Lo})[\p{L}\p{M}.'’ -]{1,40}$/u;
