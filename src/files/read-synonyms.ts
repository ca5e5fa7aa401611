import path from "node:path";
import { z } from "zod";
import type { Problem } from "../core/article/problem.ts";
import type { Steps } from "../core/text/steps.ts";
import { splitFolded } from "../core/text/terms.ts";
import { type Encoding, explainConversion } from "./encodings.ts";
import { readText, type SizeLimit } from "./read-text.ts";
import { readYaml } from "./read-yaml.ts";
import { runSteps } from "./run-steps.ts";

/** The file of the corpus folder that lists names which mean the same. */
export const SYNONYMS_FILE = "synonyms.yaml";

/** Groups of names that mean the same, at least two in each, and what is wrong with the file. */
export interface SynonymGroups {
  readonly groups: readonly (readonly string[])[];
  readonly problems: readonly Problem[];
}

/** What a synonym file holds, or why it could not be read just now, for a reason that may pass. */
export type SynonymsRead =
  | (SynonymGroups & { readonly kind: "groups" })
  | { readonly kind: "unread"; readonly fault: string };

/**
 * Reads the synonyms of a corpus folder; no group when it has no such file. A bad entry is reported and the others are
 * kept. A name that stands in two groups makes them one, with a warning. Never throws for what the file holds.
 */
export async function readSynonyms(folder: string, signal?: AbortSignal): Promise<SynonymsRead> {
  const read = await readText(path.join(folder, SYNONYMS_FILE), LARGEST_FILE);
  switch (read.kind) {
    case "none":
      return { kind: "groups", groups: [], problems: [] };
    case "refused":
      return read.mayPass ? { kind: "unread", fault: read.fault } : { kind: "groups", ...refuse(read.fault) };
    case "text":
      return {
        kind: "groups",
        ...noteConversion(read.converted, await runSteps(parseSynonymsInSteps(read.text), signal)),
      };
  }
}

function noteConversion(converted: Encoding | undefined, read: SynonymGroups): SynonymGroups {
  if (converted === undefined) return read;
  const note = {
    severity: "note",
    kind: "encoding",
    file: SYNONYMS_FILE,
    message: explainConversion(converted),
  } as const;
  return { ...read, problems: [note, ...read.problems] };
}

/** The groups in the text of a synonym file. */
export function* parseSynonymsInSteps(text: string): Steps<SynonymGroups> {
  const entries: unknown[] = [];
  const remarks: string[] = [];
  for (const part of splitEntries(text)) {
    const read = readYaml(part.text);
    if ("fault" in read)
      return refuse(`The file ${read.fault}${part.line === 1 ? "" : ` of the part from line ${part.line} on`}.`);
    if (read.value !== null && !Array.isArray(read.value)) return refuse(NO_LIST);
    entries.push(...(read.value ?? []));
    remarks.push(...read.remarks);
    yield;
  }
  const { groups, problems } = yield* joinGroups(entries);
  return {
    groups,
    problems: [...remarks.map((message) => ({ ...ABOUT, message: `The file: ${message}.` })), ...problems],
  };
}

/** A piece of the file that is a list by itself, and the line that it begins with. */
interface Part {
  readonly text: string;
  readonly line: number;
}

// YAML is read whole or not at all, and a long list takes long: it is cut where an entry begins.
function* splitEntries(text: string): Generator<Part> {
  let start = 0;
  let line = 1;
  while (text.length - start > PART) {
    const near = text.lastIndexOf(ENTRY, start + PART) + 1;
    const cut = near > start ? near : text.indexOf(ENTRY, start) + 1;
    if (cut === 0) break;
    const part = text.slice(start, cut);
    yield { text: part, line };
    line += part.split("\n").length - 1;
    start = cut;
  }
  yield { text: text.slice(start), line };
}

/** Names of one group, also of one that was joined. */
const MOST_NAMES = 50;
const NAMES = z.array(z.string().trim().min(1).max(100)).min(2).max(MOST_NAMES);

function* joinGroups(entries: readonly unknown[]): Steps<SynonymGroups> {
  const joined = new JoinedGroups();
  for (const [index, entry] of entries.entries()) {
    const read = NAMES.safeParse(entry);
    if (read.success) joined.add(`Entry ${index + 1}`, read.data);
    else joined.leaveOut(`Entry ${index + 1}`, read.error);
    yield;
  }
  return { groups: [...joined.groups], problems: joined.problems };
}

/** The groups read so far; a name belongs to one of them at the most. */
class JoinedGroups {
  readonly groups = new Set<string[]>();
  readonly problems: Problem[] = [];
  readonly #groupOf = new Map<string, string[]>();

  leaveOut(place: string, error: z.ZodError): void {
    const form = `it has to be a list of 2 to ${MOST_NAMES} names of up to 100 letters`;
    this.#warn(`${place} is left out: ${form} (${describe(error)}).`);
  }

  add(place: string, names: readonly string[]): void {
    const group: string[] = [];
    for (const name of names) this.#put(place, name, group);
    if (group.length > 1) this.groups.add(group);
    else for (const name of group) this.#groupOf.delete(readKey(name));
    if (group.length === 1) this.#warn(`${place} is left out: it has one name alone.`);
  }

  #put(place: string, name: string, group: string[]): void {
    const key = readKey(name);
    const known = this.#groupOf.get(key);
    if (key === "") this.#warn(`${place}: “${name}” holds no word. It is left out.`);
    else if (known === group) this.#warn(`${place}: “${name}” is named twice.`);
    else if (known === undefined) {
      group.push(name);
      this.#groupOf.set(key, group);
    } else if (known.length + group.length > MOST_NAMES) {
      this.#warn(
        `${place}: “${name}” is in an earlier entry, and the two have too many names to be one. It is left out.`,
      );
    } else this.#join(place, name, known, group);
  }

  #join(place: string, name: string, known: string[], group: string[]): void {
    this.#warn(`${place}: “${name}” is in an earlier entry too. The two are read as one.`);
    group.push(...known);
    for (const other of known) this.#groupOf.set(readKey(other), group);
    this.groups.delete(known);
  }

  #warn(message: string): void {
    this.problems.push({ ...ABOUT, message });
  }
}

// Names that search cannot tell apart are one: "U.S." and "US".
function readKey(name: string): string {
  return splitFolded(name)
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
  return { groups: [], problems: [{ ...ABOUT, severity: "error", message }] };
}

const ABOUT = { severity: "warning", kind: "synonyms", file: SYNONYMS_FILE } as const;

const NO_LIST = "The file has to be a list of groups such as “- [Türkiye, Turkey]”.";

/** Some twenty thousand groups. */
const LARGEST_FILE: SizeLimit = { bytes: 1024 * 1024, lines: 100_000, advice: "Keep the names that readers use." };

/** Code units that are read at once: dozens of groups, and with the shortest names not too many words and marks. */
const PART = 1024;

/** What an entry of the list begins with. */
const ENTRY = "\n- ";
