import type { Article } from "../article/article.ts";
import type { Passage } from "../article/passages.ts";
import { addToGroup } from "../text/group-by.ts";
import { findLanguage } from "../text/language.ts";
import { type IndexedText, readIndexedInSteps } from "../text/list-stems.ts";
import { sliceText } from "../text/span.ts";
import type { Steps } from "../text/steps.ts";
import type { Lexicon } from "./lexicon.ts";

/** Which articles a word names: the words of titles, other names, stated subjects and files' names, kept once an article. */
export class ArticleNames {
  readonly #articles = new Map<string, string[]>();

  /** The articles that `stem` names, by id. */
  find(stem: string): readonly string[] {
    return this.#articles.get(stem) ?? [];
  }

  add(id: string, stems: Iterable<string>): void {
    for (const stem of new Set(stems)) addToGroup(this.#articles, stem, id);
  }

  remove(id: string, stems: Iterable<string>): void {
    for (const stem of new Set(stems)) {
      const named = this.#articles.get(stem) ?? [];
      const at = named.indexOf(id);
      if (at !== -1) named.splice(at, 1);
      if (named.length === 0) this.#articles.delete(stem);
    }
  }

  *forkInSteps(): Steps<ArticleNames> {
    const fork = new ArticleNames();
    let copied = 0;
    for (const [stem, named] of this.#articles) {
      fork.#articles.set(stem, named.slice());
      copied += named.length;
      if (copied < COPIED_PER_STEP) continue;
      copied = 0;
      yield;
    }
    return fork;
  }
}

/** About a millisecond. */
const COPIED_PER_STEP = 5_000;

/** The words of an article that stand in none of its passages, function words left out. */
export interface OuterTerms {
  /** Of its title and other names, and of headings with nothing under them. */
  readonly title: IndexedText;
  /** Of what it is said to be about. */
  readonly subject: IndexedText;
  /** Of its file's name. */
  readonly file: IndexedText;
  /** Of the folders it lies in and the ending of its file, of the kinds of its admonitions, and of what is no part of the article proper: they name nothing, but stand in the corpus. */
  readonly aside: IndexedText;
}

/** What stands around the passages of an article, which are these. */
export function* readOuterTermsInSteps(
  article: Article,
  passages: readonly Passage[],
  { languages }: Lexicon,
): Steps<OuterTerms> {
  const language = findLanguage(languages, article.lang);
  const { headings, furniture, notes } = yield* listOuterInSteps(article, passages);
  const folders = article.id.slice(0, article.id.lastIndexOf("/") + 1);
  const [ending = ""] = FILE_ENDING.exec(article.id) ?? [];
  return {
    title: yield* readIndexedInSteps([...listNames(article), ...headings].join("\n"), language),
    subject: yield* readIndexedInSteps(tellSubject(article), language),
    file: yield* readIndexedInSteps(nameFile(article), language),
    aside: yield* readIndexedInSteps([folders, ending, ...notes, ...furniture].join("\n"), language),
  };
}

/** Words of blocks that are in no passage. */
interface OuterBlocks {
  /** Those of headings with nothing under them: what stands under one tells it in the trail of its passages. */
  readonly headings: readonly string[];
  readonly furniture: readonly string[];
  readonly notes: ReadonlySet<string>;
}

function* listOuterInSteps({ text, blocks }: Article, passages: readonly Passage[]): Steps<OuterBlocks> {
  const told = new Set<number>();
  for (const [at, { trail }] of passages.entries()) {
    for (const { start } of trail) told.add(start);
    if (at % READ_PER_STEP === 0) yield;
  }
  const [headings, furniture, notes]: [string[], string[], Set<string>] = [[], [], new Set()];
  for (const [at, block] of blocks.entries()) {
    if (block.note !== undefined) notes.add(block.note);
    if (block.kind === "furniture") furniture.push(sliceText(text, block));
    else if (block.kind === "heading" && !told.has(block.start)) headings.push(sliceText(text, block));
    if (at % READ_PER_STEP === 0) yield;
  }
  return { headings, furniture, notes };
}

/** Blocks or passages: less than a millisecond. */
const READ_PER_STEP = 1_000;

/** The title of an article, and the other names that it states. */
export function listNames({ title, aliases = [] }: Article): string[] {
  return [title, ...aliases];
}

/**
 * The names of what an article as a whole is about: its own, the title up to what explains it ("semver: the versioner"), and
 * that of its folder where it is the first page of one.
 */
export function listOpeningNames(article: Article): string[] {
  const names = listNames(article);
  const [, folder] = FIRST_PAGE.exec(article.id) ?? [];
  const short = article.title.split(EXPLAINED, 1);
  return [...new Set([...names, ...short, ...(folder === undefined ? [] : [folder])])];
}

/** What an article states that it is about, a line each: its subjects and its description; empty when it states none. */
export function tellSubject({ tags = [], description }: Article): string {
  return [...tags, ...(description === undefined ? [] : [description])].join("\n");
}

/** The name of an article's file, without its ending. */
export function nameFile({ id }: Article): string {
  return id.slice(id.lastIndexOf("/") + 1).replace(FILE_ENDING, "");
}

/** Matches the "ferry" of "docs/ferry/README.md" and of "ferry/index.md"; not of "ferry/fees.md". */
const FIRST_PAGE = /(?:^|\/)([^/]+)\/_?(?:readme|index)\.[a-z]{1,8}$/iu;
/** Matches " – " and ": " of "semver: the versioner", and the "(1)" of a page of a manual; not the "-" of "add-on". */
const EXPLAINED = /\s*\(\d\p{L}?\)|\s+(?:[-–—|]|--)\s+|:\s+/u;
/** Matches ".md" of "Fees.md"; not ".1" of "v3.1". */
const FILE_ENDING = /\.[a-z]{1,8}$/iu;
