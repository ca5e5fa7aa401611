import { findMatches } from "../../text/find-matches.ts";

/**
 * Which tags of Liquid, Twig and Nunjucks belong together, by where each starts.
 *
 * A page is made with one branch of “{% if %} … {% else %} … {% endif %}”, and nothing in the file tells which: the first one
 * with words is read, as words of two branches stand together on no page. (To those who read most, it is the one of the
 * plain case.) What a loop prints a value in stands for as many lines as the site has values, and is read on no page either:
 * such an item, row or paragraph of it is left out whole, any other is read once.
 */
export interface TagPairs {
  /** Of a tag that begins a branch which is not read: where the tag stands that ends all branches. */
  readonly branches: ReadonlyMap<number, number>;
  /** Of a tag that begins a loop: where the one stands that ends it. */
  readonly loops: ReadonlyMap<number, number>;
}

/** Goes once over a file. What is not ended belongs to nothing. */
export function pairTags(source: string): TagPairs {
  const branches = new Map<number, number>();
  const loops = new Map<number, number>();
  const open: OpenTag[] = [];
  let hidden: string | undefined;
  for (const { 0: whole, 1: ending, 2: name = "", index } of findMatches(source, TAG)) {
    if (hidden !== undefined) {
      if (ending !== undefined && name === hidden) hidden = undefined;
    } else if (HIDING.has(name)) {
      hidden = ending === undefined ? name : undefined;
    } else if (ending !== undefined) {
      const at = open.findLastIndex((tag) => tag.name === name || CLOSED_BY.get(tag.name) === name);
      if (at === -1) continue;
      const [tag] = open.splice(at);
      for (const start of tag?.branches ?? []) branches.set(start, index);
      if (tag !== undefined && LOOPS.has(tag.name)) loops.set(tag.start, index);
    } else if (BRANCHES.has(name)) {
      const tag = open.at(-1);
      if (tag === undefined) continue;
      tag.hasWords ||= source.slice(tag.from, index).trim() !== "";
      if (tag.hasWords) tag.branches.push(index);
      tag.from = index + whole.length;
    } else {
      if (open.length >= MOST_OPEN) open.shift();
      open.push({ name, start: index, from: index + whole.length, hasWords: false, branches: [] });
    }
  }
  return { branches, loops };
}

interface OpenTag {
  readonly name: string;
  readonly start: number;
  /** Where the branch begins that is read at this moment, and whether one before it has words. */
  from: number;
  hasWords: boolean;
  readonly branches: number[];
}

/**
 * Where the item, row or paragraph at `from` ends that stands in a loop which ends at `end`, if the loop prints a value in it;
 * undefined when it does not, and its words are read as they stand.
 */
export function findTemplateEnd(source: string, from: number, end: number): number | undefined {
  const limit = Math.min(end, from + LONGEST_TEMPLATE);
  const text = source.slice(from, limit);
  const length = TEMPLATE_END.exec(text)?.index ?? text.length;
  return PRINTED.test(text.slice(0, length).replace(ADDRESSES, "")) ? from + length : undefined;
}

const LOOPS: ReadonlySet<string> = new Set(["for", "tablerow", "asyncEach", "asyncAll"]);
const BRANCHES: ReadonlySet<string> = new Set(["else", "elsif", "elseif", "elif", "when", "empty"]);
/** What ends a tag beside, or instead of, the end of its own name: GitHub's pages close “ifversion” so. */
const CLOSED_BY: ReadonlyMap<string, string> = new Map([
  ["ifversion", "if"],
  ["ifchanged", "if"],
  ["ifequal", "if"],
  ["ifnotequal", "if"],
  ["ifAsync", "if"],
  ["asyncEach", "each"],
  ["asyncAll", "all"],
]);
/** Tags within which others are words, or nothing. */
const HIDING: ReadonlySet<string> = new Set(["raw", "verbatim", "comment"]);

/** Tags that are open at once: of more the outermost are forgotten. */
const MOST_OPEN = 40;
/** Code units of an item, a row or a paragraph of a loop. */
const LONGEST_TEMPLATE = 4_000;

/** Matches "{% if a %}", "{%- else -%}" and "{% endfor %}", “end” and the name in groups; not "{% include a %}" and "{{ a }}". */
const TAG =
  /\{%[-+~]?\s*(end)?(if(?:version|changed|(?:not)?equal|Async)?|unless|case|for|tablerow|asyncEach|asyncAll|each|all|else|elsif|elseif|elif|when|empty|raw|verbatim|comment)(?![\w-])[^%\n]{0,400}(?:%\}|(?=[%\n]))/gu;
/** Matches the line end before a blank line, an item, a heading, a row and a tag of Liquid; not one before "words". */
const TEMPLATE_END = /\n(?=[ \t>]*(?:\n|[-*+]\s|\d{1,9}[.)]\s|#{1,6}\s|\||\{%|$))/u;
/** Matches "{{ item.name }}"; not “{{ "words" | t }}”, which the author wrote. */
const PRINTED = /\{\{-?\s*(?!["'\s-])/u;
/** Matches “<a href="{{ a }}">” and "]({{ a }})", where a value is no word; not "{{ a }}". */
const ADDRESSES = /<[^<>]*>|\]\([^()\n]*\)/gu;
