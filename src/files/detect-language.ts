import type { Article } from "../core/article/article.ts";
import { measureEnglish } from "../core/text/is-english.ts";
import type { Steps } from "../core/text/steps.ts";
import { countWords } from "../core/text/words.ts";
import { runSteps } from "./run-steps.ts";
import type { ScoreLanguages, Scoring } from "./score-languages.ts";

/** What the words of an article tell of its language. */
export type Detection =
  | { readonly kind: "found"; readonly lang: string }
  /** It is English, or it is not sure. */
  | { readonly kind: "none" }
  | { readonly kind: "failed"; readonly reason: string };

/** The languages of some articles, in their order. Rejects with the reason of `signal` once that is aborted. */
export type DetectLanguages = (articles: readonly Article[], signal?: AbortSignal) => Promise<readonly Detection[]>;

/**
 * Finds the primary subtag of the language that an article is in, by its words; none for English, for an article of few
 * words, and wherever it is not sure: what is not known is read as English is. Only what is not plainly English is given to
 * `score`, a part of it; where that fails several times in a row, it is not asked any more.
 */
export function openDetector(score: ScoreLanguages): DetectLanguages {
  let failures = 0;
  let last: Scoring = { kind: "scores", scores: [] };
  return async (articles, signal) => {
    const samples = await runSteps(takeSamplesInSteps(articles), signal);
    const asked = samples.filter((sample) => sample.mayBeForeign);
    if (asked.length > 0 && failures < MOST_FAILURES) {
      last = await score(
        asked.map(({ words }) => words),
        signal,
      );
      failures = last.kind === "failed" ? failures + 1 : 0;
    }
    return samples.map((sample) => (sample.mayBeForeign ? judge(sample, last, asked.indexOf(sample)) : NONE));
  };
}

/** The first words of an article. */
interface Sample {
  readonly words: string;
  readonly count: number;
  /** Of them, the share of English function words. */
  readonly share: number;
  readonly mayBeForeign: boolean;
}

function* takeSamplesInSteps(articles: readonly Article[]): Steps<readonly Sample[]> {
  const samples: Sample[] = [];
  for (const article of articles) {
    samples.push(takeSample(yield* collectWordsInSteps(article)));
    yield;
  }
  return samples;
}

function takeSample(words: string): Sample {
  const [share, count] = [measureEnglish(words), countWords(words)];
  return { words, count, share, mayBeForeign: count >= FEWEST_WORDS && share < SURELY_ENGLISH };
}

function judge({ count, share }: Sample, scoring: Scoring, place: number): Detection {
  if (scoring.kind === "failed") return scoring;
  const score = scoring.scores[place];
  if (score === undefined || score.language === "" || score.language === "en" || !score.isReliable) return NONE;
  // A few words of English, names above all, look like any language.
  const isFar =
    score.own >= LEAST_SCORE &&
    score.own - score.english >= LEAST_LEAD &&
    (share < PERHAPS_ENGLISH || count >= MANY_WORDS);
  return isFar ? { kind: "found", lang: score.language } : NONE;
}

const NONE: Detection = { kind: "none" };

// The first words that a person wrote for others to read: no code, no table, no licence.
function* collectWordsInSteps({ text, blocks }: Article): Steps<string> {
  let words = "";
  for (const [place, { kind, start, end }] of blocks.entries()) {
    if (place % BLOCKS_PER_STEP === BLOCKS_PER_STEP - 1) yield;
    if (kind === "code" || kind === "row" || kind === "furniture") continue;
    words += `${text.slice(start, Math.min(end, start + SAMPLE - words.length))}\n`;
    if (words.length >= SAMPLE) break;
  }
  return words.replace(RUN, (run) => (ADDRESS.test(run) ? " " : run));
}

/** Code units that are read: less than a millisecond. */
const SAMPLE = 1_500;
/** Blocks of which no more is asked than what they are: a fraction of a millisecond. */
const BLOCKS_PER_STEP = 5_000;
/** Failures in a row that may be those of a few texts, or pass: after more of them nothing is tried in vain. */
const MOST_FAILURES = 3;
/** Words of which nothing is told: a title, a name. */
const FEWEST_WORDS = 8;
/** Words from which on a language is told for sure. */
const MANY_WORDS = 30;
/** The least score of a language in its own words: 0.7 and more; lists of names have less in all. */
const LEAST_SCORE = 0.65;
/** By how much the score of a language is over that of English. */
const LEAST_LEAD = 0.05;
/** The share of English function words from which on a text is English: others have up to an eighth of them by chance. */
const SURELY_ENGLISH = 0.25;
/** The share from which on a few words may be English. */
const PERHAPS_ENGLISH = 0.12;

/** Matches "a@b" of "to a@b now"; not " ". */
const RUN = /\S+/gu;
/** Matches "https://a.example/b" and "a@b.example": words of no language; not "@b". */
const ADDRESS = /.(?::\/\/|@)./u;
