import type { Article } from "../article/article.ts";
import { chooseFirstInSteps } from "../text/choose-first.ts";
import type { Steps } from "../text/steps.ts";
import { countSpeakersInSteps } from "./find-speaker.ts";
import type { Tagger } from "./grammar/tagger.ts";
import { type CountedName, compareCounted } from "./name-counts.ts";
import { type NameWord, readName } from "./people/read-name.ts";

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
  const wanted = readTyped(typed);
  const { speakers } = yield* countSpeakersInSteps(articles, tag, { left: MOST_STEPS });
  const fitting: CountedName[] = [];
  for (const speaker of speakers) {
    if (hasStart(speaker.name, wanted)) fitting.push(speaker);
    yield;
  }
  return yield* chooseFirstInSteps(fitting, limit, compareCounted);
}

// Whether any word of the name and what follows it begin so, as the name is matched once it is asked for.
function hasStart(name: string, wanted: string): boolean {
  const words = readName(name, MOST_WORDS);
  return words.some((word, at) => {
    const rest = words.slice(at + 1).map(({ spellings: [next] }) => next);
    return listStarts(word).some((start) => [start, ...rest].join("").startsWith(wanted));
  });
}

// Of initials each may be the first that is typed.
function listStarts({ kind, spellings }: NameWord): readonly string[] {
  const [spelling] = spellings;
  return kind === "initials" ? Array.from(spelling, (_, at) => spelling.slice(at)) : spellings;
}

function readTyped(typed: string): string {
  const words = readName(typed, MOST_WORDS);
  return words.map(({ spellings: [word] }) => word).join("");
}

/** Steps in which one keystroke reads anew: some 30 ms on a small machine. */
const MOST_STEPS = 600;
/** Words of a name at which what is typed may begin. */
const MOST_WORDS = 16;
