import { guessGivenGender, isBody, isGiven, isOffice, readOfficeGender } from "./noun-words.ts";
import type { Gender, QuoteLanguage } from "./quote-language.ts";
import type { Token } from "./tokens.ts";

/** A sentence that is read for its phrases; `stops` are the tokens that are verbs of speaking. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly language: QuoteLanguage;
  readonly stops: ReadonlySet<number>;
}

/** Words with a capital that follow one another, small ones of names between them; one small word that heads the noun. */
export function readRun({ tokens, language, stops }: Reading, at: number): readonly Token[] {
  const run: Token[] = [];
  const first = tokens[at];
  if (first === undefined) return run;
  run.push(first);
  for (let next = at + 1; next < Math.min(tokens.length, at + LONGEST_RUN); next += 1) {
    const token = tokens[next];
    if (token?.kind !== "word" || stops.has(next)) break;
    const isLinked = isParticle(token, language) && takesParticle(run, language) && leadsOn(tokens, next, language);
    const isTitled = language.addresses.has(token.lower);
    if (!token.isCapital && !isLinked && !isTitled) break;
    // “Petra Sommer”: behind a given name a season is a surname.
    const isNone = language.noNames.has(token.lower) && !isGiven(language, run.at(-1)?.text ?? "");
    if (isNone || (token.isCapital && language.governing.has(token.lower))) break;
    run.push(token);
  }
  return run;
}

function isParticle({ lower, isCapital }: Token, { particles }: QuoteLanguage): boolean {
  return particles.has(lower) && !isCapital;
}

// “Hanna von der Aue”; “Franka Weil von der Nordbank” has her surname already.
function takesParticle(run: readonly Token[], language: QuoteLanguage): boolean {
  const last = run.at(-1);
  if (last === undefined || isParticle(last, language)) return last !== undefined;
  const own = run.filter(
    (token) => token.isCapital && !isOffice(language, token) && !language.addresses.has(token.lower),
  );
  // “Bilder von Emmi Roth”: where nouns have capitals only a given name leads on.
  return (
    own.length === 1 && ((run.length === 1 && language.nouns === "small") || isGiven(language, own[0]?.text ?? ""))
  );
}

// "von der Lund": behind small words of a name stands a word with a capital that may be one.
function leadsOn(tokens: readonly Token[], at: number, { particles, nouns, noNames }: QuoteLanguage): boolean {
  let next = at + 1;
  while (next < at + 3 && particles.has(tokens[next]?.lower ?? "") && tokens[next]?.isCapital === false) next += 1;
  const token = tokens[next];
  if (token?.isCapital !== true || noNames.has(token.lower)) return false;
  // “sagte Lund der Zeitung”: an article alone is no part of a name.
  return (
    nouns === "small" || next > at + 1 || tokens[at]?.lower !== "der" || particles.has(tokens[at - 1]?.lower ?? "")
  );
}

/** What the words of a run are: a body, or a name with what stands before it. */
export interface RunParts {
  readonly body: boolean;
  readonly name: readonly Token[];
  readonly offices: readonly string[];
  /** The offices as the text words them. */
  readonly title?: string;
  readonly gender?: Gender;
}

/**
 * Tells the name in a run from what its bearer is, which stands before; `isDetermined` is whether an article does.
 *
 *     Verkehrsexperte Gerd Hollmann
 *                     ^^^^^^^^^^^^^ name
 */
export function splitRun(run: readonly Token[], language: QuoteLanguage, isDetermined: boolean): RunParts {
  const lastOffice = findLastOffice(run, language);
  const given = run.findIndex((token, place) => place > lastOffice && isGiven(language, token.text));
  const bodyAt = run.findIndex((token) => isBody(language, token) || (run.length === 1 && ACRONYM.test(token.text)));
  if (bodyAt !== -1 && (given === -1 || bodyAt < given) && lastOffice < bodyAt)
    return { body: given === -1, ...readName(run, given, language) };
  if (given > lastOffice + 1 || (given !== -1 && lastOffice >= 0))
    return { body: false, ...readName(run, Math.max(given, lastOffice + 1), language) };
  const start = lastOffice + 1;
  const isUnknown = given === -1 && start === 0;
  if (!isUnknown) return { body: false, ...readName(run, start, language) };
  // A noun behind an article is none; two words with a capital are one where nouns have none, or stand without an article.
  const skipped = isDetermined && language.nouns === "capital" ? 1 : 0;
  return { body: false, ...readName(run, skipped, language) };
}

// Many surnames are trades: behind a given name or an office “Richter” is a name.
function findLastOffice(run: readonly Token[], language: QuoteLanguage): number {
  const isTitle = (token: Token): boolean => isOffice(language, token) || language.addresses.has(token.lower);
  const last = run.findLastIndex(isTitle);
  const before = run[last - 1];
  const isSurname =
    last === run.length - 1 && before !== undefined && (isTitle(before) || isGiven(language, before.text));
  return isSurname ? run.findLastIndex((token, place) => place < last && isTitle(token)) : last;
}

function readName(run: readonly Token[], start: number, language: QuoteLanguage): Omit<RunParts, "body"> {
  const name =
    start < 0 ? [] : run.slice(start).filter(({ isCapital, lower }) => isCapital || language.particles.has(lower));
  const lead = run.slice(0, Math.max(0, start));
  // “die Bäckerei Voss” is nobody, “der Kabarettist Jo Brand” is somebody for his given name.
  const isNamed = isGiven(language, name[0]?.text ?? "");
  const told = lead.filter((token) => isOffice(language, token) || (isNamed && !language.addresses.has(token.lower)));
  const offices = told.map(({ lower }) => lower);
  const title = told.map(({ text }) => text).join(" ");
  const isNone =
    !name.some(({ isCapital }) => isCapital) ||
    isNoName(name[0]?.lower ?? "", language) ||
    name.some(({ lower }, place) => (place === 0 && language.noNames.has(lower)) || language.pronouns.has(lower));
  if (isNone) return { name: [], offices };
  const gender = readRunGender(lead, name, language);
  return { name, offices, ...(title !== "" && { title }), ...(gender && { gender }) };
}

function isNoName(word: string, { noNames, small, pronouns }: QuoteLanguage): boolean {
  return noNames.has(word) || small.has(word) || pronouns.has(word);
}

function readRunGender(lead: readonly Token[], name: readonly Token[], language: QuoteLanguage): Gender | undefined {
  for (const { lower } of lead) {
    const known =
      language.addresses.get(lower) ?? (language.office.test(lower) ? readOfficeGender(language, lower) : undefined);
    if (known === "m" || known === "f") return known;
  }
  return name.length > 1 || lead.length === 0 ? guessGivenGender(language, name[0]?.text ?? "") : undefined;
}

/** Matches "ADAC" and "МИД"; not "Lund" and not "J". */
const ACRONYM = /^\p{Lu}{3,}$/u;
/** Tokens of one name or of a body's. */
export const LONGEST_RUN = 8;
