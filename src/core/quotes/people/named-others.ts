import { findMatches } from "../../text/find-matches.ts";
import { covers, overlaps, type Span } from "../../text/span.ts";
import type { Draft } from "../grammar/assemble.ts";
import type { NameMention } from "./build-mention.ts";
import type { Entity } from "./entities.ts";

/**
 * By where the mention of a speaker starts, the words of names behind it in its sentence and in what is said: who says “Lund
 * is a liar” is not Lund, nor is who told Lund so.
 */
export function listOthers(
  drafts: readonly Draft[],
  names: readonly NameMention[],
  text: string,
): ReadonlyMap<number, ReadonlySet<string>> {
  const others = new Map<number, Set<string>>();
  for (const { mention, parts, kind } of drafts) {
    if (mention === undefined) continue;
    const words = others.get(mention.start) ?? new Set<string>();
    others.set(mention.start, words);
    for (const name of names) if (name.start >= mention.end) for (const word of name.words) words.add(word);
    if (kind === "reported") continue;
    for (const { start, end } of parts) {
      const said = text.slice(start, Math.min(end, start + LONGEST_LOOK));
      for (const [word] of findMatches(said, CAPITAL_WORD)) words.add(word);
    }
  }
  return others;
}

/**
 * By where the mention of a speaker starts, the words of names before it in what is told of what they said in their
 * sentence: “Lund was late, she said” may be Lund’s or another’s.
 */
export function listToldOf(
  drafts: readonly Draft[],
  names: readonly NameMention[],
  sentence: Span,
): ReadonlyMap<number, ReadonlySet<string>> {
  const told = new Map<number, Set<string>>();
  for (const { mention, parts, kind } of drafts) {
    if (mention === undefined || kind === "direct") continue;
    // A run of quotations has thousands of parts.
    const near = parts.filter((part) => overlaps(part, sentence));
    const within = names.filter((name) => name.end <= mention.start && near.some((part) => covers(part, name)));
    told.set(mention.start, new Set(within.flatMap(({ words }) => words)));
  }
  return told;
}

/** Whether somebody’s last name is among the words. */
export function isNamedIn({ name }: Entity, words: ReadonlySet<string>): boolean {
  return words.size > 0 && words.has(name.split(" ").at(-1) ?? "");
}

/** Code units of a quotation that are looked through for names: a page. */
const LONGEST_LOOK = 2_000;
/** Matches "Lund"; not "lund". */
const CAPITAL_WORD = /\p{Lu}[\p{L}\p{M}-]+/gu;
