import type { Message } from "../message/message.ts";

/** The one response to a request, as plain data. */
export type Response = MessageResponse | UpdateResponse | DeletionResponse | ChoicesResponse;

/** A new message; private when its flags say so (64, ephemeral): then the viewer alone sees it. */
export interface MessageResponse {
  readonly kind: "message";
  readonly message: Message;
}

/** The clicked message is replaced as a whole, its files too. */
export interface UpdateResponse {
  readonly kind: "update";
  readonly message: Message;
}

/** The clicked message is removed. */
export interface DeletionResponse {
  readonly kind: "deletion";
}

/** Completions of what is being typed, at most 25. */
export interface ChoicesResponse {
  readonly kind: "choices";
  readonly choices: readonly { readonly name: string; readonly value: string }[];
}
