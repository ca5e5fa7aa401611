import type { Section, Sheet } from "./sheet.ts";

/** A part of a sheet that is shown at once. */
export interface Page {
  /** Counts from 1. */
  readonly number: number;
  /** How many there are, at least 1. */
  readonly count: number;
  readonly sections: readonly Section[];
}

/** The page of that number; the nearest one when there is none of it. A sheet without sections has one empty page. */
export function choosePage(sheet: Sheet, number: number): Page {
  const size = sheet.perPage ?? SECTIONS_PER_PAGE;
  if (sheet.window !== undefined) {
    const { before, of } = sheet.window;
    return {
      number: Math.floor(before / size) + 1,
      count: Math.max(1, Math.ceil(of / size)),
      sections: sheet.sections,
    };
  }
  const count = Math.max(1, Math.ceil(sheet.sections.length / size));
  const chosen = Math.min(Math.max(1, number), count);
  return { number: chosen, count, sections: sheet.sections.slice((chosen - 1) * size, chosen * size) };
}

/** Things of a long list that a message shows at once: what a reader takes in at a glance. */
export const PAGE_OF_LIST = 5;

/** With the two neighbours of one of them these are ten, as many as a Discord message has embeds. */
const SECTIONS_PER_PAGE = 8;
