import type { Args, Command, CommandOption } from "./command.ts";

/** The options that every command has, after its own: they say who gets to see the answer, never what it says. */
export const COMMON_OPTIONS: readonly CommandOption[] = [
  { kind: "flag", name: "private", description: "Show the answer to you alone", required: false },
  { kind: "member", name: "for", description: "A member to mention above the answer", required: false },
];

/** The command with the common options behind its own. */
export function addCommonOptions(command: Command): Command {
  return { ...command, options: [...command.options, ...COMMON_OPTIONS.filter(({ name }) => !owns(command, name))] };
}

/** The options that are a command's own: those that say what is asked. */
export function listOwnOptions(command: Command): readonly CommandOption[] {
  return command.options.filter(({ name }) => !COMMON_NAMES.has(name));
}

/** Whether the answer is asked for the asker's eyes alone. */
export function asksPrivacy(args: Args): boolean {
  return args.private === true;
}

/** The id of the member that the answer is for; undefined when there is none. */
export function readMember(args: Args): string | undefined {
  const { for: member } = args;
  return typeof member === "string" && MEMBER_ID.test(member) ? member : undefined;
}

function owns(command: Command, name: string): boolean {
  return command.options.some((option) => option.name === name);
}

const COMMON_NAMES: ReadonlySet<string> = new Set(COMMON_OPTIONS.map(({ name }) => name));

/** Matches "1400000000000000001"; not "Ann". */
const MEMBER_ID = /^\d{1,20}$/u;
