import { type FSWatcher, watch } from "node:fs";
import path from "node:path";
import { GONE, readErrorCode } from "./error-code.ts";
import type { SurveyedFolder } from "./survey-corpus.ts";

/** What folders' watches tell. */
export interface WatchEvents {
  /** Something happened to `name` in the folder of the path `id` inside the corpus; undefined: somewhere in it. */
  readonly onEvent: (id: string, name: string | undefined) => void;
  /** The system cannot watch, or cannot watch more. */
  readonly onFailure: (error: unknown) => void;
}

/** One watch a folder, whatever the number of files in it. */
export class FolderWatches {
  readonly #events: WatchEvents;
  readonly #watches = new Map<string, { readonly stamp: string; readonly watcher: FSWatcher }>();

  constructor(events: WatchEvents) {
    this.#events = events;
  }

  /** Watches these folders, by real path, and no others; whether any of them was not watched before. */
  follow(folders: ReadonlyMap<string, SurveyedFolder>): boolean {
    for (const [real, { stamp }] of this.#watches) if (folders.get(real)?.stamp !== stamp) this.#end(real);
    let isNew = false;
    for (const [real, folder] of folders) {
      if (this.#watches.has(real)) continue;
      if (this.#begin(real, folder)) isNew = true;
      else break;
    }
    return isNew;
  }

  close(): void {
    for (const real of this.#watches.keys()) this.#end(real);
  }

  // Whether the next folder may be tried.
  #begin(real: string, { id, stamp }: SurveyedFolder): boolean {
    try {
      const watcher = watch(real, { persistent: false });
      this.#watches.set(real, { stamp, watcher });
      watcher.on("change", (_kind, name) => this.#tell(real, id, name));
      watcher.on("error", (error) => {
        this.#end(real);
        // Windows tells so of a folder that is removed.
        if (readErrorCode(error) !== "EPERM") this.#events.onFailure(error);
        this.#events.onEvent(id, undefined);
      });
      return true;
    } catch (error) {
      // It went away since it was seen: that is told of by the watch of the folder that it was in.
      if (GONE.has(readErrorCode(error))) return true;
      this.#events.onFailure(error);
      return false;
    }
  }

  // A folder that is moved or removed is told of by its own name; its watch goes with it, or has ended.
  #tell(real: string, id: string, name: string | Buffer | null): void {
    const isSelf = name === null || name === path.basename(real);
    if (isSelf) this.#end(real);
    this.#events.onEvent(id, isSelf ? undefined : String(name));
  }

  #end(real: string): void {
    this.#watches.get(real)?.watcher.close();
    this.#watches.delete(real);
  }
}
