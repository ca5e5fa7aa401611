import { describe } from "vitest";
import { ENGLISH } from "../../../src/core/index/lexicon.ts";
import { loadLanguages } from "../../../src/files/load-languages.ts";
import { buildLibrary } from "../../support/libraries.ts";
import { describeLibrary } from "./library-contract.ts";

describe("the library in memory", () => {
  describeLibrary(async (articles) => {
    const languages = await loadLanguages(articles.map(({ lang }) => lang));
    return buildLibrary(articles, [], { ...ENGLISH, languages });
  });
});
