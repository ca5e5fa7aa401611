import { isBoilerplate, isFragment } from "./boilerplate.ts";
import type { Candidate } from "./candidate.ts";
import type { Centrality } from "./centrality.ts";
import { findKeyFigures } from "./key-figures.ts";
import { countNames, findSentenceNames } from "./names.ts";
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
export function findBoilerplate(candidates: readonly Candidate[]): boolean[] {
  const isShouted = isMostlyCapitals(candidates);
  return candidates.map(({ text, words }, place) => {
    const isShort = words < (UNCASED.test(text) ? FEWEST_UNCASED : FEWEST_WORDS) && candidates.length > 1;
    const followsBy = BY_ALONE.test(candidates[place - 1]?.text ?? "");
    return isShort || followsBy || isBoilerplate(text) || (!isShouted && isFragment(text));
  });
}

/**
 * The features of each sentence, by place. `title` are the stems of the article's title; none of them is needed.
 * The lead is the first paragraph that is no boilerplate, at most its first three sentences.
 */
export function measureFeatures(
  candidates: readonly Candidate[],
  centrality: Centrality,
  boilerplate: readonly boolean[],
  title: readonly string[],
): Features[] {
  const kept = candidates.filter(({ place }) => boilerplate[place] === false);
  const order = new Map(kept.map(({ place }, index) => [place, index]));
  const lead = findLead(kept);
  const likeLead = centrality.compare(countStems(kept.slice(0, lead)));
  const likeTitle = centrality.compare(new Map(title.map((stem) => [stem, 1])));
  const centralities = rankShares(kept, centrality.centroid);
  const frequencies = measureFrequency(kept);
  const phrases = measurePhrases(kept);
  const topNames = new Set(
    countNames(kept)
      .slice(0, TOP_NAMES)
      .map((name) => name.stem),
  );
  return candidates.map((candidate): Features => {
    const { place, text, words, terms } = candidate;
    const index = order.get(place) ?? kept.length;
    const named = new Set(findSentenceNames(candidate).map((name) => name.stem));
    return {
      position: Math.exp(-index / POSITION_DECAY),
      lead: index < lead ? 1 : 0,
      likeLead: index < lead ? 0 : (likeLead[place] ?? 0),
      likeTitle: likeTitle[place] ?? 0,
      centrality: centralities.get(place) ?? 0,
      repetition: centrality.backward[place] ?? 0,
      frequency: frequencies.get(place) ?? 0,
      phrases: phrases.get(place) ?? 0,
      names: [...topNames].filter((name) => named.has(name)).length / TOP_NAMES,
      numbers: NUMBER.test(text) ? 1 : 0,
      figures: findKeyFigures([candidate]).some(({ kind }) => kind !== "quantity") ? 1 : 0,
      short: words < SHORT ? 1 : 0,
      clauses: (text.match(COMMA)?.length ?? 0) / 3,
      wordLength: text.length / Math.max(1, words) / 6,
      quoted: readQuotation(text).quoted,
      said: SAID.test(text) ? 1 : 0,
      firstPerson: terms.length > 0 && FIRST_PERSON.test(text.replace(QUOTED, "")) ? 1 : 0,
      question: QUESTION.test(text) ? 1 : 0,
      courtesy: COURTESY.test(text) ? 1 : 0,
    };
  });
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
function findLead(kept: readonly Candidate[]): number {
  const paragraph = kept[0]?.paragraph;
  const other = kept.findIndex((candidate) => candidate.paragraph !== paragraph);
  return Math.min(LEAD, other === -1 ? kept.length : other);
}

function countStems(sentences: readonly Candidate[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { terms } of sentences) {
    for (const { stem } of terms) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

/** 1 for the sentence with the highest value, 0 for the one with the lowest, the others evenly between. */
function rankShares(kept: readonly Candidate[], values: readonly number[]): Map<number, number> {
  const sorted = [...kept].sort((a, b) => (values[b.place] ?? 0) - (values[a.place] ?? 0));
  return new Map(sorted.map(({ place }, rank) => [place, 1 - rank / Math.max(1, sorted.length - 1)]));
}

/** In how many sentences the stems of a sentence stand on average, in standard deviations from the mean, within ±3. */
function measureFrequency(kept: readonly Candidate[]): Map<number, number> {
  const counts = countOnce(kept.map(listStems));
  const means = kept.map((candidate) => average(listStems(candidate).map((stem) => counts.get(stem) ?? 0)));
  const mean = average(means);
  const deviation = Math.sqrt(average(means.map((value) => (value - mean) ** 2))) || 1;
  return new Map(
    kept.map(({ place }, index) => {
      const distance = ((means[index] ?? 0) - mean) / deviation;
      return [place, Math.max(-3, Math.min(3, distance))];
    }),
  );
}

/** Share of a sentence's pairs of neighbouring stems that another sentence has too. */
function measurePhrases(kept: readonly Candidate[]): Map<number, number> {
  const pairs = kept.map(({ terms }) => terms.slice(1).map((term, at) => `${terms[at]?.stem ?? ""} ${term.stem}`));
  const counts = countOnce(pairs);
  return new Map(
    kept.map(({ place }, index) => {
      const own = pairs[index] ?? [];
      return [place, average(own.map((pair) => ((counts.get(pair) ?? 0) > 1 ? 1 : 0)))];
    }),
  );
}

function listStems({ terms }: Candidate): string[] {
  return [...new Set(terms.map(({ stem }) => stem))];
}

function countOnce(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const item of new Set(list)) counts.set(item, (counts.get(item) ?? 0) + 1);
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
/** Matches “we go”; not we go. */
const QUOTED = /["“][^"”]*["”]/gu;
/** Matches "Why?”"; not "Why? Yes." */
const QUESTION = /[?？؟]["”’')\]]*$/u;
/** Matches "thanked" and "highly productive", with which official reports stand in for facts; not "produced". */
const COURTESY =
  /\b(?:thank(?:s|ed|ful|ing)?|gratitude|grateful|appreciat\p{L}+|congratulat\p{L}+|prais(?:ed|es|ing)|positive(?:ly)?|productive|fruitful|constructive(?:ly)?|steadily|successfully|cordial|friendly|mutually|progressing well|(?:express(?:ed|es|ing)|voiced) (?:\p{L}+ ){0,2}(?:confidence|hope|satisfaction|readiness|willingness|interest|gratitude|condolences)|conviction|warm(?:ly)?|importance of|stressed the|reaffirmed|looks? forward)\b/iu;
/** Matches "é"; not "É". */
const SMALL = /\p{Ll}/gu;
/** Matches "É"; not "é". */
const CAPITAL = /\p{Lu}/gu;
