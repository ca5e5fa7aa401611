import { type ExcerptContext, showContext } from "../core/article/context.ts";
import type { Library } from "../core/library/library.ts";
import { layOutContexts } from "../layout/lay-out-excerpt.ts";
import { limitWords } from "../layout/limit-words.ts";
import { choosePage, type Page } from "../layout/page.ts";
import type { Section, Sheet } from "../layout/sheet.ts";
import type { Words } from "../layout/words/words.ts";

/** Which part of a sheet is to be shown. */
export interface Choice {
  /** Counts from 1; the nearest page where there is none of that number. */
  readonly page: number;
  /** Places on the page, from 1, whose context is open. */
  readonly open: readonly number[];
  /** A remark above the answer's own. */
  readonly remark?: string;
}

/** A page as it is shown in every front end. */
export interface ComposedPage {
  /** What is shown, before contexts are opened. */
  readonly page: Page;
  /** The page's sections, contexts opened, within the limits of their sources. */
  readonly sections: readonly Section[];
  /** All remarks, what was left out for the sake of a source among them; empty when there is none. */
  readonly note: string;
}

/** Chooses a page, opens contexts on it, and keeps what is shown within the limits of the sources. */
export async function composePage(sheet: Sheet, choice: Choice, library: Library, words: Words): Promise<ComposedPage> {
  const page = choosePage(sheet, choice.page);
  const contexts = await openContexts(page.sections, choice.open, library);
  const { sections, limits } = limitWords(layOutContexts(page.sections, contexts, words));
  const remarks = [choice.remark, sheet.note, limits.length === 0 ? undefined : words.quoteLimit(limits)];
  return { page, sections, note: remarks.filter((part) => part !== undefined).join(" ") };
}

// What stands around the excerpts in the places `open`, from 1, as far as the library still has them.
async function openContexts(
  sections: readonly Section[],
  open: readonly number[],
  library: Library,
): Promise<ReadonlyMap<number, ExcerptContext>> {
  const contexts = new Map<number, ExcerptContext>();
  for (const place of open) {
    const section = sections[place - 1];
    if (section?.kind !== "excerpt") continue;
    const source = await library.openArticle(section.excerpt.article);
    const context = source && showContext(section.excerpt, source.passages, library.version);
    if (context !== undefined) contexts.set(place, context);
  }
  return contexts;
}
