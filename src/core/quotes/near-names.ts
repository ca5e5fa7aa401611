import { chooseFirstInSteps } from "../text/choose-first.ts";
import { measureEdits } from "../text/edit-distance.ts";
import type { Steps } from "../text/steps.ts";
import { type CountedName, compareCounted } from "./name-counts.ts";
import { readAskedName } from "./people/person-names.ts";

/** The word of the vocabulary that is spelled most like `word`, the first of several; undefined when none is near. */
export function* findNearInSteps(word: string, vocabulary: Iterable<string>): Steps<string | undefined> {
  let limit = word.length <= SHORT_WORD ? 1 : 2;
  let nearest: string | undefined;
  let compared = 0;
  for (const other of vocabulary) {
    compared += 1;
    if (compared % WORDS_PER_STEP === 0) yield;
    const distance = measureEdits(word, other, limit);
    if (distance > limit) continue;
    nearest = other;
    // The others have to come nearer still.
    limit = distance - 1;
    if (limit < 0) return nearest;
  }
  return nearest;
}

/** Letters up to which a word forgives one slip; a longer one forgives two. */
const SHORT_WORD = 5;
/** Words of which a step takes no longer than a millisecond. */
const WORDS_PER_STEP = 500;

/** Of those who are quoted, the ones whose name is spelled most like what was asked, else the most quoted. */
export function* findNearestInSteps(speakers: readonly CountedName[], asked: string): Steps<string[]> {
  const { names, offices } = readAskedName(asked);
  const rated: (CountedName & { readonly distance: number })[] = [];
  for (const speaker of speakers) {
    rated.push({ ...speaker, distance: rateName(speaker.name, [...names, ...offices]) });
    yield;
  }
  const nearest = yield* chooseFirstInSteps(
    rated,
    MOST_NEAREST,
    (a, b) => a.distance - b.distance || compareCounted(a, b),
  );
  return nearest.map(({ name }) => name);
}

// Edits by letter of the asked word, between 0 and 1.
function rateName(name: string, asked: readonly string[]): number {
  const words = readAskedName(name).names;
  const distances = asked.flatMap((word) =>
    words.map((other) => {
      const distance = measureEdits(word, other, FAR);
      return distance > FAR ? 1 : distance / word.length;
    }),
  );
  return Math.min(1, ...distances);
}

const MOST_NEAREST = 5;
/** Edits up to which two names are compared at all. */
const FAR = 6;
