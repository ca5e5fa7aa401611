import { expect } from "vitest";
import type { Excerpt } from "../../src/core/article/excerpt.ts";
import { listShownBlocks, type ShownBlock } from "../../src/layout/shown-blocks.ts";
import { splitPieces } from "./read-markdown.ts";
import { joinShown, readShown } from "./read-shown.ts";

// What the parser of the tests reads of a message is compared with the source by words: white space is the page's, not the
// text's. What the bot adds of its own is known: marks of lists, a picture's sign, a footnote's label and its marks, the names of columns.

/** That `rendered`, Discord Markdown, reads as all words of the excerpt in their order, and nothing else but own marks. */
export function expectReading(excerpt: Excerpt, rendered: string): void {
  let rest = readWords(rendered);
  for (const block of listShownBlocks(excerpt)) {
    const forms = FORMS.map((form) => fold(listWords(block, excerpt, form).join(" ")));
    // Block by block: a table is one or the other, whichever the words go on with.
    const found = forms.find((words) => rest.startsWith(words)) ?? forms.at(-1) ?? "";
    expect(rest.slice(0, found.length)).toBe(found);
    rest = rest.slice(found.length).trim();
  }
  expect(rest).toBe("");
}

/** That `rendered`, Discord Markdown with gaps, reads as pieces of the words of the excerpt in their order. */
export function expectPieces(excerpt: Excerpt, rendered: string): void {
  const pieces = splitPieces(readWords(rendered));
  if (pieces.length === 1) {
    expectReading(excerpt, rendered);
    return;
  }
  const wholes = FORMS.map((form) =>
    fold(
      listShownBlocks(excerpt)
        .flatMap((block) => listWords(block, excerpt, form))
        .join(" "),
    ),
  );
  const missed = wholes.map((whole) => findMissed(whole, pieces));
  expect(missed).toContain(undefined);
}

// The mark of an item stands before a gap at its start: "• […] the rest".
function findMissed(whole: string, pieces: readonly string[]): string | undefined {
  let at = 0;
  for (const piece of pieces) {
    const forms = [piece, piece.replace(OWN_MARK, "")];
    const words = forms.find((form) => whole.indexOf(form, at) >= 0);
    if (words === undefined) return piece;
    at = whole.indexOf(words, at) + words.length;
  }
  return undefined;
}

function readWords(rendered: string): string {
  return fold(joinShown(readShown(rendered)).replace(RULE, ""));
}

function fold(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

// A note that is shown is marked where it belongs.
function listNoteMarks({ inline, blocks }: Excerpt): readonly { readonly at: number; readonly text: string }[] {
  const notes = new Set(blocks.flatMap((block) => (block.kind === "footnote" ? block.label : [])));
  return inline.flatMap((mark) =>
    mark.kind === "note-mark" && notes.has(mark.label) ? { at: mark.start, text: `[${mark.label}]` } : [],
  );
}

const FORMS = ["code", "lines"] as const;

function listWords(block: ShownBlock, excerpt: Excerpt, form: (typeof FORMS)[number]): string[] {
  const text = ({ start, end }: { start: number; end: number }): string => {
    const marks = listNoteMarks(excerpt).filter(({ at }) => at > start && at <= end);
    const places = [start, ...marks.map(({ at }) => at), end];
    return places
      .slice(1)
      .map((place, index) => {
        const words = excerpt.text.slice((places[index] ?? start) - excerpt.start, place - excerpt.start);
        return `${words}${marks[index]?.text ?? ""}`;
      })
      .join("");
  };
  switch (block.kind) {
    case "item":
      return [/^[-*+•]$/u.test(block.mark) ? "•" : block.mark, text(block)];
    case "caption":
      return ["🖼", text(block)];
    case "footnote":
      return [`[${block.label}]`, text(block)];
    case "table": {
      const { columns, head, rows } = block;
      const names = head === undefined ? columns : head.cells.map(text);
      if (form === "code") return [...names, ...rows.flatMap(({ cells }) => cells.map(text))];
      return rows.flatMap(({ cells }) => {
        const longest = Math.max(cells.length, columns.length);
        return Array.from({ length: longest }, (_, column) => {
          const name = columns[column] ?? "";
          const cell = cells[column];
          return [name === "" || /[:：]$/u.test(name) ? name : `${name}:`, cell === undefined ? "" : text(cell)];
        }).flat();
      });
    }
    case "heading":
    case "paragraph":
    case "code":
    case "turn":
    case "furniture":
      return [text(block)];
  }
}

/** Matches "─────  ───", the line below the names of columns; not "a ─". */
const RULE = /^─+(?: {2}─+)*$/gmu;

/** Matches "•" behind which an item was left out, and "[1]"; not "1.5". */
const OWN_MARK = / ?(?:•|\d+\.|[a-z\d]\)|🖼|\[[^\]]*\])$/u;
