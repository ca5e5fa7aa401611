import { parse } from "discord-markdown-parser";

/** A letter of what Discord shows, and how it is set. */
export interface ShownLetter {
  readonly letter: string;
  /** The kinds of the parser's nodes around it, "link <address>" with where it leads, the outermost first. */
  readonly set: readonly string[];
}

/**
 * What a person reads of Discord Markdown, letter by letter, without the small print. The marks of lists, which the parser
 * does not know, are read as MARK and, in a numbered list, the number that Discord shows.
 */
export function readShown(markdown: string): ShownLetter[] {
  return [...flatten(parse(hideItemMarks(markdown), "extended"), [])];
}

/** The words of what was read, with the marks of list items: "• one", "3. two". */
export function joinShown(letters: readonly ShownLetter[]): string {
  return letters
    .map(({ letter }) => letter)
    .join("")
    .replace(NUMBER, "$1")
    .replaceAll(MARK, "•");
}

function* flatten(node: unknown, set: readonly string[]): Generator<ShownLetter> {
  if (typeof node === "string") {
    for (const letter of node.split("")) yield { letter, set };
  } else if (Array.isArray(node)) {
    for (const one of node) yield* flatten(one, set);
  } else if (typeof node === "object" && node !== null && "type" in node) {
    yield* flattenNode(node, String(node.type), set);
  }
}

function* flattenNode(node: object, type: string, set: readonly string[]): Generator<ShownLetter> {
  const content = "content" in node ? node.content : undefined;
  switch (type) {
    case "br":
    case "newline":
      yield { letter: "\n", set };
      return;
    case "text":
    case "url":
    case "emoticon":
      yield* flatten(content, set);
      return;
    case "subtext":
      yield { letter: "\n", set };
      return;
    case "link":
      yield* flatten(content, [...set, `link ${"target" in node ? String(node.target) : ""}`]);
      return;
    case "strong":
    case "em":
    case "underline":
    case "strikethrough":
    case "inlineCode":
      yield* flatten(content, [...set, type]);
      return;
    case "codeBlock":
    case "blockQuote":
    case "heading":
      yield* flatten(content, [...set, type]);
      yield { letter: "\n", set };
      return;
    case "everyone":
    case "here":
      yield* flatten(`@${type}`, set);
      return;
    case "twemoji":
      yield* flatten("name" in node ? String(node.name) : "", set);
      return;
    default:
      throw new Error(`the Markdown was read as ${type}`);
  }
}

// Outside of blocks of code; in a quotation behind its mark. Discord counts a list on from its first number, whatever
// stands before the others, until a line that is no item and not indented.
function hideItemMarks(markdown: string): string {
  let isCode = false;
  let counts: number[] = [];
  return markdown
    .split("\n")
    .map((line) => {
      const isFence = /^(?:> )?```/u.test(line);
      if (isFence) isCode = !isCode;
      const item = /^(?<quote>(?:> )?)(?<indent> *)(?:-|(?<number>[1-9]\d{0,8})\.) (?<words>.*)$/su.exec(line)?.groups;
      if (isCode || isFence || item === undefined) {
        if (!/^(?:> )? {2}/u.test(line)) counts = [];
        return line;
      }
      const { quote = "", indent = "", number, words = "" } = item;
      const level = indent.length / 2;
      const count = number === undefined ? Number.NaN : (counts[level] ?? Number.NaN) + 1 || Number(number);
      counts = [...Array.from({ length: level }, (_, place) => counts[place] ?? Number.NaN), count];
      return `${quote}${MARK}${number === undefined ? "" : `${count}.`} ${words}`;
    })
    .join("\n");
}

/** Stands for the mark of an item: odd texts hold any letter, and no two of these one behind the other. */
const MARK = "\uE123\uE124";

/** Matches the mark of an item as it is read, with its number and the blank behind it. */
export const LIST_MARK = /\uE123\uE124(?:\d+\.)? /gu;

/** Matches the mark of an item with its number; not one of a list without numbers. */
const NUMBER = /\uE123\uE124(\d+\.)/gu;
