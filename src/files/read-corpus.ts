import type { Dirent } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Article } from "../core/article.ts";
import { buildArticle } from "../core/build-article.ts";
import type { Problem } from "../core/problem.ts";
import type { Lexicon } from "../core/search/lexicon.ts";
import { buildSynonyms } from "../core/search/synonyms.ts";
import { decodeText } from "./decode.ts";
import { readErrorCode } from "./error-code.ts";
import { readFrontMatter } from "./front-matter.ts";
import { loadLanguages } from "./load-languages.ts";
import { readSynonyms, SYNONYMS_FILE } from "./read-synonyms.ts";

/** The corpus folder is missing or cannot be read: nothing can be served. */
export class CorpusError extends Error {
  override readonly name = "CorpusError";
}

/** What a corpus folder holds, and what is wrong with its files. */
export interface Corpus {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
  /** How the articles' words are read. */
  readonly lexicon: Lexicon;
}

/**
 * Reads every `.md` and `.txt` file below `folder`, in order of their paths. A bad file becomes a problem and the others
 * are served; hidden files are passed over. Throws CorpusError when there is no such folder.
 */
export async function readCorpus(folder: string): Promise<Corpus> {
  const articles: Article[] = [];
  const problems: Problem[] = [];
  const files = await listFiles(folder);
  for (let at = 0; at < files.length; at += READ_AT_ONCE) {
    const reading = files.slice(at, at + READ_AT_ONCE).map((id) => readArticle(folder, id));
    for (const read of await Promise.all(reading)) {
      if (read.article !== undefined) articles.push(read.article);
      problems.push(...read.problems);
    }
  }
  const languages = await loadLanguages(articles.map(({ lang }) => lang));
  const { groups, problems: faults } = await readSynonyms(folder);
  problems.push(...faults);
  return { articles, problems, lexicon: { languages, synonyms: buildSynonyms(groups, languages) } };
}

/** Reads one file of the corpus, named by its path inside the folder. Never throws for what the file holds. */
export async function readArticle(
  folder: string,
  id: string,
): Promise<{ readonly article?: Article; readonly problems: readonly Problem[] }> {
  const format = FORMATS.get(path.extname(id).toLowerCase());
  if (format === undefined) return { problems: [warn(id, "Not a .md or .txt file: it is not served.")] };
  const file = path.join(folder, id);
  let bytes: Uint8Array;
  try {
    const { size } = await stat(file);
    if (size > LARGEST_FILE) return { problems: [fail(id, "The file is larger than 64 MiB. Split it.")] };
    bytes = await readFile(file);
  } catch (error) {
    return { problems: [fail(id, `The file cannot be read: ${readErrorCode(error)}.`)] };
  }
  const decoded = decodeText(bytes);
  if ("fault" in decoded) return { problems: [fail(id, decoded.fault)] };
  const front = readFrontMatter(decoded.text);
  if ("fault" in front) return { problems: [fail(id, front.fault)] };
  const { metadata, body, warnings } = front;
  const article = buildArticle({ id, text: decoded.text, body, format, metadata });
  const problems: Problem[] = warnings.map((warning) => ({ severity: "warning", file: id, ...warning }));
  if (article.blocks.length === 0) problems.push(warn(id, "The file holds no text below its front matter."));
  return { article, problems };
}

async function listFiles(folder: string): Promise<string[]> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    throw new CorpusError(
      `CORPUS_DIR: ${folder} cannot be read (${readErrorCode(error)}). Create it or name another folder.`,
    );
  }
  return entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .filter(isCorpusFile)
    .sort();
}

/** Whether a path inside the folder is that of a file to serve: not hidden, and not one that sets the search up. */
export function isCorpusFile(id: string): boolean {
  return !id.split("/").some((part) => part.startsWith(".")) && !SETTINGS.has(id);
}

function warn(file: string, message: string): Problem {
  return { severity: "warning", file, message };
}

function fail(file: string, message: string): Problem {
  return { severity: "error", file, message };
}

const FORMATS: ReadonlyMap<string, "markdown" | "plain"> = new Map([
  [".md", "markdown"],
  [".txt", "plain"],
]);

/** Files of the corpus folder that set the search up and are no articles. */
const SETTINGS: ReadonlySet<string> = new Set([SYNONYMS_FILE]);

/** A disk answers several requests in about the time of one; few enough that large files do not fill the memory. */
const READ_AT_ONCE = 8;

/** Bytes: a book has one megabyte, and the index of a file of this size still fits into a small machine. */
const LARGEST_FILE = 64 * 1024 * 1024;
