/** The words of a list that is written as running text. */
export function splitWords(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u).filter((word) => word !== ""));
}
