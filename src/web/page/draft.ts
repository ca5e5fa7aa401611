import type { Args } from "../../commands/command.ts";
import { readValue } from "../../commands/read-value.ts";
import { splitLine, splitOptions, splitPage } from "../../commands/split-line.ts";
import type { Suggestion } from "../../core/suggest/suggestion.ts";
import type { ChannelCommand, ChannelOption } from "../protocol.ts";

/** What stands in the message box: words, or a command with its options filled in one by one. */
export type Draft = TextDraft | CommandDraft;

export interface TextDraft {
  readonly kind: "text";
  readonly text: string;
}

export interface CommandDraft {
  readonly kind: "command";
  readonly command: ChannelCommand;
  /** The options that are shown, in the order in which they were opened. */
  readonly fields: readonly Field[];
  /** The place of the field that is typed in; the number of fields when the caret stands behind the last. */
  readonly active: number;
  /** What is typed behind the last field: the beginning of another option's name. */
  readonly tail: string;
}

export interface Field {
  readonly option: ChannelOption;
  readonly text: string;
  /** What was chosen from a list, where that is not the text itself. */
  readonly value?: string;
}

export const EMPTY_DRAFT: TextDraft = { kind: "text", text: "" };

/** The commands that a text beginning with "/" may be going to name; undefined when it does not begin so. */
export function findCommands(text: string, commands: readonly ChannelCommand[]): readonly ChannelCommand[] | undefined {
  const typed = COMMAND_START.exec(text)?.[1]?.toLowerCase();
  if (typed === undefined) return undefined;
  const begin = commands.filter(({ name }) => name.startsWith(typed));
  return [...begin, ...commands.filter(({ name }) => name.includes(typed) && !begin.some((one) => one.name === name))];
}

/** A command opened with its required options, what is typed behind its name laid into them and into those that it names. */
export function openCommand(command: ChannelCommand, typed = ""): CommandDraft {
  const fields = command.options.filter(({ required }) => required).map((option) => ({ option, text: "" }));
  const [first] = command.options;
  const opened: CommandDraft = { kind: "command", command, fields, active: 0, tail: "" };
  return first === undefined || typed === "" ? opened : typeOptions(opened, first, typed);
}

/** The draft of "/ask trade": a text becomes a command once its name is followed by a space. */
export function readCommand(text: string, commands: readonly ChannelCommand[]): CommandDraft | undefined {
  const match = COMMAND_AND_REST.exec(text);
  const command = findNamed(match?.[1]?.toLowerCase() ?? "", commands);
  return command === undefined ? undefined : openCommand(command, match?.[2] ?? "");
}

/** The call that plain words come to, or a line that begins with "/"; undefined when there is no such command. */
export function readLine(text: string, commands: readonly ChannelCommand[]): CommandDraft | undefined {
  const { command: name, rest } = splitLine(text);
  const command = findNamed(name, commands);
  return command === undefined ? undefined : openCommand(command, rest);
}

/** Options that are not shown yet and whose names begin with what is typed behind the last field. */
export function findOptions(draft: CommandDraft): readonly ChannelOption[] {
  const typed = draft.tail.trim().toLowerCase();
  return draft.command.options.filter(
    ({ name }) => name.startsWith(typed) && !draft.fields.some(({ option }) => option.name === name),
  );
}

export function addField(draft: CommandDraft, option: ChannelOption): CommandDraft {
  return { ...draft, fields: [...draft.fields, { option, text: "" }], active: draft.fields.length, tail: "" };
}

/** Words typed in a field. The name of another option with its colon opens that one, as in the terminal. */
export function typeInField(draft: CommandDraft, index: number, text: string): CommandDraft {
  const option = draft.fields[index]?.option;
  return option === undefined ? draft : typeOptions({ ...draft, active: index }, option, text);
}

/** Words typed behind the last field: undefined unless they name an option with its colon. */
export function typeNamed(draft: CommandDraft, text: string): CommandDraft | undefined {
  const [first] = draft.command.options;
  const names = draft.command.options.flatMap(listNames);
  const isNamed = splitOptions(text, names).named.length > 0;
  return first === undefined || !isNamed ? undefined : typeOptions({ ...draft, tail: "" }, first, text);
}

/** A suggestion taken over; the caret goes on to the next field that is empty, or behind the last. */
export function chooseValue(draft: CommandDraft, index: number, { label, value }: Suggestion): CommandDraft {
  const filled = replaceField(draft, index, ({ option }) => ({ option, text: label, value }));
  const next = filled.fields.findIndex((field) => field.text === "");
  return { ...filled, active: next === -1 ? filled.fields.length : next };
}

/** The draft without a field; without a required one it is no command any more. */
export function removeField(draft: CommandDraft, index: number): Draft {
  const field = draft.fields[index];
  if (field === undefined || field.option.required) return { kind: "text", text: `/${draft.command.name}` };
  const fields = draft.fields.filter((_, place) => place !== index);
  return { ...draft, fields, active: Math.max(0, index - 1), tail: "" };
}

/** The place of an option that is required and empty, or that cannot be what is typed; undefined when the command can be sent. */
export function findUnfit(draft: CommandDraft): number | undefined {
  const place = draft.fields.findIndex((field) => {
    const read = readField(field);
    return read === undefined || (read === "" && field.option.required);
  });
  return place === -1 ? undefined : place;
}

/** The options as the command gets them, without the page that is named behind all else, and that page. */
export function readCall(draft: CommandDraft): { readonly args: Args; readonly page?: number } {
  const last = draft.fields.length - 1;
  const field = draft.fields[last];
  const isTyped = draft.tail.trim() === "" && field?.value === undefined;
  const { call, page } = splitPage(isTyped ? (field?.text ?? "") : draft.tail);
  if (page === undefined) return { args: readArgs(draft) };
  return { args: readArgs(isTyped ? typeOver(draft, last, call) : draft), page };
}

/** The options as they are typed so far. */
export function readArgs(draft: CommandDraft): Args {
  const given = draft.fields.map((field) => [field.option.id, readField(field)] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== undefined && value !== ""));
}

function readField({ option, text, value }: Field): string | boolean | undefined {
  return readValue(option, value ?? text);
}

/** What an option can be given without asking the bot, `members` being those of the channel; undefined for free text. */
export function listValues(
  { option, text, value }: Field,
  members: readonly Suggestion[],
): readonly Suggestion[] | undefined {
  const typed = value === undefined ? text.toLowerCase() : "";
  switch (option.kind) {
    case "text":
      return undefined;
    case "flag":
      return FLAG_VALUES.filter(({ label }) => label.toLowerCase().startsWith(typed));
    case "choice":
      return option.choices.filter(({ label }) => label.toLowerCase().includes(typed));
    case "member":
      return members.filter(({ label }) => label.toLowerCase().includes(typed));
  }
}

/** Lays `typed` into the field of `option`, and what stands behind the name of another option into that one's. */
function typeOptions(draft: CommandDraft, option: ChannelOption, typed: string): CommandDraft {
  const { options } = draft.command;
  const { head, named } = splitOptions(typed, options.flatMap(listNames));
  // The space behind a colon is none of the words.
  if (named.length === 0) return fillField(draft, option, typed.trimStart());
  const isShown = draft.fields.some((field) => field.option.id === option.id);
  const begun = head === "" && !isShown ? draft : fillField(draft, option, head);
  return named.reduce((filled, { name, text }) => {
    const other = options.find((one) => listNames(one).includes(name));
    return other === undefined ? filled : fillNamed(filled, other, text);
  }, begun);
}

/** The field of an option, opened where it is not shown, with this text. */
function fillField(draft: CommandDraft, option: ChannelOption, text: string): CommandDraft {
  const place = draft.fields.findIndex((field) => field.option.id === option.id);
  if (place === -1) return typeOver(addField(draft, option), draft.fields.length, text);
  return typeOver(draft, place, text);
}

// Whoever types the name of a field that is filled goes back to it.
function fillNamed(draft: CommandDraft, option: ChannelOption, text: string): CommandDraft {
  const place = draft.fields.findIndex((field) => field.option.id === option.id);
  return text === "" && place !== -1 ? { ...draft, active: place } : fillField(draft, option, text);
}

function typeOver(draft: CommandDraft, index: number, text: string): CommandDraft {
  return replaceField(draft, index, ({ option }) => ({ option, text }));
}

/** What an option answers to: as the person sees it, and as the README has it. */
function listNames({ id, name }: ChannelOption): string[] {
  return [name.toLowerCase(), id];
}

function findNamed(typed: string, commands: readonly ChannelCommand[]): ChannelCommand | undefined {
  return commands.find(({ name }) => name === typed) ?? commands.find(({ id }) => id === typed);
}

function replaceField(draft: CommandDraft, index: number, change: (field: Field) => Field): CommandDraft {
  const fields = draft.fields.map((field, place) => (place === index ? change(field) : field));
  return { ...draft, fields, active: index };
}

const FLAG_VALUES: readonly Suggestion[] = [
  { label: "True", value: "true" },
  { label: "False", value: "false" },
];

/** Matches "/" and "/su"; not "/summary " nor "a/b". */
const COMMAND_START = /^\/([\p{L}\p{N}_-]*)$/u;
/** Matches "/ask trade" and "/summary "; not "/ask". */
const COMMAND_AND_REST = /^\/([\p{L}\p{N}_-]+)\s(.*)$/su;
