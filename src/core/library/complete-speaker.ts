import type { Corpus } from "../index/corpus.ts";
import { countSpeakersInSteps } from "../quotes/find-speaker.ts";
import type { Tagger } from "../quotes/grammar/tagger.ts";
import { type CountedName, compareCounted } from "../quotes/name-counts.ts";
import type { Suggestion } from "../suggest/suggestion.ts";
import { chooseFirstInSteps } from "../text/choose-first.ts";
import type { Steps } from "../text/steps.ts";
import { foldWord } from "../text/terms.ts";

/** Names of those who are quoted, any word of which begins as typed, most quoted first, at most 25. */
export function* completeSpeakerInSteps({ articles }: Corpus, typed: string, tag: Tagger): Steps<Suggestion[]> {
  const wanted = fold(typed);
  const { speakers } = yield* countSpeakersInSteps(articles, tag, { left: MOST_STEPS });
  const fitting: CountedName[] = [];
  for (const speaker of speakers) {
    if (hasStart(speaker.name, wanted)) fitting.push(speaker);
    yield;
  }
  const first = yield* chooseFirstInSteps(fitting, MOST, compareCounted);
  return first.map(({ name, quotes }) => ({ label: `${name} (${quotes})`, value: name }));
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
/** What Discord shows of choices. */
const MOST = 25;
