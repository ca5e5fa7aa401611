/**
 * A folded word as it is compared with another spelling of the same script: “mueller” and “muller” are one.
 */
export function foldSpelling(word: string): string {
  return word.replace(SPREAD, "$1");
}

/**
 * What several scripts agree on when they write one name, all of them folded to Latin letters: “vldmr” of “vladimir” and of
 * “wladimir”, “shlts” of “scholz” and of “sholts”. The word itself where that leaves too little to tell names apart.
 */
export function readSound(word: string): string {
  let sound = word;
  for (const [written, spoken] of SOUNDS) sound = sound.replaceAll(written, spoken);
  sound = sound.replace(VOWELS, "");
  return sound.length < SHORTEST && word.length > 1 ? foldSpelling(word) : sound || word;
}

/** Whether a name is written in Latin letters. */
export function isLatin(name: string): boolean {
  return !OTHER_LETTERS.test(name);
}

/** Letters of a sound below which it is that of too many names: “km” of “Kim” and of “Kamau”. */
const SHORTEST = 3;
/** What languages write for a consonant, the longer first; the project’s own list, after how names of news are transcribed. */
const SOUNDS: readonly (readonly [written: string, spoken: string])[] = [
  ["tsch", "c"],
  ["dzh", "j"],
  ["sch", "s"],
  ["tch", "c"],
  ["ch", "c"],
  ["sh", "s"],
  ["kh", "h"],
  ["ph", "f"],
  ["ck", "k"],
  ["tz", "ts"],
  ["z", "s"],
  ["ts", "s"],
  ["c", "k"],
  ["w", "v"],
  ["x", "ks"],
  ["q", "k"],
];
/** Matches “ue” of “mueller”; not “u” alone. */
const SPREAD = /([aou])e/gu;
/** Matches “ay” of “bayden” in turn, and “h”; not “b”. */
const VOWELS = /[aeiouyh]/gu;
/** Matches “П” and “習”; not “ü” and not “-”. */
const OTHER_LETTERS = /(?!\p{Script=Latin})\p{L}/u;
