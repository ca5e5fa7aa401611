import type { Command } from "../commands/command.ts";
import type { MessageCommand } from "../commands/message-command.ts";
import type { Library } from "../core/library/library.ts";
import type { RunSteps } from "../core/text/steps.ts";
import type { TellFailure } from "../interact/catch-failure.ts";
import type { Style } from "./paint.ts";

/** What a conversation needs to know. */
export interface Chat extends Style {
  readonly commands: readonly Command[];
  /** Commands of a message's menu, for scripts. */
  readonly messageCommands: readonly MessageCommand[];
  /** Asked for anew at each line: the corpus may have been reloaded. */
  readonly getLibrary: () => Library;
  /** How long work of a command is done. */
  readonly runSteps: RunSteps;
  /** Printed once before the first prompt. */
  readonly greeting: string;
  /** Told of what a command threw; the bot's own sentence is printed in place of an answer. */
  readonly onFailure: TellFailure;
  readonly streams: Streams;
}

/** Where a conversation comes from and goes to. */
export interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Where is told what was not understood, when one line alone is answered. */
  readonly errors: NodeJS.WritableStream;
  /** Whether somebody types: then lines can be edited and completed. */
  readonly isTerminal: boolean;
}
