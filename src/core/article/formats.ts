import type { Span } from "../text/span.ts";
import { finishSteps } from "../text/steps.ts";
import type { ArticleText } from "./article-text.ts";
import { markdown, mdx } from "./markdown.ts";
import { plain } from "./plain-text.ts";

/** Every format that articles are written in. A new one is one file and one line here. */
export const FORMATS = { markdown, mdx, plain } as const;

export type FormatName = keyof typeof FORMATS;

/** The names of all of them. */
// The keys of an object are strings to the compiler: these are written above.
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];

/** The format of the file of that name, by its ending in any letter case; undefined when it has none of them. */
export function findFormat(file: string): FormatName | undefined {
  const name = file.toLowerCase();
  return FORMAT_NAMES.find((format) => FORMATS[format].endings.some((ending) => name.endsWith(ending)));
}

/** The endings of all formats as an English sentence names them: ".md, .mdx or .txt". */
export function nameEndings(): string {
  return new Intl.ListFormat("en", { type: "disjunction" }).format(listEndings());
}

/** How the names of files of all formats end. */
export function listEndings(): readonly string[] {
  return FORMAT_NAMES.flatMap((format) => FORMATS[format].endings);
}

/** What a reader reads of `body`, a stretch of a file's own text. */
export function readArticleText(original: string, body: Span, format: FormatName): ArticleText {
  return finishSteps(FORMATS[format].readInSteps(original, body));
}
