import { describeCorpus } from "../core/library/corpus-overview.ts";
import type { Command } from "./command.ts";

/** `/sources`: what the corpus covers. */
export const sources: Command = {
  name: "sources",
  description: "Say what the corpus covers: articles, dates, languages, version",
  options: [],
  run: (_args, library) =>
    library.articles.length === 0
      ? { kind: "refusal", reason: "empty-corpus" }
      : { kind: "sources", ...describeCorpus(library, LISTED) },
};

/** Articles that each collection lists, the newest: more are found by `/cite` and `/ask`. */
const LISTED = 50;
