import { ask } from "./ask.ts";
import { check } from "./check.ts";
import { checkQuote } from "./check-quote.ts";
import { cite } from "./cite.ts";
import type { Command } from "./command.ts";
import { addCommonOptions } from "./common-options.ts";
import { compare } from "./compare.ts";
import { findSource } from "./find-source.ts";
import { buildHelp } from "./help.ts";
import type { MessageCommand } from "./message-command.ts";
import { quote } from "./quote.ts";
import { receipt } from "./receipt.ts";
import { sources } from "./sources.ts";
import { buildStats, type ReadTally } from "./stats.ts";
import { summary } from "./summary.ts";
import { timeline } from "./timeline.ts";

/** Every command, in the order of `/help`. A new command is one file and one line here. */
export const COMMANDS: readonly Command[] = [
  ask,
  quote,
  check,
  summary,
  timeline,
  compare,
  sources,
  cite,
  receipt,
  buildHelp(() => COMMANDS),
].map(addCommonOptions);

/** Every command, with those that need what is counted. */
export function buildCommands(readTally: ReadTally): readonly Command[] {
  return [...COMMANDS, addCommonOptions(buildStats(readTally))];
}

/** Every command of a message's menu, in the order in which it is offered. */
export const MESSAGE_COMMANDS: readonly MessageCommand[] = [checkQuote, findSource];

/** The command of that name; undefined when there is none. */
export function findCommand(commands: readonly Command[], name: string): Command | undefined {
  return commands.find((command) => command.name === name);
}
