import type { Excerpt } from "../core/article/excerpt.ts";
import { closeDirections, dropUnseen } from "../core/text/unseen.ts";
import { joinLead } from "../layout/lead.ts";
import { mapOwnWords } from "../layout/map-own-words.ts";
import { OMISSION, type Section, type Sheet } from "../layout/sheet.ts";

/** Whether and how marks are shown. */
export interface Style {
  readonly hasColor: boolean;
}

/** A sheet as lines for a terminal, ended by a newline. Source text stands unaltered; colour only surrounds it. */
export function printSheet(laidOut: Sheet, style: Style): string {
  const sheet = mapOwnWords(laidOut, (text) => dropUnseen(showControls(text)));
  const parts = [
    paint(joinLead(sheet.lead), BOLD, style),
    ...sheet.sections.map((section) => printSection(section, style)),
  ];
  if (sheet.note !== undefined) parts.push(paint(sheet.note, DIM, style));
  return `${parts.join("\n\n")}\n`;
}

function printSection(section: Section, style: Style): string {
  switch (section.kind) {
    case "excerpt": {
      const { gaps = [], receipt } = section;
      const attribution = [section.attribution, receipt].filter((part) => part !== undefined).join(" · ");
      const text = [
        gaps.includes("before") ? OMISSION : "",
        printExcerpt(section.excerpt, style),
        gaps.includes("after") ? `${closeDirections(section.excerpt.text)}${OMISSION}` : "",
      ].filter((part) => part !== "");
      const lines = [text.join(" "), paint(`— ${attribution}`, DIM, style)];
      if (section.excerpt.attribution.url !== undefined) lines.push(paint(section.excerpt.attribution.url, DIM, style));
      return section.label === undefined ? lines.join("\n") : [`[${section.label}]`, ...lines].join("\n");
    }
    case "code":
      return section.text.replaceAll("\r\n", "\n");
    case "list": {
      const items = section.items.map(
        ({ term, text }) => `  ${paint(term, BOLD, style)}${text === "" ? "" : `  ${text}`}`,
      );
      return section.title === undefined ? items.join("\n") : [section.title, ...items].join("\n");
    }
  }
}

function printExcerpt(excerpt: Excerpt, style: Style): string {
  if (!style.hasColor) return excerpt.text;
  let printed = "";
  let at = excerpt.start;
  for (const mark of excerpt.marks) {
    if (mark.start < at) continue;
    printed += showControls(excerpt.text.slice(at - excerpt.start, mark.start - excerpt.start));
    printed += paint(
      showControls(excerpt.text.slice(mark.start - excerpt.start, mark.end - excerpt.start)),
      BOLD,
      style,
    );
    at = mark.end;
  }
  return printed + showControls(excerpt.text.slice(at - excerpt.start));
}

/** A text whose control characters, which a terminal obeys, are shown as their pictures (U+2400 …) instead. */
export function showControls(text: string): string {
  return text.replace(CONTROL, (control) => {
    const code = control.codePointAt(0) ?? 0;
    return String.fromCodePoint(code < 0x20 ? 0x2400 + code : 0x2421);
  });
}

function paint(text: string, code: number, style: Style): string {
  return style.hasColor ? `\u001b[${code}m${text}\u001b[0m` : text;
}

const BOLD = 1;
const DIM = 2;

/** Matches escape and bell; not tab and line feed. */
const CONTROL = /(?![\t\n])\p{Cc}/gu;
