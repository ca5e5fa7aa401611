import type { Args } from "../commands/command.ts";
import { readText } from "../commands/command.ts";
import type { CommandCall } from "../commands/message-command.ts";
import type { Library } from "../core/library.ts";
import { sliceText } from "../core/span.ts";
import { splitTerms } from "../core/terms.ts";
import type { Context } from "../interact/context.ts";
import { readCustomId } from "../interact/custom-id.ts";
import type { Request } from "../interact/request.ts";
import { readEcho } from "../message/lead.ts";
import type { Explanation, ExplanationSection } from "./protocol.ts";

/** Why the answer to a request is what it is; without sections where nothing was weighed. */
export function explainRequest(request: Request, context: Context): Explanation {
  const call = findCall(request, context);
  if (call === undefined) return { call: "", sections: [] };
  const args = Object.entries(call.args).map(([name, value]) => `${name}: ${value}`);
  return { call: [`/${call.command}`, ...args].join(" "), sections: explainCall(call, context.library) };
}

function findCall(request: Request, context: Context): CommandCall | undefined {
  switch (request.kind) {
    case "command":
      return { command: request.command, args: request.args };
    case "message-command":
      return context.messageCommands.find(({ name }) => name === request.name)?.toCall(request.target);
    case "click":
      return readCustomId(request.customId, context.commands, readEcho(request.message.content))?.view;
    case "completion":
      return undefined;
  }
}

function explainCall({ command, args }: CommandCall, library: Library): ExplanationSection[] {
  switch (command) {
    case "ask":
      return explainAsk(args, library);
    default:
      return [];
  }
}

function explainAsk(args: Args, library: Library): ExplanationSection[] {
  const stems = splitTerms(readText(args, "question")).map((term) => term.stem);
  return library.index.find(stems, SHOWN).map(({ passage, score }, place) => ({
    kind: "weighed",
    title: `${place + 1}. ${passage.article.title}, passage ${passage.number}`,
    words: sliceText(passage.article.text, passage),
    source: { article: passage.article.id, passage: passage.number, start: passage.start, end: passage.end },
    score,
    features: [{ name: "BM25+", value: score, weight: 1 }],
    facts: [],
  }));
}

/** Hits that are explained: those of a first page and the next that lost. */
const SHOWN = 6;
