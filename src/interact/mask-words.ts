import type { Asked } from "../layout/lead.ts";
import type { Section, Sheet } from "../layout/sheet.ts";

/** Hides words in the bot's own lines, which may repeat what somebody typed; source text stays as it is. */
export type Mask = (sheet: Sheet) => Sheet;

/** A mask for these words, in any case, as whole words; it changes nothing when there is none. */
export function buildMask(words: readonly string[]): Mask {
  if (words.length === 0) return (sheet) => sheet;
  const escaped = words.map((word) => word.replace(SYNTAX, "\\$&"));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  const hide = (text: string): string => text.replace(pattern, HIDDEN);
  return (sheet) => maskSheet(sheet, hide);
}

function maskSheet(sheet: Sheet, hide: (text: string) => string): Sheet {
  const { lead, repeats = [], switches = [] } = sheet;
  return {
    ...sheet,
    lead: lead.map((part) => maskPart(part, hide)),
    repeats: repeats.filter(({ asked }) => hide(asked) === asked),
    switches: switches.map((one) => ({ ...one, label: hide(one.label) })),
    sections: sheet.sections.map((section) => maskSection(section, hide)),
  };
}

// What is not repeated as it was asked cannot be read back from the message: it becomes the bot's own words.
function maskPart(part: string | Asked, hide: (text: string) => string): string | Asked {
  const text = typeof part === "string" ? part : part.asked;
  const masked = hide(text);
  return masked === text ? part : masked;
}

function maskSection(section: Section, hide: (text: string) => string): Section {
  if (section.kind !== "list") return section;
  return { ...section, items: section.items.map(({ term, text }) => ({ term: hide(term), text: hide(text) })) };
}

const HIDDEN = "•••";

/** Matches each letter that has a meaning in a regular expression, such as "." and "("; not "-". */
const SYNTAX = /[\\^$.*+?()[\]{}|/]/gu;
