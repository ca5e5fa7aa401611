import type { Args } from "./command.ts";

/**
 * A command of a message's menu. It is a shorter way to a slash command: what it shows, its pages and its buttons are
 * those of the command that it calls.
 */
export interface MessageCommand {
  /** As the menu shows it, 1–32 characters. */
  readonly name: string;
  /** The call that the message comes to. */
  toCall(target: TargetMessage): CommandCall;
}

/** The message that a command of its menu was chosen on, as far as it is read. */
export interface TargetMessage {
  readonly id: string;
  /** Empty for a message of attachments alone. */
  readonly content: string;
}

/** A slash command and what is given for its options. */
export interface CommandCall {
  readonly command: string;
  readonly args: Args;
}
