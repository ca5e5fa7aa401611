import type { Steps } from "../core/text/steps.ts";
import { readYaml } from "./read-yaml.ts";

/** The entries of a file that is one list, with what its reader remarked; or why it is not read, a sentence. */
export type ListRead =
  | { readonly entries: readonly unknown[]; readonly remarks: readonly string[] }
  | { readonly fault: string };

/** Reads a file that is one list of YAML, part by part; `form` says what it has to be where it is another thing. */
export function* readListInSteps(text: string, form: string): Steps<ListRead> {
  const entries: unknown[] = [];
  const remarks: string[] = [];
  for (const part of splitEntries(text)) {
    const read = readYaml(part.text, part.line);
    if ("fault" in read) return { fault: `The file ${read.fault}.` };
    if (read.value !== null && !Array.isArray(read.value)) return { fault: form };
    entries.push(...(read.value ?? []));
    remarks.push(...read.remarks.map((message) => `The file: ${message}.`));
    yield;
  }
  return { entries, remarks };
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

/** Code units that are read at once: dozens of groups, and with the shortest names not too many words and marks. */
const PART = 1024;

/** What an entry of the list begins with. */
const ENTRY = "\n- ";
