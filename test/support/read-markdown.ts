import { parse } from "discord-markdown-parser";
import { OMISSION } from "../../src/layout/sheet.ts";

/** What a person reads of Discord Markdown: all letters in order, without the marks of bold and underline. */
export function readMarkdown(markdown: string): string {
  return flatten(parse(markdown, "extended"));
}

function flatten(node: unknown): string {
  if (typeof node === "string") return node;
  if (Array.isArray(node)) return node.map(flatten).join("");
  if (typeof node !== "object" || node === null || !("type" in node)) throw new Error("not a node");
  const content = "content" in node ? node.content : undefined;
  switch (node.type) {
    case "br":
    case "newline":
      return "\n";
    case "text":
    case "strong":
    case "underline":
    case "url":
    case "emoticon":
      return flatten(content);
    case "everyone":
      return "@everyone";
    case "here":
      return "@here";
    case "twemoji":
      return "name" in node ? String(node.name) : "";
    default:
      throw new Error(`the Markdown was read as ${String(node.type)}, not as text`);
  }
}

/** The pieces of source in what a person reads of an excerpt, its gaps and what ends a direction before a gap left out. */
export function splitPieces(shown: string): string[] {
  return shown.split(OMISSION).map((piece) => piece.trim().replace(DIRECTION_ENDS, ""));
}

/** Matches the ends of embeddings and isolates behind a piece; not those inside. */
const DIRECTION_ENDS = /[\u202C\u2069]+$/u;
