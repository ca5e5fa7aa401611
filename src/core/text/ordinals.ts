import { opensSentence } from "./abbreviations.ts";
import { CALENDAR_NAMES } from "./calendar-words.ts";
import { readPrimarySubtag } from "./language.ts";
import { splitWords } from "./word-list.ts";

/**
 * Whether the full stop behind the number `before` makes it a German ordinal, as its neighbours tell: `lead` are the words
 * before it, `after` is the one behind. `lang` is the language of the text: in another one than German the words of German
 * that it shares with it say nothing (“depois das 3. Os barcos”); where none is known they do, but for English months.
 *
 *     am 3. Mai    der 2. Weltkrieg    im 19. Jahrhundert
 *
 * A word that opens sentences is counted by nothing, in German and in what else has such words before a number: “They
 * sleep in den 3. The boats …”, “Er kam am 3. Die Boote …”.
 */
export function isOrdinal(lead: string, before: string, after: string, lang: string | undefined): boolean {
  const isGerman = lang !== undefined && readPrimarySubtag(lang) === "de";
  if (lang !== undefined && !isGerman) return false;
  if (!ORDINAL.test(before) || OPENERS.has(after) || opensSentence(after)) return false;
  const counted = after.toLowerCase();
  return (COUNTED.has(counted) && (isGerman || !ENGLISH_MONTHS.has(counted))) || DETERMINED.test(lead);
}

const ENGLISH_MONTHS: ReadonlySet<string> = new Set(CALENDAR_NAMES);

/** German words that are counted so wherever they stand: months, and what history and law count; the project's own list. */
const COUNTED: ReadonlySet<string> = splitWords(`
    januar jänner februar märz april mai juni juli august september oktober november dezember
    jahrhundert jahrhunderts jahrtausend jahrtausends weltkrieg weltkriegs weltkrieges jahrestag geburtstag lebensjahr
    lebensjahres auflage bezirk liga bundesliga spieltag platz semester advent
  `);

/** German words that are counted by nothing, as they open sentences; the project's own list. */
const OPENERS: ReadonlySet<string> = splitWords(`
    Der Die Das Dem Den Des Ein Eine Einen Einem Einer Er Sie Es Wir Ihr Ich Du Man Dies Diese Dieser Dieses Dann Da Dort
    Hier Im Am Vom Zum Zur Beim Mit Von Bei Nach Vor Seit Bis Für Auf Aus Um Über Unter Und Oder Aber Auch Doch Denn Wenn
    Als Wie Was Wer Wo Nun Jetzt Heute Danach Dabei Damit Dafür Dazu Davon Dadurch Deshalb Nur Noch Sein Seine Ihre Kein Keine
    War Ist Wird Hat Sind Waren Wurde Wurden
  `);
/** Matches "3" and "19"; not "2024". */
const ORDINAL = /^\d{1,2}$/u;
/** Matches the end of "Seit dem ", "vom " and "Wir kamen am "; not of "I am " and "kostet ". */
const DETERMINED =
  /(?:^|[^\p{L}])(?:der|die|das|dem|den|des|vom|zum|zur|im|beim|seit|bis|diesem|dieser|jedem|jeder|ihrem|ihrer|seinem|seiner|(?<!\bi\s)am)\s+["“„»]?$/iu;
