import type { Article } from "../core/article/article.ts";
import { findQuotes } from "../core/quotes/find-quotes.ts";
import { loadTagger } from "../core/quotes/grammar/load-tagger.ts";
import type { NamedCandidate } from "../core/quotes/people/speaker.ts";
import { FEATURE_NAMES, SALIENCE_WEIGHTS, type Weights } from "../core/quotes/people/weights.ts";
import { overlaps } from "../core/text/span.ts";
import { buildPlainArticle } from "./build-plain-article.ts";
import type { EvalRequest } from "./measurement.ts";
import { isSamePerson, type MentionLabel, readMentionLabels } from "./mention-labels.ts";
import { type LabelledArticle, readQuoteSet } from "./quote-sets.ts";

/** One mention with the persons who came into question, the right one among them. */
interface Example {
  readonly article: string;
  readonly candidates: readonly NamedCandidate[];
  readonly right: number;
}

/**
 * Fits the salience weights to labelled mentions by maximum likelihood: the likelihood of a candidate is its share of
 * exp(score). The two files are the labels and the articles. What was resolved before changes what is in question, so the
 * articles are read again with each new weights. Prints the accuracy across folds of articles and, last, the weights.
 */
export async function fitQuotes({ files }: EvalRequest): Promise<void> {
  const [labelFile = "", articleFile = ""] = files;
  const labels = readMentionLabels(labelFile);
  const articles = readQuoteSet(articleFile);
  const tag = await loadTagger();
  const collect = (weights: Weights) =>
    articles.flatMap((article) => collectExamples(article, labels, (built) => findQuotes(built, tag, weights)));
  let weights: Weights = SALIENCE_WEIGHTS;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const examples = collect(weights);
    const held = [...Array(FOLDS).keys()].map((fold) => scoreFold(examples, fold));
    const share = held.reduce((sum, { right }) => sum + right, 0) / held.reduce((sum, { all }) => sum + all, 0);
    weights = fitWeights(examples);
    process.stdout.write(`round ${round}: ${examples.length} mentions, held out ${(100 * share).toFixed(1)} % right\n`);
  }
  process.stdout.write(
    `${JSON.stringify(Object.fromEntries(FEATURE_NAMES.map((name) => [name, round2(weights[name])])))}\n`,
  );
}

const ROUNDS = 3;
const FOLDS = 5;

function collectExamples(
  { id, text }: LabelledArticle,
  labels: readonly MentionLabel[],
  find: (article: Article) => ReturnType<typeof findQuotes>,
): Example[] {
  const own = labels.filter((label) => label.id === id);
  if (own.length === 0) return [];
  const { quotes } = find(buildPlainArticle(id, text));
  return own.flatMap((label) => {
    const span = { start: label.offset, end: label.end };
    const quote = quotes.find(({ mention }) => mention !== undefined && overlaps(mention, span));
    const candidates = quote?.grounds.candidates ?? [];
    const right = candidates.findIndex(({ name }) => isSamePerson(name, label.person));
    return right === -1 || candidates.length < 2 ? [] : [{ article: id, candidates, right }];
  });
}

function scoreFold(examples: readonly Example[], fold: number): { right: number; all: number } {
  const ids = [...new Set(examples.map(({ article }) => article))];
  const isHeld = ({ article }: Example) => ids.indexOf(article) % FOLDS === fold;
  const weights = fitWeights(examples.filter((example) => !isHeld(example)));
  const held = examples.filter(isHeld);
  const right = held.filter((example) => best(example, weights) === example.right).length;
  return { right, all: held.length };
}

function best({ candidates }: Example, weights: Weights): number {
  const scores = candidates.map((candidate) => score(candidate, weights));
  return scores.indexOf(Math.max(...scores));
}

function score({ features }: NamedCandidate, weights: Weights): number {
  return FEATURE_NAMES.reduce((sum, name) => sum + weights[name] * features[name], 0);
}

// Gradient ascent on the log-likelihood, drawn towards the weights set by hand so that a rare feature keeps its sign.
function fitWeights(examples: readonly Example[]): Weights {
  const weights: Record<keyof Weights, number> = { ...SALIENCE_WEIGHTS };
  for (let step = 0; step < STEPS; step += 1) {
    const gradient: Record<keyof Weights, number> = { ...SALIENCE_WEIGHTS };
    for (const name of FEATURE_NAMES) gradient[name] = PRIOR * (SALIENCE_WEIGHTS[name] - weights[name]);
    for (const { candidates, right } of examples) {
      const odds = candidates.map((candidate) => Math.exp(score(candidate, weights)));
      const total = odds.reduce((sum, odd) => sum + odd, 0);
      for (const [index, { features }] of candidates.entries()) {
        const error = (index === right ? 1 : 0) - (odds[index] ?? 0) / total;
        for (const name of FEATURE_NAMES) gradient[name] += error * features[name];
      }
    }
    for (const name of FEATURE_NAMES) weights[name] += (RATE * gradient[name]) / (examples.length + 1);
  }
  return weights;
}

const STEPS = 1_500;
const RATE = 0.5;
/** Strength of the pull towards the weights set by hand, in examples. */
const PRIOR = 2;

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
