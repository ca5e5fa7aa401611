import { findMatches } from "../../text/find-matches.ts";
import type { Span } from "../../text/span.ts";
import type { Atom } from "./atom.ts";
import { isLineEnd, isLineStart } from "./line-edges.ts";
import { BUTTON, CONTENTS, CONTROLS, EMBEDS, PANES, SHOWN, SILENT } from "./liquid-names.ts";
import { findNoteKind } from "./note-kinds.ts";
import { findTemplateEnd } from "./pair-tags.ts";
import { findPieces } from "./plain-words.ts";
import type { Search } from "./search.ts";

/**
 * The tag of Liquid, Hugo or Vue that begins at `start`: “{% … %}”, “{{ … }}”, “{{< … >}}”; undefined when it does not end.
 * What it would print of its author's words is kept: the caption of a figure, the title of a note, a name in a sentence.
 */
export function findLiquid(source: string, start: number, search: Search): Atom | undefined {
  if (source.startsWith("{%", start)) return findTag(source, start, search);
  const mark = source[start + 2];
  if (mark === "<" || mark === "%") return findShortcode(source, start, mark === "<" ? ">}}" : "%}}", search);
  const inside = findInside(start, "{{", "}}", search);
  if (inside === undefined) return undefined;
  const words = [...findWords(source, inside)].filter((span) => source.slice(span.start, span.end).includes(" "));
  return { kind: "dropped", words, start, end: inside.end + 2 };
}

function findTag(source: string, start: number, search: Search): Atom | undefined {
  const inside = findInside(start, "{%", "%}", search);
  if (inside === undefined) return undefined;
  const span = { start, end: inside.end + 2 };
  const name = readName(source, inside);
  const note = findNoteKind(name);
  if (name === "comment") {
    const close = findClosing(source, span.end, "endcomment", search);
    return { kind: "gone", start, end: close?.end ?? span.end };
  }
  const branchEnd = search.pairs.branches.get(start);
  if (branchEnd !== undefined) return { kind: "gone", start, end: branchEnd };
  const loopEnd = search.pairs.loops.get(start);
  if (loopEnd !== undefined) {
    return { kind: "gone", start, end: findTemplateEnd(source, span.end, loopEnd) ?? span.end };
  }
  if (name === "highlight") return findCode(source, span, inside, "endhighlight", search);
  if (note !== undefined && isLineStart(source, start) && isClosed(source, name, span.end, search)) {
    return { kind: "note", note: readStyle(source, inside) ?? note, words: [...findWords(source, inside)], ...span };
  }
  if (findNoteKind(name.replace(END_NAME, "")) !== undefined && END_NAME.test(name))
    return { kind: "note-end", ...span };
  if (SILENT.has(name) || END_NAME.test(name)) return { kind: "gone", ...span };
  return drop(source, span, CONTROLS.has(name) ? [] : findPrinted(source, name, inside, span));
}

// What a tag that stands apart is handed without a name is a file or an id, unless it reads as words.
function findPrinted(source: string, name: string, inside: Span, tag: Span): Span[] {
  const words = [...findWords(source, inside)];
  if (name.startsWith("include")) return words.filter((each) => isNamed(source, each));
  if (!EMBEDS.has(name.toLowerCase()) && !isApart(source, tag)) return words;
  return words.filter((each) => isNamed(source, each) || SPOKEN.test(source.slice(each.start, each.end)));
}

function findShortcode(source: string, start: number, mark: string, search: Search): Atom | undefined {
  const inside = findInside(start, "{{<", mark, search);
  if (inside === undefined) return undefined;
  const span = { start, end: inside.end + mark.length };
  if (source.startsWith("/*", inside.start)) return { kind: "dropped", words: [], ...span };
  const name = readName(source, inside);
  const note = findNoteKind(name.replace("/", ""));
  if (name.startsWith("/")) {
    if (note !== undefined && isAtEdge(source, span)) return { kind: "note-end", ...span };
    // What stands behind the end of a pane is not of its sentence.
    const isPane = PANES.has(name.slice(1)) || SHORTCODE.test(source.slice(span.end, span.end + 3));
    return isPane && !isAlone(source, span) ? { kind: "break", ...span } : drop(source, span, []);
  }
  const closing = search.find(`/${name}`, span.end);
  if (name === "highlight" && closing !== undefined) return findCode(source, span, inside, "/highlight", search);
  const words = [...findWords(source, inside)];
  if (note !== undefined && isLineStart(source, start) && isClosed(source, name, span.end, search)) {
    return { kind: "note", note: readStyle(source, inside) ?? note, words, ...span };
  }
  if (BUTTON === name || (PANES.has(name) && isAlone(source, span))) return drop(source, span, words);
  if (PANES.has(name)) return { kind: "dropped", words, block: "caption", ...span };
  return drop(
    source,
    span,
    words.filter((each) => isSpoken(source, each)),
  );
}

// A note whose end was forgotten holds nothing: to Jekyll and Hugo it is an error. One of the same name begins in none.
function isClosed(source: string, name: string, from: number, search: Search): boolean {
  for (let at = search.find(name, from); at !== undefined; at = search.find(name, at + name.length)) {
    const found = TAG_START.exec(source.slice(Math.max(0, at - LONGEST_START), at));
    if (found !== null && !/[\w-]/u.test(source[at + name.length] ?? "")) return found[1] !== undefined;
  }
  return false;
}

/** Where the tag begins up to which everything behind `tag` is words as it is written; undefined when it says no such thing. */
export function findRawEnd(source: string, { start, end }: Span, search: Search): number | undefined {
  const name = RAW.exec(source.slice(start, Math.min(end, start + LONGEST_NAME)))?.[1];
  return name === undefined ? undefined : findClosing(source, end, `end${name}`, search)?.start;
}

/** Where the loop ends that `tag` begins; undefined when it begins none. */
export function findLoopEnd(source: string, { start }: Span, search: Search): number | undefined {
  return source.startsWith("{%", start) ? search.pairs.loops.get(start) : undefined;
}

/** What stands within a tag; undefined when it does not end soon. */
function findInside(start: number, open: string, close: string, search: Search): Span | undefined {
  const end = search.find(close, start + open.length);
  return end === undefined || end > start + LONGEST_TAG ? undefined : { start: start + open.length, end };
}

// A tag in a sentence prints in the sentence, a word on a line of its own too; others that have it print a block.
function drop(source: string, span: Span, words: readonly Span[]): Atom {
  const isHanded = words.some((each) => HANDED.test(source.slice(Math.max(0, each.start - LONGEST_START), each.start)));
  const isBlock = isAlone(source, span) && (isApart(source, span) || words.some((each) => isSpoken(source, each)));
  return {
    kind: "dropped",
    words,
    ...(isBlock && { block: isHanded ? "paragraph" : "caption" }),
    ...span,
  };
}

function findCode(source: string, span: Span, inside: Span, closing: string, search: Search): Atom {
  const close = findClosing(source, span.end, closing, search);
  if (close === undefined) return { kind: "dropped", words: [], ...span };
  const language = LANGUAGE.exec(source.slice(inside.start, inside.end))?.[1];
  return {
    kind: "code",
    code: { start: span.end, end: close.start },
    language,
    isHtml: false,
    start: span.start,
    end: close.end,
  };
}

/** The tag that closes another one: it holds `name`. */
function findClosing(source: string, from: number, name: string, search: Search): Span | undefined {
  const at = search.find(name, from);
  if (at === undefined) return undefined;
  const start = source.lastIndexOf("{", at);
  const end = search.find("}", at);
  if (start < from || end === undefined) return undefined;
  return { start: source[start - 1] === "{" ? start - 1 : start, end: source[end + 1] === "}" ? end + 2 : end + 1 };
}

function readName(source: string, { start, end }: Span): string {
  return NAME.exec(source.slice(start, Math.min(end, start + LONGEST_NAME)))?.[1] ?? "";
}

function readStyle(source: string, { start, end }: Span): string | undefined {
  const written = source.slice(start, end);
  const stated = STYLE.exec(written)?.[1] ?? BARE.exec(written)?.[1];
  return stated === undefined ? undefined : findNoteKind(stated);
}

/** The words in quotation marks, but for addresses and what is not shown. */
function* findWords(source: string, { start, end }: Span): Generator<Span, void, undefined> {
  for (const match of findMatches(source.slice(start, end), WORDS)) {
    const [whole, name, , words = ""] = match;
    const to = start + match.index + whole.length - 1;
    const span = { start: to - words.length, end: to };
    if (words.trim() === "" || (name === undefined ? ADDRESS.test(words) : !isPrinted(source, name, span))) continue;
    yield span;
  }
}

function isAlone(source: string, { start, end }: Span): boolean {
  return isLineStart(source, start) && isLineEnd(source, end);
}

/** Whether no words stand in its line, nor in the one above and the one below. */
function isApart(source: string, { start, end }: Span): boolean {
  if (!isAlone(source, { start, end })) return false;
  const above = source.lastIndexOf("\n", start - 1);
  const below = source.indexOf("\n", end);
  return (above === -1 || isLineStart(source, above)) && (below === -1 || isLineEnd(source, below + 1));
}

// A note within a sentence is words of the sentence.
function isAtEdge(source: string, { start, end }: Span): boolean {
  return isLineStart(source, start) || isLineEnd(source, end);
}

// What a tag is handed with marks that only a parser can tell would be shown with them.
function isPrinted(source: string, name: string, words: Span): boolean {
  const folded = name.toLowerCase();
  return SHOWN.has(folded) || (CONTENTS.has(folded) && findPieces(source, words) !== undefined);
}

function isSpoken(source: string, words: Span): boolean {
  return isNamed(source, words) || source.slice(words.start, words.end).includes(" ");
}

function isNamed(source: string, { start }: Span): boolean {
  return source[start - 2] === "=";
}

/** Code units of a tag: what is longer has lost its end. */
const LONGEST_TAG = 2_000;
/** Code units before the name of a tag, or before the words of an argument. */
const LONGEST_START = 12;
/** Code units in which a tag's name stands. */
const LONGEST_NAME = 100;

/** Matches "include" of " include a.html" and "/note" of " /note "; not "=". */
const NAME = /^-?\s*(\/?\s?[\w-]+)/u;
/** Matches "{% raw %}" and "{%- verbatim -%}"; not "{% endraw %}". */
const RAW = /^\{%[-+]?\s*(raw|verbatim)\s*[-+]?%\}$/u;
/** Matches what stands before the name of a tag, "{% " and "{{< /", what ends one in a group; not "a/". */
const TAG_START = /\{[{%][<%]?-?\s*(end|\/\s?)?$/u;
/** Matches the beginning of "{{< a >}}"; not of "{{ a }}". */
const SHORTCODE = /^\{\{[<%]/u;
/** Matches the "end" of "endalert"; not of "end". */
const END_NAME = /^end(?=\w)/u;
/** Matches "go" of " highlight go linenos=true"; not "highlight" alone. */
const LANGUAGE = /^-?\s*highlight\s+"?([\w+#-]+)/u;
/** Matches “warning” of “style="warning"”; not of “class="warning"”. */
const STYLE = /\b(?:style|type|level|color)=["']?(\w+)/u;
/** Matches “ notice warning”, the second word in a group; not “ notice "warning"”. */
const BARE = /^\s*[\w-]+\s+(\w+)\s*$/u;
/** Matches “"a b"” and “title='a b'”, the words in a group; not “a b”. */
const WORDS = /(?:([\w-]+)\s?=\s?)?(["'])((?:(?!\2).)*)\2/gsu;
/** Matches what stands before the words of “content="a b"”; not of “caption="a b"”. */
const HANDED = /(?<![\w-])(?:content|message|text)\s?=\s?["']$/iu;
/** Matches "Low tide" and "Tides"; not "dQw4w9", "abc" and "help-desk". */
const SPOKEN = /\s|^\p{Lu}\p{Ll}+[.!?:]?$|^\p{Lo}+$/u;
/** Matches "/a/b", "a.html", "https://b.example" and "#a"; not "a b". */
const ADDRESS = /^(?:[^\s]*\/[^\s]*|#\S*|\S+\.\w{1,5})$/u;
