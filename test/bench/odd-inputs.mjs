// Inputs that are as long as people and files can make them, each a kind: one letter, one mark, one short word, again and
// again; and files up to the limits. Invented throughout.

/** What somebody may type or paste: at most `limit` characters, by name. */
export function listTypedInputs(limit) {
  const fill = (unit) => unit.repeat(Math.ceil(limit / unit.length)).slice(0, limit);
  return UNITS.map(([name, unit]) => [name, fill(unit).toWellFormed()]);
}

/** A random text of those kinds, mixed, at most `limit` characters. */
export function makeMixedInput(limit, random) {
  let text = "";
  const length = Math.floor(limit * random() ** 2) + 1;
  while (text.length < length) {
    const [, unit] = UNITS[Math.floor(random() * UNITS.length)];
    text += unit.repeat(1 + Math.floor(random() ** 4 * 400));
    if (random() < 0.3) text += WORDS[Math.floor(random() * WORDS.length)];
  }
  return text.slice(0, limit).toWellFormed();
}

/** Files by name, each of which makes a corpus of its own: `[what, name of the file, its text]`. */
export function listFiles() {
  return [
    ["60 kB without a space", "a.txt", "a".repeat(60_000)],
    ["60 kB of ß", "a.txt", "ß".repeat(60_000)],
    ["30,000 Han characters without a stop", "a.txt", "东京都今天宣布新的桥梁计划".repeat(2_300)],
    ["30,000 Thai characters", "a.txt", "ประเทศไทยมีสะพาน".repeat(1_900)],
    ["100,000 lines", "a.txt", repeat((n) => `Line ${n} says that the bridge of Orda opens.\n`, 100_000)],
    ["100,000 paragraphs", "a.txt", repeat((n) => `The ferry number ${n} left.\n\n`, 100_000)],
    ["3 MB of prose", "a.txt", makeProse(3_000_000)],
    ["10 MB of prose", "a.txt", makeProse(10_000_000)],
    ["10 MB of prose in one paragraph", "a.txt", makeProse(10_000_000).replace(/\n\n/gu, " ")],
    ["10 MB of Markdown", "a.md", makeMarkdown(10_000_000)],
    ["3 MB of quotations", "a.txt", makeQuotations(3_000_000)],
    ["Monday × 8,000 in a sentence", "a.txt", `${"Monday ".repeat(8_000)}.`],
    ["dates in 8,000 sentences", "a.txt", repeat((n) => `On ${(n % 28) + 1} May 2021 it rained. `, 8_000)],
    ["50,000 opening quotation marks", "a.txt", "“a ".repeat(50_000)],
    ["50,000 straight quotation marks", "a.txt", "\"a ' ".repeat(25_000)],
    ["a head of 400 explicit keys", "a.md", `---\ntitle: x\n${"? ".repeat(400)}\n---\nThe bridge opens.\n`],
    ["a head of 100,000 quotation marks", "a.md", `---\ntitle: ${'"'.repeat(100_000)}\n---\nThe bridge opens.\n`],
    ["a head of 33,000 anchors", "a.md", `---\n${"&a ".repeat(33_000)}\n---\nThe bridge opens.\n`],
    ["a head of 10 MB", "a.md", `---\ntitle: ${"x".repeat(10_000_000)}\n---\nThe bridge opens.\n`],
    ["a head of brackets", "a.md", `---\ntitle: ${"[".repeat(20_000)}\n---\nThe bridge opens.\n`],
    ["a heading of 100,000 letters", "a.md", `# ${"Bridge ".repeat(15_000)}\n\nThe bridge opens.\n`],
    ["100,000 marks of lists", "a.md", "- ".repeat(100_000)],
    ["100,000 carriage returns", "a.txt", "\r".repeat(100_000)],
    ["names in one sentence", "a.txt", `${"Ann Lee Berg and ".repeat(5_000)}left.`],
    ["he said × 20,000", "a.txt", "he said ".repeat(20_000)],
    ["words of every object", "a.txt", repeat(() => "The constructor said toString is __proto__. ", 2_000)],
    ["a.a.a. × 50,000", "a.txt", "a.".repeat(50_000)],
    ["digits", "a.txt", "1.1,".repeat(30_000)],
    ["300,000 lines that U+2028 ends", "a.txt", "a\u2028".repeat(300_000)],
    ["300,000 paragraphs that U+2029 ends", "a.txt", "a\u2029".repeat(300_000)],
    ["600,000 line tabulations", "a.txt", "a\u000b".repeat(600_000)],
    ["300,000 next lines", "a.txt", "a\u0085".repeat(300_000)],
    ["150,000 paragraphs of a letter", "a.txt", "a\n\n".repeat(150_000)],
    ["a table of 220,000 rows", "a.md", makeTable(220_000)],
    ["a table of tabs", "a.txt", repeat((n) => `bridge ${n}\tAnn Lee said ${n}\n`, 100_000)],
    ["16,000 links in a paragraph", "a.md", "[bridge](http://e.example/a) ".repeat(16_000)],
    ["a list 400 levels deep", "a.md", repeat((n) => `${"  ".repeat(n)}- a\n`, 400)],
    ["2 MB of words that differ", "a.txt", repeat((n) => `w${n.toString(36)}x `, 250_000)],
    ["fields", "a.txt", "From: x\n".repeat(50_000)],
    ["100,000 turns in a paragraph", "a.txt", "Ann Lee: No.\nBob Orr: Why?\n".repeat(50_000)],
    ["100,000 turns in paragraphs", "a.txt", "Ann Lee: No.\n\nBob Orr: Why?\n\n".repeat(50_000)],
    ["spaces", "a.txt", `${" ".repeat(200_000)}x${" ".repeat(200_000)}`],
  ];
}

/** A corpus of `count` ordinary articles, as `[name, text]`. */
export function* listArticles(count) {
  for (let number = 0; number < count; number += 1) {
    yield [`article-${number}.txt`, `Bridge ${number}\n\n${makeProse(3_000, number)}`];
  }
}

const WORDS = ["bridge", "Ann Lee", "said", "constructor", "__proto__", "2024-05-01", "“no”", "who", "-not", "Monday"];

const UNITS = [
  ["one letter", "a"],
  ["ß", "ß"],
  ["emoji", "👩‍👩‍👧‍👦"],
  ["Han", "桥"],
  ["Thai", "ประเทศ"],
  ["combining marks", "e\u0301\u0302"],
  ["marks alone", "\u0301"],
  ["spaces", "  "],
  ["line ends", "\n"],
  ["carriage returns", "\r"],
  ["tabs", "\t"],
  ["no-break spaces", "\u00a0"],
  ["zero-width", "\u200b"],
  ["right to left", "\u202eقال "],
  ["dots", "."],
  ["ellipses", "… "],
  ["opening marks", "“"],
  ["pairs of marks", "“a” "],
  ["guillemets", "«a» "],
  ["straight marks", '"'],
  ["apostrophes", "a'"],
  ["hyphens", "a-"],
  ["dashes", "– "],
  ["brackets", "(["],
  ["omissions", "[…] "],
  ["digits", "7"],
  ["numbers", "1.1,"],
  ["dates", "2021-05-03 "],
  ["initials", "A. "],
  ["acronyms", "u.s."],
  ["Monday", "Monday "],
  ["titles", "Mr. "],
  ["names", "Ann Lee "],
  ["said", "he said "],
  ["the", "the "],
  ["exclusions", "-bridge "],
  ["rare words", "bridge ferry "],
  ["typos", "bridgge "],
  ["addresses", "https://e.example/a_b?c=1 "],
  ["mentions", "<@1> "],
  ["marks of lists", "- "],
  ["quoting", "> "],
  ["backslashes", "\\"],
  ["stars", "*"],
  ["ticks", "`"],
  ["pipes", "|"],
  ["words of objects", "constructor __proto__ toString "],
];

function repeat(write, count) {
  return Array.from({ length: count }, (_, number) => write(number)).join("");
}

function makeProse(length, from = 0) {
  const parts = [];
  let size = 0;
  for (let number = from; size < length; number += 1) {
    const sentence = SENTENCES[number % SENTENCES.length].replaceAll("#", String(number));
    const part = number % 6 === 5 ? `${sentence}\n\n` : `${sentence} `;
    parts.push(part);
    size += part.length;
  }
  return parts.join("");
}

function makeTable(rows) {
  return `| name | words |\n|---|---|\n${repeat((n) => `| bridge ${n} | Ann Lee said ${n} |\n`, rows)}`;
}

function makeMarkdown(length) {
  return makeProse(length).replace(/\n\n(?=.{0,400}7)/gu, "\n\n## A heading\n\n- an item\n- another *one*\n\n");
}

function makeQuotations(length) {
  return makeProse(length).replace(/The mayor/gu, "“It is time,” Ann Lee said. “We wait.” The mayor");
}

const SENTENCES = [
  "The mayor of Orda said that bridge # would open in May 2021.",
  "“We have waited for # years,” Nina Holt, the engineer, told the council.",
  "It cost $# million, and 12 per cent more than in 2019.",
  "He added that the ferry would stop on Monday, 3 June.",
  "Word# stands here alone, as names such as Berg# do.",
  "According to Peter Lund, the works of section # were “late but sound”.",
  "On 5 October 2020 the first stone was laid by the minister.",
];
