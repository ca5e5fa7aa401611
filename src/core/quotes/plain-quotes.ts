import type { Span } from "../span.ts";
import { isParticle } from "./name-words.ts";
import type { Quotation } from "./quotation-marks.ts";
import type { ArticleQuotes, Quote, Speaker } from "./quote.ts";

/**
 * The direct quotations of a text in a language whose grammar is not known here, or without a tagger. A speaker is given
 * only where a name of two words or more, or a part of one, stands next to the quotation with a word or two between:
 *
 *     „Es klingt tiefer“, sagte Hannelore Wiegand.
 *                         ^^^^^ cue ^^^^^^^^^^^^^^^^^ mention
 */
export function findPlainQuotes(
  text: string,
  paragraphs: readonly Span[],
  quotations: readonly Quotation[],
): ArticleQuotes {
  const speakers = new Map<string, Speaker>();
  const known = findFullNames(text);
  const quotes: Quote[] = [];
  let at = 0;
  for (const quotation of quotations) {
    while (at + 1 < paragraphs.length && (paragraphs[at]?.end ?? 0) <= quotation.start) at += 1;
    const paragraph = paragraphs[at];
    if (paragraph === undefined || !isUtterance(text, quotation)) continue;
    const tag = findTag(text, paragraph, quotation);
    const name = tag && resolveName(tag.name, known);
    const { start, end, parts } = quotation;
    quotes.push({
      start: parts[0]?.start ?? start,
      end: parts.at(-1)?.end ?? end,
      kind: "direct",
      parts,
      grounds: { by: name === undefined ? "none" : "name", candidates: [] },
      ...(name !== undefined && tag !== undefined && { cue: tag.cue, mention: tag.mention, speaker: name }),
    });
    if (name !== undefined && tag !== undefined) speakers.set(name, extend(speakers.get(name), name, tag));
  }
  return { quotes, speakers };
}

// Three words or more, or one with a sentence's end: what is shorter is a title or a word that is meant as a word.
function isUtterance(text: string, { parts }: Quotation): boolean {
  const words = parts
    .map((part) => text.slice(part.start, part.end))
    .join(" ")
    .trim();
  return words.split(/\s+/u).length >= 3 || /[.!?…,]$/u.test(words) || UNSPACED.test(words);
}

interface Tag {
  readonly name: string;
  readonly cue: Span;
  readonly mention: Span;
}

function findTag(text: string, paragraph: Span, quotation: Quotation): Tag | undefined {
  const behind = text.slice(quotation.end, Math.min(paragraph.end, quotation.end + REACH));
  const after = TAG_BEHIND.exec(behind) ?? TAG_TURNED.exec(behind);
  if (after !== null) return readTag(after, quotation.end);
  const start = Math.max(paragraph.start, quotation.start - REACH);
  const before = TAG_BEFORE.exec(text.slice(start, quotation.start));
  return before === null ? undefined : readTag(before, start);
}

function readTag(match: RegExpExecArray, offset: number): Tag | undefined {
  const { name, cue } = match.groups ?? {};
  if (name === undefined || cue === undefined) return undefined;
  const nameAt = offset + match.index + match[0].indexOf(name);
  const cueAt = offset + match.index + match[0].lastIndexOf(cue);
  return {
    name,
    mention: { start: nameAt, end: nameAt + name.length },
    cue: { start: cueAt, end: cueAt + cue.length },
  };
}

// A name of one word is believed only as a part of a full one that the text has.
function resolveName(name: string, known: readonly string[]): string | undefined {
  if (name.includes(" ")) return known.find((other) => other.endsWith(name)) ?? name;
  return known.find((other) => other.split(" ").includes(name));
}

function findFullNames(text: string): string[] {
  const names = new Set<string>();
  for (const [name] of text.matchAll(FULL_NAME)) if (!isParticle(name.split(" ").at(-1) ?? "")) names.add(name);
  return [...names];
}

function extend(speaker: Speaker | undefined, name: string, { name: alias, mention }: Tag): Speaker {
  return {
    id: name,
    kind: "person",
    name,
    aliases: [...new Set([name, ...(speaker?.aliases ?? []), alias])],
    roles: [],
    mentions: [...(speaker?.mentions ?? []), mention],
  };
}

/** Code units beside a quotation in which cue and name must stand. */
const REACH = 90;
const NAME = "\\p{Lu}[\\p{L}\\p{M}’'-]+(?: (?:de|di|da|del|della|van|von|der|den|al|el|bin|la|le|du))?";
/** Matches `Hannelore Wiegand` and `Ruud de Groot`; not `Wiegand` alone. */
const FULL_NAME = new RegExp(`${NAME}(?: ${NAME})+`, "gu");
/** Matches `, sagte Hannelore Wiegand`; not ` und dann`. */
const TAG_BEHIND = new RegExp(`^[,.]?\\s*[–—-]?\\s*(?<cue>\\p{Ll}+)(?: \\p{Ll}+)? (?<name>${NAME}(?: ${NAME})*)`, "u");
/** Matches `, Wiegand sagte`; not `, Wiegand.`. */
const TAG_TURNED = new RegExp(`^[,.]?\\s*[–—-]?\\s*(?<name>${NAME}(?: ${NAME})*) (?<cue>\\p{Ll}+)`, "u");
/** Matches `Hannelore Wiegand sagte: `; not `sagte er: `. */
const TAG_BEFORE = new RegExp(`(?<name>${NAME}(?: ${NAME})*) (?<cue>\\p{Ll}+)(?: \\p{Ll}+)?\\s?:\\s*$`, "u");
/** Matches 言った; not said. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;
