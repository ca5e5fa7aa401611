import type { Args } from "../commands/command.ts";
import type { TargetMessage } from "../commands/message-command.ts";

/** What somebody does in a front end, as plain data. */
export type Request = CommandRequest | MessageCommandRequest | ClickRequest | CompletionRequest;

interface RequestBase {
  readonly viewer: Viewer;
  /** The language of the viewer's client, as Discord names it ("en-US"). */
  readonly locale: string;
  /** The id of the server where it is done; absent in direct messages. */
  readonly serverId?: string;
}

/** Who does it. */
export interface Viewer {
  readonly id: string;
  /** Whether the viewer may remove what others asked for. */
  readonly canManageMessages: boolean;
  /** Whether the viewer may run what is for managers of the server. */
  readonly canManageServer: boolean;
}

/** A slash command. */
export interface CommandRequest extends RequestBase {
  readonly kind: "command";
  readonly command: string;
  readonly args: Args;
  /** The page of the answer that is asked for, from 1; the first when absent. */
  readonly page?: number;
  /** What is known of the members that options name. Nobody else is ever mentioned. */
  readonly members?: readonly NamedMember[];
}

/** Somebody whom an option names. */
export interface NamedMember {
  readonly id: string;
  /** Whether they see what is written where the command was given. */
  readonly standing: "present" | "absent" | "bot";
}

/** A command of a message's menu. */
export interface MessageCommandRequest extends RequestBase {
  readonly kind: "message-command";
  readonly name: string;
  readonly target: TargetMessage;
}

/** A click on a button. */
export interface ClickRequest extends RequestBase {
  readonly kind: "click";
  readonly customId: string;
  readonly message: ClickedMessage;
}

/** The message that a button sits on: with the button's own id, all that is known of what it shows. */
export interface ClickedMessage {
  readonly id: string;
  readonly content: string;
  /** The id of the person whose interaction it answers; absent when that is not known. */
  readonly askerId?: string;
  /** Whether its asker alone sees it. */
  readonly isPrivate: boolean;
}

/** What stands in an option so far, while it is typed. */
export interface CompletionRequest extends RequestBase {
  readonly kind: "completion";
  readonly command: string;
  /** The option that is being typed. */
  readonly option: string;
  readonly typed: string;
  /** What was given for the other options. */
  readonly args: Args;
}
