import type { ComparedWord } from "../text/compared-words.ts";
import type { Step } from "./align.ts";
import type { SourceWindow } from "./find-windows.ts";
import { isBracketed, type QuotedWords } from "./quoted-words.ts";
import { isShownSo } from "./shown-words.ts";
import { isSpellingVariant } from "./spelling-variants.ts";

/** What stands in the quotation in the place of what stands in the article; one of the two may be empty. */
export interface Change {
  /** Numbers of words: those of the article that are missing, and those of the quotation that are more. */
  readonly removed: readonly number[];
  readonly added: readonly number[];
  /**
   * - `brackets`: the writer put it in square brackets, which says that it is not the article's.
   * - `spelling`: the same word as it is spelled in Britain and in America.
   * - `page`: the same words as a page shows them, see `isShownSo`.
   * - `other`: all else.
   */
  readonly kind: "brackets" | "spelling" | "page" | "other";
}

/** The words of a quotation beside those of a stretch of an article. */
interface Aligned {
  readonly steps: readonly Step[];
  readonly window: SourceWindow;
}

/** The changes of a comparison, in order; empty where all words are the same. */
export function findChanges(quoted: QuotedWords, { steps, window }: Aligned): Change[] {
  return groupSteps(steps).map((group) => {
    const { removed, added } = group;
    return { removed, added, kind: tellKind(group, quoted, window) };
  });
}

/** The words of the article that a change leaves out. */
export function readRemoved({ removed }: Change, { window }: Pick<Aligned, "window">): ComparedWord[] {
  return removed.flatMap((number) => window.words[number] ?? []);
}

/** The words that a change has more. */
export function readAdded({ added }: Change, quoted: QuotedWords): ComparedWord[] {
  return added.flatMap((number) => quoted.words[number] ?? []);
}

/** A change, and the last word of the article before it. */
interface Group extends Omit<Change, "kind"> {
  readonly before: number | undefined;
}

function groupSteps(steps: readonly Step[]): Group[] {
  const groups: { removed: number[]; added: number[]; before: number | undefined }[] = [];
  let isOpen = false;
  let before: number | undefined;
  for (const step of steps) {
    if (step.kind === "same") {
      isOpen = false;
      before = step.source;
    } else {
      if (!isOpen) groups.push({ removed: [], added: [], before });
      isOpen = true;
      if (step.kind === "removed") groups.at(-1)?.removed.push(step.source);
      else groups.at(-1)?.added.push(step.quoted);
    }
  }
  return groups;
}

function tellKind({ removed, added, before }: Group, quoted: QuotedWords, window: SourceWindow): Change["kind"] {
  if (added.length === 0) return "other";
  if (added.every((number) => isBracketed(quoted, number))) return "brackets";
  const own = added.flatMap((number) => quoted.words[number] ?? []);
  const source = removed.flatMap((number) => window.words[number] ?? []);
  if (isShownSo(quoted.text, own, source, window.article, before === undefined ? undefined : window.words[before])) {
    return "page";
  }
  const areVariants =
    added.length === removed.length &&
    added.every((number, at) => {
      const [own, source] = [quoted.words[number], window.words[removed[at] ?? -1]];
      return own !== undefined && source !== undefined && isSpellingVariant(own.key, source.key);
    });
  return areVariants ? "spelling" : "other";
}
