import { checkMessage } from "../core/answers/check-message.ts";
import { type Command, readText } from "./command.ts";

/** `/check`: whether something was said, word for word and by whom. */
export const check: Command = {
  name: "check",
  description: "Check whether a quotation stands in the corpus, word for word",
  options: [
    {
      kind: "text",
      name: "quote",
      description: "A quotation, or a message that holds some",
      required: true,
      maxLength: 4_000,
      completes: false,
    },
    {
      kind: "text",
      name: "speaker",
      description: "Who is said to have said it",
      required: false,
      maxLength: 100,
      completes: false,
    },
  ],
  run: (args, library, runSteps) => checkMessage(readText(args, "quote"), readText(args, "speaker"), library, runSteps),
};
