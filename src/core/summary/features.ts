import { addCount } from "../text/add-count.ts";
import { findTypedQuotations } from "../text/quotations.ts";
import { isEndMark, readFinalMark } from "../text/sentence-marks.ts";
import { sortInSteps } from "../text/sort-in-steps.ts";
import type { Steps } from "../text/steps.ts";
import type { Term } from "../text/terms.ts";
import { isBoilerplate, isFragment } from "./boilerplate.ts";
import type { Candidate } from "./candidate.ts";
import type { Centrality } from "./centrality.ts";
import { holdsMeasure } from "./key-figures.ts";
import { chooseTopNames, findSentenceNames } from "./names.ts";
import { readOpening } from "./openings.ts";
import { readQuotation } from "./quotation.ts";

/** What is measured of each sentence; the values are about 0 to 1 unless said otherwise. */
export type FeatureName =
  | "position"
  | "lead"
  | "likeLead"
  | "likeTitle"
  | "centrality"
  | "repetition"
  | "frequency"
  | "phrases"
  | "names"
  | "numbers"
  | "figures"
  | "short"
  | "clauses"
  | "wordLength"
  | "quoted"
  | "said"
  | "firstPerson"
  | "question"
  | "courtesy";

export type Features = Readonly<Record<FeatureName, number>>;

/** Whether each sentence tells of the article and not of its subject: such a one is never chosen while another is left. */
export function* findBoilerplateInSteps(candidates: readonly Candidate[]): Steps<boolean[]> {
  const isShouted = isMostlyCapitals(candidates);
  const boilerplate: boolean[] = [];
  for (const [place, { kind, text, words }] of candidates.entries()) {
    const needsLead = kind === "item" && !standsAlone(text);
    const isShort = words < (UNCASED.test(text) ? FEWEST_UNCASED : FEWEST_WORDS) && candidates.length > 1;
    const followsBy = BY_ALONE.test(candidates[place - 1]?.text ?? "");
    boilerplate.push(
      needsLead ||
        isShort ||
        followsBy ||
        isBoilerplate(text) ||
        LEADING.test(text) ||
        (!isShouted && isFragment(text)),
    );
    yield;
  }
  return boilerplate;
}

// "the papers of the boat" under "Bring:" says nothing alone; the lead-in and one item of several would be half of it.
function standsAlone(item: string): boolean {
  return readOpening(item) === "none" && isEndMark(readFinalMark(item).charCodeAt(0));
}

/** A sentence that may stand in a summary, with its words. */
interface KeptSentence {
  readonly candidate: Candidate;
  readonly terms: readonly Term[];
}

/**
 * The features of each sentence, by place. `terms` are the words of each; `title` are the stems of the article's title:
 * none of them is needed. The lead is the first paragraph that is no boilerplate, at most its first three sentences.
 */
export function* measureFeaturesInSteps(
  candidates: readonly Candidate[],
  terms: readonly (readonly Term[])[],
  centrality: Centrality,
  boilerplate: readonly boolean[],
  title: readonly string[],
): Steps<Features[]> {
  const kept: KeptSentence[] = [];
  for (const candidate of candidates) {
    const { place } = candidate;
    if (boilerplate[place] === false) kept.push({ candidate, terms: terms[place] ?? [] });
    yield;
  }
  const order = new Int32Array(candidates.length).fill(kept.length);
  for (const [index, { candidate }] of kept.entries()) {
    order[candidate.place] = index;
    yield;
  }
  const lead = findLead(kept);
  const likeLead = yield* centrality.compareWithBag(countStems(kept.slice(0, lead)));
  const likeTitle = yield* centrality.compareWithBag(new Map(title.map((stem) => [stem, 1])));
  const centralities = yield* rankShares(kept, centrality.centroid);
  const frequencies = yield* measureFrequency(kept, candidates.length);
  const phrases = yield* measurePhrases(kept, candidates.length);
  const named: Set<string>[] = [];
  for (const sentence of kept) {
    named.push(findSentenceNames(sentence.candidate.text, sentence.terms));
    yield;
  }
  const topNames = yield* chooseTopNames(named, TOP_NAMES);
  const features: Features[] = [];
  for (const { place, text, words } of candidates) {
    const index = order[place] ?? kept.length;
    const own = named[index] ?? findSentenceNames(text, terms[place] ?? []);
    features.push({
      position: Math.exp(-index / POSITION_DECAY),
      lead: index < lead ? 1 : 0,
      likeLead: index < lead ? 0 : (likeLead[place] ?? 0),
      likeTitle: likeTitle[place] ?? 0,
      centrality: centralities[place] ?? 0,
      repetition: centrality.backward[place] ?? 0,
      frequency: frequencies[place] ?? 0,
      phrases: phrases[place] ?? 0,
      names: [...topNames].filter((name) => own.has(name)).length / TOP_NAMES,
      ...measureWords(text, words, terms[place]?.length ?? 0),
    });
    yield;
  }
  return features;
}

/** Features that the words of a sentence have by themselves. */
function measureWords(text: string, words: number, terms: number) {
  return {
    numbers: NUMBER.test(text) ? 1 : 0,
    figures: holdsMeasure(text) ? 1 : 0,
    short: words < SHORT ? 1 : 0,
    clauses: (text.match(COMMA)?.length ?? 0) / 3,
    wordLength: text.length / Math.max(1, words) / 6,
    quoted: readQuotation(text).quoted,
    said: SAID.test(text) ? 1 : 0,
    firstPerson: terms > 0 && FIRST_PERSON.test(dropQuoted(text)) ? 1 : 0,
    question: QUESTION.test(readFinalMark(text)) ? 1 : 0,
    courtesy: COURTESY.test(text) ? 1 : 0,
  };
}

/** The words outside quotation marks; where nothing closes a quotation, it is none. */
function dropQuoted(text: string): string {
  let outside = "";
  let at = 0;
  for (const { start, end, family, closed } of findTypedQuotations(text)) {
    if (!closed || family === "single") continue;
    outside += text.slice(at, start);
    at = end;
  }
  return outside + text.slice(at);
}

/** Sentences at the start that news tell the most in. */
const LEAD = 3;
/** Sentences after which the weight of the position has fallen to 1/e. */
const POSITION_DECAY = 5;
/** Words under which a sentence is a fragment. */
const FEWEST_WORDS = 4;
/** The same in scripts without letter case, of which some put no spaces between words. */
const FEWEST_UNCASED = 2;
/** Words under which a sentence says little. */
const SHORT = 8;
const TOP_NAMES = 5;

/** How many sentences the lead has. */
function findLead(kept: readonly KeptSentence[]): number {
  const paragraph = kept[0]?.candidate.paragraph;
  const other = kept.findIndex(({ candidate }) => candidate.paragraph !== paragraph);
  return Math.min(LEAD, other === -1 ? kept.length : other);
}

function countStems(sentences: readonly KeptSentence[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { terms } of sentences) {
    for (const { stem } of terms) addCount(counts, stem);
  }
  return counts;
}

/** By place: 1 for the sentence with the highest value, 0 for the one with the lowest, the others evenly between. */
function* rankShares(kept: readonly KeptSentence[], values: readonly number[]): Steps<Float64Array> {
  const readValue = ({ candidate: { place } }: KeptSentence): number => values[place] ?? 0;
  const sorted = yield* sortInSteps(kept, (a, b) => readValue(b) - readValue(a));
  const most = Math.max(1, sorted.length - 1);
  const shares = new Float64Array(values.length);
  for (const [rank, { candidate }] of sorted.entries()) shares[candidate.place] = 1 - rank / most;
  return shares;
}

/** By place: in how many sentences the stems of one stand on average, in standard deviations from the mean, within ±3. */
function* measureFrequency(kept: readonly KeptSentence[], size: number): Steps<Float64Array> {
  const counts = yield* countOnce(kept, listStems);
  const means: number[] = [];
  for (const sentence of kept) {
    means.push(average(listStems(sentence).map((stem) => counts.get(stem) ?? 0)));
    yield;
  }
  const mean = average(means);
  const deviation = Math.sqrt(average(means.map((value) => (value - mean) ** 2))) || 1;
  yield;
  const frequencies = new Float64Array(size);
  for (const [index, { candidate }] of kept.entries()) {
    const distance = ((means[index] ?? 0) - mean) / deviation;
    frequencies[candidate.place] = Math.max(-3, Math.min(3, distance));
  }
  return frequencies;
}

/** By place: share of a sentence's pairs of neighbouring stems that another sentence has too. */
function* measurePhrases(kept: readonly KeptSentence[], size: number): Steps<Float64Array> {
  const counts = yield* countOnce(kept, listPairs);
  const shares = new Float64Array(size);
  for (const sentence of kept) {
    const shared = listPairs(sentence).map((pair) => ((counts.get(pair) ?? 0) > 1 ? 1 : 0));
    shares[sentence.candidate.place] = average(shared);
    yield;
  }
  return shares;
}

function listStems({ terms }: KeptSentence): string[] {
  return [...new Set(terms.map(({ stem }) => stem))];
}

function listPairs({ terms }: KeptSentence): string[] {
  return terms.slice(1).map((term, at) => `${terms[at]?.stem ?? ""} ${term.stem}`);
}

/** In how many of the sentences each item stands. */
function* countOnce(
  kept: readonly KeptSentence[],
  list: (sentence: KeptSentence) => readonly string[],
): Steps<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const sentence of kept) {
    for (const item of new Set(list(sentence))) addCount(counts, item);
    yield;
  }
  return counts;
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

// The first sentences tell how an article is written.
function isMostlyCapitals(candidates: readonly Candidate[]): boolean {
  const sample = candidates
    .slice(0, SAMPLE)
    .map(({ text }) => text)
    .join(" ");
  return (sample.match(CAPITAL)?.length ?? 0) > (sample.match(SMALL)?.length ?? 0);
}

/** Sentences that are looked at for their letter case. */
const SAMPLE = 30;

/** Matches 京 and ع; not "a". */
const UNCASED = /\p{Lo}/u;
/** Matches "By." and "By"; not "By May." */
const BY_ALONE = /^By[.:]?$/u;
/** Matches "4.5" and "٣"; not "four". */
const NUMBER = /\p{N}/u;
/** Matches ","; not ";". */
const COMMA = /,/gu;
/** Matches "said" and "according to"; not "saying". */
const SAID = /\b(?:said|says|told|according to)\b/u;
/** Matches "we" and "I’m"; not "week". */
const FIRST_PERSON = /\b(?:I|we|my|our|me|us|you|your)\b/iu;
/** Matches "?"; not ".". */
const QUESTION = /[?？؟⁇⁈]/u;
/** Matches "thanked" and "highly productive", with which official reports stand in for facts; not "produced". */
const COURTESY =
  /\b(?:thank(?:s|ed|ful|ing)?|gratitude|grateful|appreciat\p{L}+|congratulat\p{L}+|prais(?:ed|es|ing)|positive(?:ly)?|productive|fruitful|constructive(?:ly)?|steadily|successfully|cordial|friendly|mutually|progressing well|(?:express(?:ed|es|ing)|voiced) (?:\p{L}+ ){0,2}(?:confidence|hope|satisfaction|readiness|willingness|interest|gratitude|condolences)|conviction|warm(?:ly)?|importance of|stressed the|reaffirmed|looks? forward)\b/iu;
/** Matches "é"; not "É". */
const SMALL = /\p{Ll}/gu;
/** Matches "É"; not "é". */
const CAPITAL = /\p{Lu}/gu;

/** Matches "You may do one of these:", which says nothing without what it leads to; not "It is 10:30." */
const LEADING = /[:：]["”»*)]*$/u;
