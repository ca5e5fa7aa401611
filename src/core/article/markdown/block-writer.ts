import type { Span } from "../../text/span.ts";
import type { BlockKind, BlockPlace, InlineMarkKind } from "../blocks.ts";
import type { Opening, TextWriter } from "../text-writer.ts";

/** A mark that is open: it goes on in the next block when its block ends before it. */
export interface OpenMark {
  kind: InlineMarkKind;
  opening: Opening;
}

/** Writes blocks and the marks in them: a block begins with its first words, and no mark crosses its end. */
export class BlockWriter {
  readonly #writer: TextWriter;
  readonly #source: string;
  #open: { readonly opening: Opening; readonly kind: BlockKind & BlockPlace } | undefined;
  #marks: OpenMark[] = [];
  /** Labels of notes whose marks stand before the first words of the block. */
  #labels: string[] = [];

  constructor(writer: TextWriter, source: string) {
    this.#writer = writer;
    this.#source = source;
  }

  /** What is open. */
  get kind(): (BlockKind & BlockPlace) | undefined {
    return this.#open?.kind;
  }

  /** Where its words begin in the reading text; undefined until the first is taken. */
  get start(): number | undefined {
    return this.#open?.opening.start;
  }

  /** Begins a block; the one that is open ends. */
  open(kind: BlockKind & BlockPlace): void {
    this.close();
    this.#open = { opening: this.#writer.openBlock(), kind };
    for (const mark of this.#marks) mark.opening = this.#writer.open();
  }

  /** Ends the block that is open; `kind` is what it turned out to be. */
  close(kind: (BlockKind & BlockPlace) | undefined = this.#open?.kind): Span | undefined {
    if (this.#open === undefined || kind === undefined) return undefined;
    for (const mark of this.#marks) {
      this.#writer.closeMark(mark.opening, mark.kind);
      mark.opening = { start: undefined };
    }
    const span = this.#writer.closeBlock(this.#open.opening, kind);
    this.#open = undefined;
    this.#labels = [];
    return span;
  }

  /** Begins a stretch that is set off. */
  openMark(kind: InlineMarkKind): OpenMark {
    const mark = { kind, opening: this.#writer.open() };
    // Each block begins and ends all that are open: of more than anybody sets within each other those inside are left out.
    if (this.#marks.length < MOST_OPEN) this.#marks.push(mark);
    return mark;
  }

  /** Ends it. */
  closeMark(mark: OpenMark): void {
    const at = this.#marks.indexOf(mark);
    if (at === -1) return;
    this.#marks.splice(at, 1);
    this.#writer.closeMark(mark.opening, mark.kind);
  }

  /** Takes words of a stretch of the source: white space is folded. */
  takeWords(span: Span): void {
    FOLDED.lastIndex = 0;
    const text = this.#source.slice(span.start, span.end);
    let from = span.start;
    for (let match = FOLDED.exec(text); match !== null; match = FOLDED.exec(text)) {
      const at = span.start + match.index;
      this.#take({ start: from, end: at });
      from = at + match[0].length;
      this.part(" ", at);
    }
    this.#take({ start: from, end: span.end });
  }

  /** Takes a stretch of the source as it stands. */
  takeWhole(span: Span): void {
    if (span.start >= span.end) return;
    this.#writer.takeWhole(span);
    this.#noteLabels();
  }

  /** Takes a character reference that stands for `text`. */
  takeReference(text: string, span: Span): void {
    if (text.trim() === "") this.#writer.part(" ", span.start);
    else this.#writer.takeReference(text, span);
    this.#noteLabels();
  }

  /** Parts what was taken from what will be. */
  part(white: " " | "\n", at: number = this.#writer.at): void {
    this.#writer.part(white, at);
  }

  /** Notes the mark of a note at the foot. */
  noteMark(label: string): void {
    if (this.#open?.opening.start === undefined) this.#labels.push(label);
    else this.#writer.noteMark(label);
  }

  /** Begins a cell of the row that is open. */
  openCell(): Opening {
    this.#writer.part("\t", this.#writer.at);
    return this.#writer.open();
  }

  /** Ends it; undefined when it is empty. */
  closeCell(opening: Opening): Span | undefined {
    return this.#writer.close(opening);
  }

  /** Words that were taken. */
  read(span: Span): string {
    return this.#writer.read(span);
  }

  #take(span: Span): void {
    if (span.start >= span.end) return;
    this.#writer.take(span);
    this.#noteLabels();
  }

  #noteLabels(): void {
    const start = this.#open?.opening.start;
    if (this.#labels.length === 0 || start === undefined) return;
    for (const label of this.#labels) this.#writer.noteMark(label, start);
    this.#labels = [];
  }
}

/** Marks that are open at once. */
const MOST_OPEN = 12;

/** Matches two spaces, a tab and a line end; not one space. */
const FOLDED = /[ \t\n\v\f\r]{2,}|[\t\n\v\f\r]/gu;
