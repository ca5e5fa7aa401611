import { findMatches } from "../text/find-matches.ts";
import type { Span } from "../text/span.ts";
import type { LineGroup, LineTable } from "./line-table.ts";
import type { Opening, TextWriter } from "./text-writer.ts";

/** Where a sign stands in a plain text that begins emphasis or ends it. */
interface Sign {
  readonly at: number;
  readonly isOpening: boolean;
}

/**
 * Takes the words of a plain text, and sets what stands between two underscores as emphasis, as typists and the books of Project
 * Gutenberg do: “the _Northern_ harbour”. The signs themselves are no words.
 */
export class EmphasisTaker {
  readonly #writer: TextWriter;
  #signs: readonly Sign[] = [];
  #next = 0;
  #open: Opening | undefined;

  constructor(writer: TextWriter) {
    this.#writer = writer;
  }

  /** Finds the signs in a group of lines, before any of it is taken. */
  findIn(lines: LineTable, { first, last }: LineGroup): void {
    const { start } = lines.at(first);
    const { end } = lines.at(last);
    const text = end - start > LONGEST ? "" : lines.text.slice(start, end);
    this.#next = 0;
    this.#signs = text.includes("_")
      ? [...findMatches(text, EMPHASIS)].flatMap(({ index, 0: { length } }) => [
          { at: start + index, isOpening: true },
          { at: start + index + length - 1, isOpening: false },
        ])
      : [];
  }

  take({ start, end }: Span): void {
    let from = start;
    for (; (this.#signs[this.#next]?.at ?? end) < end; this.#next += 1) {
      const sign = this.#signs[this.#next];
      if (sign === undefined || sign.at < from) continue;
      if (sign.at > from) this.#writer.take({ start: from, end: sign.at });
      if (sign.isOpening) this.#open = this.#writer.open();
      else this.close();
      from = sign.at + 1;
    }
    if (from < end) this.#writer.take({ start: from, end });
  }

  /** Ends emphasis, at the latest where its block ends. */
  close(): void {
    if (this.#open !== undefined) this.#writer.closeMark(this.#open, { kind: "emphasis" });
    this.#open = undefined;
  }
}

/** Whether a group of lines is no more than an ornament between two parts of a text. */
export function isOrnament(lines: LineTable, { first, last }: LineGroup): boolean {
  return first === last && ORNAMENT.test(lines.read(first));
}

/**
 * Adds the words under a picture, where a group of lines stands for one, be it without words; tells whether it does.
 *
 *     [Illustration: A map of
 *                    ^^^^^^^^
 *     the bay]
 *     ^^^^^^^
 */
export function addCaption(writer: TextWriter, lines: LineTable, { first, last }: LineGroup): boolean {
  const mark = PICTURE.exec(lines.read(first))?.[0];
  if (mark === undefined || last - first > MOST_LINES || lines.text[lines.at(last).end - 1] !== "]") return false;
  const opening = writer.openBlock();
  for (let line = first; line <= last; line += 1) {
    const { start, end } = lines.at(line);
    const words = { start: line === first ? start + mark.length : start, end: line === last ? end - 1 : end };
    if (line > first) writer.part(" ", words.start);
    if (words.start < words.end) writer.take(words);
  }
  writer.closeBlock(opening, { kind: "caption" });
  return true;
}

/** Code units of a group of lines that emphasis is looked for in. */
const LONGEST = 100_000;
/** Lines of the words under a picture. */
const MOST_LINES = 20;
/** Matches "_Northern_" and "_the sea_,"; not "snake_case", "a_b_c", "/_x_/" and "____". */
const EMPHASIS = /(?<=^|[\s"“‘'([—–-])_(?=[^\s_])[^_]{1,500}(?<=[^\s_])_(?=$|[\s"”’'.,;:!?)\]—–-])/gu;
/** Matches "* * *" and "***"; not "* one" and "**". */
const ORNAMENT = /^\*(?:\s*\*){2,}$/u;
/** Matches the beginning of "[Illustration: A map]" and of "[Illustration]"; not "[Illustrations of it]". */
const PICTURE = /^\[Illustration(?::\s*|(?=\]))/iu;
