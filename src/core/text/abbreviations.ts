import { foldApostrophes } from "./apostrophes.ts";
import { MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from "./calendar-words.ts";
import { splitWords } from "./word-list.ts";

/**
 * Short forms that end in a full stop without ending a sentence, in the letter case that they are written in and
 * without their last stop. The lists are the project's own.
 */

/** Always followed by what they belong to: a name, a number, an example. */
const PREFIXES: ReadonlySet<string> = splitWords(
  `Mr Mrs Ms Mx Messrs Mme Mmes Mlle Dr Drs Prof Rev Fr Hon Pres Gov Govs Sen Sens Rep Reps Amb Atty Supt Insp Det Const
  Gen Col Lt Maj Capt Cmdr Cdr Cpl Sgt Pvt Adm Brig Comdr Pfc Ofc St Ste Sts Mt Ft Pt Msgr Sra Srta Hr Herr Bl
  vs v viz cf pop e.g eg i.e ie approx ca resp incl excl esp z.B d.h bzw ggf vgl Abb Hrsg p.ej`,
);

/** Not the end of a sentence where a number follows. */
const NUMBERED: ReadonlySet<string> = splitWords(
  `No Nos no nos Nr nr p pp Vol vol Vols Fig fig Figs figs Sec sec Secs Art art Ch ch chap Chap Ex ex Eq eq Para para Pt pt
  ${SHORT_MONTHS.join(" ")} ${SHORT_WEEKDAYS.join(" ")} Rs Tel tel Ext ext Box Abs Ziff Rn Kap Bd Apt
  Bldg Rm Rte Hwy St Ave`,
);

/** May end a sentence: only the word that follows tells. */
const SUFFIXES: ReadonlySet<string> = splitWords(
  `Mio Mrd Tsd Jh Inc Corp Co Cos Ltd LLC PLC Bros Assn Dept Univ Inst Intl Natl Mfg Jr Sr Esq Ph.D PhD M.D Ave Blvd Rd Hwy Pkwy Bldg
  Jan Feb Apr Aug Sept Sep Oct Nov Dec Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss
  Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta Sask al ft lb lbs oz hrs mins govt dept`,
);

/** Words that open sentences and follow no short form as part of a name. */
const STARTERS: ReadonlySet<string> = splitWords(
  `The This That These Those There Then They Their Them A An It Its It's He He's She She's His Her Him We We're
  Our I I'm You Your My But And Or Nor If In On At As After Before By For From With Without When While Where What Why
  Who Whose Which How However Although Though Because Since So Such Some Several Many Most Much More Few Both Each Every
  Either Neither None All Another Any Other Others No Not Now Only Also Yet Still Even Once Until Unless Under Over During
  Despite Instead Meanwhile Moreover Furthermore Nevertheless Nonetheless Otherwise Perhaps Maybe Here Just Like Let Do
  Does Did Is Are Was Were Will Would Can Could Should May Might Has Have Had Having Being To Too Thus Hence Therefore
  According Asked Among Between Besides Soon Later Last Earlier Today Yesterday Tomorrow Whether Whatever Whenever`,
);

/** Names that end in an exclamation mark. */
const EXCLAIMED: ReadonlySet<string> = splitWords("Yahoo Jeopardy Oklahoma Chips Wham Joomla Guess Yum");

/** What stands after a time of day without a new sentence: "10 a.m. Monday". */
const AFTER_TIMES: ReadonlySet<string> = splitWords(
  `${[...WEEKDAYS, ...MONTHS, ...SHORT_WEEKDAYS, ...SHORT_MONTHS].join(" ")} Eastern Central Mountain Pacific Greenwich Moscow Local`,
);

/** What the word before a full stop says about it: `open` means that the next word decides. */
export type StopReading = "inside" | "open" | "ends";

/** Reads the full stop after `word` (its inner stops included, the last one not) before the word `next`. */
export function readStop(word: string, next: string): StopReading {
  if (PREFIXES.has(word)) return "inside";
  const startsDigit = next !== "" && isDigit(next.charCodeAt(0));
  if (startsDigit && NUMBERED.has(word)) return "inside";
  if (TIME_OF_DAY.test(word)) return startsDigit || AFTER_TIMES.has(next) || TIME_ZONE.test(next) ? "inside" : "ends";
  if (SUFFIXES.has(word) || isLettersWithStops(word) || CONSONANTS.test(word)) {
    return startsDigit ? "inside" : "open";
  }
  return "ends";
}

// "U.S", "a.m", "J" and "Ph.D"; not "US".
function isLettersWithStops(word: string): boolean {
  if (!STOPPED_WORDS.test(word)) return false;
  const parts = word.split(".");
  const most = parts.length === 1 ? 1 : MOST_BETWEEN_STOPS;
  return parts.every((part) => part.length <= most);
}

/** Whether `word` opens a sentence where it stands after a short form with a capital letter. */
export function opensSentence(word: string): boolean {
  return STARTERS.has(foldApostrophes(word));
}

/** Whether `word` is written with an exclamation mark as part of its name. */
export function isExclaimedName(word: string): boolean {
  return EXCLAIMED.has(word);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Letters between the stops of a short form: "Ph.D". */
const MOST_BETWEEN_STOPS = 2;
/** Matches "U.S", "a.m", "J", "Ph.D" and "etc.al"; not "25". */
const STOPPED_WORDS = /^(?:\p{L}+\.)*\p{L}+$/u;
/** Matches "a.m" and "P.M"; not "pm". */
const TIME_OF_DAY = /^[ap]\.m$/iu;
/** Matches "GMT" and "EST"; not "Est". */
const TIME_ZONE = /^[A-Z]{2,4}$/u;
/** Matches "Blvd" and "Sgt"; not "NFL" and not "by". */
const CONSONANTS = /^[BCDFGHJ-NP-TV-XZ][bcdfghj-np-tv-xz]{1,4}$/u;
