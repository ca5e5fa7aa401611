import type { QuotesAnswer, ShownGrounds, ShownQuote, SpeakersAnswer } from "../core/answers/answer.ts";
import type { QuotesOrder } from "../core/library/find-quotes.ts";
import type { CountedPart } from "../core/library/list-speakers.ts";
import { renderDate } from "./attribution-line.ts";
import { nameBearer } from "./lay-out-bearers.ts";
import { layOutExcerpt } from "./lay-out-excerpt.ts";
import { isReadWhole, noteReading } from "./note-reading.ts";
import type { ListSection, Sheet, Switch } from "./sheet.ts";
import type { Words } from "./words/words.ts";

/** A page of what somebody said, each statement under who said it, how it is quoted and what tells so. */
export function layOutQuotes(answer: QuotesAnswer, words: Words): Sheet {
  const { speaker, about, order, before, perPage, quotesOf } = answer;
  return {
    lead: words.quotes.lead(speaker, quotesOf, about === undefined ? undefined : { asked: about }, order),
    perPage,
    window: { before, of: quotesOf },
    ...(quotesOf > 1 && { switches: [buildSwitch(order === "newest" ? "best" : "newest", words)] }),
    ...noteReading(answer.read, words),
    sections: answer.quotes.map((quote) => ({ ...layOutExcerpt(quote.excerpt, words), label: label(quote, words) })),
  };
}

/** Who is quoted: the most quoted, then by collection and by time where there are several. */
export function layOutSpeakers(answer: SpeakersAnswer, words: Words): Sheet {
  const note = noteReading(answer.read, words);
  const { speakers, speakersOf, quotesOf, collections, collectionsOf, times, timesOf } = answer;
  if (speakers.length === 0) {
    return { lead: [isReadWhole(answer.read) ? words.noSpeakers : words.noSpeakersSoFar], sections: [], ...note };
  }
  const { quotes } = words;
  const most: ListSection = {
    kind: "list",
    title: tellMore(quotes.mostQuoted, speakersOf - speakers.length, words),
    items: speakers.map((speaker) => ({ term: nameBearer(speaker, words), text: words.quoteCount(speaker.quotes) })),
  };
  const isByYear = times.some(({ name }) => name !== undefined && !name.includes("-"));
  const nameTime = (time: string): string => renderDate(time, words);
  return {
    lead: [
      quotes.speakersLead(speakersOf, quotesOf),
      ...(answer.isWider === true ? [`. ${quotes.withoutSpeaker}`] : []),
    ],
    sections: [
      most,
      ...layOutParts(tellMore(quotes.byCollection, collectionsOf - collections.length, words), collections, words, {
        name: (name) => name,
        unnamed: quotes.noCollection,
      }),
      ...layOutParts(tellMore(isByYear ? quotes.byYear : quotes.byMonth, timesOf - times.length, words), times, words, {
        name: nameTime,
        unnamed: words.dateUnknown,
      }),
    ],
    ...note,
  };
}

interface Naming {
  readonly name: (name: string) => string;
  readonly unnamed: string;
}

function layOutParts(title: string, parts: readonly CountedPart[], words: Words, naming: Naming): ListSection[] {
  if (parts.length === 0) return [];
  const items = parts.map(({ name, quotes, speakers, speakersOf }) => {
    const named = speakers.map((speaker) => `${nameBearer(speaker, words)} (${words.formatNumber(speaker.quotes)})`);
    const rest = speakersOf - speakers.length;
    const all = rest === 0 ? named : [...named, words.quotes.more(rest)];
    const term = name === undefined ? naming.unnamed : naming.name(name);
    return { term, text: `${words.quoteCount(quotes)} · ${all.join(", ")}` };
  });
  return [{ kind: "list", title, items }];
}

function tellMore(title: string, rest: number, words: Words): string {
  return rest > 0 ? `${title} (${words.quotes.more(rest)})` : title;
}

function buildSwitch(value: QuotesOrder, { quotes }: Words): Switch {
  return { option: "order", value, label: quotes.order[value], hint: quotes.orderHint(value) };
}

// “Nina Holt, mayor of Bergby · in quotation marks · “she said” in the same sentence · “she” is Nina Holt”
function label({ speaker, role, kinds, grounds, mention }: ShownQuote, words: Words): string {
  const { quotes, locale } = words;
  const parts = [
    role === undefined ? speaker : `${speaker}, ${role}`,
    new Intl.ListFormat(locale, { type: "conjunction" }).format(kinds.map((kind) => quotes.kind[kind])),
    ...grounds.map((one) => tellGrounds(one, words)),
    ...(mention === undefined ? [] : [quotes.standsFor(mention, speaker)]),
  ];
  return parts.map((part) => part.replace(WHITE_SPACE, " ")).join(" · ");
}

function tellGrounds(grounds: ShownGrounds, { quotes }: Words): string {
  switch (grounds.kind) {
    case "words":
      return quotes.grounds[grounds.place](grounds.words);
    case "goes-on":
      return quotes.goesOn;
  }
}

/** Matches a line end within a name; nothing within a word. */
const WHITE_SPACE = /\s+/gu;
