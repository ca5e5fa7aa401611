import type { Article } from "../article/article.ts";
import type { Steps } from "../text/steps.ts";
import { splitFolded } from "../text/terms.ts";
import { readNameWordsInSteps } from "./name-vocabulary.ts";
import { noteStatementsInSteps } from "./noted-statements.ts";
import { joinWords, readName } from "./people/read-name.ts";
import type { SpeakerForm } from "./people/speaker.ts";
import { writeForm } from "./people/written-form.ts";
import type { ArticleQuotes } from "./quote.ts";
import type { SpeakerDigest } from "./register/speaker-digest.ts";
import { listStatementsInSteps } from "./statements.ts";

/** What an index over many articles keeps of one that was read: by which it and its speakers are found, counted and put in order. */
export interface ReadingDigest {
  /** The article's words that may be names, folded. */
  readonly names: readonly string[];
  /** In their order. */
  readonly speakers: readonly DigestedSpeaker[];
  /** See `noteStatementsInSteps`. */
  readonly statements: Uint8Array;
}

/** A speaker of one article. */
export interface DigestedSpeaker extends SpeakerDigest {
  /** All words by which they may be asked for, folded. */
  readonly words: readonly string[];
}

/** Sums up an article and what is said in it. */
export function* digestReadingInSteps(article: Article, said: ArticleQuotes): Steps<ReadingDigest> {
  const names = [...(yield* readNameWordsInSteps(article))];
  const statements = yield* listStatementsInSteps(article, said);
  const listed = [...said.speakers.keys()].map((id) => statements.get(id) ?? []);
  const speakers: DigestedSpeaker[] = [];
  for (const [id, speaker] of said.speakers) {
    const quotes = statements.get(id)?.length ?? 0;
    speakers.push({
      form: writeForm(speaker),
      words: listSpeakerWords(speaker),
      quotes,
      mentions: speaker.mentions.length,
    });
    yield;
  }
  return { names, speakers, statements: yield* noteStatementsInSteps(listed) };
}

// Whatever `rateBearing` compares: the words of the names, neighbours as one too, and those of the roles.
function listSpeakerWords({ aliases, roles }: SpeakerForm): readonly string[] {
  const words = new Set<string>();
  for (const alias of aliases) {
    const read = readName(alias);
    for (const { spellings } of read) for (const spelling of spellings) words.add(spelling);
    for (const { spelling } of joinWords(read)) words.add(spelling);
  }
  for (const role of roles) for (const { word } of splitFolded(role)) words.add(word);
  return [...words];
}
