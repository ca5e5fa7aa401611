import type { Span } from "../../text/span.ts";

/** A tag of HTML, JSX or Vue. */
export interface Tag {
  /** As written. */
  readonly name: string;
  readonly kind: "open" | "close" | "alone";
  readonly attributes: readonly Attribute[];
}

/** An attribute with a value in quotation marks, or a bare one. */
export interface Attribute {
  /** In lower case. */
  readonly name: string;
  /** Where its value stands in the source, without quotation marks. */
  readonly value: Span;
}

/** The tag that begins at `start`; undefined when there is none. What its attributes say is read as a browser reads it. */
export function findTag(source: string, start: number, end: number): (Span & { readonly tag: Tag }) | undefined {
  NAME.lastIndex = start;
  const found = NAME.exec(source);
  if (found === null) return undefined;
  const [whole, slash, name = ""] = found;
  const attributes: Attribute[] = [];
  const limit = Math.min(end, start + LONGEST_TAG);
  for (let at = start + whole.length; at < limit; ) {
    at = skipSpace(source, at);
    END.lastIndex = at;
    const closing = END.exec(source)?.[0];
    if (closing !== undefined) {
      const kind = slash === "/" ? "close" : closing === "/>" ? "alone" : "open";
      return at + closing.length > end
        ? undefined
        : { start, end: at + closing.length, tag: { name, kind, attributes } };
    }
    ATTRIBUTE.lastIndex = at;
    const attribute = ATTRIBUTE.exec(source)?.[0];
    if (attribute === undefined) return undefined;
    at += attribute.length;
    VALUE.lastIndex = at;
    const value = VALUE.exec(source);
    if (value === null) continue;
    at += value[0].length;
    const words = value[1] === undefined ? findString(value[0], at) : findValue(value[1], at);
    if (words !== undefined) attributes.push({ name: attribute.toLowerCase(), value: words });
  }
  return undefined;
}

function skipSpace(source: string, at: number): number {
  SPACE.lastIndex = at;
  return at + (SPACE.exec(source)?.[0].length ?? 0);
}

function findValue(written: string, end: number): Span {
  const marks = QUOTED.test(written) ? 1 : 0;
  return { start: end - written.length + marks, end: end - marks };
}

/** The words of a string that an expression of JSX is; undefined for any other expression. */
function findString(written: string, end: number): Span | undefined {
  const [, before = "", words] = STRING.exec(written) ?? [];
  if (words === undefined || words.includes("${")) return undefined;
  const start = end - written.length + before.length;
  return { start, end: start + words.length };
}

/** Code units of the longest tag: what is longer is words with a sign in front of them. */
const LONGEST_TAG = 4_000;

/** Matches "<a" of "<a href", "</a" of "</a>" and the "<" of "<>"; not "<https:" and not "< a". */
const NAME = /<(\/?)(?:([A-Za-z][A-Za-z0-9.-]*)(?=[\s/>])|(?=>))/uy;
/** Matches a line end; not "a". */
const SPACE = /\s*/uy;
/** Matches ">" and "/>"; not "/ >". */
const END = /\/?>/uy;
/** Matches "href", "@click", "v-slot:a", and "{...props}"; not "=" and not a quotation mark. */
const ATTRIBUTE = /[^\s"'<>/={}`]+|\{[^{}]*\}/uy;
/** Matches “="b"”, “='b'”, “=b” with the value in a group, and “={{ a: 1 }}” without; not “= ”. */
const VALUE = /\s?=\s?(?:("[^"]*"|'[^']*'|[^\s"'=<>`{}]+)|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})/uy;
/** Matches “={"a b"}”, what stands before the words and these in groups; not “={a}”. */
const STRING = /^(\s?=\s?\{\s*["'`])([^"'`\\]*)["'`]\s*\}$/u;
/** Matches “"a"”; not "a". */
const QUOTED = /^["']/u;
