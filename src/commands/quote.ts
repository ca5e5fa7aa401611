import type { Answer, UnknownSpeakerAnswer } from "../core/answers/answer.ts";
import { showQuotesInSteps } from "../core/answers/show-quotes.ts";
import type { Article } from "../core/article/article.ts";
import type { Passage } from "../core/article/passages.ts";
import { writeArticleKey } from "../core/article/receipt.ts";
import { findPassageAt, type Library, showPassage } from "../core/index/corpus.ts";
import { completeSpeakersInSteps } from "../core/quotes/complete-speakers.ts";
import {
  countSpeakersInSteps,
  findSpeakerInSteps,
  type SpeakerSearch,
  type SpokenQuote,
} from "../core/quotes/find-speaker.ts";
import { loadTagger } from "../core/quotes/grammar/load-tagger.ts";
import type { Tagger } from "../core/quotes/grammar/tagger.ts";
import { compareCounted } from "../core/quotes/name-counts.ts";
import { rankQuotesInSteps } from "../core/quotes/rank-quotes.ts";
import { chooseFirstInSteps } from "../core/text/choose-first.ts";
import type { RunSteps, Steps } from "../core/text/steps.ts";
import { foldWord } from "../core/text/terms.ts";
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
  run: async (args, library, runSteps) => runSteps(answerQuote(args, library, await loadTagger())),
  suggest: async (option, typed, library, runSteps) => {
    if (option === "article") return suggestArticles(typed, library, runSteps);
    return suggestSpeakers(typed, library, runSteps);
  },
};

function* answerQuote(args: Args, library: Library, tag: Tagger): Steps<Answer> {
  if (library.articles.length === 0) return { kind: "refusal", reason: "empty-corpus" };
  const named = readText(args, "article");
  const articles = named === "" ? library.articles : yield* findArticles(library.articles, named);
  if (articles.length === 0) return { kind: "refusal", reason: "no-such-article", asked: named };
  const asked = readText(args, "speaker");
  const budget = { left: MOST_STEPS };
  if (asked === "") {
    const { speakers, read } = yield* countSpeakersInSteps(articles, tag, budget);
    return { kind: "speakers", speakers: yield* chooseFirstInSteps(speakers, MOST_SPEAKERS, compareCounted), read };
  }
  const found = yield* findSpeakerInSteps(articles, asked, tag, budget);
  switch (found.kind) {
    case "quoted":
      return yield* answerQuoted(args, library, found);
    case "mentioned":
      return yield* answerMentioned(asked, library, found);
    case "unknown":
      return { kind: "unknown-speaker", asked, nearest: found.nearest, mentions: [], read: found.read };
  }
}

function* answerQuoted(args: Args, library: Library, found: FoundQuotes): Steps<Answer> {
  const { name: speaker, read } = found;
  const kind = readText(args, "kind");
  const about = readText(args, "about");
  const fitting = found.quotes.filter(({ quote: { kind: own } }) => kind === "" || own === kind);
  // A person's own words come before what others report of them; within a kind the order stays.
  const ranked =
    about === ""
      ? yield* chooseFirstInSteps(fitting, MOST_QUOTES, compareKinds)
      : yield* rankQuotesInSteps(library, fitting, about, MOST_QUOTES);
  const quotes = yield* showQuotesInSteps(library, ranked);
  if (quotes.length === 0) return { kind: "refusal", reason: "no-such-quotes", asked: speaker, read };
  return { kind: "quotes", asked: readText(args, "speaker"), speaker, quotes, read };
}

function compareKinds(a: SpokenQuote, b: SpokenQuote): number {
  return KINDS.indexOf(a.quote.kind) - KINDS.indexOf(b.quote.kind);
}

function* answerMentioned(asked: string, library: Library, found: FoundMentions): Steps<UnknownSpeakerAnswer> {
  const passages = new Set<Passage>();
  for (const { article, start } of found.mentions) {
    const passage = findPassageAt(library, article, start);
    if (passage !== undefined) passages.add(passage);
    if (passages.size === MOST_MENTIONS) break;
    yield;
  }
  const mentions = [...passages].map((passage) => showPassage(library, passage));
  return { kind: "unknown-speaker", asked, nearest: [], mentions, read: found.read };
}

type FoundQuotes = Extract<SpeakerSearch, { kind: "quoted" }>;
type FoundMentions = Extract<SpeakerSearch, { kind: "mentioned" }>;

// By id, by key, by title, or by a part of the title.
function* findArticles(articles: readonly Article[], named: string): Steps<Article[]> {
  const wanted = fold(named);
  const exact: Article[] = [];
  const partly: Article[] = [];
  for (const article of articles) {
    const title = fold(article.title);
    if (article.id === named || writeArticleKey(article) === named || title === wanted) exact.push(article);
    else if (title.includes(wanted)) partly.push(article);
    yield;
  }
  return exact.length > 0 ? exact : partly;
}

async function suggestSpeakers(typed: string, { articles }: Library, runSteps: RunSteps): Promise<Suggestion[]> {
  const first = await runSteps(completeSpeakersInSteps(articles, typed, await loadTagger(), MOST_SUGGESTIONS));
  return first.map(({ name, quotes }) => ({ label: `${name} (${quotes})`, value: name }));
}

function fold(text: string): string {
  return text.split(/\s+/u).map(foldWord).join(" ").trim();
}

const KINDS: readonly SpokenQuote["quote"]["kind"][] = ["direct", "mixed", "reported"];

/** Steps in which one answer reads anew: some seconds of work on a small machine. */
const MOST_STEPS = 120_000;
const MOST_SPEAKERS = 25;
const MOST_QUOTES = 25;
const MOST_MENTIONS = 5;
/** What Discord shows of choices. */
const MOST_SUGGESTIONS = 25;
