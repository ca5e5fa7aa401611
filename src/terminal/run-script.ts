import { once } from "node:events";
import { LONG_PAGE } from "../commands/command.ts";
import type { Answer } from "../core/answers/answer.ts";
import { catchFailure } from "../interact/catch-failure.ts";
import { en } from "../layout/words/en.ts";
import type { Chat, Streams } from "./chat.ts";
import { printJson } from "./print-json.ts";
import { LONGEST_REQUEST, type NotUnderstood, readScriptRequest } from "./read-script-request.ts";
import { type InputLine, splitLines } from "./split-lines.ts";

/** What one line of a script gets. README, “For scripts”, says which fields others may count on. */
export type ScriptAnswer = Answer | NotUnderstood | Failed;

/** The command threw, which was logged; the next line is answered as ever. */
export interface Failed {
  readonly kind: "failed";
  readonly message: string;
}

/**
 * Answers every line of the input with exactly one line of JSON, in order, until the input ends; then 0. An input or
 * output that breaks is told on standard error, with 1. No line is read before the answer to the one before it is taken.
 */
export async function runScript(chat: Chat): Promise<number> {
  const { input, output, errors } = chat.streams;
  try {
    for await (const line of splitLines(input, LONGEST_REQUEST)) {
      await write(printJson(await answer(line, chat)), output);
    }
    return 0;
  } catch (error) {
    errors.write(`The requests cannot be read on (${describe(error)}).\n`);
    return 1;
  }
}

function answer(line: InputLine, chat: Chat): Promise<ScriptAnswer> {
  return catchFailure<ScriptAnswer>(
    async () => {
      const request = readScriptRequest(line, chat);
      if (request.kind === "not-understood") return request;
      const page = { number: request.page ?? 1, size: LONG_PAGE };
      return request.command.run(request.args, chat.getLibrary(), chat.runSteps, { page });
    },
    chat.onFailure,
    () => ({ kind: "failed", message: en.failed }),
  );
}

async function write(text: string, output: Streams["output"]): Promise<void> {
  if (!output.write(text)) await once(output, "drain");
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error ? String(error.code) : error.message;
}
