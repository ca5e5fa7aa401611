import path from "node:path";
import pino from "pino";
import { COMMANDS, MESSAGE_COMMANDS } from "../../../src/commands/registry.ts";
import type { Library } from "../../../src/core/library/library.ts";
import type { WebParts } from "../../../src/web/build-app.ts";
import { readPageFiles } from "../../../src/web/page-files.ts";
import { runAtOnce } from "../run-at-once.ts";

/** The page as `npm run build` leaves it. */
export const PAGE_FOLDER = path.join(import.meta.dirname, "../../../dist/web/page");

/** What the page's server needs, on this library. */
export async function makeWebParts(getLibrary: () => Library): Promise<WebParts> {
  return {
    getContext: () => ({
      commands: COMMANDS,
      messageCommands: MESSAGE_COMMANDS,
      library: getLibrary(),
      runSteps: runAtOnce,
    }),
    files: await readPageFiles(PAGE_FOLDER),
    address: "127.0.0.1",
    log: pino({ level: "silent" }),
  };
}
