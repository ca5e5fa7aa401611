import { DASH, type Token } from "./token.ts";

/** Whether the token is a pronoun that begins a clause about the noun before it: "the mayor who said". */
export function isRelative(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.lower ?? "";
  if (word !== "who" && word !== "which" && word !== "that") return false;
  const before = tokens[index - 1];
  return (
    before !== undefined &&
    (before.pos === "NOUN" ||
      before.pos === "PROPN" ||
      before.text === "," ||
      before.text === ")" ||
      DASH.test(before.text) ||
      before.pos === "PRON" ||
      before.pos === "NUM")
  );
}
