import type {
  Answer,
  HelpAnswer,
  NotFoundAnswer,
  PassagesAnswer,
  QuotesAnswer,
  RefusalAnswer,
  SpeakersAnswer,
  UnknownSpeakerAnswer,
} from "../core/answers/answer.ts";
import type { ArticlesRead } from "../core/quotes/articles-read.ts";
import { layOutBearers } from "./lay-out-bearers.ts";
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
      return layOutPassages(answer, words);
    case "not-found":
      return layOutNotFound(answer, words);
    case "quotes":
      return layOutQuotes(answer, words);
    case "unknown-speaker":
      return layOutUnknownSpeaker(answer, words);
    case "several":
      return layOutBearers(answer, words);
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
      return layOutRefusal(answer, words);
  }
}

function layOutPassages({ question, hits, absent }: PassagesAnswer, words: Words): Sheet {
  return {
    lead: words.passagesLead({ asked: question }, hits.length),
    perPage: HITS_PER_PAGE,
    order: "best-first",
    sections: hits.map((hit) => layOutExcerpt(hit, words)),
    ...(absent.length > 0 && { note: words.alsoAbsent(absent.map(({ word }) => word)) }),
  };
}

function layOutNotFound({ question, absent, apart, nearest }: NotFoundAnswer, words: Words): Sheet {
  const items = absent.map(({ word, nearest: near }) => ({
    term: word,
    text: near.length === 0 ? words.noNearest : words.nearest(near),
  }));
  const missing: ListSection = { kind: "list", title: words.absentTitle, items };
  const remarks = [
    ...(apart.length > 0 ? [words.neverTogether(apart)] : []),
    ...(nearest.length > 0 ? [words.notSure] : []),
    ...(absent.length + apart.length + nearest.length === 0 ? [words.noAnswer] : []),
  ];
  return {
    lead: words.notFoundLead({ asked: question }),
    sections: [...(absent.length > 0 ? [missing] : []), ...nearest.map((hit) => layOutExcerpt(hit, words))],
    ...(remarks.length > 0 && { note: remarks.join(" ") }),
  };
}

function layOutQuotes(answer: QuotesAnswer, words: Words): Sheet {
  return {
    lead: [words.quotesLead(answer.speaker, answer.quotes.length)],
    perPage: QUOTES_PER_PAGE,
    ...noteReading(answer.read, words),
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
  const known = isMentioned ? words.onlyMentioned(answer.asked) : words.unknownSpeaker(answer.asked);
  const { read, readForNearest = read } = answer;
  return {
    lead: [isReadWhole(read) ? known : words.unheardSoFar(answer.asked)],
    ...noteReading(isReadWhole(read) ? readForNearest : read, words),
    sections: [
      ...answer.mentions.map((mention) => layOutExcerpt(mention, words)),
      ...(answer.nearest.length > 0 ? [nearest] : []),
    ],
  };
}

function layOutSpeakers(answer: SpeakersAnswer, words: Words): Sheet {
  const note = noteReading(answer.read, words);
  if (answer.speakers.length === 0) {
    return { lead: [isReadWhole(answer.read) ? words.noSpeakers : words.noSpeakersSoFar], sections: [], ...note };
  }
  const items = answer.speakers.map(({ name, quotes }) => ({ term: name, text: words.quoteCount(quotes) }));
  return { lead: [words.quotedAre], sections: [{ kind: "list", items }], ...note };
}

function layOutRefusal({ reason, asked = "", read }: RefusalAnswer, words: Words): Sheet {
  if (read === undefined || isReadWhole(read)) return { lead: [words.refusal(reason, asked)], sections: [] };
  return { lead: [words.unfittingSoFar(asked)], sections: [], ...noteReading(read, words) };
}

function isReadWhole({ articles, of }: ArticlesRead): boolean {
  return articles >= of;
}

// What nobody read yet may hold what was not found, and more of what was.
function noteReading(read: ArticlesRead, words: Words): Pick<Sheet, "note"> {
  return isReadWhole(read) ? {} : { note: words.readSoFar(read.articles, read.of) };
}

function layOutHelp(answer: HelpAnswer, words: Words): Sheet {
  const items = answer.commands.map(({ name, description, options }) => {
    const names = words.commands?.slash[name];
    const optionNames = options.map((option) => `${names?.options[option.name]?.name ?? option.name}:`);
    return { term: [`/${names?.name ?? name}`, ...optionNames].join(" "), text: names?.description ?? description };
  });
  return { lead: [words.helpLead], sections: [{ kind: "list", items }] };
}

/** What a reader takes in at a glance. */
const HITS_PER_PAGE = 3;
const QUOTES_PER_PAGE = 5;
