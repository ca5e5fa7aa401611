import { findCommand } from "../commands/registry.ts";
import { dropUnseen } from "../core/text/unseen.ts";
import { cutAtWord } from "../layout/cut-at-word.ts";
import { LIMITS } from "../message/limits.ts";
import type { Context } from "./context.ts";
import { mayRun } from "./may-run.ts";
import type { CompletionRequest } from "./request.ts";
import type { ChoicesResponse } from "./response.ts";

/** What the command completes, within Discord's limits: labels are cut at a word, values that are too long left out. */
export async function completeOption(
  request: CompletionRequest,
  { commands, library }: Context,
): Promise<ChoicesResponse["choices"]> {
  const { option, typed } = request;
  const command = findCommand(commands, request.command);
  if (command === undefined || !mayRun(command, request)) return [];
  const suggestions = (await command.suggest?.(option, typed, library)) ?? [];
  return suggestions
    .filter(({ label, value }) => value !== "" && value.length <= LIMITS.choiceValue && dropUnseen(label).trim() !== "")
    .slice(0, LIMITS.choices)
    .map(({ label, value }) => ({ name: cutAtWord(dropUnseen(label), LIMITS.choiceName), value }));
}
