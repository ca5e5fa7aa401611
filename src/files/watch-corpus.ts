import { type Instant, measureUntil, readNow, shift } from "../time/instant.ts";
import { FolderWatches } from "./folder-watches.ts";
import type { Changes } from "./read-changes.ts";
import { isOnRemoteDisk } from "./remote-disk.ts";
import { type Entry, isHidden, lookAtFile, type Survey, stampLink, surveyCorpus } from "./survey-corpus.ts";

/** Tells of changes until it is closed. */
export interface Watch {
  close(): Promise<void>;
}

/** What a watch tells. */
export interface CorpusEvents {
  /** Files were written, added or removed: what stands at their paths now. */
  readonly onChange: (changes: Changes) => void;
  /** The corpus cannot be looked through: told once, until it can be again. */
  readonly onFailure: (error: unknown) => void;
  /** It can be looked through again. */
  readonly onRecovery: () => void;
  /** The system does not tell of all changes, so that they are looked for: told once, with the reason. */
  readonly onPoll: (reason: string) => void;
}

/**
 * Watches the corpus in `folder`, which stood as in `survey` when it was read. Changes are gathered until the folder has
 * been quiet for a moment: an editor saves in several steps, a copy brings many files.
 *
 * The folders are watched, not the files. What a watch does not tell of is looked for: every second whether the folder
 * itself or what a link leads to is another, every minute all that stands in it, every few seconds where the system cannot
 * watch or, as on a network disk, is not told, and while something cannot be looked at for a reason that may pass. What
 * stood there stands there until it can be.
 */
export function watchCorpus(folder: string, survey: Survey, events: CorpusEvents): Watch {
  const watch = new CorpusWatch(folder, survey, events);
  watch.start();
  return watch;
}

class CorpusWatch implements Watch {
  readonly #folder: string;
  readonly #events: CorpusEvents;
  readonly #watches: FolderWatches;
  readonly #ending = new AbortController();
  /** What stood at each path when it was last looked at. */
  #entries: Map<string, Entry>;
  #survey: Survey;
  /** Paths of which something was told since they were looked at. */
  readonly #told = new Set<string>();
  #toldSince: Instant | undefined;
  /** Whether the whole corpus has to be looked through, whatever was told. */
  #isUnsure = true;
  #nextSurvey = readNow();
  #isPolled = false;
  #hasFailed = false;
  #quiet: NodeJS.Timeout | undefined;
  #check: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();

  constructor(folder: string, survey: Survey, events: CorpusEvents) {
    this.#folder = folder;
    this.#survey = survey;
    this.#entries = new Map(survey.entries);
    this.#events = tellOnce(events);
    this.#watches = new FolderWatches({
      onEvent: (id, name) => this.#hear(id, name),
      onFailure: (error) => this.#poll(error instanceof Error ? error.message : String(error)),
    });
  }

  // The watches begin at once: what happened since the survey, and before them, is seen by the look behind them.
  start(): void {
    this.#watches.follow(this.#survey.folders);
    this.#lookSoon();
    this.#checkLater();
  }

  async close(): Promise<void> {
    this.#ending.abort();
    clearTimeout(this.#quiet);
    clearTimeout(this.#check);
    this.#watches.close();
    await this.#looking;
  }

  #hear(folder: string, name: string | undefined): void {
    if (name === undefined) this.#isUnsure = true;
    else if (isHidden(name)) return;
    else this.#told.add(folder === "" ? name : `${folder}/${name}`);
    this.#toldSince ??= readNow();
    // A folder that is never quiet, since somebody writes a log into it, is looked at all the same.
    const delay = Math.max(0, Math.min(QUIET, measureUntil(shift(this.#toldSince, LONGEST_UNREST))));
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => this.#lookSoon(), delay).unref();
  }

  #poll(reason: string): void {
    this.#isPolled = true;
    this.#events.onPoll(reason);
  }

  #lookSoon(): void {
    this.#looking = this.#looking.then(() => this.#look());
  }

  #checkLater(): void {
    this.#check = setTimeout(() => {
      this.#looking = this.#looking.then(() => this.#lookWhenDue());
      void this.#looking.then(() => this.#checkLater());
    }, CHECK).unref();
  }

  async #lookWhenDue(): Promise<void> {
    // It is looked at in any case once it is quiet.
    if (this.#toldSince !== undefined || this.#ending.signal.aborted) return;
    if (measureUntil(this.#nextSurvey) <= 0 || (await this.#isLinkMoved())) this.#isUnsure = true;
    if (this.#isUnsure) await this.#look();
  }

  async #isLinkMoved(): Promise<boolean> {
    for (const [file, stamp] of [...this.#survey.links].slice(0, CHECKED_LINKS)) {
      if ((await stampLink(file)) !== stamp) return true;
    }
    return false;
  }

  async #look(): Promise<void> {
    this.#toldSince = undefined;
    const told = [...this.#told];
    this.#told.clear();
    try {
      const seen = this.#isUnsure || told.length > MOST_TOLD ? undefined : await this.#lookAt(told);
      const changes = seen ?? (await this.#lookThrough(told));
      if (this.#hasFailed) this.#events.onRecovery();
      this.#hasFailed = false;
      if (changes.size > 0) this.#events.onChange(changes);
    } catch (error) {
      if (this.#ending.signal.aborted) return;
      this.#isUnsure = true;
      if (!this.#hasFailed) this.#events.onFailure(error);
      this.#hasFailed = true;
    }
  }

  // Of what is no file, or was none, more has changed than what its name tells: undefined.
  async #lookAt(ids: readonly string[]): Promise<Changes | undefined> {
    const folders = new Set([...this.#survey.folders.values()].map(({ id }) => id));
    const changes = new Map<string, Entry | undefined>();
    for (const id of ids) {
      const isKnownFile = !folders.has(id) && this.#entries.get(id)?.kind !== "refused";
      const found = isKnownFile ? await lookAtFile(this.#folder, id) : "unsure";
      if (found === "unsure") return undefined;
      changes.set(id, found === "none" ? undefined : found);
    }
    for (const [id, entry] of changes) {
      if (entry === undefined) this.#entries.delete(id);
      else this.#entries.set(id, entry);
    }
    return changes;
  }

  async #lookThrough(told: readonly string[]): Promise<Changes> {
    const started = readNow();
    const { signal } = this.#ending;
    this.#isUnsure = false;
    let survey = await surveyCorpus(this.#folder, signal);
    this.#isPolled = false;
    if (await this.#isRemote(survey)) this.#poll("it is on a network disk");
    // What happens in a folder between the look and the watch is seen by another look.
    if (this.#watches.follow(survey.folders)) survey = await surveyCorpus(this.#folder, signal);
    if (this.#watches.follow(survey.folders)) this.#isUnsure = true;
    const entries = keepUnread(this.#entries, survey.entries);
    const changes = compareEntries(this.#entries, entries);
    for (const id of told) if (survey.entries.has(id)) changes.set(id, survey.entries.get(id));
    this.#survey = survey;
    this.#entries = entries;
    const took = -measureUntil(started);
    const isPolled = this.#isPolled || [...entries.values()].some(isUnread);
    this.#nextSurvey = shift(readNow(), Math.max(isPolled ? POLL : SAFETY, took * REST));
    return changes;
  }

  async #isRemote({ folders }: Survey): Promise<boolean> {
    const disks = new Map([...folders].map(([real, { stamp }]) => [stamp.split(":", 1)[0], real]));
    for (const folder of disks.values()) if (await isOnRemoteDisk(folder)) return true;
    return false;
  }
}

/** What stands in the corpus as far as is known: `after`, and what stood `before` below what could not be looked at. */
function keepUnread(before: ReadonlyMap<string, Entry>, after: ReadonlyMap<string, Entry>): Map<string, Entry> {
  const known = new Map(after);
  for (const [id, entry] of before) if (!after.has(id) && isBelowUnread(id, after)) known.set(id, entry);
  return known;
}

function isBelowUnread(id: string, entries: ReadonlyMap<string, Entry>): boolean {
  for (let end = id.lastIndexOf("/"); end > 0; end = id.lastIndexOf("/", end - 1)) {
    if (isUnread(entries.get(id.slice(0, end)))) return true;
  }
  return false;
}

function isUnread(entry: Entry | undefined): boolean {
  return entry?.kind === "refused" && entry.mayPass;
}

function compareEntries(
  before: ReadonlyMap<string, Entry>,
  after: ReadonlyMap<string, Entry>,
): Map<string, Entry | undefined> {
  const changes = new Map<string, Entry | undefined>();
  for (const [id, entry] of after) if (!isSame(before.get(id), entry)) changes.set(id, entry);
  for (const id of before.keys()) if (!after.has(id)) changes.set(id, undefined);
  return changes;
}

function isSame(before: Entry | undefined, after: Entry): boolean {
  if (before?.kind === "file") return after.kind === "file" && before.stamp === after.stamp;
  return before !== undefined && after.kind === "refused" && before.problem.message === after.problem.message;
}

function tellOnce(events: CorpusEvents): CorpusEvents {
  let isTold = false;
  return {
    ...events,
    onPoll: (reason) => {
      if (!isTold) events.onPoll(reason);
      isTold = true;
    },
  };
}

/** Milliseconds without a change after which the changed files are read. */
const QUIET = 200;
/** Milliseconds after which they are read although the changes go on. */
const LONGEST_UNREST = 2_000;
/** Milliseconds between two looks at the folder itself and at what links lead to. */
const CHECK = 1_000;
/** Links that are looked at so often; the others each time that the corpus is looked through. */
const CHECKED_LINKS = 200;
/** Changed files that are looked at one by one; of more a look through the whole corpus is as fast. */
const MOST_TOLD = 1_000;
/** Milliseconds between two looks through a corpus that is not watched, or not in all of its parts. */
const POLL = 2_000;
/** Milliseconds between two looks through a corpus that is watched, for what the watch missed. */
const SAFETY = 60_000;
/** How many times as long as a look through the corpus took it is left alone at the least. */
const REST = 20;
