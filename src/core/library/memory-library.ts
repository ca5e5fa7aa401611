import type { Article } from "../article/article.ts";
import { groupProblems, type Problem } from "../article/problem.ts";
import type { Receipt } from "../article/receipt.ts";
import { findSourcesInSteps } from "../check/find-windows.ts";
import { type Corpus, countPassages, openArticle } from "../index/corpus.ts";
import { collapseInSteps } from "../index/same-words.ts";
import { findSimilarInSteps } from "../index/spelling.ts";
import { completeSpeakersInSteps, readStartsInSteps } from "../quotes/complete-speakers.ts";
import type { CountedBy } from "../quotes/count-statements.ts";
import { loadTagger } from "../quotes/grammar/load-tagger.ts";
import { recountSpeakersInSteps } from "../quotes/name-counts.ts";
import { findNamedArticlesInSteps } from "../quotes/named-articles.ts";
import { readAskedName } from "../quotes/people/asked-name.ts";
import { type ArticleQuotes, NOTHING_SAID } from "../quotes/quote.ts";
import { isReadInStretches, readQuotesAroundInSteps } from "../quotes/quotes-around.ts";
import { findOwned, isIn, listForms } from "../quotes/register/owned-people.ts";
import type { SearchLimits } from "../search/filters.ts";
import { type Hit, type SearchResult, searchInSteps } from "../search/search-passages.ts";
import { weighQuestionInSteps } from "../search/weigh-query.ts";
import { suggestQuestions } from "../suggest/suggest-questions.ts";
import { readWordsInSteps, writeWord } from "../suggest/written-words-of.ts";
import { openEventsInSteps } from "../summary/noted-event.ts";
import type { RunSteps, Steps } from "../text/steps.ts";
import { describeCorpus } from "./corpus-overview.ts";
import { countChoice, type FoundArticle, findArticlesInSteps } from "./find-articles.ts";
import { findQuotesInSteps } from "./find-quotes.ts";
import { findReceipt } from "./find-receipt.ts";
import type { Library } from "./library.ts";
import { listArticlesInSteps } from "./list-articles.ts";
import { listSpeakersInSteps, sumUpSaidInSteps } from "./list-speakers.ts";
import { readHere } from "./readings-here.ts";
import { likenPassages, openPassage } from "./same-passages.ts";

/**
 * The library of a corpus in memory; what takes more than some milliseconds is done in steps by `runSteps`. What is said in the
 * articles it takes from `readings`.
 */
export function openMemoryLibrary(corpus: Corpus, runSteps: RunSteps, readings = readHere(runSteps)): Library {
  const { version, articles, index } = corpus;
  const by: CountedBy = { index: readings.index, copies: corpus.copies };
  const listProblems = (): Problem[] => [...corpus.problems, ...readings.listProblems()];
  const findSaid = (own: Article): Promise<ArticleQuotes | undefined> => runSteps(readings.findSaidInSteps(own));
  const readWhole = async (own: Article): Promise<ArticleQuotes> => {
    await readings.prepare([own]);
    return (await findSaid(own)) ?? NOTHING_SAID;
  };
  return {
    version,
    size: { articles: articles.length, passages: countPassages(corpus) },
    listProblems: async () => groupProblems(listProblems()),
    readProblems: async (id) => listProblems().filter(({ file }) => file === id),
    countRead: async () => readings.countRead(articles),
    describe: async (listed) => {
      const { read, ...said } = await runSteps(sumUpSaidInSteps(articles, by, index.lexicon.people));
      const isPart = read.articles < read.of;
      const known = readings.countRead(articles);
      // Both numbers are of one moment, while articles come in. Where nothing is read before it is asked for, nothing is told.
      if (known.articles < known.of) return describeCorpus(corpus, listed, isPart ? read : known, said);
      return describeCorpus(corpus, listed, known, isPart ? undefined : said);
    },
    openArticle: async (id) => {
      const article = corpus.passages.get(id)?.[0]?.article ?? articles.find((one) => one.id === id);
      return article && openArticle(corpus, article);
    },
    findArticle: (named) => findArticle(corpus, named, runSteps),
    listArticles: (typed, limit) => runSteps(listArticlesInSteps(corpus, typed, limit)),
    findReceipt: async (receipt: Receipt) => findReceipt(corpus, receipt),
    search: (question, limits) => runSteps(searchOnceInSteps(corpus, question, limits)),
    weighQuestion: (question) => runSteps(weighQuestionInSteps(index, question)),
    findSimilarWords: async (word, limit) => {
      const similar = await runSteps(findSimilarInSteps(word, index.vocabulary, limit));
      return similar.map((one) => writeWord(corpus, one.word));
    },
    completeQuestion: async (typed) => suggestQuestions(corpus, typed),
    readQuotes: ({ article }) => readWhole(findOwn(corpus, article)),
    readQuotesAround: async ({ article }, place) => {
      const own = findOwn(corpus, article);
      const known = await findSaid(own);
      if (known !== undefined || !isReadInStretches(own)) return known ?? readWhole(own);
      return runSteps(readQuotesAroundInSteps(own, place, await loadTagger()));
    },
    findReadQuotes: ({ article }) => findSaid(findOwn(corpus, article)),
    readEvents: async (source) => {
      const own = findOwn(corpus, source.article);
      await readings.prepare([own]);
      return runSteps(openEventsInSteps((await readings.findEvents(own)) ?? [], source));
    },
    findReadEvents: async (source) => {
      const noted = await readings.findEvents(findOwn(corpus, source.article));
      return noted && runSteps(openEventsInSteps(noted, source));
    },
    findQuotes: async (asked) => {
      const chosen = await runSteps(findArticlesInSteps(articles, asked.article));
      await readings.prepare(chosen);
      return runSteps(findQuotesInSteps(corpus, chosen, asked, readings));
    },
    spellName: async (asked) => {
      await readings.prepare(articles);
      return runSteps(findNamedArticlesInSteps(articles, readAskedName(asked), readings.index));
    },
    listOwnedNames: async (asked, { article }) => {
      const { owned } = await runSteps(readings.index.openPeopleInSteps(index.lexicon.people));
      const meant = findOwned(owned, readAskedName(asked)).filter((person) => isIn(person, article));
      return meant.length === 1 ? meant.flatMap(listForms) : [];
    },
    listSpeakers: async (article, limits) => {
      const chosen = await runSteps(findArticlesInSteps(articles, article));
      await readings.prepare(chosen);
      return runSteps(listSpeakersInSteps(chosen, limits, by, index.lexicon.people));
    },
    completeSpeaker: async (typed, limit) => {
      await readings.prepareCompletion(articles);
      return runSteps(completeSpeakersInSteps(articles, typed, by, index.lexicon.people, limit));
    },
    findSources: (quoted) => runSteps(findSourcesInSteps(quoted, corpus)),
    readAhead: () => runSteps(readAheadInSteps(corpus, by)),
  };
}

// Who asks may hold a copy.
function findOwn({ passages, articles }: Corpus, article: Article): Article {
  return passages.get(article.id)?.[0]?.article ?? articles.find(({ id }) => id === article.id) ?? article;
}

function* readAheadInSteps(corpus: Corpus, by: CountedBy): Steps<void> {
  yield* readWordsInSteps(corpus);
  const { speakers, read } = yield* recountSpeakersInSteps(corpus.articles, by, corpus.index.lexicon.people);
  if (read.articles === read.of) yield* readStartsInSteps(speakers);
}

function* searchOnceInSteps(corpus: Corpus, question: string, limits?: SearchLimits): Steps<SearchResult> {
  const found = yield* searchInSteps(corpus.index, question, limits);
  const likenPassage = likenPassages(corpus.copies);
  const collapsed = yield* collapseInSteps(
    found.hits,
    ({ passage }: Hit) => openPassage(passage),
    ({ passage }) => likenPassage(passage),
  );
  return { ...found, hits: collapsed.map(({ item, copies }) => (copies.length === 0 ? item : { ...item, copies })) };
}

async function findArticle(corpus: Corpus, named: string, runSteps: RunSteps): Promise<FoundArticle | undefined> {
  const found = await runSteps(findArticlesInSteps(corpus.articles, named));
  const [article] = found;
  return article && { ...openArticle(corpus, article), ...countChoice(found) };
}
