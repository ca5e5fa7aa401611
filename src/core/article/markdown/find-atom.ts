import type { Span } from "../../text/span.ts";
import type { Atom } from "./atom.ts";
import { isElement } from "./html-names.ts";
import { isLineStart } from "./line-edges.ts";
import { findLiquid } from "./liquid.ts";
import type { Search } from "./search.ts";
import { findTag } from "./tags.ts";

/** What begins at `start` that Markdown does not know; undefined when it is words. */
export function findAtom(source: string, start: number, end: number, search: Search): Atom | undefined {
  switch (source[start]) {
    case "<":
      return source.startsWith("<!", start) || source.startsWith("<?", start)
        ? findComment(source, start, search)
        : findElement(source, start, end, search);
    case "{":
      if (source[start + 1] === "%" || source[start + 1] === "{") return findLiquid(source, start, search);
      return findBraces(source, start, search);
    case "%":
      return findObsidianComment(source, start, search);
    case "^":
      return findBlockId(source, start);
    default:
      return undefined;
  }
}

function findComment(source: string, start: number, search: Search): Atom | undefined {
  const [open, close] = COMMENTS.find(([mark]) => source.startsWith(mark, start)) ?? [];
  if (open === undefined || close === undefined) return undefined;
  const closing = search.find(close, start + open.length - (open === "<!--" ? 2 : 0));
  // An end that was forgotten hides no words: the mark alone is left out.
  return {
    kind: "dropped",
    words: [],
    start,
    end: closing === undefined ? start + open.length : closing + close.length,
  };
}

function findElement(source: string, start: number, end: number, search: Search): Atom | undefined {
  const found = findTag(source, start, end);
  if (found === undefined) return undefined;
  const { tag } = found;
  const name = tag.name.toLowerCase();
  const closing = tag.kind === "open" ? search.find(`</${tag.name}`, found.end) : undefined;
  if (closing !== undefined && HIDDEN.has(name)) {
    return { kind: "dropped", words: [], start, end: (search.find(">", closing) ?? closing) + 1 };
  }
  if (closing !== undefined && name === "pre") {
    const code = { start: found.end, end: closing };
    const to = (search.find(">", closing) ?? closing) + 1;
    return { kind: "code", code, language: readLanguage(source, code), isHtml: true, start, end: to };
  }
  // “<name>” in a sentence stands for a name, unless it is an element or closed.
  const isPlaceholder =
    tag.kind === "open" && tag.attributes.length === 0 && !COMPONENT.test(tag.name) && !isElement(name);
  if (isPlaceholder && tag.name !== "" && closing === undefined) return undefined;
  return { kind: "tag", isAtLineStart: isLineStart(source, start), ...found };
}

function readLanguage(source: string, { start }: Span): string | undefined {
  return LANGUAGE.exec(source.slice(start, start + LONGEST_CLASS))?.[1];
}

// What stands in braces: attributes of kramdown and of headings, and comments of MDX.
function findBraces(source: string, start: number, search: Search): Atom | undefined {
  if (source.startsWith("{/*", start)) {
    const closing = search.find("*/}", start);
    return { kind: "dropped", words: [], start, end: closing === undefined ? start + 3 : closing + 3 };
  }
  EXPRESSION.lastIndex = start;
  const expression = EXPRESSION.exec(source)?.[0];
  if (expression !== undefined) return { kind: "dropped", words: [], start, end: start + expression.length };
  ATTRIBUTES.lastIndex = start;
  const found = ATTRIBUTES.exec(source)?.[0];
  if (found === undefined) return undefined;
  const isKramdown = found.startsWith("{:");
  const end = start + found.length;
  const mayStand = isKramdown || ENDING.test(source.slice(end, end + 100)) || BEHIND.test(source[start - 1] ?? "");
  return mayStand ? { kind: "dropped", words: [], start, end } : undefined;
}

// By which Obsidian links to the block that ends with it.
function findBlockId(source: string, start: number): Atom | undefined {
  BLOCK_ID.lastIndex = start;
  const id = BLOCK_ID.exec(source)?.[0];
  return id === undefined ? undefined : { kind: "dropped", words: [], start, end: start + id.length };
}

function findObsidianComment(source: string, start: number, search: Search): Atom | undefined {
  if (!source.startsWith("%%", start) || !/^\s?$/u.test(source[start - 1] ?? "")) return undefined;
  const closing = search.find("%%", start + 2);
  if (closing === undefined || closing === start + 2) return undefined;
  return { kind: "dropped", words: [], start, end: closing + 2 };
}

const COMMENTS: readonly (readonly [open: string, close: string])[] = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
  ["<!DOCTYPE", ">"],
  ["<!doctype", ">"],
];

/** Elements whose inside is no words. */
const HIDDEN: ReadonlySet<string> = new Set(["script", "style", "svg"]);

/** Code units in which the class of code stands. */
const LONGEST_CLASS = 200;

/** Matches "Tabs" and "Tab.Item", components of JSX and Vue; not "T" and not "name". */
const COMPONENT = /^[A-Z][\w.]*[a-z]/u;
/** Matches “<code class="language-js"”, the language in a group; not “<code>”. */
const LANGUAGE = /^\s*<code[^>]*\blang(?:uage)?-([\w+#-]+)/u;
/** Matches “{: .note}”, “{:toc}”, “{::nomarkdown}”, “{#id}” and “{ .class }”; not “{a: 1}” and not “{:}”. */
const ATTRIBUTES = /\{(?::[^{}\n]+|\s?[#.][A-Za-z][^{}\n]*)\}/uy;
/**
 * Matches "{props.name}", "{frontMatter.title}", "{children}", "{new Map().keys()}" and “{" "}”, of JSX; not "{name}",
 * "{id.name}" and "{f(x)}".
 */
const EXPRESSION =
  /\{\s*(?:(?:this\.)?(?:props|front[mM]atter)(?:\.[\w$]+)+|children|new [A-Z]\w*\([^{}()\n]*\)(?:\.\w+\([^{}()\n]*\))*|'\s*'|"\s*"|`\s*`)\s*\}/uy;
/** Matches the "^37066d" at the end of a block; not that of "a ^b c", and not the "^2" and "^16" of formulas. */
const BLOCK_ID =
  /\^(?!\d{1,5}(?![A-Za-z\d-]))[A-Za-z\d][A-Za-z\d-]{1,60}(?=[ \t]*(?:$|\n[ \t>]*(?:$|\n|[-*+#>]|\d{1,9}[.)]\s)))/uy;
/** Matches the end of a line; not more words. */
const ENDING = /^[ \t#]*(?:\n|$)/u;
/** Matches what attributes may stand right behind; not a letter. */
const BEHIND = /^[)\]*_`>]$/u;
