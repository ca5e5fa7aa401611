import { type Command, LONG_PAGE } from "../commands/command.ts";
import { parseLine } from "../commands/parse-line.ts";
import { describeMisunderstanding } from "../commands/read-options.ts";
import type { Answer } from "../core/answers/answer.ts";
import type { Library } from "../core/library/library.ts";
import type { RunSteps } from "../core/text/steps.ts";
import { composePage } from "../interact/compose-page.ts";
import { explainAnswer, type Reach } from "../interact/explain/explain.ts";
import { layOut } from "../layout/lay-out.ts";
import type { Sheet } from "../layout/sheet.ts";
import { en } from "../layout/words/en.ts";
import type { Style } from "./paint.ts";
import { printExplanation } from "./print-explanation.ts";
import { printJson } from "./print-json.ts";
import { printSheet } from "./print-sheet.ts";

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
export async function answerLine(line: string, sources: Sources, output: OutputForm): Promise<LineResult> {
  const { commands, library, runSteps } = sources;
  const read = parseLine(line, commands);
  if (read.kind !== "call")
    return { output: `${describeMisunderstanding(read, commands)}\n`, outcome: "not-understood" };
  const page = { number: read.page ?? 1, size: LONG_PAGE };
  const answer = await read.command.run(read.args, library, runSteps, { page });
  if (output.form === "json") return { output: printJson(answer), outcome: "answered" };
  const printed = printSheet(await composeSheet(answer, read.page, library), output);
  if (output.form === "page") return { output: printed, outcome: "answered" };
  const sections = await explainAnswer(answer, ALL, sources);
  return { output: `${printed}\n${printExplanation(sections)}`, outcome: "answered" };
}

/** One page of an answer as a sheet of its own, with a remark that says how to turn it over. */
async function composeSheet(answer: Answer, number: number | undefined, library: Library): Promise<Sheet> {
  const laidOut = layOut(answer, en);
  const sheet = number === undefined && laidOut.order === undefined ? unfold(laidOut) : laidOut;
  const { page, sections, note } = await composePage(sheet, { page: number ?? 1, open: [] }, library, en);
  const hint = page.count === 1 ? "" : en.pageHint(page.number, page.count);
  const others = (sheet.switches ?? []).flatMap((one) => one.hint ?? []);
  const remarks = [note, hint, ...others].filter((remark) => remark !== "").join(" ");
  const { note: _own, ...rest } = sheet;
  return { ...rest, sections, ...(remarks !== "" && { note: remarks }) };
}

// A terminal scrolls: what is no ranking is printed whole unless a page is asked for.
function unfold(sheet: Sheet): Sheet {
  return sheet.window === undefined ? { ...sheet, perPage: Math.max(1, sheet.sections.length) } : sheet;
}

/** A terminal scrolls for the reasons, too. */
const ALL: Reach = { hits: Number.POSITIVE_INFINITY };
