import type { Answer } from "../core/answers/answer.ts";
import type { Command } from "./command.ts";
import { listOwnOptions } from "./common-options.ts";

/** `/help`: what each command of the list does. The list is asked for late, since this command stands on it too. */
export function buildHelp(listCommands: () => readonly Command[]): Command {
  return {
    name: "help",
    description: "Say what each command does",
    options: [],
    run: () => describeCommands(listCommands()),
  };
}

function describeCommands(commands: readonly Command[]): Answer {
  return {
    kind: "help",
    commands: commands.map((command) => ({
      name: command.name,
      description: command.description,
      options: listOwnOptions(command).map((option) => ({
        name: option.name,
        description: option.description,
        required: option.required,
      })),
    })),
  };
}
