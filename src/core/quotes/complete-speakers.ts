import type { Article } from "../article/article.ts";
import { chooseFirstInSteps } from "../text/choose-first.ts";
import type { Steps } from "../text/steps.ts";
import { foldWord } from "../text/terms.ts";
import { countSpeakersInSteps } from "./find-speaker.ts";
import type { Tagger } from "./grammar/tagger.ts";
import { type CountedName, compareCounted } from "./name-counts.ts";

/**
 * Who is quoted in the articles and has a name in which some word, and what follows it, begins as what is typed: the most
 * quoted first, at most `limit`. Reads a small piece of what nobody read before.
 */
export function* completeSpeakersInSteps(
  articles: readonly Article[],
  typed: string,
  tag: Tagger,
  limit: number,
): Steps<CountedName[]> {
  const wanted = fold(typed);
  const { speakers } = yield* countSpeakersInSteps(articles, tag, { left: MOST_STEPS });
  const fitting: CountedName[] = [];
  for (const speaker of speakers) {
    if (hasStart(speaker.name, wanted)) fitting.push(speaker);
    yield;
  }
  return yield* chooseFirstInSteps(fitting, limit, compareCounted);
}

// Whether any word of the name and what follows it begin so.
function hasStart(name: string, wanted: string): boolean {
  const words = fold(name).split(" ");
  return words.slice(0, MOST_WORDS).some((_, at) => words.slice(at).join(" ").startsWith(wanted));
}

function fold(text: string): string {
  return text.split(/\s+/u).map(foldWord).join(" ").trim();
}

/** Steps in which one keystroke reads anew: some 30 ms on a small machine. */
const MOST_STEPS = 600;
/** Words of a name at which what is typed may begin. */
const MOST_WORDS = 16;
