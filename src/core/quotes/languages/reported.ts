import { type Span, sliceText, trimSpan } from "../../text/span.ts";
import { type Cue, findAfter, findSubject, type ReadSentence } from "./cues.ts";
import type { Phrase } from "./phrases.ts";
import type { QuoteLanguage } from "./quote-language.ts";
import { type Content, readSource, readSourceBehind } from "./sources.ts";
import { findMark, type Token } from "./tokens.ts";

/** What a sentence tells that somebody said, in its author's words. */
export interface Reported {
  readonly parts: readonly Span[];
  readonly cue: Span;
  readonly subject?: Phrase;
}

/**
 * What is reported in a sentence, in order. `told` are the cues that tell of what is quoted in it.
 *
 *     Müller sagte, die Brücke sei alt.      Laut Müller ist die Brücke alt.
 *                   ^^^^^^^^^^^^^^^^^^                   ^^^^^^^^^^^^^^^^^^
 */
export function findReported(
  text: string,
  read: ReadSentence,
  language: QuoteLanguage,
  told: ReadonlySet<number>,
): Reported[] {
  const found: Reported[] = [];
  let end = read.start;
  for (const cue of read.cues) {
    if (told.has(cue.start) || cue.start < end) continue;
    const reported = readCue(read, cue, language, text);
    const parts = reported?.parts.map((part) => trimContent(text, part)).filter(({ start, end }) => start < end) ?? [];
    if (
      reported === undefined ||
      !parts.some((part) => hasWords(text, part)) ||
      parts.some((part) => part.start < end && end > read.start)
    )
      continue;
    found.push({ ...reported, parts });
    end = Math.max(end, ...parts.map((part) => part.end));
  }
  return found;
}

// Without the blanks and marks at its ends that belong to the sentence.
function trimContent(text: string, span: Span): Span {
  const { start, end } = trimSpan(text, span);
  const words = text.slice(start, end);
  const lead = LEADING.exec(words)?.[0].length ?? 0;
  let last = words.length;
  while (last > lead && TRAILING.test(words.charAt(last - 1))) last -= 1;
  return { start: start + lead, end: start + last };
}

function hasWords(text: string, span: Span): boolean {
  return span.end > span.start && sliceText(text, span).split(/\s+/u, FEWEST_WORDS).length >= FEWEST_WORDS;
}

function readCue(read: ReadSentence, cue: Cue, language: QuoteLanguage, text: string): Reported | undefined {
  const content = readContent(read, cue, language, text);
  return content && { cue, ...content };
}

function readContent(read: ReadSentence, cue: Cue, language: QuoteLanguage, text: string): Content | undefined {
  if (cue.kind === "source") return readSource(read, cue, language);
  if (cue.kind === "source-behind") return readSourceBehind(read, cue);
  if (language.order === "verb-last") return readVerbLast(read, cue, language);
  return readAs(read, cue, language) ?? readBehind(read, cue, language, text) ?? readBefore(read, cue, language, text);
}

// “Wie Müller sagte, ist …” and “…, wie Müller sagte.”
function readAs(read: ReadSentence, cue: Cue, language: QuoteLanguage): Content | undefined {
  const { tokens, start, end } = read;
  const as = tokens.findLastIndex(
    ({ lower }, at) => at < cue.from && at >= cue.from - MOST_AS && language.as.has(lower),
  );
  if (as === -1 || (as > 1 && tokens[as - 1]?.kind !== "mark")) return undefined;
  const own = read.phrases.find(({ from, to, isGoverned }) => from > as && to <= cue.from && !isGoverned);
  const subject = own ?? findAfter(read, cue);
  const close = findMark(tokens, Math.max(cue.last, subject?.to ?? 0), MOST_TOKENS);
  const rest = close === undefined ? undefined : { start: tokens[close]?.end ?? end, end };
  const told = subject && { subject };
  if (as <= 1) return rest && { parts: [rest], ...told };
  const before = { start, end: tokens[as - 1]?.start ?? start };
  return { parts: rest === undefined ? [before] : [before, rest], ...told };
}

// “Müller sagte, dass …”, « Le maire a dit que … »
function readBehind(read: ReadSentence, cue: Cue, language: QuoteLanguage, text: string): Content | undefined {
  const { tokens, end } = read;
  const subject = findSubject(read, cue, language);
  const from = Math.max(cue.last, subject !== undefined && subject.from > cue.from ? subject.to : 0);
  const open = findOpener(tokens, from, language);
  if (open !== undefined) {
    const start = language.keptOpeners.has(tokens[open]?.lower ?? "") ? tokens[open]?.start : tokens[open]?.end;
    return start === undefined ? undefined : { parts: [{ start, end: end }], ...(subject && { subject }) };
  }
  if (language.mood === undefined) return undefined;
  const comma = findMark(tokens, from, MOST_ADDED);
  if (comma === undefined || tokens[comma]?.lower !== "," || subject === undefined) return undefined;
  const content = { start: tokens[comma]?.end ?? end, end };
  const hasMood = language.mood.test(text.slice(content.start, end)) || WOULD.test(text.slice(content.start, end));
  const next = tokens[comma + 1]?.lower ?? "";
  // Behind the verb itself nothing is a relative clause: “teilte er mit, die Arbeiten dauerten”.
  const isBehindVerb =
    comma === cue.last &&
    (language.articles.has(next) || !language.small.has(next)) &&
    tokens.slice(comma + 1).some((token) => mayBeVerb(token, language));
  const isSaid =
    hasMood || isBehindVerb || INFINITIVE.test(text.slice(Math.max(content.start, end - LONGEST_INFINITIVE), end));
  return isSaid ? { parts: [content], subject } : undefined;
}

// In “gefordert, die Verteidigung Freispruch” nothing is.
function mayBeVerb({ kind, isCapital, lower }: Token, { articles, governing, small }: QuoteLanguage): boolean {
  return kind === "word" && !isCapital && !articles.has(lower) && !governing.has(lower) && !small.has(lower);
}

function findOpener(tokens: readonly Token[], from: number, language: QuoteLanguage): number | undefined {
  for (let at = from; at < Math.min(tokens.length, from + MOST_ADDED); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === "quoted") return undefined;
    const isOpener =
      language.openers.has(token.lower) || (language.keptOpeners.has(token.lower) && tokens[at - 1]?.lower === ",");
    if (isOpener) return at;
    if (token.kind === "mark" && token.lower !== "," && token.lower !== "(" && token.lower !== ")") return undefined;
  }
  return undefined;
}

// “Die Brücke sei alt, sagte Müller am Montag.”
function readBefore(read: ReadSentence, cue: Cue, language: QuoteLanguage, text: string): Content | undefined {
  const { tokens, start, end } = read;
  const comma = findComma(tokens, cue.from, language);
  if (comma === undefined || comma < FEWEST_WORDS) return undefined;
  const subject = findAfter(read, cue) ?? findBetween(read, comma, cue);
  if (subject === undefined || subject.isGoverned) return undefined;
  const before = { start, end: tokens[comma]?.start ?? start };
  const close = findMark(tokens, Math.max(cue.last, subject.to), MOST_ADDED);
  const rest = close === undefined ? undefined : { start: tokens[close]?.end ?? end, end };
  if (language.mood !== undefined && !isToldAlike(text, before, language.mood)) {
    // “sagte Müller” behind a comma is told of the words before, unless a clause in front depends on it.
    const isTurned = comma === cue.from - 1 && subject.from === cue.to;
    if (opensClause(read, language) || (!isTurned && rest !== undefined)) return undefined;
  }
  return { parts: rest === undefined || tokens[close ?? 0]?.lower !== "," ? [before] : [before, rest], subject };
}

// “Als er kam, sagte Müller nichts”: what stands before the verb is a clause that it depends on.
function opensClause({ tokens }: ReadSentence, { subordinators }: QuoteLanguage): boolean {
  return subordinators?.has(tokens.find(({ kind }) => kind === "word")?.lower ?? "") === true;
}

// A clause before “sagte Müller” is what was said where its mood tells.
function isToldAlike(text: string, before: Span, mood: RegExp): boolean {
  const words = sliceText(text, before);
  return mood.test(words) || WOULD.test(words);
}

function findBetween({ phrases }: ReadSentence, comma: number, cue: Cue): Phrase | undefined {
  return phrases.find(({ from, to, isGoverned }) => from > comma && to <= cue.from && !isGoverned);
}

// The comma before a verb; small words may stand between, and in some languages a short subject.
function findComma(tokens: readonly Token[], at: number, { small }: QuoteLanguage): number | undefined {
  for (let before = at - 1; before >= Math.max(0, at - MOST_LINKED); before -= 1) {
    const token = tokens[before];
    if (token?.lower === ",") return before;
    if (token?.kind !== "word" || !small.has(token.lower)) return undefined;
  }
  return undefined;
}

// “Tuna, iki ayağın değiştirileceğini söyledi.”
function readVerbLast(read: ReadSentence, cue: Cue, language: QuoteLanguage): Content | undefined {
  const { tokens } = read;
  const subject = findSubject(read, cue, language);
  const isBefore = subject !== undefined && subject.from < cue.from;
  const boundary = tokens.findLastIndex(({ kind }, at) => kind === "quoted" && at < cue.from);
  let from = Math.max(isBefore ? subject.to : 0, boundary + 1);
  // Behind a quotation and its verb stand the comma, and who spoke once more.
  const comma = findMark(tokens, from, MOST_ADDED);
  if (comma !== undefined && comma < cue.from) from = comma + 1;
  while (language.small.has(tokens[from]?.lower ?? "")) from += 1;
  const last = findReportedEnd(tokens, from, cue.from, language);
  const start = tokens[from]?.start;
  if (last === undefined || start === undefined) return undefined;
  return { parts: [{ start, end: tokens[last]?.end ?? start }], ...(subject && { subject }) };
}

function findReportedEnd(
  tokens: readonly Token[],
  from: number,
  cue: number,
  { reportedEnd }: QuoteLanguage,
): number | undefined {
  for (let at = cue - 1; at >= Math.max(from, cue - MOST_LINKED); at -= 1) {
    if (reportedEnd?.test(tokens[at]?.lower ?? "") === true) return at;
  }
  return undefined;
}

/** Words of the shortest statement. */
const FEWEST_WORDS = 3;
/** Tokens between a verb with its subject and what is said: “sagte Müller am Montag in Berlin”. */
const MOST_ADDED = 14;
const MOST_LINKED = 3;
const MOST_AS = 12;
const MOST_TOKENS = 20;
/** Matches the ", " at the beginning of what is left of a sentence; not an opening quotation mark. */
const LEADING = /^[\s,;:–—-]+/u;
/** Matches a full stop and a comma; not a closing quotation mark. */
const TRAILING = /[\s.,;:!…–—]/u;
/** Matches the German moods that stand for that of report: "lägen", "würde", "hätte". */
const WOULD =
  /(?<!\p{L})(?:würden?|hätten?|wären?|könnten?|müssten?|sollten?|dürften?|wollten?|lägen?|gäben?|kämen?|gingen?|blieben?|stünden?)(?!\p{L})/u;
/** Code units at the end of a sentence in which its infinitive stands. */
const LONGEST_INFINITIVE = 60;
/** Matches the end of “…, das Thema zu verschleppen.”; not “zu Hause.” */
const INFINITIVE = /(?<!\p{L})(?:zu \p{Ll}+n|\p{Ll}+zu\p{Ll}+en)[\s.!]*$/u;
