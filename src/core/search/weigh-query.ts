import { computeIdf } from "../index/idf.ts";
import type { Lexicon } from "../index/lexicon.ts";
import type { PassageIndex } from "../index/passage-index.ts";
import { findSimilarInSteps, type SimilarWord } from "../index/spelling.ts";
import { type FoundSynonym, findSynonymsInSteps, type Synonym } from "../index/synonyms.ts";
import { analyzeInSteps, type Query, type QueryWord } from "../text/analyze-query.ts";
import { isAskingWord } from "../text/asking-words.ts";
import { isCharacter } from "../text/grams.ts";
import { isBesideName, isLightWord } from "../text/light-words.ts";
import { readWord } from "../text/read-word.ts";
import type { Steps } from "../text/steps.ts";
import type { Term } from "../text/terms.ts";
import { isUnspaced } from "../text/unspaced.ts";
import { splitWords } from "../text/word-list.ts";
import type { Alias } from "./aliases.ts";
import { findCharacterInSteps, findWrittenApart, findWrittenOtherwise, listSought } from "./written-otherwise.ts";

/** A query against one corpus, with how the words of that are read: what scoring needs. */
export interface ScoringQuery extends WeighedQuery {
  readonly lexicon: Lexicon;
}

/** A query against one corpus: what each term weighs there and what stands for it. */
export interface WeighedQuery {
  readonly query: Query;
  /** In order; at most 30, the rarest ones. */
  readonly terms: readonly WeighedTerm[];
  /** Other names for several words, or of several words, for one: what a slot cannot hold. */
  readonly aliases: readonly Alias[];
  /** Sum of the terms' idf: what a passage with all of them would have. Never 0. */
  readonly mass: number;
  /** By stem: which word of the query it stands for. The terms come first, then function words. */
  readonly slots: ReadonlyMap<string, number>;
  /** Neighbouring words of the query that are not both function words, see `pairSlots`. */
  readonly pairs: ReadonlySet<number>;
  /** Slots of function words that a passage may share for a reason: not those of asking ("who", "did"). */
  readonly joining: ReadonlySet<number>;
}

/** One number for two slots in order. */
export function pairSlots(first: number, second: number): number {
  return first * MOST_SLOTS + second;
}

/** The share of the query's mass that the terms of `mask` hold, bit i for term i. */
export function sumMass({ terms, mass }: WeighedQuery, mask: number): number {
  let sum = 0;
  for (let term = 0; mask >>> term !== 0; term += 1) if ((mask >>> term) & 1) sum += terms[term]?.idf ?? 0;
  return sum / mass;
}

/** Whether a mask holds all terms of a query. */
export function isWhole(query: WeighedQuery, mask: number): boolean {
  return query.terms.length > 0 && query.terms.every((_, term) => (mask & (1 << term)) !== 0);
}

/** A term of a query as one corpus knows it. */
export interface WeighedTerm {
  readonly stem: string;
  /** Folded words that are the very one asked for: it as asked, and those of the corpus that are read for it. */
  readonly forms: readonly string[];
  /** The folded word as asked. */
  readonly asked: string;
  /** ln(1 + (N − n + ½) / (n + ½)) with N passages of which n hold the term. */
  readonly idf: number;
  /** Whether the term itself stands in the corpus, be it in a title alone. */
  readonly isKnown: boolean;
  /** Whether it may be part of the name of what is asked for: not "explain", "work", "happen". */
  readonly mayName: boolean;
  /** Stems that stand for it in the corpus: its own, or those of words that are spelled nearly the same; may be empty. */
  readonly stems: readonly string[];
  /** Words of the corpus that are read for it since no passage holds it, likeliest first. */
  readonly corrections: readonly SimilarWord[];
}

/** A question as the corpus of this index reads it. */
export function* weighQuestionInSteps(index: PassageIndex, question: string): Steps<WeighedQuery> {
  return dropLexicon(yield* readQuestionInSteps(index, question));
}

/** The same with how the words of the corpus are read. */
export function* readQuestionInSteps(index: PassageIndex, question: string): Steps<ScoringQuery> {
  return yield* weighInSteps(yield* analyzeInSteps(question, index.lexicon.languages), index);
}

/** What may be handed over: how words are read is code, which no other process can send. */
export function dropLexicon({ lexicon: _lexicon, ...weighed }: ScoringQuery): WeighedQuery {
  return weighed;
}

/**
 * Looks the terms of a query up, a term a step. A word that no passage holds is read as the words that are spelled nearly
 * the same.
 */
export function* weighInSteps(query: Query, index: PassageIndex): Steps<ScoringQuery> {
  const synonyms = yield* findSynonymsInSteps(query.words, query.terms, index.lexicon.synonyms);
  const found = [...synonyms, ...findWrittenOtherwise(query, index), ...findWrittenApart(query, index)];
  const others = groupByStem(found);
  const all: WeighedTerm[] = [];
  for (const term of listSought(query, yield* dropUnheld(query.terms, others, index), index)) {
    all.push(yield* weighTerm(term, index, others.get(term.stem) ?? []));
    yield;
  }
  const least = [...all].sort((a, b) => b.idf - a.idf)[MOST_TERMS - 1]?.idf ?? 0;
  const terms = all.filter((term) => term.idf >= least).slice(0, MOST_TERMS);
  const slots = new Map(
    terms.flatMap((term, slot) => listSlotStems(term).map((stem): [string, number] => [stem, slot])),
  );
  const joining = new Set<number>();
  let next = terms.length;
  for (const { word, stem, stems, joins } of query.words) {
    if (!joins || slots.has(stem) || next >= MOST_SLOTS) continue;
    if (!ASKING_WORDS.has(word) && !isAskingWord(word)) joining.add(next);
    for (const other of stems) if (!slots.has(other)) slots.set(other, next);
    next += 1;
  }
  const mass = terms.reduce((sum, term) => sum + term.idf, 0) || 1;
  return {
    query,
    lexicon: index.lexicon,
    aliases: buildAliases(found, terms, index),
    terms,
    mass,
    slots,
    pairs: pairNeighbours(query.words, terms, slots),
    joining,
  };
}

// A word of a script without spaces that the index only knows by its letters stands in the text as it is.
function listSlotStems({ stem, stems, isKnown }: WeighedTerm): readonly string[] {
  return isKnown && isUnspaced(stem) ? [...stems, stem] : stems;
}

function pairNeighbours(
  words: readonly Term[],
  terms: readonly WeighedTerm[],
  slots: ReadonlyMap<string, number>,
): Set<number> {
  const bySource = new Map(terms.map((term, slot) => [term.stem, slot]));
  const pairs = new Set<number>();
  let last: number | undefined;
  for (const { stem, joins } of words) {
    const slot = joins ? slots.get(stem) : bySource.get(stem);
    if (slot !== undefined && last !== undefined && Math.min(slot, last) < terms.length)
      pairs.add(pairSlots(last, slot));
    last = slot;
  }
  return pairs;
}

// A function word of one language may name a thing in another, and a verb of all work what a text is about; where no passage
// holds it, it only joins: “Habt ihr einen Hafen?” is asked of a harbour.
function* dropUnheld(
  terms: readonly QueryWord[],
  others: ReadonlyMap<string, readonly Synonym[]>,
  index: PassageIndex,
): Steps<readonly QueryWord[]> {
  const held: QueryWord[] = [];
  for (const term of terms) {
    const mayJoin = term.mayJoin || (isLight(term, index) && !others.has(term.stem));
    if (!mayJoin || findHeldStems(term, index).length > 0) held.push(term);
    yield;
  }
  return held.length === 0 ? terms : held;
}

/** The stems of a word that passages hold, be it under the language of an article that writes the same word. */
function findHeldStems({ word, stems }: QueryWord, index: PassageIndex): string[] {
  const all = new Set([...stems, ...index.foreignStems(word)]);
  return [...all].filter((stem) => index.knows(stem));
}

function groupByStem(found: readonly FoundSynonym[]): ReadonlyMap<string, readonly Synonym[]> {
  const others = new Map<string, Synonym[]>();
  for (const { words, synonym } of found) {
    for (const { stem } of words) others.set(stem, [...(others.get(stem) ?? []), ...synonym.others]);
  }
  return others;
}

// Every other name is an alias, one of a single word too: a slot would take the pronoun "us" for the country.
function buildAliases(found: readonly FoundSynonym[], terms: readonly WeighedTerm[], index: PassageIndex): Alias[] {
  return found.flatMap(({ words, synonym }) => {
    const mask = terms.reduce((bits, { stem }, i) => (words.some((w) => w.stem === stem) ? bits | (1 << i) : bits), 0);
    const others = mask === 0 ? [] : synonym.others.filter((other) => isHeld(other, index));
    return others.map(({ stems, named }) => ({ stems, named, mask }));
  });
}

// Each of its words stands in a passage, or in a title or heading.
function isHeld({ named }: Synonym, index: PassageIndex): boolean {
  return named.every((stem) => index.knows(stem));
}

/** In how many passages a name stands at most: those with its rarest word. */
function countHolders({ named }: Synonym, index: PassageIndex): number {
  return Math.min(...named.map((stem) => index.frequency(stem)));
}

function* weighTerm(term: QueryWord, index: PassageIndex, others: readonly Synonym[]): Steps<WeighedTerm> {
  const { stem, word } = term;
  const held = isCharacter(stem) ? yield* findCharacterInSteps(stem, index) : findHeldStems(term, index);
  const holders = [...held.map((own) => index.frequency(own)), ...others.map((other) => countHolders(other, index))];
  const own = Math.max(0, ...holders);
  const isKnown = own > 0 || held.length > 0 || others.some((other) => isHeld(other, index));
  const corrections =
    index.words.has(word) || SIGN.test(word) || (isKnown && held.length === 0)
      ? []
      : yield* findCorrections(term, isKnown, index);
  const stems = corrections.flatMap((other) => [
    readWord(other.word, undefined).stem,
    ...index.foreignStems(other.word),
  ]);
  const frequency = Math.max(own, ...stems.slice(0, 1).map((other) => index.frequency(other)));
  return {
    stem,
    forms: [word, ...corrections.map((other) => other.word)],
    asked: word,
    isKnown,
    mayName: !isBesideName(word, index.lexicon.languages),
    idf: computeIdf(frequency, index.size) * (isLight(term, index) ? 1 - LIGHTER * index.reference : 1),
    stems: [...new Set([...held, ...stems])],
    corrections,
  };
}

// Who asks a handbook puts verbs of all work around the subject; among a few dozen passages these are as rare as it is.
function isLight({ word }: QueryWord, index: PassageIndex): boolean {
  return isLightWord(word, index.lexicon.languages);
}

// A word whose stem is known is rather another form of it than a slip, unless a known word is one letter away.
function* findCorrections({ word, stem }: QueryWord, isKnown: boolean, index: PassageIndex): Steps<SimilarWord[]> {
  const similar = yield* findSimilarInSteps(word, index.vocabulary, MOST_CORRECTIONS);
  if (!isKnown) return similar;
  return similar.filter(
    (other) => other.distance === 1 && word.length >= LONG && readWord(other.word, undefined).stem !== stem,
  );
}

/** Words that make a sentence a question or that every sentence has: that a passage has them too says nothing. */
const ASKING_WORDS = splitWords(
  "who whom whose what which when where why how do does did is are was were be the a an of",
);

/** Matches what signs make one word of, "http/3" and "2^64", whose neighbours in spelling are other things. */
const SIGN = /[/&^]/u;

const MOST_SLOTS = 128;
/** Terms are the bits of a 32-bit mask further on. */
const MOST_TERMS = 30;
const MOST_CORRECTIONS = 2;
/** Letters from which on a word that is one letter away is a likelier reading than an unknown form. */
const LONG = 8;
/** By how much of its weight a light word counts less among reference texts; anything from 0.4 to 0.6 does as well. */
const LIGHTER = 0.5;
