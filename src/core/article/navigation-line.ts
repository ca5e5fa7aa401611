import type { Block, InlineMark } from "./blocks.ts";

/** Whether a line tells where to read on: “See the kiln and the pit”, both of them links. */
export function leadsOn(block: Block, inline: readonly InlineMark[]): boolean {
  return listLinks(block, inline).length > 1;
}

function listLinks(block: Block, inline: readonly InlineMark[]): readonly InlineMark[] {
  return inline.filter(({ kind, start, end }) => kind === "link" && start >= block.start && end <= block.end);
}

/** Whether a line is a menu, “Deutsch | English | Español”: parts that are links or a word or two each. */
export function isMenu(line: string, block: Block, inline: readonly InlineMark[]): boolean {
  const parts = line.split(PARTING).map((part) => part.trim());
  if (parts.length < FEWEST_PARTS) return false;
  const linked = new Set(
    listLinks(block, inline).map(({ start, end }) => line.slice(start - block.start, end - block.start).trim()),
  );
  return parts.every((part) => linked.has(part) || part.split(/\s+/u).length <= 2);
}

/** Parts of a line without which it is no menu. */
const FEWEST_PARTS = 3;
/** Matches the bar of "Deutsch | English" and the dot of "Deutsch · English"; not the full stop of "a.b". */
const PARTING = /[|·•∙｜]/u;
