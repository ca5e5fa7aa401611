/** How far out a heading stands: the lower, the further. */
export type Rank = number;

/** What a heading begins with: what it is called ("chapter"; a number alone is called nothing), and its number. */
export interface HeadingLabel {
  readonly label: string;
  readonly number: readonly number[];
  readonly rank: Rank;
  /** Whether the line has no more than that: its title may stand below. */
  readonly isAlone: boolean;
}

/**
 * The label of a line that may be a numbered heading; undefined for any other, and where words go on as in a sentence.
 *
 *     CHAPTER XII. The Match    2.3 Scope    § 4 Duties    IV. Of sails    第三章 港口
 *     ^^^^^^^ ^^^               ^^^          ^ ^           ^^              ^^^
 */
export function readLabel(line: string): HeadingLabel | undefined {
  const named = NAMED.exec(line)?.groups;
  const rank = RANKS.get((named?.word ?? "").toLowerCase());
  if (named !== undefined && rank !== undefined) {
    const number = readNumber(named.number ?? "");
    return number === undefined
      ? undefined
      : { label: (named.word ?? "").toLowerCase(), number: [number], rank, isAlone: isAlone(named.rest) };
  }
  const han = HAN.exec(line)?.groups;
  if (han !== undefined) {
    const number = readHanNumber(han.number ?? "");
    const own = RANKS.get(han.word ?? "") ?? CHAPTER;
    return { label: han.word ?? "", number: [number], rank: own, isAlone: isAlone(han.rest) };
  }
  return readSection(line);
}

/** The label of a line that may go on behind it as a paragraph does, however long that is: its first words tell. */
export function readLabelBefore(line: string): HeadingLabel | undefined {
  const beginning = BEGINNING.exec(line)?.[0];
  return beginning === undefined ? undefined : readLabel(beginning);
}

/** Whether headings of that label have a number and nothing that says what it counts, as items of lists do. */
export function isBareLabel(label: string): boolean {
  return label === "" || isLetterLabel(label);
}

/** Whether letters alone are the numbers of headings of that label, as the initials of names may be by chance. */
export function isLetterLabel(label: string): boolean {
  return label === ROMAN_LABEL || label === LETTER_LABEL;
}

function readSection(line: string): HeadingLabel | undefined {
  if (line.length > (line.endsWith(".") ? LONGEST_FINISHED : LONGEST_SECTION)) return undefined;
  const roman = ROMAN_SECTION.exec(line)?.groups;
  if (roman !== undefined && ROMAN.test(roman.number ?? "")) {
    return {
      label: ROMAN_LABEL,
      number: [readRoman(roman.number ?? "")],
      rank: ROMAN_RANK,
      isAlone: isAlone(roman.rest),
    };
  }
  const letter = LETTER_SECTION.exec(line)?.groups;
  if (letter !== undefined) {
    const number = [(letter.number ?? "").charCodeAt(0) - 0x40];
    return { label: LETTER_LABEL, number, rank: LETTER_RANK, isAlone: isAlone(letter.rest) };
  }
  const section = SECTION.exec(line)?.groups;
  if (section === undefined) return undefined;
  const number = (section.number ?? "").split(".").map(Number);
  return section.sign === undefined
    ? { label: "", number, rank: NUMBERED + number.length, isAlone: false }
    : { label: "§", number, rank: NUMBERED, isAlone: isAlone(section.rest) };
}

function isAlone(rest: string | undefined): boolean {
  return !WORDS_LEFT.test(rest ?? "");
}

/** Whether a line underlines the one above it: one mark over and over, about as wide. */
export function isUnderline(line: string, above: string): boolean {
  return UNDERLINE.test(line) && line.length >= above.length / 2 && line.length <= above.length * 2 + WIDER;
}

function readNumber(written: string): number | undefined {
  const digits = COUNTED.exec(written)?.[0];
  if (digits !== undefined) return Number(digits);
  if (FIRST.test(written)) return 1;
  const letters = written.toUpperCase();
  if (ROMAN.test(letters)) return readRoman(letters);
  const word = WORDS.indexOf(written.toLowerCase());
  if (word >= 0) return word + 1;
  return letters.length === 1 ? letters.charCodeAt(0) - 0x40 : undefined;
}

function readRoman(letters: string): number {
  let sum = 0;
  for (const [place, letter] of Array.from(letters).entries()) {
    const value = ROMAN_VALUES.get(letter) ?? 0;
    sum += value < (ROMAN_VALUES.get(letters[place + 1] ?? "") ?? 0) ? -value : value;
  }
  return sum;
}

// Up to 99, which is as far as the books of four languages and their chapters go: 二十三.
function readHanNumber(written: string): number {
  if (/^\d+$/u.test(written)) return Number(written);
  const [tens = "", ones = ""] = written.includes("十") ? written.split("十") : ["0", written];
  const ten = tens === "" ? 1 : Math.max(0, HAN_DIGITS.indexOf(tens));
  return ten * 10 + Math.max(0, HAN_DIGITS.indexOf(ones));
}

const CHAPTER = 3;
/** Roman numbers without a word: parts of a chapter, or chapters themselves. */
const ROMAN_RANK = 5;
const ROMAN_LABEL = "I";
const LETTER_RANK = 5.4;
const LETTER_LABEL = "A";
/** Numbers without a word, the less deep ones further out. */
const NUMBERED = 10;

/** What numbered headings are called, in the languages of the bot and some others, and how far out they stand. */
const RANKS: ReadonlyMap<string, Rank> = new Map<string, Rank>([
  ...rankWords(0, "volume vol band tome tomo том cilt 卷 册"),
  ...rankWords(1, "book buch livre libro книга kitap"),
  ...rankWords(2, "part teil partie parte часть bölüm kısım title 部 编"),
  ...rankWords(
    CHAPTER,
    "chapter kapitel chapitre capítulo capitolo глава act akt acte acto letter stave canto appendix annex anhang annexe anexo приложение ek lecture lesson 章 回",
  ),
  ...rankWords(4, "scene szene scène escena section abschnitt sección раздел 节 節"),
  ...rankWords(7, "article artikel artículo статья madde 条 條"),
]);

function rankWords(rank: Rank, words: string): readonly (readonly [string, Rank])[] {
  return words.split(" ").map((word) => [word, rank]);
}

const WORDS: readonly string[] =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const HAN_DIGITS = "〇一二三四五六七八九";
const ROMAN_VALUES: ReadonlyMap<string, number> = new Map([
  ["I", 1],
  ["V", 5],
  ["X", 10],
  ["L", 50],
  ["C", 100],
  ["D", 500],
  ["M", 1000],
]);

/** Matches the "1" of "1er"; not "I". */
const COUNTED = /^\d+/u;
/** Matches "premier", "Erster" and "Ier", which count in words; not "Prime". */
const FIRST = /^(?:premi(?:er|ère)|erster?|primer[ao]?|ier|ire)$/iu;
/** Matches "XIV"; not "IIII" and "". */
const ROMAN = /^(?=.)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u;
/** Matches "Article 1er - Objet", "CHAPTER XII. The Match", "Part 2", "Kapitel 3: Der Hafen" and "Act One"; not "Part 2 of the law" and "Chapters". */
const NAMED =
  /^(?<word>\p{L}+)\.?\s(?:the )?(?<number>(?:\d{1,4}|[Ii])(?:ers?|[eè]?re|º|ª)?|[Pp]remi(?:er|ère)|[Ee]rster?|[Pp]rimer[ao]?|[IVXLCDM]+|[ivxlc]+|\p{Lu}|\p{Lu}\p{Ll}+|\p{Lu}+)(?<rest>[.:)—–-]+(?:\s.*)?|\s+[—–-]+\s.*|\s+[\p{Lu}\p{N}"“‘(].*)?$/u;
/** Matches "第三章 港口" and "第 12 条"; not "三章" and "第三章节目很多。". */
const HAN =
  /^第\s?(?<number>\d{1,3}|[〇一二三四五六七八九十]{1,4})\s?(?<word>[章节節条條部卷回编册])(?<rest>$|[\s：:].{0,60}$)/u;
/** Matches "2.3 Scope", "4. Duties.", "1.2. Who pays?", "8.1. dpkg" and "§ 4a Duties"; not "2.3 percent", "5 gp", "1.5" and "4. Who," */
const SECTION =
  /^(?:(?<sign>§)\s?)?(?<number>\d{1,3}(?:\.\d{1,3}){0,4})[a-z]?(?<rest>[.):]?\s+["“‘(]?(?:\p{Lu}|\p{Lo}).*[^,;:。，；：、]|(?<=\.\d{1,3})\.\s+\p{Ll}[^.,;:!?]{0,40}|(?<=§.*)\.?)$/u;
/** Matches "IV.", "IV" and "IV. Of sails"; not "IV of it", "I went", "C. Roe" and "I. said". */
const ROMAN_SECTION =
  /^(?<number>[IVX]|[IVXLC]{2,7})(?<rest>\.|\.?\s?[—–-]\s.*[^,;:!?]|\.\s+["“‘(]?\p{Lu}.*[^,;:!?])?$/u;
/** Matches "C. Fees"; not "C", "I. Fees" and "C. and". */
const LETTER_SECTION = /^(?<number>(?![IVX])[A-Z])(?<rest>[.)]\s+["“‘(]?\p{Lu}.*[^,;:!?])$/u;
/** Matches the "T" of ". The Match"; not ".". */
const WORDS_LEFT = /[\p{L}\p{N}]/u;
/** Matches "====", "~~~~" and "----"; not "--" and "=-=". */
const UNDERLINE = /^([=\-~^*#])\1{2,}$/u;
/** Columns by which it may be wider than the words above. */
const WIDER = 4;
/** Matches "§ 2 Each" of "§ 2 Each member, …" and "1.1 Boats pay" of "1.1 Boats pay twenty"; not "boats pay". */
const BEGINNING =
  /^(?=[§第\p{N}]|\p{Lu}{1,7}[.)\s]|\p{L}{3,11}\.?\s[\p{N}IVXLC])\S{1,20}(?:\s+\S{1,20}?(?=[,;:.!?。，]*(?:\s|$))){0,2}/u;
/** Code units of a heading that has a number alone. */
const LONGEST_SECTION = 80;
/** The same where it ends with a full stop, as sentences do. */
const LONGEST_FINISHED = 40;
