import type { CommandCall } from "../commands/message-command.ts";
import { findCommand } from "../commands/registry.ts";
import type { Answer } from "../core/answers/answer.ts";
import type { Context } from "../interact/context.ts";
import { readCustomId } from "../interact/custom-id.ts";
import { mayRun } from "../interact/may-run.ts";
import type { Request } from "../interact/request.ts";
import { readEchoes } from "../message/lead.ts";
import { explainConfidence, explainHits } from "./explain-hits.ts";
import { explainQuotes } from "./explain-quotes.ts";
import { explainSummary } from "./explain-summary.ts";
import { explainVerdicts } from "./explain-verdicts.ts";
import type { Explanation, ExplanationSection } from "./protocol.ts";

/** Why the answer to a request is what it is; without sections where nothing was weighed. */
export async function explainRequest(request: Request, context: Context): Promise<Explanation> {
  const call = findCall(request, context);
  const command = call === undefined ? undefined : findCommand(context.commands, call.command);
  if (call === undefined || command === undefined || !mayRun(command, request)) return { call: "", sections: [] };
  const answer = await command.run(call.args, context.library, context.runSteps);
  return { call: renderCall(call), sections: await explainAnswer(answer, context) };
}

async function explainAnswer(answer: Answer, { library, runSteps }: Context): Promise<ExplanationSection[]> {
  switch (answer.kind) {
    case "passages":
      return [...explainHits(answer.hits), ...explainConfidence(answer.confidence)];
    case "not-found":
      return [...explainHits(answer.nearest), ...explainConfidence(answer.confidence)];
    case "quotes":
      return explainQuotes(answer);
    case "summary":
      return explainSummary(answer, { library, runSteps });
    case "check":
      return explainVerdicts(answer);
    default:
      return [];
  }
}

function findCall(request: Request, context: Context): CommandCall | undefined {
  switch (request.kind) {
    case "command":
      return { command: request.command, args: request.args };
    case "message-command":
      return context.messageCommands.find(({ name }) => name === request.name)?.toCall(request.target);
    case "click":
      return readCustomId(request.customId, context.commands, readEchoes(request.message.content))?.view;
    case "completion":
      return undefined;
  }
}

function renderCall({ command, args }: CommandCall): string {
  return [`/${command}`, ...Object.entries(args).map(([name, value]) => `${name}: ${value}`)].join(" ");
}
