import type { SplitArticle } from "../article/passages.ts";
import { type Span, sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { Candidate } from "./candidate.ts";
import type { TimelineEvent } from "./timeline.ts";

/** A sentence that names a date, as plain data that needs its article to be read. */
export interface NotedEvent {
  readonly sentence: Omit<Candidate, "passage" | "text"> & { readonly passage: number };
  readonly date: Span & { readonly day?: string };
}

/** Notes an event down. */
export function noteEvent({ sentence, date }: TimelineEvent): NotedEvent {
  const { passage, text: _text, ...rest } = sentence;
  const { sentence: _sentence, ...named } = date;
  return { sentence: { ...rest, passage: passage.number }, date: named };
}

/** The events that were noted down of this article; those of passages that it does not have are left out. */
export function* openEventsInSteps(
  noted: readonly NotedEvent[],
  { article, passages }: SplitArticle,
): Steps<TimelineEvent[]> {
  const opened: TimelineEvent[] = [];
  for (const [at, { sentence: own, date }] of noted.entries()) {
    if (at % OPENED_PER_STEP === OPENED_PER_STEP - 1) yield;
    const { passage: number, ...rest } = own;
    const passage = passages[number - 1];
    if (passage === undefined) continue;
    const sentence = { ...rest, passage, text: sliceText(article.text, rest) };
    opened.push({ sentence, date: { ...date, sentence } });
  }
  return opened;
}

/** Events of which a step takes less than a millisecond. */
const OPENED_PER_STEP = 300;
