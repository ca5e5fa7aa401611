import { writeLead } from "../lead.ts";
import type { Words } from "./words.ts";

const NUMBERS = new Intl.NumberFormat("en");

function formatNumber(number: number): string {
  return NUMBERS.format(number);
}

function countQuotes(count: number): string {
  return count === 1 ? "one statement" : `${formatNumber(count)} statements`;
}

function listWords(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(", ");
}

const ORDERED = { newest: "newest first", best: "best first" };

const NOT_MENTIONED = {
  bot: "Nobody is notified: that is a bot.",
  absent: "Nobody is notified: that member does not see what is written here.",
  "too-soon": "Nobody is notified: somebody was mentioned only a moment ago.",
};

/** English. */
export const en: Words = {
  locale: "en",
  discordLocales: ["en-US", "en-GB"],
  passagesLead: (question, count) =>
    count === 1
      ? writeLead`One passage for “${question}”`
      : writeLead`${formatNumber(count)} passages for “${question}”, best first`,
  notFoundLead: (question) => writeLead`Not in the corpus: “${question}”`,
  absentTitle: "Words that stand nowhere in the corpus",
  noNearest: "nothing near it either",
  nearest: (words) => `nearest: ${words.join(", ")}`,
  neverTogether: (words) => `No passage holds these words together: ${words.join(", ")}.`,
  notSure: "No passage surely answers. These come nearest:",
  noAnswer: "No passage answers. Other words, or fewer limits, may find one.",
  alsoAbsent: (words) => `Not in the corpus: ${words.join(", ")}.`,
  quotes: {
    lead: (speaker, count, about, order) => {
      const behind = count === 1 ? "" : `, ${ORDERED[order]}`;
      const whole = `${speaker}: ${countQuotes(count)}`;
      return about === undefined ? [`${whole}${behind}`] : writeLead`${whole} about “${about}”${behind}`;
    },
    kind: { direct: "in quotation marks", mixed: "partly in quotation marks", reported: "in the article's words" },
    standsFor: (mention, speaker) => `“${mention}” is ${speaker}`,
    grounds: {
      same: (words) => `${listWords(words)} in the same sentence`,
      before: (words) => `${listWords(words)} before it`,
      after: (words) => `${listWords(words)} after it`,
      elsewhere: (words) => `${listWords(words)} elsewhere in the article`,
    },
    goesOn: "goes on from what was said before",
    order: { newest: "Newest first", best: "Best first" },
    orderHint: (order) => `Add “order: ${order}” for the ${order} first.`,
    speakersLead: (speakers, statements) =>
      `${speakers === 1 ? "One person or body is" : `${formatNumber(speakers)} people and bodies are`} quoted in the corpus, with ${countQuotes(statements)}`,
    withoutSpeaker:
      "A subject or a kind of quote narrows what one speaker says: none was named, so these are all who are quoted.",
    total: (speakers, statements) =>
      `${countQuotes(statements)} of ${speakers === 1 ? "one person or body" : `${formatNumber(speakers)} people and bodies`}`,
    mostQuoted: "Quoted most",
    byCollection: "By collection",
    byYear: "By year",
    byMonth: "By month",
    noCollection: "Without a collection",
    more: (count) => `and ${formatNumber(count)} more`,
  },
  unknownSpeaker: (asked) => `Nobody named “${asked}” is quoted in the corpus.`,
  unreadSpeaker: (asked) => `Who speaks is not read in the script of “${asked}”: whether they are quoted is not known.`,
  onlyMentioned: (asked) => `“${asked}” is mentioned, but not quoted:`,
  quotedAre: "Quoted in the corpus",
  noSpeakers: "No quotation was found in the corpus whose speaker is named.",
  unheardSoFar: (asked) => `No words of “${asked}” were found so far.`,
  noSpeakersSoFar: "Nobody was found quoted so far.",
  unfittingSoFar: (speaker) => `Nothing that fits was found of ${speaker} so far.`,
  readSoFar: (read, of) =>
    `Read so far: ${formatNumber(read)} of ${formatNumber(of)} articles. What the others say comes in by itself.`,
  bearers: {
    lead: (asked, of) => writeLead`${formatNumber(of)} of those who are quoted may be meant by “${asked}”. Which one?`,
    unstated: (name) => `${name} (which one is not stated)`,
    counts: (quotes, articles) =>
      `${quotes === 1 ? "one statement" : `${formatNumber(quotes)} statements`} in ${articles === 1 ? "one article" : `${formatNumber(articles)} articles`}`,
    others: (shown, of) => `The ${shown} most quoted of ${formatNumber(of)}: more of the name leaves fewer.`,
    choose: "The whole name asks for one of them.",
    chooseUnstated: (asked) => `“${asked}” asks for those of whom it is not stated.`,
  },
  quoteCount: countQuotes,
  summary: {
    lead: (title) => `Summary of “${title}”`,
    aboutLead: (title, about) => writeLead`What “${title}” says about “${about}”`,
    label: "Selected sentences, unaltered, in the article's order.",
    newestOf: (count) => `The newest of ${count} articles.`,
    firstOf: (count) => `The first of ${count} articles: none of them has a date.`,
    notAbout: (about) => `The article holds nothing about “${about}”: this is its general summary.`,
    wordsOf: (speaker) => `${speaker}, in a quotation`,
    factsTitle: "In the article",
    names: "Names",
    figures: "Figures",
    dates: "Dates",
    reading: "Reading time",
    readingTime: (minutes, words) =>
      `${minutes === 1 ? "one minute" : `${formatNumber(minutes)} minutes`} (${formatNumber(words)} words)`,
    covered: "Summed up from",
    coverage: (passages, of) =>
      `${passages.length === 1 ? "passage" : "passages"} ${passages.join(", ")} of ${formatNumber(of)}`,
    inPassage: (words, passage) => `${words} (passage ${passage})`,
    dateMeans: (words, day) => (words === day ? day : `${words} (${day})`),
    dateOpen: (words) => `“${words}” (which one is not stated)`,
    figureLabel: (figures) => figures.join(" · "),
    timelineLead: (title, about) => {
      const where = title === undefined ? "the corpus" : `“${title}”`;
      return about === undefined
        ? writeLead`What happened when, in ${where}`
        : writeLead`What happened when, about “${about}”, in ${where}`;
    },
    timelineLabel: "Sentences that name a date, unaltered, in the order of time.",
    firstEvents: (count, of) =>
      `These are the first ${formatNumber(count)} of ${formatNumber(of)}: say what it is to be about.`,
    compareLead: (about) => writeLead`What the two articles say about “${about}”`,
    nothingMore: "nothing more",
  },
  check: {
    lead: (message, speaker) =>
      speaker === undefined ? writeLead`Was this said? ${message}` : writeLead`Was this said by ${speaker}? ${message}`,
    quotation: (text) => `“${text}”`,
    verdict: {
      exact: "Exact.",
      "same-words": "The same words; punctuation, case or the form of letters differs.",
      fragment: "Word for word, part of a sentence.",
      "other-speaker": "Found, but said by someone else.",
      "not-a-quote": "The corpus has the words, but not as what somebody said.",
      "cut-unmarked": "Words are left out without a mark.",
      differs: "It differs here.",
      "not-found": "Not in this corpus.",
    },
    speakerUnknown: "Found, but the corpus does not tell who said it.",
    heldAs: {
      several: "The corpus has the words, but as those of several people.",
      partly: "The corpus has the words, but only some of them as what somebody said.",
    },
    saidBy: (speaker) => `The corpus gives it to ${speaker}.`,
    omissions: (count) =>
      count === 1 ? "One omission, marked as it should be." : `${count} omissions, marked as they should be.`,
    cut: (cuts) => {
      const starts = cuts.includes("start");
      const ends = cuts.includes("end");
      if (starts && ends) return "It is a piece from inside a sentence.";
      return starts ? "The sentence begins earlier." : "The sentence goes on.";
    },
    claimed: (name) => `The message gives it to ${name}.`,
    note: {
      interrupted: "The article interrupts these words to say who speaks.",
      heading: "It is a title or a heading.",
      form: "Punctuation, case or the form of letters differs.",
    },
    turn: ({ kind, word }) => {
      switch (kind) {
        case "dropped":
          return `The article has “${word}” here, and the quotation leaves it out.`;
        case "added":
          return `The quotation has “${word}”, and the article does not.`;
        case "hidden":
          return `What is left out of the sentence has “${word}”, which may turn the sense round.`;
      }
    },
    finding: (finding) => {
      switch (finding.kind) {
        case "swapped":
          return `These words stand in another order: “${finding.words}”.`;
        case "doubled":
          return `Doubled: “${finding.words}”.`;
        case "brackets":
          return `In brackets, and not the article’s: “${finding.words}”.`;
        case "aside":
          return `Left aside: ${finding.words}`;
        case "spelling":
          return `Another spelling of “${finding.source}”: “${finding.words}”.`;
        case "note-marks":
          return "Marks of notes are left aside.";
      }
    },
    reported: "The article reports it in its own words, without quotation marks.",
    removed: "Missing:",
    added: "Not in the source:",
    manyWords: (count) => `${count} words`,
    nearest: "nearest",
    unjudged: (count) => (count === 1 ? "One more quotation was not checked." : `${count} more were not checked.`),
    corpusAlone: "This speaks of the corpus alone.",
  },
  helpLead: "I answer from a folder of articles, word for word and with attribution.",
  refusal: (reason, asked) => {
    switch (reason) {
      case "empty-question":
        return asked === "" ? "Ask with at least one word." : `“${asked}” holds no word to look for.`;
      case "empty-corpus":
        return "The corpus holds no article that can be served: its owner has to add or mend one first.";
      case "no-date":
        return `“${asked}” is no date such as 2025-10-12, 2025-10 or 2025.`;
      case "no-such-article":
        return `There is no article “${asked}” in the corpus.`;
      case "no-such-receipt":
        return `“${asked}” is no receipt. It stands at the end of a passage's attribution line, such as k7f3q-5-2hd8-9a2c41-80a1b2.`;
      case "too-long":
        return `“${asked}” is too long to be summed up in one piece. Whoever keeps the corpus can split it at its chapters.`;
      case "no-sentences":
        return `“${asked}” holds no sentences.`;
      case "no-dates":
        return `“${asked}” names no date.`;
      case "nothing-about":
        return `Neither article says anything about “${asked}”.`;
      case "same-article":
        return `Both names mean “${asked}”: choose two articles.`;
      case "no-quotation":
        return asked === "" ? "There are no words to check." : `“${asked}” holds no word to check.`;
      case "no-such-quotes":
        return `${asked} is quoted, but with nothing that fits.`;
    }
  },
  receiptState: {
    unchanged: (id) => `${id}: the article has not changed since.`,
    "words-kept": (id) => `${id}: the article has changed since, these words have not.`,
    "words-changed": (id) => `${id}: the article has changed since, and these words with it. Now there stands:`,
    "passage-gone": (id) => `${id}: the article has changed since, and this passage is no longer in it.`,
    "article-gone": (id) => `${id}: the article is no longer in the corpus.`,
  },
  otherChanges: "Other articles of the corpus have changed since.",
  citationLead: (title, style) => `“${title}” as ${style ?? "plain text"}`,
  sourcesLead: "What the corpus covers",
  readTitle: "Read for quotes",
  readOf: (read, of) => `${formatNumber(read)} of ${formatNumber(of)}`,
  articlesTitle: "Articles",
  articleCount: (articles, passages) => `${formatNumber(articles)} with ${formatNumber(passages)} passages`,
  datesTitle: "Dates",
  dateSpan: (first, last) => (first === last ? first : `${first} – ${last}`),
  languagesTitle: "Languages",
  versionTitle: "Corpus version",
  collectionTitle: (name, articles) => `${name ?? "Without a collection"} (${formatNumber(articles)})`,
  passageCount: (passages) => (passages === 1 ? "one passage" : `${formatNumber(passages)} passages`),
  formatNumber,
  statsLead: "What was asked here, since counting began",
  askedTitle: "Asked",
  unansweredTitle: "Not found",
  mostAskedTitle: "Asked most",
  mostShownTitle: "Passages shown most",
  failed: "Something went wrong here, not with your question. It has been logged.",
  previousPage: "◀ Previous",
  nextPage: "Next ▶",
  pageOf: (page, pages) => `${page} / ${pages}`,
  pageHint: (page, pages) =>
    page < pages ? `Page ${page} of ${pages}: add “page: ${page + 1}” for the next.` : `Page ${page} of ${pages}.`,
  openContext: (place) => `Context ${place}`,
  closeContext: (place) => `Close ${place}`,
  standsBefore: "Before",
  standsAfter: "After",
  rawText: "Raw text",
  rawLead: (count) =>
    count === 1 ? "The passage as it stands in the source" : "The passages as they stand in their sources",
  quoteLimit: (limits) =>
    `Of a source here at most ${limits.join(" or ")} words may be shown at once: the link has it whole.`,
  remove: "Delete",
  helpful: "Helpful",
  unhelpful: "Not it",
  ratedBefore: "You have rated this answer before: your first word counts.",
  rated: "Thank you: counted, without your name.",
  wait: (seconds) =>
    seconds === 1 ? "One second, please: then ask again." : `Please ask again in ${seconds} seconds.`,
  mayNotRemove: "Who asked can remove this answer, and whoever may manage messages here.",
  managersAlone: "Only who may manage this server can see that.",
  notMentioned: (why) => NOT_MENTIONED[why],
  unreadableButton: "This button cannot be read any more. Ask again, and the new answer's buttons will work.",
  unknownCommand: (name) => `“${name}” is a command that this version of the bot does not have.`,
  longestOption: (option, most) => `“${option}” takes at most ${formatNumber(most)} characters.`,
  corpusChanged: "The corpus has changed since: this is a new answer.",
  updated: (date) => `updated ${date}`,
  dateUnknown: "date unknown",
  alsoIn: (names) => `also in ${names}`,
  takenDatesTitle: "Dates taken from names",
  takenDates: (names, titles) => `file names: ${formatNumber(names)}, titles: ${formatNumber(titles)}`,
  foundLanguagesTitle: "Languages found by the words",
  unreadFilesTitle: "Files that are not served",
  openSource: (place) => `Source ${place}`,
  tooLong: (characters, file) => `A sentence of ${characters} characters, too long for a message: it is in ${file}.`,
  moreNotShown: (count) => (count === 1 ? "One more is not shown." : `${count} more are not shown.`),
};
