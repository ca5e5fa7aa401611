import type { Metadata } from "../core/article/article.ts";
import type { Problem } from "../core/article/problem.ts";
import { measureEdits } from "../core/text/edit-distance.ts";
import {
  type ReadValue,
  readAddress,
  readClaim,
  readCount,
  readDate,
  readLanguage,
  readList,
  readNames,
  readPath,
  readPeople,
  readRelative,
  readScalar,
  readWords,
} from "./front-matter-values.ts";

/** Something about a head, without the file's name. */
export type HeadRemark = Omit<Problem, "file">;

/** What the fields of a head state. */
export interface StatedFields {
  readonly metadata: Metadata;
  /** How the menus of its site name it. */
  readonly label?: string;
  /** Its own part of an address: it leads nowhere without what its folder states. */
  readonly path?: string;
  /** It says that it is not to be published. */
  readonly isDraft: boolean;
  /** It states a limit that is not understood. */
  readonly breaksLimit: boolean;
  readonly remarks: readonly HeadRemark[];
}

/** Whether a field of that name is read. */
export function isFieldName(name: string): boolean {
  return FIELDS.has(foldName(name));
}

/**
 * Reads the fields of a head by the names that the usual site generators give them. What none of them means is passed over;
 * only a name that is spelled nearly as one of ours is remarked on.
 */
export function readFields(fields: ReadonlyMap<string, unknown>): StatedFields {
  const head = new Statements(fields);
  const label = head.find("label", readWords);
  const path = head.find("path", readPath) ?? head.find("url", readRelative);
  const metadata = readMetadata(head, label);
  return {
    metadata,
    ...(label !== undefined && { label }),
    ...(path !== undefined && { path }),
    isDraft: [...fields].some(([name, value]) => isDraftClaim(foldName(name), readClaim(value))),
    breaksLimit: head.states("max_quote") && metadata.maxQuote === undefined,
    remarks: head.remarks,
  };
}

function isDraftClaim(name: string, claim: boolean | undefined): boolean {
  return claim !== undefined && DRAFT_CLAIMS.get(name) === claim;
}

function readMetadata(head: Statements, label: string | undefined): Metadata {
  // Clippers of web pages name the page's address so, others the publisher.
  const page = head.find("source", readAddress);
  const isRelative = head.find("url", readRelative) !== undefined;
  const aliases = [...(head.readAll("aliases", readNames) ?? []), ...(label === undefined ? [] : [label])];
  return dropAbsent({
    title: head.read("title", readWords),
    author: head.read("author", readPeople),
    source: page === undefined ? head.read("source", readPeople) : undefined,
    date: head.read("date", readDate),
    updated: head.read("updated", readDate),
    url: (isRelative ? undefined : head.read("url", readAddress)) ?? page,
    lang: head.read("lang", readLanguage),
    license: head.read("license", readWords),
    collection: head.read("collection", readWords),
    maxQuote: head.read("max_quote", readCount),
    tags: head.readAll("tags", readList),
    aliases: aliases.length === 0 ? undefined : aliases,
    description: head.read("description", readWords),
  });
}

/** The values that a head gives for each field, by whatever name, in the order in which they are asked. */
class Statements {
  readonly remarks: HeadRemark[] = [];
  readonly #values = new Map<Field, Statement[]>();

  constructor(fields: ReadonlyMap<string, unknown>) {
    for (const [name, value] of fields) {
      const known = FIELDS.get(foldName(name));
      if (known === undefined) this.#remarkName(name);
      // “published: true” and “copyright: false” are no date and no licence, and are not meant to be.
      else if (value !== null && value !== "" && !(CLAIMED.has(known.field) && readClaim(value) !== undefined)) {
        const values = this.#values.get(known.field) ?? [];
        values.push({ name, value, precedence: known.precedence });
        this.#values.set(known.field, values);
      }
    }
    for (const values of this.#values.values()) values.sort((a, b) => a.precedence - b.precedence);
  }

  states(field: Field): boolean {
    return this.#values.has(field);
  }

  /** The first value of the field that can be read so. */
  find<T>(field: Field, reader: ReadValue<T>): T | undefined {
    for (const { value } of this.#values.get(field) ?? []) {
      const found = reader(value);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** `find`, with a remark where values are stated and none can be read. */
  read<T>(field: Field, reader: ReadValue<T>): T | undefined {
    const found = this.find(field, reader);
    const stated = this.#values.get(field)?.[0];
    if (found === undefined && stated !== undefined) this.#remarkValue(field, stated);
    return found;
  }

  /** The words of all values of the field, each once. */
  readAll(field: Field, reader: ReadValue<readonly string[]>): readonly string[] | undefined {
    const all = new Set((this.#values.get(field) ?? []).flatMap(({ value }) => reader(value) ?? []));
    return all.size === 0 ? undefined : [...all];
  }

  #remarkValue(field: Field, { name, value }: Statement): void {
    const written = readScalar(value);
    const shown = written === undefined ? "" : ` “${written.slice(0, LONGEST_SHOWN)}” is none.`;
    const message = `It has to be ${FORMS[field]}.${shown} It is left out.`;
    this.remarks.push({ severity: "warning", kind: "field", field: name, message });
  }

  #remarkName(name: string): void {
    const folded = foldName(name);
    const near = OWN_NAMES.find((own) => own.length >= SHORTEST_MISSPELLED && measureEdits(folded, own, 1) === 1);
    if (near === undefined || folded === `${near}s` || folded.length < SHORTEST_MISSPELLED) return;
    const message = `There is no such field: “${near}” is. It is left out.`;
    this.remarks.push({ severity: "warning", kind: "misspelled", field: name, message });
  }
}

interface Statement {
  readonly name: string;
  readonly value: unknown;
  /** The name that comes first is asked first. */
  readonly precedence: number;
}

// “publishDate”, “publish_date” and “publish-date” are one name.
function foldName(name: string): string {
  return name.replace(JOINTS, "").toLowerCase();
}

function dropAbsent(metadata: { readonly [Name in keyof Metadata]: Metadata[Name] | undefined }): Metadata {
  const stated = Object.entries(metadata).filter(([, value]) => value !== undefined);
  // What is left has the types of the fields, each with a value.
  return Object.fromEntries(stated) as Metadata;
}

type Field =
  | "title"
  | "label"
  | "author"
  | "source"
  | "date"
  | "updated"
  | "url"
  | "path"
  | "lang"
  | "license"
  | "collection"
  | "max_quote"
  | "tags"
  | "aliases"
  | "description";

/** The names of each field, folded; of several that an article states the first counts. README.md has them as a table. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  title: ["title"],
  label: ["linktitle", "sidebarlabel", "navtitle", "shorttitle"],
  author: ["author", "authors", "by", "byline", "creator"],
  source: ["source", "publisher", "site", "sitename", "publication"],
  date: [
    ...["publishdate", "pubdate", "date", "published", "publishedat", "publishedon", "datepublished"],
    ...["created", "createdat", "datecreated"],
  ],
  updated: [
    ...["updated", "lastmod", "lastmodifiedat", "lastupdate", "lastupdated", "lastmodified"],
    ...["modified", "datemodified", "updatedat"],
  ],
  url: ["url", "canonicalurl", "canonical", "link"],
  path: ["permalink", "slug"],
  lang: ["lang", "language", "locale"],
  license: ["license", "licence", "copyright", "rights"],
  collection: ["collection"],
  max_quote: ["maxquote"],
  tags: ["tags", "tag", "categories", "category", "keywords", "topics"],
  aliases: ["aliases", "alias"],
  description: ["description", "summary", "excerpt", "abstract", "subtitle"],
};

const FIELDS: ReadonlyMap<string, { readonly field: Field; readonly precedence: number }> = new Map(
  // The keys of the object are the fields: they are written above.
  (Object.keys(NAMES) as Field[]).flatMap((field) =>
    NAMES[field].map((name, precedence) => [name, { field, precedence }] as const),
  ),
);

/** Field names of which a misspelling is told. */
const OWN_NAMES = [
  "title",
  "author",
  "source",
  "updated",
  "license",
  "collection",
  "maxquote",
  "aliases",
  "description",
];

/** What the value of a field has to be. */
const FORMS: Readonly<Record<Field, string>> = {
  title: "text",
  label: "text",
  author: "a name, or a list of names",
  source: "a name",
  date: "a date such as 2025-10-12",
  updated: "a date such as 2025-10-12",
  url: "an address that begins with https:// or http://",
  path: "a path",
  lang: "a language tag such as en or pt-BR, or the name of a language",
  license: "text",
  collection: "text",
  max_quote: "a number of words from 1 to 99999",
  tags: "a list of words",
  aliases: "a list of names",
  description: "text",
};

/** Fields whose names also say “yes” or “no” of something else. */
const CLAIMED: ReadonlySet<Field> = new Set<Field>(["date", "updated", "license", "source", "author"]);

/** Names of fields that say that an article is not to be published, and what they say then. */
const DRAFT_CLAIMS: ReadonlyMap<string, boolean> = new Map([
  ["draft", true],
  ["published", false],
  ["publish", false],
]);

/** Code units of a value in a message. */
const LONGEST_SHOWN = 60;
/** Code units: shorter names are near each other by chance (“data”). */
const SHORTEST_MISSPELLED = 5;
/** Matches the "_" of "max_quote"; not "q". */
const JOINTS = /[-_\s]+/gu;
