import type { Problem } from "../core/article/problem.ts";

/** A note for each file whose name differs from another one's in the case or the form of letters alone. */
export function findAlikeNames(ids: Iterable<string>): Problem[] {
  const first = new Map<string, string>();
  const problems: Problem[] = [];
  for (const file of ids) {
    const folded = file.normalize("NFC").toLowerCase();
    const other = first.get(folded);
    if (other === undefined) first.set(folded, file);
    else {
      const message = `Its name is that of ${other} but for the case or the form of letters: some systems keep one of the two alone.`;
      problems.push({ severity: "note", kind: "alike-names", file, message });
    }
  }
  return problems;
}
