import type { Article } from "../article/article.ts";
import type { Steps } from "../text/steps.ts";
import { splitFolded } from "../text/terms.ts";
import { readNameCountsInSteps } from "./name-counts.ts";
import { readNameWordsInSteps } from "./name-vocabulary.ts";
import { joinWords, readName } from "./people/read-name.ts";
import type { Speaker } from "./people/speaker.ts";
import type { ArticleQuotes } from "./quote.ts";

/** What an index over many articles keeps of one that was read: the words by which it and its speakers are found. */
export interface ReadingDigest {
  /** The article's words that may be names, folded. */
  readonly names: readonly string[];
  /** Of each speaker, in their order, all words by which they may be asked for, folded. */
  readonly speakers: readonly (readonly string[])[];
  /** How often each name speaks, in the order of their first words. */
  readonly counts: readonly (readonly [name: string, quotes: number])[];
}

/** Sums up an article and what is said in it. */
export function* digestReadingInSteps(article: Article, said: ArticleQuotes): Steps<ReadingDigest> {
  const names = [...(yield* readNameWordsInSteps(article))];
  const speakers: (readonly string[])[] = [];
  for (const speaker of said.speakers.values()) {
    speakers.push(listSpeakerWords(speaker));
    yield;
  }
  return { names, speakers, counts: [...(yield* readNameCountsInSteps(said))] };
}

// Whatever `rateBearing` compares: the words of the names, neighbours as one too, and those of the roles.
function listSpeakerWords({ aliases, roles }: Speaker): readonly string[] {
  const words = new Set<string>();
  for (const alias of aliases) {
    const read = readName(alias);
    for (const { spellings } of read) for (const spelling of spellings) words.add(spelling);
    for (const { spelling } of joinWords(read)) words.add(spelling);
  }
  for (const role of roles) for (const { word } of splitFolded(role)) words.add(word);
  return [...words];
}
