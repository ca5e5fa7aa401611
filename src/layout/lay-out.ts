import type {
  Answer,
  HelpAnswer,
  NotFoundAnswer,
  PassagesAnswer,
  RefusalAnswer,
  UnknownSpeakerAnswer,
} from "../core/answers/answer.ts";
import { layOutBearers } from "./lay-out-bearers.ts";
import { layOutCheck } from "./lay-out-check.ts";
import { layOutCitation, layOutReceipt, layOutSources, layOutStats } from "./lay-out-corpus.ts";
import { layOutExcerpt } from "./lay-out-excerpt.ts";
import { layOutQuotes, layOutSpeakers } from "./lay-out-quotes.ts";
import { layOutCompare, layOutSummary, layOutTimeline } from "./lay-out-summary.ts";
import { isReadWhole, noteReading } from "./note-reading.ts";
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

function layOutUnknownSpeaker(answer: UnknownSpeakerAnswer, words: Words): Sheet {
  const isMentioned = answer.mentions.length > 0;
  const nearest: ListSection = {
    kind: "list",
    title: words.quotedAre,
    items: answer.nearest.map((name) => ({ term: name, text: "" })),
  };
  const sure = isMentioned ? words.onlyMentioned(answer.asked) : words.unknownSpeaker(answer.asked);
  const known = answer.isUnread === true ? words.unreadSpeaker(answer.asked) : sure;
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

function layOutRefusal({ reason, asked = "", read }: RefusalAnswer, words: Words): Sheet {
  if (read === undefined || isReadWhole(read)) return { lead: [words.refusal(reason, asked)], sections: [] };
  return { lead: [words.unfittingSoFar(asked)], sections: [], ...noteReading(read, words) };
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
