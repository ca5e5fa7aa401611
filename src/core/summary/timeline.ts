import { groupInSteps } from "../text/group-in-steps.ts";
import { compareCodeUnits, sortInSteps } from "../text/sort-in-steps.ts";
import type { Steps } from "../text/steps.ts";
import type { Candidate } from "./candidate.ts";
import { type DateReader, findDatesInSteps, type NamedDate } from "./dates.ts";

/** A sentence that names a date. */
export interface TimelineEvent {
  readonly sentence: Candidate;
  /** The date that it stands under: its first known one, or its first one. */
  readonly date: NamedDate;
}

/** What happened when, as articles say. */
export interface Timeline {
  /** Sentences of a known date, the earliest first; those of one day in the order of the articles. */
  readonly dated: readonly TimelineEvent[];
  /** Sentences whose dates need a day of publication that is not stated ("this year"), in order. */
  readonly undated: readonly TimelineEvent[];
}

/**
 * Puts the sentences of articles in order of the time that they name; both lists are empty when none names any.
 * A year stands before its months, a month before its days.
 */
export function* buildTimelineInSteps(candidates: readonly Candidate[], reader: DateReader): Steps<Timeline> {
  const events: TimelineEvent[] = [];
  for (const sentences of (yield* groupInSteps(candidates, ({ passage }) => passage.article)).values()) {
    events.push(...(yield* findEventsInSteps(sentences, reader)));
  }
  return yield* orderEventsInSteps(events);
}

/** Those of the sentences of one article that name a date, in order. */
export function* findEventsInSteps(sentences: readonly Candidate[], reader: DateReader): Steps<TimelineEvent[]> {
  const { date } = sentences[0]?.passage.article ?? {};
  const dates = yield* findDatesInSteps(sentences, date, Number.POSITIVE_INFINITY, reader);
  const events: TimelineEvent[] = [];
  for (const named of (yield* groupInSteps(dates, ({ sentence }) => sentence)).values()) {
    events.push(...chooseDate(named));
    yield;
  }
  return events;
}

/** Puts what was found in articles in order of time. */
export function* orderEventsInSteps(events: readonly TimelineEvent[]): Steps<Timeline> {
  const byKind = yield* groupInSteps(events, ({ date }) => (date.day === undefined ? "undated" : "dated"));
  return {
    dated: yield* sortInSteps(byKind.get("dated") ?? [], (a, b) =>
      compareCodeUnits(a.date.day ?? "", b.date.day ?? ""),
    ),
    undated: byKind.get("undated") ?? [],
  };
}

function chooseDate(dates: readonly NamedDate[]): TimelineEvent[] {
  const date = dates.find(({ day }) => day !== undefined) ?? dates[0];
  return date === undefined ? [] : [{ sentence: date.sentence, date }];
}
