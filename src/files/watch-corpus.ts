import path from "node:path";
import { watch } from "chokidar";

/** Tells of changes until it is closed. */
export interface Watch {
  close(): Promise<void>;
}

/**
 * Calls `onChange` with the paths inside `folder` of the files that were written, added or removed, gathered until the
 * folder has been quiet for a moment: an editor saves in several steps, a copy brings many files.
 */
export function watchCorpus(folder: string, onChange: (ids: readonly string[]) => void): Watch {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, { ignoreInitial: true, persistent: false });
  watcher.on("all", (event, file) => {
    if (event === "addDir") return;
    changed.add(path.relative(folder, file).split(path.sep).join("/"));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const ids = [...changed].sort();
      changed.clear();
      onChange(ids);
    }, QUIET);
  });
  return {
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}

/** Milliseconds without a change after which the changed files are read. */
const QUIET = 200;
