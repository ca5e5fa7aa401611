import type { ArticlesRead } from "../core/quotes/articles-read.ts";
import type { Sheet } from "./sheet.ts";
import type { Words } from "./words/words.ts";

/** Whether all articles that matter were read. */
export function isReadWhole({ articles, of }: ArticlesRead): boolean {
  return articles >= of;
}

/** The remark that what nobody read yet may hold what was not found, and more of what was. */
export function noteReading(read: ArticlesRead, words: Words): Pick<Sheet, "note"> {
  return isReadWhole(read) ? {} : { note: words.readSoFar(read.articles, read.of) };
}
