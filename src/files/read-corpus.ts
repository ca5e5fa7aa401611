import type { Article } from "../core/article/article.ts";
import type { Problem } from "../core/article/problem.ts";
import type { Lexicon } from "../core/index/lexicon.ts";
import { buildSynonymsInSteps, NO_SYNONYMS, type Synonyms } from "../core/index/synonyms.ts";
import type { Languages } from "../core/text/language.ts";
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
  const { lexicon, faults, unread: unreadSettings } = await readLexicon(folder, languages, NO_SYNONYMS);
  return { articles, problems: [...problems, ...faults], lexicon, survey, unread: [...unread, ...unreadSettings] };
}

/** How the words of a corpus are read. */
export interface LexiconRead {
  readonly lexicon: Lexicon;
  /** What is wrong with its synonyms. */
  readonly faults: readonly Problem[];
  /** The files that could not be read for it for a reason that may pass. */
  readonly unread: readonly string[];
}

/**
 * How words are read in articles of these languages in this corpus. The `last` synonyms are kept while their file cannot
 * be read for a reason that may pass.
 */
export async function readLexicon(
  folder: string,
  languages: Languages,
  last: Synonyms,
  signal?: AbortSignal,
): Promise<LexiconRead> {
  const read = await readSynonyms(folder, signal);
  if (read.kind === "unread") {
    const message = last.size === 0 ? read.fault : `${read.fault} The names that it held before are kept.`;
    const faults: Problem[] = [{ severity: "error", file: SYNONYMS_FILE, message }];
    return { lexicon: { languages, synonyms: last }, faults, unread: [SYNONYMS_FILE] };
  }
  const synonyms = await runSteps(buildSynonymsInSteps(read.groups, languages), signal);
  return { lexicon: { languages, synonyms }, faults: read.problems, unread: [] };
}

/** Files of the corpus folder that set the search up and are no articles. */
export const SETTINGS: ReadonlySet<string> = new Set([SYNONYMS_FILE]);
