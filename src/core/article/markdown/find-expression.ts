import { findMatches } from "../../text/find-matches.ts";
import type { Span } from "../../text/span.ts";
import type { Atom } from "./atom.ts";
import type { Search } from "./search.ts";

/**
 * The expression of MDX that begins at `start`, “{props.name}” or “{items.map((item) => <b>{item}</b>)}”: it prints what the
 * site computes, but for a string, which is words. Undefined for what is none: a comment, attributes, or braces that do not end.
 */
export function findExpression(source: string, start: number, search: Search): Atom | undefined {
  if (source[start] !== "{" || NO_EXPRESSION.test(source.slice(start + 1, start + 4))) return undefined;
  const closing = search.find("}", start);
  if (closing === undefined || closing > start + LONGEST) return undefined;
  const end = findEnd(source, start);
  if (end === undefined) return undefined;
  const found = STRING.exec(source.slice(start, end));
  const [, before = "", mark, words = ""] = found ?? [];
  if (words.trim() === "" || (mark === "`" && words.includes("${"))) return { kind: "dropped", words: [], start, end };
  return { kind: "words", words: splitAtEscapes(words, start + before.length), start, end };
}

function splitAtEscapes(words: string, start: number): Span[] {
  let from = 0;
  const spans = [];
  for (const { index } of findMatches(words, ESCAPE)) {
    spans.push({ start: start + from, end: start + index });
    from = index + 1;
  }
  return [...spans, { start: start + from, end: start + words.length }];
}

// Behind the brace that closes the first one; braces in strings are none.
function findEnd(source: string, start: number): number | undefined {
  let depth = 0;
  BRACE_OR_STRING.lastIndex = start;
  for (let match = BRACE_OR_STRING.exec(source); match !== null; match = BRACE_OR_STRING.exec(source)) {
    if (match.index > start + LONGEST) return undefined;
    if (match[0] === "{") depth += 1;
    else if (match[0] === "}") depth -= 1;
    if (depth === 0) return match.index + 1;
    if (depth > DEEPEST) return undefined;
  }
  return undefined;
}

/** Code units of an expression, and braces within each other: what is more is no expression that somebody wrote into a text. */
const LONGEST = 4_000;
const DEEPEST = 8;

/** Matches the beginnings of "{/* a", "{% a", "{#id", "{.class" and "{:a"; not of "{a". */
const NO_EXPRESSION = /^(?:\/\*|%|\s?[#.:](?!\.))/u;
/** Matches “{"words"}” and “{'it\\'s'}”, what stands before the words, the mark and the words in groups; not “{a + "words"}” and “{"\\n"}”. */
const STRING = /^(\{\s*(["'`]))((?:(?!\2)[^\\]|\\[^\p{L}\p{N}\s])*)\2\s*\}$/u;
/** Matches "\\'" and "\\\\", of which the first sign is no word; not "\\n". */
const ESCAPE = /\\[^\p{L}\p{N}\s]/gu;
/** Matches "{", "}" and “"a}"”; not "a" and not the apostrophe of "it's". */
const BRACE_OR_STRING =
  /[{}]|"(?:[^"\\\n]|\\.){0,400}"|`(?:[^`\\]|\\.){0,400}`|(?<![\p{L}\p{N}])'(?:[^'\\\n]|\\.){0,400}'/gu;
