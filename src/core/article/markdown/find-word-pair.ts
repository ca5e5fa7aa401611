import type { Span } from "../../text/span.ts";
import type { Atom } from "./atom.ts";

/** What stands before and behind words that are read as they stand; without `close` nothing of it is read. */
export interface WordPair {
  readonly open: Atom;
  readonly close?: Atom;
}

/** Where the line ends that is read, and where the file. */
export interface Ends {
  readonly line: number;
  readonly file: number;
}

/**
 * The wiki link “[[Page|words]]”, the highlighted words “==words==”, the raised or lowered ones “x^2^” and “H~2~O” or the
 * directive “:name[words]” at `start`.
 */
export function findWordPair(source: string, start: number, ends: Ends): WordPair | undefined {
  const text = source.slice(start, Math.min(ends.line, start + LONGEST_PAIR));
  switch (text[0]) {
    case "!":
    case "[":
      return findWikiLink(text, start);
    case "=":
      return /[=\w]/u.test(source[start - 1] ?? "") ? undefined : findHighlight(text, start);
    case ":":
      return findDirective(text, start) ?? findIcon(source, text, start);
    case "{":
      return findCritic(text, start);
    case "+":
      return findAround(INSERTED, source, text, start);
    case "\\":
      return findEscapedLink(source.slice(start, Math.min(ends.file, start + LONGEST_PAIR)), start);
    case "|":
      return findStrayRow(text, start);
    case "^":
      if (text[1] === "[") return findInlineNote(source.slice(start, Math.min(ends.file, start + LONGEST_PAIR)), start);
      if (text[1] === "^") return findAround(UNDERLINED, source, text, start);
      return findRaised(source, text, start);
    case "~":
      return findRaised(source, text, start);
    default:
      return undefined;
  }
}

function findRaised(source: string, text: string, start: number): WordPair | undefined {
  if (!RAISED_ON.test(source[start - 1] ?? "")) return undefined;
  return findScript(source.slice(Math.max(0, start - LONGEST_ADDRESS), start), text, start);
}

function findWikiLink(text: string, start: number): WordPair | undefined {
  const found = WIKI_LINK.exec(text);
  if (found === null) return undefined;
  const [whole, embeds, page = "", bar = "", words] = found;
  const span = { start, end: start + whole.length };
  if (embeds === "!") return { open: { kind: "dropped", words: [], ...span } };
  const from = start + 2 + (words === undefined ? 0 : page.length + bar.length);
  const between = { start: from, end: span.end - 2 };
  return {
    open: { kind: "link", url: page.trim(), start, end: between.start },
    close: { kind: "link-end", start: between.end, end: span.end },
  };
}

function findHighlight(text: string, start: number): WordPair | undefined {
  const length = HIGHLIGHT.exec(text)?.[0].length;
  return length === undefined
    ? undefined
    : dropAround({ start, end: start + length }, { start: start + 2, end: start + length - 2 });
}

function findDirective(text: string, start: number): WordPair | undefined {
  const found = DIRECTIVE.exec(text);
  if (found === null) return undefined;
  const [whole, name = "", words = ""] = found;
  const from = start + name.length + 2;
  return dropAround({ start, end: start + whole.length }, { start: from, end: from + words.length });
}

// Two signs on each side, by which MkDocs and others underline.
function findAround(pattern: RegExp, source: string, text: string, start: number): WordPair | undefined {
  const length = pattern.exec(text)?.[0].length;
  if (length === undefined || IN_WORD.test(source[start - 1] ?? "")) return undefined;
  return dropAround({ start, end: start + length }, { start: start + 2, end: start + length - 2 });
}

function findIcon(source: string, text: string, start: number): WordPair | undefined {
  const length = ICON.exec(text)?.[0].length;
  if (length === undefined || IN_WORD.test(source[start - 1] ?? "")) return undefined;
  return { open: { kind: "dropped", words: [], start, end: start + length } };
}

// The marks of an editor: added, struck, one for the other, set off, and what was said of it, which is not read.
function findCritic(text: string, start: number): WordPair | undefined {
  const found = CRITIC.exec(text);
  if (found === null) return undefined;
  const [whole, added, struck, replaced, by, marked] = found;
  const span = { start, end: start + whole.length };
  const words = { start: span.start + 3, end: span.end - 3 };
  if (added !== undefined || marked !== undefined) return dropAround(span, words);
  const script = { kind: "script", script: "struck", start } as const;
  if (struck !== undefined) return { open: { ...script, words, end: span.end } };
  if (replaced === undefined || by === undefined) return { open: { kind: "dropped", words: [], ...span } };
  const between = words.start + replaced.length;
  return {
    open: { ...script, words: { start: words.start, end: between }, end: between + 2 },
    close: { kind: "dropped", words: [], start: words.end, end: span.end },
  };
}

// A note at the foot that is written where its mark stands: nothing is moved, so it stays there in brackets.
function findInlineNote(text: string, start: number): WordPair | undefined {
  return INLINE_NOTE.test(text) ? { open: { kind: "dropped", words: [], start, end: start + 1 } } : undefined;
}

// A link that some editor has escaped, so that the generator sees none: its address is no word all the same.
function findEscapedLink(text: string, start: number): WordPair | undefined {
  const found = ESCAPED_LINK.exec(text);
  if (found === null) return undefined;
  const [whole, words = "", url = ""] = found;
  const between = { start: start + 2, end: start + 2 + words.length };
  return {
    open: { kind: "link", url, start, end: between.start },
    close: { kind: "link-end", start: between.end, end: start + whole.length },
  };
}

// The second row of a table that some editor has run together with others.
function findStrayRow(text: string, start: number): WordPair | undefined {
  const length = STRAY_ROW.exec(text)?.[0].length;
  return length === undefined ? undefined : { open: { kind: "dropped", words: [], start, end: start + length } };
}

// As Pandoc and markdown-it write them; GitHub strikes words between two “~” that stand behind no other. Two ranges in a line,
// “5~10 or 6~12”, strike none: “510 or 612” would be other figures.
function findScript(before: string, text: string, start: number): WordPair | undefined {
  if (IN_ADDRESS.test(before)) return undefined;
  const length = SCRIPT.exec(text)?.[0].length;
  if (length === undefined) {
    const end = start + 1;
    return RANGE.test(text) ? { open: { kind: "words", words: [{ start, end }], start, end } } : undefined;
  }
  const end = start + length;
  const script = text.startsWith("^") ? "superscript" : "subscript";
  return { open: { kind: "script", script, words: { start: start + 1, end: end - 1 }, start, end } };
}

function dropAround(whole: Span, words: Span): WordPair {
  return {
    open: { kind: "dropped", words: [], start: whole.start, end: words.start },
    close: { kind: "dropped", words: [], start: words.end, end: whole.end },
  };
}

/** Code units of such a pair with its words. */
const LONGEST_PAIR = 700;
/** Code units of an address in which such a sign is looked for. */
const LONGEST_ADDRESS = 100;

/** Matches "[[Page]]", "[[Page|words]]" and "![[a.png]]"; not "[[1]](a)" and not "[[a], [b]]". */
const WIKI_LINK = /^(!?)\[\[(?=[^[\]]*\p{L})([^[\]|\n\\]{1,300})(?:(\\?\|)([^[\]\n]{1,300}))?\]\](?![([])/u;
/** Matches "==words=="; not "a == b" and not "====". */
const HIGHLIGHT = /^==(?=[^\s=])[^=\n]{1,400}(?<=[^\s=])==(?!=)/u;
/** Matches ":abbr[HTML]" and ":kbd[A]{.b}"; not ":[a]". */
const DIRECTIVE = /^:([a-z][\w-]{0,40})\[([^[\]\n]{1,300})\](?:\{[^{}\n]{0,200}\})?/u;
/** Matches "\\[words]({% page "/a" %})", its words on two lines at the most; not "\\[words](a)" and not beyond the end of a paragraph. */
const ESCAPED_LINK = /^\\\[([^[\]\n]{1,300}(?:\n[ \t]*(?=\p{L})[^[\]\n]{1,300})?)\]\((\{[%{][^{}\n]{1,200}[%}]\})\)/u;
/** Matches the "|---|---|" of "|---|---| |a|b|"; not a line of its own. */
const STRAY_ROW = /^\|(?:[ \t]*:?-{3,}:?[ \t]*\|)+(?=[ \t]*[^\s|:-]|[ \t]*\|[ \t]*[^\s|:-])/u;
/** Matches "^^words^^"; not "a ^^ b". */
const UNDERLINED = /^\^\^(?=[^\s^])[^^\n]{1,400}(?<=[^\s^])\^\^(?![\w^])/u;
/** Matches "++some words++" and "++ctrl+c++"; not "++j or k++" and not "++". */
const INSERTED = /^\+\+(?:[^\s+]+(?:\+[^\s+]+)*|\p{L}{2}[^\n+]{0,300}\p{L}{3}[.!?]?)\+\+(?![\w+])/u;
/** Matches what no mark stands right behind: "a" and "+"; not " " and "(". */
const IN_WORD = /[\p{L}\p{N}^+:]/u;
/** Matches ":material-home:" and ":octicons-link-16:{ .big }"; not ":smile:". */
const ICON =
  /^:(?:bootstrap|fontawesome|lucide|material|octicons|simple|tabler)-[a-z\d][a-z\d/-]{0,80}:(?:\{[^{}\n]{0,200}\})?/u;
/** Matches "{++a++}", "{--a--}", "{~~a~>b~~}", "{==a==}" and "{>>a<<}", the words but the last in groups; not "{a}". */
const CRITIC =
  /^\{(?:\+\+([^{}\n]{1,600}?)\+\+|--([^{}\n]{1,600}?)--|~~([^{}\n]{0,600}?)~>([^{}\n]{0,600}?)~~|==([^{}\n]{1,600}?)==|>>[^{}\n]{1,600}?<<)\}/u;
/** Matches the beginning of "^[a note [of](b) it]"; not "^[a" without an end in its paragraph. */
const INLINE_NOTE = /^\^\[(?:[^[\]\n]|\n(?![ \t]*\n)|\[[^[\]\n]*\]){1,600}\]/u;
/** Matches "^2^", "~2~", "^st^", "^2+^" and "^−3^"; not "^2", "~~a~~", "^2+b^", and not the "^2^" of "2^2^2". */
const SCRIPT = /^([~^])(?:[+\-−]?[\p{L}\p{N}]{1,20}[+\-−]?|[+\-−])\1(?![\p{N}~^])/u;
/** Matches what raised and lowered words stand behind: "x" and ")"; not " " and "/". */
const RAISED_ON = /^[\p{L}\p{N})\]]$/u;
/** Matches the "~" of "~10"; not "~~10" and not "~ 10". */
const RANGE = /^~(?=[\p{L}\p{N}])/u;
/** Matches the end of "https://a.example/b" and of "a@b"; not of "5". */
const IN_ADDRESS = /[/@]\S*$/u;
