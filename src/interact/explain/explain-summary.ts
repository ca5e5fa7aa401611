import type { ShownSentence, SummaryAnswer } from "../../core/answer.ts";
import type { Library } from "../../core/library.ts";
import { sumReasons } from "../../core/reason.ts";
import type { Steps } from "../../core/steps.ts";
import { readArticleInSteps } from "../../core/summary/article-reading.ts";
import type { DateReader } from "../../core/summary/dates.ts";
import { scoreFeatures, WEIGHTS } from "../../core/summary/score.ts";
import { type ChartSection, type ExplanationSection, type Fact, locateExcerpt } from "./explanation.ts";
import { listFeatures } from "./list-features.ts";

/** The scores of all sentences of the article in its order, then what spoke for each that was chosen. */
export function* explainSummaryInSteps(
  { sentences }: SummaryAnswer,
  library: Library,
  reader: DateReader,
): Steps<ExplanationSection[]> {
  return [
    yield* drawUpChart(sentences, library, reader),
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

function* drawUpChart(sentences: readonly ShownSentence[], library: Library, reader: DateReader): Steps<ChartSection> {
  const id = sentences[0]?.article ?? "";
  const article = library.articles.find((one) => one.id === id);
  const passages = library.passages.get(id) ?? [];
  const measured = article === undefined ? undefined : yield* readArticleInSteps(article, passages, reader);
  const chosen = new Set(sentences.map(({ start }) => start));
  const bars = (measured?.candidates ?? []).map(({ text, place, passage, start, end }) => {
    const features = measured?.features[place];
    return {
      words: text,
      score: features === undefined ? 0 : scoreFeatures(features, WEIGHTS),
      isChosen: chosen.has(start),
      source: { article: id, passage: passage.number, start, end },
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
