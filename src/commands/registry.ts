import { ask } from "./ask.ts";
import { check } from "./check.ts";
import type { Command } from "./command.ts";
import { buildHelp } from "./help.ts";
import { quote } from "./quote.ts";
import { summary } from "./summary.ts";

/** Every command, in the order of `/help`. A new command is one file and one line here. */
export const COMMANDS: readonly Command[] = [ask, quote, check, summary, buildHelp(() => COMMANDS)];

/** The command of that name; undefined when there is none. */
export function findCommand(commands: readonly Command[], name: string): Command | undefined {
  return commands.find((command) => command.name === name);
}
