import type { Logger } from "pino";
import { groupProblems, type Problem, type Severity } from "./core/article/problem.ts";
import { showName } from "./log.ts";

/**
 * Logs what is wrong with the files of the corpus: one line a kind, errors first, with one file as an example and how many
 * others there are. Each file has its own line at the level `debug`.
 */
export function logProblems(
  problems: readonly Problem[],
  log: Pick<Logger, "error" | "warn" | "info" | "debug">,
): void {
  for (const { severity, count, examples } of groupProblems(problems)) {
    const more = count > 1 ? ` (and ${NUMBERS.format(count - 1)} more of this kind: LOG_LEVEL=debug names each)` : "";
    log[LEVELS[severity]](`${describe(examples[0])}${more}`);
  }
  for (const problem of problems) log.debug({ kind: problem.kind }, describe(problem));
}

function describe({ file, field, message }: Problem): string {
  return `${showName(field === undefined ? file : `${file}: ${field}`)}: ${message}`;
}

const LEVELS = { error: "error", warning: "warn", note: "info" } as const satisfies Record<Severity, string>;

const NUMBERS = new Intl.NumberFormat("en");
