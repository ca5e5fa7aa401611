import type { LineGroup, LineTable } from "./line-table.ts";

/** A line of the head of a letter: “From: Jane Doe”. */
export interface PlainField {
  readonly name: string;
  readonly value: string;
}

/** What a line states of a text; undefined where it is no field. */
export function readField(line: string): PlainField | undefined {
  const { name, value } = FIELD.exec(line)?.groups ?? {};
  return name === undefined || value === undefined ? undefined : { name: name.toLowerCase(), value };
}

/**
 * Whether a group of lines is the head that a mail program writes over an e-mail, at the top of a text: nothing but fields
 * that heads have, what it is about and who wrote it or when among them.
 */
export function isLetterHead(lines: LineTable, { first, last }: LineGroup): boolean {
  if (last - first >= MOST_FIELDS || lines.readQuoted(first) > 0) return false;
  const names = new Set<string>();
  for (let line = first; line <= last; line += 1) {
    if (line > first && lines.readIndent(line) > 0) continue;
    const name = readField(lines.read(line))?.name;
    if (name === undefined || !(HEAD_FIELDS.has(name) || name.includes("-"))) return false;
    names.add(name);
  }
  return TITLES.some((name) => names.has(name)) && ORIGINS.some((name) => names.has(name));
}

const TITLES: readonly string[] = ["subject", "title"];
const ORIGINS: readonly string[] = ["from", "author", "date"];
const OTHERS = "to cc bcc sent received sender language newsgroups organization references lines";
/** Fields of letters and of news, beside those with a hyphen (“Reply-To”). */
const HEAD_FIELDS: ReadonlySet<string> = new Set([...TITLES, ...ORIGINS, ...OTHERS.split(" ")]);
/** Lines of the longest head: mail programs write some forty. */
const MOST_FIELDS = 100;

/** Matches "Release Date: March 2005"; not "It said: no" and "http://a". */
const FIELD = /^(?<name>\p{Lu}[\p{L}-]{1,20}(?: \p{L}{2,10})?):\s+(?<value>\S.*)$/u;
