import type { APIActionRowComponent, APIButtonComponent, APIComponentInMessageActionRow } from "discord-api-types/v10";
import type { ExcerptSection } from "../layout/sheet.ts";
import type { Words } from "../layout/words/words.ts";
import { LIMITS } from "./limits.ts";

/** Rows of link buttons, one button for each excerpt whose article has an address; none when no article has. */
export function buildLinkRows(
  sections: readonly ExcerptSection[],
  words: Words,
): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  const shown = sections.filter(({ role }) => role !== "context");
  const buttons: APIButtonComponent[] = shown.flatMap((section, index) => {
    const url = chooseUrl(section);
    return url === undefined ? [] : [{ type: BUTTON, style: LINK_STYLE, label: words.openSource(index + 1), url }];
  });
  const rows: APIActionRowComponent<APIComponentInMessageActionRow>[] = [];
  for (let at = 0; at < buttons.length && rows.length < LIMITS.rows; at += LIMITS.buttonsPerRow) {
    rows.push({ type: ACTION_ROW, components: buttons.slice(at, at + LIMITS.buttonsPerRow) });
  }
  return rows;
}

function chooseUrl({ link, excerpt }: ExcerptSection): string | undefined {
  return [link, excerpt.attribution.url].find((url) => url !== undefined && url.length <= LIMITS.buttonUrl);
}

// The values of ComponentType.ActionRow, ComponentType.Button and ButtonStyle.Link: this room imports types alone.
const ACTION_ROW = 1;
const BUTTON = 2;
const LINK_STYLE = 5;
