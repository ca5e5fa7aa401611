import type { Attribution, CopySource } from "../core/article/excerpt.ts";
import type { Words } from "./words/words.ts";

/**
 * Behind an attribution, the other articles that say the same: each by what tells it from the one that is shown, its title
 * and its source, else its file. Undefined where there is none.
 */
export function renderCopies({ title, source, copies = [] }: Attribution, words: Words): string | undefined {
  const names = [...new Set(copies.map((copy) => nameCopy(copy, title, source)))];
  if (names.length === 0) return undefined;
  const more = names.length - MOST_NAMED;
  const named = names.slice(0, MOST_NAMED).join("; ");
  return words.alsoIn(more > 0 ? `${named}; +${words.formatNumber(more)}` : named);
}

function nameCopy(copy: CopySource, title: string, source: string | undefined): string {
  const own = [copy.title === title ? undefined : copy.title, copy.source === source ? undefined : copy.source];
  return own.filter((part) => part !== undefined).join(", ") || copy.id.replace(/\s+/gu, " ");
}

/** Names that a line has room for. */
const MOST_NAMED = 3;
