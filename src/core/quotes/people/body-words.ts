import type { Token } from "../grammar/token.ts";
import type { Entity } from "./entities.ts";
import { endsFirm, isBodyNoun, isCountry, isFirmNoun } from "./name-words.ts";

/**
 * How well the words of a mention fit a body: 2 for one that is called so ("the union" is one with that word in its name), 1 for
 * "the company" and any that is no place and no other kind of body, else 0. Undefined for other mentions, and for those that mean one of many ("a company").
 */
export function readBodyWords(inside: readonly Token[]): ((entity: Entity) => number) | undefined {
  const [first, ...rest] = inside;
  if (first?.lower !== "the" || rest.length === 0 || rest.length > LONGEST) return undefined;
  if (rest.some(({ pos }) => pos !== "NOUN" && pos !== "PROPN" && pos !== "ADJ")) return undefined;
  const head = rest.at(-1)?.lower ?? "";
  if (!isBodyNoun(head) && !isFirmNoun(head)) return undefined;
  const isFirm = isFirmNoun(head);
  return (entity) => (isCalled(entity, head) ? 2 : isFirm && isFirmLike(entity) ? 1 : 0);
}

// "the charity Rest" is called a charity.
function isCalled({ name, mentions }: Entity, word: string): boolean {
  return (
    (name.includes(" ") && hasWord(name, word)) ||
    mentions.slice(0, TELLING_MENTIONS).some(({ kindWord }) => kindWord === word)
  );
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
  if (isCountry(name) || mentions.some(({ isOffice }) => isOffice)) return false;
  // Something may be "at Halden Foods" as well, but everything is "in Bergby".
  if (mentions.filter(({ isPlaced }) => isPlaced).length * 2 >= mentions.length) return false;
  return !isBodyNoun(last) || endsFirm(last) || FIRM_ENDS.has(last.toLowerCase().replace(/\.$/u, ""));
}

/** Mentions that are looked at: the first ones tell what it is. */
const TELLING_MENTIONS = 20;
/** Words behind "the" that a mention has: "the Bergby company". */
const LONGEST = 2;
/** Words for a body that a firm has at the end of its name. */
const FIRM_ENDS: ReadonlySet<string> = new Set(
  "company corporation corp inc ltd llc group bank airline airlines club press media holdings society foundation".split(
    " ",
  ),
);
/** Matches what parts two words of a name; not a letter. */
const WORD_BREAK = /[^\p{L}\p{N}]+/u;
