import { readReceipt } from "../core/article/receipt.ts";
import { type Command, readText } from "./command.ts";

/** `/receipt`: a passage again, and whether its source has changed since. */
export const receipt: Command = {
  name: "receipt",
  description: "Show a passage again by its receipt and say whether its source has changed",
  options: [
    {
      kind: "text",
      name: "id",
      description: "The id at the end of a passage's attribution line",
      required: true,
      maxLength: 60,
      completes: false,
    },
  ],
  run: async (args, library) => {
    const asked = readText(args, "id");
    if (library.size.articles === 0) return { kind: "refusal", reason: "empty-corpus" };
    const read = readReceipt(asked);
    if (read === undefined) return { kind: "refusal", reason: "no-such-receipt", asked };
    return { kind: "receipt", asked, ...(await library.findReceipt(read)) };
  },
};
