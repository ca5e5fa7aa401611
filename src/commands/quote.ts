import type { Answer } from "../core/answers/answer.ts";
import { showQuotesInSteps } from "../core/answers/show-quotes.ts";
import { type Excerpt, showPassage } from "../core/article/excerpt.ts";
import type { PageAsked, QuotesOrder } from "../core/library/find-quotes.ts";
import type { Library } from "../core/library/library.ts";
import type { SpeakersLimits } from "../core/library/list-speakers.ts";
import type { Suggestion } from "../core/suggest/suggestion.ts";
import { sliceText } from "../core/text/span.ts";
import type { RunSteps } from "../core/text/steps.ts";
import { type Args, type Command, LONG_PAGE, type RunOccasion, readText } from "./command.ts";
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
      name: "order",
      description: "What comes first: the newest, unless it is to be about something",
      required: false,
      choices: [
        { label: "newest: by the date of the article", value: "newest" },
        { label: "best: what fits best, own words before reports", value: "best" },
      ],
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
  run: answerQuote,
  suggest: (option, typed, library) =>
    option === "article" ? suggestArticles(typed, library) : suggestSpeakers(typed, library),
};

async function answerQuote(
  args: Args,
  library: Library,
  runSteps: RunSteps,
  { page = FIRST_PAGE }: RunOccasion = {},
): Promise<Answer> {
  if (library.size.articles === 0) return { kind: "refusal", reason: "empty-corpus" };
  const article = readText(args, "article");
  const asked = readText(args, "speaker");
  const [about, kind] = [readText(args, "about"), readText(args, "kind")];
  if (asked === "") {
    const found = await listSpeakers(article, library);
    return found.kind === "speakers" && `${about}${kind}` !== "" ? { ...found, isWider: true } : found;
  }
  const order = readOrder(readText(args, "order"), about);
  const limits = { order, page, mentions: MOST_MENTIONS };
  const found = await library.findQuotes({ speaker: asked, about, kind, article, ...limits });
  switch (found.kind) {
    case "no-such-article":
      return { kind: "refusal", reason: "no-such-article", asked: article };
    case "quoted": {
      const { name: speaker, before, of: quotesOf, read } = found;
      const quotes = await runSteps(showQuotesInSteps(found.statements, library.version));
      if (quotes.length === 0) return { kind: "refusal", reason: "no-such-quotes", asked: speaker, read };
      const shown = { quotes, before, perPage: page.size, quotesOf };
      return { kind: "quotes", asked, speaker, ...(about !== "" && { about }), order, ...shown, read };
    }
    case "several":
      return { ...found, asked };
    case "mentioned": {
      const mentions = found.passages.map((passage) => showPassage(passage, library.version));
      return { kind: "unknown-speaker", asked, nearest: [], mentions, read: found.read };
    }
    case "unknown": {
      if (isWithoutCase(asked)) {
        const mentions = await findWords(asked, library);
        return { kind: "unknown-speaker", asked, nearest: [], mentions, isUnread: true, read: found.read };
      }
      const { kind: _kind, ...unknown } = found;
      return { kind: "unknown-speaker", asked, mentions: [], ...unknown };
    }
  }
}

// Names are known by their capitals: in a script that has none, as Hebrew and Arabic have, those who speak have no names, and
// that nobody is quoted would be an untruth. The passages with the name are what there is.
function isWithoutCase(name: string): boolean {
  return UNCASED.test(name) && !CASED.test(name);
}

async function findWords(name: string, library: Library): Promise<Excerpt[]> {
  const { hits } = await library.search(name);
  const words = name.split(" ").filter((word) => word !== "");
  const naming = hits.filter(({ passage }) => {
    const text = sliceText(passage.article.text, passage);
    return words.every((word) => text.includes(word));
  });
  return naming.slice(0, MOST_MENTIONS).map(({ passage }) => showPassage(passage, library.version));
}

// Who asks for a subject wants the best on it.
function readOrder(asked: string, about: string): QuotesOrder {
  if (asked === "newest" || asked === "best") return asked;
  return about === "" ? "newest" : "best";
}

async function suggestSpeakers(typed: string, library: Library): Promise<Suggestion[]> {
  const speakers = await library.completeSpeaker(typed, MOST_SUGGESTIONS);
  return speakers.map(({ asked, roles: [role], quotes }) => ({
    label: role === undefined ? `${asked} (${quotes})` : `${asked}, ${role} (${quotes})`,
    value: asked,
  }));
}

async function listSpeakers(article: string, library: Library): Promise<Answer> {
  const found = await library.listSpeakers(article, OVERVIEW);
  return found.kind === "speakers" ? found : { kind: "refusal", reason: "no-such-article", asked: article };
}

/** As much of it as a message holds. */
const OVERVIEW: SpeakersLimits = { speakers: 25, parts: 10, speakersOfPart: 3 };
const FIRST_PAGE: PageAsked = { number: 1, size: LONG_PAGE };
const MOST_MENTIONS = 5;
/** Matches "לוי" and "حداد"; not "Voss" and not "12". */
const UNCASED = /\p{Lo}/u;
/** Matches "Voss" and "Восс"; not "לוי". */
const CASED = /\p{Lu}|\p{Ll}/u;
/** What Discord shows of choices. */
const MOST_SUGGESTIONS = 25;
