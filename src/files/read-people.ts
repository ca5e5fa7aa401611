import { z } from "zod";
import type { Problem } from "../core/article/problem.ts";
import type { OwnedPerson } from "../core/index/owned-person.ts";
import type { Steps } from "../core/text/steps.ts";
import { joinFolded } from "../core/text/terms.ts";
import { readSetting, type Setting, type SettingFile, type SettingRead } from "./read-setting.ts";
import { readListInSteps } from "./yaml-list.ts";

/** The file of the corpus folder in which the owner tells who is who. */
export const PEOPLE_FILE = "people.yaml";

/**
 * Reads of whom the owner of a corpus folder tells; of nobody where it has no such file. A bad entry is reported and the others
 * are kept.
 */
export function readPeople(folder: string, signal?: AbortSignal): Promise<SettingRead<readonly OwnedPerson[]>> {
  return readSetting(folder, FILE, signal);
}

/** The people in the text of such a file. */
export function* parsePeopleInSteps(text: string): Steps<Setting<readonly OwnedPerson[]>> {
  const list = yield* readListInSteps(text, NO_LIST);
  if ("fault" in list) return { value: [], problems: [{ ...ABOUT, severity: "error", message: list.fault }] };
  const people = new PeopleReader();
  for (const message of list.remarks) people.warn(message);
  for (const [at, entry] of list.entries.entries()) {
    people.add(at + 1, entry);
    yield;
  }
  return { value: people.all, problems: people.problems };
}

/** The people read so far, each called by a name of their own. */
class PeopleReader {
  readonly all: OwnedPerson[] = [];
  readonly problems: Problem[] = [];
  /** By the key of a name, in which entry it stands and whose it is. */
  readonly #forms = new Map<string, { readonly entry: number; readonly person: OwnedPerson }>();

  add(entry: number, value: unknown): void {
    const person = this.#read(entry, value);
    if (person === undefined) return;
    this.all.push(person);
    for (const form of [person.name, ...person.also]) this.#claim(entry, person, form);
  }

  warn(message: string): void {
    this.problems.push({ ...ABOUT, message });
  }

  #read(entry: number, value: unknown): OwnedPerson | undefined {
    if (!(value instanceof Map)) return this.#leaveOut(entry, "it has to be fields such as “name: Ada Voss”");
    const fields = new Map<unknown, unknown>(value);
    const name = NAME.safeParse(fields.get("name"));
    if (!name.success) return this.#leaveOut(entry, `its name has to have 1 to ${LONGEST_NAME} letters`);
    if (joinFolded(name.data) === "") return this.#leaveOut(entry, `its name “${name.data}” holds no word`);
    const known = this.#forms.get(joinFolded(name.data));
    if (known !== undefined && joinFolded(known.person.name) === joinFolded(name.data)) {
      return this.#leaveOut(entry, `“${name.data}” is the name of entry ${known.entry}. Give one of them another name`);
    }
    for (const field of fields.keys()) {
      if (!FIELDS.includes(String(field)))
        this.warn(`Entry ${entry}: “${cut(field)}” is no field. Fields are ${FIELDS.join(", ")}.`);
    }
    const lists = ["also", "roles", "in"].map((field) => this.#readList(entry, field, fields.get(field)));
    const [also, roles, places] = lists;
    if (also === undefined || roles === undefined || places === undefined) return undefined;
    return { name: name.data, also: this.#chooseForms(entry, name.data, also), roles, in: places };
  }

  // Undefined where the entry is left out for it.
  #readList(entry: number, field: string, value: unknown): readonly string[] | undefined {
    if (value === undefined || value === null) return [];
    const read = TEXTS.safeParse(value);
    if (read.success) return typeof read.data === "string" ? [read.data] : read.data;
    const isLong = Array.isArray(value) && value.length > MOST_TEXTS;
    return this.#leaveOut(
      entry,
      isLong
        ? `${field} has ${value.length} texts, and no one person has more than ${MOST_TEXTS}: who is joined with so many would be everybody`
        : `${field} has to be a list of texts of up to ${LONGEST_NAME} letters`,
    );
  }

  #chooseForms(entry: number, name: string, also: readonly string[]): readonly string[] {
    const known = new Set([joinFolded(name)]);
    return also.filter((form) => {
      const key = joinFolded(form);
      if (key === "") this.warn(`Entry ${entry}: “${form}” holds no word. It is left out.`);
      else if (known.has(key)) this.warn(`Entry ${entry}: “${form}” is named twice.`);
      else {
        known.add(key);
        return true;
      }
      return false;
    });
  }

  // One form may be two people's: what tells them apart then is where they are, and what they are.
  #claim(entry: number, person: OwnedPerson, form: string): void {
    const key = joinFolded(form);
    const known = this.#forms.get(key);
    if (known === undefined) this.#forms.set(key, { entry, person });
    else if (!isToldApart(person) || !isToldApart(known.person)) {
      this.warn(
        `Entry ${entry}: “${form}” is in entry ${known.entry} too. Say in both of them by “in” or “roles” which one is meant: where that does not tell it, neither is.`,
      );
    }
  }

  #leaveOut(entry: number, reason: string): undefined {
    this.warn(`Entry ${entry} is left out: ${reason}.`);
    return undefined;
  }
}

function isToldApart({ roles, in: places }: OwnedPerson): boolean {
  return roles.length > 0 || places.length > 0;
}

// It may be anything, however long.
function cut(field: unknown): string {
  return String(field).slice(0, LONGEST_NAME);
}

const FIELDS: readonly string[] = ["name", "also", "roles", "in"];
const LONGEST_NAME = 100;
/** Names, roles or places of one person. */
const MOST_TEXTS = 50;
const NAME = z.string().trim().min(1).max(LONGEST_NAME);
const TEXTS = z.union([NAME, z.array(NAME).max(MOST_TEXTS)]);

const ABOUT = { severity: "warning", kind: "people", file: PEOPLE_FILE } as const;

const NO_LIST = "The file has to be a list of people such as “- name: Ada Voss”.";

const FILE: SettingFile<readonly OwnedPerson[]> = {
  kind: "people",
  name: PEOPLE_FILE,
  none: [],
  parseInSteps: parsePeopleInSteps,
  largest: {
    bytes: 1024 * 1024,
    lines: 100_000,
    advice: "Keep the people of whom more has to be told than the articles do.",
  },
};
