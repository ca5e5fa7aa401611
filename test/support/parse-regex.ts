/** One part of a regular expression. A `set` is whatever takes one character: a letter, a class, an escape, the dot. */
export type RegexNode =
  | { readonly kind: "set"; readonly source: string }
  | { readonly kind: "edge"; readonly source: string }
  | { readonly kind: "choice"; readonly branches: readonly (readonly RegexNode[])[] }
  | { readonly kind: "look"; readonly behind: boolean; readonly negated: boolean; readonly inner: RegexNode }
  | {
      readonly kind: "repeat";
      readonly inner: RegexNode;
      readonly least: number;
      readonly most: number;
      readonly lazy: boolean;
    };

/** The parts of a regular expression's source; undefined for one that refers back to a group. */
export function parseRegex(source: string): RegexNode | undefined {
  if (BACK_REFERENCE.test(source.replace(/\\\\/gu, ""))) return undefined;
  const parser = new Parser(source);
  return parser.readChoice();
}

/** Matches "\\1" and "\\k<name>"; not "\\d". */
const BACK_REFERENCE = /\\(?:[1-9]|k<)/u;

class Parser {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  readChoice(): RegexNode {
    const branches: RegexNode[][] = [[]];
    while (this.#at < this.#source.length && this.#source[this.#at] !== ")") {
      if (this.#take("|")) branches.push([]);
      else branches.at(-1)?.push(this.#readRepeat(this.#readOne()));
    }
    return { kind: "choice", branches };
  }

  #readOne(): RegexNode {
    for (const [opening, behind, negated] of LOOKS) {
      if (this.#take(opening)) return { kind: "look", behind, negated, inner: this.#readGroup() };
    }
    if (this.#takePattern(GROUP) !== "") return this.#readGroup();
    const edge = this.#takePattern(EDGE);
    if (edge !== "") return { kind: "edge", source: edge };
    const set = this.#takePattern(SET);
    if (set === "") throw new Error(`cannot read ${this.#source} at ${this.#at}`);
    return { kind: "set", source: set };
  }

  #readGroup(): RegexNode {
    const inner = this.readChoice();
    this.#take(")");
    return inner;
  }

  #readRepeat(inner: RegexNode): RegexNode {
    const [, sign = "", least, comma, most] = this.#match(QUANTIFIER) ?? [];
    if (sign === "") return inner;
    this.#at += sign.length;
    const lazy = this.#take("?");
    if (least === undefined) {
      return {
        kind: "repeat",
        inner,
        least: sign === "+" ? 1 : 0,
        most: sign === "?" ? 1 : Number.POSITIVE_INFINITY,
        lazy,
      };
    }
    const end = comma === undefined ? Number(least) : most === "" ? Number.POSITIVE_INFINITY : Number(most);
    return { kind: "repeat", inner, least: Number(least), most: end, lazy };
  }

  #take(words: string): boolean {
    const isThere = this.#source.startsWith(words, this.#at);
    if (isThere) this.#at += words.length;
    return isThere;
  }

  #takePattern(pattern: RegExp): string {
    const found = this.#match(pattern)?.[0] ?? "";
    this.#at += found.length;
    return found;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    return pattern.exec(this.#source.slice(this.#at));
  }
}

const LOOKS: readonly (readonly [string, boolean, boolean])[] = [
  ["(?=", false, false],
  ["(?!", false, true],
  ["(?<=", true, false],
  ["(?<!", true, true],
];

/** Matches "(", "(?:" and "(?<name>"; not "(?=". */
const GROUP = /^\((?:\?:|\?<[^=!>]+>|(?!\?))/u;
/** Matches "^", "$", "\\b" and "\\B"; not "\\d". */
const EDGE = /^(?:\^|\$|\\[bB])/u;
/** Matches "a", ".", "[^a\\]]", "\\p{L}", "\\u{1F600}" and "\\u00AD"; not "(". */
const SET =
  /^(?:\[(?:\\[\s\S]|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[\s\S]|[^()|])/u;
/** Matches "*", "+", "?", "{3}", "{3,}" and "{3,5}"; not "{". */
const QUANTIFIER = /^([*+?]|\{(\d+)(?:(,)(\d*))?\})/u;
