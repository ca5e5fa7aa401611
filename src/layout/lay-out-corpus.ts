import type { CitationAnswer, ReceiptAnswer, SourcesAnswer, StatsAnswer } from "../core/answers/answer.ts";
import type { CollectionOverview, Count, ListedArticle } from "../core/library/corpus-overview.ts";
import { renderDate } from "./attribution-line.ts";
import { layOutExcerpt } from "./lay-out-excerpt.ts";
import type { ListSection, Sheet } from "./sheet.ts";
import type { Words } from "./words/words.ts";

/** The passage of a receipt, and what has become of it. */
export function layOutReceipt({ state, corpus, excerpt, asked }: ReceiptAnswer, words: Words): Sheet {
  const isSame = state === "unchanged" && corpus === "changed";
  return {
    lead: [words.receiptState[state](asked)],
    sections: excerpt === undefined ? [] : [layOutExcerpt(excerpt, words)],
    ...(isSame && { note: words.otherChanges }),
  };
}

/** A citation to copy. */
export function layOutCitation({ style, title, text }: CitationAnswer, words: Words): Sheet {
  return {
    lead: [words.citationLead(title, STYLE_NAMES[style])],
    sections: [{ kind: "code", text, file: CITATION_FILES[style] }],
  };
}

/** What the corpus covers: the counts, then the articles by collection. */
export function layOutSources(answer: SourcesAnswer, words: Words): Sheet {
  const { version, articles, passages, dates, undated, taken, unread, read, said, languages, collections } = answer;
  const items = [
    { term: words.articlesTitle, text: words.articleCount(articles, passages) },
    ...(dates === undefined
      ? []
      : [
          {
            term: words.datesTitle,
            text: words.dateSpan(renderDate(dates.first, words), renderDate(dates.last, words)),
          },
        ]),
    ...(undated === 0 ? [] : [{ term: words.dateUnknown, text: words.formatNumber(undated) }]),
    ...(taken.fileName + taken.title === 0
      ? []
      : [{ term: words.takenDatesTitle, text: words.takenDates(taken.fileName, taken.title) }]),
    ...(unread === undefined ? [] : [{ term: words.unreadFilesTitle, text: listUnread(unread, words) }]),
    ...(read === undefined ? [] : [{ term: words.readTitle, text: words.readOf(read.articles, read.of) }]),
    ...(said === undefined
      ? []
      : [{ term: words.quotedAre, text: words.quotes.total(said.speakers, said.statements) }]),
    ...(languages.length === 0 ? [] : [{ term: words.languagesTitle, text: listLanguages(languages, words) }]),
    ...(taken.language === 0 ? [] : [{ term: words.foundLanguagesTitle, text: words.formatNumber(taken.language) }]),
    { term: words.versionTitle, text: version },
  ];
  const listed = collections.flatMap((collection) => layOutCollection(collection, words));
  return { lead: [words.sourcesLead], sections: [{ kind: "list", items }, ...listed], perPage: LISTS_PER_PAGE };
}

/** What is counted, the totals first. */
export function layOutStats(answer: StatsAnswer, words: Words): Sheet {
  const { asked, unanswered, helpful, unhelpful } = answer;
  const totals = [
    { term: words.askedTitle, text: words.formatNumber(asked) },
    { term: words.unansweredTitle, text: words.formatNumber(unanswered) },
    { term: words.helpful, text: words.formatNumber(helpful) },
    { term: words.unhelpful, text: words.formatNumber(unhelpful) },
  ];
  const lists: readonly (readonly [string, readonly Count[]])[] = [
    [words.mostAskedTitle, answer.mostAsked],
    [words.unansweredTitle, answer.mostUnanswered],
    [words.unhelpful, answer.mostUnhelpful],
    [words.mostShownTitle, answer.mostShown],
  ];
  const sections = lists
    .filter(([, counts]) => counts.length > 0)
    .map(([title, counts]): ListSection => ({ kind: "list", title, items: counts.map(layOutCount(words)) }));
  return { lead: [words.statsLead], sections: [{ kind: "list", items: totals }, ...sections] };
}

function layOutCollection({ name, count, newest }: CollectionOverview, words: Words): ListSection[] {
  const sections: ListSection[] = [];
  for (let at = 0; at < newest.length; at += ARTICLES_PER_LIST) {
    const items = newest.slice(at, at + ARTICLES_PER_LIST).map((article) => layOutArticle(article, words));
    sections.push({ kind: "list", title: words.collectionTitle(name, count), items });
  }
  return sections;
}

function layOutArticle({ title, source, date, passages }: ListedArticle, words: Words): ListSection["items"][number] {
  const day = date === undefined ? undefined : renderDate(date, words);
  return {
    term: title,
    text: [source, day, words.passageCount(passages)].filter((part) => part !== undefined).join(" · "),
  };
}

function layOutCount(words: Words): (count: Count) => ListSection["items"][number] {
  return ({ name, count }) => ({ term: name, text: words.formatNumber(count) });
}

function listUnread({ count, example }: NonNullable<SourcesAnswer["unread"]>, words: Words): string {
  return `${words.formatNumber(count)} (${example.replace(/\s+/gu, " ")}${count > 1 ? ", …" : ""})`;
}

function listLanguages(languages: readonly Count[], words: Words): string {
  const names = new Intl.DisplayNames(words.locale, { type: "language" });
  return languages.map(({ name, count }) => `${names.of(name) ?? name} (${words.formatNumber(count)})`).join(", ");
}

/** Formats that have a name, which is the same in every language. */
const STYLE_NAMES: Readonly<Record<CitationAnswer["style"], string | undefined>> = {
  plain: undefined,
  bibtex: "BibTeX",
  ris: "RIS",
  "csl-json": "CSL-JSON",
};

const CITATION_FILES: Readonly<Record<CitationAnswer["style"], string>> = {
  plain: "citation.txt",
  bibtex: "citation.bib",
  ris: "citation.ris",
  "csl-json": "citation.json",
};

/** Two lists of eight articles, their titles as long as they may be, fit into one Discord message. */
const ARTICLES_PER_LIST = 8;
const LISTS_PER_PAGE = 2;
