import type { PassageIndex } from "../core/search/passage-index.ts";
import { searchPassages } from "../core/search/search-passages.ts";
import { type AskSet, indexSet, readAskSet } from "./ask-set.ts";
import type { EvalRequest } from "./run-eval.ts";

/**
 * Measures whether the search knows when it has no answer: the area under the ROC curve of its confidence, for the
 * questions of a set against those of another set, and against the same questions with their article taken out.
 */
export async function measureNoAnswer({ files }: EvalRequest): Promise<void> {
  const [file, other] = files;
  if (file === undefined || other === undefined) throw new Error("no-answer takes two sets: FILE and OTHER.");
  const set = await readAskSet(file);
  const { index, ids } = indexSet(set.passages);
  const groups = new Map([...ids].map(([passage, id]) => [id, passage.article.id]));
  const answerable = set.queries.map(({ text }) => searchPassages(index, text).confidence);
  const offTopic = (await readAskSet(other)).queries.map(({ text }) => searchPassages(index, text).confidence);
  const takenOut = askWithoutArticle(index, set.queries, groups);
  const result = {
    queries: answerable.length,
    offTopic: round(measureArea(answerable, offTopic)),
    takenOut: round(measureArea(answerable, takenOut)),
  };
  const lines = Object.entries(result).map(([name, value]) => `${name.padEnd(8)} ${String(value).padStart(8)}`);
  process.stdout.write(`${lines.join("\n")}\n\n${JSON.stringify(result)}\n`);
}

function askWithoutArticle(
  index: PassageIndex,
  queries: AskSet["queries"],
  groups: ReadonlyMap<string, string>,
): number[] {
  const byArticles = new Map<string, AskSet["queries"]>();
  for (const query of queries) {
    const articles = [...new Set(Object.keys(query.relevant).flatMap((id) => groups.get(id) ?? []))].sort();
    const key = JSON.stringify(articles);
    byArticles.set(key, [...(byArticles.get(key) ?? []), query]);
  }
  return [...byArticles].flatMap(([, members]) => {
    const articles = new Set(
      members.flatMap(({ relevant }) => Object.keys(relevant).flatMap((id) => groups.get(id) ?? [])),
    );
    const removed = [...articles].map((id) => ({ id, passages: index.passagesOf(id) }));
    for (const { id } of removed) index.removeArticle(id);
    const confidences = members.map(({ text }) => searchPassages(index, text).confidence);
    for (const { id, passages } of removed) index.addArticle(id, passages);
    return confidences;
  });
}

/** The probability that a question with an answer gets more confidence than one without, half of it for a tie. */
function measureArea(answerable: readonly number[], without: readonly number[]): number {
  const all = [
    ...answerable.map((value) => ({ value, isAnswerable: true })),
    ...without.map((value) => ({ value, isAnswerable: false })),
  ].sort((a, b) => a.value - b.value);
  let ranks = 0;
  for (let start = 0; start < all.length; ) {
    let end = start;
    while (end < all.length && all[end]?.value === all[start]?.value) end += 1;
    const rank = (start + end + 1) / 2;
    for (let at = start; at < end; at += 1) if (all[at]?.isAnswerable === true) ranks += rank;
    start = end;
  }
  const pairs = answerable.length * without.length;
  return pairs === 0 ? 0.5 : (ranks - (answerable.length * (answerable.length + 1)) / 2) / pairs;
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
