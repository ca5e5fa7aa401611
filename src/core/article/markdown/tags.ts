import type { Span } from "../../text/span.ts";

/** A tag of HTML, JSX or Vue. */
export interface Tag {
  /** As written. */
  readonly name: string;
  readonly kind: "open" | "close" | "alone";
  readonly attributes: readonly Attribute[];
}

export interface Attribute {
  readonly name: string;
  /** Where its value stands in the source, without quotation marks. */
  readonly value: Span;
}

/** The tag that begins at `start` and where it ends; undefined when there is none. */
export function findTag(source: string, start: number, end: number): (Span & { readonly tag: Tag }) | undefined {
  NAME.lastIndex = start;
  const found = NAME.exec(source);
  if (found === null) return undefined;
  const [whole, slash, name = ""] = found;
  const attributes: Attribute[] = [];
  for (let at = start + whole.length; at < end; ) {
    SPACE.lastIndex = at;
    at += SPACE.exec(source)?.[0].length ?? 0;
    END.lastIndex = at;
    const closing = END.exec(source)?.[0];
    if (closing !== undefined) {
      const kind = slash === "/" ? "close" : closing === "/>" ? "alone" : "open";
      return { start, end: at + closing.length, tag: { name, kind, attributes } };
    }
    ATTRIBUTE.lastIndex = at;
    const attribute = ATTRIBUTE.exec(source);
    if (attribute === null || attribute[0] === "") return undefined;
    const [text, label = "", value] = attribute;
    if (value !== undefined) attributes.push({ name: label, value: unquote(value, at + text.length) });
    at += text.length;
  }
  return undefined;
}

function unquote(value: string, end: number): Span {
  const quotes = QUOTED.test(value) ? 1 : 0;
  return { start: end - value.length + quotes, end: end - quotes };
}

/** Matches "<a" of "<a href" and "</a" of "</a>"; not "<https:" and not "< a". */
const NAME = /<(\/?)([A-Za-z][A-Za-z0-9.-]*)(?=[\s/>])|<(\/?)(?=>)/uy;
const SPACE = /\s*/uy;
const END = /\/?>/uy;
/** Matches “href="b"”, “@click='c'”, “v-if”, “style={{ a: 1 }}”, “{...props}”; not "a, b". */
const ATTRIBUTE =
  /([^\s"'<>/={}]+)(?:\s{0,9}=\s{0,9}("[^"]*"|'[^']*'|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}|[^\s"'=<>`{}]+))?|\{[^{}]*\}/uy;
/** Matches "“a”" in straight quotation marks; not a bare word. */
const QUOTED = /^["'{]/u;
