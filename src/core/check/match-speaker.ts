import type { Article } from "../article/article.ts";
import { findNamedArticlesInSteps } from "../quotes/named-articles.ts";
import { type AskedName, readAskedName } from "../quotes/people/asked-name.ts";
import { findBearersInSteps } from "../quotes/people/match-name.ts";
import { readName } from "../quotes/people/read-name.ts";
import type { Speaker } from "../quotes/people/speaker.ts";
import { measureEdits } from "../text/edit-distance.ts";
import type { Steps } from "../text/steps.ts";

/** Who is said to have said something. */
export interface AskedSpeaker {
  readonly name: AskedName;
  /** The articles that tell whether anybody bears the name as it is spelled. */
  readonly articles: readonly Article[];
}

/** The speaker who is asked for in the articles; undefined when nobody is. */
export function readAskedSpeaker(asked: string, articles: readonly Article[]): AskedSpeaker | undefined {
  return asked === "" ? undefined : { name: readAskedName(asked), articles };
}

/**
 * Whether `speaker` is meant, of all the speakers of an article: whoever bears the name, as `/quote` finds them, or whose
 * name it can only be a slip of. Who is merely named like a part of a body is not that body.
 */
export function* isMeantInSteps(
  { name, articles }: AskedSpeaker,
  speaker: Speaker,
  speakers: ReadonlyMap<string, Speaker>,
): Steps<boolean> {
  if (yield* isBearerInSteps(name, speaker, speakers)) return true;
  // The names of a large corpus are looked through only where it can matter.
  if (!isNearly(name, speaker)) return false;
  const named = yield* findNamedArticlesInSteps(articles, name);
  return named.spelling === "sure" && (yield* isBearerInSteps(named.name, speaker, speakers));
}

function* isBearerInSteps(name: AskedName, speaker: Speaker, speakers: ReadonlyMap<string, Speaker>): Steps<boolean> {
  const found = yield* findBearersInSteps(speakers.values(), name);
  return found.bearing !== "part" && found.speakers.has(speaker.id);
}

function isNearly({ words }: AskedName, { aliases }: Speaker): boolean {
  const own = new Set(aliases.flatMap((alias) => readName(alias).map(({ spellings }) => spellings[0])));
  return words.some(({ spellings: [word] }) => [...own].some((other) => isSlip(word, other)));
}

function isSlip(word: string, other: string): boolean {
  return word !== other && measureEdits(word, other, FARTHEST) <= FARTHEST;
}

/** Edits over which two words are two names. */
const FARTHEST = 2;
