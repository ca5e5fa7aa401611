import { splitWords } from "./word-list.ts";
/**
 * What a number is found by, however it is written: "2" for "two", "3rd" for "third", "1250" for "1,250" and, where the
 * point parts thousands, for "1.250", "4.5" for the "4,5" of such a language. `word` is folded, `tag` the primary subtag of
 * its language; undefined when it is no number or is found by its own letters.
 */
export function readNumber(word: string, tag: string): string | undefined {
  const named = NAMED.get(tag)?.get(word);
  if (named !== undefined || !SEPARATED.test(word)) return named;
  if (VERSION.test(word)) return word.slice(1);
  if (PARTING_BY_COMMA.has(tag)) return COMMAS.test(word) ? word.replaceAll(",", "") : undefined;
  if (POINTS.test(word)) return word.replaceAll(".", "").replace(",", ".");
  return DECIMAL_COMMA.test(word) ? word.replace(",", ".") : undefined;
}

/** What a ten and a unit in English are together: "63" for "60" and "3", "21st" for "20" and "1st"; else undefined. */
export function addUnit(ten: string, unit: string): string | undefined {
  return TEN.test(ten) && UNIT.test(unit) ? `${ten.charAt(0)}${unit}` : undefined;
}

/** "one" is left out, which mostly is a pronoun or an article, and "second", which mostly is a time. */
const NAMED: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  [
    "en",
    new Map([
      ...count(0, "zero"),
      ...count(2, "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"),
      ...count(17, "seventeen eighteen nineteen"),
      ...countTens("twenty thirty forty fifty sixty seventy eighty ninety hundred"),
      ["first", "1st"],
      ["third", "3rd"],
      ...count(4, "fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth", "th"),
      ...count(15, "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth", "th"),
    ]),
  ],
  [
    "de",
    new Map([
      ...count(2, "zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn"),
      ...count(17, "siebzehn achtzehn neunzehn"),
      ...countTens("zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig hundert"),
    ]),
  ],
  [
    "fr",
    new Map([
      ...count(2, "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"),
      ...countTens("vingt trente quarante cinquante soixante"),
      ["cent", "100"],
    ]),
  ],
  [
    "es",
    new Map([
      ...count(2, "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis"),
      ...countTens("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien"),
    ]),
  ],
  [
    "ru",
    new Map([
      ["dve", "2"],
      ...count(2, "dva tri chetyre pyat shest sem vosem devyat desyat odinnadtsat dvenadtsat"),
      ...countTens("dvadtsat tridtsat sorok pyatdesyat shestdesyat semdesyat vosemdesyat devyanosto sto"),
    ]),
  ],
  [
    "tr",
    new Map([
      ...count(2, "iki uc dort bes alti yedi sekiz dokuz on"),
      ...countTens("yirmi otuz kirk elli altmis yetmis seksen doksan"),
    ]),
  ],
]);

function count(first: number, words: string, ending = ""): [string, string][] {
  return words.split(" ").map((word, at) => [word, `${first + at}${ending}`]);
}

function countTens(words: string): [string, string][] {
  return words.split(" ").map((word, at) => [word, `${20 + 10 * at}`]);
}

/** Languages beside English that part thousands by a comma and decimals by a point. */
const PARTING_BY_COMMA: ReadonlySet<string> = splitWords("en zh ja ko th he ar hi ne ta ga");

/** Matches "1,250" and "v1.2"; not "1250". */
const SEPARATED = /\d[.,]\d/u;
/** Matches "v1.2.3"; not "1.2.3" and not "v2". */
const VERSION = /^v\d+(?:\.\d+)+$/u;
/** Matches "1,250" and "1,250.5"; not "1,25". */
const COMMAS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
/** Matches "1.250" and "1.250,5"; not "1.25". */
const POINTS = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u;
/** Matches "4,5"; not "4,5,6". */
const DECIMAL_COMMA = /^\d+,\d+$/u;
/** Matches "60"; not "10" and not "6". */
const TEN = /^[2-9]0$/u;
/** Matches "3" and "3rd"; not "30". */
const UNIT = /^[1-9](?:st|nd|rd|th)?$/u;
