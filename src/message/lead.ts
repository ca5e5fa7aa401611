import { findMatches } from "../core/text/find-matches.ts";
import { disarm, undoEscapes } from "./escape-markdown.ts";
import { cutAtWord } from "./fit.ts";

/**
 * The lead of an answer as Markdown in at most `room` characters, what it repeats of the asker's words in bold:
 *
 *     3 passages for “**trade turnover**”, best first
 *
 * All other stars are escaped, so that `readEchoes` can read the words back from the message. A lead that is too long is
 * cut at a word and has nothing in bold.
 */
export function renderLead(lead: string, echo: string, room: number): string {
  const at = findEcho(lead, echo);
  if (at === undefined) return fitDisarmed(lead, room);
  const marked = `${disarm(lead.slice(0, at))}${renderEcho(echo)}${disarm(lead.slice(at + echo.length))}`;
  return marked.length <= room ? marked : fitDisarmed(lead, room);
}

/** Words of the asker as they are repeated: in bold. */
export function renderEcho(text: string): string {
  return `**${disarm(text)}**`;
}

/** The words of the asker that the content of a message repeats in bold, in order. */
export function readEchoes(content: string): string[] {
  const stars = [...findMatches(content, PIECE)].flatMap((match) => (match[0] === "**" ? [match.index] : []));
  const echoes: string[] = [];
  for (let at = 0; at + 1 < stars.length; at += 2) {
    echoes.push(undoEscapes(content.slice((stars[at] ?? 0) + 2, stars[at + 1])));
  }
  return echoes;
}

/** The bot's own words as Markdown in at most `room` characters, cut before they are escaped so that no escape is cut in two. */
export function fitDisarmed(text: string, room: number): string {
  let escaped = disarm(text);
  for (let length = room; escaped.length > room && length > 0; length -= Math.max(1, escaped.length - room)) {
    escaped = disarm(cutAtWord(text, length));
  }
  return escaped.length > room ? "" : escaped;
}

// A short question may also stand in the bot's own words ("for"): the one in quotation marks is the asker's.
function findEcho(lead: string, echo: string): number | undefined {
  if (echo === "") return undefined;
  const places: number[] = [];
  for (let at = lead.indexOf(echo); at >= 0; at = lead.indexOf(echo, at + 1)) places.push(at);
  return places.find((at) => OPENED.test(lead.slice(0, at))) ?? places[0];
}

/** Matches at the end of "for “" and of "pour «\u00a0"; not of "for". */
const OPENED = /[\p{Pi}\p{Ps}]\s?$/u;
/** Takes content apart: matches "\\*" as one, "**" as one, and any other character. */
const PIECE = /\\[\s\S]|\*\*|[\s\S]/gu;
