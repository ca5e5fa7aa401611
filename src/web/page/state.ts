import type { Suggestion } from "../../core/suggest/suggestion.ts";
import type { Explanation } from "../../interact/explain/explanation.ts";
import type { Request } from "../../interact/request.ts";
import type { Message } from "../../message/message.ts";
import type { ArticleView, Channel, ChannelCommand, ChannelOption, CorpusView } from "../protocol.ts";
import { type Draft, EMPTY_DRAFT } from "./draft.ts";

/** All that the page shows. */
export interface State {
  readonly channel?: Channel;
  readonly messages: readonly ChatMessage[];
  /** Everybody in the channel but the bot; the first is the person at the page. */
  readonly members: readonly Member[];
  /** The id of the member who writes and clicks. */
  readonly acting: string;
  /** The language of the client, as Discord would name it to the bot. */
  readonly locale: string;
  readonly draft: Draft;
  readonly picker: Picker;
  readonly panel: Panel;
  readonly menu?: Menu;
  readonly theme: Theme;
}

export type Theme = "dark" | "light";

/** Somebody in the channel, as Discord would name them to the bot. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly canManageMessages: boolean;
  readonly canManageServer: boolean;
}

/** A message in the channel. */
export type ChatMessage = MemberMessage | BotMessage | FailureMessage;

interface MessageBase {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The id of the member who wrote it or whose request it answers. */
  readonly member: string;
}

export interface MemberMessage extends MessageBase {
  readonly kind: "member";
  readonly text: string;
}

/** An answer, and what it answers. */
export interface BotMessage extends MessageBase {
  readonly kind: "bot";
  readonly request: Request;
  readonly message: Message;
  readonly isEdited: boolean;
}

/** Nothing came back: shown to this person alone. */
export interface FailureMessage extends MessageBase {
  readonly kind: "failure";
  readonly text: string;
}

/** The list above the message box. */
export interface Picker {
  readonly list: PickerList;
  /** The place of the chosen entry; -1 when none is. */
  readonly selected: number;
}

export type PickerList =
  | { readonly kind: "closed" }
  | { readonly kind: "commands"; readonly entries: readonly ChannelCommand[] }
  | { readonly kind: "options"; readonly entries: readonly ChannelOption[] }
  | { readonly kind: "values"; readonly entries: readonly Suggestion[] };

/** What stands beside the channel. */
export type Panel =
  | { readonly kind: "closed" }
  | { readonly kind: "corpus"; readonly find: string; readonly view?: CorpusView }
  | {
      readonly kind: "article";
      readonly id: string;
      readonly passage?: number;
      readonly view?: ArticleView;
      readonly fault?: string;
    }
  | { readonly kind: "why"; readonly request?: Request; readonly view?: Explanation };

/** The menu of a message, where it was opened. */
export interface Menu {
  readonly message: string;
  readonly x: number;
  readonly y: number;
}

export const CLOSED: Picker = { list: { kind: "closed" }, selected: -1 };

/** The state of a channel in which nothing was said yet; `id` is the person's at the page, of digits as Discord's are. */
export function buildFirstState(id: string, locale: string): State {
  const members = [
    { id, name: "You", canManageMessages: false, canManageServer: false },
    { id: "100000000000000001", name: "Another member", canManageMessages: false, canManageServer: false },
    { id: "100000000000000002", name: "Moderator", canManageMessages: true, canManageServer: false },
    { id: "100000000000000003", name: "Server manager", canManageMessages: true, canManageServer: true },
  ];
  return { ...EMPTY_STATE, members, acting: id, locale };
}

const EMPTY_STATE: Omit<State, "members" | "acting" | "locale"> = {
  messages: [],
  draft: EMPTY_DRAFT,
  picker: CLOSED,
  panel: { kind: "closed" },
  theme: "dark",
};

/** Where the state lives: whoever changes it, the page is drawn anew. */
export interface Store {
  read(): State;
  change(part: Partial<State>): void;
  replace(state: State): void;
}

export function buildStore(first: State, draw: (state: State) => void): Store {
  let state = first;
  const replace = (next: State): void => {
    state = next;
    draw(state);
  };
  return { read: () => state, change: (part) => replace({ ...state, ...part }), replace };
}

const NO_RIGHTS = { canManageMessages: false, canManageServer: false };

/** The member of that id; one without a name and rights when the channel has none. */
export function findMember(id: string, { members }: Pick<State, "members">): Member {
  return members.find((member) => member.id === id) ?? { id, name: "unknown-user", ...NO_RIGHTS };
}

/** The commands that Discord offers to the acting member; none before the channel is known. */
export function listCommands(state: Pick<State, "channel" | "members" | "acting">): readonly ChannelCommand[] {
  const { canManageServer } = findMember(state.acting, state);
  return (state.channel?.commands ?? []).filter(({ audience }) => audience !== "managers" || canManageServer);
}

/** The last answer that the acting member sees; undefined when there is none. */
export function findLastAnswer(state: Pick<State, "messages" | "acting">): BotMessage | undefined {
  return state.messages.findLast(
    (message): message is BotMessage => message.kind === "bot" && isVisible(message, state),
  );
}

/** Whether the acting member sees a message: a private answer is for its asker alone. */
export function isVisible(message: ChatMessage, { acting }: Pick<State, "acting">): boolean {
  return message.member === acting || !isPrivate(message);
}

export function isPrivate(message: ChatMessage): boolean {
  if (message.kind === "bot") return ((message.message.body.flags ?? 0) & EPHEMERAL) !== 0;
  return message.kind === "failure";
}

/** MessageFlags.Ephemeral. */
const EPHEMERAL = 64;
