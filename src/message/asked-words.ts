import { findMatches } from "../core/text/find-matches.ts";
import { joinLead, listAsked } from "../layout/lead.ts";
import type { Sheet } from "../layout/sheet.ts";
import { disarm, undoEscapes } from "./escape-markdown.ts";
import { fitDisarmed } from "./fit.ts";

// The id of a button has 100 characters, an option up to a thousand and more. The bot keeps nothing between two clicks, and
// of what a message carries Discord hands back no place but those that people see. So what does not fit into the ids is
// read from the message: it is written here, and read here, and nowhere else is anything in bold in a message's content.

/** What a message says first. */
export interface WrittenLead {
  /** Markdown. */
  readonly text: string;
  /** The words of the asker in it, as `readAsked` reads them. */
  readonly asked: readonly string[];
}

/**
 * The lead as Markdown in at most `room` characters, what it repeats of the asker's words in bold, and below it what else
 * of them the buttons need:
 *
 *     3 passages for “**trade turnover**”, best first
 *     -# article: **Ferries**
 *
 * All other stars are escaped. What does not fit whole could not be read back: then the lead stands alone, or cut at a word
 * and with nothing in bold.
 */
export function writeAsked({ lead, repeats = [] }: Pick<Sheet, "lead" | "repeats">, room: number): WrittenLead {
  const alone = lead.map((part) => (typeof part === "string" ? disarm(part) : writeBold(part.asked))).join("");
  if (alone.length > room) return { text: fitDisarmed(joinLead(lead), room), asked: [] };
  const asked = listAsked(lead);
  const whole = `${alone}${repeats.map((repeat) => `\n-# ${disarm(repeat.name)}: ${writeBold(repeat.asked)}`).join("")}`;
  if (whole.length > room) return { text: alone, asked };
  return { text: whole, asked: [...asked, ...listAsked(repeats)] };
}

/** The words of the asker that `writeAsked` wrote into the content of a message, in order; what surrounds it is escaped. */
export function readAsked(content: string): string[] {
  const stars = [...findMatches(content, PIECE)].flatMap((match) => (match[0] === "**" ? [match.index] : []));
  const asked: string[] = [];
  for (let at = 0; at + 1 < stars.length; at += 2) {
    asked.push(undoEscapes(content.slice((stars[at] ?? 0) + 2, stars[at + 1])));
  }
  return asked;
}

function writeBold(text: string): string {
  return text === "" ? "" : `**${disarm(text)}**`;
}

/** Takes content apart: matches "\\*" as one, "**" as one, and any other character. */
const PIECE = /\\[\s\S]|\*\*|[\s\S]/gu;
