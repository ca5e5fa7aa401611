import { describe } from "vitest";
import { buildLibrary } from "../../support/libraries.ts";
import { describeLibrary } from "./library-contract.ts";

describe("the library in memory", () => {
  describeLibrary(async (articles) => buildLibrary(articles));
});
