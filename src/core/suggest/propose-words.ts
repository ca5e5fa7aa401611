import { findSimilarWords } from "../index/spelling.ts";
import type { Vocabulary } from "../index/vocabulary.ts";
import { measureEdits } from "../text/edit-distance.ts";
import { selectBest } from "../text/select-best.ts";
import { buildReader, measureIdf, type NearbyPassage, type ReadNearby, sampleAround } from "./passages-around.ts";
import { listPhrases, type Phrase } from "./phrases.ts";
import type { TypedQuestion } from "./typed-question.ts";
import type { WrittenWord, WrittenWords } from "./written-words.ts";

/** Words to end a question with. */
export interface Proposal {
  readonly text: string;
  /** Comparable within one question. */
  readonly score: number;
}

/**
 * Words and phrases of the corpus that can complete the question's last word, or follow when none is begun: those that
 * stand near the question's other words, and the frequent ones. A word that none starts with gets those spelled nearly so.
 */
export function proposeWords(question: TypedQuestion, words: WrittenWords, vocabulary: Vocabulary): Proposal[] {
  const read = buildReader(question, words);
  const around = read(sampleAround(question, words), LETTERS_AROUND);
  const holders = findHolders(question, around, words);
  const fitting = fits(question);
  const starts = question.prefix === "" ? [] : words.findByPrefix(question.prefix, POPULAR, fitting);
  const near = [...holders.keys()].filter((word) => !starts.includes(word));
  const rough = (word: WrittenWord): number => rateRoughly(word, holders.get(word) ?? [], question, words);
  const chosen = selectBest([...starts, ...near], MEASURED, rough);
  const proposals = chosen.flatMap((word) => measureWord(word, holders.get(word) ?? [], { question, words, read }));
  return chosen.length >= FEW ? proposals : [...proposals, ...proposeSimilar(question, words, vocabulary)];
}

/** Words looked at for being frequent. */
const POPULAR = 40;
/** Words whose passages are read. */
const MEASURED = 12;
/** Passages that are read of each. */
const READ = 24;
/** Code units that are read around the question, and of the passages of each word: together some milliseconds' work. */
const LETTERS_AROUND = 40_000;
const LETTERS_OF_WORD = 8_000;
/** With fewer completions than this the last word may be mistyped. */
const FEW = 3;

// Which words of the passages around complete the question, and which of these passages hold each.
function findHolders(
  { prefix, context }: TypedQuestion,
  around: readonly NearbyPassage[],
  words: WrittenWords,
): Map<WrittenWord, NearbyPassage[]> {
  const asked = new Set(context.map(({ stem }) => stem));
  const holders = new Map<WrittenWord, NearbyPassage[]>();
  for (const passage of around) {
    for (const { word, stem, joins } of passage.terms) {
      if (joins || !word.startsWith(prefix) || asked.has(stem)) continue;
      const written = words.find(word);
      if (written === undefined) continue;
      const known = holders.get(written);
      if (known === undefined) holders.set(written, [passage]);
      else if (known.at(-1) !== passage) known.push(passage);
    }
  }
  return holders;
}

// A word is not asked twice.
function fits({ context }: TypedQuestion): (word: WrittenWord) => boolean {
  const asked = new Set(context.map(({ word }) => word));
  return ({ word }) => !asked.has(word);
}

function rateRoughly(
  word: WrittenWord,
  holders: readonly NearbyPassage[],
  question: TypedQuestion,
  words: WrittenWords,
): number {
  const weight = holders.reduce((sum, passage) => sum + passage.weight, 0);
  const adjacent = holders.filter((passage) => findAdjacent(passage, word.word, question)).length;
  return rate({ count: word.count, weight: weight * measureIdf(word, words), adjacent }, question);
}

interface Evidence {
  /** In how many passages it stands. */
  readonly count: number;
  /** How much of the question's idf the passages hold where it stands, all together. */
  readonly weight: number;
  /** In how many it follows the words typed before. */
  readonly adjacent: number;
}

// Company counts most, order next; without either the frequent word is the likelier one.
function rate({ count, weight, adjacent }: Evidence, { prefix }: TypedQuestion): number {
  const company = COMPANY * Math.log1p(weight) + COMPANY * Math.log1p(adjacent);
  return prefix === "" ? company : company + Math.log1p(count);
}

const COMPANY = 3;

interface Tools {
  readonly question: TypedQuestion;
  readonly words: WrittenWords;
  readonly read: ReadNearby;
}

interface Tally {
  readonly text: string;
  readonly isName: boolean;
  readonly words: number;
  /** The phrase without its last words; undefined for the word alone and what follows it first. */
  readonly shorter: Tally | undefined;
  count: number;
  weight: number;
  adjacent: number;
  /** The highest count of the phrases of its kind that go on from it. */
  extended: number;
}

function measureWord(word: WrittenWord, holders: readonly NearbyPassage[], tools: Tools): Proposal[] {
  const { question, words, read } = tools;
  const sample = read(words.samplePassages(word.word, READ), LETTERS_OF_WORD);
  const tallies = tallyPhrases(word, new Set([...sample, ...holders]), tools);
  const own = tallies.get(word.word);
  if (own === undefined) return [];
  const share = word.count / own.count;
  const idf = measureIdf(word, words);
  return [...tallies.values()].flatMap((tally) => {
    if (!isWorthwhile(tally, own, word)) return [];
    const count = tally.count * share;
    const score = rate({ count, weight: tally.weight * idf, adjacent: tally.adjacent }, question);
    const { text } = tally;
    return tally === own && question.prefix === "" && NUMBER.test(text)
      ? []
      : [{ text, score: score + (tally === own ? 0 : rateUsage(tally, own)) }];
  });
}

// What nearly always goes on in one way is proposed whole first; what stands once says little, unless it is a name.
function rateUsage({ count, isName }: Tally, own: Tally): number {
  return isName || count > 1 ? count / own.count - USUAL : -1;
}

/** Share of a word's passages over which a phrase goes before the word alone. */
const USUAL = 0.8;

function isWorthwhile(tally: Tally, own: Tally, { count }: WrittenWord): boolean {
  if (tally === own) return true;
  if (!tally.isName && tally.count < 2 && (count > SCARCE || tally.words > 2)) return false;
  return tally.extended < tally.count || (tally.count < 2 && !tally.isName);
}

/** Passages of a word up to which what follows it once may be proposed. */
const SCARCE = 3;

// The word alone is among the phrases, under its own key.
function tallyPhrases(
  { word }: WrittenWord,
  passages: ReadonlySet<NearbyPassage>,
  { question, words }: Tools,
): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  const text = write(word, words);
  for (const passage of passages) {
    const seen = new Set<string>();
    const adjacent = findAdjacent(passage, word, question) ? 1 : 0;
    for (const [at, term] of passage.terms.entries()) {
      if (term.word !== word) continue;
      let shorter: Tally | undefined;
      for (const phrase of [{ key: word, text, isName: false }, ...listPhrases(passage, at)]) {
        const tally = tallies.get(phrase.key) ?? openTally(phrase, text, shorter);
        tallies.set(phrase.key, tally);
        if (phrase.key !== word) shorter = tally;
        if (seen.has(phrase.key)) continue;
        seen.add(phrase.key);
        tally.count += 1;
        tally.weight += passage.weight;
        tally.adjacent += adjacent;
      }
    }
  }
  for (const { shorter, isName, count } of tallies.values()) {
    if (shorter?.isName === isName) shorter.extended = Math.max(shorter.extended, count);
  }
  return tallies;
}

function openTally({ key, text, isName }: Phrase, form: string, shorter: Tally | undefined): Tally {
  const words = key.split(" ").length;
  return { text: writeStart(text, form), isName, words, shorter, count: 0, weight: 0, adjacent: 0, extended: 0 };
}

// A capital that only the start of a sentence gave is taken back.
function writeStart(phrase: string, form: string): string {
  const start = phrase.slice(0, form.length);
  return start.toLowerCase() === form.toLowerCase() ? `${form}${phrase.slice(form.length)}` : phrase;
}

function write(word: string, words: WrittenWords): string {
  return words.write(word) ?? word;
}

function findAdjacent({ terms }: NearbyPassage, word: string, { preceding }: TypedQuestion): boolean {
  if (preceding.length === 0) return false;
  return terms.some(
    (term, at) =>
      term.word === word &&
      preceding.every((before, back) => terms[at - preceding.length + back]?.stem === before.stem),
  );
}

// What is spelled nearly so, and what begins nearly so; behind all that begins so exactly.
function proposeSimilar({ prefix }: TypedQuestion, words: WrittenWords, vocabulary: Vocabulary): Proposal[] {
  if (prefix.length < SHORTEST || prefix.length > LONGEST) return [];
  const whole = findSimilarWords(prefix, vocabulary, SIMILAR);
  const begun = selectBest(
    words.listNeighbours(prefix),
    SIMILAR,
    ({ count }) => count,
    ({ word }) => isBegun(word, prefix),
  );
  return [...whole, ...begun].map(({ word }, place) => ({
    text: words.write(word) ?? word,
    score: -place - 1,
  }));
}

function isBegun(word: string, prefix: string): boolean {
  return word.length > prefix.length && measureEdits(prefix, word.slice(0, prefix.length), 1) <= 1;
}

/** Letters under which one edit makes any word of any. */
const SHORTEST = 4;
/** Letters over which a run is no word that anybody could have misspelt. */
const LONGEST = 60;
const SIMILAR = 8;
/** Matches "11" and "4.5"; not "11th". */
const NUMBER = /^[\d.,]+$/u;
