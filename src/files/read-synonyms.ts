import { z } from "zod";
import type { Problem } from "../core/article/problem.ts";
import type { Steps } from "../core/text/steps.ts";
import { joinFolded } from "../core/text/terms.ts";
import { readSetting, type Setting, type SettingFile, type SettingRead } from "./read-setting.ts";
import { readListInSteps } from "./yaml-list.ts";

/** The file of the corpus folder that lists names which mean the same. */
export const SYNONYMS_FILE = "synonyms.yaml";

/** Groups of names that mean the same, at least two in each. */
export type SynonymGroups = readonly (readonly string[])[];

/**
 * Reads the synonyms of a corpus folder; no group when it has no such file. A bad entry is reported and the others are
 * kept. A name that stands in two groups makes them one, with a warning. Never throws for what the file holds.
 */
export function readSynonyms(folder: string, signal?: AbortSignal): Promise<SettingRead<SynonymGroups>> {
  return readSetting(folder, FILE, signal);
}

/** The groups in the text of a synonym file. */
export function* parseSynonymsInSteps(text: string): Steps<Setting<SynonymGroups>> {
  const list = yield* readListInSteps(text, NO_LIST);
  if ("fault" in list) return { value: [], problems: [{ ...ABOUT, severity: "error", message: list.fault }] };
  const { value, problems } = yield* joinGroups(list.entries);
  return { value, problems: [...list.remarks.map((message) => ({ ...ABOUT, message })), ...problems] };
}

/** Names of one group, also of one that was joined. */
const MOST_NAMES = 50;
const NAMES = z.array(z.string().trim().min(1).max(100)).min(2).max(MOST_NAMES);

function* joinGroups(entries: readonly unknown[]): Steps<Setting<SynonymGroups>> {
  const joined = new JoinedGroups();
  for (const [index, entry] of entries.entries()) {
    const read = NAMES.safeParse(entry);
    if (read.success) joined.add(`Entry ${index + 1}`, read.data);
    else joined.leaveOut(`Entry ${index + 1}`, read.error);
    yield;
  }
  return { value: [...joined.groups], problems: joined.problems };
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
    else for (const name of group) this.#groupOf.delete(joinFolded(name));
    if (group.length === 1) this.#warn(`${place} is left out: it has one name alone.`);
  }

  #put(place: string, name: string, group: string[]): void {
    const key = joinFolded(name);
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
    for (const other of known) this.#groupOf.set(joinFolded(other), group);
    this.groups.delete(known);
  }

  #warn(message: string): void {
    this.problems.push({ ...ABOUT, message });
  }
}

function describe(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue === undefined
    ? ""
    : [issue.path.map((at) => `name ${Number(at) + 1}`).join(), issue.message].filter(Boolean).join(": ");
}

const ABOUT = { severity: "warning", kind: "synonyms", file: SYNONYMS_FILE } as const;

const NO_LIST = "The file has to be a list of groups such as “- [Türkiye, Turkey]”.";

const FILE: SettingFile<SynonymGroups> = {
  kind: "synonyms",
  name: SYNONYMS_FILE,
  none: [],
  parseInSteps: parseSynonymsInSteps,
  // Some twenty thousand groups.
  largest: { bytes: 1024 * 1024, lines: 100_000, advice: "Keep the names that readers use." },
};
