import type { Command } from "../commands/command.ts";
import { parseLine } from "../commands/parse-line.ts";
import { describeMisunderstanding } from "../commands/read-options.ts";
import type { Answer } from "../core/answers/answer.ts";
import type { Library } from "../core/library/library.ts";
import type { RunSteps } from "../core/text/steps.ts";
import { layOut } from "../layout/lay-out.ts";
import { limitWords } from "../layout/limit-words.ts";
import { choosePage } from "../layout/page.ts";
import type { Sheet } from "../layout/sheet.ts";
import { en } from "../layout/words/en.ts";
import { printJson } from "./print-json.ts";
import { printReasons } from "./print-reasons.ts";
import { printSheet, type Style } from "./print-sheet.ts";

/** What a typed line comes to: text to print, and what became of the line. */
export interface LineResult {
  readonly output: string;
  readonly outcome: "answered" | "not-understood" | "failed";
}

/** How an answer is printed: as a page, as a page with the reasons for it behind, or as one line of JSON. */
export interface OutputForm extends Style {
  readonly form: "page" | "explained" | "json";
}

/** What lines are answered from. */
export interface Sources {
  readonly commands: readonly Command[];
  readonly library: Library;
  readonly runSteps: RunSteps;
}

/** Runs the command that `line` names against the library and prints its answer. What the command throws is thrown on. */
export async function answerLine(
  line: string,
  { commands, library, runSteps }: Sources,
  output: OutputForm,
): Promise<LineResult> {
  const read = parseLine(line, commands);
  if (read.kind !== "call")
    return { output: `${describeMisunderstanding(read, commands)}\n`, outcome: "not-understood" };
  const answer = await read.command.run(read.args, library, runSteps);
  return { output: printAnswer(answer, read.page, output), outcome: "answered" };
}

function printAnswer(answer: Answer, page: number | undefined, output: OutputForm): string {
  if (output.form === "json") return printJson(answer);
  const shown = printSheet(layOutPage(layOut(answer, en), page), output);
  return output.form === "explained" ? `${shown}\n${printReasons(answer)}` : shown;
}

/** One page of a sheet within the limits of its sources, with a remark that says how to turn it over. */
function layOutPage(sheet: Sheet, number: number | undefined): Sheet {
  const page = choosePage(number === undefined && sheet.order === undefined ? unfold(sheet) : sheet, number ?? 1);
  const { sections, limits } = limitWords(page.sections);
  const remarks = [
    sheet.note,
    limits.length === 0 ? undefined : en.quoteLimit(limits),
    page.count === 1 ? undefined : en.pageHint(page.number, page.count),
  ].filter((remark) => remark !== undefined);
  const { note: _own, ...rest } = sheet;
  return { ...rest, sections, ...(remarks.length > 0 && { note: remarks.join(" ") }) };
}

// A terminal scrolls: what is no ranking is printed whole unless a page is asked for.
function unfold(sheet: Sheet): Sheet {
  return { ...sheet, perPage: Math.max(1, sheet.sections.length) };
}
