import type { Command } from "../commands/command.ts";
import type { MessageCommand } from "../commands/message-command.ts";
import type { Feedback } from "../core/feedback/feedback.ts";
import type { Library } from "../core/library/library.ts";
import type { RunSteps } from "../core/text/steps.ts";
import type { Cooldown } from "./cooldown.ts";
import type { Mask } from "./mask-words.ts";
import type { PingLimit } from "./ping-limit.ts";
import type { Ratings } from "./ratings.ts";

/** What requests are answered from. */
export interface Context {
  readonly commands: readonly Command[];
  readonly messageCommands: readonly MessageCommand[];
  /** One library for the whole of a response, even when a reload swaps it meanwhile. */
  readonly library: Library;
  /** How long work of a command is done. */
  readonly runSteps: RunSteps;
  /** Notes what was asked and rated; nothing is noted when absent. It has to see to its own errors. */
  readonly record?: (feedback: Feedback) => void;
  /** Every rating is counted when absent. */
  readonly ratings?: Ratings;
  /** Nobody has to wait when absent. */
  readonly cooldown?: Pick<Cooldown, "take">;
  /** Nobody's mentions are bounded when absent. */
  readonly pings?: PingLimit;
  /** Hides words in what the bot repeats; nothing is hidden when absent. */
  readonly mask?: Mask;
}
