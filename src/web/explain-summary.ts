import type { SummaryAnswer } from "../core/answer.ts";
import type { Library } from "../core/library.ts";
import type { Candidate } from "../core/summary/candidate.ts";
import { listContributions, scoreFeatures, WEIGHTS } from "../core/summary/score.ts";
import { type MeasuredArticle, measureArticle } from "../core/summary/summarize.ts";
import type { ExplanationSection, Source } from "./protocol.ts";

/** The scores of all sentences of the article in its order, then what spoke for each that was chosen. */
export function explainSummary({ sentences }: SummaryAnswer, library: Library): ExplanationSection[] {
  const article = library.articles.find(({ id }) => id === sentences[0]?.article);
  if (article === undefined) return [];
  const measured = measureArticle(article, library.passages.get(article.id) ?? []);
  const starts = new Set(sentences.map(({ start }) => start));
  const chosen = measured.candidates.filter(({ start }) => starts.has(start));
  const bars = measured.candidates.map((candidate) => ({
    words: candidate.text,
    score: readScore(candidate, measured),
    isChosen: chosen.includes(candidate),
    source: locate(candidate),
  }));
  return [
    { kind: "chart", title: "The sentences of the article", bars },
    ...chosen.map(
      (candidate): ExplanationSection => ({
        kind: "weighed",
        title: `Sentence ${candidate.place + 1}, passage ${candidate.passage.number}`,
        words: candidate.text,
        source: locate(candidate),
        score: readScore(candidate, measured),
        features: listFeatures(candidate, measured),
        facts: [],
      }),
    ),
  ];
}

function readScore({ place }: Candidate, { features }: MeasuredArticle): number {
  const own = features[place];
  return own === undefined ? 0 : scoreFeatures(own, WEIGHTS);
}

function listFeatures(
  { place }: Candidate,
  { features }: MeasuredArticle,
): { name: string; value: number; weight: number }[] {
  const own = features[place];
  if (own === undefined) return [];
  return listContributions(own, WEIGHTS).map(({ feature, value, weight }) => ({ name: feature, value, weight }));
}

function locate({ passage, start, end }: Candidate): Source {
  return { article: passage.article.id, passage: passage.number, start, end };
}
