import { splitWords } from "../text/word-list.ts";
/** Whether the sentence tells of the article and not of its subject: by-line, time stamp, credit, call to click. */
export function isBoilerplate(sentence: string): boolean {
  if (sentence.length > LONGEST_FURNITURE) return false;
  if (BYLINE.test(sentence) || STAMP.test(sentence)) return true;
  const small = sentence.toLowerCase();
  if (!CUES.some((cue) => small.includes(cue))) return false;
  return CREDIT.test(sentence) || CALL.test(sentence) || RELEASE.test(sentence);
}

/** Whether no word of it is more than a name, a number or a function word: "Associated Press.", "14:11 EST, 25 May." */
export function isFragment(sentence: string): boolean {
  const plain = sentence.match(SMALL_WORD) ?? [];
  return !plain.some((word) => !JOINING.has(word)) && !UNCASED.test(sentence);
}

/** Parts of words of which every credit, call and release has one: looking for them spares most sentences the patterns. */
const CUES: readonly string[] = (
  "©|(c)|rights reserved|copyright|contributed|reported|wrote|may not be|photo|image|picture|video|opinion|views expressed|" +
  "click|tap |read more|see also|see the|see more|watch|related|more from|for more|scroll|share your|tell us|join|sign up|" +
  "subscribe|like us|follow|find |visit |twitter|accepting comments|newsletter|details|readout|read-out|transcript|text|release"
).split("|");

/** Code units over which a sentence says more than who wrote the article or where to click. */
const LONGEST_FURNITURE = 1_000;
/** Matches "By Jane Roe." and "By."; not "By May the road was open." */
const BYLINE = /^By(?:\s(?:\p{Lu}[\p{L}.’'-]*|and|for|in|of))*[.\s,|]*$/u;
/** Matches "PUBLISHED:" and "Last updated at 3:31 PM"; not "He published a book". */
const STAMP =
  /^\W*(?:PUBLISHED|UPDATED|Published:|Updated:|Last (?:updated|modified)|Posted (?:at|on|by)|First published)/u;
/** Matches "A. Roe contributed to this report." and "© 2015"; not "Trade contributed to growth." */
const CREDIT =
  /©|\(c\)\s\d{4}|\ball rights reserved\b|\bcopyright\s(?:©|\d{4})|\bcontributed (?:to (?:this|the) (?:report|story|article|piece)|from|reporting)\b|\breported (?:this story )?from \p{Lu}\S+(?:, and\b.{0,200}|\s*)[.]?$|\b(?:wrote|reported) (?:this|and wrote|and reported)\b.{0,200}\bfrom\b|\bmay not be (?:published|reproduced|broadcast|redistributed)\b|\b(?:photo|image|picture|video)s?(?: by|: | courtesy)\b|\bthe opinions expressed in this\b|\b(?:views|opinions) expressed (?:here|are)\b/iu;
/** Matches "Click here for more." and "Follow us on Twitter"; not "He follows the case." */
const CALL =
  /\b(?:click|tap) (?:here|on|the)\b|\bread more\b|^\W*(?:see also|see the original|see more|watch|photos?|related|more from|opinion|scroll down|for more|share your|tell us|join (?:us|the)|sign up|subscribe|like us|follow (?:us|@|\S+ on))\b[\s:]|\b(?:follow|join|like|find|visit) (?:us|him|her|them|\S+) (?:on|at) (?:twitter|facebook|instagram|youtube|\S+\.com)\b|\bon twitter (?:@|at @)|\baccepting comments\b|\bour newsletter\b|\bscroll down\b/iu;
/** Matches "The Office released details of the talks"; not "The Office released three men". */
const RELEASE =
  /^.{0,60}\b(?:office|service|ministry|administration|department|cabinet|secretariat|spokes\p{L}+|website|agency)\S* (?:has |have )?(?:released|published|issued|posted|provided|shared) (?:\p{L}+ ){0,2}(?:details|readout|read-out|transcript|text|press release)\b/iu;
/** Matches "open"; not "Open" and not "25th". */
const SMALL_WORD = /(?<![\p{L}\p{N}’'-])\p{Ll}[\p{L}\p{M}’'-]*/gu;
/** Small words that also stand inside names. */
const JOINING: ReadonlySet<string> = splitWords(
  "and for of in on at by de la le van von der den al el da di du the a an to est",
);
/** Matches 京 and ა, of scripts without capital letters; not "a". */
const UNCASED = /\p{Lo}/u;
