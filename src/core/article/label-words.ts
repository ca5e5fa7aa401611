import { WEEKDAYS } from "../text/calendar-words.ts";
import { FORMS_OF_ADDRESS } from "../text/forms-of-address.ts";
import { splitWords } from "../text/word-list.ts";

// The words by which the beginning of a line is told to be a speaker or something else.

/** Words before a colon that name no speaker: what notes, minutes, letters and tables begin with; the project's own list. */
export const OTHER_LABELS: ReadonlySet<string> = splitWords(`
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
/** Words in small letters before a colon that name no speaker: what programs print, settings, and kinds of changes. */
export const TECHNICAL_LABELS: ReadonlySet<string> = splitWords(`
    error errors warn fatal debug trace notice panic failed usage help feat docs chore style refactor perf test tests build
    ci revert host hostname port user username password token key value id uuid path file line column row index size count
    length width height color colour enabled disabled true false null none server client http https ftp mailto data body
    head header class function def const let var import export module package main kernel cron daemon worker job queue
    thread process expected actual received query answer response request command output stdin stdout stderr exit code
  `);
/** Words that two or more before a colon end with when they name no speaker: "Armor Class", "Casting Time". */
export const OTHER_ENDS: ReadonlySet<string> = splitWords(`
    note notes time times date class points levels level range tools requirements requirement code number numbers cost
    costs price name example examples information reading summary list address criteria steps results weapons armor
    throws skills senses languages immunities resistances challenge attack attacks item items proficiency proficiencies
    equipment version link links resources sources details duration components questions answers
  `);
/** Words that such labels begin with: "Further reading", "Last updated". */
export const OTHER_BEGINNINGS: ReadonlySet<string> = splitWords(`
    by
    further last next related additional required recommended optional frequently editor's editor’s editors' present in
    at on for with if when as see not how what why where resolved moved apologies optional important published updated
    posted filed written photo photos image hit
  `);

/** Words before a name that only a person has; the project's own list. */
export const SPOKEN_TITLES: ReadonlySet<string> = new Set([
  ...FORMS_OF_ADDRESS,
  ...splitWords(
    "cllr councillor lord lady dame baroness baron judge justice senator rev sr sra bay bayan господин госпожа",
  ),
]);
/** Titles that stand before the names of those who speak in hearings; before a colon some of them begin a field. */
export const HEARD_TITLES: ReadonlySet<string> = new Set([
  ...SPOKEN_TITLES,
  ...splitWords(`
    chairman chairwoman chairperson chair representative rep sen secretary governor gov general gen admiral adm ambassador
    director commissioner administrator sheriff mayor chief colonel col captain capt major lieutenant lt sergeant sgt
    reverend bishop sister father delegate delegate inspector superintendent detective officer president speaker minister
  `),
]);
/** Offices of who speaks without a name. */
export const SPOKEN_OFFICES: ReadonlySet<string> = splitWords(`
    interviewer interviewerin intervieweur moderator moderatorin host chair chairman chairwoman chairperson clerk mayor
    speaker president narrator reporter witness presenter
  `);
/** Those that name who speaks behind "The" alone: "The Court", "The Minister for Transport". */
export const DEFINITE_OFFICES: ReadonlySet<string> = new Set([
  ...SPOKEN_OFFICES,
  ...splitWords(`
    court judge foreman minister secretary attorney solicitor chancellor registrar bailiff interpreter rapporteur officer
    commissioner deputy governor premier treasurer leader arbitrator coroner
  `),
]);
/** What such an office may have before it: "The Acting CHAIR", "The presiding officer". */
export const OFFICE_STANDINGS: ReadonlySet<string> = splitWords(
  "acting vice deputy presiding temporary prime first lord madam assistant under parliamentary senior junior",
);
