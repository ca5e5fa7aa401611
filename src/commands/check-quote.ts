import type { MessageCommand } from "./message-command.ts";

/** "Check this quote": whether what a message quotes, or says, stands in the corpus. */
export const checkQuote: MessageCommand = {
  name: "Check this quote",
  toCall: ({ content }) => ({ command: "check", args: { quote: content } }),
};
