import type { Suggestion } from "../../core/suggest/suggestion.ts";
import type { ChannelCommand } from "../protocol.ts";
import {
  addField,
  type CommandDraft,
  chooseValue,
  type Draft,
  EMPTY_DRAFT,
  findCommands,
  findOptions,
  findUnfit,
  listValues,
  openCommand,
  readCommand,
  readLine,
  removeField,
  typeInField,
  typeNamed,
} from "./draft.ts";
import { CLOSED, type Picker, type PickerList } from "./state.ts";

/** The message box and the list above it. */
export interface Box {
  readonly draft: Draft;
  readonly picker: Picker;
}

/** What the box can offer without asking the bot. */
export interface Offer {
  readonly commands: readonly ChannelCommand[];
  readonly members: readonly Suggestion[];
}

/** What comes of a key or a choice: another box, and what is left to do. */
export interface Step {
  readonly box: Box;
  /** `suggest`: ask the bot what the active field can be given. `submit`: the draft goes out as it was. */
  readonly next?: "suggest" | "submit";
}

/** A key as far as the box minds it. */
export interface Key {
  readonly key: string;
  readonly isShifted: boolean;
  /** Whether nothing stands before the caret and nothing is selected. */
  readonly isAtStart: boolean;
}

/** Words typed outside a command: "/" lists the commands, "/ask " opens one. */
export function typeText(text: string, offer: Offer): Step {
  const command = readCommand(text, offer.commands);
  if (command !== undefined) return enterField(command, offer);
  const entries = findCommands(text, offer.commands);
  return { box: showList({ kind: "text", text }, entries === undefined ? CLOSED.list : { kind: "commands", entries }) };
}

/** Lists what the active field of a command can be given. */
export function enterField(draft: CommandDraft, offer: Offer): Step {
  const field = draft.fields[draft.active];
  if (field === undefined) return { box: showList(draft, { kind: "options", entries: findOptions(draft) }, -1) };
  const values = listValues(field, offer.members);
  if (values !== undefined) return { box: showList(draft, { kind: "values", entries: values }) };
  const completes = field.option.kind === "text" && field.option.completes;
  return completes ? { box: { draft, picker: CLOSED }, next: "suggest" } : { box: showList(draft, CLOSED.list) };
}

/**
 * Words typed behind the last field: the beginning of an option's name, or else the first option itself, so that
 * "/quote Ann" does what it says.
 */
export function typeTail(draft: CommandDraft, tail: string, offer: Offer): Step {
  const typed: CommandDraft = { ...draft, tail, active: draft.fields.length };
  const options = typeNamed(typed, tail);
  if (options !== undefined) return enterField(options, offer);
  const named = findOptions(typed).length > 0 ? undefined : openFirst(typed);
  return enterField(named ?? typed, offer);
}

/** The box with a list, whose entry at `selected` is chosen. */
export function showList(draft: Draft, list: PickerList, selected = 0): Box {
  return { draft, picker: { list, selected: isFilled(list) ? selected : -1 } };
}

/** Takes the entry at `index` of the list over. */
export function chooseEntry({ draft, picker }: Box, index: number, offer: Offer): Step {
  const { list } = picker;
  const command = list.kind === "commands" ? list.entries[index] : undefined;
  if (command !== undefined) return enterField(openCommand(command), offer);
  const option = list.kind === "options" ? list.entries[index] : undefined;
  if (option !== undefined && draft.kind === "command") return enterField(addField(draft, option), offer);
  const value = list.kind === "values" ? list.entries[index] : undefined;
  if (value !== undefined && draft.kind === "command")
    return enterField(chooseValue(draft, draft.active, value), offer);
  return { box: { draft, picker } };
}

/** What a key does; undefined when it is none of the box's. */
export function pressKey(box: Box, key: Key, offer: Offer): Step | undefined {
  switch (key.key) {
    case "ArrowDown":
      return moveChoice(box, 1);
    case "ArrowUp":
      return moveChoice(box, -1);
    case "Tab":
      return key.isShifted ? undefined : pressTab(box, offer);
    case "Enter":
      return key.isShifted && box.draft.kind === "text" ? undefined : pressEnter(box, offer);
    case "Escape":
      return pressEscape(box);
    case "Backspace":
      return key.isAtStart ? pressBackspace(box, offer) : undefined;
    default:
      return undefined;
  }
}

/** Whether a list is shown. */
export function isFilled(list: PickerList): boolean {
  return list.kind !== "closed" && list.entries.length > 0;
}

function moveChoice({ draft, picker }: Box, by: number): Step | undefined {
  if (picker.list.kind === "closed" || !isFilled(picker.list)) return undefined;
  const { length } = picker.list.entries;
  const from = picker.selected === -1 && by < 0 ? 0 : picker.selected;
  return { box: { draft, picker: { ...picker, selected: (from + by + length) % length } } };
}

function pressTab(box: Box, offer: Offer): Step | undefined {
  const { draft, picker } = box;
  if (isFilled(picker.list)) return chooseEntry(box, Math.max(0, picker.selected), offer);
  if (draft.kind !== "command" || draft.active >= draft.fields.length) return undefined;
  return enterField({ ...draft, active: draft.active + 1 }, offer);
}

function pressEnter(box: Box, offer: Offer): Step {
  const { draft, picker } = box;
  if (picker.selected >= 0) return chooseEntry(box, picker.selected, offer);
  if (draft.kind === "text") return enterText(draft.text, box, offer);
  const unfit = findUnfit(draft);
  if (unfit !== undefined) return enterField({ ...draft, active: unfit }, offer);
  const named = draft.tail.trim() === "" ? undefined : openFirst(draft);
  return named === undefined ? SENT : enterField(named, offer);
}

// A command whose options are still to be given opens; plain words and what no command is called go out.
function enterText(text: string, box: Box, offer: Offer): Step {
  if (text.trim() === "") return { box };
  const call = COMMAND.test(text) ? readLine(text, offer.commands) : undefined;
  return call === undefined || findUnfit(call) === undefined ? SENT : enterField(call, offer);
}

function pressEscape({ draft, picker }: Box): Step | undefined {
  if (isFilled(picker.list)) return { box: { draft, picker: CLOSED } };
  return draft.kind === "text" ? undefined : { box: { draft: EMPTY_DRAFT, picker: CLOSED } };
}

function pressBackspace({ draft }: Box, offer: Offer): Step | undefined {
  if (draft.kind !== "command") return undefined;
  const isBehind = draft.active >= draft.fields.length;
  if (isBehind && draft.fields.length > 0) return enterField({ ...draft, active: draft.fields.length - 1 }, offer);
  if ((draft.fields[draft.active]?.text ?? "") !== "") return undefined;
  const rest = removeField(draft, draft.active);
  return rest.kind === "command" ? enterField(rest, offer) : typeText(rest.text, offer);
}

// Undefined when the first option is shown already, or is no text.
function openFirst(draft: CommandDraft): CommandDraft | undefined {
  const option = draft.command.options[0];
  if (option?.kind !== "text" || draft.fields.some((field) => field.option.name === option.name)) return undefined;
  const opened = addField(draft, option);
  return typeInField(opened, opened.active, draft.tail);
}

/** Matches "/ask"; not "/ 5" nor "and/or". */
const COMMAND = /^\s*\/\S/u;

const SENT: Step = { box: { draft: EMPTY_DRAFT, picker: CLOSED }, next: "submit" };
