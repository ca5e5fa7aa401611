import type { Command } from "./command.ts";

/** `/sources`: what the corpus covers. */
export const sources: Command = {
  name: "sources",
  description: "Say what the corpus covers: articles, dates, languages, version",
  options: [],
  run: async (_args, library) =>
    library.size.articles === 0
      ? { kind: "refusal", reason: "empty-corpus" }
      : { kind: "sources", ...(await library.describe(LISTED)) },
};

/** Articles that each collection lists, the newest: more are found by `/cite` and `/ask`. */
const LISTED = 50;
