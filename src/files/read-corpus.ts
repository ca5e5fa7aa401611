import type { Article } from "../core/article/article.ts";
import type { Problem } from "../core/article/problem.ts";
import type { Lexicon } from "../core/index/lexicon.ts";
import { buildSynonymsInSteps } from "../core/index/synonyms.ts";
import type { Languages } from "../core/text/language.ts";
import { findAlikeNames } from "./alike-names.ts";
import { loadLanguages } from "./load-languages.ts";
import { readArticles } from "./read-articles.ts";
import { readSynonyms, SYNONYMS_FILE } from "./read-synonyms.ts";
import { runSteps } from "./run-steps.ts";
import { type Survey, surveyCorpus } from "./survey-corpus.ts";

/** What a corpus folder holds, and what is wrong with its files. */
export interface Corpus {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
  /** How the articles' words are read. */
  readonly lexicon: Lexicon;
  /** What stood in the folder before it was read. */
  readonly survey: Survey;
  /** The files that could not be read for a reason that may pass. */
  readonly unread: readonly string[];
}

/**
 * Reads every file of a known format below `folder`, in order of their paths. A bad file becomes a problem and the others
 * are served; hidden files are passed over. Throws CorpusError when there is no such folder.
 */
export async function readCorpus(folder: string): Promise<Corpus> {
  const survey = await surveyCorpus(folder);
  const articles: Article[] = [];
  const problems: Problem[] = [];
  const unread: string[] = [];
  const entries = [...survey.entries].filter(([id]) => !SETTINGS.has(id));
  for await (const read of readArticles(folder, entries)) {
    if (read.article !== undefined) articles.push(read.article);
    problems.push(...read.problems);
    if (read.mayPass) unread.push(read.id);
  }
  const languages = await loadLanguages(articles.map(({ lang }) => lang));
  const { lexicon, faults } = await readLexicon(folder, languages);
  const alike = findAlikeNames(articles.map(({ id }) => id));
  return { articles, problems: [...problems, ...faults, ...alike], lexicon, survey, unread };
}

/** How words are read in articles of these languages in this corpus, and what is wrong with its synonyms. */
export async function readLexicon(
  folder: string,
  languages: Languages,
  signal?: AbortSignal,
): Promise<{ readonly lexicon: Lexicon; readonly faults: readonly Problem[] }> {
  const { groups, problems: faults } = await readSynonyms(folder, signal);
  const synonyms = await runSteps(buildSynonymsInSteps(groups, languages), signal);
  return { lexicon: { languages, synonyms }, faults };
}

/** Files of the corpus folder that set the search up and are no articles. */
export const SETTINGS: ReadonlySet<string> = new Set([SYNONYMS_FILE]);
