import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Quote } from "../../src/core/quotes/quote.ts";
import type { Span } from "../../src/core/text/span.ts";
import { type MarkedText, readMarkup } from "./quote-markup.ts";

/** One labelled utterance of a fixture. All spans count from the start of the fixture's `text`. */
export interface LabelledQuote {
  /** The said words in order, quotation marks and a leading "that" included. */
  readonly parts: readonly Span[];
  readonly kind: Quote["kind"];
  /** The words that name the speaker at the cue; absent for a quotation that stands alone. */
  readonly mention?: Span;
  /** The fullest name that the article gives; null when it names nobody. */
  readonly speaker: string | null;
  /** Readers may differ on whether this is an utterance: finding it is no error, nor is missing it. */
  readonly optional?: boolean;
}

/** An article written for the tests, with every utterance in it labelled. */
export interface QuoteFixture {
  /** The file's name without its ending. */
  readonly id: string;
  /** BCP 47 tag. */
  readonly lang: string;
  readonly text: string;
  readonly quotes: readonly LabelledQuote[];
  /** Words that look like an utterance and are none: scare quotes, titles, beliefs, wishes, what was not said. */
  readonly notSpeech: readonly Span[];
  /** Persons who are named and say nothing. */
  readonly mentionsOnly: readonly string[];
  readonly classes: readonly ErrorClass[];
}

/** Where a quote-attribution engine tends to go wrong; each fixture states which of these it holds. */
export const ERROR_CLASSES = [
  "curly-marks",
  "straight-marks",
  "single-marks",
  "guillemets",
  "low-marks",
  "double-apostrophe-marks",
  "wrong-way-marks",
  "unbalanced-marks",
  "nested-quotation",
  "several-paragraphs",
  "apostrophe-against-single",
  "scare-quotes",
  "subject-verb-content",
  "content-verb-subject",
  "content-subject-verb",
  "according-to",
  "participle",
  "shared-subject",
  "expressed-confidence",
  "said-and-that",
  "unusual-verb",
  "colon-introduces",
  "belief-or-wish",
  "negation",
  "hypothetical",
  "pronoun-two-men",
  "pronoun-man-and-woman",
  "pronoun-two-women",
  "role",
  "shared-surname",
  "junior",
  "headline-only-name",
  "apostrophe-name",
  "hyphen-name",
  "particle-name",
  "initials",
  "organisation",
  "anonymous-source",
  "standalone-quotation",
  "interrupted-quotation",
  "mixed-quotation",
  "mentioned-inside-quotation",
  "all-capitals",
  "transcript",
  "no-persons",
  "only-a-quotation",
  "other-language",
] as const;

export type ErrorClass = (typeof ERROR_CLASSES)[number];

/** Every fixture of the folder, by name. Throws an Error that names the file and the line of the first fault. */
export function readQuoteFixtures(folder: string): QuoteFixture[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => parseQuoteFixture(basename(name, ".txt"), readFileSync(join(folder, name), "utf8")));
}

/** One fixture: header, article with markup and labels, as `test/fixtures/quotes/README.md` describes them. */
export function parseQuoteFixture(id: string, file: string): QuoteFixture {
  const sections = file.split(SECTION_BREAK);
  const [header, body, footer] = sections;
  if (header === undefined || body === undefined || footer === undefined || sections.length !== 3) {
    throw new Error(`${id}: expected header, article and labels between two lines "---"`);
  }
  const fields = readFields(id, header);
  const marked = readMarkup(id, body);
  const labels = readLabels(id, footer);
  return {
    id,
    lang: fields.lang,
    classes: fields.classes,
    text: marked.text,
    notSpeech: marked.notSpeech,
    mentionsOnly: labels.mentionsOnly,
    quotes: joinLabels(id, marked, labels.rows),
  };
}

function readFields(id: string, header: string): { lang: string; classes: ErrorClass[] } {
  let lang = "en";
  let classes: ErrorClass[] = [];
  for (const line of header.trim().split("\n")) {
    const [key, value] = splitField(id, line);
    if (key === "lang") lang = value;
    else if (key === "classes") classes = value.split(/,\s*/u).map((name) => readErrorClass(id, name));
    else throw new Error(`${id}: unknown header field "${key}"`);
  }
  if (classes.length === 0) throw new Error(`${id}: the header states no classes`);
  return { lang, classes };
}

function readErrorClass(id: string, name: string): ErrorClass {
  const found = ERROR_CLASSES.find((known) => known === name);
  if (found === undefined) throw new Error(`${id}: unknown class "${name}"`);
  return found;
}

interface LabelRow {
  readonly number: number;
  readonly kind: Quote["kind"];
  readonly speaker: string | null;
  readonly optional: boolean;
}

function readLabels(id: string, footer: string): { rows: LabelRow[]; mentionsOnly: string[] } {
  const rows: LabelRow[] = [];
  const mentionsOnly: string[] = [];
  for (const line of footer.split("\n").filter((words) => words !== "")) {
    const label = LABEL.exec(line);
    if (label === null) {
      const [key, value] = splitField(id, line);
      if (key !== "mentioned") throw new Error(`${id}: cannot read the label "${line}"`);
      mentionsOnly.push(...value.split(/;\s*/u));
      continue;
    }
    const speaker = label[4] ?? "";
    rows.push({
      number: Number(label[1]),
      optional: label[2] === "?",
      kind: readKind(id, label[3] ?? ""),
      speaker: speaker === "-" ? null : speaker,
    });
  }
  return { rows, mentionsOnly };
}

function readKind(id: string, word: string): Quote["kind"] {
  if (word === "direct" || word === "mixed" || word === "reported") return word;
  throw new Error(`${id}: unknown kind "${word}"`);
}

function joinLabels(id: string, marked: MarkedText, rows: readonly LabelRow[]): LabelledQuote[] {
  const numbers = rows.map((row) => row.number);
  const strays = [...marked.parts.keys(), ...marked.mentions.keys()].filter((number) => !numbers.includes(number));
  if (strays.length > 0) throw new Error(`${id}: no label for quote ${strays.join(", ")}`);
  if (new Set(numbers).size < numbers.length) throw new Error(`${id}: a quote is labelled twice`);
  return rows.map(({ number, kind, speaker, optional }) => {
    const parts = marked.parts.get(number);
    if (parts === undefined) throw new Error(`${id}: quote ${number} has no words in the article`);
    const mention = marked.mentions.get(number);
    return { parts, kind, speaker, ...(mention && { mention }), ...(optional && { optional }) };
  });
}

function splitField(id: string, line: string): [key: string, value: string] {
  const colon = line.indexOf(": ");
  if (colon === -1) throw new Error(`${id}: expected "field: value" and found "${line}"`);
  return [line.slice(0, colon), line.slice(colon + 2)];
}

/** Matches a line "---"; not a dash inside a line. */
const SECTION_BREAK = /^---\n/mu;
/** Matches "2? reported Ada Voss" and "1 direct -"; not "mentioned: Ada Voss". */
const LABEL = /^(\d+)(\??) (\S+) (\S.*)$/u;
