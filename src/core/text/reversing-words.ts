import { splitWords } from "./word-list.ts";

/**
 * Whether one of these words may turn the sense of a sentence round, so that leaving it out is no harmless cut: English
 * negations, conditions and verbs of denial. The list is the project's own.
 */
export function holdsReversingWord(keys: readonly string[]): boolean {
  return holdsNegation(keys) || keys.some((key) => REVERSING.has(key));
}

/** Whether one of these words says no: "not", "never", "denied". */
export function holdsNegation(keys: readonly string[]): boolean {
  return keys.some(isNegation);
}

/** Whether the word says no of itself, in English or in the other languages of the bot: “not”, “isn’t”, “nicht”, “jamais”, 不. */
export function saysNo(key: string, language: string | undefined): boolean {
  const [tag = "en"] = (language ?? "en").toLowerCase().split("-");
  if (HAN_NEGATIONS.has(key) || (language === undefined && PLAIN_ANYWHERE.has(key))) return true;
  return tag === "en" ? PLAIN_NEGATIONS.has(key) || key.endsWith("n't") : (BY_LANGUAGE.get(tag)?.has(key) ?? false);
}

/**
 * Whether words that a sentence has before some of its own rule over them: “He denied that …”, “If …”, “Nobody says …”.
 */
export function rulesOverWhatFollows(key: string, language: string | undefined): boolean {
  return saysNo(key, language) || (isEnglish(language) && (isNegation(key) || RULING.has(key)));
}

/** Whether they rule over what stands before: “…, if it is paid for”, “… is a lie”. */
export function rulesOverWhatPrecedes(key: string, language: string | undefined): boolean {
  return isEnglish(language) && RULING_BACK.has(key);
}

function isNegation(key: string): boolean {
  return NEGATIONS.has(key) || key.endsWith("n't");
}

function isEnglish(language: string | undefined): boolean {
  return language === undefined || language.toLowerCase().startsWith("en");
}

const NEGATIONS: ReadonlySet<string> = splitWords(
  `not no never none nobody nothing nowhere neither nor cannot cant without deny denies denied denying refuse refuses
  refused refusing reject rejects rejected rejecting`,
);

const PLAIN_NEGATIONS: ReadonlySet<string> = splitWords(
  "not no never none nobody nothing nowhere neither nor cannot cant without",
);

const REVERSING: ReadonlySet<string> = splitWords(
  `unless if hardly barely scarcely rarely seldom only false wrong untrue lie lies myth allegedly doubt doubts doubted
  doubting fail fails failed failing nonsense absurd claim claims claimed dispute disputes disputed pretend pretends
  pretended suppose imagine whether would could might may stop oppose opposes opposed against`,
);

const RULING: ReadonlySet<string> = splitWords(
  `unless if whether hardly barely scarcely rarely seldom false wrong untrue lie lies myth allegedly doubt doubts doubted
  doubting nonsense absurd dispute disputes disputed pretend pretends pretended suppose imagine oppose opposes opposed
  against`,
);

const RULING_BACK: ReadonlySet<string> = splitWords("unless if false wrong untrue lie myth nonsense absurd");

/** What says no of itself, by language. */
const BY_LANGUAGE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    "de",
    splitWords(
      `nicht nichts nie niemals niemand niemanden niemandem nirgends nirgendwo kein keine keinen keinem keiner keines weder
      ohne nein`,
    ),
  ],
  ["fr", splitWords("ne n'est n'a n'ont n'était n'y pas jamais rien personne aucun aucune nul nulle sans ni non")],
  ["es", splitWords("no nunca jamás nada nadie ningún ninguno ninguna tampoco sin ni")],
  ["ru", splitWords("не нет ни никогда никто никого никому ничто ничего нигде без нельзя")],
  ["tr", splitWords("değil değildir yok yoktur asla hayır hiçbir hiç kimse")],
]);

/** Letters from which a word is hardly another one of English by chance, as "sin" and "die" are. */
const LEAST_OWN = 5;
/** Those of all these languages that are no words of English: what an article does not state its language may be in any. */
const PLAIN_ANYWHERE: ReadonlySet<string> = new Set([
  ...[...BY_LANGUAGE.values()].flatMap((words) => [...words].filter((word) => word.length >= LEAST_OWN)),
  "не",
  "нет",
]);

/** No other language writes them. */
const HAN_NEGATIONS: ReadonlySet<string> = splitWords("不 没 沒 未 无 無 非 别 別");
