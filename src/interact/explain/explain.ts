import type { CommandCall } from "../../commands/message-command.ts";
import { findCommand } from "../../commands/registry.ts";
import { renderCall } from "../../commands/split-line.ts";
import type { Answer } from "../../core/answers/answer.ts";
import { PAGE_OF_LIST } from "../../layout/page.ts";
import type { Context } from "../context.ts";
import { mayRun } from "../may-run.ts";
import { readButton } from "../read-button.ts";
import type { MessageCommandRequest, Request } from "../request.ts";
import { explainConfidence, explainHits } from "./explain-hits.ts";
import { explainQuotes } from "./explain-quotes.ts";
import { explainSummary } from "./explain-summary.ts";
import { explainVerdicts } from "./explain-verdicts.ts";
import type { Explanation, ExplanationSection } from "./explanation.ts";

/** Why the answer to a request is what it is; without sections where nothing was weighed. */
export async function explainRequest(request: Request, context: Context): Promise<Explanation> {
  const call = findCall(request, context);
  const command = call === undefined ? undefined : findCommand(context.commands, call.command);
  if (call === undefined || command === undefined || !mayRun(command, request)) return { call: "", sections: [] };
  const page = { number: call.page, size: PAGE_OF_LIST };
  const answer = await command.run(call.args, context.library, context.runSteps, { page });
  return { call: renderCall(call.command, call.args), sections: await explainAnswer(answer, FIRST_PAGES, context) };
}

/** How many of the passages that an answer ranks are explained. */
export interface Reach {
  readonly hits: number;
}

/** What was weighed for an answer; empty where nothing was. */
export async function explainAnswer(
  answer: Answer,
  reach: Reach,
  { library, runSteps }: Pick<Context, "library" | "runSteps">,
): Promise<ExplanationSection[]> {
  switch (answer.kind) {
    case "passages":
      return [...explainHits(answer.hits.slice(0, reach.hits)), ...explainConfidence(answer.confidence)];
    case "not-found":
      return [...explainHits(answer.nearest.slice(0, reach.hits)), ...explainConfidence(answer.confidence)];
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

interface ShownCall extends CommandCall {
  readonly page: number;
}

function findCall(request: Request, context: Context): ShownCall | undefined {
  switch (request.kind) {
    case "command":
      return { command: request.command, args: request.args, page: request.page ?? 1 };
    case "message-command":
      return findMenuCall(request, context);
    case "click":
      return readButton(request, context)?.view;
    case "completion":
      return undefined;
  }
}

function findMenuCall({ name, target }: MessageCommandRequest, { messageCommands }: Context): ShownCall | undefined {
  const call = messageCommands.find((one) => one.name === name)?.toCall(target);
  return call && { ...call, page: 1 };
}

/** The hits of a first page and the next that lost. */
const FIRST_PAGES: Reach = { hits: 6 };
