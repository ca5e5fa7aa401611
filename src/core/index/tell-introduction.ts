import { listBlocks, type Passage, readIntroduction } from "../article/passages.ts";

/**
 * What says of a passage what it is and does not stand in it: what introduces its table or list, and the kinds of the
 * admonitions in it ("tip", "warning"), a line each; empty where there is none.
 */
export function tellIntroduction(passage: Passage): string {
  const kinds = new Set(listBlocks(passage).flatMap(({ note }) => note ?? []));
  const introduction = readIntroduction(passage);
  return [...(introduction === "" ? [] : [introduction]), ...kinds].join("\n");
}
