import type { Token } from "../grammar/token.ts";
import type { Entity } from "./entities.ts";
import { isBodyNoun, isCountry } from "./name-words.ts";

/**
 * Which bodies the words of a mention may stand for: "the union" is one with that word in its name, "the company" any that is
 * no place and no other kind of body. Undefined for other mentions, and for those that mean one of many ("a company").
 */
export function readBodyWords(inside: readonly Token[]): ((entity: Entity) => boolean) | undefined {
  const [first, ...rest] = inside;
  if (first?.lower !== "the" || rest.length === 0 || rest.length > LONGEST) return undefined;
  if (rest.some(({ pos }) => pos !== "NOUN" && pos !== "PROPN" && pos !== "ADJ")) return undefined;
  const head = rest.at(-1)?.lower ?? "";
  if (!isBodyNoun(head) && !FIRMS.has(head)) return undefined;
  const isFirm = FIRMS.has(head);
  return (entity) => hasWord(entity.name, head) || (isFirm && isFirmLike(entity));
}

function hasWord(name: string, word: string): boolean {
  return name.toLowerCase().split(WORD_BREAK).includes(word);
}

// "Halden Foods", "Tarrow United": no place, and no "Ministry" or "Institute" in the name.
function isFirmLike({ name, mentions: all }: Entity): boolean {
  const words = name.split(" ");
  const mentions = all.slice(0, TELLING_MENTIONS);
  // "Shares fell": a capital at a sentence’s start alone is no name.
  if (words.length === 1 && mentions.every(({ from }) => from === 0)) return false;
  const last = words.at(-1) ?? "";
  if (isCountry(name) || mentions.some(({ isPlaced }) => isPlaced)) return false;
  return !isBodyNoun(last) || FIRM_ENDS.has(last.toLowerCase().replace(/\.$/u, ""));
}

/** Mentions that are looked at: the first ones tell what it is. */
const TELLING_MENTIONS = 20;
/** Words behind "the" that a mention has: "the Bergby company". */
const LONGEST = 2;
/** What may stand for a body of any name; the project's own list. */
const FIRMS: ReadonlySet<string> = new Set(
  "company firm business group organisation organization airline charity club team retailer manufacturer maker carmaker bank publisher chain".split(
    " ",
  ),
);
/** Words for a body that a firm has at the end of its name. */
const FIRM_ENDS: ReadonlySet<string> = new Set(
  "company corporation corp inc ltd llc group bank airline airlines club press media holdings society foundation".split(
    " ",
  ),
);
/** Matches what parts two words of a name; not a letter. */
const WORD_BREAK = /[^\p{L}\p{N}]+/u;
