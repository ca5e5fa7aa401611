import type { Command } from "../commands/command.ts";
import type { MessageCommand } from "../commands/message-command.ts";
import type { Library } from "../core/library.ts";

/** What requests are answered from. */
export interface Context {
  readonly commands: readonly Command[];
  readonly messageCommands: readonly MessageCommand[];
  /** One library for the whole of a response, even when a reload swaps it meanwhile. */
  readonly library: Library;
}
