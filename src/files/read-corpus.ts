import { isDeepStrictEqual } from "node:util";
import type { Article } from "../core/article/article.ts";
import type { Problem, ProblemKind } from "../core/article/problem.ts";
import { ENGLISH, type Lexicon } from "../core/index/lexicon.ts";
import { buildSynonymsInSteps } from "../core/index/synonyms.ts";
import type { Languages } from "../core/text/language.ts";
import { findAlikeNames } from "./alike-names.ts";
import { loadLanguages } from "./load-languages.ts";
import { readArticles } from "./read-articles.ts";
import { PEOPLE_FILE, readPeople } from "./read-people.ts";
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
  const { lexicon, faults, unread: unreadSettings } = await readLexicon(folder, languages, ENGLISH);
  const alike = findAlikeNames(articles.map(({ id }) => id));
  return {
    articles,
    problems: [...problems, ...faults, ...alike],
    lexicon,
    survey,
    unread: [...unread, ...unreadSettings],
  };
}

/** How the words of a corpus are read. */
export interface LexiconRead {
  readonly lexicon: Lexicon;
  /** What is wrong with the files that tell it. */
  readonly faults: readonly Problem[];
  /** The files that could not be read for it for a reason that may pass. */
  readonly unread: readonly string[];
}

/**
 * How words and names are read in articles of these languages in this corpus. What the `last` one had is kept while the file
 * that tells it cannot be read for a reason that may pass.
 */
export async function readLexicon(
  folder: string,
  languages: Languages,
  last: Pick<Lexicon, "synonyms" | "people">,
  signal?: AbortSignal,
): Promise<LexiconRead> {
  const read = await readSynonyms(folder, signal);
  const groups = read.kind === "unread" ? undefined : read.value;
  const synonyms =
    groups === undefined ? last.synonyms : await runSteps(buildSynonymsInSteps(groups, languages), signal);
  const told = await readPeople(folder, signal);
  const people = told.kind === "unread" || isDeepStrictEqual(told.value, last.people) ? last.people : told.value;
  const faults = [
    ...(read.kind === "read"
      ? read.problems
      : [explainUnread("synonyms", SYNONYMS_FILE, read.fault, last.synonyms.size)]),
    ...(told.kind === "read" ? told.problems : [explainUnread("people", PEOPLE_FILE, told.fault, last.people.length)]),
  ];
  const unread = [...(read.kind === "unread" ? [SYNONYMS_FILE] : []), ...(told.kind === "unread" ? [PEOPLE_FILE] : [])];
  return { lexicon: { languages, synonyms, people }, faults, unread };
}

function explainUnread(kind: ProblemKind, file: string, fault: string, held: number): Problem {
  return {
    severity: "error",
    kind,
    file,
    message: held === 0 ? fault : `${fault} The names that it held before are kept.`,
  };
}

/** Files of the corpus folder that set something for all articles and are none. */
export const SETTINGS: ReadonlySet<string> = new Set([SYNONYMS_FILE, PEOPLE_FILE]);
