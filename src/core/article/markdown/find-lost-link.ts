import type { Span } from "../../text/span.ts";
import { type Definitions, foldLabel } from "./definitions.ts";
import type { WordPair } from "./find-word-pair.ts";

/**
 * What stands around the words of a link that leads nowhere: at a label that nothing defines, “[words][label]”, or an address
 * with a space in it, which Markdown takes for none, “[words](../a.md#Some words)”. Undefined where it may be words.
 */
export function findLostLink(source: string, line: Span, definitions: Definitions): WordPair | undefined {
  if (BEHIND_WORDS.test(source[line.start - 1] ?? "")) return undefined;
  const text = source.slice(line.start, Math.min(line.end, line.start + LONGEST_LINK));
  const [whole, mark = "", words = "", label, address] = LOST_LINK.exec(text) ?? [];
  if (whole === undefined) return undefined;
  if (address === undefined ? !isLost(label || words, words, definitions) : !ADDRESS.test(address)) return undefined;
  const start = line.start + mark.length;
  const end = start + words.length;
  return {
    open: { kind: "dropped", words: [], start: line.start, end: start },
    close: { kind: "dropped", words: [], start: end, end: line.start + whole.length },
  };
}

function isLost(label: string, words: string, { links }: Definitions): boolean {
  return NAME.test(label) && WORDS.test(words) && !links.has(foldLabel(label)) && !links.has(foldLabel(words));
}

/** Code units of such a link. */
const LONGEST_LINK = 500;

/** Matches "[words][label]", "[words][]" and "[words](an address)"; not "[words]", "[^1][a]" and "[[a]]". */
const LOST_LINK = /^(!?\[)(?!\^)([^[\]\n\\]{1,200})\](?:\[([^[\]\n\\^]{0,100})\](?![[(:])|\(([^()<>"'\n]{1,200})\))/u;
/** Matches "a" of "a[b]", and "]" of "a][b]"; not " ". */
const BEHIND_WORDS = /[\p{L}\p{N}_)\]\\!]/u;
/** Matches "tutorial"; not "1" and not "i". */
const NAME = /\p{L}{2}/u;
/** Matches "more"; not "INFO", which a line of a log begins with. */
const WORDS = /[\p{Ll}\p{Lo}]{2}/u;
/** Matches "../a.md#Some words" and "my image.png"; not "see below" and not "a.md". */
const ADDRESS = /^(?:[^\s/#]*[/#]\S*[^\S\n]+\S.*|\S+[^\S\n]+\S.*\.(?:mdx?|html?|pdf|png|jpe?g|gif|svg|webp)(?:#.*)?)$/u;
