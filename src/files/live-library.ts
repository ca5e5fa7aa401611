import { buildLibrary, type Library } from "../core/library.ts";
import type { Problem } from "../core/problem.ts";
import { type Corpus, readCorpus } from "./read-corpus.ts";
import { type Watch, watchCorpus } from "./watch-corpus.ts";

/** The library of a corpus folder, kept up to date. */
export interface LiveLibrary {
  /** The library as of the last good reading. Hold it for one question at most. */
  readonly get: () => Library;
  close(): Promise<void>;
}

/** What the owner is told of. */
export interface LiveEvents {
  /** A library was swapped in; `problems` are those of its files. */
  readonly onLoad: (library: Library, problems: readonly Problem[]) => void;
  /** The folder could not be read: the last library keeps serving. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * Reads the folder, then reads it anew after each change: the new library is built aside and swapped in as a whole.
 * Throws CorpusError when the folder cannot be read at first.
 */
export async function openLibrary(folder: string, events: LiveEvents): Promise<LiveLibrary> {
  let library = announce(await readCorpus(folder), events);
  let isReading = false;
  let isStale = false;
  const reload = async (): Promise<void> => {
    isStale = true;
    if (isReading) return;
    isReading = true;
    while (isStale) {
      isStale = false;
      try {
        library = announce(await readCorpus(folder), events);
      } catch (error) {
        events.onFailure(error);
      }
    }
    isReading = false;
  };
  const watch: Watch = watchCorpus(folder, () => void reload());
  return { get: () => library, close: () => watch.close() };
}

function announce({ articles, problems }: Corpus, events: LiveEvents): Library {
  const library = buildLibrary(articles, problems);
  events.onLoad(library, problems);
  return library;
}
