import { createInterface } from "node:readline/promises";
import type { Command } from "../commands/command.ts";
import type { Library } from "../core/library.ts";
import type { RunSteps } from "../core/steps.ts";
import { answerLine, type Sources } from "./answer-line.ts";
import type { Style } from "./print-sheet.ts";

/** What a conversation needs to know. */
export interface Chat extends Style {
  readonly commands: readonly Command[];
  /** Asked for anew at each line: the corpus may have been reloaded. */
  readonly getLibrary: () => Library;
  /** How long work of a command is done. */
  readonly runSteps: RunSteps;
  /** Printed once before the first prompt. */
  readonly greeting: string;
}

/** Answers the lines that `argv` holds, each once, then ends; the exit code, 2 when a line was not understood. */
export async function answerOnce(argv: readonly string[], chat: Chat): Promise<number> {
  const form = argv.includes("--json") ? "json" : argv.includes("--explain") ? "explained" : "page";
  const line = argv.filter((word) => !FLAGS.has(word)).join(" ");
  const { output, isUnderstood } = await answerLine(line, openSources(chat), { ...chat, form });
  (isUnderstood ? process.stdout : process.stderr).write(output);
  return isUnderstood ? 0 : 2;
}

/** Whether `argv` holds a line to answer, beside flags. */
export function holdsLine(argv: readonly string[]): boolean {
  return argv.some((word) => !FLAGS.has(word));
}

/** Prompts, answers and prompts again until the input ends, `/exit`, or Ctrl-C; the exit code. */
export async function runChat(chat: Chat): Promise<number> {
  process.stdout.write(chat.greeting);
  const prompt = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: process.stdin.isTTY,
    completer: (line: string) => completeLine(line, chat),
    prompt: "> ",
  });
  prompt.on("SIGINT", () => prompt.close());
  prompt.prompt();
  for await (const line of prompt) {
    if (EXIT.test(line.trim())) break;
    if (line.trim() !== "") {
      const { output } = await answerLine(line, openSources(chat), { ...chat, form: "page" });
      process.stdout.write(`\n${output}\n`);
    }
    prompt.prompt();
  }
  prompt.close();
  return 0;
}

/** Completions of a typed line and the part of it that they replace, as readline asks for them. */
export async function completeLine(
  line: string,
  chat: Pick<Chat, "commands" | "getLibrary" | "runSteps">,
): Promise<[string[], string]> {
  const match = COMMAND_AND_REST.exec(line);
  if (match === null)
    return [chat.commands.map(({ name }) => `/${name} `).filter((word) => word.startsWith(line)), line];
  const command = chat.commands.find(({ name }) => name === match[1]);
  const rest = match[2] ?? "";
  const option = command?.options.find(({ name }) => name === OPEN_OPTION.exec(rest)?.[1]) ?? command?.options[0];
  if (command === undefined || option === undefined) return [[], line];
  const typed = rest.replace(THROUGH_OPTION, "");
  const suggestions = (await command.suggest?.(option.name, typed, chat.getLibrary(), chat.runSteps)) ?? [];
  const values = suggestions.map(({ value }) => value);
  const names = command.options.slice(1).map(({ name }) => `${name}: `);
  const word = typed.split(" ").at(-1) ?? "";
  return values.length > 0 ? [values, typed] : [names.filter((name) => word !== "" && name.startsWith(word)), word];
}

function openSources({ commands, getLibrary, runSteps }: Chat): Sources {
  return { commands, library: getLibrary(), runSteps };
}

const FLAGS: ReadonlySet<string> = new Set(["--json", "--explain"]);

/** Matches "/exit" and "/quit"; not "exit polls". */
const EXIT = /^\/(?:exit|quit)$/u;
/** Matches "/quote Pash": command and rest; not "/quo". */
const COMMAND_AND_REST = /^\/(\S+)\s(.*)$/u;
/** Matches "Pashinyan about: rail" with the last option's name; not "Pashinyan". */
const OPEN_OPTION = /.*(?:^|\s)([\p{L}_-]+):[^:]*$/u;
/** Matches all up to the value of the last option: "Pashinyan about: "; nothing where no option is named. */
const THROUGH_OPTION = /^.*(?:^|\s)[\p{L}_-]+:\s*/u;
