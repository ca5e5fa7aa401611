import { eastAsianWidth } from "get-east-asian-width";

/** The cells of a table as text; `head` names the columns. */
export interface Cells {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * A table in lines of equal columns, for letters of one width:
 *
 *     Spell     Level
 *     ────────  ─────
 *     Fireball  3
 *
 * Undefined when a line would be wider than `most` columns, or a cell has several lines.
 */
export function alignTable({ head, rows }: Cells, most: number): string[] | undefined {
  const lines = head.length > 0 ? [head, ...rows] : rows;
  const widths: number[] = [];
  for (const cells of lines) {
    for (const [column, cell] of cells.entries()) {
      if (cell.includes("\n")) return undefined;
      widths[column] = Math.max(widths[column] ?? 0, measureWidth(cell));
    }
  }
  if (widths.reduce((sum, width) => sum + width, PARTING.length * (widths.length - 1)) > most) return undefined;
  const rule = head.length > 0 ? [widths.map((width) => RULE.repeat(width)).join(PARTING)] : [];
  const [first, ...others] = lines.map((cells) => padCells(cells, widths));
  return first === undefined ? [] : [first, ...rule, ...others];
}

/** How many columns a text takes where letters have one width: two for a wide letter, none for what is set over another. */
export function measureWidth(text: string): number {
  let width = 0;
  for (const { segment } of SEGMENTER.segment(text)) {
    const letter = segment.codePointAt(0) ?? 0;
    width += PICTURE.test(segment)
      ? 2
      : NARROWEST.test(segment)
        ? 0
        : eastAsianWidth(letter, { ambiguousAsWide: false });
  }
  return width;
}

function padCells(cells: readonly string[], widths: readonly number[]): string {
  return widths
    .map((width, column) => {
      const cell = cells[column] ?? "";
      return `${cell}${" ".repeat(width - measureWidth(cell))}`;
    })
    .join(PARTING)
    .trimEnd();
}

const SEGMENTER = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Between two columns. */
const PARTING = "  ";
/** Below the names of the columns. */
const RULE = "─";

/** Matches "😀" and "❤️"; not "❤" nor "1". */
const PICTURE = /^(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F)/u;
/** Matches a lone accent and a zero-width space; not "a" with an accent. */
const NARROWEST = /^[\p{M}\p{Cf}\p{Cc}]/u;
