import { appendFile, mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { type Feedback, type Tally, tallyFeedback } from "../core/feedback.ts";
import { readErrorCode } from "./error-code.ts";

/** A file of what was asked and rated, one line of JSON each; it is only ever added to. */
export interface FeedbackFile {
  /** Notes it down with the time. Rejects when the file cannot be written. */
  record(feedback: Feedback): Promise<void>;
  /** Counts all that was noted; all zero while there is no file. Lines that are not the bot's own are passed over. */
  tally(): Promise<Tally>;
}

/** Whether the words of a question are noted too. */
export interface FeedbackOptions {
  readonly keepsQuestions: boolean;
}

/** Opens the file at `file`; it and its folder are made with the first note. Without one nothing is kept. */
export function openFeedback(file: string | undefined, { keepsQuestions }: FeedbackOptions): FeedbackFile {
  if (file === undefined) return { record: async () => undefined, tally: async () => tallyFeedback([]) };
  let last = Promise.resolve();
  return {
    record: (feedback) => {
      const { question: _left, ...rest } = feedback;
      const noted = { at: new Date().toISOString(), ...(keepsQuestions ? feedback : rest) };
      const written = last.then(() => append(file, `${JSON.stringify(noted)}\n`));
      // A line that could not be written is the caller's to report; the next one is tried all the same.
      last = written.catch(() => undefined);
      return written;
    },
    tally: async () => tallyFeedback(parseLines(await readIfThere(file))),
  };
}

async function append(file: string, line: string): Promise<void> {
  try {
    await appendFile(file, line, "utf8");
  } catch (error) {
    if (!isMissing(error)) throw error;
    await mkdir(path.dirname(file), { recursive: true });
    await appendFile(file, line, "utf8");
  }
}

async function readIfThere(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (isMissing(error)) return "";
    throw error;
  }
}

function parseLines(text: string): Feedback[] {
  return text.split("\n").flatMap((line) => {
    const feedback = parseFeedback(line);
    return feedback === undefined ? [] : [feedback];
  });
}

function parseFeedback(line: string): Feedback | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const kind = KINDS.find((known) => known === fields.kind);
  if (kind === undefined || typeof fields.command !== "string") return undefined;
  const { command, passage, question } = fields;
  return {
    kind,
    command,
    ...(typeof passage === "string" && { passage }),
    ...(typeof question === "string" && { question }),
  };
}

function isMissing(error: unknown): boolean {
  return readErrorCode(error) === "ENOENT";
}

const KINDS: readonly Feedback["kind"][] = ["asked", "unanswered", "helpful", "unhelpful"];
