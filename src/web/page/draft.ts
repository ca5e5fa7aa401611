import type { Args } from "../../commands/command.ts";
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

/** A command opened with its required options, the first of them holding `text`. */
export function openCommand(command: ChannelCommand, text = ""): CommandDraft {
  const required = command.options.filter((option) => option.required);
  const shown = required.length === 0 && text !== "" ? command.options.slice(0, 1) : required;
  const fields = shown.map((option, index) => ({ option, text: index === 0 ? text : "" }));
  return { kind: "command", command, fields, active: 0, tail: "" };
}

/** The draft of "/ask trade": a text becomes a command once its name is followed by a space. */
export function readCommand(text: string, commands: readonly ChannelCommand[]): CommandDraft | undefined {
  const match = COMMAND_AND_REST.exec(text);
  const command = commands.find(({ name }) => name === match?.[1]?.toLowerCase());
  return command === undefined ? undefined : openCommand(command, match?.[2] ?? "");
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

export function typeInField(draft: CommandDraft, index: number, text: string): CommandDraft {
  return replaceField(draft, index, ({ option }) => ({ option, text }));
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

/** The place of a required option that is still empty; undefined when the command can be sent. */
export function findMissing(draft: CommandDraft): number | undefined {
  const place = draft.fields.findIndex(({ option, text }) => option.required && text.trim() === "");
  return place === -1 ? undefined : place;
}

/** The options as the command gets them. */
export function readArgs(draft: CommandDraft): Args {
  const given = draft.fields.filter(({ text }) => text.trim() !== "");
  return Object.fromEntries(
    given.map(({ option, text, value }) => [
      option.id,
      option.kind === "flag" ? (value ?? text.toLowerCase()) === "true" : (value ?? text),
    ]),
  );
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

/** A call as it is read: "/ask question: trade". */
export function renderCall(command: string, args: Args): string {
  return [`/${command}`, ...Object.entries(args).map(([name, value]) => `${name}: ${value}`)].join(" ");
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
