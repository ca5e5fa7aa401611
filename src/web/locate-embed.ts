import type { APIEmbed } from "discord-api-types/v10";
import { readReceipt } from "../core/article/receipt.ts";
import type { Library } from "../core/library/library.ts";
import { locateExcerpt, type Source } from "../interact/explain/explanation.ts";

/**
 * The passage that an embed shows, by the receipt at the end of its footer. Undefined when there is no receipt or the
 * corpus has no such passage any more.
 */
export async function locateEmbed({ footer }: APIEmbed, library: Library): Promise<Source | undefined> {
  const receipt = readReceipt(footer?.text.split(" ").at(-1) ?? "");
  const excerpt = receipt === undefined ? undefined : (await library.findReceipt(receipt)).excerpt;
  return excerpt === undefined ? undefined : locateExcerpt(excerpt);
}
