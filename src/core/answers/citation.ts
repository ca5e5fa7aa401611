import type { Article } from "../article/article.ts";
import { writeArticleKey } from "../article/receipt.ts";

/** A way to write a citation. */
export type CitationStyle = "plain" | "bibtex" | "ris" | "csl-json";

/**
 * The citation of an article, of one passage of it where a number is given. Only what the article states is written:
 * an author stays one name, as it is written there.
 */
export function writeCitation(article: Article, style: CitationStyle, passage?: number): string {
  switch (style) {
    case "plain":
      return writePlain(article, passage);
    case "bibtex":
      return writeBibtex(article, passage);
    case "ris":
      return writeRis(article, passage);
    case "csl-json":
      return writeCslJson(article, passage);
  }
}

function writePlain({ author, title, source, date, url }: Article, passage: number | undefined): string {
  const place = passage === undefined ? undefined : `passage ${passage}`;
  const parts = [author, `“${title}”`, source, date, place].filter((part) => part !== undefined);
  return `${parts.join(", ")}.${url === undefined ? "" : ` ${url}`}`;
}

/** Fields of BibTeX's `misc` (https://www.bibtex.com/e/misc-entry): names in double braces are taken as they are. */
function writeBibtex(article: Article, passage: number | undefined): string {
  const { author, title, source, date, url } = article;
  const [year, month, day] = date?.split("-") ?? [];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["author", author === undefined ? undefined : `{${escapeBibtex(author)}}`],
    ["title", `{${escapeBibtex(title)}}`],
    ["howpublished", source === undefined ? undefined : escapeBibtex(source)],
    ["year", year],
    ["month", month],
    ["day", day],
    ["note", passage === undefined ? undefined : `passage ${passage}`],
    ["url", url === undefined ? undefined : escapeBibtexUrl(url)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return `@misc{verbatim-${writeArticleKey(article)},\n${lines.join(",\n")}\n}`;
}

/** Tags of RIS (https://en.wikipedia.org/wiki/RIS_(file_format)); lines end as the format demands. */
function writeRis(article: Article, passage: number | undefined): string {
  const { author, title, source, date, url } = article;
  const [year, month = "", day = ""] = date?.split("-") ?? [];
  const tags: readonly (readonly [string, string | undefined])[] = [
    ["TY", url === undefined ? "GEN" : "ELEC"],
    ["AU", author],
    ["TI", title],
    ["PB", source],
    ["PY", year],
    ["DA", year === undefined ? undefined : `${year}/${month}/${day}/`],
    ["SE", passage?.toString()],
    ["UR", url],
    ["ID", `verbatim-${writeArticleKey(article)}`],
  ];
  const lines = tags.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${toLine(value)}`]));
  return [...lines, "ER  - "].join("\r\n");
}

/** An item of the CSL 1.0 JSON schema (https://github.com/citation-style-language/schema). */
function writeCslJson(article: Article, passage: number | undefined): string {
  const { author, title, source, date, url, lang } = article;
  const item = {
    id: `verbatim-${writeArticleKey(article)}`,
    type: url === undefined ? "document" : "webpage",
    title,
    ...(author !== undefined && { author: [{ literal: author }] }),
    ...(source !== undefined && { publisher: source }),
    ...(date !== undefined && { issued: { "date-parts": [date.split("-").map(Number)] } }),
    ...(passage !== undefined && { section: `passage ${passage}` }),
    ...(lang !== undefined && { language: lang }),
    ...(url !== undefined && { URL: url }),
  };
  return JSON.stringify([item], null, 2);
}

function escapeBibtex(text: string): string {
  return toLine(text).replace(BIBTEX_SPECIAL, (letter) => BIBTEX_ESCAPES.get(letter) ?? `\\${letter}`);
}

// In an address only what would end the field needs care.
function escapeBibtexUrl(url: string): string {
  return url.replace(/[{}\\]/gu, (letter) => encodeURIComponent(letter));
}

function toLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

const BIBTEX_ESCAPES: ReadonlyMap<string, string> = new Map([
  ["\\", "\\textbackslash{}"],
  ["~", "\\textasciitilde{}"],
  ["^", "\\textasciicircum{}"],
]);

/** Matches each of \ { } % & # $ _ ~ ^; not "-". */
const BIBTEX_SPECIAL = /[\\{}%&#$_~^]/gu;
