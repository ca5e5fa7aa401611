import type { Command } from "../commands/command.ts";
import { parseLine } from "../commands/parse-line.ts";
import type { Library } from "../core/library.ts";
import { layOut } from "../layout/lay-out.ts";
import { en } from "../layout/words/en.ts";
import { explainAnswer } from "./explain-answer.ts";
import { printSheet, type Style } from "./print-sheet.ts";

/** What a typed line comes to: text to print, and whether the line was understood. */
export interface LineResult {
  readonly output: string;
  readonly isUnderstood: boolean;
}

/** How an answer is printed: as a page, as a page with the reasons for each quote's speaker, or as one line of JSON. */
export interface OutputForm extends Style {
  readonly form: "page" | "explained" | "json";
}

/** Runs the command that `line` names against the library and prints its answer. */
export async function answerLine(
  line: string,
  commands: readonly Command[],
  library: Library,
  output: OutputForm,
): Promise<LineResult> {
  const parsed = parseLine(line, commands);
  switch (parsed.kind) {
    case "unknown-command": {
      const known = commands.map(({ name }) => `/${name}`).join(", ");
      return { output: `There is no command /${parsed.name}. There are ${known}.\n`, isUnderstood: false };
    }
    case "missing-option": {
      const usage = `/${parsed.command.name} ${parsed.option}: …`;
      return { output: `/${parsed.command.name} needs its option “${parsed.option}”: ${usage}\n`, isUnderstood: false };
    }
    case "call": {
      const answer = await parsed.command.run(parsed.args, library);
      const isJson = output.form === "json";
      const page = isJson ? `${JSON.stringify(answer)}\n` : printSheet(layOut(answer, en), output);
      return { output: output.form === "explained" ? `${page}\n${explainAnswer(answer)}` : page, isUnderstood: true };
    }
  }
}
