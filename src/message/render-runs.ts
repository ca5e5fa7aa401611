import type { TextEnd } from "../core/article/cut-ends.ts";
import { type Excerpt, narrowExcerpt } from "../core/article/excerpt.ts";
import { findFirst } from "../core/text/find-first.ts";
import type { Span } from "../core/text/span.ts";
import { closeDirections } from "../core/text/unseen.ts";
import { OMISSION } from "../layout/sheet.ts";
import { arePartedWidely, isSameQuotation, listShownBlocks, type ShownBlock } from "../layout/shown-blocks.ts";
import { type Links, type ListPlace, type RenderedBlock, readItemNumber, renderBlock } from "./render-blocks.ts";
import { renderInline } from "./render-inline.ts";

/** What of an excerpt is written, and how. */
export interface Choice {
  /** In order, none of them touching the next; what lies between two of them, and at the ends, is left out. */
  readonly runs: readonly Span[];
  /** At which ends something is left out that the excerpt does not hold. */
  readonly gaps: readonly TextEnd[];
  readonly links: Links;
}

/** Stretches of an excerpt as Discord Markdown, each gap marked `[…]`; no block of code or list runs over a gap. */
export function renderRuns(excerpt: Excerpt, { runs, gaps, links }: Choice): string {
  const blocks = listShownBlocks(excerpt);
  const page = new Page(excerpt.text, excerpt.start, Math.min(...blocks.map((block) => findDepth(block) || DEEPEST)));
  for (const [index, run] of runs.entries()) {
    const isAfterGap = index > 0 || gaps.includes("before") || run.start > (blocks[0]?.start ?? run.start);
    if (isAfterGap) page.leaveOut();
    const part = narrowExcerpt(excerpt, run);
    for (const block of listShownBlocks(part)) {
      const whole = blocks[findFirst(blocks.length, (place) => (blocks[place]?.end ?? 0) > block.start)] ?? block;
      page.add(block, whole, (place) => renderBlock(block, part, place, links));
    }
  }
  const isCut = (runs.at(-1)?.end ?? excerpt.start) < (blocks.at(-1)?.end ?? excerpt.end);
  if (isCut || gaps.includes("after")) page.leaveOut();
  return page.finish();
}

/** Markdown that is written block by block. */
class Page {
  readonly #text: string;
  readonly #start: number;
  /** The depth of the outermost list. */
  readonly #base: number;
  #written = "";
  #last: { readonly block: ShownBlock; readonly whole: ShownBlock; readonly form: RenderedBlock["form"] } | undefined;
  #hasGap = false;
  /** The last number on each level of the list that is open; a level without one has NaN. */
  #numbers: number[] = [];

  constructor(text: string, start: number, base: number) {
    this.#text = text;
    this.#start = start;
    this.#base = base;
  }

  /** Something is left out here. */
  leaveOut(): void {
    this.#hasGap = true;
  }

  add(block: ShownBlock, whole: ShownBlock, render: (place: ListPlace) => RenderedBlock): void {
    const rendered = render(this.#findPlace(block));
    const { body, form } = rendered;
    if (this.#hasGap && this.#last?.whole === whole && form === "words") {
      this.#write(` ${GAP} ${body}`, block, { ...rendered, first: "" }, "goes-on");
    } else {
      const isCutOff = this.#hasGap && form === "words" && (block.start > whole.start || this.#last?.form !== "words");
      if (this.#hasGap && !isCutOff) this.#markGap();
      this.#part(block);
      this.#nameNote(block);
      this.#write(isCutOff ? `${GAP} ${body}` : body, block, rendered, "begins");
    }
    this.#hasGap = false;
    this.#count(block);
    const tail = this.#sliceTail(block);
    this.#last = { block, whole, form };
    this.#openDirections = closeDirections(tail);
  }

  finish(): string {
    if (this.#hasGap) this.#markGap();
    return this.#written;
  }

  /** What ends the directions that the last block leaves open. */
  #openDirections = "";

  #markGap(): void {
    this.#hasGap = false;
    if (this.#last === undefined) this.#written += GAP;
    else if (this.#last.form === "words") this.#written += `${this.#openDirections} ${GAP}`;
    else this.#written += `\n${isQuoted(this.#last.block) ? QUOTE : ""}${GAP}`;
  }

  #part(block: ShownBlock): void {
    const last = this.#last?.block;
    if (last === undefined) {
      if (this.#written !== "") this.#written += "\n";
      return;
    }
    const isSame = isSameQuotation(last, block);
    const isWide = isSame ? this.#isParted(last, block) : isQuoted(last) || isQuoted(block);
    this.#written += isWide ? `\n${isSame && isQuoted(block) ? QUOTE : ""}\n` : "\n";
  }

  // As in the source; a heading stands with what it is above, and the items of a list stand together.
  #isParted(last: ShownBlock, block: ShownBlock): boolean {
    if (last.kind === "heading" || last.kind === "code" || block.kind === "code") return false;
    if (last.kind === "table" || block.kind === "table") return true;
    if (findDepth(last) > 0 && findDepth(block) > 0) return false;
    return arePartedWidely({ start: this.#start, text: this.#text }, last, block);
  }

  // In small print, as all own words within an excerpt.
  #nameNote(block: ShownBlock): void {
    const last = this.#last?.block;
    if (block.note === undefined || block.note.trim() === "" || (last !== undefined && isSameQuotation(last, block)))
      return;
    this.#written += `${QUOTE}-# ${renderInline(block.note.replace(/\s+/gu, " ").trim(), [])}\n`;
  }

  #write(body: string, block: ShownBlock, { first, hang }: RenderedBlock, start: "begins" | "goes-on"): void {
    const quote = isQuoted(block) ? QUOTE : "";
    if (start === "goes-on") this.#written += this.#openDirections;
    const lines = body.split("\n").map((line, index) => {
      if (index === 0) return start === "begins" ? `${quote}${first}${line}` : line;
      return line === "" ? quote : `${quote}${hang}${line}`;
    });
    this.#written += lines.join("\n");
  }

  #findPlace(block: ShownBlock): ListPlace {
    const depth = findDepth(block);
    const level = depth === 0 ? 0 : Math.min(depth - this.#base, DEEPEST - 1);
    const before = this.#numbers[level];
    return {
      level,
      isBelowItem: depth > 0 && this.#numbers.length > level,
      before: Number.isNaN(before) ? undefined : before,
    };
  }

  #count(block: ShownBlock): void {
    const { level } = this.#findPlace(block);
    if (findDepth(block) === 0 || block.kind === "code" || block.kind === "table") this.#numbers = [];
    else if (block.kind === "item") {
      this.#numbers = Array.from({ length: level }, (_, place) => this.#numbers[place] ?? Number.NaN);
      this.#numbers[level] = readItemNumber(block.mark) ?? Number.NaN;
    }
  }

  #sliceTail({ start, end }: ShownBlock): string {
    return this.#text.slice(start - this.#start, end - this.#start);
  }
}

/** How many lists a block stands in; an item stands in one at least. */
function findDepth({ kind, depth = 0 }: ShownBlock): number {
  return kind === "item" ? Math.max(1, depth) : depth;
}

function isQuoted({ quoted = 0, note }: ShownBlock): boolean {
  return quoted > 0 || note !== undefined;
}

/** The mark of an omission, escaped. */
const GAP = `\\${OMISSION}`;

/** Discord draws no quotation within another: however deep, it is one. */
const QUOTE = "> ";

/** How many lists Discord draws within one another, about; a deeper item stands on the last level. */
const DEEPEST = 10;
