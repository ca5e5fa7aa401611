/** Lines of a message that are drawn together: what the parser of Discord's Markdown does not know of, or not everywhere. */
export type Segment =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "quote"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly ListItem[] };

/** An item of a list. */
export interface ListItem {
  /** How many lists stand around its own. */
  readonly level: number;
  /** Its number as Discord shows it; absent for a bullet. */
  readonly number?: number;
  readonly text: string;
}

/** The lines of Discord's Markdown as text, quotations and lists, in order. Lines within a block of code are text. */
export function splitSegments(markdown: string): Segment[] {
  const segments: Segment[] = [];
  let isCode = false;
  for (const line of markdown.split("\n")) {
    const wasCode = isCode;
    isCode = isCodeBehind(line, isCode);
    const last = segments.at(-1);
    if (!wasCode && QUOTED.test(line)) {
      // Code in a quotation is the quotation's own.
      isCode = false;
      const text = line.replace(QUOTED, "");
      segments.splice(last?.kind === "quote" ? -1 : segments.length, 1, {
        kind: "quote",
        text: last?.kind === "quote" ? `${last.text}\n${text}` : text,
      });
    } else if (!(wasCode || isCode) && addToList(line, segments)) {
      // It is an item, or a further line of one.
    } else if (last?.kind === "text") segments[segments.length - 1] = { kind: "text", text: `${last.text}\n${line}` };
    else segments.push({ kind: "text", text: line });
  }
  return segments;
}

// A block of code begins at a word's beginning and ends anywhere.
function isCodeBehind(line: string, wasCode: boolean): boolean {
  let isCode = wasCode;
  for (let at = line.indexOf(FENCE); at !== -1; at = line.indexOf(FENCE, at + FENCE.length)) {
    if (isCode || at === 0 || line.charAt(at - 1).trim() === "") isCode = !isCode;
  }
  return isCode;
}

function addToList(line: string, segments: Segment[]): boolean {
  const last = segments.at(-1);
  const items = last?.kind === "list" ? [...last.items] : [];
  const found = ITEM.exec(line)?.groups;
  const above = items.at(-1);
  if (found !== undefined) {
    const { indent = "", number, text = "" } = found;
    const level = Math.min(Math.floor(indent.length / 2), above === undefined ? 0 : above.level + 1);
    const counted = number === undefined ? undefined : countOn(items, level, Number(number));
    items.push({ level, text, ...(counted !== undefined && { number: counted }) });
  } else if (above !== undefined && INDENTED.test(line)) {
    items[items.length - 1] = { ...above, text: `${above.text}\n${line.trimStart()}` };
  } else return false;
  segments.splice(last?.kind === "list" ? -1 : segments.length, 1, { kind: "list", items });
  return true;
}

// Discord counts on from the first number of a list, whatever the others say.
function countOn(items: readonly ListItem[], level: number, number: number): number {
  for (const item of items.toReversed()) {
    if (item.level === level && item.number !== undefined) return item.number + 1;
    if (item.level <= level) return number;
  }
  return number;
}

/** What a block of code begins and ends with. */
const FENCE = "```";
/** Matches the "> " of "> a"; not ">a" nor ">>> a". */
const QUOTED = /^> /u;
/** Matches "- a" and "  3. a"; not "\- a", "-a" nor "0. a". */
const ITEM = /^(?<indent> *)(?:[-*]|(?<number>[1-9]\d{0,8})\.) (?<text>.*)$/su;
/** Matches "  a"; not " a". */
const INDENTED = /^ {2}/u;
