import type { FoundArticle } from "../core/library/find-articles.ts";
import type { Library } from "../core/library/library.ts";

/** The article that `named` means; undefined when there is none, and where nothing is named: a library takes the newest then. */
export async function findNamed(library: Library, named: string): Promise<FoundArticle | undefined> {
  return named === "" ? undefined : library.findArticle(named);
}
