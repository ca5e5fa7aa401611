import { createInterface } from "node:readline/promises";
import { catchFailure } from "../interact/catch-failure.ts";
import { en } from "../layout/words/en.ts";
import { answerLine, type LineResult, type OutputForm, type Sources } from "./answer-line.ts";
import type { Chat } from "./chat.ts";
import { chooseForm, isFlag, splitFlags } from "./line-flags.ts";
import { runScript } from "./run-script.ts";

/** Whether `argv` asks for a talk in which a person goes on: no line alone, and no script. */
export function staysOpen(argv: readonly string[]): boolean {
  return argv.every(isFlag) && chooseForm(argv) !== "json";
}

/** Talks as `argv` asks for: about the line that it holds, with a script, or with a person; the exit code. */
export function talk(argv: readonly string[], chat: Chat): Promise<number> {
  if (argv.some((word) => !isFlag(word))) return answerOnce(argv, chat);
  const form = chooseForm(argv) ?? "page";
  return form === "json" ? runScript(chat) : runChat(chat, form);
}

/** Answers the line that `argv` holds, then ends; the exit code, 2 when it was not understood, 1 when its command failed. */
export async function answerOnce(argv: readonly string[], chat: Chat): Promise<number> {
  const { line, flags } = splitFlags(argv.filter((word) => !isFlag(word)).join(" "));
  const form = chooseForm([...argv.filter(isFlag), ...flags]) ?? "page";
  const { output, outcome } = await answer(line, form, chat);
  (outcome === "answered" ? chat.streams.output : chat.streams.errors).write(output);
  return EXIT_CODES[outcome];
}

/**
 * Prompts, answers and prompts again until the input ends, `/exit`, or Ctrl-C; the exit code. An answer is printed in
 * `form` unless its line ends with a flag.
 */
export async function runChat(chat: Chat, form: OutputForm["form"]): Promise<number> {
  const { input, output, isTerminal } = chat.streams;
  output.write(chat.greeting);
  const prompt = createInterface({
    input,
    output,
    terminal: isTerminal,
    completer: (line: string) => completeSafely(line, chat),
    prompt: "> ",
  });
  // The input may end while its last lines are still being answered: what is closed cannot prompt (Node.js 26 throws).
  let isClosed = false;
  prompt.once("close", () => {
    isClosed = true;
  });
  prompt.on("SIGINT", () => prompt.close());
  prompt.prompt();
  for await (const typed of prompt) {
    if (EXIT.test(typed.trim())) break;
    const { line, flags } = splitFlags(typed);
    if (typed.trim() !== "") {
      output.write(`\n${(await answer(line, chooseForm(flags) ?? form, chat)).output}\n`);
    }
    if (!isClosed) prompt.prompt();
  }
  prompt.close();
  return 0;
}

function answer(line: string, form: OutputForm["form"], chat: Chat): Promise<LineResult> {
  return catchFailure<LineResult>(
    () => answerLine(line, openSources(chat), { ...chat, form }),
    chat.onFailure,
    () => ({ output: `${en.failed}\n`, outcome: "failed" }),
  );
}

/** The completions of `completeLine`; none when a command throws, which is told. */
export function completeSafely(line: string, chat: Chat): Promise<[string[], string]> {
  return catchFailure<[string[], string]>(
    () => completeLine(line, chat),
    chat.onFailure,
    () => [[], line],
  );
}

/** Completions of a typed line and the part of it that they replace, as readline asks for them. */
export async function completeLine(
  line: string,
  chat: Pick<Chat, "commands" | "getLibrary">,
): Promise<[string[], string]> {
  const match = COMMAND_AND_REST.exec(line);
  if (match === null)
    return [chat.commands.map(({ name }) => `/${name} `).filter((word) => word.startsWith(line)), line];
  const command = chat.commands.find(({ name }) => name === match[1]);
  const rest = match[2] ?? "";
  const option = command?.options.find(({ name }) => name === OPEN_OPTION.exec(rest)?.[1]) ?? command?.options[0];
  if (command === undefined || option === undefined) return [[], line];
  const typed = rest.replace(THROUGH_OPTION, "");
  const suggestions = (await command.suggest?.(option.name, typed, chat.getLibrary())) ?? [];
  const values = suggestions.map(({ value }) => value);
  const names = command.options.slice(1).map(({ name }) => `${name}: `);
  const word = typed.split(" ").at(-1) ?? "";
  return values.length > 0 ? [values, typed] : [names.filter((name) => word !== "" && name.startsWith(word)), word];
}

function openSources({ commands, getLibrary, runSteps }: Chat): Sources {
  return { commands, library: getLibrary(), runSteps };
}

const EXIT_CODES: Readonly<Record<LineResult["outcome"], number>> = { answered: 0, failed: 1, "not-understood": 2 };

/** Matches "/exit" and "/quit"; not "exit polls". */
const EXIT = /^\/(?:exit|quit)$/u;
/** Matches "/quote Pash": command and rest; not "/quo". */
const COMMAND_AND_REST = /^\/(\S+)\s(.*)$/u;
/** Matches "Pashinyan about: rail" with the last option's name; not "Pashinyan". */
const OPEN_OPTION = /.*(?:^|\s)([\p{L}_-]+):[^:]*$/u;
/** Matches all up to the value of the last option: "Pashinyan about: "; nothing where no option is named. */
const THROUGH_OPTION = /^.*(?:^|\s)[\p{L}_-]+:\s*/u;
