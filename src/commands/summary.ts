import type { Answer } from "../core/answer.ts";
import type { Library } from "../core/library.ts";
import { measureOverlap } from "../core/overlap.ts";
import { readQuotes } from "../core/quotes/article-quotes.ts";
import { loadTagger } from "../core/quotes/load-tagger.ts";
import type { ArticleQuotes } from "../core/quotes/quote.ts";
import { showDate, showFigure, showSentence } from "../core/show-sentence.ts";
import { findDates } from "../core/summary/dates.ts";
import { findKeyFigures } from "../core/summary/key-figures.ts";
import { findNotes, listNames } from "../core/summary/notes.ts";
import { LENGTHS, measureArticle, type SummaryLength, summarize } from "../core/summary/summarize.ts";
import { buildAboutOption, buildArticleOption, type ChosenArticle, chooseArticle } from "./choose-article.ts";
import { type Command, readText } from "./command.ts";
import { suggestArticles } from "./suggest-articles.ts";

/** `/summary`: an article in sentences of its own. */
export const summary: Command = {
  name: "summary",
  description: "Sum up an article in its own sentences, unaltered",
  options: [
    buildArticleOption("article", "The newest when left out", "optional"),
    {
      kind: "choice",
      name: "length",
      description: "How many sentences",
      required: false,
      choices: [
        { label: "Short (2 sentences)", value: "short" },
        { label: "Medium (3 sentences)", value: "medium" },
        { label: "Long (6 sentences)", value: "long" },
      ],
    },
    buildAboutOption("optional"),
  ],
  run: async (args, library) => {
    const asked = readText(args, "article");
    if (library.articles.length === 0) return { kind: "refusal", reason: "empty-corpus" };
    const chosen = chooseArticle(library, asked);
    if (chosen === undefined) return { kind: "refusal", reason: "no-such-article", asked };
    return answerSummary(library, chosen, readLength(readText(args, "length")), readText(args, "about"));
  },
  suggest: (option, typed, library) => (option === "article" ? suggestArticles(typed, library) : []),
};

async function answerSummary(
  library: Library,
  { article, newestOf }: ChosenArticle,
  length: SummaryLength,
  about: string,
): Promise<Answer> {
  const passages = library.passages.get(article.id) ?? [];
  const measured = measureArticle(article, passages);
  const { candidates } = measured;
  const words = candidates.reduce((sum, candidate) => sum + candidate.words, 0);
  const said = words > LONGEST_READ ? NOTHING_SAID : readQuotes(article, await loadTagger());
  const summed = summarize(measured, {
    length,
    notes: findNotes(candidates, said),
    ...(about !== "" && {
      relevance: measureOverlap(
        candidates.map(({ text }) => text),
        about,
      ),
    }),
  });
  if (summed.sentences.length === 0) return { kind: "refusal", reason: "no-sentences", asked: article.title };
  const dates = await findDates(candidates, article.date);
  return {
    kind: "summary",
    title: article.title,
    ...(about !== "" && { about }),
    isAbout: summed.isAbout,
    sentences: summed.sentences.map((sentence) => showSentence(library, sentence, summed)),
    newestOf,
    names: listNames(said, MOST_NAMES),
    figures: findKeyFigures(candidates)
      .slice(0, MOST_FIGURES)
      .map((figure) => showFigure(library, figure)),
    dates: dates.slice(0, MOST_DATES).map((date) => showDate(library, date)),
    words,
    minutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)),
    passages: [...new Set(summed.sentences.map(({ candidate }) => candidate.passage.number))],
    passagesOf: passages.length,
  };
}

function readLength(value: string): SummaryLength {
  return isLength(value) ? value : "medium";
}

function isLength(value: string): value is SummaryLength {
  return value in LENGTHS;
}

/** Words up to which an article is read for who says what: half a second of a small machine. */
const LONGEST_READ = 20_000;
const NOTHING_SAID: ArticleQuotes = { quotes: [], speakers: new Map() };
/** As many as a reader takes in under a summary. */
const MOST_NAMES = 8;
const MOST_FIGURES = 8;
const MOST_DATES = 8;
/** Silent reading of English non-fiction, 238 words a minute on average (M. Brysbaert, JML 109, 2019). */
const WORDS_A_MINUTE = 238;
