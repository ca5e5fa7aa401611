import { APOSTROPHES } from "../text/apostrophes.ts";

// How the beginning of a line looks that may say who speaks. Whether it does is told by what else the text has.

const RECORDING = String.raw`(?<recording>[\[(]\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?[\])]|\d{1,2}[:.]\d{2}[:.]\d{2})`;
const DATE = String.raw`(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2}),?[ T]`;
const CLOCK = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?`;
const TIME = String.raw`(?:${RECORDING}|[\[(]${DATE}${CLOCK}[\])]|(?:${DATE})?${CLOCK})`;
const CAPITAL_WORD = `\\p{Lu}[\\p{Lu}\\p{M}.${APOSTROPHES}-]*`;
const NAME_WORD = `\\p{Lu}[\\p{L}\\p{M}.${APOSTROPHES}-]*`;
const HANDLE_WORD = `[\\p{L}_][\\p{L}\\p{M}\\p{N}_.${APOSTROPHES}-]*`;
const PARTICLE =
  "(?:d[aeiu]|de[lnr]|della|do[s]?|la|le|l[oa]s|van|von|vom|zu[mr]?|bin|bint|ibn|al|el|y|e|te[nr]|of|the)";
const COLON = String.raw`(?:[ \u00a0\u202f]?:\s+|：\s*)(?=\S)`;
const BRACKETS = String.raw`(?: [\[(][^\])]{1,60}[\])]){0,3}`;
const OFFICE = String.raw`(?:, [\p{Lu}\p{N}][\p{Lu}\p{M}\p{N} .,’'&/-]{1,60})`;

/** Matches the "🎤 " and "# " before a name, and the "12 " and "3) " of a counted line; not "12:30 ". */
export const LEADING_MARK =
  /^(?:(?:[\p{Extended_Pictographic}#]\p{M}*\u200d?)+\s{0,2}|\d{1,4}[.)]?[^\S\n]{1,4}(?=\p{Lu}\p{L}))/u;
/** Matches what a mark before a name begins with: "🎤", "#" and "1"; not "A". */
export const MARK_SIGN = /^[\p{Extended_Pictographic}#\d]/u;
/** Matches what a time begins with: "[" and "9"; not "J". */
export const TIME_SIGN = /^[[(\d]/u;
/** Matches ":" and "："; not ";". */
export const COLON_SIGN = /[:：]/u;
/**
 * Matches "[10:32] Jane: Hello", "(9.05) jane_d: Hello", "12/03/24, 10:15 - Jane: Hello" and "[10:32] <jane> Hello"; not
 * "10:32 is late: go" and "Time: 10:00".
 */
export const TIMED = new RegExp(
  `^(?:${TIME}[\\s–—-]+(?:<[@+%~]?(?<bracketed>${HANDLE_WORD})>\\s+(?=\\S)|<?(?<timed>${HANDLE_WORD}(?: ${NAME_WORD}){0,3})>?${COLON}))`,
  "iu",
);
/** Matches "<anna> hello" and "<@mod_lea> hello"; not "<b>bold" and "< anna". */
export const ANGLED = new RegExp(`^<[@+%~]?(?<angled>${HANDLE_WORD})> (?=\\S)`, "u");
/** Matches "anna: hello" and "clara_m: hello"; not "see the list: one" and "Anna: hello". */
export const HANDLE = /^(?<handle>[\p{Ll}_][\p{Ll}\p{M}\p{N}_.-]{1,30}):[^\S\n]+(?=\S)/u;
/** Matches the end of a line that may be a name and a time: "0:12" and "[0:12 PM]"; not "at noon". */
export const HEADER_END = /\d(?:\s?[AaPp][Mm])?[\])]?$/u;
/** Matches "Anna Berg  0:12" and "Anna Berg [00:12]" alone on a line; not "Anna Berg, 12" and "Anna came at 0:12". */
export const HEADER = new RegExp(
  `^(?<header>${NAME_WORD}(?: (?:${PARTICLE} )?${NAME_WORD}){0,3}|Speaker \\d{1,2})\\s{1,4}[[(]?\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[AaPp][Mm])?[\\])]?$`,
  "u",
);
/**
 * Matches `Q: Why?`, `LUND: Thank`, `"PENCE: Well`, `MR. WOLF BLITZER: So`, `Jane Doe: I will`, `Ana de la Cruz (El Sol): Sí`,
 * `JANE DOE, MAYOR: So`, `Le Monde : Quand`, `Guest – Jane Doe: I will`, `记者：您好` and `Jane [10:32]: Go`; not `NOTE that`, `He said: No` and `See the list of boats: one`.
 */
export const LABEL = new RegExp(
  `^["“]?(?:(?<letter>[QAFRPSCВОП]\\d{0,2})[.:]?|(?<capitals>${CAPITAL_WORD}(?: ${CAPITAL_WORD})*)${BRACKETS}${OFFICE}?|(?:(?:Host|Guest|Caller|Moderator|Presenter|Gast|Invitée?) [–—-] )?(?<name>The(?: (?:(?:of|the|for|and) )*${NAME_WORD})+|${NAME_WORD}(?: (?:${PARTICLE} )*${NAME_WORD})*|[\\p{Lo}\\p{M}]+(?:[ ·・][\\p{Lo}\\p{M}]+)*))${BRACKETS}${COLON}`,
  "u",
);
/** Matches what stands between two names: " " and "・". */
export const BETWEEN_NAMES = /[ ·・]/u;
/** Matches "von", "for" and the "The" of an office; not "Von" and not "vonder". */
export const JOINT = new RegExp(`^(?:${PARTICLE}|for|and|The)$`, "u");
/** Matches "记者"; not "Jane". */
export const UNCASED = /^\p{Lo}/u;
/** Matches "Q. Did you?", "A1. I did." and "Q2) Why?"; not "C. Roe" and "A.Roe". */
export const STOPPED_LETTER = /^(?<stopped>[QA]\d{0,2})[.)]\s+(?=\S)/u;
const HEARD_WORD = `(?:\\p{Lu}[\\p{L}\\p{M}${APOSTROPHES}-]+|\\p{Lu}\\.)`;
/**
 * Matches "Mr. HOLM. We", "Chairman Holm. We", "Ms. DE LA CRUZ of Texas. I", "The CHAIRMAN. Order", "The SPEAKER pro
 * tempore (Mrs. Holm). The" and "Mr. Holm [presiding]. So"; not "Mr. Holm came. He" and "mr. Holm. We".
 */
export const STOPPED_TITLE = new RegExp(
  `^(?<heard>\\p{Lu}[\\p{L}]+\\.?(?: (?:${HEARD_WORD}|de|la|van|von|den|der)){1,4}(?: pro tempore)?)(?: of (?:the )?\\p{Lu}[\\p{L} ]{1,30})?${BRACKETS}\\. +(?=["“'‘(\\[]?[\\p{Lu}\\d])`,
  "u",
);
/** Matches "Mayor Holt – We" and "Mrs Brandt — My"; not "The mayor – a" and "Holt-Brandt". */
export const DASHED = new RegExp(
  `^(?<dashed>\\p{Lu}[\\p{L}]+\\.?(?: ${HEARD_WORD}){1,3})${BRACKETS} [–—-] (?=["“'‘(\\[]?\\p{Lu})`,
  "u",
);
/** Matches the stop behind a word; not ".5". */
export const STOP_SIGN = /[\p{L})\]]\. /u;
/** Matches the dash of "Holt – We"; not that of "1–2". */
export const DASH_SIGN = / [–—-] /u;
