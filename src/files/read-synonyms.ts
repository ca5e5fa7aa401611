import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { parseDocument } from "yaml";
import { z } from "zod";
import type { Problem } from "../core/problem.ts";
import { splitTerms } from "../core/terms.ts";
import { decodeText } from "./decode.ts";
import { readErrorCode } from "./error-code.ts";

/** The file of the corpus folder that lists names which mean the same. */
export const SYNONYMS_FILE = "synonyms.yaml";

/** Groups of names that mean the same, at least two in each, and what is wrong with the file. */
export interface SynonymGroups {
  readonly groups: readonly (readonly string[])[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the synonyms of a corpus folder; no group when it has no such file. A bad entry is reported and the others are
 * kept. A name that stands in two groups makes them one, with a warning. Never throws for what the file holds.
 */
export async function readSynonyms(folder: string): Promise<SynonymGroups> {
  const file = path.join(folder, SYNONYMS_FILE);
  let bytes: Uint8Array;
  try {
    const { size } = await stat(file);
    if (size > LARGEST_FILE) return refuse("The file is larger than 1 MiB. Keep the names that readers use.");
    bytes = await readFile(file);
  } catch (error) {
    const code = readErrorCode(error);
    return code === "ENOENT" ? { groups: [], problems: [] } : refuse(`The file cannot be read: ${code}.`);
  }
  const decoded = decodeText(bytes);
  return "fault" in decoded ? refuse(decoded.fault) : parseSynonyms(decoded.text);
}

/** The groups in the text of a synonym file. */
export function parseSynonyms(text: string): SynonymGroups {
  let value: unknown;
  try {
    const document = parseDocument(text, { schema: "core", prettyErrors: true });
    const error = document.errors[0];
    if (error !== undefined) return refuse(`The file is not valid YAML: ${error.message.split("\n", 1)[0] ?? ""}`);
    value = document.toJS();
  } catch {
    return refuse("The file is not valid YAML: its aliases cannot be followed.");
  }
  if (value === null) return { groups: [], problems: [] };
  const list = z.array(z.unknown()).safeParse(value);
  if (!list.success) return refuse("The file has to be a list of groups such as “- [Türkiye, Turkey]”.");
  return joinGroups(list.data);
}

const NAMES = z.array(z.string().trim().min(1).max(100)).min(2).max(50);

function joinGroups(entries: readonly unknown[]): SynonymGroups {
  const problems: Problem[] = [];
  const groups = new Set<string[]>();
  const groupOf = new Map<string, string[]>();
  for (const [index, entry] of entries.entries()) {
    const place = `Entry ${index + 1}`;
    const read = NAMES.safeParse(entry);
    if (!read.success) {
      problems.push({
        ...ABOUT,
        message: `${place} is left out: it has to be a list of 2 to 50 names of up to 100 letters (${describe(read.error)}).`,
      });
      continue;
    }
    const group: string[] = [];
    for (const name of read.data) {
      const key = readKey(name);
      const known = groupOf.get(key);
      if (key === "") problems.push({ ...ABOUT, message: `${place}: “${name}” holds no word. It is left out.` });
      else if (known === group) problems.push({ ...ABOUT, message: `${place}: “${name}” is named twice.` });
      else if (known === undefined) group.push(name);
      else {
        problems.push({
          ...ABOUT,
          message: `${place}: “${name}” is in an earlier entry too. The two are read as one.`,
        });
        group.push(...known);
        for (const other of known) groupOf.set(readKey(other), group);
        groups.delete(known);
      }
      if (key !== "") groupOf.set(key, group);
    }
    if (group.length > 1) groups.add(group);
    else for (const name of group) groupOf.delete(readKey(name));
    if (group.length === 1) problems.push({ ...ABOUT, message: `${place} is left out: it has one name alone.` });
  }
  return { groups: [...groups], problems };
}

// Names that search cannot tell apart are one: "U.S." and "US".
function readKey(name: string): string {
  return splitTerms(name)
    .map(({ word }) => word)
    .join(" ");
}

function describe(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue === undefined
    ? ""
    : [issue.path.map((at) => `name ${Number(at) + 1}`).join(), issue.message].filter(Boolean).join(": ");
}

function refuse(message: string): SynonymGroups {
  return { groups: [], problems: [{ severity: "error", file: SYNONYMS_FILE, message }] };
}

const ABOUT = { severity: "warning", file: SYNONYMS_FILE } as const;

/** Bytes: some twenty thousand groups. */
const LARGEST_FILE = 1024 * 1024;
