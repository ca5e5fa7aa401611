/**
 * The Porter stem of a lower-case English word, with the extensions of NLTK's stemmer, which Google's rouge-score
 * package uses. For measuring alone: search stems with Porter2.
 *
 * M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980.
 */
export function stemPorter(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length <= 2) return word;
  return [dropPlural, dropPast, softenY, shortenDouble, shortenSingle, dropSuffix, dropFinalE, dropFinalL].reduce(
    (stem, step) => step(stem),
    word,
  );
}

interface Rule {
  readonly suffix: string;
  readonly replacement: string;
  readonly applies: (stem: string) => boolean;
}

/** Applies the first rule whose suffix fits, if it applies; the word as it is otherwise. */
function applyFirst(word: string, rules: readonly Rule[]): string {
  const rule = rules.find(({ suffix }) => word.endsWith(suffix));
  if (rule === undefined) return word;
  const stem = word.slice(0, word.length - rule.suffix.length);
  return rule.applies(stem) ? stem + rule.replacement : word;
}

function dropPlural(word: string): string {
  if (word.endsWith("ies")) return word.length === 4 ? word.slice(0, -1) : word.slice(0, -2);
  if (word.endsWith("sses")) return word.slice(0, -2);
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

function dropPast(word: string): string {
  if (word.endsWith("ied")) return word.length === 4 ? word.slice(0, -1) : word.slice(0, -2);
  if (word.endsWith("eed")) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  for (const suffix of ["ed", "ing"]) {
    const stem = word.slice(0, word.length - suffix.length);
    if (word.endsWith(suffix) && hasVowel(stem)) return repairEnd(stem);
  }
  return word;
}

function repairEnd(stem: string): string {
  if (/(?:at|bl|iz)$/u.test(stem)) return `${stem}e`;
  const last = stem.length - 1;
  if (last > 0 && stem[last] === stem[last - 1] && isConsonant(stem, last)) {
    return /[lsz]$/u.test(stem) ? stem : stem.slice(0, -1);
  }
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem;
}

function softenY(word: string): string {
  const isSoft = word.endsWith("y") && word.length > 2 && isConsonant(word, word.length - 2);
  return isSoft ? `${word.slice(0, -1)}i` : word;
}

function shortenDouble(word: string): string {
  if (word.endsWith("alli") && measure(word.slice(0, -4)) > 0) return shortenDouble(word.slice(0, -2));
  return applyFirst(word, DOUBLE);
}

function shortenSingle(word: string): string {
  return applyFirst(word, SINGLE);
}

function dropSuffix(word: string): string {
  return applyFirst(word, DROPPED);
}

function dropFinalE(word: string): string {
  if (!word.endsWith("e")) return word;
  const stem = word.slice(0, -1);
  const syllables = measure(stem);
  return syllables > 1 || (syllables === 1 && !endsShort(stem)) ? stem : word;
}

function dropFinalL(word: string): string {
  return word.endsWith("ll") && measure(word.slice(0, -1)) > 1 ? word.slice(0, -1) : word;
}

/** How many times vowels are followed by consonants: 0 in "tree", 1 in "trouble", 2 in "private". */
function measure(stem: string): number {
  let count = 0;
  for (let at = 1; at < stem.length; at += 1) {
    if (isConsonant(stem, at) && !isConsonant(stem, at - 1)) count += 1;
  }
  return count;
}

function isConsonant(word: string, at: number): boolean {
  const letter = word.charAt(at);
  if ("aeiou".includes(letter)) return false;
  return letter !== "y" || at === 0 || !isConsonant(word, at - 1);
}

function hasVowel(stem: string): boolean {
  return Array.from(stem).some((_, at) => !isConsonant(stem, at));
}

/** Consonant, vowel, consonant other than w, x, y at the end ("hop"), or vowel and consonant alone ("us"). */
function endsShort(stem: string): boolean {
  const last = stem.length - 1;
  if (last === 1) return !isConsonant(stem, 0) && isConsonant(stem, 1);
  if (last < 2 || /[wxy]$/u.test(stem)) return false;
  return isConsonant(stem, last - 2) && !isConsonant(stem, last - 1) && isConsonant(stem, last);
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ["sky", "sky"],
  ["skies", "sky"],
  ["dying", "die"],
  ["lying", "lie"],
  ["tying", "tie"],
  ["news", "news"],
  ["innings", "inning"],
  ["inning", "inning"],
  ["outings", "outing"],
  ["outing", "outing"],
  ["cannings", "canning"],
  ["canning", "canning"],
  ["howe", "howe"],
  ["proceed", "proceed"],
  ["exceed", "exceed"],
  ["succeed", "succeed"],
]);

function isLong(stem: string): boolean {
  return measure(stem) > 0;
}

function isLonger(stem: string): boolean {
  return measure(stem) > 1;
}

/** `ational>ate` replaces the first by the second. */
function readRules(rules: string, applies: Rule["applies"]): Rule[] {
  return rules.split(/\s+/u).map((rule) => {
    const [suffix = "", replacement = ""] = rule.split(">");
    return { suffix, replacement, applies };
  });
}

const DOUBLE: readonly Rule[] = [
  ...readRules(
    `ational>ate tional>tion enci>ence anci>ance izer>ize bli>ble alli>al entli>ent eli>e ousli>ous ization>ize ation>ate
    ator>ate alism>al iveness>ive fulness>ful ousness>ous aliti>al iviti>ive biliti>ble fulli>ful`,
    isLong,
  ),
  { suffix: "logi", replacement: "log", applies: (stem) => isLong(`${stem}l`) },
];
const SINGLE: readonly Rule[] = readRules("icate>ic ative> alize>al iciti>ic ical>ic ful> ness>", isLong);
const DROPPED: readonly Rule[] = [
  ...readRules("al> ance> ence> er> ic> able> ible> ant> ement> ment> ent>", isLonger),
  { suffix: "ion", replacement: "", applies: (stem) => isLonger(stem) && /[st]$/u.test(stem) },
  ...readRules("ou> ism> ate> iti> ous> ive> ize>", isLonger),
];
