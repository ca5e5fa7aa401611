import type {
  Answer,
  HelpAnswer,
  NotFoundAnswer,
  QuotesAnswer,
  SpeakersAnswer,
  UnknownSpeakerAnswer,
} from "../core/answer.ts";
import { layOutCheck } from "./lay-out-check.ts";
import { layOutCitation, layOutReceipt, layOutSources, layOutStats } from "./lay-out-corpus.ts";
import { layOutExcerpt } from "./lay-out-excerpt.ts";
import { layOutCompare, layOutSummary, layOutTimeline } from "./lay-out-summary.ts";
import type { ListSection, Sheet } from "./sheet.ts";
import type { Words } from "./words/words.ts";

/** What each kind of answer says and in which order, in the language of `words`. */
export function layOut(answer: Answer, words: Words): Sheet {
  switch (answer.kind) {
    case "passages":
      return {
        lead: words.passagesLead(answer.question, answer.hits.length),
        echo: answer.question,
        perPage: HITS_PER_PAGE,
        order: "best-first",
        sections: answer.hits.map((hit) => layOutExcerpt(hit, words)),
      };
    case "not-found":
      return layOutNotFound(answer, words);
    case "quotes":
      return layOutQuotes(answer, words);
    case "unknown-speaker":
      return layOutUnknownSpeaker(answer, words);
    case "speakers":
      return layOutSpeakers(answer, words);
    case "summary":
      return layOutSummary(answer, words);
    case "timeline":
      return layOutTimeline(answer, words);
    case "compare":
      return layOutCompare(answer, words);
    case "receipt":
      return layOutReceipt(answer, words);
    case "citation":
      return layOutCitation(answer, words);
    case "sources":
      return layOutSources(answer, words);
    case "stats":
      return layOutStats(answer, words);
    case "check":
      return layOutCheck(answer, words);
    case "help":
      return layOutHelp(answer, words);
    case "refusal":
      return { lead: words.refusal(answer.reason, answer.asked ?? ""), sections: [] };
  }
}

function layOutNotFound(answer: NotFoundAnswer, words: Words): Sheet {
  const lead = words.notFoundLead(answer.question);
  if (answer.absent.length === 0) return { lead, sections: [], note: words.neverTogether };
  const items = answer.absent.map(({ word, nearest }) => ({
    term: word,
    text: nearest.length === 0 ? words.noNearest : words.nearest(nearest),
  }));
  return { lead, sections: [{ kind: "list", title: words.absentTitle, items }] };
}

function layOutQuotes(answer: QuotesAnswer, words: Words): Sheet {
  return {
    lead: words.quotesLead(answer.speaker, answer.quotes.length),
    perPage: QUOTES_PER_PAGE,
    sections: answer.quotes.map((quote) => ({
      ...layOutExcerpt(quote.excerpt, words),
      label: [
        words.quoteKind[quote.kind],
        quote.role === undefined ? quote.speaker : `${quote.speaker}, ${quote.role}`,
        quote.mention === undefined ? undefined : words.standsFor(quote.mention, quote.speaker),
      ]
        .filter((part) => part !== undefined)
        .join(" · "),
    })),
  };
}

function layOutUnknownSpeaker(answer: UnknownSpeakerAnswer, words: Words): Sheet {
  const isMentioned = answer.mentions.length > 0;
  const nearest: ListSection = {
    kind: "list",
    title: words.quotedAre,
    items: answer.nearest.map((name) => ({ term: name, text: "" })),
  };
  return {
    lead: isMentioned ? words.onlyMentioned(answer.asked) : words.unknownSpeaker(answer.asked),
    sections: [
      ...answer.mentions.map((mention) => layOutExcerpt(mention, words)),
      ...(answer.nearest.length > 0 ? [nearest] : []),
    ],
  };
}

function layOutSpeakers(answer: SpeakersAnswer, words: Words): Sheet {
  if (answer.speakers.length === 0) return { lead: words.noSpeakers, sections: [] };
  const items = answer.speakers.map(({ name, quotes }) => ({ term: name, text: words.quoteCount(quotes) }));
  return { lead: words.quotedAre, sections: [{ kind: "list", items }] };
}

function layOutHelp(answer: HelpAnswer, words: Words): Sheet {
  const items = answer.commands.map(({ name, description, options }) => {
    const names = words.commands?.slash[name];
    const optionNames = options.map((option) => `${names?.options[option.name]?.name ?? option.name}:`);
    return { term: [`/${names?.name ?? name}`, ...optionNames].join(" "), text: names?.description ?? description };
  });
  return { lead: words.helpLead, sections: [{ kind: "list", items }] };
}

/** What a reader takes in at a glance. */
const HITS_PER_PAGE = 3;
const QUOTES_PER_PAGE = 5;
