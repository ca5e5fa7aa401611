import { splitWords } from "../../text/word-list.ts";

/** Words of a role that make it another one: "vice" of "Vice President". */
export const LESSENING: ReadonlySet<string> = splitWords(
  "vice deputy former ex acting assistant interim elect retired incoming outgoing late then associate",
);

/** Matches what follows "president" in "president of Russia"; nothing of "Russian President". */
export const BELONGING = /\s(?:of|for|from|in|at|to)\s/u;

/** What a short title stands for, both folded: "senator" of "sen"; the word itself where it is none. */
export function openTitle(word: string): string {
  return SHORT_TITLES.get(word) ?? word;
}

const SHORT_TITLES: ReadonlyMap<string, string> = new Map([
  ["sen", "senator"],
  ["rep", "representative"],
  ["gov", "governor"],
  ["gen", "general"],
  ["col", "colonel"],
  ["capt", "captain"],
  ["lt", "lieutenant"],
  ["sgt", "sergeant"],
  ["pm", "prime minister"],
]);
