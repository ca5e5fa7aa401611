import type { TextEnd } from "../core/article/cut-ends.ts";
import { OMISSION } from "./sheet.ts";

/** Source text with a mark at each end where something is left out. */
export function writeGaps(text: string, gaps: readonly TextEnd[] = []): string {
  const parts = [gaps.includes("before") ? OMISSION : "", text, gaps.includes("after") ? OMISSION : ""];
  return parts.filter((part) => part !== "").join(" ");
}
