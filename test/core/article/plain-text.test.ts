import { expect, test } from "vitest";
import type { Block } from "../../../src/core/article/blocks.ts";
import { readArticleText } from "../../../src/core/article/formats.ts";
import { findOrigin } from "../../../src/core/article/origins.ts";
import { makeArticle } from "../../support/articles.ts";

/** The blocks of a plain text, each as one line: its kind, what belongs to that, and its words. */
function read(source: string): string[] {
  const { text, blocks } = readArticleText(source, { start: 0, end: source.length }, "plain");
  return blocks.map((block) => `${describeKind(block, text)}: ${text.slice(block.start, block.end)}`);
}

function describeKind(block: Block, text: string): string {
  switch (block.kind) {
    case "heading":
      return `h${block.level}`;
    case "item":
      return `${"  ".repeat((block.depth ?? 1) - 1)}${block.mark}`;
    case "row":
      return `row ${block.cells.map(({ start, end }) => text.slice(start, end)).join("|")} < ${block.header.join("|")}`;
    case "furniture":
      return block.reason;
    default:
      return block.kind === "paragraph" ? `p${block.quoted ?? ""}` : block.kind;
  }
}

const PROSE =
  "The harbour was built in a year of storms by men who had never\nseen the sea before, and it stood for a century and a half until\nthe great flood of the spring took the northern wall away.";
const FLOWING = PROSE.replaceAll("\n", " ");

function setIn(words: string, white: string): string {
  return words.replace(/^/gmu, white);
}

const SAID = "The council met on Monday and talked for most of the day about the old bridge.";

const CASES: readonly (readonly [string, string, string[]])[] = [
  ["wrapped lines flow", `Title\n\n${PROSE}`, ["p: Title", `p: ${FLOWING}`]],
  [
    "an address and a signature keep their lines",
    `Jane Doe\n12 Quay Road\nBergby\n\n${PROSE}\n\nYours sincerely,\nJane Doe`,
    ["p: Jane Doe", "p: 12 Quay Road", "p: Bergby", `p: ${FLOWING}`, "p: Yours sincerely,", "p: Jane Doe"],
  ],
  [
    "the greeting above a wrapped paragraph stays apart",
    `A letter\n\nDear Sir,\n${PROSE}`,
    ["p: A letter", "p: Dear Sir,", `p: ${FLOWING}`],
  ],
  [
    "verse keeps its lines",
    `${PROSE}\n\nThe tide goes out, the tide comes in,\nThe boats lie on the strand,\nAnd nobody who sails from here\nWill ever see the land.\n\n${PROSE}`,
    [
      `p: ${FLOWING}`,
      "p: The tide goes out, the tide comes in,",
      "p: The boats lie on the strand,",
      "p: And nobody who sails from here",
      "p: Will ever see the land.",
      `p: ${FLOWING}`,
    ],
  ],
  [
    "a script that is set in keeps its lines and how deep they stand",
    `${PROSE}\n\n   if [ ! -e /srv/berths ]; then\n       # the clerk's own\n       mkdir /srv/berths || true\n   fi\n\n   export BERTHS\n   ./moor "$BERTHS"\n\n${PROSE}`,
    [
      `p: ${FLOWING}`,
      `code: if [ ! -e /srv/berths ]; then\n    # the clerk's own\n    mkdir /srv/berths || true\nfi\n\nexport BERTHS\n./moor "$BERTHS"`,
      `p: ${FLOWING}`,
    ],
  ],
  [
    "a function of C and one of Python are code",
    `${PROSE}\n\n    int moor(int berth) {\n        return free[berth];\n    }\n\n${PROSE}\n\n    def moor(berth):\n        print(free[berth])\n\n${PROSE}`,
    [
      `p: ${FLOWING}`,
      "code: int moor(int berth) {\n    return free[berth];\n}",
      `p: ${FLOWING}`,
      "code: def moor(berth):\n    print(free[berth])",
      `p: ${FLOWING}`,
    ],
  ],
  [
    "what is typed at a prompt is code where the paragraphs are set in as deep",
    `Title\n\n${setIn(PROSE, "    ")}\n\n    $ moor --berth 4 \\\n      --night\n\n${setIn(PROSE, "    ")}`,
    ["p: Title", `p: ${FLOWING}`, "code: $ moor --berth 4 \\\n  --night", `p: ${FLOWING}`],
  ],
  [
    "code that is set in with tabs is code",
    `${PROSE}\n\n\tmoor:\n\t\tcp -a $(BOATS) /srv/berths\n\t\tmake -C berths && ls\n`,
    [`p: ${FLOWING}`, "code: moor:\n\tcp -a $(BOATS) /srv/berths\n\tmake -C berths && ls"],
  ],
  [
    "a remark in code is no heading",
    `# Rules\n\n${PROSE}\n\n## Berths\n\n${PROSE}\n\n    # Boats\n    boats=$(ls -1)\n\n${PROSE}`,
    ["h1: Rules", `p: ${FLOWING}`, "h2: Berths", `p: ${FLOWING}`, "code: # Boats\nboats=$(ls -1)", `p: ${FLOWING}`],
  ],
  [
    "a quotation, an address and verse that are set in are no code",
    `${PROSE}\n\n${setIn(PROSE, "    ")}\n\n    Jane Doe <jane@example.org>\n    12 Quay Road\n\n    The tide goes out; the tide comes in;\n    The boats lie on the strand;\n    And nobody;\n    Will ever see the land!\n\n${PROSE}`,
    [
      `p: ${FLOWING}`,
      `p: ${FLOWING}`,
      "p: Jane Doe <jane@example.org>",
      "p: 12 Quay Road",
      "p: The tide goes out; the tide comes in;",
      "p: The boats lie on the strand;",
      "p: And nobody;",
      "p: Will ever see the land!",
      `p: ${FLOWING}`,
    ],
  ],
  [
    "code that is not set in, and a formula that stands alone, are none",
    `${PROSE}\n\nmoor=$(ls -1) && true\n\n    a = b + c\n\n${PROSE}`,
    [`p: ${FLOWING}`, "p: moor=$(ls -1) && true", "p: a = b + c", `p: ${FLOWING}`],
  ],
  [
    "the head of an e-mail is none of its words",
    `\nSubject: The key of\n  the boathouse\nFrom: Jane Doe <jane@example.org>\nTo: John Roe\nMessage-ID: <1@example.org>\nDate: Tue, 5 Mar 2024\n\n${PROSE}`,
    [
      "byline: Subject: The key of\nthe boathouse\nFrom: Jane Doe <jane@example.org>\nTo: John Roe\nMessage-ID: <1@example.org>\nDate: Tue, 5 Mar 2024",
      `p: ${FLOWING}`,
    ],
  ],
  [
    "the head of a note that states more than letters do is words of it",
    `Subject: The key\nFrom: Jane Doe\nRoom: 12\n\n${PROSE}`,
    ["p: Subject: The key", "p: From: Jane Doe", "p: Room: 12", `p: ${FLOWING}`],
  ],
  [
    "a head alone is what a text says",
    "Subject: The key\nFrom: Jane Doe",
    ["p: Subject: The key", "p: From: Jane Doe"],
  ],
  [
    "a head further down is words of the text",
    `${PROSE}\n\nSubject: The key\nFrom: Jane Doe\n\n${PROSE}`,
    [`p: ${FLOWING}`, "p: Subject: The key", "p: From: Jane Doe", `p: ${FLOWING}`],
  ],
  [
    "a zero parts words, and a soft hyphen does not",
    `The otter\u0000swims up\u00adstream.\u0000\n\n\u0000\n\n${PROSE}`,
    ["p: The otter swims upstream.", `p: ${FLOWING}`],
  ],
  [
    "an address that goes over the end of a line is one word",
    `Title\n\n${PROSE}\n\nThe berths of the harbour are listed by the clerk (https://\nberths.example.org/) and the boats on the page of it, https://\nboats.example.org/, while what is due (https://example.org/due/\nwinter) is told in a list at https://example.org/harbour/winter/\nlists/dues/ and in the note of the clerk, https://example.org/a/\nnote.html, and nowhere else.`,
    [
      "p: Title",
      `p: ${FLOWING}`,
      "p: The berths of the harbour are listed by the clerk (https://berths.example.org/) and the boats on the page of it, https://boats.example.org/, while what is due (https://example.org/due/winter) is told in a list at https://example.org/harbour/winter/lists/dues/ and in the note of the clerk, https://example.org/a/note.html, and nowhere else.",
    ],
  ],
  [
    "behind a slash a word that may be none of the address stays apart",
    `Title\n\n${PROSE}\n\nThe berths of the harbour are listed at https://example.org/due/\nand/or by the clerk, the boats (see https://example.org/boats/\nbelow) are not, and what is due stands at https://example.org/a/\ne.g. in winter, for the boats of\nthe old harbour.`,
    [
      "p: Title",
      `p: ${FLOWING}`,
      "p: The berths of the harbour are listed at https://example.org/due/ and/or by the clerk, the boats (see https://example.org/boats/ below) are not, and what is due stands at https://example.org/a/ e.g. in winter, for the boats of the old harbour.",
    ],
  ],
  [
    "a word with a hyphen and a capital is joined where it stands elsewhere",
    `Title\n\n${PROSE}\n\nThe Harbour-Master-Elect of the town and of the islands was Harbour-\nMaster-Elect for a year and then he was a clerk, since the old Vice-\nElect had left.`,
    [
      "p: Title",
      `p: ${FLOWING}`,
      "p: The Harbour-Master-Elect of the town and of the islands was Harbour-Master-Elect for a year and then he was a clerk, since the old Vice- Elect had left.",
    ],
  ],
  [
    "a paragraph that is set in begins without a blank line",
    `Title\n\n${PROSE}\n   ${PROSE}`,
    ["p: Title", `p: ${FLOWING}`, `p: ${FLOWING}`],
  ],
  [
    "what explains a term is set in below it and flows together",
    `${PROSE}\n\nbreakwater\n    A wall in front of the harbour by which the ships behind it\n    are kept from the waves.\n\nquay\n    Where the ships lie.`,
    [
      `p: ${FLOWING}`,
      "p: breakwater",
      "p: A wall in front of the harbour by which the ships behind it are kept from the waves.",
      "p: quay",
      "p: Where the ships lie.",
    ],
  ],
  [
    "what explains a term behind a colon flows together, and the next term begins anew",
    `${PROSE}\n\nHAA:   The association of the anglers of this harbour, which was\n       founded long ago and\nbbh:   The bureau of boats.`,
    [
      `p: ${FLOWING}`,
      "p: HAA:   The association of the anglers of this harbour, which was founded long ago and",
      "p: bbh:   The bureau of boats.",
    ],
  ],
  [
    "a field of a file goes on in what is set in below it, and the next field begins anew",
    `${PROSE}\n\nFiles: pier.txt\n quay.txt\nComment: Whoever uses these files has to say where they were found\n by whom, and when.\nLicense:`,
    [
      `p: ${FLOWING}`,
      "p: Files: pier.txt quay.txt",
      "p: Comment: Whoever uses these files has to say where they were found by whom, and when.",
      "p: License:",
    ],
  ],
  [
    "a long line is a paragraph, though the text around it is wrapped",
    `${PROSE}\n\n${SAID} ${SAID}\n${SAID} ${SAID}`,
    [`p: ${FLOWING}`, `p: ${SAID} ${SAID}`, `p: ${SAID} ${SAID}`],
  ],
  [
    "a word that is cut at its hyphen stays one word",
    "Title\n\nThe committee looked at each of the plans for the sea and its well-\nknown walls, and found that none of them would hold for any longer\nthan a winter.",
    [
      "p: Title",
      "p: The committee looked at each of the plans for the sea and its well-known walls, and found that none of them would hold for any longer than a winter.",
    ],
  ],
  [
    "chapters are headings, with their titles below",
    `CHAPTER I.\nTHE HARBOUR\n\n${PROSE}\n\nCHAPTER II.\nTHE FLOOD\n\n${PROSE}`,
    ["h1: CHAPTER I. THE HARBOUR", `p: ${FLOWING}`, "h1: CHAPTER II. THE FLOOD", `p: ${FLOWING}`],
  ],
  [
    "parts stand over chapters, whose numbers may begin anew",
    `Part One\n\nChapter 1: Water\n\n${SAID}\n\nChapter 2: Wind\n\n${SAID}\n\nPart Two\n\nChapter 1: Salt\n\n${SAID}`,
    [
      "h1: Part One",
      "h2: Chapter 1: Water",
      `p: ${SAID}`,
      "h2: Chapter 2: Wind",
      `p: ${SAID}`,
      "h1: Part Two",
      "h2: Chapter 1: Salt",
      `p: ${SAID}`,
    ],
  ],
  [
    "numbered sections are headings by their depth",
    `1. Scope\n\n${SAID}\n\n1.1 Who is meant\n\n${SAID}\n\n2. Duties\n\n${SAID}`,
    ["h1: 1. Scope", `p: ${SAID}`, "h2: 1.1 Who is meant", `p: ${SAID}`, "h1: 2. Duties", `p: ${SAID}`],
  ],
  [
    "sections of a law are headings",
    `§ 1 Geltung\n(1) Dieses Gesetz gilt für alle Häfen des Landes und ihre Anlagen.\n\n§ 2\n${SAID}`,
    [
      "h1: § 1 Geltung",
      "p: (1) Dieses Gesetz gilt für alle Häfen des Landes und ihre Anlagen.",
      "h1: § 2",
      `p: ${SAID}`,
    ],
  ],
  [
    "chapters of a Chinese book are headings",
    "第一章 港口\n\n市长周五宣布，大桥将于五月开放，居民们对这一决定感到满意，但仍在等待道路维修，也在等待新的渡轮，市政府还说今年秋天会再修一座码头，工程将在明年完成，费用由省里承担。\n\n第二章 洪水\n\n没有人知道。",
    [
      "h1: 第一章 港口",
      "p: 市长周五宣布，大桥将于五月开放，居民们对这一决定感到满意，但仍在等待道路维修，也在等待新的渡轮，市政府还说今年秋天会再修一座码头，工程将在明年完成，费用由省里承担。",
      "h1: 第二章 洪水",
      "p: 没有人知道。",
    ],
  ],
  [
    "lines in capitals are headings where they are used steadily",
    `DRESS CODE\n\n${SAID}\n\nWORKING HOURS\n\n${SAID}\n\nHOLIDAYS\n\n${SAID}`,
    ["p: DRESS CODE", `p: ${SAID}`, "h1: WORKING HOURS", `p: ${SAID}`, "h1: HOLIDAYS", `p: ${SAID}`],
  ],
  [
    "title lines over wrapped paragraphs are headings, but for the one that the text is called by",
    `Dress code\n\n${PROSE}\n\nWorking hours\n\n${PROSE}`,
    ["p: Dress code", `p: ${FLOWING}`, "h1: Working hours", `p: ${FLOWING}`],
  ],
  [
    "underlined lines are headings, and the lines under them are no words",
    `Handbook\n========\n\n${SAID}\n\nDress code\n----------\n${SAID}`,
    ["h1: Handbook", `p: ${SAID}`, "h2: Dress code", `p: ${SAID}`],
  ],
  [
    "of several marks below headings the one that comes first is the outermost, the others stand in each other",
    `Port rules\n**********\n\n1. Berths\n*********\n\n1.1. Fees\n=========\n\n${SAID}\n\n1.1.1. Winter\n-------------\n\n${SAID}\n\n2. Pilots\n*********\n\n${SAID}`,
    [
      "h1: Port rules",
      "h1: 1. Berths",
      "h2: 1.1. Fees",
      `p: ${SAID}`,
      "h3: 1.1.1. Winter",
      `p: ${SAID}`,
      "h1: 2. Pilots",
      `p: ${SAID}`,
    ],
  ],
  [
    "lines that the headings below repeat are a table of contents, whatever announces it",
    `Port rules\n==========\n\n* Berths\n\n  * Winter\n\n* Pilots\n\nBerths\n------\n\n${SAID}\n\nWinter\n~~~~~~\n\n${SAID}\n\nPilots\n------\n\n${SAID}`,
    [
      "h1: Port rules",
      "contents: * Berths",
      "contents: * Winter",
      "contents: * Pilots",
      "h2: Berths",
      `p: ${SAID}`,
      "h3: Winter",
      `p: ${SAID}`,
      "h2: Pilots",
      `p: ${SAID}`,
    ],
  ],
  [
    "chapters of which each has a table of contents keep their sections, and one appendix is enough",
    `Port rules\n\nTable of Contents\n\n1. Berths\n\n1.1. Fees\n\n1.2. Winter\n\n2. Pilots\n\n2.1. Pay\n\nChapter\u00a01. Berths\n\nTable of Contents\n\n1.1. Fees\n\n1.2. Winter\n\n1.1. Fees\n\n${PROSE}\n\n1.2. Winter\n\n${PROSE}\n\nChapter\u00a02. Pilots\n\n${PROSE}\n\n2.1. Pay\n\n${PROSE}\n\nAppendix\u00a0A. Maps\n\n${PROSE}`,
    [
      "p: Port rules",
      "contents: Table of Contents",
      "contents: 1. Berths",
      "contents: 1.1. Fees",
      "contents: 1.2. Winter",
      "contents: 2. Pilots",
      "contents: 2.1. Pay",
      "h1: Chapter\u00a01. Berths",
      "contents: Table of Contents",
      "contents: 1.1. Fees",
      "contents: 1.2. Winter",
      "h3: 1.1. Fees",
      `p: ${FLOWING}`,
      "h3: 1.2. Winter",
      `p: ${FLOWING}`,
      "h1: Chapter\u00a02. Pilots",
      `p: ${FLOWING}`,
      "h3: 2.1. Pay",
      `p: ${FLOWING}`,
      "h1: Appendix\u00a0A. Maps",
      `p: ${FLOWING}`,
    ],
  ],
  [
    "a numbered question is a heading, one that was wrapped too, and a numbered clause is none",
    `1.1. Who pays?\n\n${PROSE}\n\n1.2. What is the difference between this port and all of the\nothers in the north?\n\n${PROSE}\n\n1.3. Whoever berths at night pays twice what is due by day to the\nwatchman.\n\n${PROSE}`,
    [
      "h1: 1.1. Who pays?",
      `p: ${FLOWING}`,
      "h1: 1.2. What is the difference between this port and all of the others in the north?",
      `p: ${FLOWING}`,
      "p: 1.3. Whoever berths at night pays twice what is due by day to the watchman.",
      `p: ${FLOWING}`,
    ],
  ],
  [
    "a wide letter takes two columns, and a line that leads in is no title",
    `港口规则\n\n${"船只进港之前要向港务长报告并等候他的答复以后才能".repeat(2)}\n停靠。\n\n可以停靠的是：\n\n${"渔船和客船还有引水员的船都可以在夜里停靠北边的".repeat(2)}\n码头。\n\n不可以停靠的是：\n\n${"油船和没有旗子的船都不可以停靠在任何一个码头上面".repeat(2)}\n和岸边。`,
    [
      "p: 港口规则",
      `p: ${"船只进港之前要向港务长报告并等候他的答复以后才能".repeat(2)}停靠。`,
      "p: 可以停靠的是：",
      `p: ${"渔船和客船还有引水员的船都可以在夜里停靠北边的".repeat(2)}码头。`,
      "p: 不可以停靠的是：",
      `p: ${"油船和没有旗子的船都不可以停靠在任何一个码头上面".repeat(2)}和岸边。`,
    ],
  ],
  [
    "a line of a log is no title",
    `Port log\n\nBerths\n\n${PROSE}\n\n2005-12-30 18:10 Anna berthed\n\n${PROSE}\n\nPilots\n\n${PROSE}`,
    [
      "p: Port log",
      "h1: Berths",
      `p: ${FLOWING}`,
      "p: 2005-12-30 18:10 Anna berthed",
      `p: ${FLOWING}`,
      "h1: Pilots",
      `p: ${FLOWING}`,
    ],
  ],
  [
    "numbers that are set in below numbered headings are a list",
    `Club rules\n\n1. Scope\n\n${SAID}\n\n2. Conduct\n\nDo the following in this order:\n\n 1. Sit down at the board.\n\n 2. Set the clock.\n\n${SAID}\n\n2.1. phones\n\n${SAID}\n\n3. Fees\n\n${SAID}`,
    [
      "p: Club rules",
      "h1: 1. Scope",
      `p: ${SAID}`,
      "h1: 2. Conduct",
      "p: Do the following in this order:",
      "1.: Sit down at the board.",
      "2.: Set the clock.",
      `p: ${SAID}`,
      "h2: 2.1. phones",
      `p: ${SAID}`,
      "h1: 3. Fees",
      `p: ${SAID}`,
    ],
  ],
  [
    "sections that a table of contents lists further in are headings all the same",
    `Port rules\n\n   1. Berths\n\n      1.1. Fees\n\n   2. Pilots\n\n      2.1. Pay\n\nChapter 1. Berths\n\n${PROSE}\n\n1.1. Fees\n\n${PROSE}\n\nChapter 2. Pilots\n\n${PROSE}\n\n2.1. Pay\n\n${PROSE}`,
    [
      "p: Port rules",
      "h2: 1. Berths",
      "p: 1.1. Fees",
      "h2: 2. Pilots",
      "p: 2.1. Pay",
      "h1: Chapter 1. Berths",
      `p: ${FLOWING}`,
      "h3: 1.1. Fees",
      `p: ${FLOWING}`,
      "h1: Chapter 2. Pilots",
      `p: ${FLOWING}`,
      "h3: 2.1. Pay",
      `p: ${FLOWING}`,
    ],
  ],
  [
    "where sections are numbered a remark over text is no heading",
    `Rules\n\n${["1. Scope", "2. Fees", "3. Boats", "4. Berths", "5. Pilots"].map((head) => `${head}\n\n${PROSE}\n\nNote\n\n${PROSE}`).join("\n\n")}`,
    [
      "p: Rules",
      ...["1. Scope", "2. Fees", "3. Boats", "4. Berths", "5. Pilots"].flatMap((head) => [
        `h1: ${head}`,
        `p: ${FLOWING}`,
        "p: Note",
        `p: ${FLOWING}`,
      ]),
    ],
  ],
  [
    "a short line in news is no heading",
    `Ferry runs again\n\n${SAID}\n\nRising costs\n\n${SAID}\n\nADVERTISEMENT\n\n${SAID}\n\nNew boats\n\n${SAID}`,
    [
      "p: Ferry runs again",
      `p: ${SAID}`,
      "p: Rising costs",
      `p: ${SAID}`,
      "p: ADVERTISEMENT",
      `p: ${SAID}`,
      "p: New boats",
      `p: ${SAID}`,
    ],
  ],
  [
    "a chapter's title below its number is a heading, whatever parts them",
    `The Keeper\n\nCHAPTER ONE\n\nThe Lamp\n\n${PROSE}\n\nCHAPTER TWO\n\nTHE SHIP.\n\n${PROSE}`,
    [
      "p: The Keeper",
      "h1: CHAPTER ONE",
      "h2: The Lamp",
      `p: ${FLOWING}`,
      "h1: CHAPTER TWO",
      "h2: THE SHIP.",
      `p: ${FLOWING}`,
    ],
  ],
  [
    "Roman numbers that rise are headings, alone and before a title",
    `Salt\n\nI.\n\n${PROSE}\n\nII. Of pits\n\n${PROSE}\n\nIV\n\n${PROSE}`,
    ["p: Salt", "h1: I.", `p: ${FLOWING}`, "h1: II. Of pits", `p: ${FLOWING}`, "h1: IV", `p: ${FLOWING}`],
  ],
  [
    "letters that rise are headings",
    `Rules\n\nA. Fees\n\n${SAID}\n\nB. Boats\n\n${SAID}\n\nC. Dogs\n\n${SAID}`,
    ["p: Rules", "h1: A. Fees", `p: ${SAID}`, "h1: B. Boats", `p: ${SAID}`, "h1: C. Dogs", `p: ${SAID}`],
  ],
  [
    "a letter before a name is no Roman number",
    `Salt\n\nC. Roe\n\n${PROSE}\n\nI. Newton\n\n${PROSE}`,
    ["p: Salt", "h1: C. Roe", `p: ${FLOWING}`, "h1: I. Newton", `p: ${FLOWING}`],
  ],
  [
    "sections of a short document are headings, whatever stands under them, and keep their numbers",
    "By-laws\n\n1. Name\n\nThe club is a club.\n\n2. Members\n\n2.1 Who may join\n\nAnyone.\n\n2.2 Fees\n\nNone.",
    [
      "p: By-laws",
      "h1: 1. Name",
      "p: The club is a club.",
      "h1: 2. Members",
      "h2: 2.1 Who may join",
      "p: Anyone.",
      "h2: 2.2 Fees",
      "p: None.",
    ],
  ],
  [
    "lines in capitals are headings on top of their text too, and those of a title page are none",
    "PARISH COUNCIL\nMINUTES OF MARCH\n\nPRESENT\nReed, Olsen, the Clerk\n\nFOOTPATHS\nThe path is closed.",
    [
      "p: PARISH COUNCIL",
      "p: MINUTES OF MARCH",
      "h1: PRESENT",
      "p: Reed, Olsen, the Clerk",
      "h1: FOOTPATHS",
      "p: The path is closed.",
    ],
  ],
  [
    "title lines over paragraphs that no editor wrapped are headings from three on, the first line apart",
    "Handbook\n\nDress code\n\nWear what you like.\n\nHolidays\n\nThere are many.\n\nHours\nNine to five is what most of us work, and nobody looks at the clock.",
    [
      "p: Handbook",
      "h1: Dress code",
      "p: Wear what you like.",
      "h1: Holidays",
      "p: There are many.",
      "h1: Hours",
      "p: Nine to five is what most of us work, and nobody looks at the clock.",
    ],
  ],
  [
    "what a letter quotes is quoted, its marks no words",
    "Jane wrote:\n> The key hangs behind the door, as it has done since we\n> moved here.\n>\n> > Where is it?\n> It was stolen.\n>>> print(1)",
    [
      "p: Jane wrote:",
      "p1: The key hangs behind the door, as it has done since we moved here.",
      "p2: Where is it?",
      "p1: It was stolen.",
      "p: >>> print(1)",
    ],
  ],
  [
    "the foot of a page is set aside",
    `Note\n\n${PROSE}\n\nDoe            Lab Note            [Page 1]\n\n${PROSE}`,
    ["p: Note", `p: ${FLOWING}`, "navigation: Doe            Lab Note            [Page 1]", `p: ${FLOWING}`],
  ],
  [
    "numbered lines that nothing stands between are a list",
    "Needs\n\n1. Nets\n\n2. Ropes\n\n3. Oil",
    ["p: Needs", "1.: Nets", "2.: Ropes", "3.: Oil"],
  ],
  [
    "the capitals that name the columns of a table are no heading",
    "Boats\n\nBOAT    BERTHS\nAnna    4\nBerta   12\n\nNets\n\nNET     METRES\nSeine   40\nDrift   90",
    [
      "p: Boats",
      "row BOAT|BERTHS < : BOAT\tBERTHS",
      "row Anna|4 < BOAT|BERTHS: Anna\t4",
      "row Berta|12 < BOAT|BERTHS: Berta\t12",
      "p: Nets",
      "row NET|METRES < : NET\tMETRES",
      "row Seine|40 < NET|METRES: Seine\t40",
      "row Drift|90 < NET|METRES: Drift\t90",
    ],
  ],
  [
    "a chapter that a sentence names is no heading",
    `Part 2 of the law says so.\n\n${SAID}\n\nPart 3 of the law does not.\n\n${SAID}`,
    ["p: Part 2 of the law says so.", `p: ${SAID}`, "p: Part 3 of the law does not.", `p: ${SAID}`],
  ],
  [
    "items of a list have their marks, and lines that are set in go on with them",
    "We sell:\n- nets of all sizes\n  and colours\n- ropes\n\nNothing else.",
    ["p: We sell:", "-: nets of all sizes and colours", "-: ropes", "p: Nothing else."],
  ],
  [
    "lists stand in lists",
    "1. Nets\n   a) of silk\n   b) of hemp\n2. Ropes",
    ["1.: Nets", "  a): of silk", "  b): of hemp", "2.: Ropes"],
  ],
  [
    "items that are set in below words that lead to them are a list",
    `Bees\n\n${PROSE.slice(0, 62)}\n  (a) two hives of bees,\n  (b) four hens.`,
    ["p: Bees", `p: ${PROSE.slice(0, 62)}`, "(a): two hives of bees,", "(b): four hens."],
  ],
  [
    "an article of a French law is numbered by an ordinal",
    `Statuts\n\nArticle 1er - Objet\n\n${SAID}\n\nArticle 2 - Membres\n\n${SAID}`,
    ["p: Statuts", "h1: Article 1er - Objet", `p: ${SAID}`, "h1: Article 2 - Membres", `p: ${SAID}`],
  ],
  [
    "lines that are marked as in Markdown are headings, where more than one mark is used",
    `# Rules\n\n## Keys\n\n${SAID}\n\n## Boats\n${SAID}`,
    ["h1: Rules", "h2: Keys", `p: ${SAID}`, "h2: Boats", `p: ${SAID}`],
  ],
  [
    "the remarks of a script are none",
    `Script\n\n# lamp on\nRun\n\n# lamp off`,
    ["p: Script", "p: # lamp on", "p: Run", "p: # lamp off"],
  ],
  [
    "capitals over a list are a heading, and sentences with a number none",
    `SOUP\n\nNEEDS\n\n- 4 herrings\n- milk\n\nMETHOD\n\n1. Cut the onions and fry them until they are brown.\n\n2. Add the milk and let it boil for an hour or two.`,
    [
      "p: SOUP",
      "h1: NEEDS",
      "-: 4 herrings",
      "-: milk",
      "h1: METHOD",
      "1.: Cut the onions and fry them until they are brown.",
      "2.: Add the milk and let it boil for an hour or two.",
    ],
  ],
  [
    "a number that no other follows is no item",
    `2. Liga\n\n${SAID}\n- it rained`,
    ["p: 2. Liga", `p: ${SAID}`, "p: - it rained"],
  ],
  [
    "a number at the beginning of a wrapped line is no item",
    "Title\n\nThe harbour has two rules that nobody may break at any time, which are\n(1) that no boat lies there in the winter and that no net is dried, and\n(2) that nobody swims.",
    [
      "p: Title",
      "p: The harbour has two rules that nobody may break at any time, which are (1) that no boat lies there in the winter and that no net is dried, and (2) that nobody swims.",
    ],
  ],
  [
    "columns by tabs are rows, with the words that name the columns",
    "Boat\tBerths\nAnna\t4\nBerta\t12",
    ["row Boat|Berths < : Boat\tBerths", "row Anna|4 < Boat|Berths: Anna\t4", "row Berta|12 < Boat|Berths: Berta\t12"],
  ],
  [
    "what is framed by bars is a table, and what goes on in a row is one with empty cells",
    "+------+-----------+\n| Boat | Berth     |\n|------+-----------|\n| Anna | the north |\n|      | pier      |\n+------+-----------+\n| Bo   | none      |\n+------+-----------+",
    [
      "row Boat|Berth < : Boat\tBerth",
      "row Anna|the north < Boat|Berth: Anna\tthe north",
      "row |pier < Boat|Berth: pier",
      "row Bo|none < Boat|Berth: Bo\tnone",
    ],
  ],
  [
    "bars at one side are no table",
    "| Anna came late,\n| and so did Bo,\n| who had no boat.",
    ["p: | Anna came late,", "p: | and so did Bo,", "p: | who had no boat."],
  ],
  [
    "aligned columns are rows, and a rule in between is no word",
    "Boat    Berths\n----    ------\nAnna    four\nBerta   twelve",
    [
      "row Boat|Berths < : Boat\tBerths",
      "row Anna|four < Boat|Berths: Anna\tfour",
      "row Berta|twelve < Boat|Berths: Berta\ttwelve",
    ],
  ],
];

test.each(CASES)("%s", (_claim, source, expected) => {
  expect(read(source)).toEqual(expected);
});

const BOOK = `The Project Gutenberg EBook of The Northern Harbour, by Jane Doe

This eBook is for the use of anyone anywhere at no cost and with
almost no restrictions whatsoever.

Title: The Northern Harbour

*** START OF THIS PROJECT GUTENBERG EBOOK THE NORTHERN
HARBOUR ***

Produced by John Roe

THE NORTHERN HARBOUR

CONTENTS

CHAPTER I. Water
CHAPTER II. Wind

Chapter III. Salt

CHAPTER I. Water

${PROSE}

CHAPTER II. Wind

${PROSE}

CHAPTER III. Salt

${PROSE}

End of Project Gutenberg's The Northern Harbour, by Jane Doe

Section 1. General Terms of Use`;

test("of a book of Project Gutenberg the licence, the makers of the file and the contents are set aside", () => {
  expect(read(BOOK).map((line) => line.slice(0, 40))).toEqual([
    "licence: The Project Gutenberg EBook of The North".slice(0, 40),
    "licence: This eBook is for the use of anyone anyw".slice(0, 40),
    "licence: Title: The Northern Harbour",
    "licence: *** START OF THIS PROJECT GUTENBERG EBOO".slice(0, 40),
    "byline: Produced by John Roe",
    "p: THE NORTHERN HARBOUR",
    "contents: CONTENTS",
    "contents: CHAPTER I. Water\nCHAPTER II. Wind".slice(0, 40),
    "contents: Chapter III. Salt",
    "h1: CHAPTER I. Water",
    `p: ${FLOWING}`.slice(0, 40),
    "h1: CHAPTER II. Wind",
    `p: ${FLOWING}`.slice(0, 40),
    "h1: CHAPTER III. Salt",
    `p: ${FLOWING}`.slice(0, 40),
    "licence: End of Project Gutenberg's The Northern ".slice(0, 40),
    "licence: Section 1. General Terms of Use",
  ]);
});

test("a book is titled by its own first line, not by the licence", () => {
  const article = makeArticle(BOOK, {});
  expect(article.title).toBe("THE NORTHERN HARBOUR");
  expect(article.blocks[0]).toMatchObject({ kind: "furniture", reason: "licence" });
});

test("the older small print is set aside too", () => {
  const book = `*****The Project Gutenberg Etext of Water*****\n\nPlease take a look at this header.\n\n*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*\n\n${PROSE}\n\n${PROSE}\n\n${PROSE}`;
  expect(read(book).map((line) => line.split(":")[0])).toEqual(["licence", "licence", "licence", "p", "p", "p"]);
});

test("a clean article is its own reading text: one stretch of the file", () => {
  const source = `Ferry runs again\n\n${SAID}\n\n“${SAID}”\n`;
  const { text, origins } = readArticleText(source, { start: 0, end: source.length }, "plain");
  expect(text).toBe(source.trimEnd());
  expect(origins.starts.length).toBe(1);
});

test.each([
  ["Home > Boats > Oars", "« Previous | Next »"],
  ["Docs › Oars", "Prev: Sails | Next: Ropes"],
])("the path to a page and the pages beside it are no words of a plain text: %s", (above, below) => {
  const { blocks } = makeArticle(`${above}\n\nTake two oars.\n\nLeave the third.\n\n${below}`);
  expect(blocks.map(({ kind }) => kind)).toEqual(["furniture", "paragraph", "paragraph", "furniture"]);
});

test.each([
  ["if a > b > c", "Next to the boats | the bar"],
  ["> Go to Home > Boats.", "Next"],
])("what only looks like a path is words: %s", (above, below) => {
  const { blocks } = makeArticle(`${above}\n\nTake two oars.\n\nLeave the third.\n\n${below}`);
  expect(blocks.map(({ kind }) => kind)).not.toContain("furniture");
});

const RULE =
  "Boats pay twenty crowns a year at the office on the quay, and whoever does not pay in time\nloses his berth.";
const ONE_RULE = RULE.replaceAll("\n", " ");

test.each<[claim: string, source: string, expected: string[]]>([
  [
    "a short rule beside paragraphs of its depth is none",
    `1. FEES\n\n1.1 ${RULE}\n\n1.2 Cats stay ashore.\n\n2. END\n\n2.1 Nobody pays twice.`,
    ["h1: 1. FEES", `p: 1.1 ${ONE_RULE}`, "p: 1.2 Cats stay ashore.", "h1: 2. END", "p: 2.1 Nobody pays twice."],
  ],
  [
    "an item among items is none, whatever blank lines part them",
    "Rules\n\n1. We meet.\n2. We pay.\n\n3. Guests sign.\n\n4. Cats stay ashore!\n5. The chair decides.",
    ["p: Rules", "1.: We meet.", "2.: We pay.", "3.: Guests sign.", "4.: Cats stay ashore!", "5.: The chair decides."],
  ],
  [
    "a paragraph of a German order is none",
    `§ 1 ${RULE}\n\n§ 2 Katzen bleiben draußen.\n\n§ 3 Hier wird nicht geraucht.\n\n§ 4 ${RULE}`,
    [`p: § 1 ${ONE_RULE}`, "p: § 2 Katzen bleiben draußen.", "p: § 3 Hier wird nicht geraucht.", `p: § 4 ${ONE_RULE}`],
  ],
  [
    "clauses with letters are none",
    `Lease\n\nA. The loft is let.\n\nB. ${RULE}\n\nC. Cats stay ashore.\n\nD. ${RULE}`,
    ["p: Lease", "p: A. The loft is let.", `p: B. ${ONE_RULE}`, "p: C. Cats stay ashore.", `p: D. ${ONE_RULE}`],
  ],
  [
    "the last item of a list over a paragraph is none",
    `Notes\n\n1. Pay.\n\n2. Sign here.\n\n${PROSE}\n\n1. Shut it.\n\n2. Go home.\n\n${PROSE}`,
    ["p: Notes", "1.: Pay.", "2.: Sign here.", `p: ${FLOWING}`, "1.: Shut it.", "2.: Go home.", `p: ${FLOWING}`],
  ],
  [
    "what ends with a full stop over what it is about is one",
    `1. Duties.\n\n${PROSE}\n\n2. Fees.\n\n${PROSE}\n\n3. End.\n\n${PROSE}`,
    ["h1: 1. Duties.", `p: ${FLOWING}`, "h1: 2. Fees.", `p: ${FLOWING}`, "h1: 3. End.", `p: ${FLOWING}`],
  ],
  [
    "so is one over a line that is short",
    `1. Lamps.\n\n${PROSE}\n\n2. Signs.\n\n2.1. Lit.\n\n${PROSE}\n\n2.2. Dark.\n\nIt says nothing.\n\n3. End.\n\n${PROSE}`,
    [
      "h1: 1. Lamps.",
      `p: ${FLOWING}`,
      "h1: 2. Signs.",
      "h2: 2.1. Lit.",
      `p: ${FLOWING}`,
      "h2: 2.2. Dark.",
      "p: It says nothing.",
      "h1: 3. End.",
      `p: ${FLOWING}`,
    ],
  ],
  [
    "a chapter over short articles is one, and these are its text",
    "港口规则\n\n第一章 总则\n\n第一条 船舶须缴费。\n\n第二条 猫不得入内。\n\n第二章 费用\n\n第三条 每年二十元。",
    [
      "p: 港口规则",
      "h1: 第一章 总则",
      "p: 第一条 船舶须缴费。",
      "p: 第二条 猫不得入内。",
      "h1: 第二章 费用",
      "p: 第三条 每年二十元。",
    ],
  ],
])("of numbered lines that may be headings %s", (_claim, source, expected) => {
  expect(read(source)).toEqual(expected);
});

test.each<[claim: string, source: string, expected: string[]]>([
  [
    "a sentence between lines that stand apart flows",
    "Q. Where were you born?\nA. In Bergby, in a hut by the\nriver.\nQ. When?\nA. Long ago.",
    ["p: Q. Where were you born?", "p: A. In Bergby, in a hut by the river.", "p: Q. When?", "p: A. Long ago."],
  ],
  [
    "a letter of three lines flows, though one of them broke off early",
    "Dear all,\n\nthe weir is shut from Monday on, for the gate of it has to be\nmended; whoever has a key is asked to leave it with\nAda.\n\nBerta Holm",
    [
      "p: Dear all,",
      "p: the weir is shut from Monday on, for the gate of it has to be mended; whoever has a key is asked to leave it with Ada.",
      "p: Berta Holm",
    ],
  ],
  [
    "lines that say who came and who did not stand apart",
    "Board of the weir\n\nPresent: Mr A. Wren, Ms B. Lund, Mr D. Roe and Dr C. Voss\nApologies: Ms D. Berg\n\nThe gate will come in June, and the county pays for all of it as\nit did in the year before.",
    [
      "p: Board of the weir",
      "p: Present: Mr A. Wren, Ms B. Lund, Mr D. Roe and Dr C. Voss",
      "p: Apologies: Ms D. Berg",
      "p: The gate will come in June, and the county pays for all of it as it did in the year before.",
    ],
  ],
])("in a short text %s", (_claim, source, expected) => {
  expect(read(source)).toEqual(expected);
});

test.each<[claim: string, source: string, expected: string[]]>([
  [
    "an ornament is no words",
    `One.\n\n*       *       *\n\nTwo.\n\n***\n\nThree.`,
    ["p: One.", "p: Two.", "p: Three."],
  ],
  [
    "a picture is what stands under it",
    "One.\n\n[Illustration: A map of\nthe bay]\n\nTwo.\n\n[Illustration]\n\nThree.",
    ["p: One.", "caption: A map of the bay", "p: Two.", "p: Three."],
  ],
  [
    "underscores around words are none, those within a word are of it",
    "The _Northern_ boat, _Eve_, has a_b_c and /_x_/ on it; fill in ____ and sign_ here_.",
    ["p: The Northern boat, Eve, has a_b_c and /_x_/ on it; fill in ____ and sign_ here_."],
  ],
])("in a plain text %s", (_claim, source, expected) => {
  expect(read(source)).toEqual(expected);
});

test("what stands between two underscores is emphasis, over the end of a wrapped line too", () => {
  const source = PROSE.replace("men who had never\nseen", "_men who had never\nseen_");
  const { text, inline, origins } = readArticleText(source, { start: 0, end: source.length }, "plain");
  expect(text).toBe(FLOWING);
  expect(inline.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ["emphasis", "men who had never seen"],
  ]);
  expect(findOrigin(origins, text.indexOf("men"))).toBe(source.indexOf("men"));
});

test("emphasis ends with its block", () => {
  const { text, inline } = makeArticle("A title\n\nJane _Doe\n12 Quay_ Road\nBergby.\n\nShe came.");
  for (const { start, end } of inline) expect(text.slice(start, end)).not.toContain("\n");
});
