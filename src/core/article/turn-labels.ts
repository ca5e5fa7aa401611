import { APOSTROPHES, foldApostrophes } from "../text/apostrophes.ts";
import { WEEKDAYS } from "../text/calendar-words.ts";
import { FORMS_OF_ADDRESS } from "../text/forms-of-address.ts";
import { readFinalMark } from "../text/sentence-marks.ts";
import type { Span } from "../text/span.ts";
import { splitWords } from "../text/word-list.ts";

/** The beginning of a line that may say who speaks. */
export interface TurnLabel {
  /** The words that name the speaker. */
  readonly speaker: Span;
  /** The same in the form in which two of them are compared. */
  readonly key: string;
  readonly form: LabelForm;
  /** Whether what follows ends as a sentence does, and whether that is a question. */
  readonly isSentence: boolean;
  readonly isQuestion: boolean;
}

/**
 * How a speaker is written: a letter of a question or an answer, with a colon or a full stop behind it, capitals, a name, a
 * name with a title or an office, or anything behind a time, that of a clock or of a recording. All but the titled ones and
 * those of a recording are told from other labels by what else the text has.
 */
export type LabelForm = "letter" | "stopped-letter" | "capitals" | "name" | "titled" | "clocked" | "timed";

/** The label that `line` of `text` begins with; undefined where it has none, or one that names no speaker for sure. */
export function readTurnLabel(text: string, line: Span): TurnLabel | undefined {
  const beginning = text.slice(line.start, Math.min(line.end, line.start + LONGEST_LABEL));
  const match = findLabel(beginning);
  if (match === null || line.start + match[0].length >= line.end) return undefined;
  const { form, written } = readForm(match);
  if (isTooLong(written)) return undefined;
  const start = line.start + match[0].indexOf(written);
  const key = foldApostrophes((isSpeakerLetter(written) ? written.slice(0, 1) : written).toLowerCase());
  if (isOther(key)) return undefined;
  const end = text.slice(Math.max(line.start + match[0].length, line.end - LONGEST_END), line.end);
  const mark = readFinalMark(end);
  return {
    speaker: { start, end: start + written.length },
    key,
    form: form === "name" && isTitled(key) ? "titled" : form,
    isSentence: SENTENCE_END.test(mark),
    isQuestion: QUESTION_END.test(mark),
  };
}

/** Whether a label is a letter that stands for nobody: "Q", "A2." */
export function isSpeakerLetter(label: string): boolean {
  return LETTER.test(label);
}

// Most lines have none: they are spared the patterns, which know the letters of all scripts.
function findLabel(beginning: string): RegExpExecArray | null {
  const timed = TIME_SIGN.test(beginning) ? TIMED.exec(beginning) : null;
  return timed ?? (COLON_SIGN.test(beginning) ? LABEL.exec(beginning) : null) ?? STOPPED_LETTER.exec(beginning);
}

function readForm({ groups = {} }: RegExpExecArray): { readonly form: LabelForm; readonly written: string } {
  const { timed, recording, letter, stopped, capitals, name = "" } = groups;
  if (timed !== undefined) return { form: recording === undefined ? "clocked" : "timed", written: timed };
  if (letter !== undefined) return { form: "letter", written: letter };
  if (stopped !== undefined) return { form: "stopped-letter", written: stopped };
  return capitals === undefined ? { form: "name", written: name } : { form: "capitals", written: capitals };
}

// The pattern does not count: it would be as many times as long.
function isTooLong(written: string): boolean {
  const words = written.split(BETWEEN_NAMES).filter((word) => !PARTICLE_ALONE.test(word));
  return words.length > MOST_NAMES || words.some((word) => UNCASED.test(word) && word.length > LONGEST_UNCASED);
}

function isTitled(key: string): boolean {
  const [first = "", ...rest] = key.split(" ");
  const isOffice = OFFICES.has(first === "the" ? rest.join(" ") : key);
  return isOffice || (rest.length > 0 && TITLES.has(first.replace(/\.$/u, "")));
}

function isOther(key: string): boolean {
  const words = key.split(" ");
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (OTHER_ENDS.has(last) || OTHER_BEGINNINGS.has(first)) return true;
  return words.length === 1 && OTHERS.has(first);
}

/** Words before a colon that name no speaker: what notes, minutes, letters and tables begin with; the project's own list. */
const OTHERS: ReadonlySet<string> = splitWords(`
    note notes nb warning warnings caution danger tip tips hint info information important attention notice disclaimer
    reminder update updates correction example examples exercise definition theorem proof lemma remark summary abstract
    overview introduction background conclusion conclusions result results method methods objective objectives goal goals
    aim aims purpose scope rationale recommendation recommendations requirement requirements prerequisites resources
    references source sources see also contents contact email e-mail phone tel telephone fax website web url link links address location
    venue place where when why how what who date dates time times day duration deadline status priority version author authors
    editor by from to cc bcc subject re ps attn present apologies absent attendees attending attendance agenda item items
    minutes resolved moved seconded carried motion vote votes ayes noes nays abstentions action actions decision decisions
    agreed proposal proposed outcome matter matters discussion report reports
    pros cons advantages disadvantages benefits costs cost price prices fee fees total subtotal weight size range
    components level levels speed damage hit armor armour hp ac cr xp type types name names title category categories tag
    tags keywords format language ingredients directions instructions steps step input output usage syntax parameters
    returns default options option problem solution cause fix symptom symptoms effect effects story highlights photo
    photos image video caption credit photograph watch read related tldr spoiler edit and but or so yet
    hinweis hinweise achtung warnung beispiel beispiele wichtig beschluss beschlossen anwesend entschuldigt tagesordnung
    datum ort zeit betreff preis kosten anmerkung bemerkung tipp ergebnis ziel quelle quellen stand autor
    attention remarque remarques exemple exemples avertissement conseil astuce présents excusés absents date lieu heure
    objet décision prix coût source résumé
    nota advertencia ejemplo ejemplos importante aviso consejo presentes ausentes fecha lugar hora asunto acuerdo precio
    pro con ${WEEKDAYS.join(" ").toLowerCase()} morning noon afternoon evening night
    montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche
    lunes martes miércoles jueves viernes sábado domingo
    примечание внимание пример примеры важно совет присутствовали решение дата место время тема цена источник
    not uyarı örnek önemli dikkat tarih yer saat konu karar fiyat kaynak
    注 注意 注释 注釈 提示 警告 例 例如 示例 日期 时间 時間 日時 地点 場所 来源 出典 出席 决议 価格 价格 电话 電話 地址 住所
  `);
/** Words that two or more before a colon end with when they name no speaker: "Armor Class", "Casting Time". */
const OTHER_ENDS: ReadonlySet<string> = splitWords(`
    note notes time times date class points levels level range tools requirements requirement code number numbers cost
    costs price name example examples information reading summary list address criteria steps results weapons armor
    throws skills senses languages immunities resistances challenge attack attacks item items proficiency proficiencies
    equipment version link links resources sources details duration components questions answers
  `);
/** Words that such labels begin with: "Further reading", "Last updated". */
const OTHER_BEGINNINGS: ReadonlySet<string> = splitWords(`
    further last next related additional required recommended optional frequently editor's editor’s editors' present in
    at on for with if when as see not how what why where resolved moved apologies optional important published updated
    posted filed written photo photos image hit
  `);

/** Words before a name that only a person has; the project's own list. */
const TITLES: ReadonlySet<string> = new Set([
  ...FORMS_OF_ADDRESS,
  ...splitWords(
    "cllr councillor lord lady dame baroness baron judge justice senator rev sr sra bay bayan господин госпожа",
  ),
]);
/** Offices of who speaks without a name. */
const OFFICES: ReadonlySet<string> = splitWords(`
    interviewer interviewerin intervieweur moderator moderatorin host chair chairman chairwoman chairperson clerk mayor
    speaker president narrator reporter
  `);

/** Names and titles of one speaker: "Rev. Dr. Ana Lund". */
const MOST_NAMES = 4;
/** Letters of a name of a script without capitals. */
const LONGEST_UNCASED = 10;
/** Code units in which name, office, time and colon must stand. */
const LONGEST_LABEL = 100;
/** Code units at the end of a line in which its sentence ends. */
const LONGEST_END = 4;

const RECORDING = String.raw`(?<recording>[\[(]\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?[\])]|\d{1,2}[:.]\d{2}[:.]\d{2})`;
const TIME = String.raw`(?:${RECORDING}|\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?)`;
const CAPITAL_WORD = `\\p{Lu}[\\p{Lu}\\p{M}.${APOSTROPHES}-]*`;
const NAME_WORD = `\\p{Lu}[\\p{L}\\p{M}.${APOSTROPHES}-]*`;
const PARTICLE =
  "(?:d[aeiu]|de[lnr]|della|do[s]?|la|le|l[oa]s|van|von|vom|zu[mr]?|bin|bint|ibn|al|el|y|e|te[nr]|of|the)";
const COLON = String.raw`(?:[ \u00a0\u202f]?:\s+|：\s*)(?=\S)`;
const OFFICE = String.raw`(?:, [\p{Lu}\p{N}][\p{Lu}\p{M}\p{N} .,’'&/-]{1,60})`;

/** Matches what a time begins with: "[" and "9"; not "J". */
const TIME_SIGN = /^[[(\d]/u;
/** Matches ":"; not ";". */
const COLON_SIGN = /[:：]/u;
/** Matches "[10:32] Jane: Hello", "(9.05) jane_d: Hello" and "Jane [10:32]: Hello"; not "10:32 is late: go" and "Time: 10:00". */
const TIMED = new RegExp(
  `^(?:${TIME}[\\s–—-]+<?(?<timed>[\\p{L}_][\\p{L}\\p{M}\\p{N}_.${APOSTROPHES}-]*(?: ${NAME_WORD}){0,3})>?${COLON})`,
  "iu",
);
/**
 * Matches `Q: Why?`, `LUND: Thank`, `"PENCE: Well`, `MR. WOLF BLITZER: So`, `Jane Doe: I will`, `Ana de la Cruz (El Sol): Sí`,
 * `JANE DOE, MAYOR: So`, `Le Monde : Quand`, `记者：您好` and `Jane [10:32]: Go`; not `NOTE that`, `He said: No` and `See the list of boats: one`.
 */
const LABEL = new RegExp(
  `^["“]?(?:(?<letter>[QAFRП]\\d{0,2})[.:]?|(?<capitals>${CAPITAL_WORD}(?: ${CAPITAL_WORD})*)${OFFICE}?|(?<name>${NAME_WORD}(?: (?:${PARTICLE} )*${NAME_WORD})*|[\\p{Lo}\\p{M}]+(?:[ ·・][\\p{Lo}\\p{M}]+)*))(?: [\\[(][^\\])]{1,20}[\\])])?${COLON}`,
  "u",
);
/** Matches what stands between two names: " " and "・". */
const BETWEEN_NAMES = /[ ·・]/u;
/** Matches "von"; not "Von" and not "vonder". */
const PARTICLE_ALONE = new RegExp(`^${PARTICLE}$`, "u");
/** Matches "记者"; not "Jane". */
const UNCASED = /^\p{Lo}/u;
/** Matches "Q. Did you?", "A1. I did." and "Q2) Why?"; not "C. Roe" and "A.Roe". */
const STOPPED_LETTER = /^(?<stopped>[QA]\d{0,2})[.)]\s+(?=\S)/u;
/** Matches "Q", "a" and "A12"; not "AB" and "王". */
const LETTER = /^[A-Za-zП]\d{0,2}[.:]?$/u;
/** Matches what a sentence ends with, in any script. */
const SENTENCE_END = /[.!?…。！？؟।։—–-]/u;
/** Matches the mark of a question. */
const QUESTION_END = /[?？؟;]/u;
