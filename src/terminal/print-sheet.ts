import type { Block } from "../core/article/blocks.ts";
import { closeDirections, dropUnseen } from "../core/text/unseen.ts";
import { joinLead } from "../layout/lead.ts";
import { mapOwnWords } from "../layout/map-own-words.ts";
import { OMISSION, type Section, type Sheet } from "../layout/sheet.ts";
import { paint, type Style, showControls } from "./paint.ts";
import { printBlocks } from "./print-blocks.ts";

/** A sheet as lines for a terminal, ended by a newline. Source text stands unaltered; colour only surrounds it. */
export function printSheet(laidOut: Sheet, style: Style): string {
  const sheet = mapOwnWords(laidOut, (text) => dropUnseen(showControls(text)));
  const parts = [
    paint(joinLead(sheet.lead), "bold", style),
    ...sheet.sections.map((section) => printSection(section, style)),
  ];
  if (sheet.note !== undefined) parts.push(paint(sheet.note, "dim", style));
  return `${parts.join("\n\n")}\n`;
}

function printSection(section: Section, style: Style): string {
  switch (section.kind) {
    case "excerpt": {
      const { gaps = [], receipt, excerpt } = section;
      const attribution = [section.attribution, receipt].filter((part) => part !== undefined).join(" · ");
      const first = gaps.includes("before") ? `${OMISSION}${isProse(excerpt.blocks[0]) ? " " : "\n"}` : "";
      const last = gaps.includes("after")
        ? `${closeDirections(excerpt.text)}${isProse(excerpt.blocks.at(-1)) ? " " : "\n"}${OMISSION}`
        : "";
      const text = excerpt.text === "" ? `${first}${last}`.trim() : `${first}${printBlocks(excerpt, style)}${last}`;
      const lines = [text, paint(`— ${attribution}`, "dim", style)];
      if (excerpt.attribution.url !== undefined) lines.push(paint(excerpt.attribution.url, "dim", style));
      return section.label === undefined ? lines.join("\n") : [`[${section.label}]`, ...lines].join("\n");
    }
    case "code":
      return section.text.replaceAll("\r\n", "\n");
    case "list": {
      const items = section.items.map(
        ({ term, text }) => `  ${paint(term, "bold", style)}${text === "" ? "" : `  ${text}`}`,
      );
      return section.title === undefined ? items.join("\n") : [section.title, ...items].join("\n");
    }
  }
}

// A mark of an omission stands on a line of its own where it would look like a part of a list, a table or code.
function isProse(block: Block | undefined): boolean {
  return block === undefined || block.kind === "paragraph" || block.kind === "turn";
}
