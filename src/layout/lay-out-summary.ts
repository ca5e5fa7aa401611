import type { CompareAnswer, ShownDate, ShownFigure, SummaryAnswer, TimelineAnswer } from "../core/answers/answer.ts";
import { readMarked } from "../core/answers/show-sentence.ts";
import type { Excerpt } from "../core/article/excerpt.ts";
import type { SentenceNote } from "../core/summary/notes.ts";
import { renderDate } from "./attribution-line.ts";
import { layOutExcerpt } from "./lay-out-excerpt.ts";
import type { ExcerptSection, ListSection, Section, Sheet } from "./sheet.ts";
import type { Words } from "./words/words.ts";

/** The chosen sentences and what stands in the article; on the pages behind, the sentences of the figures. */
export function layOutSummary(answer: SummaryAnswer, words: Words): Sheet {
  const { summary } = words;
  const { title, about, isAbout } = answer;
  const notes = [
    summary.label,
    nameChoice(answer, words),
    about !== undefined && !isAbout ? summary.notAbout(about) : "",
  ];
  const sentences = answer.sentences.map((sentence): ExcerptSection => {
    const { note } = sentence;
    return { ...layOutExcerpt(sentence, words), ...(note !== undefined && { label: nameNote(note, words) }) };
  });
  return {
    lead: about !== undefined && isAbout ? summary.aboutLead(title, { asked: about }) : [summary.lead(title)],
    sections: [...sentences, layOutFacts(answer, words), ...layOutFigures(answer.figures, words)],
    perPage: sentences.length + 1,
    note: notes.filter((note) => note !== "").join(" "),
  };
}

// By what an article was chosen of several that were meant.
function nameChoice({ newestOf, firstOf }: SummaryAnswer | TimelineAnswer, { summary }: Words): string {
  if (newestOf > 1) return summary.newestOf(newestOf);
  return firstOf > 1 ? summary.firstOf(firstOf) : "";
}

function nameNote(note: SentenceNote, words: Words): string {
  return note.kind === "pronoun" ? words.quotes.standsFor(note.mention, note.name) : words.summary.wordsOf(note.name);
}

/** Sentences with dates in the order of time, the date above each. */
export function layOutTimeline(answer: TimelineAnswer, words: Words): Sheet {
  const { summary } = words;
  const { title, about, events, eventsOf, read } = answer;
  const notes = [
    summary.timelineLabel,
    nameChoice(answer, words),
    eventsOf > events.length ? summary.firstEvents(events.length, eventsOf) : "",
    read === undefined || read.articles >= read.of ? "" : words.readSoFar(read.articles, read.of),
  ];
  return {
    lead: summary.timelineLead(title, about === undefined ? undefined : { asked: about }),
    sections: events.map((event) => ({ ...layOutExcerpt(event.excerpt, words), label: nameDate(event, words) })),
    perPage: EVENTS_PER_PAGE,
    note: notes.filter((note) => note !== "").join(" "),
  };
}

/** The passages of two articles in turn, each under its title. */
export function layOutCompare({ about, titles, rows }: CompareAnswer, words: Words): Sheet {
  const sections = rows.flatMap((row): Section[] => [
    layOutSide(row.left, titles[0], words),
    layOutSide(row.right, titles[1], words),
  ]);
  return { lead: words.summary.compareLead({ asked: about }), sections, perPage: SIDES_PER_PAGE };
}

function layOutSide(excerpt: Excerpt | undefined, title: string, words: Words): Section {
  if (excerpt !== undefined) return { ...layOutExcerpt(excerpt, words), label: title };
  return { kind: "list", items: [{ term: title, text: words.summary.nothingMore }] };
}

function layOutFacts(answer: SummaryAnswer, words: Words): ListSection {
  const { summary, formatNumber } = words;
  const { names, figures, dates, minutes, passages, passagesOf } = answer;
  const items = [
    { term: summary.names, text: names.map(({ name, mentions }) => `${name} (${formatNumber(mentions)})`).join(", ") },
    {
      term: summary.figures,
      text: figures.map(({ excerpt }) => summary.inPassage(readMarked(excerpt), excerpt.passage)).join(", "),
    },
    { term: summary.dates, text: dates.map((date) => nameDate(date, words)).join(", ") },
    { term: summary.reading, text: summary.readingTime(minutes, answer.words) },
    { term: summary.covered, text: summary.coverage(passages, passagesOf) },
  ];
  return { kind: "list", title: summary.factsTitle, items: items.filter(({ text }) => text !== "") };
}

/** The sentences that figures stand in, each once, the figures above it. */
function layOutFigures(figures: readonly ShownFigure[], words: Words): Section[] {
  const sentences = new Map<number, Excerpt[]>();
  for (const { excerpt } of figures) sentences.set(excerpt.start, [...(sentences.get(excerpt.start) ?? []), excerpt]);
  return [...sentences.values()].flatMap((excerpts) => {
    const [first] = excerpts;
    if (first === undefined) return [];
    const whole = { ...first, marks: excerpts.flatMap(({ marks }) => marks) };
    return [{ ...layOutExcerpt(whole, words), label: words.summary.figureLabel(excerpts.map(readMarked)) }];
  });
}

function nameDate({ day, excerpt }: ShownDate, words: Words): string {
  const literal = readMarked(excerpt).replace(SPACES, " ");
  return day === undefined ? words.summary.dateOpen(literal) : words.summary.dateMeans(literal, renderDate(day, words));
}

const EVENTS_PER_PAGE = 5;
/** Two rows of two passages. */
const SIDES_PER_PAGE = 4;

/** Matches a line end inside a date; not the letters around it. */
const SPACES = /\s+/gu;
