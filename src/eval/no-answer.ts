import { searchPassages } from "../core/search/search-passages.ts";
import { measureArea } from "./area-under-curve.ts";
import { indexSet, readAskSet } from "./ask-set.ts";
import { askWithoutArticle } from "./ask-without-article.ts";
import type { EvalRequest } from "./measurement.ts";
import { printFigures } from "./print-figures.ts";

/**
 * Measures whether the search knows when it has no answer: the area under the ROC curve of its confidence, for the
 * questions of a set against those of another set, and against the same questions with their article taken out.
 */
export async function measureNoAnswer({ files }: EvalRequest): Promise<void> {
  const [file, other] = files;
  if (file === undefined || other === undefined) throw new Error("no-answer takes two sets: FILE and OTHER.");
  const set = await readAskSet(file);
  const indexed = indexSet(set.passages);
  const { index } = indexed;
  const answerable = set.queries.map(({ text }) => searchPassages(index, text).confidence);
  const offTopic = (await readAskSet(other)).queries.map(({ text }) => searchPassages(index, text).confidence);
  const takenOut = askWithoutArticle(indexed, set.queries).map(({ confidence }) => confidence);
  const result = {
    queries: answerable.length,
    offTopic: round(measureArea(answerable, offTopic)),
    takenOut: round(measureArea(answerable, takenOut)),
  };
  printFigures(result);
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
