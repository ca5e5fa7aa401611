import { describe } from "vitest";
import { ENGLISH } from "../../../src/core/index/lexicon.ts";
import { openMemoryLibrary } from "../../../src/core/library/memory-library.ts";
import { loadLanguages } from "../../../src/files/load-languages.ts";
import { buildCorpus } from "../../support/build-corpus.ts";
import { runAtOnce } from "../../support/run-at-once.ts";
import { describeLibrary } from "./library-contract.ts";

describe("the library in memory", () => {
  describeLibrary(async (articles, problems) => {
    const languages = await loadLanguages(articles.map(({ lang }) => lang));
    return openMemoryLibrary(buildCorpus(articles, problems, { ...ENGLISH, languages }), runAtOnce);
  });
});
