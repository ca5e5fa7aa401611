import type { Article } from "../article/article.ts";
import { APOSTROPHES } from "../text/apostrophes.ts";
import { findMatches } from "../text/find-matches.ts";
import { foldWord } from "../text/read-word.ts";
import { sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import { splitStretches } from "../text/stretches.ts";
import { isNamePrefix, spellName } from "./people/read-name.ts";

/**
 * The folded words of an article that may be names: those with a capital, and all of a script without capitals, each also
 * as one with the small words and initials before it. Tells which articles can hold somebody's quotes.
 */
export function* readNameWordsInSteps(article: Article): Steps<ReadonlySet<string>> {
  const { text } = article;
  const words = new Set<string>();
  for (const piece of splitStretches(text, { start: 0, end: text.length }, STRETCH)) {
    addNameWords(sliceText(text, piece), words);
    yield;
  }
  return words;
}

function addNameWords(text: string, words: Set<string>): void {
  let end = 0;
  // What the next name may also be written as one with: "mc" before "Donald", "vonder" before "Lund".
  let lead = "";
  for (const { 0: raw, index } of findMatches(text, NAME_WORD)) {
    lead = readLead(lead, text.slice(Math.max(end, index - LONGEST_LEAD), index));
    end = index + raw.length;
    for (const part of PART_BREAK.test(raw) ? [raw, ...raw.split(PART_BREAK)] : [raw]) {
      if (part.length <= LONGEST_WORD) for (const word of spellName(part)) words.add(word);
    }
    const word = raw.length <= LONGEST_WORD ? foldWord(raw) : "";
    if (lead !== "" && word !== "") words.add(lead + word);
    const leads = isNamePrefix(word) || (raw.length === 1 && text[end] === ".");
    lead = leads ? (lead + word).slice(0, LONGEST_LEAD) : "";
  }
}

// The small words that stand between the last name and the next one, behind what already leads to it.
function readLead(lead: string, gap: string): string {
  const small = SMALL_WORDS.exec(gap)?.[0];
  if (small === undefined || small.trim() === "") return JOINING.test(gap) ? lead : "";
  const joined = small.split(NO_LETTERS).map(foldWord);
  if (!joined.every((word) => word === "" || isNamePrefix(word))) return "";
  return (small.length === gap.length ? lead : "") + joined.join("");
}

/** Code units that are looked through at once. */
const STRETCH = 20_000;
/** Code units of a name's word: what is longer is a text without spaces, and nobody asks for it. */
const LONGEST_WORD = 60;
/** Code units in front of a name that are looked at for what belongs to it: "van der ", "J. R. R. ". */
const LONGEST_LEAD = 16;
/** Matches "Pashinyan", "U.N.", "al-Assad" from its capital, "O’Brien", "G7", "習近平"; not "said". */
const NAME_WORD = new RegExp(
  String.raw`(?:\p{Lu}\.){2,}|[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{N}]*(?:[${APOSTROPHES}-][\p{L}\p{M}\p{N}]+)*`,
  "gu",
);
/** Matches the hyphen of "Ayrault-Blanc"; not a letter. */
const PART_BREAK = new RegExp(`[${APOSTROPHES}-]`, "u");
/** Matches " von der " before "Lund" and "d’" before "Estaing"; not "by ". */
const SMALL_WORDS = new RegExp(String.raw`(?:(?<!\p{L})\p{Ll}{1,4}[ ${APOSTROPHES}-]){1,3}$`, "u");
/** Matches what stands between "Mc" and "Donald", and between "J" and "R" of "J. R."; not ", ". */
const JOINING = /^\.? ?$/u;
const NO_LETTERS = new RegExp(`[ ${APOSTROPHES}-]`, "u");
