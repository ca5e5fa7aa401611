import { measureCandidatesInSteps } from "../core/search/features.ts";
import { FEATURE_NAMES, REFERENCE_WEIGHTS } from "../core/search/rank.ts";
import { retrieveInSteps } from "../core/search/search-passages.ts";
import { sliceText } from "../core/text/span.ts";
import { finishSteps } from "../core/text/steps.ts";
import { indexFolder } from "../files/index-folder.ts";
import { type DocsSet, foldShown, isRightPassage, readDocsSets } from "./docs-set.ts";
import { type FitAim, fitListwise, type RankedList, scoreRow } from "./fit-listwise.ts";
import type { EvalRequest } from "./measurement.ts";

/**
 * Fits the weights of the ranking of reference texts on folders of sets and prints them, with figures for each set by
 * weights that were fitted on the others. A feature whose weight is 0 stays out.
 */
export async function fitDocuments({ files }: EvalRequest): Promise<void> {
  const sets: { readonly name: string; readonly lists: readonly RankedList[] }[] = [];
  for (const folder of files) {
    for (const set of await readDocsSets(folder)) sets.push({ name: set.name, lists: await measureSet(set) });
  }
  const all = sets.flatMap(({ lists }) => lists);
  const ranks: number[] = [];
  for (const set of sets) {
    const weights = fitListwise(
      sets.flatMap(({ name, lists }) => (name === set.name ? [] : lists)),
      AIM,
    );
    const own = set.lists.map((list) => rankFirst(list, weights));
    ranks.push(...own);
    printRanks(`${set.name}, not fitted on`, own);
  }
  printRanks("all, not fitted on", ranks);
  const fitted = fitListwise(all, AIM);
  printRanks(
    "all, fitted on",
    all.map((list) => rankFirst(list, fitted)),
  );
  const before = FEATURES.map((name) => REFERENCE_WEIGHTS[name]);
  printRanks(
    "all, weights as they are",
    all.map((list) => rankFirst(list, before)),
  );
  const named = Object.fromEntries(FEATURES.map((name, at) => [name, Number((fitted[at] ?? 0).toFixed(3))]));
  process.stdout.write(`${JSON.stringify({ before: REFERENCE_WEIGHTS, fitted: named }, null, 2)}\n`);
}

/** Less held down, or after each right passage, weights that were fitted on four of five sets find less in the fifth. */
const AIM: FitAim = { relevant: "any", penalty: 0.3 };

const FEATURES = FEATURE_NAMES.filter((name) => REFERENCE_WEIGHTS[name] !== 0);

async function measureSet({ data, questions }: DocsSet): Promise<RankedList[]> {
  const { corpus } = await indexFolder(data);
  return questions
    .filter(({ kind }) => kind !== "none")
    .map(({ question, right }) => {
      const { query, candidates } = finishSteps(retrieveInSteps(corpus.index, question));
      const measured = finishSteps(measureCandidatesInSteps(query, candidates, corpus.index));
      return {
        rows: measured.map(({ features }) => Float64Array.from(FEATURES, (name) => features[name])),
        relevant: measured.map(({ passage }) => {
          const { article } = passage;
          return isRightPassage({ file: article.id, folded: foldShown(sliceText(article.text, passage)) }, right);
        }),
        wanted: right.length,
        weight: 1,
      };
    });
}

/** The place of the first relevant row, from 1; 0 when there is none. */
function rankFirst({ rows, relevant }: RankedList, weights: readonly number[]): number {
  const order = rows
    .map((row, at) => ({ score: scoreRow(row, weights), isRelevant: relevant[at] === true }))
    .sort((a, b) => b.score - a.score);
  return order.findIndex(({ isRelevant }) => isRelevant) + 1;
}

function printRanks(name: string, ranks: readonly number[]): void {
  const share = (most: number): string =>
    ((100 * ranks.filter((rank) => rank >= 1 && rank <= most).length) / Math.max(1, ranks.length)).toFixed(1);
  process.stdout.write(`${name.padEnd(NAME_WIDTH)} hit1 ${share(1)}  hit3 ${share(3)}\n`);
}

const NAME_WIDTH = 36;
