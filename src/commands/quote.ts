import type { Answer, QuotesAnswer, UnknownSpeakerAnswer } from "../core/answer.ts";
import type { Article } from "../core/article.ts";
import { findPassageAt, type Library, showPassage } from "../core/library.ts";
import { countSpeakers, findSpeaker, type NamedPlace, type SpokenQuote } from "../core/quotes/find-speaker.ts";
import { loadTagger } from "../core/quotes/load-tagger.ts";
import { rankQuotes } from "../core/quotes/rank-quotes.ts";
import { showQuotes } from "../core/quotes/show-quotes.ts";
import type { Tagger } from "../core/quotes/tagger.ts";
import { writeArticleKey } from "../core/receipt.ts";
import { foldWord } from "../core/terms.ts";
import { type Args, type Command, readText, type Suggestion } from "./command.ts";
import { suggestArticles } from "./suggest-articles.ts";

/** `/quote`: what a person said. */
export const quote: Command = {
  name: "quote",
  description: "Show what a person said, word for word",
  options: [
    {
      kind: "text",
      name: "speaker",
      description: "The name of a person or body; nobody: who is quoted, and how often",
      required: false,
      maxLength: 100,
      completes: true,
    },
    {
      kind: "text",
      name: "about",
      description: "What it is to be about: the best quotes first",
      required: false,
      maxLength: 200,
      completes: false,
    },
    {
      kind: "text",
      name: "article",
      description: "Only from this article",
      required: false,
      maxLength: 100,
      completes: true,
    },
    {
      kind: "choice",
      name: "kind",
      description: "Only what is quoted so",
      required: false,
      choices: [
        { label: "direct: whole, in quotation marks", value: "direct" },
        { label: "partly quoted", value: "mixed" },
        { label: "reported, in the article's words", value: "reported" },
      ],
    },
  ],
  run: async (args, library) => answerQuote(args, library, await loadTagger()),
  suggest: async (option, typed, library) => {
    if (option === "article") return suggestArticles(typed, library);
    return suggestSpeakers(typed, library, await loadTagger());
  },
};

function answerQuote(args: Args, library: Library, tag: Tagger): Answer {
  if (library.articles.length === 0) return { kind: "refusal", reason: "empty-corpus" };
  const named = readText(args, "article");
  const articles = named === "" ? library.articles : findArticles(library.articles, named);
  if (articles.length === 0) return { kind: "refusal", reason: "no-such-article", asked: named };
  const asked = readText(args, "speaker");
  if (asked === "")
    return { kind: "speakers", speakers: countSpeakers(articles, tag, MOST_NEW).slice(0, MOST_SPEAKERS) };
  const found = findSpeaker(articles, asked, tag);
  switch (found.kind) {
    case "quoted":
      return answerQuoted(args, library, found.name, found.quotes);
    case "mentioned":
      return answerMentioned(asked, library, found.mentions);
    case "unknown":
      return { kind: "unknown-speaker", asked, nearest: found.nearest, mentions: [] };
  }
}

function answerQuoted(args: Args, library: Library, speaker: string, spoken: readonly SpokenQuote[]): Answer {
  const kind = readText(args, "kind");
  const about = readText(args, "about");
  const fitting = spoken.filter(({ quote: { kind: own } }) => kind === "" || own === kind);
  const ranked = about === "" ? putOwnWordsFirst(fitting) : rankQuotes(library, fitting, about);
  const quotes: QuotesAnswer["quotes"] = showQuotes(library, ranked.slice(0, MOST_QUOTES));
  if (quotes.length === 0) return { kind: "refusal", reason: "no-such-quotes", asked: speaker };
  return { kind: "quotes", asked: readText(args, "speaker"), speaker, quotes };
}

// A person's own words come before what others report of them; within a kind the order stays.
function putOwnWordsFirst(quotes: readonly SpokenQuote[]): SpokenQuote[] {
  return [...quotes].sort((a, b) => KINDS.indexOf(a.quote.kind) - KINDS.indexOf(b.quote.kind));
}

function answerMentioned(asked: string, library: Library, places: readonly NamedPlace[]): UnknownSpeakerAnswer {
  const passages = places.map(({ article, start }) => findPassageAt(library, article, start));
  const different = [...new Set(passages.filter((passage) => passage !== undefined))].slice(0, MOST_MENTIONS);
  return {
    kind: "unknown-speaker",
    asked,
    nearest: [],
    mentions: different.map((passage) => showPassage(library, passage)),
  };
}

// By id, by key, by title, or by a part of the title.
function findArticles(articles: readonly Article[], named: string): Article[] {
  const wanted = fold(named);
  const exact = articles.filter(
    (article) => article.id === named || writeArticleKey(article) === named || fold(article.title) === wanted,
  );
  return exact.length > 0 ? exact : articles.filter(({ title }) => fold(title).includes(wanted));
}

function suggestSpeakers(typed: string, { articles }: Library, tag: Tagger): Suggestion[] {
  const wanted = fold(typed);
  return countSpeakers(articles, tag, MOST_NEW_TYPING)
    .filter(({ name }) =>
      fold(name)
        .split(" ")
        .some((_, at, words) => words.slice(at).join(" ").startsWith(wanted)),
    )
    .slice(0, MOST_SUGGESTIONS)
    .map(({ name, quotes }) => ({ label: `${name} (${quotes})`, value: name }));
}

function fold(text: string): string {
  return text.split(/\s+/u).map(foldWord).join(" ").trim();
}

const KINDS: readonly SpokenQuote["quote"]["kind"][] = ["direct", "mixed", "reported"];

/** Articles that one overview reads anew, and one keystroke: half a second of work and a tenth on a small machine. */
const MOST_NEW = 100;
const MOST_NEW_TYPING = 20;
const MOST_SPEAKERS = 25;
const MOST_QUOTES = 25;
const MOST_MENTIONS = 5;
/** What Discord shows of choices. */
const MOST_SUGGESTIONS = 25;
