import { APOSTROPHES } from "../text/apostrophes.ts";
import { findMatches } from "../text/find-matches.ts";
import { findQuotationsInSteps, type Quotation } from "../text/quotations.ts";
import { isEndMark, readFinalMark } from "../text/sentence-marks.ts";
import { type Span, sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { splitStretches } from "../text/stretches.ts";
import { isUnspaced } from "../text/unspaced.ts";
import { PROSE_PARTICLE_CHOICE } from "./grammar/name-particles.ts";
import type { Speaker } from "./people/speaker.ts";
import type { ArticleQuotes, Quote } from "./quote.ts";

/**
 * The direct quotations of a text in a language whose grammar is not known here, or without a tagger. A speaker is given
 * only where a name of two words or more, or a part of one, stands next to the quotation with a word or two between:
 *
 *     „Es klingt tiefer“, sagte Hannelore Wiegand.
 *                         ^^^^^ cue ^^^^^^^^^^^^^^^^^ mention
 */
export function* findPlainQuotesInSteps(text: string, paragraphs: readonly Span[]): Steps<ArticleQuotes> {
  const quotations = yield* findQuotationsInSteps(text, paragraphs);
  const known = yield* findFullNamesInSteps(text, quotations);
  const speakers = new Map<string, OpenSpeaker>();
  const quotes: Quote[] = [];
  let at = 0;
  for (const quotation of quotations) {
    yield;
    while (at + 1 < paragraphs.length && (paragraphs[at]?.end ?? 0) <= quotation.start) at += 1;
    const paragraph = paragraphs[at];
    if (paragraph === undefined || !isUtterance(text, quotation)) continue;
    const tag = findTag(text, paragraph, quotation);
    const name = tag && known.resolve(tag.name);
    const { start, end, parts } = quotation;
    quotes.push({
      start: parts[0]?.start ?? start,
      end: parts.at(-1)?.end ?? end,
      kind: "direct",
      parts,
      grounds: { by: name === undefined ? "none" : "name", candidates: [] },
      ...(name !== undefined && tag !== undefined && { cue: tag.cue, mention: tag.mention, speaker: name }),
    });
    if (name !== undefined && tag !== undefined) addMention(speakers, name, tag);
  }
  return { quotes, speakers: yield* finishInSteps(speakers) };
}

/** A speaker to whom further quotations may add. */
interface OpenSpeaker {
  readonly aliases: Set<string>;
  readonly mentions: Span[];
}

function addMention(speakers: Map<string, OpenSpeaker>, name: string, { name: alias, mention }: Tag): void {
  const speaker = speakers.get(name) ?? { aliases: new Set([name]), mentions: [] };
  speaker.aliases.add(alias);
  speaker.mentions.push(mention);
  speakers.set(name, speaker);
}

function* finishInSteps(open: ReadonlyMap<string, OpenSpeaker>): Steps<Map<string, Speaker>> {
  const speakers = new Map<string, Speaker>();
  for (const [name, { aliases, mentions }] of open) {
    speakers.set(name, { id: name, kind: "person", name, aliases: [...aliases], roles: [], mentions });
    yield;
  }
  return speakers;
}

// Three words or more, or one with a sentence's end: what is shorter is a title or a word that is meant as a word.
function isUtterance(text: string, { parts }: Quotation): boolean {
  const words = parts
    .map((part) => text.slice(part.start, part.end))
    .join(" ")
    .trim();
  const last = readFinalMark(words);
  return words.split(/\s+/u, 3).length >= 3 || last === "," || isEndMark(last.charCodeAt(0)) || isUnspaced(words);
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

/** The names of two words and more that a text has, in its order. */
class FullNames {
  /** The first full name that has the word, and the first that ends in the words. */
  readonly #byWord = new Map<string, string>();
  readonly #byEnd = new Map<string, string>();

  add(name: string): void {
    for (const word of name.split(" ")) if (!this.#byWord.has(word)) this.#byWord.set(word, name);
    // "Donald Smith" may be a part of "McDonald Smith": an end begins at a capital inside a word as well.
    for (const { index } of findMatches(name, CAPITAL)) {
      const end = name.slice(index);
      if (!this.#byEnd.has(end)) this.#byEnd.set(end, name);
    }
  }

  /** The full name of whom the text calls so. One word is believed only as a part of a full name that the text has. */
  resolve(name: string): string | undefined {
    return name.includes(" ") ? (this.#byEnd.get(name) ?? name) : this.#byWord.get(name);
  }
}

// What a quotation begins with is who is spoken to as often as a name: “Wahai Aslam, …”.
function* findFullNamesInSteps(text: string, quotations: readonly Quotation[]): Steps<FullNames> {
  const names = new FullNames();
  let at = 0;
  for (const piece of splitStretches(text, { start: 0, end: text.length }, STRETCH)) {
    for (const { 0: name, index } of findMatches(sliceText(text, piece), FULL_NAME)) {
      const start = piece.start + index;
      while ((quotations[at]?.end ?? text.length) <= start) at += 1;
      if ((quotations[at]?.start ?? text.length) > start) names.add(name);
    }
    yield;
  }
  return names;
}

/** Code units that are looked through for names at once. */
const STRETCH = 20_000;
/** Code units beside a quotation in which cue and name must stand. */
const REACH = 90;
const WORD = `\\p{Lu}[\\p{L}\\p{M}${APOSTROPHES}-]{1,60}`;
const LATER_WORD = `(?: (?:${PROSE_PARTICLE_CHOICE})){0,3}(?: (?:al-|el-|d[${APOSTROPHES}])?${WORD})`;
/** Matches `Hannelore Wiegand`, `Ruud van der Groot` and `Amin al-Nasr`; not `Wiegand` alone. */
const FULL_NAME = new RegExp(`${WORD}(?:${LATER_WORD}){1,29}`, "gu");
const NAME = `${WORD}(?:${LATER_WORD})*`;
const NO_PARTICLE = `(?!(?:${PROSE_PARTICLE_CHOICE})(?!\\p{L}))`;
/** Matches `, sagte Hannelore Wiegand`; not ` und dann`. */
const TAG_BEHIND = new RegExp(`^[,.]?\\s*[–—-]?\\s*(?<cue>\\p{Ll}+)(?: \\p{Ll}+)? (?<name>${NAME})`, "u");
/** Matches `, Wiegand sagte`; not `, Wiegand.`, not `, Ruud van der Groot.` and not ` Wiegand sagte: „`, which leads to the next. */
const TAG_TURNED = new RegExp(
  `^[,.]?\\s*[–—-]?\\s*(?<name>${NAME}) ${NO_PARTICLE}(?<cue>\\p{Ll}+)(?!\\p{Ll}|(?: \\p{Ll}+)?[:,]\\s?[“"„«])`,
  "u",
);
/** Matches `Hannelore Wiegand sagte: `; not `sagte er: `. */
const TAG_BEFORE = new RegExp(`(?<name>${NAME}) (?<cue>\\p{Ll}+)(?: \\p{Ll}+)?\\s?:\\s*$`, "u");
/** Matches the "M", "D" and "S" of `McDonald Smith`; not its "c" and not the "A" of `HANNA`. */
const CAPITAL = /(?<!\p{Lu})\p{Lu}/gu;
