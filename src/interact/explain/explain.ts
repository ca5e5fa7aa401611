import type { CommandCall } from "../../commands/message-command.ts";
import { findCommand } from "../../commands/registry.ts";
import { renderCall } from "../../commands/split-line.ts";
import type { Answer } from "../../core/answers/answer.ts";
import type { Context } from "../context.ts";
import { mayRun } from "../may-run.ts";
import { readButton } from "../read-button.ts";
import type { Request } from "../request.ts";
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
  const answer = await command.run(call.args, context.library, context.runSteps);
  return { call: renderCall(call.command, call.args), sections: await explainAnswer(answer, FIRST_PAGES, context) };
}

/** How many of the things that an answer ranks are explained. */
export interface Reach {
  readonly hits: number;
  readonly quotes: number;
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
      return explainQuotes(answer.quotes.slice(0, reach.quotes));
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
      return readButton(request, context)?.view;
    case "completion":
      return undefined;
  }
}

/** The hits of a first page and the next that lost; some pages of quotes. */
const FIRST_PAGES: Reach = { hits: 6, quotes: 20 };
