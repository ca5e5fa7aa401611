import type { Words } from "./words.ts";

/** English. */
export const en: Words = {
  locale: "en",
  passagesLead: (question, count) =>
    count === 1 ? `One passage for “${question}”` : `${count} passages for “${question}”, best first`,
  notFoundLead: (question) => `Not in the corpus: “${question}”`,
  absentTitle: "Words that stand nowhere in the corpus",
  noNearest: "nothing near it either",
  nearest: (words) => `nearest: ${words.join(", ")}`,
  neverTogether: "The words are in the corpus, but no passage answers.",
  quotesLead: (speaker, count) => (count === 1 ? `${speaker}: one statement` : `${speaker}: ${count} statements`),
  quoteKind: { direct: "direct", mixed: "partly quoted", reported: "reported" },
  standsFor: (mention, speaker) => `“${mention}” is ${speaker}`,
  unknownSpeaker: (asked) => `Nobody named “${asked}” is quoted in the corpus.`,
  onlyMentioned: (asked) => `“${asked}” is mentioned, but not quoted:`,
  quotedAre: "Quoted in the corpus",
  noSpeakers: "Nobody is quoted in the corpus.",
  quoteCount: (count) => (count === 1 ? "one statement" : `${count} statements`),
  summaryLead: (title) => `Summary of “${title}”`,
  summaryLabel: "Selected sentences, unaltered, in the article's order.",
  newestOf: (count) => `The newest of ${count} articles.`,
  helpLead: "I answer from a folder of articles, word for word and with attribution.",
  refusal: (reason, asked) => {
    switch (reason) {
      case "empty-question":
        return asked === "" ? "Ask with at least one word." : `“${asked}” holds no word to look for.`;
      case "empty-corpus":
        return "The corpus is empty: its owner has to add an article first.";
      case "no-such-article":
        return `There is no article “${asked}” in the corpus.`;
      case "no-sentences":
        return `“${asked}” holds no sentences.`;
    }
  },
  failed: "Something went wrong here, not with your question. It has been logged.",
  previousPage: "◀ Previous",
  nextPage: "Next ▶",
  pageOf: (page, pages) => `${page} / ${pages}`,
  openContext: (place) => `Context ${place}`,
  closeContext: (place) => `Close ${place}`,
  rawText: "Raw text",
  remove: "Delete",
  helpful: "Helpful",
  unhelpful: "Not it",
  rated: "Thank you: counted, without your name.",
  mayNotRemove: "Who asked can remove this answer, and whoever may manage messages here.",
  unreadableButton: "This button cannot be read any more. Ask again, and the new answer's buttons will work.",
  unknownCommand: (name) => `“${name}” is a command that this version of the bot does not have.`,
  corpusChanged: "The corpus has changed since: this is a new answer.",
  passageOf: (passage, passages) => `passage ${passage} of ${passages}`,
  updated: (date) => `updated ${date}`,
  dateUnknown: "date unknown",
  openSource: (place) => `Source ${place}`,
  tooLong: (characters, file) => `A sentence of ${characters} characters, too long for a message: it is in ${file}.`,
  moreNotShown: (count) => (count === 1 ? "One more is not shown." : `${count} more are not shown.`),
};
