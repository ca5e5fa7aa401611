import type { Span } from "../../text/span.ts";
import { type Cue, findAfter, findSubject, type ReadSentence } from "./cues.ts";
import type { Phrase } from "./phrases.ts";
import type { QuoteLanguage } from "./quote-language.ts";
import type { Token } from "./tokens.ts";

/** What tells that the words beside it in quotation marks were spoken. */
export interface Tag {
  readonly cue: Span;
  readonly subject?: Phrase;
}

/** What is quoted in a sentence and was spoken: the numbers of the quotations that are one, with what tells so. */
export interface Spoken {
  readonly quoted: readonly number[];
  readonly tag?: Tag;
}

/**
 * What is spoken of what a sentence quotes, in order. Words in quotation marks that belong to the sentence itself, as titles
 * and words that are meant as words do, are not.
 *
 *     „Ja“, sagte er, „das Buch ‚Der Hafen‘ gibt es.“     one, by two pairs of marks
 */
export function findSpoken(
  read: ReadSentence,
  language: QuoteLanguage,
  isUtterance: (quoted: number) => boolean,
): Spoken[] {
  const spoken: { quoted: number[]; tag?: Tag }[] = [];
  for (const [at, token] of read.tokens.entries()) {
    if (token.quoted === undefined) continue;
    const tag = findTag(read, at, language, isUtterance(token.quoted));
    const last = spoken.at(-1);
    const isSame = last !== undefined && (tag === undefined || tag.cue.start === last.tag?.cue.start);
    if (isSame && isFree(read.tokens, at)) last.quoted.push(token.quoted);
    else if (tag !== undefined) spoken.push({ quoted: [token.quoted], tag });
  }
  if (spoken.length === 0 && isAlone(read.tokens)) {
    const quoted = read.tokens.flatMap((token) => token.quoted ?? []);
    if (quoted.every(isUtterance)) spoken.push({ quoted });
  }
  return spoken;
}

// Whether a sentence is nothing but what is quoted.
function isAlone(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind }) => kind === "quoted") && tokens.every(({ kind }) => kind !== "word");
}

function isFree(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.kind !== "word" && tokens[at + 1]?.kind !== "word";
}

function findTag(read: ReadSentence, at: number, language: QuoteLanguage, isUtterance: boolean): Tag | undefined {
  const before = read.tokens[at - 1];
  const isInside =
    before?.kind === "word" &&
    language.order !== "verb-last" &&
    !(at === 1 && language.small.has(before.lower) && !language.articles.has(before.lower));
  const behind = isInside ? undefined : findTagBehind(read, at, language, isUtterance);
  return behind ?? findTagBefore(read, at, language);
}

function findTagBehind(read: ReadSentence, at: number, language: QuoteLanguage, isUtterance: boolean): Tag | undefined {
  const { tokens, cues } = read;
  let next = at + 1;
  while (tokens[next]?.kind === "mark" && JOINS.has(tokens[next]?.lower ?? "")) next += 1;
  const isParted = next > at + 1;
  const listed = cues.find(({ from }) => from >= next && from <= next + MOST_CLITICS);
  if (listed !== undefined && leadsTo(tokens, next, listed.from, language)) {
    const subject = findTagSubject(read, listed, language);
    return { cue: listed, ...(subject && { subject }) };
  }
  const verb = findOpenVerb(tokens, next, language);
  const isOpen = isParted || language.quoting.has(tokens[verb]?.lower ?? "");
  return readTurned(read, next, language) ?? (isOpen && isUtterance ? readOpenTag(read, verb, language) : undefined);
}

function findTagSubject(read: ReadSentence, cue: Cue, language: QuoteLanguage): Phrase | undefined {
  if (cue.kind === "source") return read.phrases.find(({ from }) => from >= cue.to && from <= cue.to + 1);
  if (language.order === "verb-last") return findSubject(read, cue, language);
  return findAfter(read, cue);
}

// « … », s’est exclamé: only small words stand before the verb. “…“, wie er sagte: there its subject does, too.
function leadsTo(tokens: readonly Token[], next: number, cue: number, { small, as }: QuoteLanguage): boolean {
  if (as.has(tokens[next]?.lower ?? "")) return true;
  for (let at = next; at < cue; at += 1) if (!small.has(tokens[at]?.lower ?? "")) return false;
  return true;
}

// „…“, Wiegand sagte
function readTurned(read: ReadSentence, next: number, language: QuoteLanguage): Tag | undefined {
  const phrase = read.phrases.find(({ from }) => from === next);
  if (phrase === undefined || phrase.isGoverned || language.order === "verb-last") return undefined;
  const cue = read.cues.find(({ from, kind }) => from === phrase.to && kind === "verb");
  return cue && { cue, subject: phrase };
}

// « … », s’indigne la maire
function findOpenVerb(tokens: readonly Token[], next: number, { reflexive }: QuoteLanguage): number {
  return reflexive?.has(tokens[next]?.lower ?? "") === true ? next + 1 : next;
}

// Beside what is spoken any verb may stand, with its subject at once behind it: „…“, schwärmt die Kuratorin.
function readOpenTag(read: ReadSentence, next: number, language: QuoteLanguage): Tag | undefined {
  const verb = read.tokens[next];
  if (verb?.kind !== "word" || verb.isCapital || language.order === "verb-last" || isNoVerb(verb, language))
    return undefined;
  const phrase = read.phrases.find(({ from }) => from > next);
  if (phrase === undefined || phrase.isGoverned || phrase.kind === "body" || phrase.from > next + MOST_CLITICS)
    return undefined;
  for (let at = next + 1; at < phrase.from; at += 1)
    if (!language.small.has(read.tokens[at]?.lower ?? "")) return undefined;
  if (phrase.kind === "somebody" && !phrase.isDefinite) return undefined;
  return { cue: verb, subject: phrase };
}

function isNoVerb(
  { lower }: Token,
  { small, governing, articles, pronouns, office, body, quoting }: QuoteLanguage,
): boolean {
  if (quoting.has(lower)) return false;
  return (
    small.has(lower) ||
    governing.has(lower) ||
    articles.has(lower) ||
    pronouns.has(lower) ||
    office.test(lower) ||
    body.test(lower)
  );
}

// Who speaks stands before: „Müller widersprach: „…““, „Uhl: „…““, and „Er sagte, „…““.
function findTagBefore(read: ReadSentence, at: number, language: QuoteLanguage): Tag | undefined {
  const { tokens, cues, phrases } = read;
  const mark = tokens[at - 1];
  if (mark?.kind !== "mark") return undefined;
  const near = tokens.findLastIndex(({ kind }, place) => kind === "quoted" && place < at) + 1;
  const start = tokens.slice(near, at).some(({ kind }) => kind === "word") ? near : 0;
  const cue = cues.findLast(({ from, kind }) => from >= start && from < at && kind !== "source-behind");
  if (mark.lower === ",") {
    if (cue?.kind !== "verb" || language.order === "verb-last") return undefined;
    const said = findSubject(read, cue, language);
    const isNear = said !== undefined && Math.max(cue.last, said.from < cue.from ? 0 : said.to) === at - 1;
    return isNear && tokens[at + 1]?.kind !== "word" ? { cue, subject: said } : undefined;
  }
  if (mark.lower !== ":") return undefined;
  const told = cue === undefined ? undefined : findSubject(read, cue, language);
  const persons = phrases.filter((phrase) => phrase.from >= start && phrase.to < at && isPerson(phrase));
  const subject = told ?? persons.find(({ kind }) => kind === "name") ?? persons[0];
  if (cue === undefined && subject === undefined) return undefined;
  return { cue: cue ?? mark, ...(subject && { subject }) };
}

function isPerson({ kind, isGoverned }: Phrase): boolean {
  return !isGoverned && (kind === "name" || kind === "pronoun" || kind === "office");
}

/** Marks between words in quotation marks and who speaks them. */
const JOINS: ReadonlySet<string> = new Set([",", "–", "—", "-", "―", "!", "?", "…"]);
/** Small words before a verb, or between it and its subject: “freut sich”, “s’est exclamé”. */
const MOST_CLITICS = 3;
