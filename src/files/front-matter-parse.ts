import { parse as parseToml, TomlDate, TomlError } from "smol-toml";
import type { HeadSyntax } from "./front-matter-cut.ts";
import { isFieldName } from "./front-matter-fields.ts";
import { LONGEST_YAML, readYamlAsWritten, type YamlRead } from "./read-yaml.ts";

/** What a head states: values by the name of their field, scalars as they are written, mappings as a Map. */
export interface ParsedHead {
  readonly fields: ReadonlyMap<string, unknown>;
  /** What its reader remarked, clauses. */
  readonly remarks: readonly string[];
  /** Why it could not be read as a whole, a clause without a subject; its fields were read one by one then. */
  readonly fault?: string;
  /** Fields that could not be read even so. */
  readonly unread: readonly string[];
}

/**
 * Reads a head. One that its syntax does not allow is read field by field, a field of one line as it stands (“title: Trade:
 * a report”). Undefined where it holds no fields at all: it is text between two rules then. Lines are told as the file
 * counts them, in which the head begins with `firstLine`.
 */
export function parseHead(syntax: HeadSyntax, text: string, firstLine: number): ParsedHead | undefined {
  const read = READERS[syntax](text, firstLine);
  if ("value" in read) {
    if (read.value === null) return { fields: new Map(), remarks: read.remarks, unread: [] };
    const fields = nameFields(read.value);
    return fields && { fields, remarks: read.remarks, unread: [] };
  }
  const parsed = parseFields(syntax, text, firstLine, read.fault);
  // Braces may hold prose or code as well: a head states what articles state.
  return syntax === "json" && parsed?.fields.size === 0 ? undefined : parsed;
}

// The work is bounded by the number of fields that are known: of each the first is read.
function parseFields(syntax: HeadSyntax, text: string, firstLine: number, fault: string): ParsedHead | undefined {
  const fields = new Map<string, unknown>();
  const remarks: string[] = [];
  const unread: string[] = [];
  let isHead = false;
  for (const { name, value, lines, line } of splitFields(syntax, text)) {
    isHead = true;
    if (!isFieldName(name) || fields.has(name) || unread.includes(name)) continue;
    const read = READERS[syntax](syntax === "json" ? writeObject(lines) : lines, firstLine + line);
    const own = "value" in read ? nameFields(read.value)?.get(name) : readLine(value);
    if (own === undefined) unread.push(name);
    else fields.set(name, own);
    if ("value" in read) remarks.push(...read.remarks);
  }
  return isHead ? { fields, remarks, fault, unread } : undefined;
}

interface Field {
  readonly name: string;
  /** What stands behind its name, on its line and those below that belong to it. */
  readonly value: string;
  readonly lines: string;
  /** Which line of the head it begins with, from 0. */
  readonly line: number;
}

function splitFields(syntax: HeadSyntax, text: string): Field[] {
  const fields: Field[] = [];
  let lines = "";
  let begun = 0;
  const close = (): void => {
    const [all = "", name = ""] = FIELD[syntax].exec(lines) ?? [];
    if (name !== "") fields.push({ name, value: lines.slice(all.length), lines, line: begun });
  };
  for (const [number, line] of text.split(/(?<=\n)/u).entries()) {
    // What stands in a table of TOML is no field of the head.
    if (syntax === "toml" && TABLE.test(line)) break;
    if (FIELD[syntax].test(line)) {
      close();
      lines = line;
      begun = number;
    } else lines += line;
  }
  close();
  return fields;
}

// One field of an object with the braces of its own, and without the commas that part it from the others.
function writeObject(lines: string): string {
  return `{${lines.replace(OBJECT_START, "").replace(OBJECT_END, "")}}`;
}

function readLine(value: string): string | undefined {
  const line = value.trim();
  if (line.includes("\n") || BLOCK.test(line)) return undefined;
  return QUOTED.exec(line)?.[2] ?? UNCLOSED.exec(line)?.[1] ?? line;
}

const READERS: Readonly<Record<HeadSyntax, (text: string, firstLine: number) => YamlRead>> = {
  yaml: readYamlAsWritten,
  toml: (text, line) => readStrict(() => parseToml(text, { maxDepth: DEEPEST }), "TOML", text, line),
  json: (text, line) => readStrict(() => JSON.parse(text), "JSON", text, line),
};

function readStrict(parse: () => unknown, name: string, text: string, firstLine: number): YamlRead {
  if (text.length > LONGEST_YAML) return { fault: `is longer than ${LONGEST_YAML / 1024} kB` };
  try {
    return { value: mapObjects(parse(), DEEPEST), remarks: [] };
  } catch (error) {
    const message = error instanceof Error ? (error.message.split("\n", 1)[0] ?? "") : String(error);
    const line = findLine(error, message, text);
    const place = line === undefined ? "" : ` at line ${firstLine + line - 1}`;
    return { fault: `is not valid ${name}: ${message.replace(PLACE, "").slice(0, LONGEST_FAULT)}${place}` };
  }
}

// The one tells the line, from 1, the other the letter that it stumbled over, and in its words alone.
function findLine(error: unknown, message: string, text: string): number | undefined {
  if (error instanceof TomlError) return error.line;
  const position = PLACE.exec(message)?.groups?.position;
  return position === undefined ? undefined : text.slice(0, Number(position)).split("\n").length;
}

/** Objects as Maps: a field may be named “constructor”. Dates as they are written. */
function mapObjects(value: unknown, depth: number): unknown {
  if (depth === 0) throw new Error(`it is nested deeper than ${DEEPEST} levels`);
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map((item) => mapObjects(item, depth - 1));
  if (typeof value !== "object" || value === null) return value;
  return new Map(Object.entries(value).map(([name, item]) => [name, mapObjects(item, depth - 1)]));
}

function nameFields(value: unknown): Map<string, unknown> | undefined {
  if (!(value instanceof Map)) return undefined;
  return new Map([...value].flatMap(([name, item]) => (typeof name === "string" ? [[name, item] as const] : [])));
}

/** Levels of lists and tables in one another. */
const DEEPEST = 24;
/** Matches the end of "Unexpected end of input at position 9" and of "in JSON at position 9 (line 2 column 1)"; not "at noon". */
const PLACE = / at position (?<position>\d+)(?: \(.*\))?$/u;
/** Code units. */
const LONGEST_FAULT = 200;

const FIELD = {
  /** Matches the "title:" of "title: A"; not " title: A" and not "He said: no". */
  yaml: /^["']?([\w-]+)["']?[ \t]*:(?=\s|$)/u,
  /** Matches the "title =" of "title = 'A'"; not "[title]". */
  toml: /^["']?([\w-]+)["']?[ \t]*=/u,
  /** Matches '{ "title":' and '  "title":'; not "title:". */
  json: /^\s*(?:\{\s*)?"([\w-]+)"[ \t]*:/u,
} as const;
/** Matches the line "[params]"; not "tags = [1]". */
const TABLE = /^[ \t]*\[/u;
/** Matches "[a, b" without its end, "{a", "| " and "&a", which begin what is no line of words; not "[New] A" and not "a". */
const BLOCK = /^(?:\[[^\]]*$|\{|[|>][-+\d]*$|[&*]\w)/u;
/** Matches '"A"' with the A in the second group; not '"A" and "B'. */
const QUOTED = /^(["'])(.*)\1$/u;
/** Matches '"A' whose end is forgotten, the A in a group; not "'Tis A" and not '"A" and B'. */
const UNCLOSED = /^"([^"]+)$/u;
/** Matches the brace before the first field of an object; not one within. */
const OBJECT_START = /^\s*\{/u;
/** Matches ",," and "}" behind the last value; not "a". */
const OBJECT_END = /[\s,}]+$/u;
