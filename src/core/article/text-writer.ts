import { type Span, trimSpan } from "../text/span.ts";
import { findSeen } from "../text/unseen.ts";
import type { ArticleText } from "./article-text.ts";
import type { Block, BlockKind, BlockPlace, InlineMark, InlineMarkKind } from "./blocks.ts";

/** The beginning of a stretch of the reading text: it stands at the next character that is taken and no white space. */
export interface Opening {
  start: number | undefined;
}

/**
 * Writes the reading text of an article while its source is read from front to back. Whatever a format does, the text is
 * the source with characters left out and white space folded: what stands before something that was taken is not taken
 * any more, and nothing but white space is put in between. Letters that nobody sees are left out (`findSeen`);
 * control characters among them part words as a space does.
 */
export class TextWriter {
  readonly #source: string;
  readonly #parts: string[] = [];
  /** How many of the parts, the first ones, were many and are one now: to join all at the end takes long. */
  #joined = 0;
  readonly #starts: number[] = [];
  readonly #sources: number[] = [];
  readonly #blocks: Block[] = [];
  readonly #inline: InlineMark[] = [];
  /** How many of the marks are in order. */
  #sorted = 0;
  #length = 0;
  /** Behind the last character that is no white space. */
  #end = 0;
  #at: number;
  #gap: Gap | undefined;
  #openings: Opening[] = [];

  /** `from`: where in the source the words may begin. */
  constructor(source: string, from: number) {
    this.#source = source;
    this.#at = from;
  }

  /** How many characters are written. */
  get length(): number {
    return this.#length;
  }

  /** Where the source goes on behind what was taken. */
  get at(): number {
    return this.#at;
  }

  /** Takes a stretch of the source; white space at its ends is folded into one space, or the gap that is there already. */
  take(span: Span): void {
    const from = Math.max(span.start, this.#at);
    let isFirst = true;
    let behind = from;
    for (const piece of this.#findSeen({ start: from, end: span.end })) {
      this.#partAtControl({ start: behind, end: piece.start });
      behind = piece.end;
      const { start, end } = trimSpan(this.#source, piece);
      const isWhite = start === end;
      if (isWhite || (isFirst && start > piece.start)) this.part(" ", piece.start);
      if (isWhite) continue;
      // Within the stretch white space stays as it is, except where unseen letters alone part it from an end.
      this.#write(isFirst || this.#gap !== undefined ? start : piece.start, end);
      if (end < piece.end) this.part(" ", end);
      isFirst = false;
    }
    this.#partAtControl({ start: behind, end: span.end });
  }

  /** Takes a stretch of the source with the white space at its ends. */
  takeWhole(span: Span): void {
    const from = Math.max(span.start, this.#at);
    let behind = from;
    for (const { start, end } of this.#findSeen({ start: from, end: span.end })) {
      this.#partAtControl({ start: behind, end: start });
      this.#write(start, end);
      behind = end;
    }
    this.#partAtControl({ start: behind, end: span.end });
  }

  /** Takes a character reference (“&amp;”) that stands for `text`; nothing for one that is not seen. */
  takeReference(text: string, span: Span): void {
    if (span.start < this.#at) return;
    const seen = findSeen(text).map(({ start, end }) => text.slice(start, end));
    if (seen.length > 0) this.#writeText(seen.join(""), span);
  }

  /** Parts what was taken from what will be; the wider one of two gaps that meet stays. */
  part(white: Gap["white"], at: number): void {
    if (this.#gap === undefined || WIDTHS[this.#gap.white] < WIDTHS[white]) {
      this.#gap = { white, at: this.#gap?.at ?? at };
    }
  }

  /** Begins a stretch: a block, a cell, a mark. */
  open(): Opening {
    const opening: Opening = { start: undefined };
    this.#openings.push(opening);
    return opening;
  }

  /** The stretch that was taken since, without white space at its ends; undefined when nothing was. */
  close({ start }: Opening): Span | undefined {
    return start === undefined ? undefined : { start, end: this.#end };
  }

  /** Begins a block, parted from the last one as it is in the source: by a line end, or by a blank line. */
  openBlock(): Opening {
    this.part("\n", this.#at);
    return this.open();
  }

  /** Ends a block; one without words is none. Tells its span. */
  closeBlock(opening: Opening, kind: BlockKind & BlockPlace): Span | undefined {
    const span = this.close(opening);
    // A second object to spread would take longer than all the rest.
    if (span !== undefined) this.#blocks.push({ ...kind, start: span.start, end: span.end });
    this.#sortMarks();
    return span;
  }

  /** Notes how the stretch that was taken since the opening is set; nothing when it is empty. */
  closeMark(opening: Opening, kind: InlineMarkKind): void {
    const span = this.close(opening);
    if (span !== undefined) this.#inline.push({ ...kind, start: span.start, end: span.end });
  }

  /** Notes a mark that is no word and stands for a footnote, `at` an offset of what was taken. */
  noteMark(label: string, at: number = this.#length): void {
    this.#inline.push({ kind: "note-mark", label, start: at, end: at });
  }

  /** The words of a stretch that was taken. */
  read({ start, end }: Span): string {
    let from = this.#length;
    let text = "";
    for (let part = this.#parts.length - 1; part >= 0 && from > start; part -= 1) {
      const words = this.#parts[part] ?? "";
      from -= words.length;
      if (from < end) text = words.slice(Math.max(0, start - from), end - from) + text;
    }
    return text;
  }

  /** The reading text, whole. */
  finish(): ArticleText {
    this.#sortMarks();
    return {
      text: this.#parts.join(""),
      origins: { starts: packNumbers(this.#starts), sources: packNumbers(this.#sources) },
      blocks: this.#blocks,
      inline: this.#inline,
    };
  }

  // Marks end with their block: to sort those of each one is to sort all, a few at a time.
  #sortMarks(): void {
    if (this.#inline.length > this.#sorted + 1) {
      const marks = this.#inline.splice(this.#sorted).sort((a, b) => a.start - b.start || b.end - a.end);
      for (const mark of marks) this.#inline.push(mark);
    }
    this.#sorted = this.#inline.length;
  }

  #findSeen({ start, end }: Span): readonly Span[] {
    if (start >= end) return [];
    return findSeen(this.#source.slice(start, end)).map((seen) => {
      return { start: start + seen.start, end: start + seen.end };
    });
  }

  // What stands between two words and is not seen; beside white space it parts nothing.
  #partAtControl({ start, end }: Span): void {
    if (start >= end || !CONTROL.test(this.#source.slice(start, end))) return;
    if (WHITE.test(this.#source.slice(start - 1, start)) || WHITE.test(this.#source.slice(end, end + 1))) return;
    this.part(" ", start);
  }

  #write(start: number, end: number): void {
    this.#writeText(this.#source.slice(start, end), { start, end });
  }

  #writeText(text: string, source: Span): void {
    this.#writeGap(source.start);
    const words = text.trimStart();
    if (words !== "") {
      for (const opening of this.#openings) opening.start = this.#length + text.length - words.length;
      this.#openings = [];
      this.#end = this.#length + text.trimEnd().length;
    }
    this.#push(text, source.start);
    this.#at = source.end;
  }

  #writeGap(next: number): void {
    const gap = this.#gap;
    this.#gap = undefined;
    if (gap === undefined || this.#length === 0) return;
    const isBlank = gap.white === "\n" && holdsBlankLine(this.#source, { start: this.#at, end: next });
    const at = Math.min(gap.at, next - 1);
    this.#push(isBlank ? "\n\n" : gap.white, isBlank ? Math.min(at, next - 2) : at);
  }

  #push(text: string, at: number): void {
    const expected = (this.#sources.at(-1) ?? -1) + this.#length - (this.#starts.at(-1) ?? 0);
    if (this.#starts.length === 0 || at !== expected) {
      this.#starts.push(this.#length);
      this.#sources.push(at);
    }
    this.#parts.push(text);
    this.#length += text.length;
    if (this.#parts.length - this.#joined < JOINED_AT_ONCE) return;
    this.#parts.push(this.#parts.splice(this.#joined).join(""));
    this.#joined += 1;
  }
}

// All at once, where `from` takes one by one.
function packNumbers(numbers: readonly number[]): Uint32Array {
  const packed = new Uint32Array(numbers.length);
  packed.set(numbers);
  return packed;
}

/** White space that parts words, and where it stands in the source. */
interface Gap {
  readonly white: " " | "\t" | "\n";
  readonly at: number;
}

/** Parts of the text that are joined at once: a fraction of a millisecond. */
const JOINED_AT_ONCE = 4_000;

const WIDTHS: Readonly<Record<Gap["white"], number>> = { " ": 1, "\t": 2, "\n": 3 };

/** Matches U+0000 and an escape; not a soft hyphen. Of white space, which is seen, none is asked. */
const CONTROL = /\p{Cc}/u;
/** Matches a space and a line end. */
const WHITE = /\s/u;

function holdsBlankLine(source: string, { start, end }: Span): boolean {
  const line = source.indexOf("\n", start);
  if (line === -1 || line >= end) return false;
  const next = source.indexOf("\n", line + 1);
  return next !== -1 && next < end;
}
