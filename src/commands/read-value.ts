import type { CommandOption, TextOption } from "./command.ts";

/**
 * What was typed or sent for an option, as `run` takes it: text trimmed, half a surrogate pair as U+FFFD, a choice by its
 * value or label. Empty for what says nothing, undefined for what the option cannot be.
 */
export function readValue(option: CommandOption, given: unknown): string | boolean | undefined {
  if (option.kind === "flag" && typeof given === "boolean") return given;
  if (typeof given !== "string") return undefined;
  const typed = given.trim().toWellFormed();
  if (typed === "") return "";
  switch (option.kind) {
    case "text":
      return typed;
    case "flag":
      return TRUE.test(typed) || (FALSE.test(typed) ? false : undefined);
    case "member":
      return MEMBER.exec(typed)?.[1];
    case "choice": {
      const wanted = typed.toLowerCase();
      return option.choices.find(({ value, label }) => [value, label.toLowerCase()].includes(wanted))?.value;
    }
  }
}

/** Whether a text is longer than its option takes. A letter of two code units counts once, as a client may count it. */
export function isTooLong({ maxLength }: TextOption, text: string): boolean {
  return text.length > maxLength && Array.from(text).length > maxLength;
}

/** Matches "<@123>" and "123"; not "Ann". */
const MEMBER = /^(?:<@!?)?(\d{1,20})>?$/u;
/** Matches "true" and "Yes"; not "no". */
const TRUE = /^(?:true|yes|y|1|on)$/iu;
/** Matches "false" and "No"; not "maybe". */
const FALSE = /^(?:false|no|n|0|off)$/iu;
