import { findPassageAt } from "../article/passages.ts";
import type { Corpus } from "../index/corpus.ts";
import type { Collapsed } from "../index/same-words.ts";
import type { SpokenStatement } from "../quotes/count-statements.ts";
import { rankPartsInSteps } from "../search/rank-parts.ts";
import type { Steps } from "../text/steps.ts";

/** The statements that are about something, best first, by the search that answers questions. */
export function* rankStatementsInSteps(
  { index, passages }: Corpus,
  statements: readonly Collapsed<SpokenStatement>[],
  about: string,
): Steps<readonly Collapsed<SpokenStatement>[]> {
  const parts = statements.flatMap((spoken) => {
    const { article, start, end } = spoken.item;
    const passage = findPassageAt(passages.get(article.id) ?? [], start);
    return passage === undefined ? [] : [{ spoken, part: { ...passage, start, end } }];
  });
  const ranked = yield* rankPartsInSteps(
    index,
    about,
    parts.map(({ part }) => part),
  );
  return ranked.flatMap((place) => parts[place]?.spoken ?? []);
}
