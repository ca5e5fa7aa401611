import { stat } from "node:fs/promises";
import path from "node:path";
import type { ArticleSource, Metadata } from "../core/article/article.ts";
import type { Problem, ProblemKind, Severity } from "../core/article/problem.ts";
import type { FrontMatter } from "./front-matter.ts";
import { type HeadRemark, readFields } from "./front-matter-fields.ts";
import { parseHead } from "./front-matter-parse.ts";
import { readScalar } from "./front-matter-values.ts";
import { readText, type SizeLimit } from "./read-text.ts";
import { LONGEST_YAML } from "./read-yaml.ts";

/** The file of a folder that states what holds for the articles below it. */
export const DEFAULTS_FILE = "_defaults.yaml";

/** What the folders of an article state for it. */
export type Inherited =
  | { readonly kind: "known"; readonly metadata: Metadata; readonly address?: AddressBase }
  /** A file of defaults could not be read: a limit may stand in it. */
  | { readonly kind: "unknown"; readonly file: string; readonly mayPass: boolean };

/** Where the articles of a folder stand on the web. */
interface AddressBase {
  /** The folder's path inside the corpus. */
  readonly folder: string;
  /** An address that an article's own path is put behind; `{path}` and `{name}` in it stand for the file, below the folder. */
  readonly url: string;
}

/** What one file of defaults states. */
interface FolderDefaults {
  readonly inherited: Inherited;
  readonly problems: readonly Problem[];
}

/** Whether that file states what holds for others, and is no article. */
export function isDefaultsFile(id: string): boolean {
  return path.posix.basename(id) === DEFAULTS_FILE;
}

/** The folder that the defaults of that file are for: "" for the corpus folder. */
export function readDefaultsFolder(id: string): string {
  return id.slice(0, Math.max(0, id.length - DEFAULTS_FILE.length - 1));
}

/** Reads what folders of the corpus in `folder` state; each file is read once. */
export class DefaultsReader {
  readonly #folder: string;
  readonly #known = new Map<string, Promise<FolderDefaults>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What is wrong with the file of defaults at `id`, and whether that may pass by itself. */
  async readOwn(id: string): Promise<{ readonly problems: readonly Problem[]; readonly mayPass: boolean }> {
    const { inherited, problems } = await this.#read(readDefaultsFolder(id));
    return { problems, mayPass: inherited.kind === "unknown" && inherited.mayPass };
  }

  /** What the folders above an article state, the nearest one last and first heard. */
  async readFor(id: string): Promise<Inherited> {
    let metadata: Metadata = {};
    let address: AddressBase | undefined;
    for (const folder of listFolders(id)) {
      const { inherited } = await this.#read(folder);
      if (inherited.kind === "unknown") return inherited;
      metadata = { ...metadata, ...inherited.metadata };
      address = inherited.address ?? address;
    }
    return { kind: "known", metadata, ...(address !== undefined && { address }) };
  }

  #read(folder: string): Promise<FolderDefaults> {
    const known = this.#known.get(folder) ?? readFolder(this.#folder, folder);
    this.#known.set(folder, known);
    return known;
  }
}

/**
 * What an article states, and its folders where it states nothing. `inherited` says in text what is the folders', absent
 * where nothing is.
 */
export function inherit(
  id: string,
  own: Pick<FrontMatter, "metadata" | "path">,
  { metadata: shared, address }: Inherited & { readonly kind: "known" },
): Pick<ArticleSource, "metadata" | "inherited"> {
  const url = own.metadata.url ?? (address && buildAddress(id, own.path, address));
  const metadata = { ...shared, ...own.metadata, ...(url !== undefined && { url }) };
  // In the order in which fields are read.
  const taken = Object.entries(metadata).filter(([name]) => !Object.hasOwn(own.metadata, name));
  return { metadata, ...(taken.length > 0 && { inherited: JSON.stringify(taken) }) };
}

// The address of an article that states none of its own; undefined where its folders do not tell it either.
function buildAddress(id: string, own: string | undefined, base: AddressBase): string | undefined {
  const below = base.folder === "" ? id : id.slice(base.folder.length + 1);
  const name = below.slice(0, below.length - path.posix.extname(below).length);
  if (PLACE.test(base.url)) {
    const fill = (place: string): string =>
      encodeURI(place === "{path}" ? below : name).replace(/[?#]/gu, encodeURIComponent);
    return parseUrl(base.url.replace(PLACES, fill));
  }
  if (own === undefined) return undefined;
  // A path from the site's root on goes behind the base; any other one behind the folder that the file is in.
  const start = base.url.endsWith("/") ? base.url : `${base.url}/`;
  const place = own.startsWith("/") ? own.slice(1) : path.posix.join(path.posix.dirname(below), own);
  return parseUrl(place, start);
}

function parseUrl(url: string, base?: string): string | undefined {
  return URL.canParse(url, base) ? new URL(url, base).href : undefined;
}

/** The folders above an article, the corpus folder first. */
function* listFolders(id: string): Generator<string> {
  yield "";
  for (let end = id.indexOf("/"); end !== -1; end = id.indexOf("/", end + 1)) yield id.slice(0, end);
}

async function readFolder(corpus: string, folder: string): Promise<FolderDefaults> {
  const id = folder === "" ? DEFAULTS_FILE : `${folder}/${DEFAULTS_FILE}`;
  const file = path.join(corpus, id);
  // An editor that saves makes a file empty for a moment.
  const found = await stat(file).catch(() => undefined);
  const read = found?.size === 0 ? ({ kind: "none" } as const) : await readText(file, LARGEST_FILE);
  switch (read.kind) {
    case "none":
      return { inherited: { kind: "known", metadata: {} }, problems: [] };
    case "refused":
      return refuse(id, `${read.fault} ${NOT_SERVED}`, read.mayPass);
    case "text":
      return readStated(folder, id, read.text);
  }
}

function readStated(folder: string, id: string, text: string): FolderDefaults {
  const lines = text.replace(MARK_LINES, "");
  const head = parseHead("yaml", lines, text.startsWith("---") ? 2 : 1);
  if (head === undefined || head.fault !== undefined) {
    const fault = head?.fault ?? "has to be a list of “field: value” lines";
    return refuse(id, `The file ${fault}. ${NOT_SERVED}`, false);
  }
  const { metadata, path: relative, remarks, breaksLimit } = readFields(head.fields);
  if (breaksLimit) return refuse(id, `max_quote has to be a number of words from 1 to 99999. ${NOT_SERVED}`, false);
  const kept = Object.entries(metadata).filter(([name]) => SHARED.has(name));
  const lost = Object.keys(metadata).filter((name) => !SHARED.has(name) && name !== "url");
  const url = metadata.url === undefined ? undefined : (readTemplate(head.fields) ?? metadata.url);
  const problems = [
    ...remarks,
    ...head.remarks.map((message) => remark("head", `The file: ${message}.`)),
    ...lost.map((field) => remark("defaults", `It is not for a whole folder. It is left out.`, field)),
    ...(relative === undefined
      ? []
      : [remark("field", "It has to be an address that begins with https:// or http://.", "url")]),
  ];
  return {
    inherited: {
      kind: "known",
      // What is kept has the types that it had.
      metadata: Object.fromEntries(kept) as Metadata,
      ...(url !== undefined && { address: { folder, url } }),
    },
    problems: problems.map((problem) => ({ ...problem, file: id })),
  };
}

// Read as an address a place in braces is written in other letters.
function readTemplate(fields: ReadonlyMap<string, unknown>): string | undefined {
  return [...fields.values()].map(readScalar).find((value) => value !== undefined && PLACE.test(value));
}

function remark(kind: ProblemKind, message: string, field?: string): HeadRemark {
  const severity: Severity = "warning";
  return { severity, kind, message, ...(field !== undefined && { field }) };
}

function refuse(id: string, message: string, mayPass: boolean): FolderDefaults {
  return {
    inherited: { kind: "unknown", file: id, mayPass },
    problems: [{ severity: "error", kind: "defaults", file: id, message }],
  };
}

const NOT_SERVED = "It may state a limit (max_quote): what stands below is not served.";

/** What may be said of all articles of a folder. */
const SHARED: ReadonlySet<string> = new Set<keyof Metadata>([
  "author",
  "source",
  "date",
  "lang",
  "license",
  "collection",
  "maxQuote",
  "tags",
]);

const LARGEST_FILE: SizeLimit = { bytes: 4 * LONGEST_YAML, lines: LONGEST_YAML, advice: "Shorten it." };

/** Matches "{path}" and "{name}" in an address; not "{file}". */
const PLACE = /\{(?:path|name)\}/u;
const PLACES = new RegExp(PLACE, "gu");
/** Matches the lines "---" around the fields; not "a: ---". */
const MARK_LINES = /^---[ \t]*\n|\n(?:---|\.\.\.)[ \t]*\n*$/gu;
