import type { TextOption } from "./command.ts";

/** An option that takes an article, completed by its title. */
export function buildArticleOption(name: string, description: string, presence: "required" | "optional"): TextOption {
  return { kind: "text", name, description, required: presence === "required", maxLength: 200, completes: true };
}

/** An option that takes what an answer is to be about. */
export function buildAboutOption(presence: "required" | "optional"): TextOption {
  return {
    kind: "text",
    name: "about",
    description: "Only what is said on this",
    required: presence === "required",
    maxLength: 300,
    completes: false,
  };
}
