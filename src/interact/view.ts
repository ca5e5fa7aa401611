import type { Args } from "../commands/command.ts";

/** What a message shows: enough to show it anew from the library, and to tell whether the library has changed. */
export interface View {
  readonly command: string;
  /** What was given for the command's own options. */
  readonly args: Args;
  /** Counts from 1. */
  readonly page: number;
  /** Places on the page, from 1, ascending, whose context is open. */
  readonly open: readonly number[];
  /** The beginning of the corpus version that it was answered from. */
  readonly version: string;
}

/** As much of a corpus version as a view keeps: one change in sixteen million goes unnoticed. */
export function shortenVersion(version: string): string {
  return version.slice(0, VERSION_LENGTH);
}

const VERSION_LENGTH = 6;
