import { type Excerpt, showPassage } from "../article/excerpt.ts";
import type { Candidate } from "../summary/candidate.ts";
import type { NamedDate } from "../summary/dates.ts";
import type { KeyFigure } from "../summary/key-figures.ts";
import type { Summary, SummarySentence } from "../summary/summarize.ts";
import { type Span, sliceText } from "../text/span.ts";
import type { ShownDate, ShownFigure, ShownSentence } from "./answer.ts";

/** A chosen sentence with the reasons for it. A pronoun is noted only where the sentence before it is not shown. */
export function showSentence(sentence: SummarySentence, summary: Summary, version: string): ShownSentence {
  const { candidate, contributions, relevance, note, choice } = sentence;
  const isLed = summary.sentences.some((other) => other.candidate.place === candidate.place - 1);
  return {
    ...showMarked(candidate, version),
    ...(note !== undefined && !(isLed && note.kind === "pronoun") && { note }),
    reasons: contributions,
    redundancy: choice.redundancy,
    excess: choice.excess,
    relevance,
  };
}

/** A figure in its sentence. */
export function showFigure({ kind, start, end, sentence }: KeyFigure, version: string): ShownFigure {
  return { kind, excerpt: showMarked(sentence, version, { start, end }) };
}

/** A date in its sentence. */
export function showDate({ day, start, end, sentence }: NamedDate, version: string): ShownDate {
  return { ...(day !== undefined && { day }), excerpt: showMarked(sentence, version, { start, end }) };
}

function showMarked(sentence: Candidate, version: string, marked?: Span): Excerpt {
  const span = { start: sentence.start, end: sentence.end };
  const marks = marked === undefined ? [] : [{ kind: "answer" as const, start: marked.start, end: marked.end }];
  return showPassage(sentence.passage, version, span, marks);
}

/** The words of the mark of an excerpt; all of its words when it has none. */
export function readMarked(excerpt: Excerpt): string {
  const [mark] = excerpt.marks;
  if (mark === undefined) return excerpt.text;
  return sliceText(excerpt.text, { start: mark.start - excerpt.start, end: mark.end - excerpt.start });
}
