import type { Span } from "../../text/span.ts";
import { isBody, isGiven, isOffice, readOfficeGender } from "./noun-words.ts";
import type { Gender, QuoteLanguage } from "./quote-language.ts";
import { LONGEST_RUN, type Reading, readRun, splitRun } from "./runs.ts";
import type { Token } from "./tokens.ts";

/** Words of a sentence that may be the subject of what is said. */
export interface Phrase extends Span {
  /** *office*: a noun for what somebody is. *somebody*: any other noun behind an article. */
  readonly kind: "name" | "pronoun" | "office" | "body" | "somebody";
  /** Of a name or body its words as they stand; else the one noun or pronoun. */
  readonly words: readonly string[];
  /** Nouns for what the bearer of a name is, in small letters. */
  readonly offices: readonly string[];
  /** The same as the text words it: “Belediye Başkanı”. */
  readonly title?: string;
  readonly gender: Gender | undefined;
  readonly isDefinite: boolean;
  /** Whether a preposition or another noun governs it, so that it is no subject. */
  readonly isGoverned: boolean;
  /** Its tokens: `from` the first, `to` behind the last. */
  readonly from: number;
  readonly to: number;
}

/** The phrases of a sentence, in order; none overlaps another. `stops` are the tokens that are verbs of speaking. */
export function listPhrases(
  tokens: readonly Token[],
  language: QuoteLanguage,
  stops: ReadonlySet<number>,
): readonly Phrase[] {
  const phrases: Phrase[] = [];
  const reading: Reading = { tokens, language, stops };
  for (let at = 0; at < tokens.length; ) {
    const phrase = stops.has(at) ? undefined : readPhrase(reading, at);
    if (phrase !== undefined) phrases.push(phrase);
    at = Math.max(at + 1, phrase?.to ?? 0);
  }
  return phrases;
}

function readPhrase(reading: Reading, at: number): Phrase | undefined {
  const { tokens, language } = reading;
  const first = tokens[at];
  if (first?.kind !== "word") return undefined;
  const pronoun = language.pronouns.get(first.lower);
  const article = language.articles.get(first.lower);
  // “Sie” inside a sentence is whom the text speaks to.
  if (pronoun !== undefined && first.isCapital && at > 0 && tokens[at - 1]?.kind === "word") return undefined;
  if (pronoun !== undefined && (article === undefined || !opensNoun(reading, at + 1))) {
    return build(reading, at, at + 1, { kind: "pronoun", words: [first.lower], gender: asGender(pronoun) });
  }
  if (article !== undefined) {
    const noun = readNoun(reading, at, skipAdjectives(reading, at + 1));
    if (noun === undefined) return undefined;
    // “die Bäckerei Voss”: the article is the noun's, not the name's.
    const isOwn = noun.kind !== "name" || noun.offices.length > 0;
    return { ...noun, gender: noun.gender ?? (isOwn ? article.gender : undefined), isDefinite: article.isDefinite };
  }
  const isNoun =
    first.isCapital || language.addresses.has(first.lower) || isOffice(language, first) || isBody(language, first);
  if (language.noNames.has(first.lower)) return undefined;
  const isTitle = first.isCapital && language.addresses.has(first.lower);
  if (!isNoun || (!isTitle && (language.governing.has(first.lower) || language.small.has(first.lower))))
    return undefined;
  return readNoun(reading, at, at);
}

function asGender(known: Gender | "any" | "none"): Gender | undefined {
  return known === "m" || known === "f" ? known : undefined;
}

function opensNoun({ tokens, language, stops }: Reading, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word" || stops.has(at)) return false;
  return language.nouns === "small" || token.isCapital || tokens[at + 1]?.isCapital === true || /\d/u.test(token.text);
}

// In a language of capital nouns what is small before a noun belongs to it; elsewhere only words before a known noun do.
function skipAdjectives({ tokens, language, stops }: Reading, at: number): number {
  for (let next = at; next < Math.min(tokens.length, at + MOST_ADJECTIVES); next += 1) {
    const token = tokens[next];
    if (token?.kind !== "word" || stops.has(next)) return at;
    const isHead = token.isCapital || isOffice(language, token) || isBody(language, token);
    if (isHead) return next;
    if (language.small.has(token.lower) || language.governing.has(token.lower)) return at;
  }
  return at;
}

/** What a noun with all that belongs to it is: a name behind its offices, an office, a body, or any other. */
function readNoun(reading: Reading, from: number, at: number): Phrase | undefined {
  const { tokens, language } = reading;
  const head = tokens[at];
  if (head?.kind !== "word" || (from < at && reading.stops.has(at))) return undefined;
  const run = readRun(reading, at);
  const parts = splitRun(run, language, from < at);
  if (parts.body) return readBody(reading, from, at, run);
  if (parts.name.length > 0 && !isFirstWord(reading, at, parts.name)) {
    const to = skipBracket(tokens, at + run.length);
    return withApposition(
      reading,
      build(reading, from, at + run.length, { ...parts, kind: "name", words: parts.name.map(({ text }) => text) }),
      to,
    );
  }
  const offices = run.filter((token) => isOffice(language, token)).map(({ lower }) => lower);
  const isAny = from === at && offices.length === 0;
  if (isAny) return undefined;
  const kind = offices.length > 0 ? "office" : "somebody";
  const noun = offices.at(-1) ?? head.lower;
  const gender = readOfficeGender(language, noun);
  const title = run.find((token) => token.lower === noun)?.text;
  const plain = build(reading, from, at + Math.max(1, run.length), {
    kind,
    words: [noun],
    offices,
    ...(kind === "office" && title !== undefined && { title }),
    ...(gender && { gender }),
  });
  return readNameBehind(reading, plain) ?? plain;
}

// The first word of a sentence has a capital anyhow: it is a name where a verb of speaking or a mark is behind it.
function isFirstWord({ tokens, language, stops }: Reading, at: number, name: readonly Token[]): boolean {
  if (at > 0 || name.length > 1 || language.nouns === "capital" || isGiven(language, name[0]?.text ?? "")) return false;
  const next = tokens[1];
  return next?.kind === "word" && !stops.has(1) && !next.isCapital && STARTS_WITH_WORD.test(next.text);
}

// A body's own name goes on in small words up to a verb or a mark: “Agence régionale de santé”.
function readBody(reading: Reading, from: number, at: number, run: readonly Token[]): Phrase {
  const { tokens, language, stops } = reading;
  let to = at + Math.max(1, run.length);
  for (let next = to; next < Math.min(tokens.length, to + LONGEST_RUN); next += 1) {
    const token = tokens[next];
    if (token?.kind !== "word" || stops.has(next)) {
      if (stops.has(next) && language.nouns === "small") to = next;
      break;
    }
    if (language.small.has(token.lower)) break;
  }
  const words = tokens.slice(at, to).map(({ text }) => text);
  return build(reading, from, to, { kind: "body", words });
}

// “der Sprecher der Polizei, Jens Ohm”: the name of who holds an office stands behind what belongs to that.
function readNameBehind(reading: Reading, plain: Phrase): Phrase | undefined {
  const { tokens, language, stops } = reading;
  for (let at = plain.to; at < Math.min(tokens.length, plain.to + LONGEST_COMPLEMENT); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === "quoted" || stops.has(at)) return undefined;
    const isComma = token.lower === ",";
    if (token.kind === "mark" && !isComma) return undefined;
    const isDetermined = isComma && language.articles.get(tokens[at + 1]?.lower ?? "")?.isDefinite === true;
    const start = at + (isComma ? 1 : 0) + (isDetermined ? 1 : 0);
    const run = tokens[start]?.isCapital === true ? readRun(reading, start) : [];
    const named = run.length === 0 ? undefined : splitRun(run, language, false);
    const isName = named !== undefined && !named.body && named.name.length > 0 && isFullName(named.name, language);
    const isBound = isComma
      ? closesApposition(tokens, start + run.length, stops)
      : at > plain.to || language.nouns === "small";
    if (isName && isBound && (isComma || !isGoverned(reading, start))) {
      const gender = plain.gender ?? named.gender;
      const offices = [...plain.offices, ...named.offices];
      const words = named.name.map(({ text }) => text);
      const title = plain.title ?? named.title;
      return build(reading, plain.from, start + run.length, {
        kind: "name",
        words,
        offices,
        ...(title !== undefined && { title }),
        ...(gender && { gender }),
      });
    }
    if (isComma) return undefined;
    at = Math.max(at, at + run.length - 1);
  }
  return undefined;
}

function isFullName(name: readonly Token[], language: QuoteLanguage): boolean {
  return (
    name.length > 1 &&
    (language.nouns === "small" ||
      isGiven(language, name[0]?.text ?? "") ||
      !language.noNames.has(name[0]?.lower ?? ""))
  );
}

function closesApposition(tokens: readonly Token[], at: number, stops: ReadonlySet<number>): boolean {
  const token = tokens[at];
  return token === undefined || token.kind !== "word" || stops.has(at);
}

// “Jens Ohm, Sprecher der Polizei,”: what somebody is stands behind the name as well.
function withApposition(reading: Reading, name: Phrase, to: number): Phrase {
  const { tokens, language, stops } = reading;
  if (tokens[to]?.lower !== ",") return { ...name, to: Math.max(name.to, to) };
  const offices: string[] = [];
  let { title } = name;
  for (let at = to + 1; at < Math.min(tokens.length, to + MOST_ADJECTIVES) && !stops.has(at); at += 1) {
    const token = tokens[at];
    if (token?.kind !== "word" || language.governing.has(token.lower)) break;
    if (!isOffice(language, token)) continue;
    offices.push(token.lower);
    title ??= token.text;
  }
  const [office] = offices;
  const gender = name.gender ?? (office === undefined ? undefined : readOfficeGender(language, office));
  return {
    ...name,
    to: Math.max(name.to, to),
    gender,
    offices: [...name.offices, ...offices],
    ...(title !== undefined && { title }),
  };
}

function skipBracket(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.lower !== "(") return at;
  for (let next = at + 1; next < Math.min(tokens.length, at + LONGEST_RUN); next += 1)
    if (tokens[next]?.lower === ")") return next + 1;
  return at;
}

type Told = Pick<Phrase, "kind" | "words"> & Partial<Pick<Phrase, "offices" | "gender" | "title">>;

function build(reading: Reading, from: number, to: number, told: Told): Phrase {
  const { tokens } = reading;
  return {
    offices: [],
    gender: undefined,
    isDefinite: false,
    ...told,
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
    from,
    to,
    isGoverned: isGoverned(reading, from),
  };
}

function isGoverned({ tokens, language }: Reading, at: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== "word") return false;
  if (language.governing.has(before.lower)) return true;
  // “die Tochter der Ärztin”: behind a noun a second article is that of another case.
  return language.nouns === "capital" && before.isCapital && language.articles.has(tokens[at]?.lower ?? "") && at > 1;
}

/** Matches "söyledi"; not the "’ya" of “Kaya’ya”. */
const STARTS_WITH_WORD = /^\p{L}/u;
/** Words between an article and its noun. */
const MOST_ADJECTIVES = 4;
/** Tokens between an office and who holds it. */
const LONGEST_COMPLEMENT = 8;
