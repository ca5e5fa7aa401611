import type { Dirent, Stats } from "node:fs";
import { lstat, readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import type { Problem } from "../core/article/problem.ts";
import { compareCodeUnits, sortInSteps } from "../core/text/sort-in-steps.ts";
import { explainMissing } from "./corpus-error.ts";
import { CROWDED, explainUnread, GONE, mayPass, readErrorCode } from "./error-code.ts";
import { NOT_A_FILE } from "./read-text.ts";
import { runSteps } from "./run-steps.ts";

/**
 * What stands at a path of the corpus: a file, with a stamp that changes when it does, or what cannot be served. Where the
 * reason of that may pass by itself, nothing is known of what stands there, or below it.
 */
export type Entry =
  | { readonly kind: "file"; readonly stamp: string }
  | { readonly kind: "refused"; readonly problem: Problem; readonly mayPass: boolean };

/** All that stands in the corpus folder at one time, unread. */
export interface Survey {
  /** By path inside the folder, in order; hidden ones are passed over. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Every folder that was looked into, the corpus folder first, by its path without links. */
  readonly folders: ReadonlyMap<string, SurveyedFolder>;
  /** What each link leads to, and the corpus folder itself: a stamp by absolute path. */
  readonly links: ReadonlyMap<string, string>;
}

export interface SurveyedFolder {
  /** Path inside the corpus folder; that of the corpus folder is empty. */
  readonly id: string;
  /** Another one when another folder has taken its place. */
  readonly stamp: string;
}

/**
 * Looks through `folder` and what is linked into it. Each real folder is looked into once, under the path without a link
 * where it has one, so that no ring of links is endless. What cannot be looked at is refused by name. Throws CorpusError
 * when `folder` itself cannot be read, but as it is what may pass by itself, and that too many files are open anywhere.
 */
export async function surveyCorpus(folder: string, signal?: AbortSignal): Promise<Survey> {
  const walk = new Walk(signal);
  try {
    const real = await realpath(folder);
    walk.links.set(path.resolve(folder), stampFolder(await stat(real)));
    await walk.enter({ id: "", real });
  } catch (error) {
    signal?.throwIfAborted();
    throw explainMissing(folder, error);
  }
  await walk.goOn();
  const ids = await runSteps(sortInSteps([...walk.entries.keys()], compareCodeUnits), signal);
  const entries = new Map<string, Entry>();
  for (const id of ids) {
    const entry = walk.entries.get(id);
    if (entry !== undefined) entries.set(id, entry);
  }
  return { entries, folders: walk.folders, links: walk.links };
}

/** Stamps what the links of a survey lead to now, in the form of `Survey.links`. */
export async function stampLink(file: string): Promise<string> {
  try {
    const found = await stat(file);
    return found.isDirectory() ? stampFolder(found) : stampFile(found);
  } catch (error) {
    return readErrorCode(error);
  }
}

/**
 * What stands at `id` in `folder` when that is a file, or none where there is nothing; "unsure" of anything else, which
 * only a survey can tell.
 */
export async function lookAtFile(folder: string, id: string): Promise<Entry | "none" | "unsure"> {
  if (id.includes(REPLACEMENT)) return "unsure";
  try {
    const found = await lstat(path.join(folder, id));
    return found.isFile() ? { kind: "file", stamp: stampFile(found) } : "unsure";
  } catch (error) {
    return readErrorCode(error) === "ENOENT" ? "none" : "unsure";
  }
}

/** Whether a path inside the corpus is passed over: it, or a folder that it is in, begins with a point. */
export function isHidden(id: string): boolean {
  return id.split("/").some((part) => part.startsWith("."));
}

interface Place {
  readonly id: string;
  /** Its path without links. */
  readonly real: string;
}

/** One walk through the corpus: what was seen, and which folders are yet to be looked into. */
class Walk {
  readonly entries = new Map<string, Entry>();
  readonly folders = new Map<string, SurveyedFolder>();
  readonly links = new Map<string, string>();
  readonly #ahead: Place[] = [];
  readonly #linked: Place[] = [];
  readonly #signal: AbortSignal | undefined;

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
  }

  /** Looks into all folders that were come upon, those behind links last. */
  async goOn(): Promise<void> {
    for (let place = this.#takeNext(); place !== undefined; place = this.#takeNext()) {
      const known = this.folders.get(place.real);
      if (known !== undefined) {
        this.#refuse("warning", place.id, `It leads to a folder that is served as ${known.id} already.`);
        continue;
      }
      try {
        await this.enter(place);
      } catch (error) {
        this.#signal?.throwIfAborted();
        this.#refuseError(place.id, "The folder", error);
      }
    }
  }

  /** Looks into one folder. Rejects when that cannot be read. */
  async enter(place: Place): Promise<void> {
    const found = await readdir(place.real, { withFileTypes: true });
    this.folders.set(place.real, { id: place.id, stamp: stampFolder(await stat(place.real)) });
    const shown = found.filter(({ name }) => !isHidden(name));
    for (let at = 0; at < shown.length; at += SEEN_AT_ONCE) {
      this.#signal?.throwIfAborted();
      await Promise.all(shown.slice(at, at + SEEN_AT_ONCE).map((entry) => this.#see(place, entry)));
    }
  }

  // The links with the shortest ways come first: which one of two serves a folder does not depend on the disk.
  #takeNext(): Place | undefined {
    const next = this.#ahead.pop();
    if (next !== undefined) return next;
    this.#linked.sort(compareFarthestFirst);
    return this.#linked.pop();
  }

  async #see(parent: Place, entry: Dirent): Promise<void> {
    const id = parent.id === "" ? entry.name : `${parent.id}/${entry.name}`;
    const real = path.join(parent.real, entry.name);
    if (entry.name.includes(REPLACEMENT) && !(await isThere(real))) {
      this.#refuse("error", id, "The name is not UTF-8. Rename it.");
    } else if (entry.isDirectory()) this.#ahead.push({ id, real });
    else if (entry.isSymbolicLink()) await this.#follow({ id, real }, parent);
    else if (entry.isFile()) await this.#seeFile({ id, real });
    else this.#refuse("error", id, NOT_A_FILE);
  }

  async #seeFile({ id, real }: Place): Promise<void> {
    try {
      this.entries.set(id, { kind: "file", stamp: stampFile(await lstat(real)) });
    } catch (error) {
      this.#refuseError(id, "The file", error);
    }
  }

  async #follow(link: Place, parent: Place): Promise<void> {
    try {
      const found = await stat(link.real);
      if (found.isDirectory()) {
        this.links.set(link.real, stampFolder(found));
        await this.#followToFolder(link.id, parent, await realpath(link.real));
      } else {
        this.links.set(link.real, stampFile(found));
        if (found.isFile()) this.entries.set(link.id, { kind: "file", stamp: stampFile(found) });
        else this.#refuse("error", link.id, NOT_A_FILE);
      }
    } catch (error) {
      const code = readErrorCode(error);
      if (CROWDED.has(code)) throw error;
      this.links.set(link.real, code);
      if (code === "ENOENT") this.#refuse("error", link.id, "The link leads nowhere. Mend or remove it.");
      else if (code === "ELOOP") this.#refuse("error", link.id, "The link leads to itself. Mend or remove it.");
      else this.#refuseUnread(link.id, "What the link leads to", code);
    }
  }

  async #followToFolder(id: string, parent: Place, real: string): Promise<void> {
    const root = path.join(real, path.sep);
    if (path.join(parent.real, path.sep).startsWith(root)) {
      this.#refuse("warning", id, "The link leads to a folder that it stands in itself: it is not followed.");
    } else this.#linked.push({ id, real });
  }

  #refuseError(id: string, what: string, error: unknown): void {
    const code = readErrorCode(error);
    if (CROWDED.has(code)) throw error;
    // It was removed, or something else was put in its place, since its folder was read.
    if (!GONE.has(code)) this.#refuseUnread(id, what, code);
  }

  #refuseUnread(file: string, what: string, code: string): void {
    const problem: Problem = {
      severity: "error",
      kind: "unreadable",
      file,
      message: explainUnread(what, code),
    };
    this.entries.set(file, { kind: "refused", problem, mayPass: mayPass(code) });
  }

  #refuse(severity: Problem["severity"], file: string, message: string): void {
    this.entries.set(file, {
      kind: "refused",
      problem: { severity, kind: "unreadable", file, message },
      mayPass: false,
    });
  }
}

function compareFarthestFirst(a: Place, b: Place): number {
  const byDepth = b.id.split("/").length - a.id.split("/").length;
  if (byDepth !== 0) return byDepth;
  return a.id < b.id ? 1 : -1;
}

async function isThere(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    (error) => !GONE.has(readErrorCode(error)),
  );
}

function stampFolder({ dev, ino, birthtimeMs }: Stats): string {
  return `${dev}:${ino}:${birthtimeMs}`;
}

// A file that was written a moment ago may be written again without a difference in size and in a time that a disk
// keeps to the second: once it is older its stamp is another, and it is read again.
function stampFile({ dev, ino, size, mtimeMs, ctimeMs }: Stats): string {
  const isFresh = Math.abs(Date.now() - mtimeMs) < FRESH;
  return `${dev}:${ino}:${size}:${mtimeMs}:${ctimeMs}${isFresh ? "?" : ""}`;
}

/** Milliseconds: the coarsest clock of a disk (FAT) ticks every two seconds. */
const FRESH = 3_000;

/** What stands in a name for bytes that are not UTF-8. */
const REPLACEMENT = "\uFFFD";

/** Files that the disk is asked for at once. */
const SEEN_AT_ONCE = 32;
