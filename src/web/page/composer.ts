import type { ChannelCommand } from "../protocol.ts";
import { send } from "./client.ts";
import { type CommandDraft, type Draft, openCommand, readArgs, typeInField } from "./draft.ts";
import { identify } from "./identify.ts";
import {
  chooseEntry,
  enterField,
  type Offer,
  pressKey,
  type Step,
  showList,
  typeTail,
  typeText,
} from "./message-box.ts";
import { listCommands, type Store } from "./state.ts";

/** What a person does in the message box, carried out on the page's state. */
export interface Composer {
  typeText(text: string): void;
  typeField(index: number, text: string): void;
  /** Typing behind the last field. */
  typeTail(text: string): void;
  focusField(index: number): void;
  open(command: ChannelCommand): void;
  choose(index: number): void;
  /** True when the key was the box's and nobody else shall act on it. */
  press(event: KeyboardEvent): boolean;
}

/** `submit` gets what is sent. */
export function buildComposer(store: Store, submit: (draft: Draft) => void): Composer {
  const ask = buildSuggester(store);
  const take = ({ box, next }: Step): void => {
    const { draft, picker } = store.read();
    // While the bot is asked, the list of the letter before stays: an empty frame in between would flicker.
    store.change(next === "suggest" ? { draft: box.draft, picker } : box);
    ask(next === "suggest" && box.draft.kind === "command" ? box.draft : undefined);
    if (next === "submit") submit(draft);
  };
  const change = (step: (draft: CommandDraft) => Step | undefined): void => {
    const { draft } = store.read();
    const taken = draft.kind === "command" ? step(draft) : undefined;
    if (taken !== undefined) take(taken);
  };
  return {
    typeText: (text) => take(typeText(text, readOffer(store))),
    typeField: (index, text) => change((draft) => enterField(typeInField(draft, index, text), readOffer(store))),
    typeTail: (text) => change((draft) => typeTail(draft, text, readOffer(store))),
    focusField: (index) =>
      change((draft) =>
        draft.active === index ? undefined : enterField({ ...draft, active: index }, readOffer(store)),
      ),
    open: (command) => take(enterField(openCommand(command), readOffer(store))),
    choose: (index) => take(chooseEntry(store.read(), index, readOffer(store))),
    press: (event) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
      const key = { key: event.key, isShifted: event.shiftKey, isAtStart: isAtStart(event.target) };
      const step = pressKey(store.read(), key, readOffer(store));
      if (step !== undefined) take(step);
      return step !== undefined;
    },
  };
}

/** Asks the bot what the active field can be given; a newer question, or undefined, calls an older one off. */
function buildSuggester(store: Store): (draft: CommandDraft | undefined) => void {
  let asked = new AbortController();
  async function ask(draft: CommandDraft, signal: AbortSignal): Promise<void> {
    const field = draft.fields[draft.active];
    if (field === undefined) return;
    const option = field.option.id;
    const typed = field.value === undefined ? field.text : "";
    const call = { command: draft.command.id, option, typed, args: readArgs(draft) };
    // Without an answer there is no list, as in Discord.
    const answer = await send({ kind: "completion", ...call, ...identify(store.read()) }, signal).catch(
      () => undefined,
    );
    if (signal.aborted) return;
    const choices = answer?.kind === "choices" ? answer.choices : [];
    const entries = choices.map(({ name, value }) => ({ label: name, value }));
    store.change(showList(store.read().draft, { kind: "values", entries }));
  }
  return (draft) => {
    asked.abort();
    asked = new AbortController();
    if (draft !== undefined) void ask(draft, asked.signal);
  };
}

function readOffer(store: Store): Offer {
  const state = store.read();
  return {
    commands: listCommands(state),
    members: state.members.map(({ id, name }) => ({ label: name, value: id })),
  };
}

function isAtStart(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.selectionStart === 0 && target.selectionEnd === 0;
}
