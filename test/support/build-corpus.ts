import type { Article } from "../../src/core/article/article.ts";
import type { Problem } from "../../src/core/article/problem.ts";
import { buildInSteps, type Corpus } from "../../src/core/index/corpus.ts";
import { ENGLISH, type Lexicon } from "../../src/core/index/lexicon.ts";
import { finishSteps } from "../../src/core/text/steps.ts";

/** The corpus of these articles, in English unless a lexicon is given. */
export function buildCorpus(
  articles: readonly Article[],
  problems: readonly Problem[] = [],
  lexicon: Lexicon = ENGLISH,
): Corpus {
  return finishSteps(buildInSteps(articles, problems, lexicon));
}
