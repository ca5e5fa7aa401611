import type { ShownSentence, SummaryAnswer } from "../../core/answers/answer.ts";
import type { SplitArticle } from "../../core/article/passages.ts";
import { readArticleInSteps } from "../../core/summary/article-reading.ts";
import { type DateReader, loadDateReader } from "../../core/summary/dates.ts";
import { scoreFeatures, WEIGHTS } from "../../core/summary/score.ts";
import { sumReasons } from "../../core/text/reason.ts";
import type { Steps } from "../../core/text/steps.ts";
import { locateExcerpt } from "../../layout/place.ts";
import type { Context } from "../context.ts";
import type { ChartSection, ExplanationSection, Fact } from "./explanation.ts";
import { listFeatures } from "./list-features.ts";

/** The scores of all sentences of the article in its order, then what spoke for each that was chosen. */
export async function explainSummary(
  { sentences }: SummaryAnswer,
  { library, runSteps }: Pick<Context, "library" | "runSteps">,
): Promise<ExplanationSection[]> {
  const source = await library.openArticle(sentences[0]?.article ?? "");
  const reader = await loadDateReader();
  return [
    ...(source === undefined ? [] : [await runSteps(drawUpChart(sentences, source, reader))]),
    ...sentences.map(
      (sentence): ExplanationSection => ({
        kind: "weighed",
        title: `Passage ${sentence.passage}`,
        words: sentence.text,
        source: locateExcerpt(sentence),
        score: sumReasons(sentence.reasons),
        features: listFeatures(sentence.reasons),
        facts: listFacts(sentence),
      }),
    ),
  ];
}

function* drawUpChart(
  sentences: readonly ShownSentence[],
  source: SplitArticle,
  reader: DateReader,
): Steps<ChartSection> {
  const measured = yield* readArticleInSteps(source, reader);
  const chosen = new Set(sentences.map(({ start }) => start));
  const bars = measured.candidates.map(({ text, place, passage, start, end }) => {
    const features = measured.features[place];
    return {
      words: text,
      score: features === undefined ? 0 : scoreFeatures(features, WEIGHTS),
      isChosen: chosen.has(start),
      source: { article: source.article.id, passage: passage.number, start, end },
    };
  });
  return { kind: "chart", title: "The sentences of the article", bars };
}

function listFacts({ redundancy, excess, relevance, note }: ShownSentence): Fact[] {
  return [
    { term: "alike", text: redundancy === 0 ? "" : `${redundancy.toFixed(2)} to another that was chosen` },
    { term: "over length", text: excess === 0 ? "" : `${excess} words` },
    { term: "matches", text: relevance === 0 ? "" : `what was asked by ${relevance.toFixed(2)}` },
    { term: "beside it", text: note === undefined ? "" : note.name },
  ].filter(({ text }) => text !== "");
}
