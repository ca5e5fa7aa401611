import type { Answer } from "../core/answers/answer.ts";
import type { Caller } from "../core/feedback/feedback.ts";
import type { PageAsked } from "../core/library/find-quotes.ts";
import type { Library } from "../core/library/library.ts";
import type { Suggestion } from "../core/suggest/suggestion.ts";
import type { RunSteps } from "../core/text/steps.ts";

/** One slash command: everything a front end needs to offer, complete and run it. */
export interface Command {
  /** 1–32 lower-case letters, digits, `-` or `_`. */
  readonly name: string;
  /** 1–100 characters. */
  readonly description: string;
  /** Who may run it; everyone when absent. What managers of a server alone may run is answered privately. */
  readonly audience?: "managers";
  /** Required ones first. The first is the one that takes the words of a plain line in the terminal. */
  readonly options: readonly CommandOption[];
  /**
   * Answers from the library; throws only on a programmer's error. What may take more than some milliseconds is done in
   * steps by `runSteps`, so that others are answered meanwhile.
   */
  run(args: Args, library: Library, runSteps: RunSteps, occasion?: RunOccasion): Answer | Promise<Answer>;
  /** At most 25 completions for an option that declares `completes`, best first. */
  suggest?(option: string, typed: string, library: Library): readonly Suggestion[] | Promise<readonly Suggestion[]>;
}

/** Things of a long list that are answered at once where no message limits them. */
export const LONG_PAGE = 25;

/** What a command is told beside what was asked. */
export interface RunOccasion {
  /** What is told to some callers alone is told to none when there is no caller. */
  readonly caller?: Caller;
  /** Which page is to be shown, for what is too long to be answered whole. */
  readonly page?: PageAsked;
}

export type CommandOption = TextOption | FlagOption | ChoiceOption | MemberOption;

interface OptionBase {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
}

export interface TextOption extends OptionBase {
  readonly kind: "text";
  /** Longest input in code units, at most 6,000. */
  readonly maxLength: number;
  /** Whether `suggest` completes it. */
  readonly completes: boolean;
}

export interface FlagOption extends OptionBase {
  readonly kind: "flag";
}

export interface ChoiceOption extends OptionBase {
  readonly kind: "choice";
  /** At most 25. */
  readonly choices: readonly Suggestion[];
}

/** A member of the server, chosen from its list; `run` gets the member's id. */
export interface MemberOption extends OptionBase {
  readonly kind: "member";
}

/** What was given for the options, by name; absent when not given. */
export type Args = Readonly<Record<string, string | boolean | undefined>>;

/** The text given for an option, trimmed; empty when not given. */
export function readText(args: Args, option: string): string {
  const value = args[option];
  return typeof value === "string" ? value.trim() : "";
}
